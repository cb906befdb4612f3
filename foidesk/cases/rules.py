"""The states of a request, how they change, and what a request must have."""

import re
import uuid
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from foidesk.audit.rules import Deed
from foidesk.happenings.names import names_in
from foidesk.happenings.validity import VALID, Lack, Validity, unless_said
from foidesk.language.phrases import question_words
from foidesk.law.citation import Citation
from foidesk.law.refusal import Refusal
from foidesk.law.regime import Regime
from foidesk.people.rules import Permission, Transition

IN_FORCE_SINCE = date(2005, 1, 1)
"""FOIA 1's right of access began on this day (SI 2004/3122)."""


MIXED = "MIXED"
"""The regime of a request whose questions are answered under different laws."""


class State(StrEnum):
    """Where a request stands."""

    IN_HAND = "in-hand"
    AWAITING_APPLICANT = "waiting-for-the-applicant"
    AWAITING_FEE = "waiting-for-the-fee"
    ANSWERED = "answered"
    CLOSED = "closed-without-answer"
    NOT_TO_ANSWER = "not-to-be-answered"


class Closure(StrEnum):
    """Why a request was closed without an answer of its own."""

    LAPSED = "lapsed"
    IN_ERROR = "logged-in-error"
    DUPLICATE = "duplicate"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"


OPEN = frozenset({State.IN_HAND, State.AWAITING_APPLICANT, State.AWAITING_FEE})
"""The states in which a request is somebody's work."""


class Channel(StrEnum):
    """The way a request came."""

    EMAIL = "e-mail"
    LETTER = "letter"
    CALL = "call"
    IN_PERSON = "in-person"
    SOCIAL = "social-media"
    BY_HAND = "by-hand"


SPOKEN = frozenset({Channel.CALL, Channel.IN_PERSON})
"""The ways on which nothing is written: enough for environmental information, not for the Act (FOIA 8)."""


class AddressKind(StrEnum):
    """What an address for correspondence is (FOIA 8(1)(b))."""

    EMAIL = "e-mail"
    POST = "post"
    HANDLE = "account-handle"


ADDRESS_NAMES = {
    AddressKind.EMAIL: "E-mail address",
    AddressKind.POST: "Postal address",
    AddressKind.HANDLE: "Account on a social-media or other site",
}

LOGGED = Deed("cases.logged", "logged the request as {reference}, received on {received_on}")
ASSIGNED = Deed("cases.assigned", "gave the request to {owner}")
ACKNOWLEDGED = Deed("cases.acknowledged", "acknowledged the request on {on}")
CLARIFICATION_ASKED = Deed(
    "cases.clarification-asked", "asked the applicant on {on} to make clear {questions_in_words}"
)
CLARIFIED = Deed("cases.clarified", "recorded that the applicant answered on {on}: {outcome}")
DATED = Deed("cases.dated", "worked the clock again: due {due_on} (before: {before_on})")
ANSWERED = Deed("cases.answered", "recorded that the answer was sent on {on}; the clock has stopped")
REPORTED = Deed("cases.reported", "recorded that on {on} {happened}")
CORRECTED = Deed("cases.corrected", "corrected “{before}” to “{after}”, because: {reason}")
ANNULLED = Deed("cases.annulled", "took out “{before}”, because: {reason}")
CLOSED = Deed("cases.closed", "closed the request without an answer on {on}, because: {reason}")
REOPENED = Deed("cases.reopened", "opened the request again: something came on {on}")
CLOSED_AS = Deed("cases.closed-as", "closed the request on {on} {how}, because: {reason}")
TAKEN_UP = Deed(
    "cases.taken-up", "opened the request again as if it had never been closed, because: {reason}"
)
PASSED_ON = Deed("cases.passed-on", "moved {questions_in_words} into {other}, because: {reason}")
TOOK_OVER = Deed("cases.took-over", "took {questions_in_words} over from {other}, because: {reason}")
NARROWED_INTO = Deed("cases.narrowed", "made the request smaller: {before} gave way to {after}")
ANYWAY = Deed("cases.answered-anyway", "chose to answer it although it lacks {lacks}, because: {reason}")
COMPLETED = Deed("cases.completed", "wrote down who asks and where the answer goes: {name}, {address}")
QUESTION_ADDED = Deed("cases.question-added", "added question {n}, which had been missed: {text} ({reason})")
REWORDED = Deed(
    "cases.reworded", "put the words of question {n} right: “{before}” became “{after}”, because: {reason}"
)
READDRESSED = Deed(
    "cases.readdressed", "wrote down that the applicant is now {name}, {address} (before: {before}): {reason}"
)
ACTS_FOR = Deed(
    "cases.acts-for",
    "wrote down that {name}, {capacity}, acts for the applicant: authority to act seen on {seen_on}; {shown}",
)
ACTS_NO_MORE = Deed("cases.acts-no-more", "wrote down that {name} acts for the applicant no more: {reason}")
PREFERRED = Deed("cases.preferred", "recorded the form in which the applicant wants it: {form}")
DEEDS = (
    LOGGED,
    ASSIGNED,
    ACKNOWLEDGED,
    CLARIFICATION_ASKED,
    CLARIFIED,
    DATED,
    ANSWERED,
    REPORTED,
    CORRECTED,
    ANNULLED,
    CLOSED,
    REOPENED,
    CLOSED_AS,
    TAKEN_UP,
    PASSED_ON,
    TOOK_OVER,
    NARROWED_INTO,
    ANYWAY,
    COMPLETED,
    PREFERRED,
    QUESTION_ADDED,
    REWORDED,
    READDRESSED,
    ACTS_FOR,
    ACTS_NO_MORE,
)

