"""Answering in twenty working days. FOIA 10(1), 10(6)"""

from dataclasses import replace
from datetime import date

import pytest

from foidesk.clock.happening import ReceiptRule
from foidesk.clock.profile import PROFILES
from foidesk.clock.reckon import reckon
from foidesk.clock.reckoning import State
from foidesk.days.calendar import Holiday
from foidesk.days.regular_days import Basis, Nation
from tests.clock.days import CALENDAR, clock, d, events

CODE = replace(PROFILES["default"], receipt_rule=ReceiptRule.CODE_2018)


@pytest.mark.parametrize(
    ("received", "expected", "because"),
    [
        ("2024-06-24", "2024-07-23", "12 July is a bank holiday in Northern Ireland; a real request"),
        ("2024-12-03", "2025-01-06", "Christmas, New Year and 2 January in Scotland; a real request"),
        ("2019-04-01", "2019-05-01", "Good Friday and Easter Monday"),
        ("2019-12-05", "2020-01-08", "Christmas to 2 January"),
        ("2020-04-15", "2020-05-14", "Early May day was moved to 8 May 2020, so 4 May counted"),
        ("2021-12-10", "2022-01-13", "substitute days at Christmas and New Year"),
        ("2022-05-16", "2022-06-15", "the Spring day was moved to 2 June and 3 June added; 30 May counted"),
        ("2022-07-04", "2022-08-03", "12 July, and the first Monday of August in Scotland"),
        ("2022-09-01", "2022-09-30", "the State Funeral on 19 September"),
        ("2022-12-12", "2023-01-13", "substitute days at Christmas 2022, and 2 and 3 January"),
        ("2023-04-17", "2023-05-17", "1 May and the Coronation on 8 May"),
        ("2023-07-31", "2023-08-30", "7 August in Scotland and 28 August elsewhere"),
        ("2025-06-30", "2025-07-29", "12 July 2025 is a Saturday, so Monday 14 July"),
        ("2026-05-18", "2026-06-17", "25 May, and 15 June in Scotland only"),
        ("2026-12-07", "2027-01-08", "25 and 28 December, 1 January, and 4 January in Scotland"),
        ("2027-03-01", "2027-04-01", "17 March, Good Friday and Easter Monday"),
        ("2025-03-08", "2025-04-07", "received on a Saturday: the Monday is day 1"),
        ("2025-04-18", "2025-05-20", "received on Good Friday"),
        ("2026-06-14", "2026-07-14", "received on a Sunday, and the Monday is a holiday in Scotland"),
        ("2025-05-30", "2025-06-27", "a message of 23:58 on a Friday is received that Friday"),
        ("2024-02-29", "2024-04-02", "received on 29 February; 18 March, Good Friday and Easter Monday"),
        ("2012-05-08", "2012-06-07", "28 May counted, 4 and 5 June did not: the Diamond Jubilee"),
        ("2024-11-01", "2024-11-29", "St Andrew’s Day is a Saturday and is kept on 2 December, too late"),
        ("2024-11-18", "2024-12-17", "St Andrew’s Day kept on Monday 2 December"),
    ],
)
def test_the_twentieth_working_day(received: str, expected: str, because: str) -> None:
    """The answer is due on the twentieth working day following the date of receipt. FOIA 10(1)

    Received on Monday 24 June 2024: due on Tuesday 23 July 2024, because 12 July is a bank holiday in
    Northern Ireland and so no working day anywhere.
    """
    assert clock(events(received)).due == d(expected), because


def test_the_day_of_receipt_is_not_counted() -> None:
    """The day of receipt is day 0, and the next working day is day 1. FOIA 10(1)

    Received on Monday 6 January 2025: Tuesday 7 January is day 1 of 20.
    """
    reckoning = clock(events("2025-01-06"))
    assert [reckoning.day_number(d(day)) for day in ("2025-01-06", "2025-01-07", "2025-01-12")] == [0, 1, 4]
    assert reckoning.day_number(d("2025-01-05")) is None
    assert reckoning.of == 20


