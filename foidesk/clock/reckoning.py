"""What the clock answers with: dates, their reasons, and what an officer should look at or decide.

States and due dates are there at once; deadlines, steps, warnings, proposals and sentences are worked out
when they are first asked for.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from foidesk.clock.course import Course
from foidesk.clock.deadline_table import BY_KIND
from foidesk.clock.deadlines import deadlines
from foidesk.clock.doubts import doubts
from foidesk.clock.proposals import proposals
from foidesk.clock.sentence import sentence
from foidesk.clock.span import Unit
from foidesk.clock.steps import steps
from foidesk.clock.terms import Caution, Deadline, DeadlineKind, State, Step
from foidesk.clock.the_offices_own import target
from foidesk.law.regime import Regime

__all__ = ["Caution", "Deadline", "DeadlineKind", "QuestionReckoning", "Reckoning", "State", "Step"]
_ORDER = {kind: place for place, kind in enumerate(DeadlineKind)}


@dataclass(frozen=True)
class QuestionReckoning:
    """The clock of one question. ``late`` stays true once a date was missed, whatever came after.

    ``due`` is the statute's date for an answer, None while none runs.
    """

    question: str
    due: date | None
    provisional: bool
    state: State
    late: bool
    as_of: date
    course: Course = field(repr=False)

    @property
    def regime(self) -> Regime:
        """The law the question is answered under, after every change."""
        return self.course.regime

    @property
    def start(self) -> date:
        """The date of receipt that counts (FOIA 10(6))."""
        return self.course.start

    @property
    def answered_on(self) -> date | None:
        """The day the answer was sent."""
        return self.course.answered

    @property
    def counted_in(self) -> Unit:
        """What ``of`` and ``day_number`` count: working days, or in subject access calendar days."""
        return Unit.CD if self.regime is Regime.SAR else Unit.WD

    @cached_property
    def of(self) -> int:
        """The last number of the count: 20, 40 once more time was taken, or the calendar days to the date."""
        if self.regime is Regime.SAR:
            return self.course.count(self.due) if self.due else 0
        if self.course.pit:
            return self.course.profile.pit_max
        kind = DeadlineKind.EXTENDED_RESPONSE if self.course.extended else DeadlineKind.RESPONSE
        return BY_KIND[kind, self.regime].length or 0

    @cached_property
    def office_due(self) -> date | None:
        """The day to work to: the earlier of the law's date and the office's own target.

        Once more time was taken by notice, the target was met and the law's date remains.
        """
        own = None if self.course.pit or self.course.extended else target(self.course)
        return min(self.due, own.on) if self.due and own else self.due

    @cached_property
    def deadlines(self) -> tuple[Deadline, ...]:
        """Every date that has begun to run, in the order of their kinds."""
        return tuple(deadlines(self.course))

    def deadlines_of(self, kind: DeadlineKind) -> tuple[Deadline, ...]:
        """The dates of one kind, without working out the others."""
        return tuple(deadlines(self.course, kind))

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Each day from receipt, what it counts and why."""
        return steps(self.course, self.due)

    @cached_property
    def warnings(self) -> tuple[Caution, ...]:
        """What an officer should know or put right."""
        return (*self.course.cautions, *doubts(self.course, self.due))

    @cached_property
    def proposals(self) -> tuple[Caution, ...]:
        """What may now be closed. Nothing is closed by the clock."""
        return tuple(proposals(self.course, self.as_of))

    @cached_property
    def sentence(self) -> str:
        """One or two sentences fit for a letter."""
        return sentence(self.course, self.due, self.provisional)

    def day_number(self, on: date) -> int | None:
        """The days counted by the end of that day: 12 for “day 12 of 20”.

        It goes on past the due date, for “day 23 of 20”; None before the start and while no date runs.
        """
        return None if self.due is None or on < self.start else self.course.count(on)


@dataclass(frozen=True)
class Reckoning:
    """The clock of a whole request.

    ``due`` is the earliest open statutory date for an answer; once all is answered, the date that had
    to be met; None while nothing runs. ``decides`` is the question whose date and steps these are.
    """

    due: date | None
    provisional: bool
    state: State
    decides: str
    calendar_version: str
    by_question: Mapping[str, QuestionReckoning]

    @property
    def of(self) -> int:
        """The last number of the count of the question that decides."""
        return self.by_question[self.decides].of

    @property
    def counted_in(self) -> Unit:
        """What ``of`` and ``day_number`` count."""
        return self.by_question[self.decides].counted_in

    @property
    def steps(self) -> tuple[Step, ...]:
        """The question that decides, day by day."""
        return self.by_question[self.decides].steps

    @cached_property
    def office_due(self) -> date | None:
        """The earliest day to work to of all questions still open; as ``due`` once all is answered."""
        open_days = [
            one.office_due
            for one in self.by_question.values()
            if one.office_due and one.state in (State.RUNNING, State.OVERDUE)
        ]
        return min(open_days, default=self.due)

    @cached_property
    def deadlines(self) -> tuple[Deadline, ...]:
        """The deadlines of all questions in order of date; one that is the same for all is said once."""
        return _merged([one.deadlines for one in self.by_question.values()])

    @cached_property
    def warnings(self) -> tuple[Caution, ...]:
        """What an officer should know of any question."""
        return tuple(dict.fromkeys(caution for one in self.by_question.values() for caution in one.warnings))

    @cached_property
    def proposals(self) -> tuple[Caution, ...]:
        """What may now be closed, question by question. Nothing is closed by the clock."""
        return tuple(proposal for one in self.by_question.values() for proposal in one.proposals)

    @cached_property
    def sentence(self) -> str:
        """Fit for a letter: once where all questions stand alike, else question by question."""
        each = {name: one.sentence for name, one in self.by_question.items()}
        if len(set(each.values())) == 1:
            return each[self.decides]
        return " ".join(f"Question {name}: {says}" for name, says in each.items())

    def day_number(self, on: date) -> int | None:
        """The count of the question that decides by the end of that day; None while no date runs."""
        return self.by_question[self.decides].day_number(on)


def _merged(each: Sequence[Sequence[Deadline]]) -> tuple[Deadline, ...]:
    if len(each) == 1:
        merged = {deadline._replace(question=None) for deadline in each[0]}
    else:
        every = [deadline for one in each for deadline in one]
        seen = Counter(deadline._replace(question=None) for deadline in every)
        shared = {one for one, times in seen.items() if times == len(each)}
        own = {one for one in every if one._replace(question=None) not in shared}
        merged = shared | own
    return tuple(sorted(merged, key=lambda one: (one.due, _ORDER[one.kind], one.question or "", one.why)))
