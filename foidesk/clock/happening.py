"""What can happen to a request that matters to its clock."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """The dated events the clock reckons with."""

    RECEIVED = "received"
    CLARIFICATION_ASKED = "clarification-asked"
    CLARIFICATION_RECEIVED = "clarification-received"
    NARROWING_ASKED = "narrowing-asked"
    NARROWED = "narrowed"
    FEES_NOTICE = "fees-notice"
    FEE_PAID = "fee-paid"
    PIT_EXTENSION = "pit-extension"
    RESPONSE_ISSUED = "response-issued"


class ReceiptRule(StrEnum):
    """What a request that arrives on a non-working day does: the Act and the 2018 Code disagree."""

    ACT = "act"  # it is received that day
    CODE_2018 = "code_2018"  # it is received on the next working day (Section 45 Code, paragraph 4.2)


@dataclass(frozen=True)
class Happening:
    """One event on one day. ``questions`` None means it concerns every question of the request.

    ``required``: a clarification asked was reasonably needed to identify and locate the information.
    ``sufficient``: a clarification received was enough. ``answers``: the day of the asking it answers,
    where that is known; else it answers whatever was open. ``estimate``: the date a public interest
    notice gives for the decision. ``provisions``: the exemptions such a notice relies on, by key.
    """

    kind: Kind
    on: date
    questions: frozenset[str] | None = None
    required: bool = True
    sufficient: bool = True
    estimate: date | None = None
    provisions: tuple[str, ...] = ()
    answers: date | None = None

    def concerns(self, question: str) -> bool:
        """Whether this event touches that question."""
        return self.questions is None or question in self.questions
