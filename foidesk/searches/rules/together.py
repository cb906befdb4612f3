"""Requests taken together for their cost (Fees Regulations 5), and the window of 60 working days."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from foidesk.audit.rules import Deed
from foidesk.days.calendar import Calendar
from foidesk.days.working_days import count_working_days
from foidesk.law.citation import Citation
from foidesk.law.refusal import Refusal

TAKEN_TOGETHER = Deed(
    "searches.taken-together", "took the cost of {reference} together with this one’s: {similar}"
)
TAKEN_APART = Deed("searches.taken-apart", "took the cost of {reference} out of this one’s again: {why}")
DEEDS = (TAKEN_TOGETHER, TAKEN_APART)

REGULATION_5 = Citation.parse("Fees Regulations 5")
LONGEST_WINDOW = 60
"""Fees Regulations 5(2)(b): received within any period of 60 consecutive working days."""
MOST_TOGETHER = 50
ALIKE = 0.2
"""How alike the text of a stranger's request must be to be shown."""
MOST_ALIKE = 10
_DAY = timedelta(days=1)


class Tie(StrEnum):
    """What ties the person of one request to that of another."""

    SAME_PERSON = "same-person"
    IN_CONCERT = "in-concert"


TIE_WORDS: Mapping[Tie, str] = {
    Tie.SAME_PERSON: "the same person",
    Tie.IN_CONCERT: "persons who seem to act in concert, or in a campaign",
}


@dataclass(frozen=True)
class Window:
    """The working days from one receipt to another, both included."""

    first: date
    last: date
    days: int
    provisional: bool = False

    @property
    def fits(self) -> bool:
        """Whether it is no longer than the 60 working days of regulation 5."""
        return self.days <= LONGEST_WINDOW


@dataclass(frozen=True)
class Candidate:
    """A request that might be taken together with one: why it is shown, and what it would add.

    `signs` are sentences; `score` is how alike the texts are, `words` what they share; `minutes` count
    towards the limit.
    """

    case: UUID
    reference: str
    title: str
    received_on: date
    tie: Tie
    signs: tuple[str, ...]
    score: float
    words: tuple[str, ...]
    window: Window
    minutes: int


@dataclass(frozen=True)
class Choice:
    """Requests an officer takes together with one: which, on what days received, tied how, and why.

    `similar` says what of the information is the same or similar, `concert` why their senders seem to act
    in concert.
    """

    cases: tuple[UUID, ...]
    received_on: tuple[date, ...]
    ties: tuple[Tie, ...]
    similar: str
    concert: str = ""


def window(calendar: Calendar, days: Iterable[date]) -> Window:
    """The window that holds all these days of receipt. There must be at least one."""
    known = sorted(days)
    counted = count_working_days(calendar, known[0], known[-1])
    return Window(known[0], known[-1], counted.n, counted.provisional)


def reach(calendar: Calendar, on: date) -> tuple[date, date]:
    """The first and the last day that share some window of 60 working days with this one."""
    return _as_far(calendar, on, -_DAY), _as_far(calendar, on, _DAY)


def widest(calendar: Calendar, on: date, others: Iterable[date]) -> tuple[Window, ...]:
    """Every window of 60 working days that holds this day and to which no other of the days can be added.

    The window may lie before, after or around the day: regulation 5 says "any period".
    """
    days = sorted({on, *others})
    found: list[Window] = []
    for first in (day for day in days if day <= on):
        fitting = [span for last in days if last >= on and (span := window(calendar, (first, last))).fits]
        if fitting and (not found or fitting[-1].last > found[-1].last):
            found.append(fitting[-1])
    return tuple(found)


def _as_far(calendar: Calendar, on: date, step: timedelta) -> date:
    day, n = on, int(calendar.is_working_day(on))
    while n + calendar.is_working_day(day + step) <= LONGEST_WINDOW:
        day += step
        n += calendar.is_working_day(day)
    return day


def faults_of_choice(choice: Choice, *, on: date, calendar: Calendar) -> tuple[Refusal, ...]:
    """Why these requests can't be taken together with one received on this day; nothing when they can."""
    faults = []
    if not choice.cases:
        return (Refusal("Choose the requests to take together with this one.", REGULATION_5),)
    if len(choice.cases) > MOST_TOGETHER:
        faults.append(
            Refusal(
                "Choose no more than {most_together} requests at once.",
                REGULATION_5,
                most_together=MOST_TOGETHER,
            )
        )
    span = window(calendar, (on, *choice.received_on))
    if not span.fits:
        faults.append(
            Refusal(
                "From {first} to {last} are {days} working days, both days counted. Leave out the "
                "earliest or the latest: no more than {longest_window} may lie between the first "
                "receipt and the last.",
                REGULATION_5,
                first=span.first,
                last=span.last,
                days=span.days,
                longest_window=LONGEST_WINDOW,
            )
        )
    if not choice.similar.strip():
        faults.append(
            Refusal("Say which information is the same or similar, and to what extent.", REGULATION_5)
        )
    if Tie.IN_CONCERT in choice.ties and not choice.concert.strip():
        faults.append(
            Refusal("Say why these persons seem to act in concert, or in a campaign.", REGULATION_5)
        )
    return tuple(faults)
