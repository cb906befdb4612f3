"""FOIA 12, 16: a refusal for cost shows its estimate and helps to narrow the request."""

import pytest

from foidesk.anatomy.letter import Kind, Relied
from foidesk.checking.checks.costs import find
from foidesk.law.citation import eir, foia
from tests.checking.checks.built import codes, context, letter

ESTIMATE, ADVICE = "cost-without-estimate", "cost-without-advice"
HELP = "You could narrow the request to one year."
SUM = "Each of 400 files takes 5 minutes, 33 hours in all."

# fmt: off
WORDS = (
    ("It would cost more than the limit of £450, which is 18 hours at £25 an hour.", f"{ESTIMATE} {ADVICE}"),
    (f"{SUM} {HELP}", ""),
    (f"{HELP} It would take in excess of 18 hours.", ESTIMATE),
    (SUM, ADVICE),
    (f"{HELP} We estimate that it would take one officer forty-one hours.", ""),
    (f"{HELP} To read the notebooks would take 23 days of work.", ""),
    (f"{HELP} Answering would cost about £2,300.", ""),
    (f"{HELP} It would take three and a half minutes for each of the 9,000 records.", ""),
    (f"{HELP} We replied within 20 working days.", ESTIMATE),
    (f"{HELP} You asked for 5 years of records.", ESTIMATE),
    (f"{SUM} If you were to ask only about Marlbury we might help.", ""),
    (f"{SUM} We could provide the totals within the cost limit.", ""),
    (f"{SUM} You may wish to refine your request by cutting down the period.", ""),
    (f"{SUM} We are unable to suggest how the request might be brought within reach.", ""),
    (f"{SUM} It exceeds the appropriate limit and so we need not comply.", ADVICE),
    (f"{SUM} The cost limit is set by Regulations.", ADVICE),
    (f"{SUM} Under section 16 we have a duty to advise and assist you.", ADVICE),
    (f"request|I could narrow my request to 5 hours of footage.\n\n{SUM}", ADVICE),
)
# fmt: on


@pytest.mark.parametrize(("words", "found"), WORDS)
def test_what_a_refusal_for_cost_has(words: str, found: str) -> None:
    assert codes(find(letter(words, relied=(Relied(foia("12(1)")),)), context())) == found


@pytest.mark.parametrize("number", ["12", "12(2)"])
def test_every_limb_of_section_12(number: str) -> None:
    one = letter("No.", relied=(Relied(foia(number)),))
    assert codes(find(one, context())) == f"{ESTIMATE} {ADVICE}"


def test_nothing_else_is_a_refusal_for_cost() -> None:
    assert not codes(find(letter("No.", relied=(Relied(eir("12(4)(b)")), Relied(foia("14(1)")))), context()))
    assert not codes(find(letter("Section 12 is about cost."), context()))


def test_the_outcome_of_a_review_need_not_advise_again() -> None:
    one = letter("I uphold it.", Kind.REVIEW_OUTCOME, relied=(Relied(foia("12(1)")),))
    assert codes(find(one, context())) == ESTIMATE


def test_the_limit_that_is_exceeded_is_no_advice() -> None:
    for words in (
        "This would exceed the appropriate limit and we are refusing your request.",
        "The cost limit specified in the Regulations, as amended, applies to your request.",
        "You may ask for an internal review of this request.",
        "If you would like a review, or wish to complain, write to the Clerk.",
    ):
        assert codes(find(letter(f"{SUM} {words}", relied=(Relied(foia("12(1)")),)), context())) == ADVICE
