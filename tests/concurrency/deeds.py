"""What an officer or a worker does in a process of its own, when the signal is given.

Run by `processes.at_once` after Django has been set up. Each deed prints a line for each thing it tried.
"""

import functools
import time
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from django.conf import settings

from foidesk.cases import actions as cases
from foidesk.cases import queries
from foidesk.cases.models import Case
from foidesk.cases.queries import redating as reading
from foidesk.cli import main
from foidesk.clock.happening import Kind
from foidesk.decisions import actions as decisions
from foidesk.decisions.answer import Decision, Held, Outcome
from foidesk.decisions.queries import answers
from foidesk.documents.models import Document
from foidesk.documents.queries import document
from foidesk.happenings.events import NewHappening
from foidesk.law.refusal import Refused
from foidesk.letters import actions as letters
from foidesk.people import actions as people
from foidesk.people.queries import account_of, actor, holders
from foidesk.people.rules import Actor, Permission, Role
from foidesk.redaction import actions as redaction
from foidesk.redaction.queries import boxes
from foidesk.redaction.rules import Place
from foidesk.release import actions as release
from foidesk.release.models import Parcel
from foidesk.release.queries import parcel
from foidesk.release.rules import State
from tests.walk import NOW, TODAY, request

REQUESTS = 10
CARRIERS, EACH = 8, 3
"""How many processes carry requests as far as an approver, and how many requests each."""
PATIENCE = 240.0
TRIED = "alice@marlshire.example"


def log(me: Actor) -> None:
    """Log ten requests, one after the other."""
    for n in range(REQUESTS):
        print(cases.log(request(title=f"Item {n}"), by=me, at=NOW, on=TODAY).reference)


def redate(me: Actor) -> None:
    """Date again what a newer calendar moves, in small parts; print how many moved in each."""
    reading.PART = 2
    for part in cases.redate_stale(me.authority, by=me.id, at=NOW, on=TODAY):
        print(len(part.moves))


def decide(me: Actor) -> None:
    """Decide the first question of every request, which nobody has touched."""
    mine = Decision(held=Held.HELD, outcome=Outcome.DISCLOSED, answer=f"{me.name} says so.")
    for case in Case.objects.of(me.authority).order_by("id"):
        tell(lambda case=case: decisions.decide(case, 1, mine, version=None, by=me, at=NOW, on=TODAY))  # type: ignore[misc]


def fee(me: Actor) -> None:
    """Record the same fees notice on every request."""
    notice = NewHappening(Kind.FEES_NOTICE, TODAY, pence=1250)
    for case in Case.objects.of(me.authority).order_by("id"):
        tell(lambda case=case: cases.report(case, notice, by=me, at=NOW, on=TODAY))  # type: ignore[misc]


def correct(me: Actor) -> None:
    """Correct the day on which every request was received."""
    earlier = NewHappening(Kind.RECEIVED, date(2024, 12, 2))
    for case in Case.objects.of(me.authority).order_by("id"):
        row = queries.happenings(case)[0]
        tell(
            lambda case=case, row=row: cases.correct(  # type: ignore[misc]
                case, row, earlier, reason="Misread.", by=me, at=NOW, on=TODAY
            )
        )


def approve(me: Actor) -> None:
    """Approve every parcel as it stands."""
    for row in waiting(me):
        tell(lambda row=row: release.approve(row, manifest=row.manifest, by=me, at=NOW))  # type: ignore[misc]


def send(me: Actor) -> None:
    """Hand every parcel to the outbox."""
    for row in waiting(me):
        tell(lambda row=row: release.send_by_mail(row, by=me, at=NOW))  # type: ignore[misc]


def carry(me: Actor) -> None:
    """Log requests and take each as far as an approver; print their references."""
    for n in range(EACH):
        case = cases.log(request(title=f"Item {n} of {me.name}"), by=me, at=NOW, on=TODAY)
        for found in answers(case):
            mine = Decision(held=Held.HELD, outcome=Outcome.DISCLOSED, answer=f"{me.name} says so.")
            version = found.parts[0].version if found.parts else None
            decisions.decide(case, found.n, mine, version=version, by=me, at=NOW, on=TODAY)
        letter = letters.draft_response(case, by=me, at=NOW, on=TODAY)
        release.submit(release.prepare(letter, by=me, at=NOW), by=me, at=NOW)
        print(case.reference)


def approve_all(me: Actor) -> None:
    """Approve whatever waits for it, until all that is carried has been approved."""
    _until_all(me, State.AWAITING, lambda row: release.approve(row, manifest=row.manifest, by=me, at=NOW))


def send_all(me: Actor) -> None:
    """Hand over whatever is approved, until all that is carried has been handed over."""
    _until_all(me, State.APPROVED, lambda row: release.send_by_mail(row, by=me, at=NOW))


