"""FOIA 41(1)(a): from whom the information was obtained."""

import pytest

from foidesk.checking.checks.confidence import find
from tests.checking.checks.told import told

NOBODY = "confidence-without-source"
SAYS = "The paper is exempt under section 41(1) of the Act, information provided in confidence."


WORDS = (
    (SAYS, NOBODY),
    (f"{SAYS} Disclosure would be an actionable breach of confidence.", NOBODY),
    (f"{SAYS} It was provided in confidence and is not trivial.", NOBODY),
    (
        (
            f"{SAYS} Section 41 applies where information was obtained by the public authority from any "
            "other "
            "person."
        ),
        NOBODY,
    ),
    (
        f"{SAYS} Disclosure would constitute a breach of confidence actionable by that or any other person.",
        NOBODY,
    ),
    (f"{SAYS} Suppliers must feel able to speak to us in trust.", NOBODY),
    (f"{SAYS} It was supplied to us by Larkfield Ltd.", ""),
    (f"{SAYS} We received it from a resident, who expected us to keep it to ourselves.", ""),
    (f"{SAYS} It was given to the Commissioner in confidence by a member of the public.", ""),
    (
        (
            f"{SAYS} The tenderers supplied their statements on the promise that nobody outside the panel "
            "would see them."
        ),
        "",
    ),
    (f"{SAYS} It was obtained from a third party.", ""),
    (f"{SAYS} The bids submitted by the unsuccessful companies have the quality of confidence.", ""),
    (f"{SAYS} The witnesses who told us this did so in private.", ""),
    (f"{SAYS} Larkfield Ltd sent the paper to the office in March and marked it confidential.", ""),
    ("We neither confirm nor deny holding it: section 41(2) applies.", ""),
    ("The price is exempt under section 43(2).", ""),
)


@pytest.mark.parametrize(("words", "found"), WORDS)
def test_from_whom(words: str, found: str) -> None:
    assert told(find, words) == found
