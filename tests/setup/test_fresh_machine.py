"""The two commands on a copy of the tree without an environment, with pip alone and no uv in reach."""

import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.architecture.house import ROOT

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tree as it would be fetched: nothing made by a run."""
    folder = tmp_path_factory.mktemp("fresh") / "foi desk"
    made = shutil.ignore_patterns(
        ".venv", ".git", "var", "*.egg-info", "__pycache__", ".*_cache", ".hypothesis"
    )
    shutil.copytree(ROOT, folder, ignore=made)
    return folder


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A path with Python and the plainest tools, and somebody else's environment active."""
    tools = tmp_path_factory.mktemp("bin")
    for name in ("sh", "cat", "cksum", "dirname", "grep", "rm"):
        (tools / name).symlink_to(shutil.which(name) or name)
    (tools / "python3").symlink_to(Path(sys.base_prefix) / "bin" / "python3")
    kept = {
        name: value for name, value in os.environ.items() if name.startswith(("PIP_", "SSL_", "HTTP", "http"))
    }
    home = str(tmp_path_factory.mktemp("home"))
    return {**kept, "PATH": str(tools), "HOME": os.environ.get("HOME", home), "VIRTUAL_ENV": "/nowhere"}


@contextmanager
def served(checkout: Path, environment: dict[str, str], *words: str) -> Iterator[tuple[str, float]]:
    """A desk as `script/server` starts it: its address, and the seconds until it answered."""
    start = time.monotonic()
    command = ["sh", str(checkout / "script/server"), *words]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as desk:
        try:
            lines = iter(desk.stdout or ())
            address = next(word for line in lines for word in line.split() if word.startswith("http://"))
            yield address, time.monotonic() - start
        finally:
            desk.send_signal(signal.SIGTERM)
            assert desk.wait(60) == 0


def test_two_commands_suffice_and_the_second_start_keeps_what_there_is(
    checkout: Path, environment: dict[str, str]
) -> None:
    with (
        served(checkout, environment, "--empty") as (address, _seconds),
        urllib.request.urlopen(address, timeout=30) as page,
    ):
        assert page.status == 200
    code = (checkout / "var/setup.code").read_text()
    with served(checkout, environment, "--empty") as (address, seconds):
        assert address.endswith("/desk/first/")
        assert seconds < 15
    assert (checkout / "var/setup.code").read_text() == code


def test_the_demo_office_can_be_signed_in_to(
    checkout: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    home = {**environment, "FOIDESK_HOME": str(tmp_path)}
    with (
        served(checkout, home) as (address, _seconds),
        urllib.request.urlopen(address, timeout=30) as page,
    ):
        assert page.status == 200


def test_without_a_python_it_says_what_to_do(
    checkout: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    for name in ("sh", "cat", "cksum", "dirname", "grep", "rm"):
        (tmp_path / name).symlink_to(shutil.which(name) or name)
    (checkout / "elsewhere").mkdir(exist_ok=True)
    shutil.copytree(checkout / "script", checkout / "elsewhere/script", dirs_exist_ok=True)
    command = ["sh", str(checkout / "elsewhere/script/bootstrap")]
    done = subprocess.run(command, env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "Python 3.11 or newer was not found" in done.stderr
