"""FOIA 17(1): each provision belongs to a question, a document or a stated part."""

import pytest

from foidesk.checking.checks.allocation import find
from tests.checking.checks.told import OPENING, THREE, told

LOOSE = "exemption-unallocated"
GIVEN = "1. Larkfield Ltd.\n\n2. See the attached.\n\n3. See the attached."


WORDS = (
    ("1. Larkfield Ltd.\n\n2. The price is withheld under section 43(2).\n\n3. See the attached.", ""),
    (
        (
            f"{GIVEN}\n\nWe withhold the following:\n\n- Commercially sensitive information\n\nI decline to "
            "provide any further "
            "information and cite this exemption:\n\nSection 43(2) – commercial interests\n\nBids would "
            "suffer."
        ),
        LOOSE,
    ),
    (
        (
            f"{GIVEN}\n\nExemptions\n\nSection 43(2) – commercial interests. In respect of question 2, bids "
            "would suffer."
        ),
        "",
    ),
    (
        (
            f"{GIVEN}\n\nExemptions\n\nIn respect of questions 2 and 3 some information is withheld under "
            "section 43(2)."
        ),
        "",
    ),
    (f"{GIVEN}\n\nThe names of staff have been redacted under section 40(2).", ""),
    (f"{GIVEN}\n\nSection 40(2) has been applied to signatures and e-mail addresses in the report.", ""),
    (f"{GIVEN}\n\nSome information has been withheld under section 43(2) and section 41(1).", LOOSE),
    (
        (
            "1. Larkfield Ltd.\n\n2. This is exempt, see below.\n\n3. See the attached.\n\nSection 43(2) – "
            "commercial interests"
            "\n\nBids would suffer."
        ),
        "",
    ),
    (
        (
            "Some of what you want is enclosed. Other information is exempt under section 43(2), as "
            "Larkfield says "
            "in a letter that its prices would be undercut.\n\nQuestion 1: Larkfield Ltd."
        ),
        LOOSE,
    ),
    (
        (
            "We enclose some of the information you seek. The rest is exempt under section 43(2), as prices "
            "matter."
        ),
        LOOSE,
    ),
    (f"{GIVEN}\n\nOther information is exempt under section 40(2). The names of the cooks are redacted.", ""),
    ("All the information you asked for is exempt under section 31(1)(a).", ""),
    ("Your request is refused under section 14(1).", ""),
)


@pytest.mark.parametrize(("words", "found"), WORDS)
def test_what_it_is_relied_on_for(words: str, found: str) -> None:
    assert told(find, words, opening=THREE) == found


def test_one_question_needs_no_telling() -> None:
    assert told(find, "Some information is withheld under section 43(2).", opening=OPENING) == ""
