"""Repeated requests: counted from compliance to the new request, with compliance required. FOIA 14(2)."""

from datetime import date

import pytest

from foidesk.clock.profile import PROFILES
from foidesk.clock.span import Since, Span, Unit
from foidesk.days.calendar import Calendar
from foidesk.searches.rules.repeats import Standing, days_since, interval_ends, standing

CALENDAR = Calendar.shipped()


def test_cumbria_counts_sixty_working_days_from_compliance() -> None:
    """law.md 7, and the row of the vectors: complied on 3 February 2025, to 1 May 2025."""
    interval = PROFILES["cumbria"].repeat_interval
    assert interval is not None
    assert interval_ends(CALENDAR, interval, date(2025, 2, 3)) == date(2025, 5, 1)


@pytest.mark.parametrize("name", ["default", "kent", "staffordshire"])
def test_the_law_and_other_offices_fix_no_interval(name: str) -> None:
    assert PROFILES[name].repeat_interval is None


@pytest.mark.parametrize(
    ("span", "ends"),
    [
        (Span(10, Unit.CD, Since.COMPLIED), date(2025, 2, 13)),
        (Span(3, Unit.CM, Since.COMPLIED), date(2025, 5, 3)),
    ],
)
def test_an_interval_may_be_in_other_units(span: Span, ends: date) -> None:
    assert interval_ends(CALENDAR, span, date(2025, 2, 3)) == ends


@pytest.mark.parametrize(
    ("made", "days"), [(date(2025, 2, 3), 0), (date(2025, 2, 4), 1), (date(2025, 2, 10), 5)]
)
def test_the_days_run_from_compliance_which_is_not_counted(made: date, days: int) -> None:
    assert days_since(CALENDAR, date(2025, 2, 3), made) == days


def test_there_are_no_days_where_compliance_did_not_come_first() -> None:
    assert days_since(CALENDAR, None, date(2025, 2, 3)) is None
    assert days_since(CALENDAR, date(2025, 2, 4), date(2025, 2, 3)) is None


@pytest.mark.parametrize(
    ("complied", "ends", "expected"),
    [
        (None, None, Standing.NOT_COMPLIED),
        (date(2025, 5, 2), None, Standing.NOT_COMPLIED),
        (date(2025, 2, 3), None, Standing.REASONABLE),
        (date(2025, 2, 3), date(2025, 5, 1), Standing.WITHIN),
        (date(2025, 2, 3), date(2025, 4, 30), Standing.BEYOND),
    ],
)
def test_a_request_can_only_repeat_one_that_was_complied_with(
    complied: date | None, ends: date | None, expected: Standing
) -> None:
    assert standing(complied, made_on=date(2025, 5, 1), ends_on=ends) is expected
