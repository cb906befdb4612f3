"""A sheet of more words than are searched does not pass for one of fewer."""

import pytest

from foidesk.cells.grid import Grid, Seen
from foidesk.opening.limits import Limits


def _words(limit: int, rows: int, *, words: bool = True) -> list[str]:
    grid = Grid("Sheet1", Seen.VISIBLE, Limits(text=limit), words=words)
    for row in range(rows):
        grid.put(row, row % 2, "Wendy", textual=True)
    return [passage.text for passage in grid.passages()]


@pytest.mark.parametrize("rows", [11, 100, 10_000])
def test_more_than_fits_is_seen_to_be_more(rows: int) -> None:
    assert 60 < sum(len(text) + 1 for text in _words(60, rows)) < 70


def test_what_fits_is_all_there() -> None:
    assert sum(len(text) + 1 for text in _words(60, 10)) == 60


def test_a_cell_over_many_rows_is_seen_to_be_more() -> None:
    grid = Grid("Sheet1", Seen.VISIBLE, Limits(text=60))
    grid.put(0, 0, "Wendy", textual=True, rows=1_000_000)
    assert sum(len(passage.text) + 1 for passage in grid.passages()) == 66


def test_nothing_is_kept_where_no_words_are_wanted() -> None:
    assert "".join(_words(60, 10, words=False)) == ""
