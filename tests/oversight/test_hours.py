"""UK GDPR 33(1): not later than 72 hours after having become aware of it."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from foidesk.oversight.rules import due_at, late, left

LONDON = ZoneInfo("Europe/London")
AWARE = datetime(2026, 11, 20, 14, 5, tzinfo=UTC)


def test_weekends_and_bank_holidays_are_among_the_hours() -> None:
    friday_before_christmas = datetime(2026, 12, 24, 16, 0, tzinfo=LONDON)
    assert due_at(friday_before_christmas) == datetime(2026, 12, 27, 16, 0, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("aware", "due"),
    [
        ((2026, 3, 27, 12, 0), (2026, 3, 30, 13, 0)),
        ((2026, 10, 23, 12, 0), (2026, 10, 26, 11, 0)),
    ],
)
def test_an_hour_that_summer_time_takes_or_gives_is_no_hour(
    aware: tuple[int, int, int, int, int], due: tuple[int, int, int, int, int]
) -> None:
    assert due_at(datetime(*aware, tzinfo=LONDON)) == datetime(*due, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("passed", "says"),
    [
        (timedelta(), "72 hours left (3 days)"),
        (timedelta(hours=18, minutes=30), "53 hours left (2 days and 5 hours)"),
        (timedelta(hours=47), "25 hours left (1 day and 1 hour)"),
        (timedelta(hours=48, minutes=1), "23 hours left"),
        (timedelta(hours=71), "1 hour left"),
        (timedelta(hours=71, minutes=1), "59 minutes left"),
        (timedelta(hours=71, minutes=59), "1 minute left"),
        (timedelta(hours=72), "0 minutes left"),
        (timedelta(hours=72, seconds=1), "late by 0 minutes"),
        (timedelta(hours=75), "late by 3 hours"),
        (timedelta(hours=72 + 50), "late by 50 hours (2 days and 2 hours)"),
    ],
)
def test_what_is_left_is_said_in_words(passed: timedelta, says: str) -> None:
    assert left(due_at(AWARE), now=AWARE + passed) == says


def test_the_last_moment_is_in_time() -> None:
    assert not late(due_at(AWARE), at=AWARE + timedelta(hours=72))
    assert late(due_at(AWARE), at=AWARE + timedelta(hours=72, seconds=1))
