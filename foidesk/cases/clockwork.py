"""From a case's happenings to what the clock says of them, and into the columns that pages read."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from foidesk.authorities.queries import ClockSettings
from foidesk.cases.rules import MIXED, Closure, State
from foidesk.clock.happening import Happening, Kind
from foidesk.clock.reckon import reckon
from foidesk.clock.reckoning import DeadlineKind, Reckoning
from foidesk.clock.reckoning import State as ClockState
from foidesk.clock.span import Unit
from foidesk.happenings.events import NewHappening
from foidesk.law.regime import Regime

LAPSES = (DeadlineKind.CLARIFICATION_LAPSE, DeadlineKind.REFINEMENT_LAPSE, DeadlineKind.FEE_LAPSE)
"""The days after which a request may be closed because its applicant did nothing."""

REVIEWS = (DeadlineKind.IR_RESPONSE, DeadlineKind.IR_RESPONSE_MAX)
"""The days by which the applicant is told the outcome of a review."""


@dataclass(frozen=True)
class Dated:
    """What is stored of a reckoning: the columns of the case, and the regime of each question."""

    state: State
    regime: str
    received_on: date
    due_on: date | None
    office_due_on: date | None
    counts_to: int | None
    provisional: bool
    answered_on: date | None
    calendar_version: str
    clock_from_on: date | None
    clock_to_on: date | None
    regimes: Mapping[int, Regime]


COLUMNS = tuple(name for name in Dated.__annotations__ if name != "regimes")
"""Those of them that are columns of the case."""


def work(
    happenings: Iterable[Happening],
    *,
    questions: Sequence[tuple[int, bool]],
    settings: ClockSettings,
    as_of: date,
) -> Reckoning:
    """The clock's answer for a case with these questions (FOIA 10): the number of each, and whether it moved.

    What moved away has its clock elsewhere; where all did, the clock of the closed request is kept as it was.
    """
    moved = frozenset(str(n) for n, away in questions if away)
    own = tuple(str(n) for n, away in questions if not away)
    if not own:
        own, moved = tuple(str(n) for n, _away in questions), frozenset()
    return reckon(
        tuple(_of_the_others(happenings, moved) if moved else happenings),
        questions=own,
        calendar=settings.calendar,
        profile=settings.profile,
        as_of=as_of,
    )


def _of_the_others(happenings: Iterable[Happening], moved: frozenset[str]) -> Iterator[Happening]:
    """What happened, without what was about these questions."""
    for one in happenings:
        if one.questions is None:
            yield one
        elif one.questions - moved:
            yield one._replace(questions=one.questions - moved)


def dated(reckoning: Reckoning, events: Sequence[NewHappening], *, closed: str) -> Dated:
    """The columns of a case that follow from the clock and from what is in force of its events.

    `closed`: how an officer closed it without an answer, where nothing came since; empty where nobody did.
    """
    regimes = {int(n): question.regime for n, question in reckoning.by_question.items()}
    answered = max((event.on for event in events if event.kind is Kind.RESPONSE_ISSUED), default=None)
    decides = reckoning.by_question[reckoning.decides]
    days = [deadline.due for deadline in reckoning.deadlines]
    starts = [question.start for question in reckoning.by_question.values()]
    return Dated(
        state=_state(reckoning, events, answered=answered is not None, closed=closed),
        regime=MIXED if len(set(regimes.values())) > 1 else next(iter(regimes.values())),
        received_on=next(event.on for event in events if event.kind is Kind.RECEIVED),
        due_on=reckoning.due,
        office_due_on=reckoning.office_due,
        counts_to=reckoning.of if decides.counted_in is Unit.WD else None,
        provisional=reckoning.provisional,
        answered_on=answered,
        calendar_version=reckoning.calendar_version,
        clock_from_on=min(starts) if days else None,
        clock_to_on=max(days, default=None),
        regimes=regimes,
    )


def _state(reckoning: Reckoning, events: Iterable[NewHappening], *, answered: bool, closed: str) -> State:
    if answered:
        return State.ANSWERED
    if closed:
        return State.CLOSED if closed == Closure.LAPSED else State.NOT_TO_ANSWER
    if reckoning.state is ClockState.AWAITING_FEE:
        return State.AWAITING_FEE
    if reckoning.state is ClockState.LAPSED:
        fee = any(event.kind is Kind.FEES_NOTICE for event in events)
        return State.AWAITING_FEE if fee else State.AWAITING_APPLICANT
    return State.AWAITING_APPLICANT if reckoning.state is ClockState.AWAITING_REQUESTER else State.IN_HAND
