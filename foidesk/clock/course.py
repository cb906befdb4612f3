"""Where the clock of one question stands, on what is known so far."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from foidesk.clock.calendar import Calendar
from foidesk.clock.happening import Happening
from foidesk.clock.reckoning import Caution
from foidesk.clock.working_days import Interval, Reached, count_working_days, nth_working_day_after
from foidesk.law.citation import Citation

RESPONSE_DAYS = 20
PIT_DAYS = 40  # the Commissioner's guidance: normally no more than 20 beyond section 10(1)


@dataclass(frozen=True)
class Note:
    """What a happening did, for the step of its day."""

    on: date
    says: str
    provision: Citation


@dataclass
class Course:
    """Where the clock of one question stands after the happenings taken so far."""

    question: str
    calendar: Calendar
    start: date
    asks: list[date] = field(default_factory=list)
    unclear: set[date] = field(default_factory=set)
    notices: list[date] = field(default_factory=list)
    notified: list[date] = field(default_factory=list)
    fees: list[Interval] = field(default_factory=list)
    pit: Happening | None = None
    answered: date | None = None
    late: bool = False
    lapsed: bool = False
    notes: list[Note] = field(default_factory=list)
    cautions: list[Caution] = field(default_factory=list)

    def nth(self, n: int) -> Reached:
        """The nth working day after the start, fee days left out."""
        return nth_working_day_after(self.calendar, self.start, n, self.fees)

    def count(self, day: date) -> int:
        """The working days counted from the start to the end of that day."""
        return count_working_days(self.calendar, self.start + timedelta(days=1), day, self.fees).n

    @property
    def waits(self) -> bool:
        """Whether no date runs: something is awaited from the applicant, or a fee was never paid in time."""
        return bool(self.asks or self.notices or self.lapsed)

    def due(self) -> Reached | None:
        """The day the answer is due on what is known so far; None while no date runs."""
        if self.waits:
            return None
        response = self.nth(RESPONSE_DAYS)
        if self.pit is None:
            return response
        longest = self.nth(PIT_DAYS)
        decision = max(self.pit.estimate or longest.on, response.on)
        return Reached(decision, not self.calendar.covers(self.start, decision))

    def passed(self, day: date) -> bool:
        """Whether the due date had gone by before that day."""
        due = self.due()
        return due is not None and day > due.on

    def note(self, on: date, says: str, provision: Citation) -> None:
        """Remember what happened that day, for the steps."""
        self.notes.append(Note(on, says, provision))

    def caution(self, code: str, says: str, provision: Citation) -> None:
        """Tell the officer."""
        self.cautions.append(Caution(code, says, provision, self.question))
