"""The `foidesk` command itself: what it says, how it ends, and what it does not load."""

import subprocess
import sys
import tomllib
from importlib.util import find_spec
from pathlib import Path

import pytest

from foidesk.cli.main import COMMANDS, main

_PROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"
VERSION = tomllib.loads(_PROJECT.read_text())["project"]["version"]


def foidesk(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "foidesk", *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


@pytest.mark.parametrize("words", [[], ["--help"], ["-h"]])
def test_help_names_every_command(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 0
    says = capsys.readouterr().out
    assert all(f"  {command.name} " in says and command.help in says for command in COMMANDS)


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"foidesk {VERSION}\n"


def test_an_unknown_command_is_answered_with_the_nearest_in_one_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["migrat"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err == (
        "foidesk: there is no command 'migrat'. Did you mean 'migrate'? 'foidesk --help' lists them.\n"
    )


def test_wrong_arguments_end_with_2_and_one_line() -> None:
    done = foidesk("web", "--port", "eighty")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "foidesk web: argument --port: 'eighty' is not a port: give a number from 0 to 65535. "
        "'foidesk web --help' lists what it takes.\n"
    )


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_of_the_table_exists(command: object) -> None:
    assert find_spec(getattr(command, "module", "")) is not None


@pytest.mark.parametrize("command", [command for command in COMMANDS if not command.django])
def test_a_command_that_needs_no_installation_does_not_load_django(command: object) -> None:
    name = getattr(command, "name", "")
    code = (
        "import sys\nfrom foidesk.cli.main import main\n"
        f"try: main([{name!r}, '--help'])\nexcept SystemExit: pass\n"
        "sys.exit('django' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, timeout=60)
    assert done.returncode == 0


def test_the_package_runs_as_a_module() -> None:
    assert foidesk("--version").stdout == f"foidesk {VERSION}\n"


def test_a_reader_who_leaves_early_sees_no_traceback() -> None:
    code = "import sys\nfrom foidesk.cli.main import main\nsys.exit(main(['--help']))"
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout and running.stderr
        running.stdout.close()
        says = running.stderr.read()
    assert says == b""


def test_a_folder_that_cannot_be_written_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOIDESK_HOME", "/proc/foidesk")
    done = foidesk("migrate")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "Set FOIDESK_HOME to a folder that can be written." in done.stderr


def test_a_database_that_is_not_there_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://nobody@127.0.0.1:1/none")
    done = foidesk("migrate")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "the database cannot be used" in done.stderr
