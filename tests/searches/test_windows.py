"""Requests taken together: any 60 consecutive working days, first and last receipt both counted."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.days.calendar import Calendar
from foidesk.days.working_days import count_working_days
from foidesk.searches.rules.together import Choice, Tie, faults_of_choice, reach, widest, window

CALENDAR = Calendar.shipped()
DAYS = st.dates(date(2013, 1, 1), date(2026, 6, 30))
ONE = UUID(int=1)


@pytest.mark.parametrize(
    ("first", "last", "days", "fits"),
    [
        (date(2024, 12, 3), date(2024, 12, 3), 1, True),
        (date(2024, 9, 2), date(2024, 11, 22), 60, True),
        (date(2024, 9, 2), date(2024, 11, 24), 60, True),  # a Sunday adds nothing
        (date(2024, 9, 2), date(2024, 11, 25), 61, False),
        (date(2024, 11, 25), date(2024, 9, 2), 61, False),  # backwards as forwards
        (date(2024, 12, 3), date(2025, 2, 28), 60, True),  # 25, 26 December, 1, 2 January out
        (date(2024, 12, 2), date(2025, 2, 28), 60, True),  # 2 December was a holiday in Scotland
        (date(2024, 12, 3), date(2025, 3, 3), 61, False),
    ],
)
def test_the_window_counts_both_ends(first: date, last: date, days: int, fits: bool) -> None:
    """Fees Regulations 5(2)(b), with working days as in FOIA 10(6) (regulation 5(3))."""
    found = window(CALENDAR, (first, last))
    assert (found.days, found.fits) == (days, fits)


@given(DAYS)
def test_reach_is_exactly_as_far_as_a_window_goes(on: date) -> None:
    first, last = reach(CALENDAR, on)
    assert window(CALENDAR, (first, on)).fits
    assert window(CALENDAR, (on, last)).fits
    assert not window(CALENDAR, (first - timedelta(days=1), on)).fits
    assert not window(CALENDAR, (on, last + timedelta(days=1))).fits


@given(DAYS, st.integers(-120, 120))
def test_a_request_within_reach_of_one_has_that_one_within_its_own_reach(on: date, away: int) -> None:
    other = on + timedelta(days=away)
    first, last = reach(CALENDAR, on)
    back_first, back_last = reach(CALENDAR, other)
    assert (first <= other <= last) == (back_first <= on <= back_last) == window(CALENDAR, (on, other)).fits


@given(DAYS, st.lists(st.integers(-120, 120), max_size=8))
def test_every_widest_window_fits_holds_the_day_and_takes_no_other(on: date, away: list[int]) -> None:
    days = [on + timedelta(days=n) for n in away]
    found = widest(CALENDAR, on, days)
    assert found
    for span in found:
        assert span.fits
        assert span.first <= on <= span.last
        for day in days:
            inside = span.first <= day <= span.last
            assert inside or not window(CALENDAR, (span.first, span.last, day)).fits


@given(DAYS, st.lists(st.integers(-120, 120), max_size=8))
def test_whatever_fits_together_lies_in_some_widest_window(on: date, away: list[int]) -> None:
    days = [on + timedelta(days=n) for n in away]
    spans = widest(CALENDAR, on, days)
    for a in days:
        for b in days:
            if window(CALENDAR, (on, a, b)).fits:
                assert any(span.first <= min(on, a, b) and max(on, a, b) <= span.last for span in spans)


@given(DAYS, st.integers(0, 200))
def test_one_holiday_more_never_shortens_a_window(on: date, away: int) -> None:
    last = on + timedelta(days=away)
    assert window(CALENDAR, (on, last)).days == count_working_days(CALENDAR, on, last).n


def choice(
    *on: date, tie: Tie = Tie.SAME_PERSON, similar: str = "Both ask for it", concert: str = ""
) -> Choice:
    return Choice(tuple(ONE for _ in on), on, tuple(tie for _ in on), similar, concert)


@pytest.mark.parametrize(
    ("chosen", "says"),
    [
        (choice(), "Choose the requests"),
        (choice(date(2024, 9, 2), date(2024, 11, 26)), "are 62 working days"),
        (choice(date(2024, 11, 1), similar=" "), "same or similar"),
        (choice(date(2024, 11, 1), tie=Tie.IN_CONCERT), "act in concert"),
    ],
)
def test_what_is_wrong_with_a_choice_is_said(chosen: Choice, says: str) -> None:
    faults = faults_of_choice(chosen, on=date(2024, 11, 20), calendar=CALENDAR)
    assert len(faults) == 1
    assert says in faults[0].says
    assert str(faults[0].provision) == "Fees Regulations 5"


def test_before_and_after_count_as_one_window() -> None:
    """Two requests may each fit with this one and not with each other: any period means one period."""
    on = date(2024, 11, 20)
    before, after = date(2024, 9, 2), date(2025, 1, 31)
    assert faults_of_choice(choice(before), on=on, calendar=CALENDAR) == ()
    assert faults_of_choice(choice(after), on=on, calendar=CALENDAR) == ()
    assert faults_of_choice(choice(before, after), on=on, calendar=CALENDAR)
    assert len(widest(CALENDAR, on, (before, after))) == 2
