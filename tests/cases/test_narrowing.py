"""A narrowed request is a new one with its own twenty days; the first keeps its date (FOIA 10(1), 17(5))."""

from datetime import date

import pytest

from foidesk.cases import actions, queries
from foidesk.cases.models import Case
from foidesk.clock.happening import Kind
from foidesk.happenings.events import NewHappening
from foidesk.law.refusal import Refused
from tests.walk import NOW, Office, again, logged, office, reported, request, stranger

pytestmark = pytest.mark.django_db

LATER = date(2025, 3, 1)
HELPED = NewHappening(Kind.NARROWING_ASKED, date(2024, 12, 10))


def narrow(ours: Office, case: Case, received_on: date = date(2024, 12, 17)) -> Case:
    smaller = request(questions=("What did the platform cost in 2024?",), received_on=received_on)
    return actions.narrow(case, smaller, by=ours.alice, at=NOW, on=LATER)


def test_the_new_request_has_twenty_days_and_the_first_keeps_its_date() -> None:
    ours = office()
    case = logged(ours.alice)
    reported(ours, case, HELPED)
    new = narrow(ours, case)
    assert (new.due_on, again(case).due_on) == (date(2025, 1, 20), date(2025, 1, 6))
    assert new.reference != case.reference
    assert again(new).narrows == case
    assert queries.narrowed_into(case) == [new]
    assert list(queries.faults(case.authority)) == []


@pytest.mark.parametrize("received_on", [date(2024, 12, 9), date(2024, 12, 17)])
def test_what_came_before_help_was_offered_is_part_of_the_first(received_on: date) -> None:
    ours = office()
    case = logged(ours.alice)
    if received_on < HELPED.on:
        reported(ours, case, HELPED)
    with pytest.raises(Refused, match="helped to make the request smaller"):
        narrow(ours, case, received_on)


def test_another_office_narrows_nothing() -> None:
    ours = office()
    case = logged(ours.alice)
    reported(ours, case, HELPED)
    with pytest.raises(Refused, match="another office"):
        actions.narrow(case, request(), by=stranger(), at=NOW, on=LATER)


def test_verify_sees_a_link_that_nobody_recorded() -> None:
    ours = office()
    case, other = logged(ours.alice), logged(ours.alice)
    Case.objects.of(case.authority).filter(id=other.id).update(narrows=case)
    assert [fault.says for fault in queries.faults(case.authority)] == [
        "The request it takes the place of is not what the record tells."
    ]
