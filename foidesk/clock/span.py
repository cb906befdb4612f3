"""A length of time in a unit, and the event it runs from."""

from enum import StrEnum
from typing import NamedTuple

from foidesk.language.sentence import Sentence, say


class Unit(StrEnum):
    """What a length of time is counted in."""

    WD = "WD"  # working days, FOIA 10(6)
    CD = "CD"  # calendar days
    CM = "CM"  # calendar months

    @property
    def one(self) -> str:
        """``working day``, ``calendar day``, ``month``."""
        return {"WD": "working day", "CD": "calendar day", "CM": "month"}[self.value]

    def words(self, n: int) -> Sentence:
        """``20 working days``, ``1 month``."""
        return say(f"{{n}} {self.one}{'' if n == 1 else 's'}", n=n)


class Since(StrEnum):
    """The event a span runs from."""

    ASKED = "asked"  # the asking for clarification, or for a narrower request
    ISSUED = "issued"  # the answer was sent
    RECEIVED = "received"  # the answer reached the applicant
    COMPLIED = "complied"  # an earlier request was complied with


class Span(NamedTuple):
    """So many units after an event: ``Span(40, Unit.WD, Since.ISSUED)``."""

    n: int
    unit: Unit
    since: Since
