"""What was changed behind the desk is seen: decisions and consultations against their events."""

from typing import TYPE_CHECKING

import pytest

from foidesk.decisions import actions, queries
from foidesk.decisions.answer import Decision, Held, Outcome
from foidesk.decisions.models import Consultation, Ground, Part
from foidesk.decisions.rules import Consulting, Heard, Party, View
from tests.decisions.facts import full, withheld
from tests.walk import NOW, TODAY, Office, logged, office

if TYPE_CHECKING:
    from foidesk.cases.models import Case

pytestmark = pytest.mark.django_db


@pytest.fixture
def ours() -> Office:
    return office()


@pytest.fixture
def case(ours: Office) -> "Case":
    """Two decisions, one of them changed, one part taken away, and a view that was recorded."""
    case = logged(ours.alice)
    for decision in (
        Decision(held=Held.NOT_HELD),
        withheld(full("FOIA 43(2)"), full("FOIA 40(2)+40(3A)(a)")),
    ):
        parts = queries.answers(case)[0].parts
        version = parts[0].version if parts else None
        actions.decide(case, 1, decision, version=version, by=ours.alice, at=NOW, on=TODAY)
    n = actions.add_part(case, 1, "the names", by=ours.alice, at=NOW)
    actions.remove_part(case, 1, n, version=None, by=ours.alice, at=NOW)
    asked = Consulting(Party.SUPPLIER, "Lanternfish Systems", (1,), "Would it harm you?", TODAY, TODAY)
    row = actions.consult(case, asked, by=ours.alice, at=NOW, on=TODAY)
    actions.remind(row, by=ours.alice, at=NOW, on=TODAY)
    actions.record_view(row, Heard(View.OBJECTS, "It would.", TODAY), by=ours.alice, at=NOW, on=TODAY)
    return case


def faults(case: "Case") -> list[str]:
    return [fault.says for fault in queries.faults(case.authority)]


def test_what_was_done_here_is_whole(case: "Case") -> None:
    assert faults(case) == []


def test_another_outcome_is_seen(case: "Case") -> None:
    Part.objects.of(case.authority).update(outcome=Outcome.DISCLOSED)
    assert faults(case) == ["It is not decided as the record tells."]


def test_another_provision_is_seen(case: "Case") -> None:
    Ground.objects.of(case.authority).filter(n=1).update(provision="FOIA 31(1)(a)")
    assert faults(case) == ["It is not decided as the record tells."]


def test_a_consultation_that_stands_elsewhere_is_seen(case: "Case") -> None:
    Consultation.objects.of(case.authority).update(state="asked")
    assert faults(case) == ["It does not stand where the record says."]
