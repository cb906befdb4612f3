"""The first open requests are those that the list of all open ones begins with."""

from datetime import date, timedelta

import pytest
from django.db.models import Q

from foidesk.cases import queries
from foidesk.cases.models import Case
from foidesk.clock.happening import Kind
from foidesk.happenings.events import NewHappening
from tests.disclosure.entries import answered
from tests.walk import TODAY, logged, office, reported, stranger

pytestmark = pytest.mark.django_db


def test_the_first_of_all_that_is_open() -> None:
    ours = office(review_contact="The Chief Executive, at this address")
    logged(stranger())
    done, reviewed = answered(ours), answered(ours)
    reported(ours, reviewed, NewHappening(Kind.IR_REQUESTED, date(2025, 1, 13)))
    mine = [logged(ours.alice, received_on=TODAY - timedelta(days=n % 3)) for n in range(5)]
    reported(ours, mine[1], NewHappening(Kind.FEES_NOTICE, date(2024, 12, 9), pence=1250))
    key, one_more = ours.row.id, Case.objects.of(ours.row.id).filter(id=done.id)
    for also in (one_more, one_more.none()):
        whole = list(queries.open_work(key, also=also.values("id")))
        for most in (1, 3, 100):
            assert queries.first_open(key, also=also.values("id"), only=Q(), most=most) == whole[:most]
    assert done in queries.first_open(key, also=one_more.values("id"), only=Q(), most=100)
    only = ~Q(id=mine[0].id)
    assert mine[0] not in queries.first_open(key, also=one_more.values("id"), only=only, most=100)
    last = queries.first_open(key, also=one_more.values("id"), only=only, most=9)[-1]
    assert (last, last.due_on) == (mine[1], None)
