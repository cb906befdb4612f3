"""The first of the open requests, found without reading the others, however many there are."""

import uuid
from datetime import date
from typing import Any

from django.db.models import F, Q, QuerySet

from foidesk.cases.models import Case
from foidesk.cases.queries.requests import under_review
from foidesk.cases.rules import OPEN


def first_open(authority: uuid.UUID, *, also: "QuerySet[Any, Any]", only: Q, most: int) -> list[Case]:
    """The first requests, by due date, of those that `open_work` gives and that `only` leaves in.

    Each state is asked for its own first ones, by one walk along an index; asked for together, every open
    request would be read and sorted. What is under review, or in `also`, is few.
    """
    rows = Case.objects.of(authority).filter(only)
    found: dict[uuid.UUID, date | None] = {}
    for state in sorted(OPEN):
        found |= _first(rows.filter(state=state), most)
    found |= _first(rows.filter(Q(id__in=under_review(authority)) | Q(id__in=also)), most)
    first = sorted(found, key=lambda key: (found[key] is None, found[key] or date.max, key))[:most]
    whole = Case.objects.of(authority).select_related("owner").in_bulk(first)
    return [whole[key] for key in first]


def _first(rows: "QuerySet[Case]", most: int) -> dict[uuid.UUID, date | None]:
    by_date = rows.order_by(F("due_on").asc(nulls_last=True), "id")
    return dict(by_date.values_list("id", "due_on")[:most])
