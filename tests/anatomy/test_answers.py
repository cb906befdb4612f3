"""Which paragraphs answer which question, however the two are laid out."""

import pytest

from foidesk.anatomy.letter import Claim, Part
from tests.anatomy.reading import body, letter


def _told(text: str) -> dict[str, str]:
    read = body(text)
    return {
        one.label: " | ".join(" ".join(read.paragraphs[n - 1].text.split()) for n in one.paragraphs)
        for one in read.answers
    }


ASKED = "You asked:\n\n1. How many lorries are there?\n2. What did they cost?\n3. Who drives them?\n"
LAYOUTS = {
    "under each question": (
        "1. How many lorries are there?\nTwelve.\n\n2. What did they cost?\nTen pounds.\n\n"
        "3. Who drives them?\nAdults."
    ),
    "answers labelled": (
        "Q1. How many lorries are there?\nA1. Twelve.\n\nQ2. What did they cost?\nA2. Ten pounds.\n\n"
        "Q3. Who drives them?\nA3. Adults."
    ),
    "questions, then numbered answers": ASKED + "\nOur response:\n\n1. Twelve.\n2. Ten pounds.\n3. Adults.",
    "questions repeated": (
        ASKED + "\nResponse\n\n1. How many lorries are there?\n\nTwelve.\n\n2. What did they cost?\n\n"
        "Ten pounds.\n\n"
        "3. Who drives them?\n\nAdults."
    ),
    "with response": (
        "Question 1\nHow many lorries are there?\n\nResponse:\nTwelve.\n\n"
        "Question 2\nWhat did they cost?\n\nResponse:\n"
        "Ten pounds.\n\nQuestion 3\nWho drives them?\n\nResponse:\nAdults."
    ),
    "by name": (
        ASKED + "\nThe council holds this.\n\nQuestion 1: Twelve.\n\nQuestion 2: Ten pounds.\n\n"
        "Question 3: Adults."
    ),
    "in relation to": (
        ASKED + "\nIn relation to question 1, Twelve.\n\nIn relation to question 2, Ten pounds.\n\n"
        "As for question 3, "
        "Adults."
    ),
    "brackets": (
        "You asked:\n\n1) How many lorries are there?\n2) What did they cost?\n3) Who "
        "drives them?\n\nAnswers\n\n"
        "1) Twelve.\n2) Ten pounds.\n3) Adults."
    ),
    "quoted": (
        "> 1. How many lorries are there?\n> 2. What did they cost?\n> 3. Who drives them?\n\n"
        "Our answers:\n\n"
        "1. Twelve.\n\n2. Ten pounds.\n\n3. Adults."
    ),
    "on the line of the question": (
        "1. How many lorries are there? Twelve.\n\n2. What did they cost? Ten pounds.\n\n"
        "3. Who drives them? Adults."
    ),
    "bold questions": (
        "**1. How many lorries are there?**\n\nTwelve.\n\n**2. What did they cost?**\n\nTen pounds.\n\n"
        "**3. Who drives them?**\n\nAdults."
    ),
    "first all questions, then all answers": (
        "Q1 How many lorries are there?\nQ2 What did they cost?\nQ3 Who drives them?\n\n"
        "A1 Twelve.\nA2 Ten pounds.\nA3 Adults."
    ),
    "bare marks in sentences": (
        "You asked for (1) the number of lorries, (2) their cost and (3) who drives them.\n\n"
        "As to (1): Twelve.\n\nThe answer to (2) is: Ten pounds.\n\n(3) Adults."
    ),
    "a dash after the number": (
        "1 - How many lorries are there?\n\nTwelve.\n\n2 - What did they cost?\n\n"
        "Ten pounds.\n\n3 - Who drives them?"
        "\n\nAdults."
    ),
}


@pytest.mark.parametrize("text", LAYOUTS.values(), ids=LAYOUTS)
def test_each_answer_is_found(text: str) -> None:
    told = _told(text)
    assert list(told) == ["1", "2", "3"]
    for answer, said in zip(("Twelve.", "Ten pounds.", "Adults."), told.values(), strict=True):
        assert answer in said
        assert sum(other in said for other in ("Twelve.", "Ten pounds.", "Adults.")) == 1


SHARED = {
    "a range": ASKED + "\nResponse\n\nQuestions 1-3\n\nWe do not hold this.",
    "a list": ASKED + "\nResponse\n\n1, 2 and 3: We do not hold this.",
    "two and one": ASKED + "\nResponse\n\nQ1 and Q2 - We do not hold this.\n\nQ3. Adults.",
    "in a sentence": ASKED + "\nWe do not hold the information in questions 1 to 3.",
    "one paragraph for all": ASKED + "\nThe council does not hold the information you have requested.",
    "running words": ASKED + "\nThere are twelve lorries, bought for ten pounds, and adults drive them.",
    "on the same line": (
        "You asked, and we answer:\n\n1. How many lorries are there – 12\n2. What is their cost – £40\n"
        "3. Who drives them – see below\n\n3: Adults drive them."
    ),
    "asked together": (
        "1. How many lorries are there?\n2. What did they cost?\nWe do not hold this.\n\n"
        "3. Who drives them?\nAdults."
    ),
    "as above": (
        "1. How many lorries are there?\nTwelve.\n2. What did they cost?\nAs above.\n3. "
        "Who drives them?\nAs above."
    ),
    "cost of all": ASKED
    + "\nComplying with your request would exceed the appropriate limit of section 12(1).",
}


