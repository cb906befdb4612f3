"""What may be kept as a note, and what is said where it can't."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from foidesk.notes import rules
from foidesk.notes.rules import Kind, Means, NewNote, Party, Way, Words
from tests.walk import NOW, TODAY

CALL = NewNote(
    Kind.CALL,
    Words("She asks when the answer comes.", promised="to ring back"),
    on=TODAY,
    at=NOW,
    party=Party.APPLICANT,
    way=Way.CAME,
    promise_on=TODAY + timedelta(days=3),
)
LETTER = NewNote(
    Kind.CORRESPONDENCE,
    Words("They hold the contract.", "Wendy Weld, Anvil Council"),
    on=TODAY,
    party=Party.AUTHORITY,
    way=Way.CAME,
    means=Means.EMAIL,
)
NOTE = NewNote(Kind.NOTE, Words("Look at last year's answer."), on=TODAY)


def says(new: NewNote, *, files: int = 0) -> str:
    return " ".join(refusal.says for refusal in rules.faults_of(new, at=NOW, on=TODAY, files=files))


@pytest.mark.parametrize("whole", [CALL, LETTER, NOTE])
def test_what_is_whole_is_kept(whole: NewNote) -> None:
    assert says(whole) == ""


@pytest.mark.parametrize(
    ("new", "told"),
    [
        (replace(NOTE, words=Words(" \n ")), "Write what is to be kept"),
        (replace(NOTE, words=Words("x" * 10_001)), "10,000 characters"),
        (replace(CALL, words=Words("x", "y" * 301)), "Shorten the name"),
        (replace(CALL, party=None), "with whom"),
        (replace(CALL, way=None), "who began"),
        (replace(CALL, at=None), "time of the call"),
        (replace(CALL, at=NOW + timedelta(minutes=1)), "later than now"),
        (replace(LETTER, on=TODAY + timedelta(days=1)), "later than now"),
        (replace(LETTER, means=None), "how it was exchanged"),
        (replace(LETTER, words=Words("They hold it.")), "the name or the post"),
        (replace(CALL, words=Words("x")), "what was promised"),
        (replace(CALL, promise_on=TODAY - timedelta(days=1)), "before the day on which it was made"),
    ],
)
def test_what_is_not_whole_says_what_to_do(new: NewNote, told: str) -> None:
    assert told in says(new)


def test_files_go_with_correspondence_that_is_not_personal() -> None:
    assert says(LETTER, files=20) == ""
    assert "at most 20 files" in says(LETTER, files=21)
    assert "attached to correspondence" in says(NOTE, files=1)
    assert "none can be attached to a personal note" in says(replace(LETTER, personal=True), files=1)


def test_a_sentence_names_nobody_and_tells_nothing_of_what_is_personal() -> None:
    assert rules.in_a_sentence(Kind.CALL, Party.PRESS, personal=False) == "a call with the press"
    assert rules.in_a_sentence(Kind.NOTE, None, personal=False) == "a note"
    assert rules.in_a_sentence(Kind.CALL, Party.APPLICANT, personal=True) == "a personal note"


def test_the_digest_is_of_what_was_said_however_the_moment_is_written() -> None:
    london = replace(CALL, at=NOW.astimezone(ZoneInfo("Europe/London")))
    assert rules.digest(london) == rules.digest(CALL)
    others = (
        replace(CALL, words=Words("She asks nothing.")),
        replace(CALL, at=datetime(2024, 12, 6, 9, 29, tzinfo=UTC)),
        replace(CALL, on=date(2024, 12, 5)),
        replace(CALL, party=Party.PRESS),
        replace(CALL, promise_on=None),
    )
    assert len({rules.digest(CALL), *(rules.digest(other) for other in others)}) == 6
