"""The words the clock answers in: states, kinds of deadline, a deadline, a day, a caution."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from foidesk.law.citation import Citation


class State(StrEnum):
    """How a request stands against its clock."""

    RUNNING = "running"
    AWAITING_REQUESTER = "awaiting-requester"
    AWAITING_FEE = "awaiting-fee"
    LAPSED = "lapsed"
    OVERDUE = "overdue"
    ANSWERED_IN_TIME = "answered-in-time"
    ANSWERED_LATE = "answered-late"


class DeadlineKind(StrEnum):
    """What is due. In this order where several fall on one day."""

    __hash__ = str.__hash__  # the words themselves: tables are looked up by these again and again

    RESPONSE = "response"
    S12_REFUSAL_NOTICE = "s12-refusal-notice"
    PIT_NOTICE = "pit-notice"
    EXTENSION_NOTICE = "extension-notice"
    CLARIFICATION_ASK = "clarification-ask"
    FEES_NOTICE = "fees-notice"
    ACKNOWLEDGEMENT = "acknowledgement"
    INTERNAL_TARGET = "internal-target"
    PIT_ESTIMATE = "pit-estimate"
    PIT_DECISION_MAX = "pit-decision-max"
    EXTENDED_RESPONSE = "extended-response"
    CLARIFICATION_LAPSE = "clarification-lapse"
    REFINEMENT_LAPSE = "refinement-lapse"
    FEE_LAPSE = "fee-lapse"
    IR_REQUEST_WINDOW = "ir-request-window"
    IR_RESPONSE = "ir-response"
    IR_RESPONSE_MAX = "ir-response-max"
    ICO_COMPLAINT_WINDOW = "ico-complaint-window"
    ICO_ENQUIRY = "ico-enquiry"
    INFORMATION_NOTICE = "information-notice"
    DECISION_NOTICE = "decision-notice"
    ENFORCEMENT_NOTICE = "enforcement-notice"
    TRIBUNAL_APPEAL = "tribunal-appeal"
    UPPER_TRIBUNAL_APPEAL = "upper-tribunal-appeal"
    RECORDS_HOLD = "records-hold"
    REPEAT_INTERVAL_END = "repeat-interval-end"
    AGGREGATION_LAST_DAY = "aggregation-last-day"
    PUBLICATION = "publication"


class Deadline(NamedTuple):
    """A day by which something must be done, and why that day.

    ``statutory`` is false for a date that rests on the office's own rules or on a code of practice.
    ``question`` is None when it is the same for all. ``met`` is the day it was met or fell away, None while
    it is open.
    """

    kind: DeadlineKind
    due: date
    provision: Citation
    provisional: bool
    statutory: bool
    why: str
    question: str | None = None
    met: date | None = None


class Step(NamedTuple):
    """One calendar day: ``n`` is the count it brings, None when the day does not count."""

    on: date
    n: int | None
    what: str
    provision: Citation


class Caution(NamedTuple):
    """Something an officer should know or decide; it does not stop the clock from answering."""

    code: str
    says: str
    provision: Citation | None = None
    question: str | None = None
