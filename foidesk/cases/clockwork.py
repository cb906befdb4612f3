"""From a case's stored happenings to what the clock says of them, and into the columns that pages read."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from foidesk.authorities.queries import ClockSettings
from foidesk.cases.rules import State
from foidesk.clock.happening import Happening, Kind
from foidesk.clock.reckon import reckon
from foidesk.clock.reckoning import Reckoning
from foidesk.clock.reckoning import State as ClockState


@dataclass(frozen=True)
class Dated:
    """What is stored of a reckoning on the case itself."""

    state: State
    due_on: date | None
    provisional: bool
    answered_on: date | None


def happening(
    *, kind: str, on: date, questions: str = "", required: bool = True, sufficient: bool = True
) -> Happening:
    """A stored happening as the clock takes it; `questions` is "1,3" or empty for all."""
    numbers = frozenset(questions.split(",")) if questions else None
    return Happening(kind=Kind(kind), on=on, questions=numbers, required=required, sufficient=sufficient)


def work(
    happenings: Iterable[Happening], *, questions: Iterable[int], settings: ClockSettings, as_of: date
) -> Reckoning:
    """The clock's answer for a case with these questions (FOIA 10)."""
    return reckon(
        tuple(happenings),
        questions=tuple(str(n) for n in questions),
        calendar=settings.calendar,
        profile=settings.profile,
        as_of=as_of,
    )


def dated(reckoning: Reckoning, happenings: Iterable[Happening]) -> Dated:
    """The columns of a case that follow from the clock."""
    answered = max((h.on for h in happenings if h.kind is Kind.RESPONSE_ISSUED), default=None)
    if answered is not None:
        state = State.ANSWERED
    elif reckoning.state is ClockState.AWAITING_REQUESTER:
        state = State.AWAITING_APPLICANT
    else:
        state = State.IN_HAND
    return Dated(state, reckoning.due, reckoning.provisional, answered)
