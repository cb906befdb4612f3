"""A document read back gives the blocks it was made of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.blocks.document import document, read_back
from foidesk.blocks.kinds import Block, Heading, Items, Lines, Paragraph, Quote
from foidesk.blocks.links import runs
from foidesk.composing.engine import compose
from foidesk.law.refusal import Refused
from tests.composing.test_compose import EVERY

HOSTILE = "<b>&amp; &lt;script&gt; \"q\" 'a' </p></body> https://a.example/?x=1&y=2. {{ x }} <!-- -->"
_LINE = st.one_of(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30),
    st.sampled_from([HOSTILE, "  two  spaces ", "https://x.example/a(b)", "h", "&amp", "&#60;", "<p", "]]>"]),
)
_TEXT = st.lists(_LINE, min_size=1, max_size=3).map("\n".join)
_NUMBERED = st.lists(st.tuples(_TEXT, st.integers(0, 99)), min_size=1, max_size=4)
BLOCKS: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, st.integers(1, 5), _TEXT),
    st.builds(Paragraph, _TEXT, st.one_of(st.just(""), _LINE)),
    st.lists(_TEXT, max_size=4).map(lambda items: Items(tuple(items))),
    _NUMBERED.map(lambda rows: Items(tuple(text for text, _ in rows), tuple(n for _, n in rows))),
    st.builds(Lines, st.lists(_LINE, min_size=1, max_size=4).map(tuple), st.booleans()),
    st.lists(_LINE.filter(str.strip), min_size=1, max_size=3).map(lambda parts: Quote("\n\n".join(parts))),
)


@given(st.lists(BLOCKS, max_size=8).map(tuple))
def test_what_was_written_is_read(blocks: tuple[Block, ...]) -> None:
    assert read_back(document(blocks, subject=HOSTILE)) == blocks


@pytest.mark.parametrize("name", EVERY)
def test_every_letter_is_made_again_of_what_was_read(name: str) -> None:
    composed = compose(EVERY[name])
    assert document(read_back(composed.html), subject=composed.subject) == composed.html


def test_lines_of_letters_that_left_before_they_were_marked_are_paragraphs() -> None:
    assert read_back("<body><p>1 High Street<br>Marl</p></body>") == (Paragraph("1 High Street\nMarl"),)


@pytest.mark.parametrize("html", ["<body><img src=x></body>", "<body><p>a</p><script>b</script></body>"])
def test_what_no_letter_holds_is_refused(html: str) -> None:
    with pytest.raises(Refused):
        read_back(html)


@given(st.lists(_LINE).map(" ".join))
def test_runs_lose_nothing(text: str) -> None:
    assert "".join(run.words for run in runs(text)) == text
    assert all(run.words.startswith(("http://", "https://")) for run in runs(text) if run.link)
