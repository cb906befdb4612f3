"""FOIA 36(2), (5): the opinion of a qualified person."""

import pytest

from foidesk.checking.checks.qualified_person import find
from tests.checking.checks.told import told

NOBODY = "no-qualified-person"
SAYS = (
    "The notes are withheld under section 36(2)(b)(ii): disclosure would be likely to inhibit the "
    "exchange of views."
)


WORDS = (
    (SAYS, NOBODY),
    (f"{SAYS} The exemption requires the reasonable opinion of a qualified person.", NOBODY),
    (
        (
            f"{SAYS} Information is exempt if, in the reasonable opinion of a qualified person, disclosure "
            "would, or would be "
            "likely to, inhibit the free and frank exchange of views."
        ),
        NOBODY,
    ),
    (f"{SAYS} We are of the opinion that this is so.", NOBODY),
    (f"{SAYS} The qualified person, our Chief Executive, gave this opinion on 20 May 2026.", ""),
    (f"{SAYS} The Commissioner, as qualified person, is of that opinion.", ""),
    (f"{SAYS} This is the opinion of our qualified person.", ""),
    (f"{SAYS} The trust’s qualified person agreed on 20 May 2026.", ""),
    (f"{SAYS} The Vice-Chancellor, having read the notes, gave her opinion that it would.", ""),
    (
        (
            "The figures are withheld under section 36(4): publication would be likely to prejudice public "
            "affairs."
        ),
        "",
    ),
    ("The price is withheld under section 43(2).", ""),
)


@pytest.mark.parametrize(("words", "found"), WORDS)
def test_whose_opinion(words: str, found: str) -> None:
    assert told(find, words) == found
