"""What the clock answers with: dates, their reasons, and what an officer should look at."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from foidesk.clock.calendar import Calendar
from foidesk.clock.working_days import Interval, count_working_days
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
    """What is due."""

    RESPONSE = "response"
    S12_REFUSAL_NOTICE = "s12-refusal-notice"
    PIT_NOTICE = "pit-notice"
    PIT_ESTIMATE = "pit-estimate"
    PIT_DECISION_MAX = "pit-decision-max"
    FEE_LAPSE = "fee-lapse"


@dataclass(frozen=True)
class Deadline:
    """A day by which something must be done, and why that day.

    ``statutory`` is false for a date that is only the office's own. ``question`` is None when it is the
    same for all. ``met`` is the day it was met or fell away, None while it is open.
    """

    kind: DeadlineKind
    due: date
    provision: Citation
    provisional: bool
    statutory: bool
    why: str
    question: str | None = None
    met: date | None = None


@dataclass(frozen=True)
class Step:
    """One calendar day: ``n`` is the count of working days it brings, None when the day does not count."""

    on: date
    n: int | None
    what: str
    provision: Citation


@dataclass(frozen=True)
class Caution:
    """Something an officer should know or put right; it does not stop the clock from answering."""

    code: str
    says: str
    provision: Citation | None = None
    question: str | None = None


@dataclass(frozen=True)
class QuestionReckoning:
    """The clock of one question. ``late`` stays true once a date was missed, whatever came after.

    ``start`` is the date of receipt that counts (FOIA 10(6)); ``of`` the last number of the count.
    """

    question: str
    start: date
    due: date | None
    provisional: bool
    state: State
    late: bool
    answered_on: date | None
    of: int
    deadlines: tuple[Deadline, ...]
    steps: tuple[Step, ...]
    warnings: tuple[Caution, ...]
    disregarded: tuple[Interval, ...]
    calendar: Calendar = field(repr=False)

    def day_number(self, on: date) -> int | None:
        """The working days counted by the end of that day: 12 for “day 12 of 20”.

        It goes on past the due date, for “day 23 of 20”; None before the start and while no date runs.
        """
        if self.due is None or on < self.start:
            return None
        return count_working_days(self.calendar, self.start + timedelta(days=1), on, self.disregarded).n


@dataclass(frozen=True)
class Reckoning:
    """The clock of a whole request.

    ``due`` is the earliest open statutory date for an answer; once all is answered, the date that had
    to be met; None while nothing runs. ``steps`` tell the question that decides, day by day.
    """

    due: date | None
    provisional: bool
    state: State
    deadlines: tuple[Deadline, ...]
    steps: tuple[Step, ...]
    warnings: tuple[Caution, ...]
    decides: str
    calendar_version: str
    by_question: Mapping[str, QuestionReckoning]

    @property
    def of(self) -> int:
        """The last number of the count: 20, or the number the public interest extension runs to."""
        return self.by_question[self.decides].of

    def day_number(self, on: date) -> int | None:
        """The count of the question that decides by the end of that day; None while no date runs."""
        return self.by_question[self.decides].day_number(on)
