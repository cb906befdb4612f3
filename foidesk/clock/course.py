"""Where the clock of one question stands, on what is known so far.

A course keeps what happened, not what follows from it: which days count is worked out for the law that
governs the question at the moment. So a change from one law to another needs no undoing.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

from foidesk.clock.deadline_table import BY_KIND
from foidesk.clock.happening import Happening
from foidesk.clock.profile import Profile
from foidesk.clock.terms import Caution, DeadlineKind
from foidesk.days.calendar import Calendar
from foidesk.days.working_days import Interval, Reached, count_working_days
from foidesk.law.citation import Citation
from foidesk.law.refusal import Refusal
from foidesk.law.regime import Regime

_DAY = timedelta(days=1)


class Note(NamedTuple):
    """What a happening did, for the step of its day."""

    on: date
    says: str
    provision: Citation


@dataclass
class Course:
    """What has happened to one question so far; days in the order they came.

    ``asks``, ``notices`` and ``proofs`` are still open: clarification, a fee, proof of identity.
    ``asked`` and ``notified`` are all there ever were. ``pauses`` run from asking to a sufficient reply,
    ``fees`` from notice to payment, ``narrowings`` from the invitation to the narrower request.
    """

    question: str
    calendar: Calendar
    profile: Profile
    received: date
    regime: Regime = Regime.FOIA
    invalid: bool = False
    valid_from: date | None = None
    asks: list[date] = field(default_factory=list)
    asked: list[date] = field(default_factory=list)
    unclear: set[date] = field(default_factory=set)
    replies: list[date] = field(default_factory=list)
    pauses: list[Interval] = field(default_factory=list)
    narrowing: date | None = None
    narrowings: list[Interval] = field(default_factory=list)
    notices: list[date] = field(default_factory=list)
    notified: list[date] = field(default_factory=list)
    fees: list[Interval] = field(default_factory=list)
    proofs: list[date] = field(default_factory=list)
    proved: list[date] = field(default_factory=list)
    pit: Happening | None = None
    extended: date | None = None
    answered: date | None = None
    arrived: date | None = None
    review_asked: date | None = None
    review_outcome: date | None = None
    letters: list[Happening] = field(default_factory=list)
    appeals: list[date] = field(default_factory=list)
    late: bool = False
    lapsed: bool = False
    notes: list[Note] = field(default_factory=list)
    cautions: list[Caution] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)

    @property
    def start(self) -> date:
        """The date of receipt that counts, by the law that governs. FOIA 10(6); EIR 9(4); UK GDPR 12A."""
        if self.regime is Regime.SAR:
            return max((self.received, *self.proved, *(fee.last for fee in self.fees)))
        begun = max((self.received, *self.replies))
        return max(begun, self.valid_from) if self.valid_from and self.regime is Regime.FOIA else begun

    @property
    def left_out(self) -> list[Interval]:
        """The days the law leaves out of the count: of a fee, or in subject access of a clarification."""
        return self.pauses if self.regime is Regime.SAR else self.fees

    @property
    def waits(self) -> bool:
        """Whether no date runs: something is awaited from the applicant, or a fee was never paid in time."""
        if self.asks or self.notices:
            return True
        if self.regime is Regime.SAR:
            return bool(self.proofs)
        return self.lapsed or (self.invalid and self.regime is Regime.FOIA)

    def reach(self, kind: DeadlineKind) -> Reached:
        """The date of that row of the table under the law that governs, counted from the start."""
        return BY_KIND[kind, self.regime].reach(self.calendar, self.start, self.left_out)

    def count(self, day: date) -> int:
        """The days counted from the start to the end of that day: working days, or in subject access all."""
        first = self.start + _DAY
        if self.regime is not Regime.SAR:
            return count_working_days(self.calendar, first, day, self.fees).n
        paused = {gap.first + n * _DAY for gap in self.pauses for n in range((gap.last - gap.first).days + 1)}
        return max(0, (day - self.start).days - sum(first <= one <= day for one in paused))

    def longest(self) -> Reached:
        """The last day for weighing the public interest, as the profile sets it."""
        row = BY_KIND[DeadlineKind.PIT_DECISION_MAX, Regime.FOIA]
        return row._replace(length=self.profile.pit_max).reach(self.calendar, self.start, self.fees)

    def due(self) -> Reached | None:
        """The day the answer is due on what is known so far; None while no date runs."""
        if self.waits:
            return None
        if self.extended and self.regime is not Regime.FOIA:
            return self.reach(DeadlineKind.EXTENDED_RESPONSE)
        response = self.reach(DeadlineKind.RESPONSE)
        if self.pit is None:
            return response
        decision = max(self.pit.estimate or self.longest().on, response.on)
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
