"""How two versions of a text differ."""

from hypothesis import given
from hypothesis import strategies as st

from foidesk.desk.stationery.comparing import Run, compared


def test_words_taken_away_and_added_are_told_apart() -> None:
    assert compared("We hold it.", "We hold all of it.") == (
        Run("We hold "),
        Run("all of ", new=True),
        Run("it."),
    )
    assert compared("", "New.") == (Run("New.", new=True),)
    assert compared("Old.", "Old.") == (Run("Old."),)


@given(st.text(max_size=60), st.text(max_size=60))
def test_each_text_can_be_read_back(before: str, after: str) -> None:
    runs = compared(before, after)
    assert "".join(run.words for run in runs if not run.gone) == after
    if not any(run.gone and run.new for run in runs):
        assert len("".join(run.words for run in runs if not run.new)) == len(before)


def test_very_long_texts_are_shown_whole() -> None:
    assert compared("a " * 900, "b " * 900) == (Run("a " * 900, gone=True), Run("b " * 900, new=True))
