"""The disk fills up under a desk at work, and has room again.

Where a small disk may be mounted, it is one; elsewhere files may not grow beyond what they have. Pages say
what is wrong in a sentence, nothing that was acknowledged is lost, and the desk goes on once there is room.
"""

import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.faults.house import House, Run, Seen, house, script

WHAT = "The disk full, and with room again."
TIMES = 2
SIZE = "48m"


def once(run: Run, *, times: int = TIMES) -> Seen:
    """One desk whose disk fills up so many times."""
    with _small_disk(run.home) as small, house(run.url, run.home) as desk:
        faults: list[str] = []
        with desk.moving(2, run.seed):
            for _ in range(times):
                desk.after(run.chance.randint(4, 15))
                with _full(desk, small):
                    desk.unanswered(3)
                desk.after(12)
        desk.settle()
        faults += {f"a page said: {one}" for one in desk.ledger.unanswered if one.startswith("500")}
        kind = f"a disk of {SIZE}" if small else "files that may not grow"
        said = sum(one.startswith("503") for one in desk.ledger.unanswered)
        return Seen(f"{kind}, full {times} times, said so {said} times; {desk.tell()}", desk.lost() + faults)


@contextmanager
def _small_disk(home: Path) -> Iterator[bool]:
    """Mount a small disk for the desk where this is allowed; whether it was."""
    home.mkdir(parents=True)
    command = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(home)]
    try:
        mounted = subprocess.run(command, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        mounted = False
    try:
        yield mounted
    finally:
        if mounted:
            subprocess.run(["umount", "-l", str(home)], check=False)


@contextmanager
def _full(desk: House, small: bool) -> Iterator[None]:
    """No room while the block lasts."""
    if small:
        ballast = desk.installation.home / "ballast"
        _fill(ballast)
        try:
            yield
        finally:
            ballast.unlink()
        return
    pids = [one.process.pid for one in (*desk.webs, *desk.workers) if one.process is not None]
    old = {pid: resource.prlimit(pid, resource.RLIMIT_FSIZE) for pid in pids}
    for pid, (_soft, hard) in old.items():
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (4096, hard))
    try:
        yield
    finally:
        for pid, limits in old.items():
            resource.prlimit(pid, resource.RLIMIT_FSIZE, limits)


def _fill(ballast: Path) -> None:
    """Write until nothing more goes in."""
    size = 1 << 20
    with ballast.open("wb", buffering=0) as file:
        while size:
            try:
                os.write(file.fileno(), b"\0" * size)
            except OSError:
                size //= 2


if __name__ == "__main__":
    sys.exit(script(WHAT, once, databases=("sqlite",)))
