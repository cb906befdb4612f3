"""Hostile text takes time in proportion to its length, and a find always lies within it."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foidesk.personal.finder import spans
from foidesk.personal.known import Known

PATTERNS = [
    "1",
    "a",
    "A",
    "@",
    " ",
    "\n",
    "-",
    "1 ",
    "a.",
    "a@b.",
    "Ab ",
    "0 1 ",
    "PC ",
    "Mr ",
    "born ",
    "LN1 1AA ",
    "regards\n",
]
PATTERNS += [
    "passport 1",
    "dob 1.1.80 ",
    "car A1 ",
    "+44 ",
    "[12]",
    "Head of A and ",
    "x| ",
    "A. ",
    "Flat 1, ",
    "%40",
    "1,",
]
KNOWN = Known(
    applicant=("aa aa", "1111111", "a@b.example"), people=("Ab Ab",), published=frozenset({"@b.example"})
)


def _seconds(text: str) -> float:
    began = time.process_time()
    spans(text, known=KNOWN)
    return time.process_time() - began


@pytest.mark.parametrize("pattern", PATTERNS)
def test_time_grows_no_faster_than_length(pattern: str) -> None:
    short, long = (pattern * (size // len(pattern)) for size in (1_500, 12_000))
    assert _seconds(long) < 24 * _seconds(short) + 0.2


@pytest.mark.slow
@pytest.mark.parametrize("pattern", ["1", "a", "@"])
def test_ten_megabytes_are_read_in_bounded_time(pattern: str) -> None:
    assert _seconds(pattern * 10_000_000) < 120


WORDS = [
    "Mr ",
    "PC ",
    "4471 ",
    "Weld",
    "dob ",
    "12/03/1981",
    "07700 ",
    "900123",
    "@",
    "example.org",
    "AB 12 34 56 C",
    "\n",
    " ",
    "LN9 9ZZ",
]


@settings(max_examples=60, deadline=None)
@given(
    text=st.lists(st.sampled_from(WORDS) | st.text(max_size=8), max_size=30).map("".join),
    heading=st.sampled_from(["", "Name", "DOB"]),
)
def test_a_find_lies_within_its_text(text: str, heading: str) -> None:
    found = spans(text, heading, KNOWN)
    assert all(0 <= span.start < span.end <= len(text) and 0 < span.sure <= 1 for span in found)
    assert found == sorted(found, key=lambda span: (span.start, span.end))
