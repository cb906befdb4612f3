"""Which provision each sentence is about, and whether it weighs the public interest."""

from datetime import date

import pytest

from foidesk.anatomy.reading.text import of_text
from foidesk.anatomy.whole import read
from foidesk.argument.about import said

DAY = date(2026, 6, 1)
BOTH = (
    "The price is withheld under section 43(2) and the codes are withheld under section 31(1)(a) of the Act."
)
LETTERS = (
    (f"{BOTH}\n\nPublic interest test\n\nOpenness matters to residents.", "43 31"),
    (f"{BOTH}\n\nPublic interest test – section 31\n\nOpenness matters to residents.", "31"),
    (f"{BOTH}\n\nSection 43(2) – commercial interests\n\nOpenness matters to residents.", "43"),
    (f"{BOTH}\n\nLaw enforcement\n\nOpenness matters to residents.", "31"),
    (
        (
            f"{BOTH}\n\nSection 43(2) – commercial interests\n\nBidders would leave.\n\nPublic interest\n\n"
            "Openness matters to residents."
        ),
        "43",
    ),
    (
        (
            "The price is withheld under section 43(2). The codes are withheld under section 31(1)(a).\n\n"
            "We applied the public interest test. Openness matters to residents."
        ),
        "43 31",
    ),
    (
        (
            "The codes are withheld under section 31(1)(a).\n\nThe price is withheld under section 43(2)."
            "\n\nWe applied the public interest test. Openness matters to residents."
        ),
        "43",
    ),
    (f"{BOTH}\n\nFactors for section 43\n\nPrices.\n\nBalance\n\nOpenness matters to residents.", "43"),
    (
        (
            f"{BOTH}\n\nNames are withheld under section 40(2).\n\nPublic interest test\n\nOpenness matters "
            "to residents."
        ),
        "43 31",
    ),
)


@pytest.mark.parametrize(("text", "about"), LETTERS)
def test_what_an_unnamed_sentence_is_about(text: str, about: str) -> None:
    letter = read(of_text(f"Dear Ms Bell\n\nYou asked on 5 May 2026 for the price and the codes.\n\n{text}"))
    sentence = next(one for one in said(letter, DAY) if one.text.startswith("Openness"))
    assert sentence.about == {f"FOIA {number}" for number in about.split()}


@pytest.mark.parametrize(
    ("words", "weighs"),
    [
        ("Favouring disclosure – the town would see how the money went.", True),
        ("Against release: rivals would learn the price.", True),
        ("Balance – it lies with keeping the codes.", True),
        ("For example – the north gate.", False),
        ("Balances – two of them were sold.", False),
    ],
)
def test_a_side_with_a_dash_is_weighed(words: str, weighs: bool) -> None:
    letter = read(of_text(f"Dear Ms Bell\n\nYou asked for the codes.\n\n{BOTH}\n\n{words}"))
    assert next(one for one in said(letter, DAY) if one.text == words).weighs is weighs
