"""FOIA 17(3), EIR 14(3)(b): reasons of the public interest for each qualified provision, and by itself."""

from datetime import date

import pytest

from foidesk.checking.checks.public_interest import find
from tests.checking.checks.told import THREE, told

NONE, SHARED = "no-public-interest-reasons", "shared-balance"
HELD = "We hold the price but it is withheld under section 43(2) of the Act."
HARM = (
    "To publish it would be likely to prejudice the commercial interests of Larkfield Ltd, which "
    "bids again in July."
)
BOTH = f"{HELD} The alarm codes are withheld under section 31(1)(a)."

ONE_PROVISION = (
    (f"{HELD} {HARM}", NONE),
    (f"{HELD} {HARM} This is a qualified exemption and subject to a public interest test.", NONE),
    (
        (
            f"{HELD} We have carried out the public interest test and concluded that the public interest in "
            f"maintaining "
            "the exemption outweighs the public interest in disclosure."
        ),
        NONE,
    ),
    (
        (
            f"{HELD}\n\nPublic interest test\n\nFor disclosure: residents could judge whether the canteen "
            "is good "
            f"value.\n\n"
            "Against: bidders would copy the price and the office would pay more.\n\nOn balance the price is "
            "withheld."
        ),
        "",
    ),
    (
        (
            f"{HELD} {HARM}\n\nThere is a public interest in knowing how money is spent. It is met by the "
            f"published "
            f"total, "
            "and a fair competition this summer matters more, so the balance lies in withholding the price."
        ),
        "",
    ),
    (
        (
            f"{HELD}\n\nFactors favouring disclosure\n\nOpenness about spending.\n\nFactors favouring "
            f"non-disclosure\n\n"
            "Loss of bidders at the next competition; dearer meals.\n\nBalance test\n\nThe second is "
            "weightier."
        ),
        "",
    ),
    (
        (
            f"{HELD} {HARM} Residents may wish to compare prices; bidders will offer better ones if they "
            "are kept. "
            f"We find "
            "the latter interest the stronger until the contract is let."
        ),
        "",
    ),
    (
        (
            f"{HELD} We rely on section 17(4): to say more about the public interest would give the price "
            f"away."
        ),
        "",
    ),
    (
        (
            f"{HELD} {HARM} The public interest is considered in Annex B.\n\nAnnex B\n\nFor: the price "
            "would show "
            f"whether "
            "the canteen is good value to residents. Against: the next competition would suffer. We withhold "
            "it."
        ),
        "",
    ),
    (f"{HELD} {HARM} The public interest test is set out in the attached Annex B.", f"{NONE}?"),
    ("The request is refused under section 42(1): the note is advice from our solicitor.", NONE),
    (
        (
            "The note is our solicitor’s advice and exempt under section 42(1). The public would learn "
            "how the "
            "dispute was "
            "weighed up, but candid advice to public bodies is an interest of great weight and prevails."
        ),
        "",
    ),
    ("The names are withheld under section 40(2): the caterers’ staff expect privacy.", ""),
    ("The note was given to us by a resident in confidence and is exempt under section 41(1).", ""),
    ("The list is on our website at www.marlshire.example/list, so section 21 applies.", ""),
    ("The report will be published in July and is exempt under section 22(1).", NONE),
    (
        (
            "The report will be published on 9 July and is exempt under section 22(1). There is an "
            "interest in "
            "earlier "
            "sight of it, but the public interest is better served by one publication with its figures "
            "checked."
        ),
        "",
    ),
    ("The letter to His Majesty is exempt under section 37(1)(a).", ""),
    ("The nomination for an honour is exempt under section 37(1)(b).", NONE),
    (
        (
            "We neither confirm nor deny that we hold this, under section 31(3). To say so would be "
            "likely to tell "
            "thieves "
            "where to look."
        ),
        NONE,
    ),
    (
        (
            "We neither confirm nor deny that we hold this, under section 31(3).\n\nPublic interest in "
            "confirming\n\nIt would "
            "show residents how their street is watched.\n\nPublic interest against "
            "confirming\n\nThieves would "
            "learn which "
            "streets are not.\n\nBalance\n\nThe safety of homes weighs more."
        ),
        "",
    ),
    (
        (
            "We neither confirm nor deny holding it: section 40(5B)(a)(i) applies, since to answer would "
            "tell the "
            "world "
            "something about a named person."
        ),
        "",
    ),
    ("We neither confirm nor deny holding it by virtue of section 23(5) of the Act.", ""),
)


PLAIN = """We hold the bids but withhold them under section 43(2).

Why we think the public is better served by withholding

We asked what residents would gain. The scores already show how we chose. Fewer firms would bid next time."""
OPENNESS = """The nomination is exempt under section 37(1)(b). Openness about who is put forward would help
people judge the system. On the other side, nobody would nominate if names were published. The balance lies
with the exemption."""


@pytest.mark.parametrize("words", [PLAIN, OPENNESS])
def test_it_may_be_weighed_in_plain_words(words: str) -> None:
    assert told(find, words) == ""


@pytest.mark.parametrize(("words", "found"), ONE_PROVISION)
def test_one_provision(words: str, found: str) -> None:
    assert told(find, words) == found


