"""The buttons of the question rows: what each does to the texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.desk.inbox.question_rows import BUTTONS, press

ROWS = ["one", "two", "three"]


@pytest.mark.parametrize(
    ("button", "after"),
    [
        ("merge:1", ["one\ntwo", "three"]),
        ("merge:0", ["one", "two", "three"]),
        ("up:2", ["one", "three", "two"]),
        ("up:0", ["one", "two", "three"]),
        ("down:0", ["two", "one", "three"]),
        ("down:2", ["one", "two", "three"]),
        ("remove:1", ["one", "three"]),
        ("add:0", ["one", "", "two", "three"]),
    ],
)
def test_each_button(button: str, after: list[str]) -> None:
    assert press(ROWS, button) == after


def test_the_last_row_leaves_an_empty_one() -> None:
    assert press(["only"], "remove:0") == [""]


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("a\n\nb\n \nc", ["a", "b", "c"]),
        ("a\n---\nb\n\nstill b", ["a", "b\n\nstill b"]),
        ("a\nb", ["a\nb"]),
        ("---", ["---"]),
    ],
)
def test_splitting_at_dashes_or_at_empty_lines(text: str, after: list[str]) -> None:
    assert press(["first", text], "split:1") == ["first", *after]


@pytest.mark.parametrize(
    "button", ["", "log", "merge", "merge:", "merge:9", "merge:-1", "burn:1", "up:99999999"]
)
def test_what_is_no_button_does_nothing(button: str) -> None:
    assert press(ROWS, button) is None


@given(
    texts=st.lists(st.text(alphabet="ab \n-", max_size=20), min_size=1, max_size=5),
    name=st.sampled_from(sorted(BUTTONS)),
    n=st.integers(0, 4),
)
def test_no_button_loses_a_letter(texts: list[str], name: str, n: int) -> None:
    after = press(texts, f"{name}:{n}")
    if after is None or name == "remove":
        return
    assert after
    before = sorted(letter for text in texts for letter in text if letter in "ab")
    assert sorted(letter for text in after for letter in text if letter in "ab") == before
