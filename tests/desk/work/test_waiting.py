"""What comes next while a request waits for its applicant, and once it was answered; at no price per row."""

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from foidesk.cases import actions, queries
from foidesk.clock.happening import Kind
from foidesk.desk.next_step import NextStep, Waits, next_steps
from foidesk.happenings.events import NewHappening
from foidesk.law.regime import Regime
from foidesk.release import actions as release
from foidesk.release.rules import How
from tests.browsing import signed_in
from tests.disclosure.entries import answered
from tests.release.steps import Journey
from tests.walk import NOW, TODAY, Office, again, logged, office, reported

if TYPE_CHECKING:
    from foidesk.cases.models import Case

pytestmark = pytest.mark.django_db

FEE = NewHappening(Kind.FEES_NOTICE, date(2024, 12, 9), pence=1250)
ASKED = NewHappening(Kind.CLARIFICATION_ASKED, date(2024, 12, 9))
LACKING = NewHappening(Kind.NOT_VALID, date(2024, 12, 4))
OWN_DATA = NewHappening(Kind.REGIME_SET, date(2024, 12, 4), regime=Regime.SAR)
PROOF = NewHappening(Kind.IDENTITY_ASKED, date(2024, 12, 5))


@pytest.fixture(autouse=True)
def in_march(monkeypatch: pytest.MonkeyPatch) -> None:
    """The wall clock shows Monday 10 March 2025."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: datetime(2025, 3, 10, 12, tzinfo=UTC))


@pytest.fixture
def ours() -> Office:
    return office(review_contact="The Chief Executive")


def acknowledged(ours: Office) -> "Case":
    parcel = Journey(ours, logged(ours.alice)).acknowledgement()
    release.record_sent(parcel, how=How.BY_HAND, sent_on=TODAY, by=ours.alice, at=NOW)
    return again(parcel.case)


def step(ours: Office, case: "Case", on: date = date(2025, 3, 1)) -> NextStep:
    return next_steps(ours.alice, [again(case)], on=on)[case.id]


@pytest.mark.parametrize(
    ("events", "verb", "leads_to"),
    [
        ([FEE], "Record the payment", "record/fee-paid"),
        ([ASKED], "Record the applicant's answer", "/answer/"),
        ([LACKING], "Record what was missing", "/complete/"),
        ([OWN_DATA, PROOF], "Record the proof", "record/identity-received"),
    ],
)
def test_what_the_applicant_must_send_comes_next(
    ours: Office, events: list[NewHappening], verb: str, leads_to: str
) -> None:
    case = acknowledged(ours)
    for event in events:
        reported(ours, case, event, reason="It has no name.")
    found = step(ours, case)
    assert (found.verb, found.waits) == (verb, Waits.APPLICANT)
    assert leads_to in found.href


def test_what_lacks_comes_before_an_acknowledgement_that_could_tell_no_date(ours: Office) -> None:
    """FOIA 8(1), 16(1)."""
    case = logged(ours.alice)
    reported(ours, case, LACKING, reason="It has no name.")
    found = step(ours, case)
    assert (found.verb, found.waits) == ("Record what was missing", Waits.APPLICANT)


def test_a_time_that_went_by_only_proposes_closing(ours: Office) -> None:
    """FOIA 9(2): three months beginning with 9 December end on 8 March."""
    case = acknowledged(ours)
    reported(ours, case, FEE)
    assert step(ours, case, date(2025, 3, 8)).verb == "Record the payment"
    found = step(ours, case, date(2025, 3, 9))
    assert (found.verb, found.urgent) == ("Close it, or go on waiting", True)
    assert found.href == reverse("desk:close", args=[case.id])
    assert "The fee was not paid by Saturday 8 March 2025." in found.why
    shown = signed_in(ours.alice).get(reverse("desk:clock", args=[case.id])).content.decode()
    assert "Consider closing" in shown
    actions.close_unanswered(case, reason="Nothing came.", by=ours.alice, at=NOW, on=date(2025, 3, 9))
    assert step(ours, case).verb == "Nothing, unless something comes: it is closed"


def test_a_review_brings_an_answered_request_back_to_work(ours: Office) -> None:
    """Section 45 Code 5.4: twenty working days."""
    case = answered(ours)
    assert step(ours, case).verb == "Nothing, it is answered"
    assert list(queries.open_work(case.authority)) == []
    reported(ours, case, NewHappening(Kind.IR_REQUESTED, date(2025, 1, 13)))
    found = step(ours, case)
    assert found.verb == "Review it, and record the outcome"
    assert "is due by Monday 10 February 2025" in found.why
    assert list(queries.open_work(case.authority)) == [case]
    reported(ours, case, NewHappening(Kind.IR_OUTCOME, date(2025, 2, 3)))
    assert step(ours, case).verb == "Nothing, it is answered"
    assert list(queries.open_work(case.authority)) == []


def test_more_requests_ask_the_database_no_more(ours: Office) -> None:
    counts = []
    browser = signed_in(ours.alice)
    for _round in range(2):
        for event in (FEE, ASKED, LACKING):
            reported(ours, logged(ours.alice), event, reason="It has no name.")
        with CaptureQueriesContext(
            connection,
        ) as asked:
            assert browser.get(reverse("desk:work")).status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1]