def _until_all(me: Actor, state: State, deed: Callable[[Parcel], object]) -> None:
    """Do something to each parcel in a state, beside others who do the same, until all are past it."""
    deadline, done = time.monotonic() + PATIENCE, 0
    order = (State.PREPARED, State.AWAITING, State.APPROVED)
    before = order[: order.index(state) + 1]
    while time.monotonic() < deadline:
        rows = waiting(me)
        done = sum(row.state not in before for row in rows)
        if done == CARRIERS * EACH:
            return
        for row in rows:
            if row.state == state:
                tell(lambda row=row: deed(row))  # type: ignore[misc]
        time.sleep(0.05)
    print(f"only {done} parcels are past {state}")


def work(me: Actor) -> None:
    """Make a worker's rounds until nothing is left to do."""
    assert main.main(["worker", "--once"]) == 0


def draw(me: Actor) -> None:
    """Draw eight boxes in every file that can be struck out, beside somebody who draws the same."""
    for of in papers(me):
        for n in range(8):
            box = (10.0 + 40 * n, 10.0, 40.0 + 40 * n, 30.0)
            tell(
                lambda of=of, box=box: redaction.draw(  # type: ignore[misc]
                    of, page=1, box=box, provision="FOIA 40(2)", by=me, at=NOW
                )
            )


def shift(me: Actor) -> None:
    """Move every box that stands, beside somebody who moves the same."""
    for row in [row for of in papers(me) for row in boxes(of)]:
        to = Place(1, (row.left, 100.0, row.right, 120.0))
        tell(lambda row=row, to=to: redaction.move(row, place=to, by=me, at=NOW))  # type: ignore[misc]


def copy(me: Actor) -> None:
    """Ask for a copy of every file in which boxes are drawn."""
    for of in papers(me):
        tell(lambda of=of: redaction.order(of, by=me, at=NOW))  # type: ignore[misc]


def papers(me: Actor) -> list[Document]:
    """The files in which can be struck out, in one order for all."""
    keys = Document.objects.of(me.authority).filter(kind="pdf").order_by("id").values_list("id", flat=True)
    return [found for key in list(keys) if (found := document(me.authority, key)) is not None]


def waiting(me: Actor) -> list[Parcel]:
    """Every parcel of the office, in one order for all."""
    keys = Parcel.objects.of(me.authority).order_by("id").values_list("id", flat=True)
    return [found for key in list(keys) if (found := parcel(me.authority, key)) is not None]


def invite(me: Actor) -> None:
    """Invite the same eight people as somebody else does."""
    for n in range(8):
        tell(functools.partial(_invite, me, n))


def _invite(me: Actor, n: int) -> None:
    people.invite(
        name=f"Nora {n}",
        email=f"nora{n}@marlshire.example",
        posts=[],
        roles=[Role.APPROVER],
        links_at="",
        by=me,
        at=NOW,
        on=TODAY,
    )


def guess(me: Actor) -> None:
    """Type six wrong passwords for one account from one network."""
    for _n in range(6):
        tell(lambda: people.sign_in(email=TRIED, password="w", network="192.0.2.9", at=NOW, on=TODAY))


def use(me: Actor) -> None:
    """Set a password with the key whose code lies in the folder."""
    code = (Path(settings.HOME) / "code").read_text()
    tell(lambda: people.use_key(code, f"seven quiet doors of {me.name}", at=NOW, on=TODAY))


def relieve(me: Actor) -> None:
    """Take their roles from every other administrator."""
    for found in holders(me.authority, Permission.MANAGE):
        if found.id != me.id:
            tell(lambda found=found: people.set_roles(found.id, [], by=me, at=NOW, on=TODAY))  # type: ignore[misc]


def tell(deed: Callable[[], object]) -> None:
    """Do it, and print whether it was done or what was said against it."""
    try:
        deed()
    except Refused as refused:
        print("told", refused)
    else:
        print("done")


DEEDS: Mapping[str, Callable[[Actor], None]] = {
    "log": log,
    "redate": redate,
    "decide": decide,
    "fee": fee,
    "correct": correct,
    "approve": approve,
    "send": send,
    "work": work,
    "carry": carry,
    "approve-all": approve_all,
    "send-all": send_all,
    "invite": invite,
    "guess": guess,
    "use": use,
    "relieve": relieve,
    "draw": draw,
    "shift": shift,
    "copy": copy,
}


def run(deed: str, email: str, go: str) -> None:
    """Be ready, wait for the signal (a file that appears), and do the deed as the officer of this address."""
    found = account_of(email)
    assert found is not None
    me = actor(found, authority=found.authority, on=TODAY)
    print("ready", flush=True)
    while not Path(go).exists():
        time.sleep(0.002)
    DEEDS[deed](me)
