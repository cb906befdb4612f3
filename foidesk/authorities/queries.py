"""Who the office is, what it takes to be so, and how its clock is set."""

import uuid
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from foidesk.authorities.models import Authority, DatedFact, MailRoute
from foidesk.authorities.rules import Fact, FactKey
from foidesk.clock.calendar import Calendar
from foidesk.clock.happening import ReceiptRule

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class ClockSettings:
    """What the clock needs to know of an office."""

    calendar: Calendar
    receipt_rule: ReceiptRule


def office(authority: uuid.UUID) -> Authority:
    """The authority itself."""
    return Authority.objects.of(authority).get()


def offices() -> list[Authority]:
    """Every authority of this installation, the first founded first."""
    return list(Authority.objects.in_every_office().order_by("id"))


def clock_settings(authority: uuid.UUID) -> ClockSettings:
    """The calendar in use, and how a receipt on a day off is taken (FOIA 10(6) or the Code's 4.2)."""
    return ClockSettings(Calendar.shipped(), ReceiptRule(office(authority).receipt_rule))


def facts(authority: uuid.UUID, *, on: date) -> "Mapping[FactKey, Fact]":
    """Each fact as the office took it to be on a day; the newest row that had begun."""
    rows = DatedFact.objects.of(authority).filter(from_on__lte=on).order_by("from_on", "id")
    return {FactKey(row.key): _fact(row) for row in rows}


def mail_route(authority: uuid.UUID) -> MailRoute | None:
    """How the office's mail leaves, or None while nobody has set it."""
    return MailRoute.objects.of(authority).first()


def _fact(row: DatedFact) -> Fact:
    return Fact(FactKey(row.key), row.value, row.source, row.from_on, row.check_by_on)
