"""An officer's own texts are known again in the letter, and everything else is not."""

from dataclasses import replace

import pytest

from foidesk.composing.engine import compose
from foidesk.composing.facts import Answered, CostEstimate, Outcome, Part
from foidesk.typesetting.fields import Field, Piece, Text, as_typed, marked, texts_of
from tests.composing import three_letters as three
from tests.composing.test_compose import CLARIFICATION, EVERY, FRAME, one


@pytest.mark.parametrize("name", EVERY)
def test_marks_change_no_word(name: str) -> None:
    assert compose(marked(EVERY[name])) == compose(EVERY[name])


def test_each_text_is_told_once_by_its_field() -> None:
    refused = Part(Outcome.WITHHELD, grounds=(three.COMMERCIAL,))
    facts = one(refused)
    again = Answered(2, "And the tax?", (refused,))
    envelope = replace(facts.envelope, opening="First.", closing="Last.")
    told = texts_of(
        compose(marked(replace(facts, envelope=envelope, questions=(*facts.questions, again)))).blocks
    )
    assert list(told) == [
        "0/0/opening/",
        "1/1/applies/FOIA 43(2)",
        "1/1/harm/FOIA 43(2)",
        "1/1/for/FOIA 43(2)",
        "1/1/against/FOIA 43(2)",
        "1/1/balance/FOIA 43(2)",
        "0/0/closing/",
    ]
    assert told["1/1/harm/FOIA 43(2)"] == three.COMMERCIAL.harm
    assert told["1/1/for/FOIA 43(2)"].startswith("- ")


def test_the_texts_of_other_outcomes_are_known() -> None:
    cost = CostEstimate(450, 25, "31 hours", "930 files.", "Ask for a year.")
    parts = (
        Part(Outcome.DISCLOSED, answer="Twelve."),
        Part(Outcome.NOT_HELD, elsewhere="The police."),
        Part(Outcome.COST, cost=cost),
        Part(Outcome.VEXATIOUS, reasons="It is the ninth."),
    )
    facts = one(parts[0])
    told = texts_of(
        compose(marked(replace(facts, questions=(replace(facts.questions[0], parts=parts),)))).blocks
    )
    assert told == {
        "1/1/answer/": "Twelve.",
        "1/2/elsewhere/": "The police.",
        "1/3/activities/": "930 files.",
        "1/3/advice/": "Ask for a year.",
        "1/4/reasons/": "It is the ninth.",
    }


def test_what_is_asked_is_known() -> None:
    envelope = replace(FRAME, opening="  ")
    told = texts_of(compose(marked(replace(CLARIFICATION, envelope=envelope))).blocks)
    assert list(told) == ["2/0/unclear/", "2/0/needed/"]


def test_a_letter_without_marks_tells_none() -> None:
    assert texts_of(compose(EVERY["four"]).blocks) == {}


def test_a_name_is_read_as_it_was_written() -> None:
    field = Field(Text.FOR, 3, 2, "EIR 13(1)(a)+13(2A)")
    assert Field.read(str(field)) == field
    for wrong in ("", "a/b/c/d", "1/1/nothing/", "foidesk/1/2", "1/1/harm"):
        with pytest.raises(ValueError, match=r"."):
            Field.read(wrong)


def test_pieces_are_typed_as_somebody_types_them() -> None:
    pieces = (Piece("a"), Piece(" "), Piece("b", item=True), Piece("c", item=True), Piece("d\ne"))
    assert as_typed(pieces) == "a\n\n- b\n- c\n\nd\ne"
