"""The same statements in every layout, and optional paragraphs only where they are true."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.composing.engine import compose
from foidesk.composing.facts import Answered, Ground, Outcome, Part, ResponseFacts
from foidesk.composing.grounds import heading
from foidesk.composing.style import STANDARD_STYLE, Reasons, Style
from foidesk.law.exemption import Ncnd
from foidesk.law.exemptions import get
from foidesk.law.regime import Regime
from foidesk.wording.phrases import Phrases
from foidesk.wording.standard import Name
from tests.composing import three_letters as three
from tests.composing.reading import flat, read, words, words_of_plain

ACCESSIBLE = Ground(get("FOIA 21(1)"), where="https://example.org/report")
ELSEWHERE = replace(three.COMMERCIAL, harm="Another supplier would be undercut.")
GROUNDS = (three.COMMERCIAL, ELSEWHERE, three.CONFIDENCE, three.PERSONAL, ACCESSIBLE)
POINTERS = (
    "Our reasons stand",
    "These are our reasons for",
    "Our reasons are those given under",
    "Our reasons ---",
    "Appendix: our reasons ---",
)
HEADINGS = {heading(one) for one in (*GROUNDS, *three.NEITHER.grounds)}


def statements(facts: ResponseFacts, layout: Reasons) -> Counter[str]:
    """What the letter states, each as often, without headings of reasons and what points to them."""
    text = compose(facts, style=Style(reasons=layout)).text
    found = (flat(block) for block in text.split("\n\n"))
    return Counter(one for one in found if not one.startswith(POINTERS) and one not in HEADINGS)


withheld = st.lists(st.sampled_from(GROUNDS), min_size=1, max_size=3, unique=True).map(
    lambda grounds: Part(Outcome.WITHHELD, scope="That", grounds=tuple(grounds))
)
parts = st.one_of(
    st.just(Part(Outcome.DISCLOSED, scope="This", answer="Nine.")),
    st.just(Part(Outcome.NOT_HELD, scope="Those", elsewhere="Ask the force.")),
    withheld,
    st.just(three.NEITHER),
)
answers = st.lists(parts, min_size=1, max_size=6).map(
    lambda chosen: replace(
        three.FOUR, questions=tuple(Answered(n, f"What is {n}?", (part,)) for n, part in enumerate(chosen, 1))
    )
)


@given(answers)
def test_every_layout_makes_the_same_statements(facts: ResponseFacts) -> None:
    inline, *others = (statements(facts, layout) for layout in Reasons)
    assert all(other == inline for other in others)


@pytest.mark.parametrize("layout", Reasons)
@pytest.mark.parametrize("name", three.THREE)
def test_the_real_letters_hold_in_every_layout(name: str, layout: Reasons) -> None:
    facts = three.THREE[name]
    assert statements(facts, layout) == statements(facts, Reasons.INLINE)
    letter = compose(facts, style=Style(reasons=layout))
    seen = read(letter.html)
    assert words(letter.html) == words_of_plain(letter.text)
    assert seen.empty == []
    assert all(below <= above + 1 for above, below in zip(seen.headings, seen.headings[1:], strict=False))


@pytest.mark.parametrize("layout", Reasons)
def test_each_question_says_which_provision_whatever_the_layout(layout: Reasons) -> None:
    """FOIA 17(1)(b): a reader of one question need not look for what was relied on."""
    text = flat(compose(three.SEVEN, style=Style(reasons=layout)).text)
    first = text[text.index("Question 1 ---") : text.index("Question 2 ---")]
    third = text[text.index("Question 3 ---") : text.index("Question 4 ---")]
    for provision in ("section 41(1)", "section 43(2)", "section 40(2) with section 40(3A)(a)"):
        assert f"We rely on the exemption in {provision} of the Act" in first
    assert "We rely on the exemption in section 40(2) with section 40(3A)(a) of the Act" in third


def test_reasons_by_provision_stand_once_with_the_questions_they_serve() -> None:
    text = flat(compose(three.SEVEN, style=Style(reasons=Reasons.BY_PROVISION)).text)
    assert text.count("Nobody needs their names") == 1
    section = text[text.index("Our reasons -----------") : text.index("If you are not satisfied ---")]
    assert "These are our reasons for question 1, part (c) and question 3. It is personal data" in section
    assert "Our reasons stand after our answers, under “Section 43(2) – commercial interests”." in text
    assert text.index("Question 7 ---") < text.index("Our reasons ------")


def test_an_appendix_stands_after_the_signature() -> None:
    text = flat(compose(three.SEVEN, style=Style(reasons=Reasons.APPENDIX)).text)
    signed = text.index("Yours sincerely")
    assert signed < text.index("Appendix: our reasons ---") < text.index("Nobody needs their names")
    assert "in the appendix at the end of this letter, under “Section 41(1) – " in text[:signed]


@pytest.mark.parametrize("layout", Reasons)
def test_a_letter_that_withholds_nothing_has_no_section_of_reasons(layout: Reasons) -> None:
    facts = replace(three.FOUR, questions=three.FOUR.questions[:2])
    assert compose(facts, style=Style(reasons=layout)) == compose(facts)


def test_what_is_the_same_provision_for_other_reasons_is_told_apart() -> None:
    questions = tuple(
        three.whole(n, "What?", Part(Outcome.WITHHELD, grounds=(one,)))
        for n, one in enumerate((three.COMMERCIAL, ELSEWHERE, three.COMMERCIAL), 1)
    )
    facts = replace(three.FOUR, questions=questions)
    text = flat(compose(facts, style=Style(reasons=Reasons.APPENDIX)).text)
    appendix = text[text.index("Appendix: our reasons") :]
    assert appendix.count("Section 43(2) – commercial interests") == 1
    assert "These are our reasons for question 1 and question 3." in appendix
    assert "These are our reasons for question 2." in appendix


def said(facts: ResponseFacts, style: Style, phrases: Phrases | None = None) -> str:
    return flat(compose(facts, phrases or Phrases(), style).text)


def test_optional_paragraphs_stand_where_the_office_wants_them() -> None:
    bare = said(three.FOUR, Style(reuse=False, published=False))
    assert "Open Government Licence" not in bare
    assert "disclosure log" not in bare
    full = said(three.FOUR, Style(blind=True, footer=True))
    assert "an answer to the whole world" in full
    assert "Open Government Licence" in full
    assert full.endswith("ask us for it if you do not find it.")
    assert said(three.FOUR, STANDARD_STYLE) == flat(compose(three.FOUR).text)


DEPENDS = [
    replace(three.FOUR, questions=(three.whole(1, "What?", Part(Outcome.VEXATIOUS)),)),
    replace(three.FOUR, questions=(three.whole(1, "What?", Part(Outcome.REPEATED)),)),
    replace(
        three.FOUR,
        questions=(
            three.whole(1, "What of me?", Part(Outcome.WITHHELD, grounds=(Ground(get("FOIA 40(1)")),))),
        ),
    ),
    replace(
        three.FOUR,
        envelope=replace(
            three.FOUR.envelope,
            request=replace(
                three.FOUR.envelope.request, regimes=(Regime.FOIA, Regime.FOIA, Regime.FOIA, Regime.SAR)
            ),
        ),
    ),
]


@pytest.mark.parametrize("facts", DEPENDS)
def test_nobody_is_told_that_who_asks_plays_no_part_where_it_does(facts: ResponseFacts) -> None:
    assert "whole world" not in said(facts, Style(blind=True))


def test_nothing_disclosed_is_nothing_to_use_again() -> None:
    assert "Open Government Licence" not in said(three.SIX, Style(reuse=True))


def test_a_footer_says_what_the_office_is() -> None:
    own = Phrases({Name.FOOTER: "{office}, {telephone}, {website}"})
    assert said(three.FOUR, Style(footer=True), own).endswith(
        "Commissioner for Marlshire, 01632 960000, https://marlshire-opcc.example"
    )


def test_no_pointer_says_that_something_is_held_that_is_not_confirmed() -> None:
    assert all(isinstance(one.provision, Ncnd) for one in three.NEITHER.grounds)
    facts = replace(three.SIX, questions=three.SIX.questions[:1])
    for layout in Reasons:
        assert "We hold" not in said(facts, Style(reasons=layout))


def test_help_may_say_how_the_office_is_reached() -> None:
    own = Phrases({Name.HELP: "Ring {telephone} or write to {email}, and quote {reference}."})
    assert "Ring 01632 960000 or write to foi@marlshire-opcc.example, and quote FOI 0028/25." in said(
        three.FOUR, STANDARD_STYLE, own
    )
