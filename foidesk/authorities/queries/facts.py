"""What the office takes to be so on a day."""

import uuid
from datetime import date
from typing import TYPE_CHECKING

from foidesk.authorities.models import DatedFact
from foidesk.authorities.rules import Fact, FactKey

if TYPE_CHECKING:
    from collections.abc import Mapping


def facts(authority: uuid.UUID, *, on: date) -> "Mapping[FactKey, Fact]":
    """Each fact as the office took it to be on a day; the newest row that had begun."""
    rows = DatedFact.objects.of(authority).filter(from_on__lte=on).order_by("from_on", "id")
    return {FactKey(row.key): _fact(row) for row in rows}


def _fact(row: DatedFact) -> Fact:
    return Fact(FactKey(row.key), row.value, row.source, row.from_on, row.check_by_on)
