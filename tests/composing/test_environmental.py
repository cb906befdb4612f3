"""The letters of environmental requests: the Regulations' own words, times and rights (EIR 5 to 18)."""

import re
from dataclasses import replace
from datetime import date

import pytest

from foidesk.composing.engine import compose
from foidesk.composing.facts import (
    AcknowledgementFacts,
    Answered,
    ClarificationFacts,
    Composed,
    CostEstimate,
    Ground,
    Late,
    Outcome,
    Part,
    PublicInterest,
    ResponseFacts,
    Review,
    Searched,
    Unclear,
)
from foidesk.composing.soundness import faults_of
from foidesk.law.citation import Citation
from foidesk.law.exemption import Limb
from foidesk.law.exemptions import get, ncnd
from foidesk.law.refusal import Refused
from foidesk.law.regime import Regime
from tests.composing import three_letters as three

E, F, S = Regime.EIR, Regime.FOIA, Regime.SAR
WRITTEN, UNTIL = date(2026, 3, 30), date(2026, 5, 28)
FRAME = three.envelope("FOI 0040/26", received_on=date(2026, 3, 3), written_on=WRITTEN)
WEIGHED = PublicInterest(
    "People live beside the new custody yard.", "Bids for the yard are still open.", "Here it weighs more."
)
BIDS = Ground(
    get("EIR 12(5)(e)"),
    applies="The prices for the soil works were given in confidence.",
    limb=Limb.WOULD,
    harm="Rivals would copy the price.",
    public_interest=WEIGHED,
)
WITHHELD = Part(Outcome.WITHHELD, grounds=(BIDS,))
DISCLOSED = Part(Outcome.DISCLOSED, answer="The boilers burn gas.")
NOT_HELD = Part(Outcome.NOT_HELD, searched=(Searched("The estates folder"),), nobody_known=True)
BURDEN = Part(
    Outcome.WITHHELD,
    grounds=(Ground(get("EIR 12(4)(b)"), applies="It would take 90 hours.", public_interest=WEIGHED),),
)
SILENCE = Part(
    Outcome.NCND,
    grounds=(
        Ground(ncnd("EIR 12(6)"), applies="It would tell.", limb=Limb.WOULD, harm="It would tell whom to "
               "watch.", public_interest=WEIGHED),
    ),
)  # fmt: skip


def answer(*parts: Part, regimes: tuple[Regime, ...] = (), **changes: object) -> ResponseFacts:
    """An answer with one part a question; without regimes all of it is environmental."""
    laws = regimes or (E,) * len(parts)
    facts = ResponseFacts(
        envelope=replace(FRAME, request=replace(FRAME.request, regimes=laws)),
        questions=tuple(
            Answered(n, f"Question number {n}?", () if laws[n - 1] is S else (part,))
            for n, part in enumerate(parts, start=1)
        ),
        review=Review("Chief Executive", UNTIL, representations_until=UNTIL),
        regulator=three.REGULATOR,
    )
    return replace(facts, **changes)  # type: ignore[arg-type]


def text(composed: Composed) -> str:
    """The words of a letter on one line."""
    return " ".join(composed.text.split())


def test_an_environmental_answer_speaks_of_the_regulations_alone() -> None:
    """EIR 14(3): a section of the Act in a refusal under the Regulations gives reasons for something else."""
    said = text(compose(answer(WITHHELD, DISCLOSED, NOT_HELD, BURDEN, SILENCE)))
    assert "under the Environmental Information Regulations 2004" in said
    assert not re.search(r"\bthe Act\b|section (?!50)\d", said)


def test_an_exception_is_told_with_its_adverse_effect_and_the_presumption() -> None:
    """EIR 12(1), (2), 14(3)."""
    said = text(compose(answer(WITHHELD)))
    assert "For question 1 this letter is a refusal under regulation 14 of the Regulations." in said
    assert "We rely on regulation 12(5)(e) of the Regulations" in said
    assert "would have the following adverse effect: it is more likely to happen than not" in said
    assert "presumption in favour of disclosure (regulation 12(2))" in said
    assert faults_of(answer(WITHHELD)) == ()


