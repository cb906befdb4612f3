"""Several rounds of clarification: each question's clock moves with the answer about it, and no other."""

import uuid
from collections.abc import Collection
from datetime import date

import pytest

from foidesk.cases import actions, queries
from foidesk.cases.models import Case
from foidesk.cases.rules import Clearance, State
from foidesk.law.refusal import Refused
from tests.walk import NOW, Office, logged, office

pytestmark = pytest.mark.django_db

THREE = ("Which platform?", "What does it cost?", "Who chose it?")


def again(case: Case) -> Case:
    found = queries.case(case.authority, case.id)
    assert found is not None
    return found


def ask(case: Case, on: date, *questions: int) -> None:
    clearance = Clearance(parcel=uuid.uuid4(), case=case.id, manifest="0" * 64, left_on=on)
    actions.clarification_asked(case, questions=questions, clearance=clearance, by=case.logged_by, at=NOW)


def answer(
    ours: Office, case: Case, on: date, questions: Collection[int] | None = None, *, enough: bool = True
) -> Case:
    actions.clarification_received(
        case,
        received_on=on,
        sufficient=enough,
        questions=questions,
        by=ours.alice,
        at=NOW,
        on=date(2025, 3, 1),
    )
    return again(case)


def due(case: Case) -> list[date | None]:
    reckoning = queries.clock(case, as_of=date(2025, 3, 1))
    return [reckoning.by_question[str(n)].due for n in (1, 2, 3)]


def test_an_answer_to_the_first_letter_leaves_the_second_open() -> None:
    """FOIA 1(3), 10(6)(b): question 3 still waits; 1 and 2 run from the answer."""
    ours = office()
    case = logged(ours.alice, questions=THREE)
    ask(case, date(2024, 12, 6), 1, 2)
    ask(case, date(2024, 12, 9), 3)
    case = answer(ours, case, date(2024, 12, 10), [1, 2])
    assert due(case) == [date(2025, 1, 13), date(2025, 1, 13), None]
    assert queries.awaited(case) == (3,)
    assert (case.state, case.due_on) == (State.IN_HAND, date(2025, 1, 13))


def test_half_an_answer_starts_only_the_question_it_makes_clear() -> None:
    ours = office()
    case = logged(ours.alice, questions=THREE)
    ask(case, date(2024, 12, 6), 1, 2, 3)
    case = answer(ours, case, date(2024, 12, 10), [2])
    assert due(case) == [None, date(2025, 1, 13), None]
    assert queries.awaited(case) == (1, 3)
    opened = queries.clarification_open(case)
    assert opened is not None
    case = answer(ours, case, date(2025, 1, 24))
    assert due(case) == [date(2025, 2, 21), date(2025, 1, 13), date(2025, 2, 21)]
    assert queries.clarification_open(case) is None


def test_an_answer_that_lay_unread_while_a_second_letter_went_counts_from_its_own_day() -> None:
    ours = office()
    case = logged(ours.alice, questions=THREE)
    ask(case, date(2024, 12, 6), 1)
    ask(case, date(2024, 12, 12), 3)
    case = answer(ours, case, date(2024, 12, 10), [1])
    assert due(case) == [date(2025, 1, 13), date(2025, 1, 6), None]


@pytest.mark.parametrize("questions", [(), (3,), (1, 9)])
def test_an_answer_is_about_what_was_asked(questions: tuple[int, ...]) -> None:
    ours = office()
    case = logged(ours.alice, questions=THREE)
    ask(case, date(2024, 12, 6), 1, 2)
    with pytest.raises(Refused, match="asked about"):
        answer(ours, case, date(2024, 12, 10), questions)


def test_a_reply_that_is_not_enough_keeps_its_questions_waiting() -> None:
    ours = office()
    case = logged(ours.alice, questions=THREE)
    ask(case, date(2024, 12, 6), 1, 2, 3)
    case = answer(ours, case, date(2024, 12, 10), [1], enough=False)
    assert queries.awaited(case) == (1, 2, 3)
    assert list(queries.faults(case.authority)) == []
