"""FOIA 17(1)(b), EIR 14(3)(a): which exemption is relied on, by section and subsection."""

import pytest

from foidesk.checking.checks.provisions import find
from tests.checking.checks.told import told

MUST, ADVICE, NOTHING = "no-subsection", "no-subsection?", "no-exemption"


WORDS = (
    ("The price is withheld under section 43 of the Act.", MUST),
    ("The price is withheld under section 43(2) of the Act.", ""),
    ("Section 43 – Commercial interests\n\nThe price is withheld under section 43(2).", ""),
    (
        (
            "The price is exempt under section 43.\n\nAppendix\n\nSection 43(2) – commercial interests: bids "
            "would suffer."
        ),
        "",
    ),
    ("The price is exempt under S.43 (2) of FOIA.", ""),
    ("The codes are exempt under section 31.", MUST),
    ("The codes are exempt under section 31(1).", ADVICE),
    ("The codes are exempt under section 31(1)(a).", ""),
    ("We neither confirm nor deny holding codes, under section 31(3).", ""),
    ("The file is exempt under section 30.", MUST),
    ("The file is exempt under section 30(1).", ADVICE),
    ("The file is exempt under section 30(1)(a)(i).", ""),
    ("The names are withheld under section 40.", MUST),
    ("The names are withheld under section 40(2).", ""),
    ("The names are withheld under section 40(2) and 40(3A)(a).", ""),
    ("We neither confirm nor deny holding names: section 40(5) applies.", ""),
    ("We neither confirm nor deny holding names: section 40(5B)(a)(i) applies.", ""),
    ("The advice is withheld under section 36. The qualified person decided so.", MUST),
    ("The advice is withheld under section 36(2)(b).", ADVICE),
    ("The advice is withheld under sections 36(2)(b)(i) and (ii).", ""),
    ("The address is withheld under section 38(1).", ADVICE),
    ("The address is withheld under section 38(1)(b).", ""),
    ("The list is withheld under section 44.", MUST),
    ("The list is withheld under section 44(1)(a) with the Police Act 1996.", ""),
    ("The plan is exempt under section 35.", MUST),
    ("The letter is exempt under section 37.", MUST),
    ("The list is exempt under section 21: see www.marlshire.example/list.", ""),
    ("The report is exempt under section 22 until July.", ""),
    ("The matter falls under section 23 and is exempt.", ""),
    ("The matter is exempt under section 24.", ""),
    ("The note is exempt under section 42.", ""),
    ("The note is exempt under section 41.", ""),
    ("The survey is exempt under section 39 and handled under the EIR.", ""),
    ("The request is refused under section 12: it would take 40 hours.", ADVICE),
    ("The request is refused under section 12(1): it would take 40 hours.", ""),
    ("The request is vexatious and refused under section 14.", ADVICE),
    ("The request is vexatious and refused under section 14(1).", ""),
    ("The survey is withheld under regulation 12 of the Environmental Information Regulations 2004.", ADVICE),
    (
        "The survey is withheld under regulation 12(4) of the Environmental Information Regulations 2004.",
        ADVICE,
    ),
    (
        "The survey is withheld under regulation 12(4)(d) of the Environmental Information Regulations 2004.",
        "",
    ),
    ("The names are withheld under regulation 13 of the Environmental Information Regulations 2004.", ""),
    ("The price is withheld because it is commercially sensitive.", NOTHING),
    ("We are unable to release the report.", NOTHING),
    ("The report is attached. Nothing has been withheld.", ""),
    ("The canteen is run by Larkfield Ltd at £30,000 a year.", ""),
    ("We do not hold the price.", ""),
    ("A list of businesses that are exempt from rates is attached. We have not withheld anything.", ""),
    ("Under the Act some information can be exempt, but that is not so here. The report is attached.", ""),
    ("We will not be releasing the report at this time.", NOTHING),
    ("The tender is commercially confidential and cannot be released.", NOTHING),
    ("We are unable to provide the price as we do not hold it.", ""),
)


@pytest.mark.parametrize(("words", "found"), WORDS)
def test_what_is_cited(words: str, found: str) -> None:
    assert told(find, words) == found
