"""A desk of real processes to be maltreated: pages, workers, a database and a mail server."""

import argparse
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.walking import ALICE, BOB, Ledger, keep_walking
from tests.installation import Installation, Postgres, migrated
from tests.journeys.office import Staffed, found
from tests.plumbing.files.places import free_port
from tests.plumbing.post.servers import Post, real

OFFICE = Staffed(
    "Office of Marlshire",
    (
        ("Ada Admin", "ada@marlshire.example", ("administrator",)),
        ("Alice Able", ALICE, ("case-officer", "correspondence")),
        ("Bob Brook", BOB, ("approver",)),
    ),
)
SLOWEST_START = 60.0
SLOWEST = 240.0
FOLDER = Path(__file__).parent
SETTLE = """
from datetime import UTC, datetime, timedelta
from threading import Event
from foidesk.worker.rounds import ROUNDS, turn
for minutes in {minutes!r}:
    turn(ROUNDS, lambda: datetime.now(UTC) + timedelta(minutes=minutes), Event())
"""
LATER = (1, 7, 23, 54, 115, 600)
"""Minutes from now: past every wait between two attempts, and past the wait for a worker that died."""


class Process:
    """One `foidesk` command that can be killed at any moment and started again."""

    def __init__(self, installation: Installation, *words: str, port: int = 0) -> None:
        self.installation, self.words, self.port = installation, words, port
        self.module = "foidesk"
        self.process: subprocess.Popen[bytes] | None = None
        self.log = installation.home / f"{words[0]}-{port or id(self)}.log"

    def start(self) -> None:
        """Start it; pages are waited for."""
        with self.log.open("ab") as log:
            command = [sys.executable, "-m", self.module, *self.words]
            self.process = subprocess.Popen(
                command, env=self.installation.env, stdout=subprocess.DEVNULL, stderr=log
            )
        if self.port:
            wait_for(self.port, self.log)

    def kill(self) -> None:
        """kill -9."""
        if self.process is not None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()

    def stop(self) -> None:
        """Ask it to end, as a supervisor does."""
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                self.kill()


def wait_for(port: int, log: Path) -> None:
    """Wait until somebody listens. Raises AssertionError with what the log says."""
    deadline = time.monotonic() + SLOWEST_START
    while time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError(f"Nobody listens at {port}: {log.read_text()[-2000:]}")


@dataclass
class House:
    """A desk under test, with its mail server and the ledger of what it acknowledged."""

    installation: Installation
    webs: list[Process]
    workers: list[Process]
    post: Post
    ledger: Ledger = field(default_factory=Ledger)

    @property
    def addresses(self) -> tuple[str, ...]:
        """Where the pages answer."""
        return tuple(f"http://127.0.0.1:{web.port}" for web in self.webs)

    @contextmanager
    def moving(self, people: int, seed: int) -> Iterator[None]:
        """Cases move while the block lasts, walked by some people at once."""
        stopping = threading.Event()
        threads = [
            threading.Thread(
                target=keep_walking,
                args=(self.ledger, self.addresses, stopping),
                kwargs={"name": f"of {n}", "seed": seed * 100 + n},
            )
            for n in range(people)
        ]
        for thread in threads:
            thread.start()
        try:
            yield
        finally:
            stopping.set()
            for thread in threads:
                thread.join(240)

    def start(self) -> None:
        """Start every process."""
        for process in (*self.webs, *self.workers):
            process.start()

    def after(self, deeds: int) -> None:
        """Wait until so many more deeds were acknowledged."""
        goal = len(self.ledger.lines) + deeds
        self.until(lambda: len(self.ledger.lines) >= goal, "the cases stand still")

    def unanswered(self, times: int) -> None:
        """Wait until the desk was away or at fault so many times more."""
        goal = len(self.ledger.unanswered) + times
        self.until(lambda: len(self.ledger.unanswered) >= goal, "the desk never said that it was away")

    def sent(self, *, after: int) -> None:
        """Wait until so many more deeds were acknowledged, and then until one more message has left."""
        self.after(after)
        before = len(self.post.taken)
        self.until(lambda: len(self.post.taken) > before, "no message leaves")

    def until(self, so: Callable[[], bool], otherwise: str) -> None:
        """Wait until something is so. Raises AssertionError when it does not come to be."""
        deadline = time.monotonic() + SLOWEST
        while not so():
            assert time.monotonic() < deadline, (
                otherwise,
                self.ledger.unanswered[-3:],
                self.ledger.refused[-3:],
            )
            time.sleep(0.05)

    def states(self) -> Counter[str]:
        """How many messages are in each state."""
        said = self.installation.python("from tests.faults.looking import mail\nmail()")
        return Counter(said.splitlines())

    def settle(self) -> None:
        """Stop every worker, then let one do what is due by and by, past every wait."""
        for worker in self.workers:
            worker.stop()
        self.installation.python(SETTLE.format(minutes=LATER))

    def lost(self) -> list[str]:
        """Everything that was acknowledged and is not there, and all else that is not whole."""
        self.ledger.write(self.installation.home / "ledger.json")
        code = f"from tests.faults.looking import look\nlook({str(self.installation.home / 'ledger.json')!r})"
        missing = self.installation.python(code).splitlines()
        verified = self.installation.run("verify")
        if verified.returncode:
            missing.append(f"verify: {verified.stdout}{verified.stderr}")
        taken = Counter(str(mail["Message-ID"]) for mail in self.post.messages())
        missing += [f"the message {key} came {n} times" for key, n in taken.items() if n > 1]
        sent = self.installation.python("from tests.faults.looking import sent\nsent()").splitlines()
        return missing + [
            f"the message {key} is called sent and never came" for key in sent if key not in taken
        ]

    def tell(self) -> str:
        """How much happened."""
        walked, deeds = self.ledger.count("handed"), len(self.ledger.lines)
        words = [
            f"{walked} requests walked to the outbox, {deeds} deeds acknowledged",
            f"{len(self.ledger.unanswered)} times no answer",
        ]
        if self.ledger.refused:
            words.append(f"{len(self.ledger.refused)} times refused, such as: {self.ledger.refused[0]}")
        mail = ", ".join(f"{n} {state}" for state, n in sorted(self.states().items()))
        return "; ".join([*words, f"mail: {mail}"])


