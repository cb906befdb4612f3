"""Keeping the processes of `foidesk serve`: started, started again when they fail, and stopped together."""

import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from threading import Event

# How long a child may be gone before it is started again, doubled each time it fails soon after its start.
FIRST_WAIT = 1.0
LONGEST_WAIT = 60.0
# Whoever ran this long is taken to be well again.
STEADY = 60.0
# How long a child may take to finish what it has in hand.
GRACE = 20.0
LOOK = 0.2


class Child:
    """One process of the tree: `words` follow `python -m foidesk`, or another `program`."""

    def __init__(self, name: str, words: Sequence[str], program: Sequence[str] = ()) -> None:
        self.name = name
        self.command = [*(program or (sys.executable, "-m", "foidesk")), *words]
        self.wait = FIRST_WAIT
        self.again_at = 0.0
        self.began = 0.0
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the process in a session of its own: the keyboard reaches only us, and we pass it on."""
        self.began = time.monotonic()
        self.process = subprocess.Popen(  # noqa: S603
            self.command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, start_new_session=True
        )

    def look_after(self) -> None:
        """Start the process anew if it has ended, after a wait that grows while it goes on failing."""
        if self.process is not None and (code := self.process.poll()) is not None:
            self.process = None
            now = time.monotonic()
            if now - self.began > STEADY:
                self.wait = FIRST_WAIT
            self.again_at = now + self.wait
            print(
                f"foidesk: {self.name} ended with {code}; it is started again in {self.wait:.0f} s.",
                file=sys.stderr,
                flush=True,
            )
            self.wait = min(2 * self.wait, LONGEST_WAIT)
        elif self.process is None and time.monotonic() >= self.again_at:
            self.start()

    def finish(self, deadline: float) -> None:
        """Wait for the process to end after it was told to; from the deadline on, end it."""
        if self.process is None:
            return
        try:
            self.process.wait(max(0.0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def stop_on_signals() -> Event:
    """Set when this process is told to end: by the keyboard, by a supervisor, by a terminal closed."""
    stopping = Event()
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: stopping.set())
    return stopping


def keep(children: Sequence[Child], stopping: Event) -> None:
    """Look after the children until told to stop, then let them finish and end them."""
    try:
        while not stopping.wait(LOOK):
            for child in children:
                child.look_after()
    finally:
        stop(children)


def stop(children: Sequence[Child]) -> None:
    """Tell every child to end, and see that it has."""
    for child in children:
        if child.process is not None:
            child.process.terminate()
    deadline = time.monotonic() + GRACE
    for child in children:
        child.finish(deadline)
