"""Cases that move: each step of a request over HTTP, and a ledger of what the desk said was done."""

import hashlib
import json
import random
import re
import threading
import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.faults.visitor import Answer, Unanswered, Visitor
from tests.journeys.office import PASSWORD

ALICE, BOB = "alice@marlshire.example", "bob@marlshire.example"
QUESTION = "Which anvils does the office keep?"
_KEY = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")


@dataclass
class Ledger:
    """What was acknowledged: the desk answered that it was done. What was not answered nobody counts."""

    lines: list[tuple[str, str, str]] = field(default_factory=list)
    unanswered: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    def note(self, what: str, key: str, more: str = "") -> None:
        """One thing that the desk said was done."""
        self.lines.append((what, key, more))

    def count(self, what: str) -> int:
        """How often it was said."""
        return sum(line[0] == what for line in self.lines)

    def write(self, path: Path) -> None:
        """Write it down for the process that looks afterwards."""
        path.write_text(json.dumps(self.lines))


class Refused(Exception):
    """The desk answered, and did not do it: a sentence for the officer."""


class Pair:
    """Alice, who handles requests, and Bob, who approves; each is signed in once."""

    def __init__(self, ledger: Ledger, *addresses: str) -> None:
        self.ledger = ledger
        self.alice, self.bob = Visitor(*addresses), Visitor(*addresses)
        self.alice.sign_in(ALICE, PASSWORD)
        self.bob.sign_in(BOB, PASSWORD)

    def walk(self, title: str) -> None:
        """One request from its receipt to the outbox. Raises Unanswered where the desk is away."""
        case = self._log(title)
        self._add_file(case)
        self._decide(case)
        parcel = self._draft(case)
        self._done(self.bob.submit(f"/desk/parcels/{parcel}/approve/", say="approve"), "approved", parcel)
        self._done(self.alice.submit(f"/desk/parcels/{parcel}/send/"), "handed", parcel)

    def _log(self, title: str) -> str:
        words = f"Dear office,\n\nabout {title}:\n\n{QUESTION}\n\nRobin Requester"
        taken = self.alice.submit("/desk/inbox/log/", text=words, channel="e-mail")
        message = self._done(taken, "taken", "")
        day = datetime.now(UTC).date() - timedelta(days=1)
        logged = self.alice.submit(
            f"/desk/inbox/{message}/log/",
            form="",
            do="log",
            title=title,
            applicant_name="Robin Requester",
            address_kind="e-mail",
            address=f"{title.replace(' ', '.')}@requester.example",
            channel="e-mail",
            question_0=QUESTION,
            received_on_day=str(day.day),
            received_on_month=str(day.month),
            received_on_year=str(day.year),
        )
        return self._done(logged, "logged", "", title)

    def _add_file(self, case: str) -> None:
        data = f"anvil,{uuid.uuid4()}\n".encode() * 50
        came = self.alice.submit(f"/desk/cases/{case}/files/", upload=data)
        self._done(came, "file", case, hashlib.sha256(data).hexdigest())

    def _decide(self, case: str) -> None:
        steps = f"/desk/cases/{case}/questions/1/1"
        self._done(self.alice.submit(f"{steps}/held/", held="held"), "held", case)
        self._done(self.alice.submit(f"{steps}/outcome/", outcome="disclosed"), "outcome", case)
        self._done(self.alice.submit(f"{steps}/words/", answer=f"Two, of {case}."), "words", case)

    def _draft(self, case: str) -> str:
        drafted = self.alice.submit(f"/desk/cases/{case}/letters/answer/", form="letters/answer/")
        letter = self._done(drafted, "drafted", "")
        return self._done(
            self.alice.submit(f"/desk/cases/{case}/letters/{letter}/", form="/send/"), "submitted", ""
        )

    def _done(self, came: Answer, what: str, key: str, more: str = "") -> str:
        """Note what the desk acknowledged by sending one on; gives the last key of that address."""
        if came.status != 302 or "/sign-in/" in came.to:
            raise Refused(f"{what}: {came.status} {came.to} {_sentences(came.words)}")
        keys = _KEY.findall(came.to)
        self.ledger.note(what, key or (keys[-1] if keys else ""), more)
        return keys[-1] if keys else ""


def _sentences(page: str) -> str:
    main = page.partition("<main")[2] or page
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())[:300]


def keep_walking(
    ledger: Ledger, addresses: tuple[str, ...], stopping: threading.Event, *, name: str, seed: int
) -> None:
    """Walk requests one after the other, whatever happens to the desk, until told to stop."""
    chance, pair, n = random.Random(seed), None, 0  # noqa: S311
    while not stopping.is_set():
        n += 1
        try:
            pair = pair or Pair(ledger, *addresses)
            pair.walk(f"anvils {name} {n}")
        except Unanswered as trouble:
            ledger.unanswered.append(str(trouble)[:200])
            stopping.wait(chance.uniform(0.2, 0.8))
        except (Refused, AssertionError) as refused:
            ledger.refused.append(str(refused)[:400])
            pair = None
            stopping.wait(0.2)
