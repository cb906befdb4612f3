"""Files inspected, taken out and sent at the same moment: what leaves is what was approved, and may leave."""

from collections.abc import Callable

import pytest

from tests.installation import Installation
from tests.release.test_at_once import OFFICER, together

Race = Callable[[Installation], None]

LETTERS = """
from tests.release.carried import Carrying, carrying
from tests.release.steps import Journey
from tests.walk import logged
here = carrying()
for n in range(6):
    one = Carrying(Journey(here.walk.ours, logged(here.walk.ours.alice)))
    one.approved(one.file(words=str(n)))
"""
INSPECTOR = """
from foidesk.documents import actions, queries
from foidesk.documents.models import Document
from foidesk.documents.rules import Outcome
from tests.documents.filed import SHEET
from tests.walk import NOW
for row in Document.objects.in_every_office().filter(version="original").order_by("id"):
    document = queries.document(row.authority, row.id)
    print("found" if actions.settle(document, Outcome("pdf", (SHEET,)), at=NOW) else "moved on")
"""
CLERK = """
from foidesk.law.refusal import Refused
from foidesk.material import actions
from foidesk.material.models import Enclosure
from foidesk.people.queries import account_of, actor
from tests.walk import NOW, TODAY
found = account_of("alice@marlshire.example")
me = actor(found, authority=found.authority, on=TODAY)
for row in Enclosure.objects.of(found.authority).select_related("document__case").order_by("id"):
    try:
        actions.undecide(row.document, by=me, at=NOW)
    except Refused:
        print("told")
    else:
        print("done")
"""
WORKER = """
from pathlib import Path
from foidesk.plumbing.post import actions as post
from foidesk.plumbing.post.rules import Ending, Outcome
from foidesk.release import outbox
from tests.walk import NOW
while taken := outbox.take(at=NOW, folder=Path("mail")):
    print("left" if taken.outcome is None else "stayed", len(taken.files))
    post.settle(taken.message, taken.outcome or Outcome(Ending.ACCEPTED, "250"), at=NOW)
"""
SETTLE = """
from foidesk.audit.queries import faults as chains
from foidesk.documents.queries import faults as files
from foidesk.release import actions
from foidesk.release.queries import faults, items, to_settle
from foidesk.release.models import Parcel
from tests.walk import NOW
for authority, key in to_settle():
    actions.settle_mail(authority, key, at=NOW)
for row in Parcel.objects.in_every_office().order_by("id"):
    print(row.state, len([one for one in items(row) if one.sent_id]))
authority = row.authority
assert not [*faults(authority), *files(authority), *chains(authority=authority)]
"""
SEND = OFFICER.format(
    email="alice@marlshire.example", verb="actions.send_by_mail(row, by=me, at=NOW, reason='Compared.')"
)


def found_bad_while_it_is_sent(installation: Installation) -> None:
    installation.python(LETTERS)
    sent, _inspected = together(installation, [SEND, INSPECTOR])
    assert {line.split()[0] for line in sent} <= {"done", "told"}
    taken = installation.python(WORKER).splitlines()
    assert set(taken) <= {"stayed 0"}
    settled = installation.python(SETTLE).splitlines()
    assert set(settled) <= {"approved 0", "failed 0"}
    assert len(settled) == 6


def taken_out_while_it_is_sent(installation: Installation) -> None:
    installation.python(LETTERS)
    sent, out = together(installation, [SEND, CLERK])
    assert set(out) == {"done"}
    handed = [line.split()[0] for line in sent].count("done")
    assert installation.python(WORKER).splitlines() == ["left 1"] * handed
    settled = installation.python(SETTLE).splitlines()
    assert settled.count("left 1") == handed
    assert set(settled) <= {"left 1", "void 0", "approved 0"}


RACES = (found_bad_while_it_is_sent, taken_out_while_it_is_sent)


@pytest.mark.slow
@pytest.mark.parametrize("race", RACES)
def test_at_once(installation: Installation, race: Race) -> None:
    race(installation)


@pytest.mark.postgres
@pytest.mark.parametrize("race", RACES)
def test_at_once_on_postgresql(installation_pg: Installation, race: Race) -> None:
    race(installation_pg)