@pytest.mark.parametrize("text", SHARED.values(), ids=SHARED)
def test_shared_answers_leave_no_question_open(text: str) -> None:
    told = _told(text)
    assert list(told) == ["1", "2", "3"]
    assert all(told.values()), told


@pytest.mark.parametrize(
    "text",
    [
        ASKED + "\nOur response:\n\n1. Twelve.\n3. Adults.",
        ASKED + "\nResponse\n\nQuestion 1: Twelve.\n\nQuestion 3: Adults.",
        (
            "Q1 How many lorries are there?\nQ2 What did they cost?\nQ3 Who drives them?\n\nA1 Twelve.\nA3 "
            "Adults."
        ),
        ASKED + "\nResponse\n\n1. How many lorries are there?\n\nTwelve.\n\n3. Who drives them?\n\nAdults.",
    ],
)
def test_a_question_that_is_passed_over_stays_open(text: str) -> None:
    told = _told(text)
    assert [label for label, said in told.items() if not said] == ["2"]


def test_letters_and_roman_numbers() -> None:
    for one, two in (("a", "b"), ("i", "ii")):
        text = (
            f"You asked for:\n\n{one}) the cost;\n{two}) the date.\n\nResponse\n\n"
            f"{one}) Ten pounds.\n\n{two}) May."
        )
        told = list(_told(text).values())
        assert len(told) == 2
        assert "Ten pounds." in told[0] and "May." in told[1]


def test_questions_within_a_paragraph() -> None:
    told = _told(
        "You asked for (1) the cost; and (2) the date.\n\nQuestion 1. Ten pounds.\n\nQuestion 2. May."
    )
    assert list(told) == ["1", "2"]
    assert "Ten pounds." in told["1"] and "May." in told["2"]


def test_a_request_in_prose_is_one_question() -> None:
    told = _told("You asked for the plan of the park.\n\nThe plan is attached.")
    assert len(told) == 1
    assert "attached" in told["1"]


def test_a_numbered_list_of_reasons_is_no_request() -> None:
    told = _told("You asked for the plan.\n\nIt is withheld because:\n\n1. it is old;\n2. it is in draft.")
    assert len(told) == 1


@pytest.mark.parametrize(
    "text",
    [
        (
            "Request\nPlease list the gates, leaving out only what section 40(2) protects.\n\nName each.\n\n"
            "Response\nThere are three gates."
        ),
        (
            'You asked for the following:\n\n"1. The gates.\n\n2. Their keepers, who are\n\na) [redacted]\n\n'
            'b) [redacted]"\n\nThere are three gates.'
        ),
        (
            "The Commissioner's guidance states:\n\n'Section 30 may be relied on where a gate is "
            "watched...\n\n"
            "and information would be withheld.'\n\nThere are three gates."
        ),
    ],
)
def test_words_of_others_refuse_nothing(text: str) -> None:
    read = body(text)
    assert not read.relied
    assert Claim.WITHHELD not in read.claims
    assert "There are three gates." in _told(text)[next(iter(_told(text)))]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Dear Wexcombe Council,\n\nI want the section 31 gates.\n\nYours faithfully,\n\n"
            "A Brook\n\nDear Ms Brook\n\nYour request is answered: three gates.\n\nYours sincerely\nClerk"
        ),
        (
            "Dear Ms Brook\n\nYour request is answered: three gates.\n\nRegards\nClerk\n\n"
            "-----Original Message-----\nFrom: A Brook\nSent: 3 February 2025 10:11\n\nDear Council\n\n"
            "I hope nothing is withheld under section 31."
        ),
    ],
)
def test_the_applicants_message_in_an_exchange_is_the_request(text: str) -> None:
    read = letter(text)
    said = {one.text.partition(" ")[0]: one.part for one in read.paragraphs}
    assert said["Your"] is Part.BODY
    assert said["I"] is Part.REQUEST
    assert not read.relied
    assert Claim.WITHHELD not in read.claims


def test_outcomes_in_short_before_the_answers_are_no_answers() -> None:
    text = (
        "Our answer in short\n\n- Question 1: neither confirmed nor denied\n- Question 2: withheld\n\n"
        "Question 1\n\nWhich lorries are armoured?\n\nWe neither confirm nor deny that we hold this.\n\n"
        "Question 2\n\nWhat did the lorries cost?\n\nWe hold this information and are withholding it."
    )
    first, second = body(text).answers
    assert first.claims == {Claim.NCND}
    assert Claim.NCND not in second.claims
