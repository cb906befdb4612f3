"""Earlier requests of the same person, and how long ago they were complied with: a prompt, no verdict."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from foidesk.clock.deadline_row import reach
from foidesk.clock.span import Span
from foidesk.days.calendar import Calendar
from foidesk.days.working_days import count_working_days
from foidesk.law.citation import foia

PROVISION = foia("14(2)")


class Standing(StrEnum):
    """What an earlier request means for section 14(2)."""

    NOT_COMPLIED = "not-complied"
    WITHIN = "within"
    BEYOND = "beyond"
    REASONABLE = "reasonable"


STANDING_WORDS: Mapping[Standing, str] = {
    Standing.NOT_COMPLIED: "Not answered when this request was made: section 14(2) cannot apply",
    Standing.WITHIN: "Within the office’s own interval; whether that is reasonable is for you to judge",
    Standing.BEYOND: "The office’s own interval had passed",
    Standing.REASONABLE: "No fixed interval: judge what is reasonable",
}


@dataclass(frozen=True)
class Earlier:
    """An earlier request of the person, how alike it is, and the working days since it was complied with.

    `ends_on` is the last day of the office's own interval, None where it has none.
    """

    case: UUID
    reference: str
    title: str
    received_on: date
    complied_on: date | None
    score: float
    words: tuple[str, ...]
    days: int | None
    ends_on: date | None
    standing: Standing


def interval_ends(calendar: Calendar, interval: Span, complied_on: date) -> date:
    """The last day of an office's interval after an earlier request was complied with."""
    return reach(calendar, complied_on, interval.n, interval.unit).on


def days_since(calendar: Calendar, complied_on: date | None, made_on: date) -> int | None:
    """The working days from compliance to the making of the new request: not from receipt to receipt.

    None where the earlier request was not complied with before.
    """
    if complied_on is None or complied_on > made_on:
        return None
    return count_working_days(calendar, complied_on + timedelta(days=1), made_on).n


def standing(complied_on: date | None, *, made_on: date, ends_on: date | None) -> Standing:
    """What an earlier request means for one made on a day (FOIA 14(2)): compliance must have come first."""
    if complied_on is None or complied_on > made_on:
        return Standing.NOT_COMPLIED
    if ends_on is None:
        return Standing.REASONABLE
    return Standing.WITHIN if made_on <= ends_on else Standing.BEYOND
