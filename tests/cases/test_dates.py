"""What an officer records as having happened, and how an entry that was wrong is put right."""

import uuid
from datetime import date

import pytest
from django.db import connection

from foidesk.audit.queries import story
from foidesk.cases import actions, queries
from foidesk.cases.models import Case, Happening
from foidesk.cases.rules import Clearance, State
from foidesk.clock.happening import Kind
from foidesk.happenings.events import REPORTABLE, NewHappening
from foidesk.law.refusal import Refused
from foidesk.law.regime import Regime
from tests.walk import NOW, Office, again, logged, office, reported, stranger

pytestmark = pytest.mark.django_db

LATER = date(2025, 3, 1)
NOTICE = NewHappening(Kind.FEES_NOTICE, date(2024, 12, 9), pence=2500)
PAID = NewHappening(Kind.FEE_PAID, date(2024, 12, 18))


@pytest.fixture
def ours() -> Office:
    return office()


@pytest.fixture
def case(ours: Office) -> Case:
    """Received on Tuesday 3 December 2024, due on Monday 6 January 2025."""
    return logged(ours.alice)


def correct(ours: Office, case: Case, row: Happening, event: NewHappening, reason: str = "Misread.") -> Case:
    actions.correct(case, row, event, reason=reason, by=ours.alice, at=NOW, on=LATER)
    return again(case)


def receipt(case: Case) -> Happening:
    return next(row for row in queries.happenings(case) if row.kind == Kind.RECEIVED)


def whole(case: Case) -> list[str]:
    return [fault.says for fault in queries.faults(case.authority)]


def test_a_fees_notice_stops_the_clock_and_payment_lets_it_go_on(ours: Office, case: Case) -> None:
    """FOIA 9(2), 10(2): 9 to 18 December, eight working days, are left out."""
    reported(ours, case, NOTICE)
    assert (again(case).state, again(case).due_on) == (State.AWAITING_FEE, None)
    reported(ours, case, PAID)
    assert (again(case).state, again(case).due_on) == (State.IN_HAND, date(2025, 1, 16))
    assert whole(case) == []


def test_an_event_entered_late_and_out_of_order_gives_the_same_date(ours: Office, case: Case) -> None:
    """The payment is known only after the notice, but either may be typed on any later day."""
    reported(ours, case, NOTICE, on=LATER)
    reported(ours, case, PAID, on=LATER)
    other = logged(ours.alice)
    reported(ours, other, NOTICE)
    reported(ours, other, PAID)
    assert again(case).due_on == again(other).due_on


def test_what_contradicts_the_rest_is_refused_in_the_clocks_words(ours: Office, case: Case) -> None:
    with pytest.raises(Refused, match="no fees notice had been given"):
        reported(ours, case, PAID)
    assert [row.kind for row in queries.happenings(case)] == [Kind.RECEIVED]
    assert whole(case) == []


@pytest.mark.parametrize(
    ("event", "says"),
    [
        (NewHappening(Kind.FEES_NOTICE, date(2024, 12, 9)), "amount that the notice states"),
        (NewHappening(Kind.FEES_NOTICE, date(2025, 3, 2), pence=100), "is in the future"),
        (NewHappening(Kind.FEES_NOTICE, date(2024, 12, 2), pence=100), "before the request was received"),
        (NewHappening(Kind.FEES_NOTICE, date(2024, 12, 9), (3,), pence=100), "which the request lacks"),
        (NewHappening(Kind.NARROWING_ASKED, date(2024, 12, 9), (1,)), "concerns the whole request"),
        (NewHappening(Kind.RESPONSE_ISSUED, date(2024, 12, 9)), "recorded where it happens"),
        (NewHappening(Kind.RECEIVED, date(2024, 12, 9)), "recorded where it happens"),
        (NewHappening(Kind.PIT_EXTENSION, date(2024, 12, 9)), "Choose the qualified exemptions"),
        (
            NewHappening(
                Kind.PIT_EXTENSION,
                date(2024, 12, 9),
                provisions=("FOIA 41(1)",),
                estimate_on=date(2025, 1, 20),
            ),
            "these are absolute",
        ),
        (
            NewHappening(Kind.PIT_EXTENSION, date(2024, 12, 9), provisions=("FOIA 43(2)",)),
            "a decision is expected",
        ),
        (
            NewHappening(
                Kind.PIT_EXTENSION,
                date(2024, 12, 9),
                provisions=("FOIA 43(2)",),
                estimate_on=date(2025, 2, 5),
            ),
            "working day 40",
        ),
    ],
)
def test_what_an_event_needs_is_said(ours: Office, case: Case, event: NewHappening, says: str) -> None:
    with pytest.raises(Refused, match=says):
        reported(ours, case, event)
    assert len(queries.happenings(case)) == 1