FOR_43 = (
    "Residents have an interest in the price; the next competition would suffer if bidders knew it. "
    "On balance we keep it."
)
FOR_31 = (
    "Residents have an interest in how the building is kept safe; burglars have another in the "
    "codes. On balance we keep them."
)
SEVERAL = (
    (BOTH, NONE),
    (
        (
            f"{BOTH}\n\nPublic interest test\n\nFor: openness about the office.\n\nAgainst: harm to "
            "bidders and to "
            f"the safety "
            "of the building and those who work in it at night.\n\nBalance: we withhold both."
        ),
        SHARED,
    ),
    (f"{HELD} {FOR_43}\n\nThe alarm codes are withheld under section 31(1)(a). {FOR_31}", ""),
    (
        (
            f"Section 43(2) – commercial interests\n\n{HARM}\n\n{FOR_43}\n\nSection 31(1)(a) – law "
            f"enforcement\n\nThe codes "
            f"would be likely to help burglars.\n\n{FOR_31}"
        ),
        "",
    ),
    (
        (
            f"Section 43(2) – commercial interests\n\n{HARM}\n\nPublic interest test\n\n{FOR_43}\n\nSection "
            f"31(1)(a) – law "
            "enforcement\n\nThe codes would be likely to help burglars."
        ),
        NONE,
    ),
    (
        (
            f"{BOTH}\n\nFactors favouring disclosure for section 43(2)\n\nResidents could compare prices "
            "with "
            f"other "
            f"offices."
            "\n\nFactors against disclosure for section 43(2)\n\nBidders would align their offers with "
            "the last "
            "one.\n\n"
            "Factors favouring disclosure for section 31(1)(a)\n\nPeople would see that the building is "
            "protected.\n\nFactors "
            "against disclosure for section 31(1)(a)\n\nBurglars would see how.\n\nBalance test\n\nWe "
            "withhold "
            "both."
        ),
        "",
    ),
    (
        (
            f"{BOTH}\n\nPublic interest test – sections 31 and 43\n\nFor: openness about the office and its "
            f"spending on "
            "buildings and meals.\n\nAgainst: harm to bidders and to those at work at night.\n\nWe withhold "
            "both."
        ),
        SHARED,
    ),
    (
        (
            "The resident’s letter, which she sent to us in confidence, is exempt under section 41(1). "
            "The price "
            "is "
            "withheld "
            "under section 43(2).\n\nPublic interest in section 41\n\nConfidence encourages residents to "
            "write to "
            "us about "
            "crime in their street. Nothing here shows wrongdoing that would justify a "
            "breach.\n\nBalance\n\nThe "
            "confidence "
            "is kept."
        ),
        NONE,
    ),
    (
        (
            "Parts of the file are withheld under sections 31(1)(a) and 31(1)(b).\n\nPublic interest "
            "test\n\nFor: "
            "people would "
            "see how thefts are looked into.\n\nAgainst: those still sought would learn how near we "
            "are.\n\nThe "
            "second "
            "prevails."
        ),
        "",
    ),
    (f"{HELD} {FOR_43}\n\nThe names of waiters are withheld under section 40(2), which is absolute.", ""),
)


@pytest.mark.parametrize(("words", "found"), SEVERAL)
def test_several_provisions(words: str, found: str) -> None:
    assert told(find, words) == found


ENVIRONMENT = "Thank you for your request of 5 May 2026 under the Environmental Information Regulations 2004."
REGULATIONS = (
    ("The survey is withheld under regulation 12(5)(g): to publish it would harm the nests.", NONE),
    (
        (
            "The survey is withheld under regulation 12(5)(g): to publish it would harm the nests. "
            "Birdwatchers "
            "and "
            "the parish "
            "have an interest in it, and we began with the presumption in favour of disclosure, but the "
            "public "
            "interest in "
            "rare birds breeding undisturbed outweighs it this season."
        ),
        "",
    ),
    ("We do not hold the survey: regulation 12(4)(a) applies.", ""),
    ("The draft is unfinished and withheld under regulation 12(4)(d).", NONE),
    ("The owner’s name is withheld under regulation 13(1) as personal data.", ""),
)


@pytest.mark.parametrize(("words", "found"), REGULATIONS)
def test_the_regulations(words: str, found: str) -> None:
    assert told(find, words, opening=ENVIRONMENT) == found


def test_each_question_has_its_own() -> None:
    words = (
        f"1. Larkfield Ltd.\n\n2. {HELD} {FOR_43}\n\n3. The report is exempt under section 31(1)(a). It "
        "names the locks."
    )
    assert told(find, words, opening=THREE) == NONE


def test_disclosure_alone_is_not_confirming() -> None:
    words = "We neither confirm nor deny holding it under section 31(3).\n\nPublic interest\n\n"
    assert (
        told(find, f"{words}Residents want to see how their street is watched; thieves do too. We keep it.")
        == ""
    )
    disclosing = "Disclosure would show residents how their street is watched; it would show thieves as well."
    assert told(find, f"{words}{disclosing} On balance we withhold the report.") == NONE


def test_more_time_is_taken_for_it() -> None:
    words = (
        "We need more time to weigh the public interest. Section 43(2) applies to the price, and under "
        "section 17(2) "
        "we expect to reply by 29 June 2026."
    )
    assert told(find, words) == ""


def test_section_37_was_qualified_before_2011() -> None:
    words = "The letter to Her Majesty is exempt under section 37(1)(a)."
    assert told(find, words, sent=date(2010, 3, 1)) == NONE
