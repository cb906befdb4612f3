"""What moves the clock of a request: only what an officer confirms, only as the Act says."""

import uuid
from datetime import date

import pytest
from django.db import connection

from foidesk.authorities.queries import clock_settings
from foidesk.cases import actions, queries
from foidesk.cases.models import Case, Deadline
from foidesk.cases.rules import Clearance, State
from foidesk.law.refusal import Refused
from tests.walk import NOW, Office, logged, office

pytestmark = pytest.mark.django_db


def left(case: Case, on: date) -> Clearance:
    """What release gives when a parcel has left. Only tests of this room make one themselves."""
    return Clearance(parcel=uuid.uuid4(), case=case.id, manifest="0" * 64, left_on=on)


def again(case: Case) -> Case:
    found = queries.case(case.authority, case.id)
    assert found is not None
    return found


def asked(ours: Office, *questions: int) -> Case:
    case = logged(ours.alice)
    actions.clarification_asked(
        case, questions=questions, clearance=left(case, date(2024, 12, 6)), by=ours.alice.id, at=NOW
    )
    return again(case)


def answer(ours: Office, case: Case, on: date, *, sufficient: bool = True) -> Case:
    actions.clarification_received(
        case,
        received_on=on,
        sufficient=sufficient,
        by=ours.alice,
        at=NOW,
        on=date(2025, 3, 1),
    )
    return again(case)


def test_no_date_runs_while_the_applicant_is_asked() -> None:
    """FOIA 1(3)."""
    case = asked(office(), 1, 2)
    assert (case.state, case.due_on) == (State.AWAITING_APPLICANT, None)


def test_the_answer_starts_twenty_days_anew() -> None:
    """FOIA 10(6)(b): received 24 January 2025, due 21 February 2025."""
    ours = office()
    case = answer(ours, asked(ours, 1, 2), date(2025, 1, 24))
    assert (case.state, case.due_on) == (State.IN_HAND, date(2025, 2, 21))


def test_an_answer_that_is_not_enough_starts_nothing() -> None:
    ours = office()
    case = answer(ours, asked(ours, 1, 2), date(2025, 1, 24), sufficient=False)
    assert (case.state, case.due_on) == (State.AWAITING_APPLICANT, None)
    assert queries.clarification_open(case) is not None


def test_questions_that_were_clear_keep_their_date() -> None:
    case = asked(office(), 2)
    assert (case.state, case.due_on) == (State.IN_HAND, date(2025, 1, 6))


@pytest.mark.parametrize("on", [date(2024, 12, 5), date(2025, 3, 2)])
def test_an_answer_before_the_question_or_in_the_future_is_refused(on: date) -> None:
    ours = office()
    with pytest.raises(Refused, match="can't have come"):
        answer(ours, asked(ours, 1), on)


def test_nothing_to_confirm_is_said() -> None:
    ours = office()
    with pytest.raises(Refused, match="No question to the applicant"):
        answer(ours, logged(ours.alice), date(2025, 1, 24))


def test_the_answer_stops_the_clock_and_closes() -> None:
    ours = office()
    case = logged(ours.alice)
    actions.respond(case, clearance=left(case, date(2025, 1, 2)), by=ours.alice.id, at=NOW)
    closed = queries.case(case.authority, case.id)
    assert closed is not None
    assert (closed.state, closed.answered_on, closed.due_on) == (
        State.ANSWERED,
        date(2025, 1, 2),
        date(2025, 1, 6),
    )
    with pytest.raises(Refused, match="It is answered"):
        actions.respond(case, clearance=left(case, date(2025, 1, 3)), by=ours.alice.id, at=NOW)


def test_a_clearance_of_another_case_opens_nothing() -> None:
    ours = office()
    one, other = logged(ours.alice), logged(ours.alice)
    with pytest.raises(Refused, match="another request"):
        actions.respond(one, clearance=left(other, date(2025, 1, 2)), by=ours.alice.id, at=NOW)


@pytest.mark.parametrize(
    ("on", "number"),
    [
        (date(2024, 12, 3), 0),
        (date(2024, 12, 4), 1),
        (date(2024, 12, 19), 12),
        (date(2025, 1, 2), 18),
        (date(2025, 1, 6), 20),
        (date(2025, 1, 7), 21),
    ],
)
def test_the_day_of_twenty(on: date, number: int) -> None:
    case = logged(office().alice)
    settings = clock_settings(case.authority)
    assert queries.day_number(case, on=on, settings=settings) == number


def test_a_changed_due_date_shows() -> None:
    case = logged(office().alice)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE cases_case SET due_on = '2025-01-07'")
    assert [fault.says for fault in queries.faults(case.authority)] == [
        "Its stored state or due date is not what the clock gives."
    ]


def test_a_changed_deadline_shows() -> None:
    case = logged(office().alice)
    Deadline.objects.of(case.authority).update(due_on=date(2025, 1, 7))
    assert [fault.says for fault in queries.faults(case.authority)] == [
        "Its stored deadlines are not what the clock gives."
    ]


def test_a_changed_happening_shows() -> None:
    case = logged(office().alice)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE cases_happening SET happened_on = '2024-12-04'")
    assert [fault.says for fault in queries.faults(case.authority)] == [
        "What happened, as stored, is not what the record tells."
    ]
