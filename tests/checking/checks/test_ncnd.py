"""FOIA 1(1)(a), 2(1): neither confirming nor denying rests on a provision, and on not having confirmed."""

import pytest

from foidesk.checking.checks.ncnd import find
from tests.checking.checks.told import THREE, told

BOTH, NONE = "held-and-ncnd", "ncnd-without-provision"


WORDS = (
    ("We neither confirm nor deny that we hold the information.", NONE),
    ("The office will not be saying whether or not it has any papers of that sort.", NONE),
    (
        (
            "We have located two letters about the cook. Under section 40(5B)(a)(i) we neither confirm nor "
            "deny that "
            "we hold the information, as to do so would be unfair."
        ),
        BOTH,
    ),
    ("We cannot say whether the canteen has enough chairs.", ""),
    (
        (
            "The office holds four papers on the fire in the canteen.\n\nBy virtue of section 31(3) we "
            "neither "
            "confirm nor deny that any papers on the fire in the canteen are held."
        ),
        BOTH,
    ),
    (
        (
            "We neither confirm nor deny that we hold the information, by virtue of section 31(3). The "
            "second duty in "
            "section 1 is to disclose what is confirmed as being held. The full text of exemptions can be "
            "found at "
            "www.legislation.gov.uk. Please find the public interest test below."
        ),
        "",
    ),
    ("We can neither confirm nor deny whether we hold it, in line with our policy on security.", NONE),
    ("The office refuses to confirm or deny that it holds this.", NONE),
    ("We neither confirm nor deny that we hold the information, by virtue of section 31(3).", ""),
    ("We neither confirm nor deny that we hold the information, by virtue of section 40(5).", ""),
    ("We neither confirm nor deny that we hold it: sections 23(5) and 24(2) apply.", ""),
    (
        (
            "We neither confirm nor deny that we hold it under regulation 12(6) of the Environmental "
            "Information Regulations."
        ),
        "",
    ),
    ("We neither confirm nor deny that we hold the information under section 31.", NONE),
    ("The canteen is run by Larkfield Ltd. An authority may neither confirm nor deny in some cases.", ""),
    ("The report is attached. There was no need to neither confirm nor deny anything here.", ""),
    ("I can confirm that the office holds the report. It is attached.", ""),
    (
        (
            "I can confirm that the office holds the information you requested.\n\nUnder section 31(3) we "
            "neither confirm nor "
            "deny that it is held."
        ),
        BOTH,
    ),
    (
        (
            "I can confirm that the office holds some of the information, which is attached.\n\nWe neither "
            "confirm nor deny "
            "that any other information is held, by virtue of section 23(5)."
        ),
        "",
    ),
    (
        (
            "The report is attached. Section 24(2) applies: we neither confirm nor deny that we hold "
            "anything further."
        ),
        "",
    ),
    (
        (
            "We hold the report and withhold it under section 31(1)(a). We neither confirm nor deny that we "
            "hold it, under "
            "section 31(3)."
        ),
        BOTH,
    ),
    (
        (
            "We neither confirm nor deny holding it under section 30(3). This should not be taken to mean "
            "that information "
            "is or is not held."
        ),
        "",
    ),
)


QUOTED = """The names are withheld under section 40(2).

The legislation

(5B) The duty to confirm or deny does not arise in relation to other information if any of these applies."""
COST = """To find out whether we hold this would cost more than the limit: 900 files at
3 minutes each are 45 hours. We are not obliged to confirm or deny whether it is held, under section 12(2)."""
NAMED = """Marlshire Police neither confirms nor denies that it holds the information, under section 40(5B).

Factors against: once information is disclosed it is available to anybody."""


SCOPE = """The policy is held and attached. In relation to visits to the kitchen, we neither confirm nor deny
that we hold anything, under section 31(3)."""
RUMOUR = "The contract is attached. We can neither confirm nor deny the accuracy of the reports in the press."


@pytest.mark.parametrize("words", [QUOTED, COST, NAMED, SCOPE, RUMOUR])
def test_what_only_looks_like_it(words: str) -> None:
    assert told(find, words) == ""


@pytest.mark.parametrize(("words", "found"), WORDS)
def test_one_question(words: str, found: str) -> None:
    assert told(find, words) == found


QUESTIONS = (
    (
        (
            "Questions 1 and 2 are answered. For question 3 we neither confirm nor deny that information is "
            "held: section 31(3).\n\n1. Larkfield Ltd.\n\n2. £30,000 is held on the ledger.\n\n3. As above."
        ),
        "",
    ),
    (
        (
            "1. Larkfield Ltd.\n\n2. £30,000.\n\n3. We neither confirm nor deny that there was an "
            "inspection: section 31(3)."
        ),
        "",
    ),
    (
        (
            "1. Larkfield Ltd.\n\n2. £30,000.\n\n3. The report is on our website, "
            "www.marlshire.example/food, so section 21 "
            "applies. We also neither confirm nor deny holding it, under section 31(3)."
        ),
        BOTH,
    ),
    (
        (
            "We hold information on the canteen.\n\n1. Larkfield Ltd.\n\n2. £30,000.\n\n3. Under section "
            "31(3) we neither confirm "
            "nor deny that we hold an inspection report."
        ),
        "",
    ),
    (
        (
            "We confirm that information is held about the canteen contract.\n\n1. Section 31(3): we neither "
            "confirm nor deny."
            "\n\n2. Section 31(3): we neither confirm nor deny.\n\n3. Section 31(3): we neither confirm nor "
            "deny."
        ),
        BOTH,
    ),
)


@pytest.mark.parametrize(("words", "found"), QUESTIONS)
def test_several_questions(words: str, found: str) -> None:
    assert told(find, words, opening=THREE) == found


def test_what_one_answer_shows_another_cannot_hide() -> None:
    words = """1. A licence for FaceTrace is held.

2. We neither confirm nor deny whether we hold FaceTrace licences, by virtue of section 31(3).

3. See the attached."""
    assert told(find, words, opening=THREE) == BOTH
    respect = "In respect of a licence for FaceTrace, we neither confirm nor deny it under section 31(3)."
    assert told(find, f"1. A licence for FaceTrace is held.\n\n2. {respect}\n\n3. No.", opening=THREE) == BOTH
    policy = "The policy on a licence for FaceTrace is held and attached."
    assert told(find, f"1. {policy}\n\n2. {respect}\n\n3. No.", opening=THREE) == ""
    assert told(find, words.replace("FaceTrace licences", "records of thefts"), opening=THREE) == ""
