"""The page of states is what the rows say, and every row can be reached."""

from typing import Any

import pytest

from foidesk.people.rules import Transition
from tests.architecture.states import PAGE, ROOMS, page

ROWS = [(title, row) for title, rows in ROOMS for row in rows]


def test_the_page_of_states_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "Run: python -m tests.architecture.states"


@pytest.mark.parametrize(("title", "row"), ROWS, ids=[f"{title}: {row.name}" for title, row in ROWS])
def test_a_row_says_what_it_needs_and_refuses_in_every_other_state(title: str, row: Transition[Any]) -> None:
    assert row.needs
    assert row.sources
    every = set(type(row.target).__members__.values())
    for state in every - row.sources:
        (refusal,) = row.refusals(state, None)
        assert "this can only be done while it is" in refusal.says
    assert all(row.refusals(state, None) == () for state in row.sources)