def test_every_day_is_told() -> None:
    """There is one step for each calendar day, and each that does not count says why. FOIA 10(6)

    Friday 12 July 2024 names Northern Ireland and the holiday.
    """
    steps = clock(events("2024-06-24")).steps
    assert [step.on.toordinal() for step in steps] == list(
        range(d("2024-06-24").toordinal(), d("2024-07-23").toordinal() + 1)
    )
    assert [step.n for step in steps if step.n is not None] == list(range(1, 21))
    july = next(step for step in steps if step.on == date(2024, 7, 12))
    assert "Northern Ireland" in july.what and "Boyne" in july.what
    assert (str(july.provision), str(steps[-1].provision)) == ("FOIA 10(6)", "FOIA 10(1)")


def test_the_code_counts_from_the_next_working_day() -> None:
    """The 2018 Code receives a weekend request on the Monday; that date is the office’s. Section 45 Code 4.2

    Received on Saturday 8 March 2025: the Act says 7 April, the Code 8 April. The Act prevails.
    """
    happenings = events("2025-03-08")
    reckoning = reckon(happenings, calendar=CALENDAR, profile=CODE, as_of=d("2025-03-10"))
    responses = {one.statutory: one.due for one in reckoning.deadlines if one.kind == "response"}
    assert responses == {True: d("2025-04-07"), False: d("2025-04-08")}
    assert reckoning.due == d("2025-04-07")


def test_the_code_changes_nothing_on_a_working_day() -> None:
    """A request received on a working day has one date under both rules. Section 45 Code 4.2"""
    reckoning = reckon(events("2025-03-10"), calendar=CALENDAR, profile=CODE, as_of=d("2025-03-10"))
    assert all(deadline.statutory for deadline in reckoning.deadlines)


@pytest.mark.parametrize(
    ("answered", "state"),
    [
        ("2025-01-02", State.ANSWERED_IN_TIME),
        ("2025-01-06", State.ANSWERED_IN_TIME),
        ("2025-01-07", State.ANSWERED_LATE),
    ],
)
def test_in_time_to_the_end_of_the_day(answered: str, state: State) -> None:
    """An answer is in time until the end of the due day, also when sent on a non-working day. FOIA 10(1)

    Received on 3 December 2024 and due on 6 January 2025: sent on 2 January, no working day, it is in time.
    """
    reckoning = clock(events("2024-12-03", ("response-issued", answered)))
    assert (reckoning.state, reckoning.due) == (state, d("2025-01-06"))


def test_overdue_after_the_due_day() -> None:
    """A request is overdue from the day after the due date, and the count goes on. FOIA 10(1)"""
    assert clock(events("2024-12-03"), "2025-01-06").state is State.RUNNING
    late = clock(events("2024-12-03"), "2025-01-08")
    assert (late.state, late.day_number(d("2025-01-08"))) == (State.OVERDUE, 22)
    assert late.by_question["1"].late


@pytest.mark.parametrize(("received", "provisional"), [("2028-12-01", True), ("2028-11-20", False)])
def test_beyond_the_known_holidays_the_date_is_provisional(received: str, provisional: bool) -> None:
    """A date that rests on holidays not yet published says that it is provisional. FOIA 10(6)

    Received on 1 December 2028: the date falls in January 2029, beyond the shipped calendar.
    """
    reckoning = clock(events(received))
    response = next(deadline for deadline in reckoning.deadlines if deadline.kind == "response")
    assert (reckoning.provisional, response.provisional) == (provisional, provisional)


def test_a_holiday_proclaimed_after_receipt_is_left_out_and_the_doubt_shown() -> None:
    """Whether a day proclaimed later lengthens the time is unsettled; it is left out, and said. FOIA 10(6)

    Received on 1 September 2022; 19 September was proclaimed on 10 September.
    """
    warnings = clock(events("2022-09-01")).warnings
    assert [warning.code for warning in warnings] == ["proclaimed-after-receipt"]
    assert clock(events("2022-09-12")).warnings == ()


def test_a_newly_proclaimed_holiday_redates() -> None:
    """The office's calendar may know a holiday that this release does not. FOIA 10(6)"""
    extra = CALENDAR.with_holidays([_proclaimed("2027-03-03")], version="2028.1+1")
    reckoning = reckon(events("2027-03-01"), calendar=extra, as_of=d("2027-03-01"))
    assert (reckoning.due, reckoning.calendar_version) == (d("2027-04-02"), "2028.1+1")


def _proclaimed(day: str) -> Holiday:
    return Holiday(
        d(day), "A day of joy", Nation.SCOTLAND, Basis.PROCLAMATION, None, "an invented proclamation"
    )
