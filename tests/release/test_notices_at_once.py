"""Two officers at the same moment: one draft of a notice, sent once, told to its request once."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.installation import Installation

CASES = 4
OPENED = f"""
from tests.release.notices import asking, charged
from tests.release.steps import Journey, journey
from tests.walk import logged
walk = journey()
more = [Journey(walk.ours, logged(walk.ours.alice)) for n in range({CASES} - 1)]
for there in (walk, *more):
    charged(there)
    asking(there)
"""
ME = """
from foidesk.cases.queries import cases_of
from foidesk.law.refusal import Refused
from foidesk.letters import actions as letters
from foidesk.letters.particulars import Particulars
from foidesk.letters.queries import letter, of_case
from foidesk.letters.rules import Kind
from foidesk.people.queries import account_of, actor
from foidesk.release import actions
from foidesk.release.rules import How
from tests.walk import NOW, TODAY
found = account_of("alice@marlshire.example")
me = actor(found, authority=found.authority, on=TODAY)
rows = sorted(cases_of(found.authority), key=lambda case: str(case.id))
"""
DRAFTS = """
for case in rows:
    try:
        typed = Particulars(payment="By transfer.")
        letters.draft_notice(case, Kind.FEES_NOTICE, typed, by=me, at=NOW, on=TODAY)
    except Refused:
        print("told")
    else:
        print("drafted")
"""
SENDS = """
for row in [row for case in rows for row in sorted(of_case(case), key=lambda row: row.kind)]:
    try:
        parcel = actions.prepare(letter(found.authority, row.id), by=me, at=NOW)
        actions.record_sent(parcel, how=How.BY_HAND, sent_on=TODAY, by=me, at=NOW)
    except Refused:
        print("told")
"""
COUNTED = """
from foidesk.cases.models import Happening
from foidesk.decisions.models import Consultation
from foidesk.letters.models import Letter
from foidesk.release.models import Parcel
from foidesk.release.rules import State
print(Letter.objects.in_every_office().filter(kind="fees-notice").count(),
    Parcel.objects.in_every_office().filter(state=State.LEFT).count(),
    Happening.objects.in_every_office().filter(kind="fees-notice", by_letter=True).count(),
    Consultation.objects.in_every_office().filter(state="asked").count())
"""


def together(installation: Installation, code: str) -> list[str]:
    """Two processes do the same beside each other; all they printed."""
    with ThreadPoolExecutor(2) as pool:
        return [word for words in pool.map(installation.python, [ME + code] * 2) for word in words.split()]


def race(installation: Installation) -> None:
    """Two officers do the same; each thing is there once, and the record is whole."""
    installation.python(OPENED)
    assert together(installation, DRAFTS).count("drafted") == CASES
    together(installation, SENDS)
    assert installation.python(COUNTED).split() == [str(n) for n in (CASES, 2 * CASES, CASES, CASES)]
    verified = installation.run("verify")
    assert verified.returncode == 0, verified.stdout


@pytest.mark.slow
def test_on_one_file(installation: Installation) -> None:
    race(installation)


@pytest.mark.slow
@pytest.mark.postgres
def test_on_a_server(installation_pg: Installation) -> None:
    race(installation_pg)
