"""The states of a search, what a colleague can answer, and when to remind."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from foidesk.audit.rules import Deed
from foidesk.law.citation import Citation, foia
from foidesk.law.refusal import Refusal
from foidesk.people.rules import Permission, Transition
from foidesk.searches.rules.activity import Activity


@dataclass(frozen=True)
class Reopened:
    """Proof that an answer is being corrected, and for which questions. Only `decisions` makes one."""

    case: uuid.UUID
    questions: frozenset[int]


class State(StrEnum):
    """Where a search stands."""

    ASKED = "asked"
    ANSWERED = "answered"
    PASSED_ON = "passed-on"
    TAKEN_BACK = "taken-back"


class Finding(StrEnum):
    """What a colleague found, of recorded information."""

    HELD = "held"
    BUILDING_BLOCKS = "building-blocks"
    NOT_HELD = "not-held"


class TrueAnswer(StrEnum):
    """What "we have none" may mean: an answer of none, zero or no fixed end is information that is held."""

    NOTHING_RECORDED = "nothing-recorded"
    NONE = "none"
    ZERO = "zero"
    ROLLING = "rolling"


FINDING_WORDS: Mapping[Finding, str] = {
    Finding.HELD: "We hold it",
    Finding.BUILDING_BLOCKS: "We hold what it can be made from, without special skill",
    Finding.NOT_HELD: "We do not hold it",
}
TRUE_ANSWER_WORDS: Mapping[TrueAnswer, str] = {
    TrueAnswer.NOTHING_RECORDED: "nothing is recorded about it",
    TrueAnswer.NONE: "the true answer is none: there is no such thing",
    TrueAnswer.ZERO: "the true answer is zero: we count it, and the count is nought",
    TrueAnswer.ROLLING: "there is no fixed date or figure: it rolls on, or renews itself",
}

ASKED = Deed("searches.asked", "asked {colleague} to search for {questions}, by {due_on}")
ANSWERED = Deed("searches.answered", "recorded what {colleague} found: {finding}")
PASSED_ON = Deed("searches.passed-on", "recorded that {colleague} says to ask {instead}")
TAKEN_BACK = Deed("searches.taken-back", "took back the search asked of {colleague}: {reason}")
REMINDED = Deed("searches.reminded", "reminded {colleague} of the search that was due on {due_on}")
DEEDS = (ASKED, ANSWERED, PASSED_ON, TAKEN_BACK, REMINDED)

_OPEN = frozenset({State.ASKED})
ANSWER = Transition("answer", _OPEN, State.ANSWERED, None, "the link, which nobody can guess", ANSWERED)
PASS_ON = Transition("pass on", _OPEN, State.PASSED_ON, None, "the link, and whom to ask instead", PASSED_ON)
TAKE_BACK = Transition("take back", _OPEN, State.TAKEN_BACK, Permission.HANDLE, "a reason", TAKEN_BACK)
TRANSITIONS: tuple[Transition[State], ...] = (ANSWER, PASS_ON, TAKE_BACK)

LINK_LIVES = timedelta(days=60)
"""How long after its date a link still opens: answers come late."""
REMIND_EVERY = timedelta(days=3)
MOST_REMINDERS = 5
LONGEST_MINUTES = 60_000
HIDING_IS_AN_OFFENCE: Citation = foia("77")


@dataclass(frozen=True)
class Asking:
    """A search as it is asked. `words` is what the colleague reads: the questions, never the applicant."""

    colleague: str
    email: str
    questions: tuple[int, ...]
    words: str
    due_on: date
    note: str = ""


@dataclass(frozen=True)
class Looked:
    """One place that was searched: a system or a set of papers, and the words used."""

    place: str
    words: str = ""


@dataclass(frozen=True)
class Report:
    """What a colleague answers. `minutes` is by activity; `true_answer` is asked where nothing is held."""

    finding: Finding
    looked: tuple[Looked, ...]
    minutes: Mapping[Activity, int]
    explanation: str = ""
    true_answer: TrueAnswer | None = None


def faults_of_asking(
    asking: Asking, *, on: date, known: frozenset[int], names_applicant: bool
) -> tuple[Refusal, ...]:
    """Why a search can't be asked as it stands; nothing when it can. `known`: the case's questions."""
    faults = []
    if not asking.colleague.strip() or "@" not in asking.email:
        faults.append(Refusal("Give the colleague's name and e-mail address."))
    if not asking.questions or not set(asking.questions) <= known:
        faults.append(Refusal("Choose which questions to search for."))
    if not asking.words.strip():
        faults.append(Refusal("Say what to search for."))
    if names_applicant:
        faults.append(
            Refusal(
                "The words name the applicant, or give the applicant's address. Take that out: whoever "
                "searches need not know who asks."
            )
        )
    if asking.due_on < on:
        faults.append(Refusal("The date to answer by has passed. Choose today or later."))
    return tuple(faults)


def faults_of(report: Report) -> tuple[Refusal, ...]:
    """Why an answer can't be taken as it stands; nothing when it can."""
    faults = []
    if not [looked for looked in report.looked if looked.place.strip()]:
        faults.append(
            Refusal("Say where you looked: at least one system, mailbox, drawer or archive.", foia("1(1)"))
        )
    if report.finding is Finding.NOT_HELD and report.true_answer is None:
        faults.append(
            Refusal(
                "Say what “not held” means here: nothing recorded, none, zero, or no fixed date.",
                foia("1(1)(a)"),
            )
        )
    if any(not 0 <= minutes <= LONGEST_MINUTES for minutes in report.minutes.values()):
        faults.append(Refusal("Give minutes as whole numbers, 0 or more."))
    return tuple(faults)


def reminder_due(*, due_on: date, reminded_on: date | None, reminders: int, on: date) -> bool:
    """Whether a colleague who has not answered is reminded today: the day after, then every three days."""
    if on <= due_on or reminders >= MOST_REMINDERS:
        return False
    return reminded_on is None or on - reminded_on >= REMIND_EVERY
