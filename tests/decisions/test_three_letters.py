"""Three real answers, re-typed as facts: what their decisions lacked is told."""

import pytest

from foidesk.decisions.answer import (
    Answer,
    Decision,
    Ground,
    Held,
    Outcome,
    Part,
    Reason,
    ReasonKind,
)
from foidesk.decisions.missing import advice_of, held_and_ncnd, missing_of
from foidesk.decisions.rules import provision
from foidesk.law.refusal import Refusal, Refused
from tests.decisions.facts import MARLSHIRE, QUESTION


def asked(n: int, *decisions: Decision, same_as: int | None = None) -> Answer:
    parts = tuple(Part(at, None, decision) for at, decision in enumerate(decisions, start=1))
    return Answer(question=QUESTION, n=n, text=f"Question {n}", parts=parts, same_as=same_as)


def disclosed(answer: str, label: str = "") -> Decision:
    return Decision(held=Held.HELD, outcome=Outcome.DISCLOSED, answer=answer, label=label)


def texts(**reasons: str) -> tuple[Reason, ...]:
    return tuple(Reason(ReasonKind(kind), text) for kind, text in reasons.items())


def told(found: tuple[Refusal, ...]) -> str:
    return "\n".join(f"{refusal.says} [{refusal.provision}]" for refusal in found)


NOT_HELD = Decision(held=Held.NOT_HELD, outcome=Outcome.NOT_HELD)

# Four questions: a platform is named; its yearly cost withheld; the end of its contract "not held" (rolling).
COST = Decision(
    held=Held.HELD,
    outcome=Outcome.WITHHELD,
    grounds=(
        Ground(
            provision("FOIA 43(2)"),
            reasons=texts(
                **{"for": "Openness about spending.", "against": "Future talks.", "balance": "Withhold."}
            ),
        ),
    ),
)
FOUR = (asked(1, disclosed("The platform is Marlshire Together.")), asked(2, same_as=1), asked(3, COST))


def test_four_questions_the_cost() -> None:
    """No limb, no reason of its own, no harm; and nobody asked the supplier. FOIA 17(1)(c), 43(2)."""
    found = told(missing_of(FOUR[2], MARLSHIRE))
    assert "would be likely to" in found
    assert "Question 3: Section 43(2): say why it applies. [FOIA 17(1)(c)]" in found
    assert "Section 43(2): describe the harm" in found
    assert "17(3)" not in found
    assert "record what they say. [FOIA 43(2)]" in told(advice_of(FOUR[2], MARLSHIRE))


def test_four_questions_those_disclosed_lack_nothing() -> None:
    """Two questions share one answer."""
    assert missing_of(FOUR[0], MARLSHIRE) == missing_of(FOUR[1], MARLSHIRE) == ()


def test_four_questions_a_rolling_contract() -> None:
    """FOIA 1(1)(a): rolling is an answer, and so held."""
    assert "rolling with no fixed end" in told(missing_of(asked(4, NOT_HELD), MARLSHIRE))
    assert missing_of(asked(4, disclosed("It has no fixed end: it renews each year.")), MARLSHIRE) == ()


def test_seven_questions_what_is_withheld_is_tied_to_nothing() -> None:
    """FOIA 17(1)(b): exemptions belong to a part of a question."""
    contract = disclosed("The contract is sent with this letter.", label="the contract")
    rest = Decision(held=Held.HELD, outcome=Outcome.WITHHELD, label="what is struck out")
    found = missing_of(asked(3, contract, rest), MARLSHIRE)
    assert told(found) == (
        "Question 3, part 2: Choose the exemption relied on, with its subsection. [FOIA 17(1)(b)]"
    )


@pytest.mark.parametrize("cited", ["FOIA 43", "FOIA 41(1)(b)", "FOIA 40(2)"])
def test_seven_questions_the_provisions_cited_are_not_enough(cited: str) -> None:
    """FOIA 17(1)(b): 43 has two, 41(1) is both (a) and (b), 40(2) needs its condition."""
    with pytest.raises(Refused):
        provision(cited)


def test_seven_questions_confidence_without_its_source() -> None:
    """FOIA 41(1)(a): obtained from somebody else; and a defence in the public interest, not a test."""
    reasons = texts(why="It would be a breach of confidence.")
    rest = Decision(Held.HELD, Outcome.WITHHELD, grounds=(Ground(provision("FOIA 41(1)"), reasons=reasons),))
    found = told(missing_of(asked(3, rest), MARLSHIRE))
    assert "say who provided the information. [FOIA 41(1)(a)]" in found
    assert "public interest defence" in found
    assert "17(3)" not in found


@pytest.mark.parametrize("n", [2, 5, 6, 7])
def test_seven_questions_four_not_held(n: int) -> None:
    """FOIA 1(1), 16(1): none, building blocks, and who else."""
    assert len(missing_of(asked(n, NOT_HELD), MARLSHIRE)) == 3


# Six questions: the contract is confirmed, and then neither confirmed nor denied under 24(2) and 31(3), with
# one harm and one public interest test for both.
SECURITY = Ground(
    provision("FOIA 24(2)"),
    reasons=texts(
        **{"why": "Security.", "harm": "Tactics.", "for": "Trust.", "against": "Safety.", "balance": "No."}
    ),
)
CLASHING = Decision(held=Held.HELD, outcome=Outcome.NCND, grounds=(SECURITY, Ground(provision("FOIA 31(3)"))))


@pytest.mark.parametrize("n", [1, 3, 4, 5])
def test_six_questions_held_and_neither_confirmed_nor_denied(n: int) -> None:
    """law.md 1.16 note 3; FOIA 17(3)(a): each provision is weighed on its own."""
    found = told(missing_of(asked(n, CLASHING), MARLSHIRE))
    assert "confirms that the information is held, so section 24(2) and section 31(3) can't be used" in found
    assert "Section 31(3): say which is meant" in found
    assert "Section 31(3): describe the harm of confirming or denying" in found
    assert found.count("[FOIA 17(3)(a)]") == 3
    assert "Section 24(2):" not in found


def test_six_questions_published_and_neither_confirmed_nor_denied() -> None:
    """Section 21 tells where held information is."""
    clashing = Decision(
        held=Held.HELD,
        outcome=Outcome.ACCESSIBLE,
        grounds=(Ground(provision("FOIA 21(1)")), SECURITY),
    )
    found = told(missing_of(asked(2, clashing), MARLSHIRE))
    assert "can't go with neither confirming nor denying" in found
    assert "say where the applicant can get it. [FOIA 21(1)]" in found


def test_six_questions_a_name_without_the_three_steps() -> None:
    """FOIA 40(2) with 40(3A)(a): legitimate interest, necessity, rights."""
    reasons = texts(why="It names an officer.")
    named = Ground(provision("FOIA 40(2)+40(3A)(a)"), reasons=reasons)
    found = told(missing_of(asked(6, Decision(Held.HELD, Outcome.WITHHELD, grounds=(named,))), MARLSHIRE))
    assert found.count("[FOIA 40(8)]") == 3
    for step in ("first step", "second step", "third step"):
        assert step in found


def test_six_questions_put_right_need_a_persons_decision() -> None:
    """One part confirmed, another not: allowed where they differ, and told to be looked at."""
    confirmed = disclosed("It was a direct award.", label="how the contract was given")
    silent = Decision(Held.NCND, Outcome.NCND, label="anything else", grounds=(SECURITY,))
    answer = asked(1, confirmed, silent)
    assert missing_of(answer, MARLSHIRE) == ()
    assert "gives nothing away" in told(held_and_ncnd((answer,)))
