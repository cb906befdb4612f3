"""Two officers, or several workers, at the same moment: one message, one approval, each sent once."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.installation import Installation

Race = Callable[[Installation], None]

WORKERS = 2
MESSAGES = 24

OUTBOX = f"""
from foidesk.plumbing.post import actions as post
from tests.walk import NOW, office
ours = office()
for n in range({MESSAGES}):
    post.hand_in(authority=ours.row.id, to_name="Gita", to_address="gita@marlshire.example",
        subject=f"Search {{n}}", text="Please look.", purpose="search", at=NOW)
"""
WORKER = """
from pathlib import Path
from foidesk.plumbing.post import actions as post
from foidesk.plumbing.post.rules import Ending, Outcome
from foidesk.release import outbox
from tests.walk import NOW, TODAY
while taken := outbox.take(at=NOW, folder=Path("mail")):
    print(taken.message.id)
    post.settle(taken.message, Outcome(Ending.ACCEPTED, "250"), at=NOW)
"""
LETTERS = """
from tests.release.steps import Journey, journey
from tests.walk import logged
walk = journey()
for n in range(8):
    Journey(walk.ours, logged(walk.ours.alice)).{way}()
"""
OFFICER = """
from foidesk.law.refusal import Refused
from foidesk.people.queries import account_of, actor
from foidesk.release import actions
from foidesk.release.models import Parcel
from foidesk.release.queries import parcel
from tests.walk import NOW, TODAY
found = account_of("{email}")
me = actor(found, authority=found.authority, on=TODAY)
for key in Parcel.objects.of(found.authority).order_by("id").values_list("id", flat=True):
    row = parcel(found.authority, key)
    try:
        {verb}
    except Refused as refused:
        print("told", key)
    else:
        print("done", key)
"""
PREPARER = """
from foidesk.law.refusal import Refused
from foidesk.letters.models import Letter
from foidesk.letters.queries import letter
from foidesk.people.queries import account_of, actor
from foidesk.release import actions
from tests.walk import NOW, TODAY
found = account_of("alice@marlshire.example")
me = actor(found, authority=found.authority, on=TODAY)
for key in Letter.objects.of(found.authority).order_by("id").values_list("id", flat=True):
    try:
        actions.prepare(letter(found.authority, key), by=me, at=NOW)
    except Refused:
        print("told")
    else:
        print("done")
"""
COUNT = """
from foidesk.audit.models import Event
from foidesk.plumbing.post.models import Message
print(Event.objects.in_every_office().filter(verb="{verb}").count(),
    Message.objects.in_every_office().filter(purpose="parcel").count())
"""


def together(installation: Installation, codes: list[str]) -> list[list[str]]:
    """Run these in processes beside each other; the lines that each of them printed."""
    with ThreadPoolExecutor(len(codes)) as pool:
        return [words.splitlines() for words in pool.map(installation.python, codes)]


def each_is_sent_once(installation: Installation) -> None:
    installation.python(OUTBOX)
    claimed = Counter(line for lines in together(installation, [WORKER] * WORKERS) for line in lines)
    assert len(claimed) == MESSAGES
    assert set(claimed.values()) == {1}


def sent_twice_leaves_once(installation: Installation) -> None:
    installation.python(LETTERS.format(way="approved"))
    send = OFFICER.format(email="alice@marlshire.example", verb="actions.send_by_mail(row, by=me, at=NOW)")
    one, other = together(installation, [send, send])
    assert {line.split()[0] for line in one + other} == {"done"}
    assert installation.python(COUNT.format(verb="release.handed")).split() == ["8", "8"]


def approved_or_sent_back_but_not_both(installation: Installation) -> None:
    installation.python(LETTERS.format(way="submitted"))
    verbs = (
        "actions.approve(row, manifest=row.manifest, by=me, at=NOW)",
        "actions.send_back(row, comments='No.', by=me, at=NOW)",
    )
    codes = [OFFICER.format(email="bob@marlshire.example", verb=verb) for verb in verbs]
    one, other = together(installation, codes)
    for first, second in zip(one, other, strict=True):
        assert {first.split()[0], second.split()[0]} == {"done", "told"}


def prepared_twice_is_one_parcel(installation: Installation) -> None:
    installation.python(LETTERS.format(way="drafted"))
    one, other = together(installation, [PREPARER, PREPARER])
    assert {"done"} <= set(one + other) <= {"done", "told"}
    assert installation.python(COUNT.format(verb="release.prepared")).split() == ["8", "0"]


@pytest.mark.slow
@pytest.mark.parametrize(
    "race", [each_is_sent_once, sent_twice_leaves_once, approved_or_sent_back_but_not_both]
)
def test_at_once(installation: Installation, race: Race) -> None:
    race(installation)


@pytest.mark.postgres
@pytest.mark.parametrize(
    "race",
    [
        each_is_sent_once,
        sent_twice_leaves_once,
        prepared_twice_is_one_parcel,
        pytest.param(approved_or_sent_back_but_not_both, marks=pytest.mark.slow),
    ],
)
def test_at_once_on_postgresql(installation_pg: Installation, race: Race) -> None:
    race(installation_pg)
