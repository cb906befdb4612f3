"""What the office takes to be so on a day."""

import uuid
from datetime import date
from typing import TYPE_CHECKING

from foidesk.authorities.models import Authority, DatedFact
from foidesk.authorities.rules import CostLimit, Fact, FactKey
from foidesk.authorities.rules.costs import limit_key
from foidesk.authorities.rules.facts import pounds
from foidesk.authorities.rules.shipped import SHIPPED

if TYPE_CHECKING:
    from collections.abc import Mapping


def facts(authority: uuid.UUID, *, on: date) -> "Mapping[FactKey, Fact]":
    """Each fact as the office took it to be on a day; the newest row that had begun."""
    rows = DatedFact.objects.of(authority).filter(from_on__lte=on).order_by("from_on", "id")
    known = {FactKey(row.key): _fact(row) for row in rows}
    return {key: known[key] for key in FactKey if key in known}


def cost_limit(authority: uuid.UUID, *, on: date) -> CostLimit:
    """The appropriate limit and the hourly rate for this kind of authority on a day (Fees Regulations 3)."""
    known = facts(authority, on=on)
    central = Authority.objects.of(authority).values_list("central", flat=True).get()

    def amount(key: FactKey) -> int:
        typed = known[key].value if key in known else SHIPPED[key].value
        return pounds(typed) or int(SHIPPED[key].value)

    return CostLimit(pounds=amount(limit_key(central=central)), rate=amount(FactKey.HOURLY_RATE))


def _fact(row: DatedFact) -> Fact:
    return Fact(FactKey(row.key), row.value, row.source, row.from_on, row.check_by_on)
