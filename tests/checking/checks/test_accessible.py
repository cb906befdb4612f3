"""FOIA 21(1): where the applicant can get the information."""

import pytest

from foidesk.checking.checks.accessible import find
from tests.checking.checks.told import told

NOWHERE = "no-address-for-section-21"
SAYS = (
    "This information is exempt under section 21 of the Act, as it is reasonably accessible to you "
    "by other means."
)


WORDS = (
    (SAYS, NOWHERE),
    (f"{SAYS} It is already in the public domain.", NOWHERE),
    (f"{SAYS} You can easily find it yourself.", NOWHERE),
    (f"{SAYS} It is published on our website.", f"{NOWHERE}?"),
    (f"{SAYS} It is available online.", f"{NOWHERE}?"),
    (f"{SAYS} It is at https://www.marlshire.example/canteen.", ""),
    (f"{SAYS}\n\nwww.marlshire.example/canteen", ""),
    (
        f"{SAYS} See https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.marlshire.example",
        "",
    ),
    (f"{SAYS} Please see the link below.", ""),
    (f"{SAYS} It can be found here: canteen contracts.", ""),
    (f"{SAYS} It is in our annual report for 2024/25, page 14.", ""),
    (f"{SAYS} It is on our website under the heading “What we spend”.", ""),
    (f"{SAYS} It is in the publication “Feeding Marlshire”.", ""),
    (f"{SAYS} You may buy a copy from the Land Registry.", ""),
    (f"{SAYS} You can inspect it at Marlbury library.", ""),
    (f"{SAYS} Copies may be obtained from the Democratic Services team.", ""),
    (f"{SAYS} It is on Contracts Finder, reference CF-118.", ""),
    (f"{SAYS} It can be obtained by contacting the register office.", ""),
    (
        "You asked on 5 May 2026 for the accounts. They are in the public domain and section 21 applies.",
        NOWHERE,
    ),
    ("Section 21 information was uploaded onto contracts finder.", ""),
    ("Larkfield Ltd. This is also on our website.", ""),
)


@pytest.mark.parametrize(("words", "found"), WORDS)
def test_where_it_is(words: str, found: str) -> None:
    assert told(find, words) == found
