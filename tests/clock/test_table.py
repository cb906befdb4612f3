"""The table from which every deadline is counted."""

import pytest

from foidesk.clock.deadline_row import Counting, MayMove, Row
from foidesk.clock.deadline_table import BY_KIND, ROWS, title_of
from foidesk.clock.reckoning import DeadlineKind
from tests.clock.days import CALENDAR, clock, d, events


def test_every_deadline_has_its_row() -> None:
    """Every kind of deadline stands in the table, once for each law that has it."""
    assert {row.kind for row in ROWS} == {*DeadlineKind, None}
    assert len(BY_KIND) == sum(len(row.regimes) for row in ROWS if row.kind)


def test_the_table_is_whole() -> None:
    """The rows are numbered 1 to 35, and each says what law it rests on and how sure that is."""
    numbers = list(dict.fromkeys(int(row.number.rstrip("bc")) for row in ROWS))
    assert numbers == list(range(1, 36))
    assert all(row.title and row.what and row.starts and row.moved_by and row.source.name for row in ROWS)


def test_what_only_a_profile_gives_is_not_law() -> None:
    """A date without a length of its own comes from a profile, a letter or a notice, never from the law."""
    lengthless = [row for row in ROWS if row.length is None and row.counting is not Counting.STATED]
    assert all(row.setting and not row.statutory and row.may_move is MayMove.YES for row in lengthless)
    with pytest.raises(ValueError, match="states no length"):
        lengthless[0].reach(CALENDAR, d("2025-03-03"))


def test_a_date_of_the_law_is_no_offices() -> None:
    """What an office may not change, it has no setting for."""
    fixed: list[Row] = [row for row in ROWS if row.may_move is MayMove.NEVER]
    assert not any(row.setting for row in fixed)


def test_every_deadline_has_a_title() -> None:
    """A deadline is called on a page what its row is called."""
    reckoning = clock(events("2025-03-03", ("fees-notice", "2025-03-04"), ("fee-paid", "2025-03-05")))
    assert [title_of(one) for one in reckoning.deadlines][:2] == [
        "Answer, and refusal notice",
        ("Notice that the cost limit or section 14 applies"),
    ]
