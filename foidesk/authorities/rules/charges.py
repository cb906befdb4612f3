"""What the office charges for, and how much: the schedule that EIR 8 wants published."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from foidesk.law.citation import Citation
from foidesk.law.refusal import Refusal

PUBLISHED_BY = Citation.parse("EIR 8")
"""A charge for environmental information needs a published schedule."""
DISBURSEMENTS = Citation.parse("Fees Regulations 6")
MOST_PENCE = 100_000


@dataclass(frozen=True)
class NewCharge:
    """One line of the schedule: so many pence for each unit, in force from one day to another.

    `free` says what is free of it; `source` who decided it and where; `until_on` is the last day, None while
    it is not known.
    """

    what: str
    pence: int
    per: str
    from_on: date
    source: str
    free: str = ""
    until_on: date | None = None


def faults_of(charge: NewCharge) -> Iterator[Refusal]:
    """Why a line can't stand in the schedule."""
    if not (charge.what.strip() and charge.per.strip() and charge.source.strip()):
        yield Refusal("Say what is charged for, for each what, and who decided it.")
    if not 1 <= charge.pence <= MOST_PENCE:
        yield Refusal("A charge is between 1p and £1,000 for each unit. What is free needs no line.")
    if charge.until_on is not None and charge.until_on < charge.from_on:
        yield Refusal("The last day lies before the first.")


def money(pence: int) -> str:
    """An amount as people write it: 15p, £1, £4.50."""
    if pence < 100:
        return f"{pence}p"
    pounds, rest = divmod(pence, 100)
    return f"£{pounds:,}.{rest:02}" if rest else f"£{pounds:,}"
