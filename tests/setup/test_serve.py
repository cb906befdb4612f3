"""Starting a desk: who may reach it, where it listens, and who may claim it."""

import re
import signal
import socket
import stat
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from foidesk.cli import first_code, serve
from foidesk.cli.serve import free_port, is_loopback
from foidesk.cli.trouble import CouldNotRun
from tests.installation import Installation


@pytest.mark.parametrize("address", ["127.0.0.1", "127.8.8.8", "::1", "localhost"])
def test_loopback_is_this_machine_only(address: str) -> None:
    assert is_loopback(address)


@pytest.mark.parametrize("address", ["0.0.0.0", "::", "192.168.1.4", "foi.example", ""])
def test_everything_else_is_not(address: str) -> None:
    assert not is_loopback(address)


def test_the_demo_is_refused_to_the_network(installation: Installation) -> None:
    done = installation.run("serve", "--demo", "--address", "0.0.0.0")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "answers on this machine only" in done.stderr


def test_a_port_in_use_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        number = taken.getsockname()[1]
        monkeypatch.setattr(serve, "FIRST_PORT", number)
        assert number < free_port("127.0.0.1") < number + serve.PORTS_TRIED


def test_an_address_of_another_machine_is_refused_in_a_sentence() -> None:
    with pytest.raises(CouldNotRun, match="no address of this machine"):
        free_port("203.0.113.9")


def test_the_set_up_code_is_made_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    code = first_code.make(tmp_path)

    assert re.fullmatch(r"([A-HJ-NP-Z2-9]{4}-){2}[A-HJ-NP-Z2-9]{4}", code)
    assert first_code.make(tmp_path) == code
    assert stat.S_IMODE((tmp_path / first_code.NAME).stat().st_mode) == 0o600


def test_two_installations_have_two_codes(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    assert first_code.make(tmp_path) != first_code.make(tmp_path / "other")


def test_an_empty_desk_answers_and_ends_when_told_to(installation: Installation) -> None:
    command = [sys.executable, "-m", "foidesk", "serve", "--empty"]
    with subprocess.Popen(
        command, env=installation.env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as desk:
        assert desk.stdout
        try:
            says = [desk.stdout.readline().split()[-1] for _line in range(2)]
            with urllib.request.urlopen(says[0], timeout=20) as page:
                status = page.status
        finally:
            desk.send_signal(signal.SIGTERM)
            _out, err = desk.communicate(timeout=30)

    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/desk/first/", says[0])
    assert says[1] == (installation.home / first_code.NAME).read_text()
    assert (status, desk.returncode, err) == (200, 0, "")
