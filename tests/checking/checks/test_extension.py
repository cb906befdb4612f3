"""FOIA 10(3), 17(2); EIR 7: more time has a date, and a qualified provision."""

from datetime import date

import pytest

from foidesk.anatomy.letter import Claim, Kind, Relied
from foidesk.checking.checks.extension import find
from foidesk.law.citation import Citation, foia
from foidesk.law.regime import Regime
from tests.checking.checks.built import codes, context, letter

UNDATED, ABSOLUTE = "extension-without-date", "extension-on-absolute"

# fmt: off
DATES = (
    ("We need more time to weigh the public interest and will write as soon as possible.", UNDATED),
    ("We expect to write to you by 30 June 2025.", ""),
    ("We hope to let you know by 30 June.", ""),
    ("A decision is expected by 30/06/2025.", ""),
    ("You should have an answer by the end of June.", ""),
    ("A reply will follow no later than twenty working days from the date of this letter.", ""),
    ("We are taking a further 20 working days to decide.", f"{UNDATED}?"),
    ("Your request of 6 May 2025 raises matters of public interest. We will reply shortly.", UNDATED),
    ("The Act gives us 20 working days to reply, and we shall need longer.", UNDATED),
    ("We shall need longer. Ask for an internal review within 40 working days of this letter.", UNDATED),
    ("request|Please answer by 30 June 2025.\n\nWe need longer.", UNDATED),
)
# fmt: on


@pytest.mark.parametrize(("words", "found"), DATES)
def test_the_date(words: str, found: str) -> None:
    one = letter(words, Kind.EXTENSION, written_on=date(2025, 6, 2))
    assert codes(find(one, context())) == found


@pytest.mark.parametrize(
    ("relied", "found"),
    [
        ("43(2)", ""),
        ("40(2)", ABSOLUTE),
        ("41(1)", ABSOLUTE),
        ("21", ABSOLUTE),
        ("44(1)(a)", ABSOLUTE),
        ("23(1)", ABSOLUTE),
        ("12(1)", ABSOLUTE),
        ("41 43(2)", ""),
        ("36(2)(b)(i)", ""),
        ("31", ""),
        ("37(1)(a)", ABSOLUTE),
        ("37(1)(b)", ""),
        ("37", ""),
        ("", ""),
    ],
)
def test_a_provision_with_a_public_interest(relied: str, found: str) -> None:
    provisions = tuple(Relied(foia(number)) for number in relied.split())
    one = letter("We will answer by 30 June 2025.", Kind.EXTENSION, relied=provisions)
    assert codes(find(one, context())) == found


def test_other_conditions_of_section_40_are_qualified() -> None:
    one = letter("By 30 June 2025, for section 40(3B).", Kind.EXTENSION, relied=(Relied(foia("40(2)")),))
    assert not codes(find(one, context()))


def test_an_answer_that_leaves_a_part_open_dates_it() -> None:
    said = "Question 2 is still being weighed."
    assert codes(find(letter(said, claims=frozenset({Claim.PENDING})), context())) == UNDATED
    assert not codes(find(letter(said), context()))


def test_the_regulations_have_their_own_provision() -> None:
    regimes = frozenset({Regime.EIR})
    (one,) = find(letter("We need longer.", Kind.EXTENSION, regimes=regimes), context())
    assert one.provision == Citation.parse("EIR 7(1)")