def test_longer_than_forty_days_goes_with_a_reason(ours: Office, case: Case) -> None:
    """FOIA 10(3): such time as is reasonable; the Commissioner accepts more than 40 only exceptionally."""
    event = NewHappening(
        Kind.PIT_EXTENSION, date(2024, 12, 9), provisions=("FOIA 43(2)",), estimate_on=date(2025, 2, 5)
    )
    row = reported(ours, case, event, reason="The supplier’s accounts are audited until then.")
    assert queries.event_of(row) == event
    assert whole(case) == []


def test_the_same_event_twice_is_said(ours: Office, case: Case) -> None:
    reported(ours, case, NOTICE)
    with pytest.raises(Refused, match="recorded already that on Monday 9 December 2024 a fees notice"):
        reported(ours, case, NOTICE)


def test_the_day_of_receipt_is_corrected_and_the_clock_follows(ours: Office, case: Case) -> None:
    """FOIA 10(6); the reference keeps its year, the record keeps the old day."""
    case = correct(ours, case, receipt(case), NewHappening(Kind.RECEIVED, date(2024, 12, 2)))
    assert (case.received_on, case.due_on) == (date(2024, 12, 2), date(2025, 1, 3))
    assert [row.happened_on for row in queries.happenings(case)] == [date(2024, 12, 2), date(2024, 12, 3)]
    last = [
        entry for entry in story(authority=case.authority, chain=case.id) if entry.verb == "cases.corrected"
    ]
    assert last[0].words == {
        "before": "on Tuesday 3 December 2024 the request was received",
        "after": "on Monday 2 December 2024 the request was received",
        "reason": "Misread.",
    }
    assert whole(case) == []


def test_a_correction_is_corrected_again(ours: Office, case: Case) -> None:
    row = actions.correct(
        case,
        receipt(case),
        NewHappening(Kind.RECEIVED, date(2024, 12, 2)),
        reason="Misread.",
        by=ours.alice,
        at=NOW,
        on=LATER,
    )
    case = correct(ours, case, row, NewHappening(Kind.RECEIVED, date(2024, 12, 4)))
    assert (case.received_on, len(queries.happenings(case))) == (date(2024, 12, 4), 3)
    assert [row.happened_on for row in queries.in_force(queries.happenings(case))] == [date(2024, 12, 4)]
    assert whole(case) == []


def test_what_did_not_happen_is_taken_out_and_stays_to_be_read(ours: Office, case: Case) -> None:
    row = reported(ours, case, NOTICE)
    actions.annul(case, row, reason="It was never posted.", by=ours.alice, at=NOW)
    case = again(case)
    assert (case.state, case.due_on) == (State.IN_HAND, date(2025, 1, 6))
    assert len(queries.happenings(case)) == 3
    assert whole(case) == []


def test_taking_out_what_others_rest_on_is_refused_by_the_clock(ours: Office, case: Case) -> None:
    row = reported(ours, case, NOTICE)
    reported(ours, case, PAID)
    with pytest.raises(Refused, match="no fees notice had been given"):
        actions.annul(case, row, reason="It was never posted.", by=ours.alice, at=NOW)
    assert whole(case) == []


def test_receipt_can_only_be_given_another_day(ours: Office, case: Case) -> None:
    with pytest.raises(Refused, match="correct the day instead"):
        actions.annul(case, receipt(case), reason="Wrong.", by=ours.alice, at=NOW)


