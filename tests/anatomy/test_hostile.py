"""No text makes the reading of a letter fail, or take long."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foidesk.anatomy.reading.pages import of_html
from foidesk.anatomy.reading.text import of_pieces, of_text
from foidesk.anatomy.whole import read
from foidesk.checking.context import Context
from foidesk.checking.engine import check_html, check_text
from foidesk.checking.finding import Verdict
from foidesk.days.calendar import Calendar

CONTEXT = Context(date(2026, 1, 5), calendar=Calendar.shipped())
_WORDS = [
    "Dear", "1.", "(a)", "2)", "Q1", "Questions 1-3", "section 43(2)", "s.", "Section", "40(2)",
    "(3A)(a)", "\n", "\n\n", "> ", "you asked:", "Response", "not held", "neither confirm nor deny",
    "12 May 2024", "?", "…", "**", "regulation 12(5)(e)", "of the Act", "Data Protection Act 1998",
    "internal review", "Yours sincerely", "\f", "-", "£450", "withheld", "exempt", "Page 1 of 2",
    "www.x.example", "\x00", "ﬁ", "<p>", "</ol><li>", "'", "\"",
]  # fmt: skip
_LETTERS = st.lists(st.sampled_from(_WORDS) | st.text(max_size=8), max_size=60).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(_LETTERS | st.text(max_size=400))
def test_no_text_raises(text: str) -> None:
    letter = read(of_text(text))
    numbers = {one.n for one in letter.paragraphs}
    assert list(numbers) == list(range(1, len(numbers) + 1))
    for cited in letter.cited:
        words = letter.paragraphs[cited.n - 1].text
        assert 0 <= cited.start < cited.end <= len(words)
    for answer in letter.answers:
        assert numbers.issuperset(answer.paragraphs)
    for relied in letter.relied:
        assert numbers.issuperset(relied.paragraphs)
    check_text(text, CONTEXT)


@settings(max_examples=100, deadline=None)
@given(_LETTERS)
def test_no_page_raises(html: str) -> None:
    read(of_pieces(of_html(html)))
    check_html(html, CONTEXT)


@pytest.mark.parametrize(
    "piece",
    [
        "(",
        "1.",
        " ",
        "1. a\n",
        "section 43(2) ",
        "(1)",
        "and ",
        "you asked for (1) a; ",
        "> ",
        "**",
        "1 May 2024 ",
    ],
)
def test_much_of_the_same_takes_no_time(piece: str) -> None:
    """A megabyte is refused for its length; what is just short of that is read within seconds."""
    start = time.process_time()
    assert check_text(piece * (1_000_000 // len(piece)), CONTEXT).verdict is Verdict.UNREADABLE
    assert time.process_time() - start < 1
    read(of_text(piece * (100_000 // len(piece))))
    assert time.process_time() - start < 4


def test_pages_nested_without_end() -> None:
    assert len(list(of_html("<ol><li>" * 20_000 + "x"))) == 1
