"""When backups and tests of them are due, which are kept, and when somebody is warned."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.audit.rules import LONDON
from foidesk.records.rules import (
    Last,
    Schedule,
    backup_due,
    copies_to_spare,
    fits,
    moment_of,
    name_of,
    newest,
    read_schedule,
    spare,
    test_due,
    too_old,
)

test_due.__test__ = False  # type: ignore[attr-defined] # a rule, no test
NIGHTLY = Schedule()
NOW = datetime(2025, 1, 6, 9, tzinfo=UTC)
TONIGHT = datetime(2025, 1, 6, 1, 31, tzinfo=UTC)
DAY = timedelta(days=1)


def test_the_settings_words_are_read() -> None:
    assert read_schedule("01:30", "14 8", "7") == NIGHTLY
    assert read_schedule("never", "3 0", "0") == Schedule(None, 3, 0, 0)


@pytest.mark.parametrize(
    "words", [("25:00", "14 8", "7"), ("", "14 8", "7"), ("01:30", "0 8", "7"), ("01:30", "x", "7")]
)
def test_what_is_no_schedule_is_refused_in_a_sentence(words: tuple[str, str, str]) -> None:
    with pytest.raises(ValueError, match="FOIDESK_BACKUP"):
        read_schedule(*words)


@pytest.mark.parametrize(
    ("last", "due"),
    [
        (Last(), True),
        (Last(done=TONIGHT), False),
        (Last(done=TONIGHT - DAY), True),
        (Last(done=TONIGHT - DAY, running=NOW - timedelta(minutes=5)), False),
        (Last(done=TONIGHT - DAY, running=NOW - timedelta(hours=4)), True),
        (Last(done=TONIGHT - DAY, failed=NOW - timedelta(minutes=5)), False),
        (Last(done=TONIGHT - DAY, failed=NOW - timedelta(hours=2)), True),
    ],
)
def test_a_backup_is_due_once_a_night_and_again_after_one_failed(last: Last, due: bool) -> None:
    assert backup_due(NIGHTLY, last, now=NOW) is due


def test_before_its_time_the_night_before_counts() -> None:
    early = datetime(2025, 1, 6, 0, 30, tzinfo=UTC)
    assert not backup_due(NIGHTLY, Last(done=TONIGHT - DAY), now=early)
    assert backup_due(NIGHTLY, Last(done=TONIGHT - 2 * DAY), now=early)


@pytest.mark.parametrize("on", [date(2025, 3, 30), date(2025, 10, 26)])
def test_one_is_due_on_the_nights_when_clocks_change(on: date) -> None:
    morning = datetime.combine(on, time(9), LONDON)
    assert backup_due(NIGHTLY, Last(done=morning - DAY), now=morning)
    assert not backup_due(NIGHTLY, Last(done=morning - timedelta(hours=1)), now=morning)


def test_never_is_never() -> None:
    assert not backup_due(Schedule(at=None), Last(), now=NOW)
    assert not test_due(Schedule(test_days=0), Last(), Last(done=NOW), now=NOW)


@pytest.mark.parametrize(
    ("last", "due"),
    [
        (Last(), True),
        (Last(done=NOW - 6 * DAY), False),
        (Last(done=NOW - 7 * DAY), True),
        (Last(failed=NOW - timedelta(hours=2)), False),
        (Last(done=NOW - 9 * DAY, failed=NOW - 2 * DAY), True),
    ],
)
def test_a_restore_is_tried_weekly_and_daily_after_one_failed(last: Last, due: bool) -> None:
    assert test_due(NIGHTLY, last, Last(done=TONIGHT), now=NOW) is due


def test_without_a_backup_there_is_nothing_to_try() -> None:
    assert not test_due(NIGHTLY, Last(), Last(), now=NOW)
    assert not test_due(NIGHTLY, Last(), Last(done=TONIGHT, running=NOW), now=NOW)


def test_names_tell_their_moment_and_nothing_else_does() -> None:
    assert moment_of(name_of(TONIGHT)) == TONIGHT
    for other in (
        "notes.txt",
        name_of(TONIGHT, before="0.3.0"),
        "foidesk-20259999T013000Z.tar.age",
        ".foidesk",
    ):
        assert moment_of(other) is None


def test_a_year_of_nights_leaves_fourteen_days_and_eight_weeks() -> None:
    names = [name_of(TONIGHT + n * DAY) for n in range(365)]
    left = sorted(set(names) - set(spare(names, NIGHTLY)))
    assert left[-14:] == names[-14:]
    assert len(left) == 14 + 5  # three of the eight weeks have their newest among the fourteen days
    assert spare(left, NIGHTLY) == []


@given(
    st.lists(st.integers(0, 4000), max_size=40, unique=True),
    st.integers(1, 9),
    st.integers(0, 9),
    st.lists(st.sampled_from(["notes.txt", "before-0.2.0-20250101T000000Z.tar", ".x.draft"]), unique=True),
)
def test_the_newest_and_the_last_proved_are_never_spare(
    hours: list[int], days: int, weeks: int, others: list[str]
) -> None:
    names = [name_of(TONIGHT + timedelta(hours=n)) for n in hours]
    proved = names[0] if names else None
    gone = spare([*names, *others], Schedule(days=days, weeks=weeks), proved=proved)
    assert not set(gone) & {newest(names), proved, *others}
    left = set(names) - set(gone)
    assert len(left) <= days + weeks + 1
    assert len(left) >= min(
        days, len({moment.astimezone(LONDON).date() for n in names if (moment := moment_of(n))})
    )


def test_the_newest_three_copies_before_upgrades_stay() -> None:
    names = [name_of(TONIGHT + n * DAY, before=f"0.{9 - n}.0", sealed=n % 2 == 0) for n in range(5)]
    assert copies_to_spare([*names, "foidesk-20250101T000000Z.tar.age"]) == names[:2]


def test_a_warning_comes_when_the_last_is_old_or_none_came_in_time() -> None:
    assert too_old(NOW - 3 * DAY, NOW - 99 * DAY, days=2, now=NOW)
    assert not too_old(NOW - DAY, NOW - 99 * DAY, days=2, now=NOW)
    assert too_old(None, NOW - 3 * DAY, days=2, now=NOW)
    assert not too_old(None, NOW - DAY, days=2, now=NOW)


@pytest.mark.parametrize("days", [0, -1, 32])
def test_a_warning_after_no_days_or_many_is_refused(days: int) -> None:
    assert fits(days)
    assert not fits(31)
