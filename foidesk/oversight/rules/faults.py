"""What is typed of a breach, and why it can't be kept as it stands. Pure."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from foidesk.law.refusal import Refusal
from foidesk.oversight.rules.breach import KEEP_RECORD
from foidesk.oversight.rules.hours import NOTIFY as WITHIN_72_HOURS
from foidesk.oversight.rules.hours import due_at, late
from foidesk.oversight.rules.kinds import (
    LONGEST_NAME,
    LONGEST_TEXT,
    LONGEST_TITLE,
    MOST_PEOPLE,
    Sort,
    Step,
)


@dataclass(frozen=True)
class NewAccount:
    """What is known of a breach. `people` and `records` are None while nobody knows how many.

    `found_by` may be somebody outside. `whose` says about whom the information is, in words.
    """

    happened: str
    found_by: str
    found_at: datetime
    aware_at: datetime
    whose: str = ""
    sorts: frozenset[Sort] = frozenset()
    people: int | None = None
    records: int | None = None
    who_has_it: str = ""
    consequences: str = ""
    measures: str = ""


@dataclass(frozen=True)
class Made:
    """What was done about a breach, when, and in which words; `late_why` where a notification was late."""

    step: Step
    done_at: datetime
    words: str
    late_why: str = ""


@dataclass(frozen=True)
class Gone:
    """What went out, by its keys: of which request, and which letter, log entry or file of it."""

    case: uuid.UUID | None = None
    parcel: uuid.UUID | None = None
    entry: uuid.UUID | None = None
    document: uuid.UUID | None = None


@dataclass(frozen=True)
class Report:
    """A breach as it is reported: what went out, in a few words and by its keys, and what is known."""

    title: str
    account: NewAccount
    gone: tuple[Gone, ...] = field(default=())


def faults_of_title(title: str) -> tuple[Refusal, ...]:
    """Why a title will not do."""
    if not title.strip():
        return (Refusal("Say in a few words what went out."),)
    if len(title.strip()) > LONGEST_TITLE:
        return (Refusal("Shorten what went out to {most} characters.", most=LONGEST_TITLE),)
    return ()


def faults_of(new: NewAccount, *, at: datetime, notified_at: datetime | None = None) -> tuple[Refusal, ...]:
    """Why an account can't be kept as it stands; nothing when it can.

    `notified_at` is when the Commissioner was first notified, where that is recorded.
    """
    return (*_of_words(new), *_of_moments(new, at, notified_at), *_of_numbers(new))


def _of_words(new: NewAccount) -> Iterator[Refusal]:
    if not new.happened.strip():
        yield Refusal("Say what happened.", KEEP_RECORD)
    if not new.found_by.strip():
        yield Refusal("Say who found it: a name, or “the applicant”, or “somebody outside”.")
    elif len(new.found_by.strip()) > LONGEST_NAME:
        yield Refusal("Shorten who found it to {most} characters.", most=LONGEST_NAME)
    texts = (new.happened, new.whose, new.who_has_it, new.consequences, new.measures)
    if any(len(text) > LONGEST_TEXT for text in texts):
        yield Refusal("Shorten each text to {most} characters.", most=f"{LONGEST_TEXT:,}")
    if Sort.NONE in new.sorts and len(new.sorts) > 1:
        yield Refusal("Choose either kinds of information about people, or that there are none.")


def _of_moments(new: NewAccount, at: datetime, notified_at: datetime | None) -> Iterator[Refusal]:
    if new.found_at > at:
        yield Refusal("It can't have been found later than now. Check the day and the time.")
    if new.aware_at > at:
        yield Refusal("The office can't have become aware later than now. Check the day and the time.")
    if new.aware_at < new.found_at:
        yield Refusal("The office can't have become aware before it was found. Check both.", WITHIN_72_HOURS)
    if notified_at is not None and notified_at < new.aware_at:
        yield Refusal(
            "The Commissioner was notified before that, as the checklist has it. Check when the office "
            "became aware, or strike the notification out.",
            WITHIN_72_HOURS,
        )


def _of_numbers(new: NewAccount) -> Iterator[Refusal]:
    for number in (new.people, new.records):
        if number is not None and not 0 <= number <= MOST_PEOPLE:
            yield Refusal("Give a number of 0 or more, or leave it empty while it is not known.")


def faults_of_step(
    made: Made, *, found_at: datetime, aware_at: datetime, at: datetime
) -> tuple[Refusal, ...]:
    """Why a step can't be recorded as it stands; nothing when it can."""
    return tuple(_of_step(made, found_at, aware_at, at))


def _of_step(made: Made, found_at: datetime, aware_at: datetime, at: datetime) -> Iterator[Refusal]:
    if not made.words.strip():
        yield Refusal("Write down what was done, by whom and how.", KEEP_RECORD)
    if max(len(made.words), len(made.late_why)) > LONGEST_TEXT:
        yield Refusal("Shorten each text to {most} characters.", most=f"{LONGEST_TEXT:,}")
    if made.done_at > at:
        yield Refusal("It can't have been done later than now. Check the day and the time.")
    if made.step is not Step.NOTIFIED:
        if made.done_at < found_at:
            yield Refusal("It can't have been done before the breach was found. Check the day and the time.")
        return
    if made.done_at < aware_at:
        yield Refusal(
            "The Commissioner can't have been notified before the office became aware. Check both.",
            WITHIN_72_HOURS,
        )
    if late(due_at(aware_at), at=made.done_at) and not made.late_why.strip():
        yield Refusal(
            "It was notified after the 72 hours. Write down why: the reasons go with the notification.",
            WITHIN_72_HOURS,
        )