@contextmanager
def house(
    url: str,
    home: Path,
    *,
    webs: int = 1,
    workers: int = 1,
    post: Post | None = None,
    start: bool = True,
    extra: dict[str, str] | None = None,
) -> Iterator[House]:
    """A desk of some processes, told what is `extra`; an empty `url` means SQLite."""
    installation = migrated(Installation(home, url, extra or {}))
    server = post or Post()
    with real(server) as route:
        found(installation, OFFICE, port=route.way.port)  # type: ignore[union-attr]
        ports = [free_port() for _ in range(webs)]
        made = House(
            installation,
            [Process(installation, "web", "--port", str(port), port=port) for port in ports],
            [Process(installation, "worker") for _ in range(workers)],
            server,
        )
        try:
            if start:
                made.start()
            yield made
        finally:
            for process in (*made.webs, *made.workers):
                process.kill()


@dataclass(frozen=True)
class Run:
    """One run of a script: where, and by which chance."""

    url: str
    home: Path
    seed: int
    chance: random.Random
    postgres: Postgres | None = None


@dataclass(frozen=True)
class Seen:
    """What one run saw: how much happened, and what was lost."""

    told: str
    lost: list[str]


def script(what: str, once: Callable[[Run], Seen], *, databases: tuple[str, ...]) -> int:
    """Run a fault so many times by the command line; 1 when anything was lost, with every loss."""
    parser = argparse.ArgumentParser(description=what)
    parser.add_argument("--times", type=int, default=1, help="how often")
    parser.add_argument("--seed", type=int, default=1, help="the first run's chance; each has the next")
    parser.add_argument("--database", choices=databases, action="append", help="on which; otherwise on each")
    args = parser.parse_args()
    chosen = args.database or list(databases)
    lost = runs = 0
    for number in range(args.times):
        for database in chosen:
            seed = args.seed + number
            seen = on(database, seed, once)
            runs, lost = runs + 1, lost + len(seen.lost)
            print(f"run {runs} (seed {seed}, {database}): {seen.told}", flush=True)
            for line in seen.lost:
                print(f"  LOST: {line}", flush=True)
    print(f"{what} Run {runs} times: {f'{lost} LOST' if lost else 'nothing lost'}.", flush=True)
    return 1 if lost else 0


def on(database: str, seed: int, once: Callable[[Run], Seen]) -> Seen:
    """One run in a folder of its own, on a database of its own."""
    folder = Path(tempfile.mkdtemp(prefix="foidesk-faults-"))
    chance = random.Random(seed)  # noqa: S311
    try:
        if database == "sqlite":
            return once(Run("", folder / "home", seed, chance))
        with Postgres.running(folder, "") as server:
            return once(Run(server.create("desk"), folder / "home", seed, chance, server))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
