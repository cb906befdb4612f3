"""The processes of `foidesk serve`: started again when they fail, stopped together."""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

import pytest

from foidesk.cli import children
from foidesk.cli.children import Child, keep

BEGINS = "import sys, pathlib; pathlib.Path(sys.argv[1]).open('a').write('x'); "


def child(code: str, path: Path) -> Child:
    return Child("worker", ["-c", BEGINS + code, str(path)], program=[sys.executable])


def until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 15
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_a_child_that_fails_is_started_again_and_the_wait_grows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(children, "FIRST_WAIT", 0.01)
    monkeypatch.setattr(children, "LOOK", 0.01)
    mark = tmp_path / "starts"
    failing = child("sys.exit(3)", mark)
    failing.wait = 0.01
    stopping = Event()
    keeper = Thread(target=keep, args=([failing], stopping))
    keeper.start()
    until(lambda: mark.exists() and len(mark.read_text()) >= 3)
    stopping.set()
    keeper.join(10)

    assert "worker ended with 3; it is started again" in capsys.readouterr().err
    assert failing.wait >= 0.04


def test_stopping_ends_every_child(tmp_path: Path) -> None:
    marks = [tmp_path / "web", tmp_path / "worker"]
    both = [child("import time; time.sleep(60)", mark) for mark in marks]
    stopping = Event()
    keeper = Thread(target=keep, args=(both, stopping))
    keeper.start()
    until(lambda: all(mark.exists() for mark in marks))
    stopping.set()
    keeper.join(10)

    assert all(one.process is not None and one.process.poll() is not None for one in both)


def test_a_child_that_does_not_listen_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(children, "GRACE", 0.2)
    mark = tmp_path / "deaf"
    deaf = child(
        "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); "
        "pathlib.Path(sys.argv[1] + '.ready').touch(); time.sleep(60)",
        mark,
    )
    deaf.start()
    until(Path(f"{mark}.ready").exists)
    children.stop([deaf])

    assert deaf.process is not None
    assert deaf.process.returncode == -9
