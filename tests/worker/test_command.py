"""The worker as a process: once through, and stopped by the signal a supervisor sends."""

import argparse
import signal
from collections.abc import Iterator
from datetime import datetime

import pytest

from foidesk.worker import command
from tests.installation import Installation


@pytest.fixture
def handlers() -> Iterator[None]:
    """The handlers of signals as they were before."""
    kept = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    yield
    for number, handler in kept.items():
        signal.signal(number, handler)


def test_once_makes_its_rounds_and_ends(installation: Installation) -> None:
    done = installation.run("worker", "--once")

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.django_db
@pytest.mark.usefixtures("handlers")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_told_to_end_it_finishes_the_piece_in_hand(
    number: signal.Signals, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[datetime] = []

    def send(at: datetime) -> bool:
        signal.raise_signal(number)
        done.append(at)
        return True

    monkeypatch.setattr(command, "ROUNDS", (send, send))
    monkeypatch.setattr(command, "close_old_connections", lambda: None)

    assert command.run(argparse.Namespace(once=False)) == 0
    assert len(done) == 1
    assert done[0].utcoffset() is not None
