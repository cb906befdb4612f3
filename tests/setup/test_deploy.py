"""The files that put the desk into service say what the program knows."""

import json
import re
import shutil
import subprocess
import urllib.request
from dataclasses import replace
from pathlib import Path

import pytest

from foidesk.cli.main import COMMANDS
from tests.architecture.house import PACKAGE, ROOT
from tests.installation import Installation

DEPLOY = ROOT / "deploy"
PAPER = (ROOT / "docs/how-tos/deploy.md").read_text()
UNITS = sorted(DEPLOY.glob("*.service"))
REFERENCE = "0f3e9ab24c9d41b7a1c86e1ef2cbb1a4"


def test_every_setting_that_they_name_exists() -> None:
    code = "".join(path.read_text() for path in (PACKAGE / "config").glob("*.py"))
    known = set(re.findall(r"\"(FOIDESK_\w+|DATABASE_URL)", code))
    named = "".join(path.read_text() for path in DEPLOY.iterdir()) + PAPER
    assert set(re.findall(r"\bFOIDESK_\w+|DATABASE_URL", named)) <= known


def test_every_command_that_they_run_exists() -> None:
    started = [path.read_text() for path in UNITS] + [PAPER]
    words = set(re.findall(r"(?:bin/foidesk|^ +foi|`foidesk) ([a-z]\w+)", "\n".join(started), re.MULTILINE))
    assert words <= {command.name for command in COMMANDS} | {"foidesk"}


def test_every_file_that_the_paper_names_is_there() -> None:
    named = set(re.findall(r"deploy/([\w.-]+\w)", PAPER))
    assert named <= {path.name for path in DEPLOY.iterdir()}
    assert {path.name for path in DEPLOY.iterdir()} - named <= {"Containerfile.containerignore"}


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze is not installed.")
@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_systemd_finds_nothing_to_say_about_a_unit(unit: Path, tmp_path: Path) -> None:
    tried = tmp_path / unit.name
    tried.write_text(
        unit.read_text().replace("/opt/foidesk/bin/foidesk", shutil.which("true") or "/bin/true")
    )
    done = subprocess.run(["systemd-analyze", "verify", tried], capture_output=True, text=True, check=False)
    assert (done.returncode, unit.name in done.stderr) == (0, False), done.stderr


@pytest.mark.slow
def test_the_reference_of_the_server_before_it_stands_in_the_log(installation: Installation) -> None:
    """And that of a stranger, who is not the trusted server, does not."""
    logging = {"FOIDESK_LOG": "json", "FOIDESK_LOG_LEVEL": "INFO"}

    def ask(proxy: str) -> dict[str, object]:
        ours = replace(installation, extra=logging | {"FOIDESK_PROXY": proxy})
        with ours.web() as address:
            headers = {"X-Request-ID": REFERENCE, "X-Forwarded-For": "192.0.2.7", "X-Forwarded-Proto": "http"}
            asked = urllib.request.Request(f"{address}/desk/sign-in/?secret=1", headers=headers)
            urllib.request.urlopen(asked, timeout=60).read()
        lines = (installation.home / "web.log").read_text().splitlines()
        said: dict[str, object] = json.loads(next(line for line in lines if "desk:sign-in" in line))
        return said

    believed, stranger = ask("127.0.0.1"), ask("127.0.0.2")
    assert believed["request"] == REFERENCE
    assert stranger["request"] != REFERENCE
    assert (stranger["method"], stranger["status"]) == ("GET", 302)
    assert "secret" not in json.dumps([believed, stranger])