_NOT_ANSWERED = OPEN | {State.CLOSED}

ACKNOWLEDGE = Transition(
    "acknowledge",
    _NOT_ANSWERED,
    State.IN_HAND,
    None,
    "a cleared acknowledgement that has left",
    ACKNOWLEDGED,
)
ASK_CLARIFICATION = Transition(
    "ask for clarification",
    _NOT_ANSWERED,
    State.AWAITING_APPLICANT,
    None,
    "a cleared letter that has left and tells the applicant what is needed",
    CLARIFICATION_ASKED,
    Citation.parse("FOIA 1(3)"),
)
CONFIRM_CLARIFICATION = Transition(
    "confirm the applicant's answer",
    _NOT_ANSWERED,
    State.IN_HAND,
    Permission.HANDLE,
    "clarification that was asked for and has no answer yet",
    CLARIFIED,
    Citation.parse("FOIA 10(6)"),
)
RESPOND = Transition(
    "respond",
    _NOT_ANSWERED,
    State.ANSWERED,
    None,
    "a cleared answer that has left",
    ANSWERED,
    Citation.parse("FOIA 10(1)"),
)
NOTIFY = Transition(
    "give notice",
    _NOT_ANSWERED,
    State.IN_HAND,
    None,
    "a cleared notice that has left: that a fee is asked, or that more time is taken",
    REPORTED,
)
CLOSE = Transition(
    "close without an answer",
    frozenset({State.AWAITING_APPLICANT, State.AWAITING_FEE}),
    State.CLOSED,
    Permission.HANDLE,
    "time that went by without what the applicant was asked for, and a reason",
    CLOSED,
    Citation.parse("FOIA 1(3)"),
)
REOPEN = Transition(
    "open again",
    frozenset({State.CLOSED}),
    State.IN_HAND,
    None,
    "what the applicant was asked for, however late it comes",
    REOPENED,
    Citation.parse("FOIA 10(6)"),
)
CLOSE_AS = Transition(
    "close, not to be answered",
    OPEN,
    State.NOT_TO_ANSWER,
    Permission.HANDLE,
    "nothing on its way to the applicant, how it is closed, and a reason",
    CLOSED_AS,
)
TAKE_UP = Transition(
    "open again, closed by mistake",
    frozenset({State.CLOSED, State.NOT_TO_ANSWER}),
    State.IN_HAND,
    Permission.HANDLE,
    "a reason",
    TAKEN_UP,
)
TRANSITIONS: tuple[Transition[State], ...] = (
    ACKNOWLEDGE,
    ASK_CLARIFICATION,
    CONFIRM_CLARIFICATION,
    RESPOND,
    NOTIFY,
    CLOSE,
    REOPEN,
    CLOSE_AS,
    TAKE_UP,
)


def not_worked_on(state: State) -> Refusal | None:
    """Why nothing more is done on a request that an officer closed; None while it may be."""
    if state is not State.NOT_TO_ANSWER:
        return None
    return Refusal("This request is closed and not to be answered. Was that a mistake? Open it again first.")


