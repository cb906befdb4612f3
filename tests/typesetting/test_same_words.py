"""A letter as a page, as plain text, as PDF and as a Word file: the same words in the same order."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foidesk.blocks.document import read_back
from foidesk.composing.engine import compose
from foidesk.composing.facts import Composed, Outcome, Part
from foidesk.typesetting.pdf import pdf
from foidesk.typesetting.word import word
from tests.composing.reading import words, words_of_plain
from tests.composing.test_compose import one
from tests.typesetting.kinds import KINDS
from tests.typesetting.reading import of_pdf, of_word, said

_LETTERS = st.characters(codec="latin-1", exclude_categories=["Cc", "Cf", "Cs"])
_TYPED = st.one_of(
    st.text(st.one_of(_LETTERS, st.sampled_from("\n -•#$@\\`*_<>[]{}“”’–…")), max_size=200),
    st.lists(st.sampled_from(["- an item", "words", "", "https://x.example/a?b=1", "= x"]), max_size=6).map(
        "\n".join
    ),
)


def _same(composed: Composed) -> None:
    blocks = read_back(composed.html)
    expected = said(blocks)
    assert words(composed.html) == expected
    assert of_word(word(blocks, subject=composed.subject)) == expected
    # A word that is broken at the end of a line is two to a program that reads a PDF.
    set_in_print = of_pdf(pdf(blocks, subject=composed.subject))
    assert "".join(set_in_print) == "".join(said(blocks, marks=True))


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_says_the_same_in_every_form(name: str) -> None:
    composed = compose(KINDS[name])
    _same(composed)
    assert words_of_plain(composed.text) == words(composed.html)


@settings(max_examples=40)
@given(_TYPED, _TYPED, _TYPED)
def test_whatever_is_typed_every_form_says_it(answer: str, asked: str, closing: str) -> None:
    facts = one(Part(Outcome.DISCLOSED, answer=answer))
    envelope = replace(facts.envelope, opening=asked, closing=closing)
    question = replace(facts.questions[0], text=asked)
    _same(compose(replace(facts, envelope=envelope, questions=(question,))))