def test_what_is_not_held_is_a_refusal() -> None:
    """EIR 12(4)(a), 14: under the Act it would be an answer."""
    said = text(compose(answer(NOT_HELD)))
    assert "this letter is a refusal under regulation 14" in said
    assert "a refusal under regulation 12(4)(a)" in said
    assert "Question 1: not held, regulation 12(4)(a)" in said


def test_what_is_all_given_is_no_refusal() -> None:
    """EIR 5(1)."""
    assert "refusal" not in text(compose(answer(DISCLOSED)))


def test_an_unreasonable_request_is_refused_without_saying_what_is_held() -> None:
    """EIR 12(4)(b)."""
    said = text(compose(answer(BURDEN)))
    assert "We are refusing to make this information available" in said
    assert "We hold this information" not in said


def test_silence_rests_on_regulation_12_6() -> None:
    """EIR 12(6), (7)."""
    said = text(compose(answer(SILENCE)))
    assert "We rely on regulation 12(6) of the Regulations" in said
    assert "The Act normally obliges" not in said


def test_every_environmental_answer_tells_of_representations_and_of_the_regulator() -> None:
    """EIR 11(2), 11(4), 14(5), 18."""
    said = text(compose(answer(DISCLOSED)))
    assert "regulation 11 of the Regulations gives you the right" in said
    assert "until Thursday 28 May 2026" in said
    assert "within 40 working days of receiving them" in said
    assert "regulation 18 of the Regulations gives you the same right" in said


def test_lateness_is_owned_up_to_under_the_right_law() -> None:
    """EIR 5(2)."""
    said = text(compose(answer(DISCLOSED, late=Late(date(2026, 3, 27), 1))))
    assert "We have not kept to regulation 5(2) of the Regulations." in said


def test_a_mixed_request_says_which_question_falls_under_which_law() -> None:
    """FOIA 17(1), EIR 14: each refusal under its own law, each right named."""
    commercial = Part(Outcome.WITHHELD, grounds=(three.COMMERCIAL,))
    said = text(compose(answer(commercial, WITHHELD, regimes=(F, E))))
    assert "What you ask for in question 2 is environmental information" in said
    assert "dealing with question 1 under the Freedom of Information Act 2000" in said
    assert "For question 1 this letter is a refusal notice under section 17(1) of the Act." in said
    assert "For question 2 this letter is a refusal under regulation 14 of the Regulations." in said
    assert "section 50 of the Act gives you the right" in said
    assert "For question 2 regulation 18 of the Regulations" in said


def test_what_is_asked_about_oneself_is_answered_apart() -> None:
    """UK GDPR 15: an answer under the Act would be an answer to everybody."""
    facts = answer(DISCLOSED, DISCLOSED, regimes=(F, S))
    said = text(compose(facts))
    assert "Question 2: answered separately, as a subject access request" in said
    assert "In question 2 you ask for information about yourself." in said
    assert faults_of(facts) == ()


WRONG = [
    (Part(Outcome.COST, cost=CostEstimate(450, 25)), "manifestly unreasonable", "EIR 12(4)(b)"),
    (Part(Outcome.VEXATIOUS), "manifestly unreasonable", "EIR 12(4)(b)"),
    (Part(Outcome.WITHHELD, grounds=(three.COMMERCIAL,)), "belongs to another law", "EIR 14(3)(a)"),
    (replace(NOT_HELD, nobody_known=False), "transfer it or name who holds it", "EIR 10(1)"),
    (Part(Outcome.WITHHELD), "which exception you rely on", "EIR 14(3)(a)"),
    (
        Part(Outcome.WITHHELD, grounds=(replace(BIDS, public_interest=PublicInterest()),)),
        "public interest: give",
        "EIR 14(3)(b)",
    ),
    (Part(Outcome.WITHHELD, grounds=(replace(BIDS, reasons_exempt=True),)), "17(4)", "EIR 14(3)"),
]


@pytest.mark.parametrize(("part", "says", "provision"), WRONG)
def test_what_the_regulations_miss_is_said_with_their_provision(
    part: Part, says: str, provision: str
) -> None:
    found = [(says in refusal.says, refusal.provision) for refusal in faults_of(answer(part))]
    assert (True, Citation.parse(provision)) in found


