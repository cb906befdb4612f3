"""What the law's table says of a provision as it is cited."""

from datetime import date

import pytest

from foidesk.anatomy.letter import Relied
from foidesk.argument.tables import asks_for_limb, key, needs_weighing
from foidesk.argument.themes import ENOUGH, worth
from foidesk.law.citation import Citation

DAY = date(2026, 6, 1)
ROWS = (
    ("FOIA 43", True, True),
    ("FOIA 43(1)", True, False),
    ("FOIA 43(2)", True, True),
    ("FOIA 31(1)(a)", True, True),
    ("FOIA 24(1)", True, False),
    ("FOIA 40(2)", False, False),
    ("FOIA 41(1)", False, False),
    ("FOIA 21", False, False),
    ("FOIA 37", False, False),
    ("FOIA 36(2)(b)", True, True),
    ("EIR 12(5)(e)", True, False),
    ("EIR 12(4)(a)", False, False),
    ("FOIA 12(1)", False, False),
)


@pytest.mark.parametrize(("cited", "weighing", "limb"), ROWS)
def test_what_is_asked_for(cited: str, weighing: bool, limb: bool) -> None:
    relied = Relied(Citation.parse(cited))
    assert (needs_weighing(relied, DAY), asks_for_limb(relied, DAY)) == (weighing, limb)


@pytest.mark.parametrize(
    ("cited", "named"),
    [("FOIA 43(2)", "FOIA 43"), ("EIR 12(5)(e)", "EIR 12(5)(e)"), ("EIR 12(5)", "EIR 12(5)")],
)
def test_what_is_reasoned_as_one(cited: str, named: str) -> None:
    assert key(Citation.parse(cited)) == named


def test_bare_words_are_worth_nothing() -> None:
    assert (
        worth("On balance the public interest in maintaining the exemption outweighs that in disclosure.")
        < ENOUGH
    )
    assert worth("Residents could compare what neighbouring offices spend.") >= ENOUGH
