"""Two officers at two machines log at the same moment: no reference is doubled or left out."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.installation import Installation

PEOPLE = """
from foidesk.people.queries import account_of, actor
from foidesk.people.rules import Role
from tests.walk import office, officer
ours = office()
officer(ours.row, "Carol Clerk", Role.CORRESPONDENCE, by=ours.ada)
"""
SOMEBODY = """
from foidesk.people.queries import account_of, actor
from tests.inbox.letters import eml
from tests.walk import NOW, TODAY, request
from foidesk.cases.models import Case
from foidesk.inbox.actions import settling, taking
from foidesk.inbox.models import Message
from foidesk.inbox.rules import Sure
from foidesk.law.refusal import Refused
found = account_of("{email}")
me = actor(found, authority=found.authority, on=TODAY)

def log(message):
    return settling.log_from(message, request(), sure=Sure(another=True), link=str, by=me, at=NOW, on=TODAY)
"""
EACH_THEIR_OWN = (
    SOMEBODY
    + """
for n in range(12):
    words = f"What did you spend on item {{n}} of {email} in each of the years since 2015, please?"
    log(taking.take_in(eml(words, message_id=f"<{{n}}-{email}>"), by=me, at=NOW, on=TODAY).message)
"""
)
SAME = (
    SOMEBODY
    + """
for n in range(10):
    words = f"What did you spend on item {{n}} in each of the years since 2015, please tell me?"
    message = taking.take_in(eml(words, message_id=f"<{{n}}@same.example>"), by=me, at=NOW, on=TODAY).message
    try:
        log(message)
    except Refused as refused:
        assert "already" in str(refused), refused
"""
)
NUMBERS = """
from foidesk.cases.models import Case
from foidesk.inbox.models import Message
numbers = Case.objects.in_every_office().values_list("number", flat=True)
print(Message.objects.in_every_office().count(), sorted(numbers))
"""


def at_once(installation: Installation, code: str) -> str:
    installation.python(PEOPLE)
    officers = ("alice@marlshire.example", "carol@marlshire.example")
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(installation.python, [code.format(email=email) for email in officers]))
    return installation.python(NUMBERS).strip()


def test_references_run_without_gap_or_double(installation: Installation) -> None:
    assert at_once(installation, EACH_THEIR_OWN) == f"24 {list(range(1, 25))}"


def test_the_same_messages_are_logged_once(installation: Installation) -> None:
    assert at_once(installation, SAME) == f"10 {list(range(1, 11))}"


@pytest.mark.postgres
def test_references_on_postgresql(installation_pg: Installation) -> None:
    assert at_once(installation_pg, EACH_THEIR_OWN) == f"24 {list(range(1, 25))}"


@pytest.mark.postgres
def test_the_same_messages_on_postgresql(installation_pg: Installation) -> None:
    assert at_once(installation_pg, SAME) == f"10 {list(range(1, 11))}"
