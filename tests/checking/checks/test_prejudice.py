"""FOIA 17(1)(c): a prejudice exemption says whether the harm would, or would be likely to, happen."""

import pytest

from foidesk.checking.checks.prejudice import find
from tests.checking.checks.told import told

OPEN = "no-prejudice-limb"
PRICE = "The price is withheld under section 43(2) of the Act."


WORDS = (
    (PRICE, OPEN),
    (f"{PRICE} To publish it would prejudice the commercial interests of Larkfield Ltd.", ""),
    (f"{PRICE} To publish it would be likely to prejudice the commercial interests of Larkfield Ltd.", ""),
    (
        (
            "It is exempt under section 31(1)(a), as it would be likely to help poachers, and section "
            "43(2), as it would "
            "be likely to harm our bargaining."
        ),
        "",
    ),
    (f"{PRICE} Disclosure is likely to harm the company’s position with its other customers.", ""),
    (f"{PRICE} Rival caterers would use the price to undercut the company, and would damage its trade.", ""),
    (f"{PRICE} Disclosure could prejudice the commercial interests of Larkfield Ltd.", OPEN),
    (f"{PRICE} Disclosure may harm the commercial interests of Larkfield Ltd.", OPEN),
    (
        (
            f"{PRICE} Section 43(2) exempts information whose disclosure would, or would be likely to, "
            "prejudice the "
            "commercial interests of any person."
        ),
        OPEN,
    ),
    (
        (
            f"{PRICE} Information is exempt if its disclosure under this Act would, or would be likely to, "
            "prejudice the "
            "commercial interests of any person (including the public authority holding it)."
        ),
        OPEN,
    ),
    (
        (
            f"{PRICE} Section 43(2) applies where disclosure would be likely to prejudice the commercial "
            "interests of any "
            "person."
        ),
        OPEN,
    ),
    (f"{PRICE} Disclosure would or would be likely to prejudice Larkfield’s interests.", OPEN),
    (f"{PRICE} Disclosure would/would be likely to prejudice Larkfield’s interests.", OPEN),
    (
        (
            f"{PRICE} The exemption covers information the disclosure of which would or would be likely to "
            "prejudice "
            "commercial interests. We rely on the lower threshold, a real and significant risk."
        ),
        "",
    ),
    (
        (
            f"{PRICE} We consider that there is more than a fifty per cent chance; it is more likely than "
            "not "
            "that bids "
            "would rise."
        ),
        "",
    ),
    (
        (
            f"{PRICE}\n\nFactors against disclosure\n\nDisclosure would reveal how the office decides "
            "between "
            "caterers."
        ),
        OPEN,
    ),
    (f"{PRICE}\n\nFactors against disclosure\n\nDisclosure would be likely to prejudice Larkfield.", ""),
    (
        (
            "The codes are withheld under section 31(1)(a). Disclosure would hinder the prevention of crime "
            "at the office."
        ),
        "",
    ),
    ("The codes are withheld under section 31(1)(a) law enforcement.", OPEN),
    ("The address is withheld under section 38(1)(b): to disclose it would endanger the tenant.", ""),
    ("The address is withheld under section 38(1)(b): someone might go there.", OPEN),
    (
        (
            "The advice is withheld under section 36(2)(b)(i). In the opinion of the qualified person "
            "disclosure would be "
            "likely to inhibit free and frank advice."
        ),
        "",
    ),
    (
        (
            "The notes are withheld under section 36(2)(c), as disclosure would otherwise prejudice, or "
            "would be likely "
            "otherwise to prejudice, the effective conduct of public affairs."
        ),
        OPEN,
    ),
    (
        (
            "We neither confirm nor deny under section 31(3). To confirm would tell thieves which streets "
            "are watched and "
            "would be likely to prejudice the detection of crime."
        ),
        "",
    ),
    ("We neither confirm nor deny under section 31(3).", OPEN),
    ("The matter is exempt under section 24(1), as is required to safeguard national security.", ""),
    ("The file is exempt under section 30(1)(a): it was held for an investigation.", ""),
    ("The policy is exempt under section 35(1)(a).", ""),
    ("The note is exempt under section 42(1).", ""),
    ("The recipe is exempt under section 43(1): it is a trade secret.", ""),
    ("The recipe is exempt under section 43 as a trade secret.", ""),
    ("The report on prices is exempt under section 43.", OPEN),
    ("The names are withheld under section 40(2).", ""),
    ("The briefing is exempt under section 27(2): another State gave it in confidence.", ""),
    ("The briefing is exempt under section 27(1)(a).", OPEN),
    (
        "The survey is withheld under regulation 12(5)(e) of the Environmental Information Regulations 2004.",
        "",
    ),
    (f"{PRICE} We rely on section 17(4) and give no further reasons, which would disclose the price.", ""),
)


@pytest.mark.parametrize(("words", "found"), WORDS)
def test_how_likely_the_harm_is(words: str, found: str) -> None:
    assert told(find, words) == found


def test_one_choice_does_not_serve_two_sections() -> None:
    words = (
        f"{PRICE} To publish it would be likely to prejudice Larkfield’s trade.\n\nSection 31(1)(a) – law "
        "enforcement\n\n"
        "The codes are exempt, because burglars could use them."
    )
    assert told(find, words) == OPEN


def test_each_section_has_its_own() -> None:
    words = (
        "Section 43(2) – commercial interests\n\nTo publish the price would be likely to prejudice "
        "Larkfield’s trade.\n\n"
        "Section 31(1)(a) – law enforcement\n\nTo publish the codes would help burglars in."
    )
    assert told(find, words) == ""


def test_one_passage_may_choose_for_two_sections() -> None:
    words = (
        "The file is exempt under sections 31(1)(a) and 38(1)(b).\n\nHarm\n\nDisclosure would lead to "
        "informants being "
        "harmed and would hinder the detection of crime."
    )
    assert told(find, words) == ""
    assert told(find, words.replace("informants being harmed", "fewer arrests")) == OPEN
