"""Processes beside each other on one installation, which begin at one signal."""

import subprocess
import sys
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from tests.installation import Installation

BEGIN = """
from foidesk.cli.installation import set_up
set_up()
from tests.concurrency.deeds import run
run{words}
"""
ALICE, BOB, CLARA, DAVE = (f"{name}@marlshire.example" for name in ("alice", "bob", "clara", "dave"))


def at_once(installation: Installation, *deeds: tuple[str, str]) -> list[list[str]]:
    """Let processes do (deed, as whom) at the same moment; the lines that each of them printed."""
    go = installation.home / f"go-{uuid.uuid4().hex}"
    with ExitStack() as stack:
        running = [stack.enter_context(_process(installation, (*deed, str(go)))) for deed in deeds]
        for one in running:
            assert one.stdout is not None
            assert one.stdout.readline() == "ready\n", one.communicate()[1]
        go.touch()
        told = [one.communicate(timeout=300) for one in running]
    for one, (_said, trouble) in zip(running, told, strict=True):
        assert one.returncode == 0, trouble
    return [said.splitlines() for said, _trouble in told]


@contextmanager
def worker(installation: Installation) -> Iterator[subprocess.Popen[str]]:
    """A worker that makes its rounds once."""
    with _started(installation, ["-m", "foidesk", "worker", "--once"]) as process:
        yield process


def whole(installation: Installation) -> None:
    """`foidesk verify` finds nothing wrong."""
    done = installation.run("verify")
    assert done.returncode == 0, done.stdout + done.stderr


@contextmanager
def _process(installation: Installation, words: tuple[str, ...]) -> Iterator[subprocess.Popen[str]]:
    with _started(installation, ["-c", BEGIN.format(words=words)]) as process:
        yield process


@contextmanager
def _started(installation: Installation, words: list[str]) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, *words],
        env=installation.env,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()