def test_an_acknowledgement_gives_the_time_of_each_law() -> None:
    """FOIA 10(1), EIR 5(2), UK GDPR 12(3)."""
    request = replace(FRAME.request, regimes=(F, E, S))
    facts = AcknowledgementFacts(
        replace(FRAME, request=request), date(2026, 3, 31), ("One?", "Two?", "Three?"), date(2026, 4, 7)
    )
    said = text(compose(facts))
    assert "the last of the 20 working days that section 10 of the Act gives us" in said
    assert "Regulation 5(2) of the Regulations gives us the same time for question 2." in said
    assert "what you ask about yourself on Tuesday 7 April 2026 at the latest" in said


def test_an_acknowledgement_promises_no_day_to_a_question_that_has_none() -> None:
    """FOIA 8(1), EIR 5(1): what was said aloud runs under the Regulations and not yet under the Act."""
    frame = replace(FRAME, request=replace(FRAME.request, regimes=(E, F)))
    day = date(2026, 3, 31)
    said = text(compose(AcknowledgementFacts(frame, day, ("One?", "Two?"), None, (day, None))))
    assert "We will answer question 1 as soon as we can, and on Tuesday 31 March 2026 at the latest." in said
    assert "No time limit runs for question 2 yet" in said
    assert "section 10 of the Act" not in said


def test_an_acknowledgement_gives_each_question_its_own_day() -> None:
    """FOIA 10(1), EIR 5(2)."""
    frame = replace(FRAME, request=replace(FRAME.request, regimes=(E, F)))
    each = (date(2026, 3, 31), date(2026, 4, 9))
    said = text(compose(AcknowledgementFacts(frame, each[0], ("One?", "Two?"), None, each)))
    assert "question 1 as soon as we can, and on Tuesday 31 March 2026 at the latest." in said
    assert "question 2 as soon as we can, and on Thursday 9 April 2026 at the latest." in said


def test_an_acknowledgement_of_a_subject_access_request_has_one_month() -> None:
    """UK GDPR 12(3), 15."""
    frame = replace(FRAME, request=replace(FRAME.request, regimes=(S,)))
    said = text(compose(AcknowledgementFacts(frame, None, ("My file",), date(2026, 4, 7))))
    assert "a subject access request under Article 15 of the UK GDPR" in said
    assert "20 working days" not in said and "the Act" not in said


def test_an_acknowledgement_says_when_its_date_may_still_move() -> None:
    """FOIA 10(6): a bank holiday that is proclaimed later puts the date off."""
    facts = AcknowledgementFacts(FRAME, date(2031, 3, 31), ("One?",))
    assert "published yet" not in text(compose(facts))
    assert "Not every bank holiday of that time has been published yet." in text(
        compose(replace(facts, provisional=True))
    )


def test_particulars_are_asked_for_under_regulation_9() -> None:
    """EIR 9(2), 9(4)."""
    frame = replace(FRAME, request=replace(FRAME.request, regimes=(E, E)))
    said = text(compose(ClarificationFacts(frame, (Unclear(1, "Air?", "All air?", "Where?"),))))
    assert "Regulation 9 of the Regulations requires us to ask you" in said
    assert "(regulation 9(4) of the Regulations)" in said
    assert "section" not in said


def test_a_subject_access_question_is_not_asked_about_in_a_public_letter() -> None:
    """UK GDPR 12A."""
    frame = replace(FRAME, request=replace(FRAME.request, regimes=(S,)))
    with pytest.raises(Refused, match="subject access request"):
        compose(ClarificationFacts(frame, (Unclear(1, "My file", "Which?", "Many."),)))


WINDOWS = [
    (Review("Chief Executive", UNTIL), "Please ask by Thursday 28 May 2026"),
    (
        Review("Chief Executive", None, "2 months of receiving this letter"),
        "Please ask within 2 months of receiving this letter",
    ),
    (Review("Chief Executive", None), "Please ask as soon as you can"),
]


@pytest.mark.parametrize(("review", "says"), WINDOWS)
def test_the_time_to_ask_for_a_review_is_the_office_s_own(review: Review, says: str) -> None:
    """Section 45 Code 5.3; offices differ in the day it runs from, and some set no time."""
    assert says in text(compose(answer(DISCLOSED, regimes=(F,), review=review)))
