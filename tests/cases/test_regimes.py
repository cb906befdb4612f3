"""Which law a request is answered under, question by question, and what a change of it does."""

from datetime import date

import pytest
from django.db import connection

from foidesk.cases import actions, queries
from foidesk.cases.models import Case, Question
from foidesk.cases.rules import MIXED
from foidesk.clock.happening import Kind
from foidesk.happenings.events import NewHappening
from foidesk.law.refusal import Refused
from foidesk.law.regime import Regime
from tests.walk import NOW, TODAY, Office, again, logged, office, reported, request

pytestmark = pytest.mark.django_db


@pytest.fixture
def ours() -> Office:
    return office()


def regime_set(regime: Regime, *questions: int) -> NewHappening:
    return NewHappening(Kind.REGIME_SET, date(2024, 12, 10), questions, regime=regime)


def laws(case: Case) -> list[str]:
    return [question.regime for question in queries.questions(case)]


def test_a_request_begins_under_the_law_it_was_logged_with(ours: Office) -> None:
    case = actions.log(request(regime=Regime.EIR), by=ours.alice, at=NOW, on=TODAY)
    assert (again(case).regime, laws(case)) == (Regime.EIR, ["EIR", "EIR"])
    assert list(queries.faults(case.authority)) == []


def test_the_date_of_receipt_stays_when_the_law_changes(ours: Office) -> None:
    """EIR 5(2) counts from the same day as FOIA 10(1)."""
    case = logged(ours.alice)
    reported(ours, case, regime_set(Regime.EIR))
    case = again(case)
    assert (case.regime, case.received_on, case.due_on) == ("EIR", date(2024, 12, 3), date(2025, 1, 6))


def test_questions_under_different_laws_make_the_request_mixed(ours: Office) -> None:
    """UK GDPR 12: one month from 3 December ends on Friday 3 January; the Act's twenty days on 6 January."""
    case = logged(ours.alice)
    reported(ours, case, regime_set(Regime.SAR, 2))
    case = again(case)
    assert (case.regime, laws(case)) == (MIXED, ["FOIA", "SAR"])
    assert (case.due_on, case.counts_to) == (date(2025, 1, 3), None)
    reported(ours, case, NewHappening(Kind.REGIME_SET, date(2024, 12, 11), (2,), regime=Regime.FOIA))
    assert (again(case).regime, again(case).counts_to) == ("FOIA", 20)
    assert list(queries.faults(case.authority)) == []


def test_an_extension_of_one_law_is_void_under_the_other(ours: Office) -> None:
    """FOIA 10(3) has no place under the EIR; EIR 7 has none under the Act."""
    case = logged(ours.alice)
    waiting = NewHappening(
        Kind.PIT_EXTENSION, date(2024, 12, 9), provisions=("FOIA 43(2)",), estimate_on=date(2025, 1, 20)
    )
    reported(ours, case, waiting)
    assert again(case).due_on == date(2025, 1, 20)
    reported(ours, case, regime_set(Regime.EIR))
    assert again(case).due_on == date(2025, 1, 6)
    longer = NewHappening(Kind.EIR_EXTENSION, date(2024, 12, 12))
    with pytest.raises(Refused, match="complexity of the request and the volume"):
        reported(ours, case, longer)
    reported(ours, case, longer, reason="Ten thousand readings in forty systems.")
    assert (again(case).due_on, again(case).counts_to) == (date(2025, 2, 3), 40)
    reported(ours, case, NewHappening(Kind.REGIME_SET, date(2024, 12, 13), regime=Regime.FOIA))
    assert (again(case).due_on, again(case).counts_to) == (date(2025, 1, 6), 20)
    assert list(queries.faults(case.authority)) == []


def test_proof_of_identity_begins_the_month_afresh(ours: Office) -> None:
    """UK GDPR 12(6), 12A."""
    case = logged(ours.alice)
    reported(ours, case, regime_set(Regime.SAR))
    reported(ours, case, NewHappening(Kind.IDENTITY_ASKED, date(2024, 12, 11)))
    assert queries.lacking_of(case.authority, [case.id]) == {case.id: Kind.IDENTITY_ASKED}
    assert again(case).due_on is None
    reported(ours, case, NewHappening(Kind.IDENTITY_RECEIVED, date(2024, 12, 17)))
    assert queries.lacking_of(case.authority, [case.id]) == {}
    assert again(case).due_on == date(2025, 1, 17)


def test_proof_is_no_clarification(ours: Office) -> None:
    """What was asked about question 1 is awaited of it alone; question 2 waits for something else."""
    case = logged(ours.alice)
    reported(ours, case, regime_set(Regime.SAR, 2))
    reported(ours, case, NewHappening(Kind.CLARIFICATION_ASKED, date(2024, 12, 10), (1,)))
    reported(ours, case, NewHappening(Kind.IDENTITY_ASKED, date(2024, 12, 11)))
    assert queries.awaited(case) == (1,)
    actions.clarification_received(
        case, received_on=date(2024, 12, 12), sufficient=True, by=ours.alice, at=NOW, on=date(2025, 3, 1)
    )
    assert queries.awaited(case) == ()
    assert list(queries.faults(case.authority)) == []


def test_a_law_set_by_mistake_is_taken_out_again(ours: Office) -> None:
    case = logged(ours.alice)
    row = reported(ours, case, regime_set(Regime.EIR))
    actions.annul(case, row, reason="It is about money.", by=ours.alice, at=NOW)
    assert (again(case).regime, laws(case)) == ("FOIA", ["FOIA", "FOIA"])


def test_a_law_changed_behind_the_desk_shows(ours: Office) -> None:
    case = logged(ours.alice)
    Question.objects.of(case.authority).filter(n=2).update(regime="EIR")
    assert [fault.says for fault in queries.faults(case.authority)] == [
        "The law of its questions, as stored, is not what was set."
    ]
    with connection.cursor() as cursor:
        cursor.execute("UPDATE cases_question SET regime = 'FOIA'")
    assert list(queries.faults(case.authority)) == []


def test_a_review_and_a_notice_have_their_dates(ours: Office) -> None:
    """Section 45 Code 5.4; the Commissioner's dates are those that the letter states."""
    case = logged(ours.alice)
    letter = NewHappening(Kind.ICO_CONTACT, date(2025, 1, 20), due_on=date(2025, 2, 3))
    reported(ours, case, letter)
    assert date(2025, 2, 3) in [row.due_on for row in queries.deadlines(case)]
    assert list(queries.faults(case.authority)) == []