def test_what_left_as_a_letter_is_not_corrected_here(ours: Office, case: Case) -> None:
    clearance = Clearance(parcel=uuid.uuid4(), case=case.id, manifest="0" * 64, left_on=date(2024, 12, 6))
    actions.respond(case, clearance=clearance, by=ours.alice.id, at=NOW)
    row = next(row for row in queries.happenings(case) if row.kind == Kind.RESPONSE_ISSUED)
    for attempt in (
        lambda: actions.annul(case, row, reason="No.", by=ours.alice, at=NOW),
        lambda: correct(ours, case, row, NewHappening(Kind.RESPONSE_ISSUED, date(2024, 12, 5))),
    ):
        with pytest.raises(Refused, match="left as a letter"):
            attempt()


def test_the_second_of_two_who_correct_one_entry_is_told(ours: Office, case: Case) -> None:
    row = receipt(case)
    correct(ours, case, row, NewHappening(Kind.RECEIVED, date(2024, 12, 2)))
    with pytest.raises(Refused, match="Somebody corrected this entry before you"):
        correct(ours, case, row, NewHappening(Kind.RECEIVED, date(2024, 12, 4)))


@pytest.mark.parametrize(
    ("event", "reason", "says"),
    [
        (NewHappening(Kind.RECEIVED, date(2024, 12, 2)), " ", "Say why the entry was wrong"),
        (NewHappening(Kind.RECEIVED, date(2024, 12, 3)), "Misread.", "Nothing is different"),
        (NewHappening(Kind.VALID, date(2024, 12, 3)), "Misread.", "Take this entry out"),
        (NewHappening(Kind.RECEIVED, date(2025, 3, 2)), "Misread.", "in the future"),
    ],
)
def test_a_correction_says_what_and_why(
    ours: Office, case: Case, event: NewHappening, reason: str, says: str
) -> None:
    with pytest.raises(Refused, match=says):
        correct(ours, case, receipt(case), event, reason)


def test_neither_another_role_nor_another_office_records_anything(ours: Office, case: Case) -> None:
    for somebody, says in ((ours.bob, "handle requests"), (stranger(), "another office")):
        with pytest.raises(Refused, match=says):
            actions.report(case, NOTICE, by=somebody, at=NOW, on=LATER)


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ("pence = 2600", "What happened"),
        ("reason = 'Other.'", "The reason"),
        ("annuls = NOT annuls", "What happened"),
        ("corrects_id = NULL, annuls = (1 = 0)", "What happened"),
    ],
)
def test_verify_sees_what_was_changed_behind_the_desk(
    ours: Office, case: Case, changed: str, says: str
) -> None:
    row = reported(ours, case, NOTICE)
    actions.annul(case, row, reason="It was never posted.", by=ours.alice, at=NOW)
    assert whole(case) == []
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE cases_happening SET {changed} WHERE corrects_id IS NOT NULL")  # noqa: S608
    assert [fault for fault in whole(case) if says in fault]


EVERY = (
    (NewHappening(Kind.NOT_VALID, date(2024, 12, 4)), "It has no name."),
    (NewHappening(Kind.VALID, date(2024, 12, 5)), ""),
    (NewHappening(Kind.CLARIFICATION_ASKED, date(2024, 12, 6), (1,), required=False), ""),
    (NewHappening(Kind.CLARIFICATION_RECEIVED, date(2024, 12, 9), (1,), sufficient=False), ""),
    (NewHappening(Kind.NARROWING_ASKED, date(2024, 12, 9)), ""),
    (NewHappening(Kind.FEES_NOTICE, date(2024, 12, 10), (2,), pence=1), ""),
    (NewHappening(Kind.FEE_PAID, date(2024, 12, 11), (2,)), ""),
    (
        NewHappening(
            Kind.PIT_EXTENSION,
            date(2024, 12, 12),
            provisions=("FOIA 40(2)+40(3B)", "FOIA 43(2)"),
            estimate_on=date(2025, 1, 20),
        ),
        "",
    ),
    (NewHappening(Kind.REGIME_SET, date(2024, 12, 13), (1,), regime=Regime.EIR), ""),
    (NewHappening(Kind.EIR_EXTENSION, date(2024, 12, 16), (1,)), "It is complex and voluminous."),
    (NewHappening(Kind.REGIME_SET, date(2024, 12, 17), (2,), regime=Regime.SAR), ""),
    (NewHappening(Kind.IDENTITY_ASKED, date(2024, 12, 17)), ""),
    (NewHappening(Kind.IDENTITY_RECEIVED, date(2024, 12, 18)), ""),
    (NewHappening(Kind.SAR_EXTENSION, date(2024, 12, 19), (2,)), "There are nine requests."),
    (NewHappening(Kind.RESPONSE_RECEIVED, date(2025, 1, 6)), ""),
    (NewHappening(Kind.IR_REQUESTED, date(2025, 1, 7)), ""),
    (NewHappening(Kind.IR_OUTCOME, date(2025, 1, 10)), ""),
    (NewHappening(Kind.ICO_CONTACT, date(2025, 1, 20), due_on=date(2025, 2, 3)), ""),
    (NewHappening(Kind.NOTICE, date(2025, 2, 10), what="decision", due_on=date(2025, 3, 17)), ""),
    (NewHappening(Kind.APPEAL, date(2025, 2, 12)), ""),
)


