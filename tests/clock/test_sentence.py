"""The clock in a sentence, for a letter."""

import pytest

from foidesk.clock.happening import Happening, Kind
from tests.clock.days import EIR, SAR, clock, d, events

CAME = "We received your request on Monday 3 March 2025"
ASKED = (
    "No time runs until we have the clarification that we asked for on Monday 10 March 2025 (section 1(3))."
)
UNPAID = (
    "No time runs until we have received the fee, which can be paid until Wednesday 4 June 2025 "
    "(section 9(2))."
)
LATE = (
    "We answered it on Wednesday 2 April 2025; the law gave us until Tuesday 1 April 2025, "
    "and we are sorry that our answer was late."
)


@pytest.mark.parametrize(
    ("rounds", "says"),
    [
        ([], "The law gives us until Tuesday 1 April 2025 to answer it (section 10(1))."),
        (
            [("clarification-asked", "2025-03-10")],
            ASKED,
        ),
        (
            [("fees-notice", "2025-03-05")],
            UNPAID,
        ),
        (
            [("not-valid", "2025-03-05")],
            "It is not yet a request under section 8(1), and no time runs until it is.",
        ),
        ([("response-issued", "2025-03-28")], "We answered it on Friday 28 March 2025."),
        (
            [("response-issued", "2025-04-02")],
            LATE,
        ),
        (
            [("fees-notice", "2025-03-05"), ("fee-paid", "2025-07-01")],
            "The fee was not paid in time, and no time runs.",
        ),
    ],
)
def test_what_a_letter_may_say(rounds: list[tuple[str, str]], says: str) -> None:
    """The clock says in a sentence or two when the request came and until when the law gives us."""
    assert clock(events("2025-03-03", *rounds)).sentence == f"{CAME}. {says}"


def test_clarification_is_named() -> None:
    """Where something was needed from the applicant, the day it came is said too. FOIA 10(6)"""
    rounds = ("clarification-asked", "2025-03-05"), ("clarification-received", "2025-03-10")
    assert clock(events("2025-03-03", *rounds)).sentence == (
        f"{CAME}, and what we needed from you on Monday 10 March 2025. "
        "The law gives us until Tuesday 8 April 2025 to answer it (section 10(1))."
    )


def test_longer_times_are_named() -> None:
    """A longer time is said with its reason. FOIA 10(3); EIR 7; UK GDPR 12A"""
    pit = Happening(Kind.PIT_EXTENSION, d("2025-03-31"), estimate=d("2025-04-14"))
    assert "weighing the public interest" in clock([*events("2025-03-03"), pit]).sentence
    longer = clock(events("2025-03-03", ("eir-extension", "2025-03-31"), regime=EIR)).sentence
    assert "we need longer: the law gives us until Thursday 1 May 2025 (regulation 7)" in longer
    own = clock(events("2025-03-03", ("identity-asked", "2025-03-04"), regime=SAR)).sentence
    assert own == f"{CAME}. No time runs until we have proof of who you are."


def test_a_provisional_date_is_said_to_be_one() -> None:
    """A date that rests on holidays not yet known is not promised. FOIA 10(6)"""
    assert clock(events("2028-12-18")).sentence.endswith("not all bank holidays before it are known yet.")
