"""What a letter still needs, with the provision that asks for it (section 17 and the rest)."""

from dataclasses import replace
from datetime import date

import pytest

from foidesk.composing.facts import (
    ClarificationFacts,
    CostEstimate,
    Ground,
    Letterhead,
    Outcome,
    Part,
    PublicInterest,
    Unclear,
)
from foidesk.composing.kinds import LetterFacts
from foidesk.composing.soundness import advice_on, faults_of
from foidesk.law.citation import Citation
from foidesk.law.exemption import Limb
from foidesk.law.exemptions import get
from tests.composing import three_letters as three
from tests.composing.test_compose import CLARIFICATION, one

NO_INTEREST = replace(three.COMMERCIAL, public_interest=PublicInterest())
LACKING = [
    (Part(Outcome.DISCLOSED), "the information itself", "FOIA 1(1)(b)"),
    (Part(Outcome.WITHHELD), "which exemption", "FOIA 17(1)(b)"),
    (Part(Outcome.NCND), "which exemption", "FOIA 17(1)(b)"),
    (Part(Outcome.WITHHELD, grounds=(Ground(get("FOIA 40(1)")),)), "why it applies", "FOIA 17(1)(c)"),
    (Part(Outcome.WITHHELD, grounds=(replace(three.COMMERCIAL, harm=""),)), "the harm", "FOIA 17(1)(c)"),
    (
        Part(Outcome.WITHHELD, grounds=(replace(three.COMMERCIAL, limb=None),)),
        "would be likely to",
        "FOIA 17(1)(c)",
    ),
    (Part(Outcome.WITHHELD, grounds=(NO_INTEREST,)), "public interest: give", "FOIA 17(3)(b)"),
    (
        Part(Outcome.NCND, grounds=(replace(three.CRIME, public_interest=PublicInterest()),)),
        "public interest: give",
        "FOIA 17(3)(a)",
    ),
    (Part(Outcome.WITHHELD, grounds=(Ground(get("FOIA 21(1)")),)), "where the applicant", "FOIA 21(1)"),
    (Part(Outcome.NOT_HELD), "where you looked", "FOIA 1(1)(a)"),
    (
        Part(
            Outcome.NOT_HELD, grounds=(three.COMMERCIAL,), searched=three.SEVEN.questions[1].parts[0].searched
        ),
        "though nothing is withheld",
        "FOIA 17(1)",
    ),
    (Part(Outcome.COST, cost=CostEstimate(450, 25)), "the estimate", "FOIA 12(1)"),
    (
        Part(Outcome.COST, cost=CostEstimate(450, 25, "18 hours", "900 files", "Name a year.")),
        "does not exceed",
        "FOIA 12(1)",
    ),
    (Part(Outcome.COST_TO_CONFIRM), "narrowed", "FOIA 16(1)"),
]


@pytest.mark.parametrize(("part", "says", "provision"), LACKING)
def test_what_is_lacking_is_said_with_its_provision(part: Part, says: str, provision: str) -> None:
    found = [(says in refusal.says, refusal.provision) for refusal in faults_of(one(part))]
    assert (True, Citation.parse(provision)) in found


def test_each_qualified_provision_needs_its_own_weighing() -> None:
    """FOIA 17(3): one balance for two exemptions is none for the second."""
    part = Part(Outcome.WITHHELD, grounds=(three.COMMERCIAL, replace(NO_INTEREST, limb=Limb.WOULD)))
    (only,) = faults_of(one(part))
    assert "the factors for, the factors against, how they balance" in only.says


def test_reasons_may_be_left_out_where_they_would_disclose() -> None:
    """FOIA 17(4)."""
    bare = Ground(get("FOIA 43(2)"), reasons_exempt=True)
    assert faults_of(one(Part(Outcome.WITHHELD, grounds=(bare,)))) == ()


def test_a_provision_must_be_in_force_on_the_date_of_the_letter() -> None:
    facts = one(Part(Outcome.WITHHELD, grounds=(three.PERSONAL,)))
    early = replace(facts, envelope=replace(facts.envelope, written_on=date(2010, 1, 4)))
    assert any("not in force" in refusal.says for refusal in faults_of(early))


def test_rights_and_addresses_are_always_there() -> None:
    """FOIA 17(7)(a), 17(7)(b)."""
    bare = replace(
        three.FOUR,
        review=replace(three.FOUR.review, contact=""),
        regulator=replace(three.REGULATOR, address="", web=""),
        envelope=replace(three.FOUR.envelope, letterhead=Letterhead("Office")),
    )
    cited = {str(refusal.provision) for refusal in faults_of(bare)}
    assert cited == {"None", "FOIA 17(7)(a)", "FOIA 17(7)(b)"}


@pytest.mark.parametrize("words", ["We hold nothing else.", "No more is held."])
def test_opening_words_do_not_give_away_what_the_answers_refuse_to_say(words: str) -> None:
    facts = replace(three.SIX, envelope=replace(three.SIX.envelope, opening=words))
    assert any("speak of holding" in refusal.says for refusal in faults_of(facts))


@pytest.mark.parametrize("left", ["Dear {name}", "On [insert date]", "XXX", "<<offence>>"])
def test_what_waits_to_be_filled_in_keeps_a_letter_back(left: str) -> None:
    facts: LetterFacts = replace(three.FOUR, envelope=replace(three.FOUR.envelope, closing=left))
    assert any("waits to be filled in" in refusal.says for refusal in faults_of(facts))


def test_square_brackets_of_a_citation_are_no_gap() -> None:
    closing = "See [2012] UKUT 440 (AAC)."
    assert faults_of(replace(three.FOUR, envelope=replace(three.FOUR.envelope, closing=closing))) == ()


def test_a_general_question_to_the_applicant_is_not_enough() -> None:
    bare = ClarificationFacts(CLARIFICATION.envelope, (Unclear(2, "All papers"),))
    says = [refusal.says for refusal in faults_of(bare)]
    assert len(says) == 2
    assert faults_of(CLARIFICATION) == ()
    (advice,) = advice_on(bare)
    assert "narrower wording" in advice.says


def test_good_practice_is_advised() -> None:
    assert [str(a.provision) for a in advice_on(one(Part(Outcome.VEXATIOUS)))] == ["FOIA 17(5)"]
    assert len(advice_on(one(Part(Outcome.NOT_HELD)))) == 2
    assert advice_on(three.SEVEN) == ()


@pytest.mark.parametrize("hours", ["18.02 hours", "18 hours 1 minute", "31 hours", "about three weeks"])
def test_an_estimate_above_the_limit_is_enough(hours: str) -> None:
    """FOIA 12(1): only what would exceed the limit, and a time in words is left to the officer."""
    cost = CostEstimate(450, 25, hours, "900 files", "Name a year.")
    told = faults_of(one(Part(Outcome.COST, cost=cost)))
    assert not [refusal for refusal in told if "does not exceed" in refusal.says]
