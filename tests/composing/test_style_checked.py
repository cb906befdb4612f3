"""The checker finds each question's reasons wherever an office lets them stand."""

from dataclasses import replace

import pytest

from foidesk.checking.context import Context
from foidesk.checking.engine import check_html, check_text
from foidesk.composing.engine import compose
from foidesk.composing.facts import Ground, Outcome, Part, PublicInterest, ResponseFacts
from foidesk.composing.style import Reasons, Style
from foidesk.law.exemption import Exemption, Ncnd
from foidesk.law.exemptions import EXEMPTIONS, NCND
from tests.composing import three_letters as three
from tests.composing.test_compose import full_ground


def refused(*grounds: Ground) -> ResponseFacts:
    """Two questions, both refused for these reasons."""
    outcome = Outcome.NCND if isinstance(grounds[0].provision, Ncnd) else Outcome.WITHHELD
    questions = tuple(three.whole(n, "What is it?", Part(outcome, grounds=grounds)) for n in (1, 2))
    return replace(three.FOUR, questions=questions)


def found(facts: ResponseFacts, layout: Reasons) -> list[tuple[str, bool]]:
    """The codes of what is found in the letter in that layout, in order."""
    letter = compose(facts, style=Style(reasons=layout, blind=True, footer=True))
    context = Context(today=facts.envelope.written_on)
    in_text = [(one.code.value, one.must) for one in check_text(letter.text, context).findings]
    in_html = [(one.code.value, one.must) for one in check_html(letter.html, context).findings]
    assert sorted(in_text) == sorted(in_html)
    return sorted(in_text)


@pytest.mark.parametrize("layout", Reasons)
@pytest.mark.parametrize("name", three.THREE)
def test_nothing_is_found_in_a_lawful_letter(name: str, layout: Reasons) -> None:
    assert found(three.THREE[name], layout) == []


@pytest.mark.parametrize("provision", [*EXEMPTIONS, *NCND], ids=lambda row: row.key)
def test_every_layout_is_judged_alike(provision: Exemption | Ncnd) -> None:
    facts = refused(full_ground(provision))
    assert {layout: found(facts, layout) for layout in Reasons} == dict.fromkeys(
        Reasons, found(facts, Reasons.INLINE)
    )


UNWEIGHED = replace(three.COMMERCIAL, public_interest=PublicInterest())
UNSAID = replace(three.COMMERCIAL, limb=None, harm="")
WANTING = [(UNWEIGHED, "no-public-interest-reasons"), (UNSAID, "no-prejudice-limb")]


@pytest.mark.parametrize("layout", Reasons)
@pytest.mark.parametrize(("ground", "code"), WANTING)
def test_what_is_wanting_is_found_in_every_layout(ground: Ground, code: str, layout: Reasons) -> None:
    assert code in dict(found(refused(ground), layout))


@pytest.mark.parametrize("layout", Reasons)
def test_the_weighing_for_one_provision_does_not_serve_another(layout: Reasons) -> None:
    crime = replace(
        full_ground(next(row for row in EXEMPTIONS if row.key == "FOIA 31(1)(a)")),
        public_interest=PublicInterest(),
    )
    codes = dict(found(refused(three.COMMERCIAL, crime), layout))
    assert {"no-public-interest-reasons", "shared-balance"} & set(codes)
