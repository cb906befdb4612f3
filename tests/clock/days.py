"""What the tests of the clock share: the shipped calendar, and happenings in few words."""

from datetime import date

from foidesk.clock.happening import Happening, Kind
from foidesk.clock.profile import PROFILES, Profile
from foidesk.clock.reckon import reckon
from foidesk.clock.reckoning import Deadline, DeadlineKind, Reckoning
from foidesk.days.calendar import Calendar
from foidesk.law.regime import Regime

CALENDAR = Calendar.shipped()
LATER = date(2029, 1, 1)
EIR, SAR = Regime.EIR, Regime.SAR


def d(text: str) -> date:
    """``2025-01-06``."""
    return date.fromisoformat(text)


def events(received: str, *others: tuple[str, str], regime: Regime = Regime.FOIA) -> list[Happening]:
    """A request received that day, and pairs of kind and day."""
    receipt = Happening(Kind.RECEIVED, d(received), regime=regime)
    return [receipt, *(Happening(Kind(kind), d(on)) for kind, on in others)]


def clock(
    happenings: list[Happening],
    as_of: str = "",
    questions: tuple[str, ...] = ("1",),
    profile: Profile = PROFILES["default"],
) -> Reckoning:
    """The reckoning by the shipped calendar, as things stand that day or when the last of it happened."""
    day = d(as_of) if as_of else max(happening.on for happening in happenings)
    return reckon(happenings, questions=questions, calendar=CALENDAR, profile=profile, as_of=day)


def of(reckoning: Reckoning, kind: DeadlineKind) -> list[Deadline]:
    """The deadlines of that kind, the earliest first."""
    return [deadline for deadline in reckoning.deadlines if deadline.kind is kind]


def due(reckoning: Reckoning, kind: DeadlineKind) -> date | None:
    """The day of the first deadline of that kind."""
    return next((deadline.due for deadline in of(reckoning, kind)), None)


def codes(reckoning: Reckoning) -> list[str]:
    """What the officer is told, by its code."""
    return [caution.code for caution in reckoning.warnings]
