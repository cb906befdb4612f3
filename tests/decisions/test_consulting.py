"""Whose view was asked for, what they said, and that it is evidence and no more."""

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from foidesk.audit.queries import story
from foidesk.decisions import actions, queries
from foidesk.decisions.answer import Ground
from foidesk.decisions.missing import advice
from foidesk.decisions.rules import ConsultationState, Consulting, Heard, Party, View
from foidesk.law.refusal import Refused
from foidesk.people.rules import Actor
from tests.decisions.facts import MARLSHIRE, reasoned, withheld
from tests.walk import NOW, TODAY, Office, logged, office, stranger

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.decisions.models import Consultation

pytestmark = pytest.mark.django_db

RECEIVED = date(2024, 12, 3)
ASKED = Consulting(
    Party.SUPPLIER, "Lanternfish Systems", (2,), "Would it harm you?", TODAY, date(2024, 12, 13), "the price"
)
HEARD = Heard(View.OBJECTS, "Our rivals would see how we price.", TODAY, "FOIA 43(2)")


@pytest.fixture
def ours() -> Office:
    return office()


@pytest.fixture
def case(ours: Office) -> "Case":
    return logged(ours.alice)


def asked(case: "Case", ours: Office, **changes: Any) -> "Consultation":
    """Somebody asked today."""
    return actions.consult(case, replace(ASKED, **changes), by=ours.alice, at=NOW, on=TODAY)


def decide(case: "Case", question: int, ground: Ground, *, by: Actor) -> None:
    """Withhold a question under one provision."""
    actions.decide(case, question, withheld(ground), version=None, by=by, at=NOW, on=TODAY)


def test_a_view_is_asked_for_and_recorded(case: "Case", ours: Office) -> None:
    row = asked(case, ours)
    assert queries.recorded_views(case, 2) == []
    actions.record_view(row, HEARD, by=ours.alice, at=NOW, on=TODAY)
    (found,) = queries.recorded_views(case, 2)
    assert (found.state, found.view, found.view_on, found.supports) == (
        ConsultationState.ANSWERED,
        View.OBJECTS,
        TODAY,
        "FOIA 43(2)",
    )
    assert queries.recorded_views(case, 1) == []


def test_the_record_tells_each_step_with_its_words(case: "Case", ours: Office) -> None:
    row = asked(case, ours)
    actions.remind(row, by=ours.alice, at=NOW, on=TODAY)
    actions.record_view(row, HEARD, by=ours.alice, at=NOW, on=TODAY)
    other = asked(case, ours, name="The chief constable", party=Party.FORCE)
    actions.withdraw(other, reason="Nothing of theirs is in it.", by=ours.alice, at=NOW)
    whole = story(authority=case.authority, chain=case.id)
    entries = [entry for entry in whole if entry.verb.startswith("decisions.")]
    assert [entry.verb for entry in entries] == [
        "decisions.consulted",
        "decisions.consultation-reminded",
        "decisions.view-recorded",
        "decisions.consulted",
        "decisions.consultation-withdrawn",
    ]
    assert entries[2].words is not None
    assert entries[2].words["text"] == "Our rivals would see how we price."
    assert queries.consultations(case)[1].state == ConsultationState.WITHDRAWN


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"name": " "}, "Say who was asked"),
        ({"questions": ()}, "which questions"),
        ({"questions": (2, 9)}, "which questions"),
        ({"words": " "}, "what they were asked"),
        ({"asked_on": RECEIVED - timedelta(days=1)}, "between the day the request came and today"),
        ({"asked_on": TODAY + timedelta(days=1)}, "between the day the request came and today"),
        ({"due_on": TODAY - timedelta(days=1)}, "before they were asked"),
        ({"words": "x" * 10_001}, "longer than 10,000 characters"),
    ],
)
def test_what_is_wrong_with_asking_is_told(
    case: "Case", ours: Office, changes: dict[str, Any], says: str
) -> None:
    with pytest.raises(Refused, match=says):
        asked(case, ours, **changes)
    assert queries.consultations(case) == []


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"text": " "}, "Record what they said"),
        ({"on": TODAY - timedelta(days=1)}, "between the day they were asked and today"),
        ({"on": TODAY + timedelta(days=1)}, "between the day they were asked and today"),
        ({"view": View.AGREES}, "gives no evidence"),
        ({"supports": "FOIA 43"}, "does not say which provision"),
    ],
)
def test_what_is_wrong_with_a_view_is_told(
    case: "Case", ours: Office, changes: dict[str, Any], says: str
) -> None:
    row = asked(case, ours)
    with pytest.raises(Refused, match=says):
        actions.record_view(row, replace(HEARD, **changes), by=ours.alice, at=NOW, on=TODAY)
    assert queries.recorded_views(case, 2) == []


def test_a_view_is_recorded_once_and_a_withdrawn_question_has_none(case: "Case", ours: Office) -> None:
    row = asked(case, ours)
    actions.record_view(row, HEARD, by=ours.alice, at=NOW, on=TODAY)
    with pytest.raises(Refused, match="It is answered"):
        actions.record_view(row, HEARD, by=ours.alice, at=NOW, on=TODAY)
    with pytest.raises(Refused, match="It is answered"):
        actions.withdraw(row, reason="Late", by=ours.alice, at=NOW)
    other = asked(case, ours)
    with pytest.raises(Refused, match="no longer needed"):
        actions.withdraw(other, reason=" ", by=ours.alice, at=NOW)


def test_it_is_overdue_after_its_day(case: "Case", ours: Office) -> None:
    row = asked(case, ours)
    assert not queries.overdue(row, on=row.due_on)
    assert queries.overdue(row, on=row.due_on + timedelta(days=1))


def test_a_recorded_view_is_evidence_for_a_provision(case: "Case", ours: Office) -> None:
    """The prompt to ask whose interests are at stake is met by a view, as by words."""
    row = asked(case, ours)
    ground = reasoned("FOIA 43(2)")
    assert any("record what they say" in one.says for one in advice(withheld(ground), MARLSHIRE))
    cited = replace(ground, views=(row.id,))
    assert not any("record what they say" in one.says for one in advice(withheld(cited), MARLSHIRE))
    with pytest.raises(Refused, match="Choose a view that was recorded on this question"):
        decide(case, 2, cited, by=ours.alice)
    actions.record_view(row, HEARD, by=ours.alice, at=NOW, on=TODAY)
    decide(case, 2, cited, by=ours.alice)
    assert queries.answers(case)[1].parts[0].decision.grounds[0].views == (row.id,)
    with pytest.raises(Refused, match="Choose a view that was recorded on this question"):
        decide(case, 1, cited, by=ours.alice)


def test_only_who_handles_requests_of_this_office_consults(case: "Case", ours: Office) -> None:
    for outsider, says in ((ours.bob, "Your role does not let you"), (stranger(), "another office")):
        with pytest.raises(Refused, match=says):
            actions.consult(case, ASKED, by=outsider, at=NOW, on=TODAY)