@dataclass(frozen=True)
class Clearance:
    """Proof that a parcel was approved as policy asks, passed the gate and left. Only `release` makes one."""

    parcel: uuid.UUID
    case: uuid.UUID
    manifest: str
    left_on: date


@dataclass(frozen=True)
class AtRest:
    """Proof that nothing goes on in the rooms above: no letter, no search. Only `release` makes one.

    `questions` are those it is about; empty, the whole request.
    """

    case: uuid.UUID
    questions: frozenset[int] = frozenset()


@dataclass(frozen=True)
class NewApplicant:
    """Who asks, and where the answer must go."""

    name: str
    address_kind: AddressKind
    address: str


@dataclass(frozen=True)
class NewRequest:
    """A request as it is logged. `words` is the whole text as the applicant wrote it.

    `regimes` are the laws of its questions, one for each; where there are none, `regime` is that of all. A
    question may be given another later.
    """

    title: str
    received_on: date
    channel: Channel
    applicant: NewApplicant
    questions: tuple[str, ...]
    words: str
    typed_reference: str = ""
    regime: Regime = Regime.FOIA
    regimes: tuple[Regime, ...] = ()
    validity: Validity = VALID

    def asked(self) -> list[tuple[str, Regime]]:
        """The questions that have words, each with its law."""
        regimes = self.regimes or (self.regime,) * len(self.questions)
        pairs = zip(self.questions, regimes, strict=True)
        return [(text.strip(), regime) for text, regime in pairs if text.strip()]

    @property
    def under_the_act(self) -> bool:
        """Whether section 8 matters: some question is asked under the Act, or none has words yet."""
        asked = self.asked()
        return not asked or any(regime is Regime.FOIA for _text, regime in asked)


def faults_of(request: NewRequest, *, on: date) -> tuple[Refusal, ...]:
    """Why a request can't be logged as it stands (FOIA 8(1)); nothing when it can."""
    return (
        *_date_faults(request.received_on, on=on),
        *applicant_faults(request.applicant, request.validity, under_the_act=request.under_the_act),
        *_content_faults(request),
    )


def _date_faults(received_on: date, *, on: date) -> list[Refusal]:
    receipt = Citation.parse("FOIA 10(6)")
    if received_on > on:
        return [
            Refusal(
                "The date of receipt is in the future. Give the day anyone at the office received it.",
                receipt,
            )
        ]
    if received_on < IN_FORCE_SINCE:
        return [
            Refusal(
                "The date of receipt is before 1 January 2005, when the right to ask began. Check the year.",
                receipt,
            )
        ]
    return []


def applicant_faults(
    applicant: NewApplicant, validity: Validity = VALID, *, under_the_act: bool = True
) -> list[Refusal]:
    """Why an applicant can't be written down so: without name or address, unless that was found lacking."""
    faults: list[Refusal] = []
    if not applicant.name.strip() and under_the_act:
        says = "Give the applicant's name, or say that it is lacking."
        faults += unless_said(Lack.NAME, validity, says)
    address, provision = applicant.address.strip(), Citation.parse("FOIA 8(1)(b)")
    if not address:
        says = "Say where the answer must go, or that no address was given."
        faults += unless_said(Lack.ADDRESS, validity, says)
    elif applicant.address_kind is AddressKind.EMAIL and not re.fullmatch(
        r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>]+", address
    ):
        faults.append(Refusal("Give one complete e-mail address, such as name@example.org.", provision))
    return faults


def _content_faults(request: NewRequest) -> list[Refusal]:
    faults = []
    if not any(question.strip() for question in request.questions):
        faults.append(
            Refusal("Give at least one question: what is asked for.", Citation.parse("FOIA 8(1)(c)"))
        )
    if not request.title.strip():
        faults.append(Refusal("Give a short neutral title, without the applicant's name."))
    elif names_in(request.title, request.applicant.name):
        faults.append(Refusal("The title names the applicant. Colleagues see it: use a neutral one."))
    return faults


def not_awaited(questions: Collection[int], awaited: Collection[int]) -> Refusal | None:
    """Why the applicant's answer can't be about these questions; None when something is awaited on each."""
    if not awaited:
        return Refusal("No question to the applicant is open on this request.")
    if questions and set(questions) <= set(awaited):
        return None
    return Refusal(
        "Choose from what the applicant was asked about: {awaited}.", awaited=question_words(sorted(awaited))
    )
