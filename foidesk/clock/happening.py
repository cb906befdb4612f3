"""What can happen to a request that matters to its clock."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from foidesk.law.regime import Regime


class Kind(StrEnum):
    """The dated events the clock reckons with."""

    __hash__ = str.__hash__  # the words themselves: tables are looked up by these again and again

    RECEIVED = "received"
    NOT_VALID = "not-valid"
    VALID = "valid"
    CLARIFICATION_ASKED = "clarification-asked"
    CLARIFICATION_RECEIVED = "clarification-received"
    NARROWING_ASKED = "narrowing-asked"
    NARROWED = "narrowed"
    FEES_NOTICE = "fees-notice"
    FEE_PAID = "fee-paid"
    REGIME_SET = "regime-set"
    PIT_EXTENSION = "pit-extension"
    EIR_EXTENSION = "eir-extension"
    SAR_EXTENSION = "sar-extension"
    IDENTITY_ASKED = "identity-asked"
    IDENTITY_RECEIVED = "identity-received"
    RESPONSE_ISSUED = "response-issued"
    RESPONSE_RECEIVED = "response-received"
    IR_REQUESTED = "ir-requested"
    IR_OUTCOME = "ir-outcome"
    ICO_CONTACT = "ico-contact"
    NOTICE = "notice"
    APPEAL = "appeal"


class ReceiptRule(StrEnum):
    """What a request that arrives on a non-working day does: the Act and the 2018 Code disagree."""

    ACT = "act"  # it is received that day
    CODE_2018 = "code_2018"  # it is received on the next working day (Section 45 Code, paragraph 4.2)


class Happening(NamedTuple):
    """One event on one day. ``questions`` None means it concerns every question of the request.

    ``required``: a clarification asked was reasonably needed to identify and locate the information.
    ``sufficient``: a clarification received was enough. ``answers``: the day of the asking it answers,
    where that is known; else it answers whatever was open. ``estimate``: the date a public interest
    notice gives for the decision. ``provisions``: the exemptions it relies on, by key; that one of them is
    qualified is seen to where the notice is recorded.
    ``regime``: the law set, or with a receipt the law it began under. ``due``: the day a letter or notice
    of the Commissioner states. ``what``: which notice: decision, information, enforcement or tribunal.
    """

    kind: Kind
    on: date
    questions: frozenset[str] | None = None
    required: bool = True
    sufficient: bool = True
    estimate: date | None = None
    provisions: tuple[str, ...] = ()
    answers: date | None = None
    regime: Regime | None = None
    due: date | None = None
    what: str = ""

    def concerns(self, question: str) -> bool:
        """Whether this event touches that question."""
        return self.questions is None or question in self.questions