def test_everything_that_can_be_recorded_is_told_and_kept(ours: Office, case: Case) -> None:
    """The whole life of a request whose questions are answered under different laws."""
    assert {event.kind for event, _reason in EVERY} == REPORTABLE
    for event, reason in EVERY:
        if event.kind is Kind.RESPONSE_RECEIVED:
            sent = Clearance(uuid.uuid4(), case.id, "0" * 64, date(2025, 1, 3))
            actions.respond(case, clearance=sent, by=ours.alice.id, at=NOW)
        row = reported(ours, case, event, reason=reason)
        assert queries.event_of(row) == event
        assert whole(case) == []
    assert again(case).state == State.ANSWERED


def close(ours: Office, case: Case, on: date, reason: str = "No answer came.") -> Case:
    actions.close_unanswered(case, reason=reason, by=ours.alice, at=NOW, on=on)
    return again(case)


def test_a_request_whose_fee_was_never_paid_is_closed_by_a_person(ours: Office, case: Case) -> None:
    """FOIA 9(2): three months beginning with 9 December end on 8 March."""
    reported(ours, case, NOTICE)
    with pytest.raises(Refused, match="until Saturday 8 March 2025"):
        close(ours, case, date(2025, 3, 8))
    with pytest.raises(Refused, match="Say why it is closed"):
        close(ours, case, date(2025, 3, 9), " ")
    assert queries.lapsed_of(case.authority, [case.id], on=date(2025, 3, 8)) == {}
    assert list(queries.lapsed_of(case.authority, [case.id], on=date(2025, 3, 9))) == [case.id]
    case = close(ours, case, date(2025, 3, 9))
    assert (case.state, case.closed_on, case.due_on) == (State.CLOSED, date(2025, 3, 9), None)
    assert whole(case) == []


def test_what_the_applicant_sends_later_opens_it_again(ours: Office, case: Case) -> None:
    """FOIA 10(6): no law lets a question lapse; the answer begins a fresh count whenever it comes."""
    asked = NewHappening(Kind.CLARIFICATION_ASKED, date(2024, 12, 6))
    reported(ours, case, asked)
    case = close(ours, case, date(2025, 2, 10))
    reported(ours, case, NewHappening(Kind.CLARIFICATION_RECEIVED, date(2025, 2, 14)))
    case = again(case)
    assert (case.state, case.closed_on, case.due_on) == (State.IN_HAND, None, date(2025, 3, 14))
    assert whole(case) == []


def test_only_what_waits_for_its_applicant_is_closed(ours: Office, case: Case) -> None:
    with pytest.raises(Refused, match="while it is waiting for the applicant or waiting for the fee"):
        close(ours, case, LATER)


def test_what_is_supposed_changes_nothing(ours: Office, case: Case) -> None:
    reported(ours, case, NOTICE)
    supposed = queries.clock(case, as_of=LATER, supposing=[PAID])
    assert supposed.due == date(2025, 1, 16)
    assert again(case).due_on is None
    with pytest.raises(Refused, match="before the request was received"):
        queries.clock(case, as_of=LATER, supposing=[NewHappening(Kind.FEE_PAID, date(2024, 12, 1))])
