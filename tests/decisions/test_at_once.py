"""Two officers at two machines decide the same questions at the same moment: each question has one winner."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.installation import Installation

QUESTIONS = 15
PEOPLE = f"""
from foidesk.people.rules import Role
from tests.walk import logged, office, officer
ours = office()
officer(ours.row, "Carol Case", Role.CASE_OFFICER, by=ours.ada)
logged(ours.alice, questions=[f"Question {{n}}?" for n in range({QUESTIONS})])
"""
SOMEBODY = """
from foidesk.cases.models import Case
from foidesk.decisions import actions, queries
from foidesk.decisions.answer import Decision, Held, Outcome
from foidesk.law.refusal import Refused
from foidesk.people.queries import account_of, actor
from tests.walk import NOW, TODAY
found = account_of("{email}")
me = actor(found, authority=found.authority, on=TODAY)
case = Case.objects.of(found.authority).get()
mine = Decision(held=Held.HELD, outcome=Outcome.DISCLOSED, answer="{email}")

def decide(question, version):
    try:
        actions.decide(case, question, mine, version=version, by=me, at=NOW, on=TODAY)
    except Refused as refused:
        assert "changed this on" in str(refused), refused
        return "told"
    return "stored"
"""
FIRST = SOMEBODY + "print(*[decide(n, None) for n in range(1, {questions} + 1)])"


def at_once(installation: Installation, code: str) -> list[tuple[str, str]]:
    """What became of each question for the one officer and the other."""
    officers = ("alice@marlshire.example", "carol@marlshire.example")
    codes = [code.format(email=email, questions=QUESTIONS) for email in officers]
    with ThreadPoolExecutor(2) as pool:
        one, other = pool.map(installation.python, codes)
    return list(zip(one.split(), other.split(), strict=True))


def test_of_two_first_decisions_one_stands(installation: Installation) -> None:
    _one_stands(installation)


@pytest.mark.postgres
def test_of_two_first_decisions_one_stands_on_postgresql(installation_pg: Installation) -> None:
    _one_stands(installation_pg)


def _one_stands(installation: Installation) -> None:
    installation.python(PEOPLE)
    assert [set(found) for found in at_once(installation, FIRST)] == [{"stored", "told"}] * QUESTIONS
    told = installation.python(
        "from foidesk.audit.models import Event\n"
        "print(Event.objects.in_every_office().filter(verb='decisions.decided').count())"
    )
    assert told.strip() == str(QUESTIONS)
