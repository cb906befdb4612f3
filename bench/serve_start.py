"""`foidesk serve` from nothing to its first answer, against `django-admin check`; and its memory when idle.

    .venv/bin/python -m bench.serve_start

Both are started anew each time, in turn, on one installation that is up to date, with the Python and the
commands that run this; the medians count. The answer is a page of the desk, read whole. Memory is the sum of
the PSS of every process of the installation, as the kernel tells it, some seconds after the first pages were
read.
"""

import os
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

TIMES = 9
IDLE = 15.0
BIN = Path(sys.executable).parent
RIVAL = (str(BIN / "django-admin"), "check")
OURS = (str(BIN / "foidesk"), "serve", "--empty")
PAGES = ("/desk/first/", "/static/foidesk/foidesk.css", "/desk/sign-in/", "/healthz")


def rival(environment: Mapping[str, str]) -> float:
    """Seconds until `django-admin check` has ended."""
    start = time.perf_counter()
    subprocess.run(RIVAL, stdout=subprocess.DEVNULL, env=environment, check=True)  # noqa: S603
    return time.perf_counter() - start


@contextmanager
def serving(environment: Mapping[str, str]) -> Iterator[tuple[float, str, int]]:
    """Seconds from the start to the first page, the address, and the process at the root of the tree."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address, start = f"http://127.0.0.1:{port}", time.perf_counter()
    command = [*OURS, "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment) as desk:  # noqa: S603
        try:
            yield first_answer(address, start), address, desk.pid
        finally:
            desk.send_signal(signal.SIGTERM)


def first_answer(address: str, start: float) -> float:
    """Seconds from the start until a page was read."""
    while time.perf_counter() - start < 60:
        try:
            with urlopen(address + PAGES[0], timeout=60) as page:  # noqa: S310
                page.read()
        except OSError:
            time.sleep(0.01)
        else:
            return time.perf_counter() - start
    raise SystemExit("It did not answer within a minute.")


def tree(root: int) -> list[int]:
    """A process and all that came from it."""
    children = [int(pid) for pid in Path(f"/proc/{root}/task/{root}/children").read_text().split()]
    return [root, *(pid for child in children for pid in tree(child))]


def pss(pid: int) -> int:
    """Kilobytes of memory, what is shared counted by its share."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def idle(environment: Mapping[str, str]) -> dict[str, int]:
    """Kilobytes of each process of an installation that was opened and then left alone."""
    with serving(environment) as (_took, address, root):
        for path in PAGES:
            with urlopen(address + path, timeout=60) as page:  # noqa: S310
                page.read()
        time.sleep(IDLE)
        names = {pid: Path(f"/proc/{pid}/cmdline").read_text().split("\0") for pid in tree(root)}
        return {f"{pid} {' '.join(words[1:5])}": pss(pid) for pid, words in names.items()}


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory(prefix="foidesk-bench-") as home:
        kept = {
            name: value for name, value in os.environ.items() if not name.startswith(("FOIDESK", "DATABASE"))
        }
        environment = kept | {"FOIDESK_HOME": home, "DJANGO_SETTINGS_MODULE": "foidesk.config.settings"}
        subprocess.run([BIN / "foidesk", "migrate"], env=environment, check=True)  # noqa: S603
        pairs = []
        for turn in range(TIMES + 1):
            floor = rival(environment)
            with serving(environment) as (took, _address, _root):
                ours = took
            if turn:  # the first warms the disk
                pairs.append((floor, ours))
        floor, ours = (statistics.median(times) for times in zip(*pairs, strict=True))
        print(
            f"first answer of foidesk serve {ours:.2f} s, django-admin check {floor:.2f} s, "
            f"medians of {TIMES}: {ours / floor:.2f} times "
            f"(pair by pair {' '.join(f'{o / f:.2f}' for f, o in pairs)})"
        )
        held = idle(environment)
        for name, kilobytes in held.items():
            print(f"  {kilobytes / 1024:6.1f} MB  {name}")
        print(f"idle installation {sum(held.values()) / 1024:.1f} MB PSS, {len(held)} processes")


if __name__ == "__main__":
    main()
