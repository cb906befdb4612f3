"""Dating many requests again: after a new calendar was loaded, or the office's profile changed.

Only requests whose clock looked at a day that is different now are touched; they are found by the days
they are stored to rest on. They are read, worked and written some hundred at a time, each such part in a
transaction of its own that leaves every request it holds dated by the new calendar. So after a crash a
second run goes on where the first one stopped, and a third finds nothing to do.
"""

import uuid
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from foidesk.audit.actions import record_each
from foidesk.audit.rules import Code
from foidesk.authorities.queries import clock_settings
from foidesk.cases import rules
from foidesk.cases.actions.keeping import deadline_row
from foidesk.cases.models import Case, Deadline
from foidesk.cases.queries.redating import Group, Known, Move, Plan, everyone, plans, stale


@dataclass(frozen=True)
class Part:
    """What was done in one transaction: `held` requests looked at of `of` in all, and what moved.

    `refused` are requests whose happenings the clock does not believe: their dates stay as they were.
    """

    held: int
    of: int
    moves: tuple[Move, ...]
    refused: tuple[tuple[str, str], ...]


def redate_stale(authority: uuid.UUID, *, by: uuid.UUID | None, at: datetime, on: date) -> Iterator[Part]:
    """Date by the calendar in use what rests on another one and may move; gives each part when it is done.

    Those that are open, and those with a date still to come.
    """
    yield from _redate(authority, stale(authority, clock_settings(authority), on=on), by=by, at=at)


def redate_all(authority: uuid.UUID, *, by: uuid.UUID | None, at: datetime) -> int:
    """Date every request again after the profile changed; gives how many are due on another day."""
    groups = everyone(authority, clock_settings(authority), "the office's profile changed")
    parts = _redate(authority, groups, by=by, at=at)
    return sum(move.answer for part in parts for move in part.moves)


def _redate(
    authority: uuid.UUID, groups: list[Group], *, by: uuid.UUID | None, at: datetime
) -> Iterator[Part]:
    every = sum(len(group.keys) for group in groups)
    for group in groups:
        known: Known = {}
        for keys in group.parts():
            with transaction.atomic():
                rows = Case.objects.in_every_office().filter(id__in=keys).order_by("id")
                len(rows.select_for_update().values_list("number"))  # held until this part is written
                planned = list(plans(keys, group, known))
                write(authority, planned, calendar=group.settings.calendar.version, by=by, at=at)
            yield Part(
                len(keys),
                every,
                tuple(plan.move for plan in planned if plan.move),
                tuple((plan.reference, plan.refused) for plan in planned if plan.refused),
            )


def write(
    authority: uuid.UUID, planned: Iterable[Plan], *, calendar: str, by: uuid.UUID | None, at: datetime
) -> None:
    """Store what is different. Rows that change alike are changed by one statement."""
    planned = list(planned)
    deadlines = Deadline.objects.in_every_office()
    _change(Case.objects.in_every_office(), {plan.case: plan.columns for plan in planned})
    _change(deadlines, {row: changed for plan in planned for row, changed in plan.deadlines.items()})
    deadlines.filter(id__in=[row for plan in planned for row in plan.gone]).delete()
    deadlines.bulk_create(deadline_row(authority, plan.case, given) for plan in planned for given in plan.new)
    moved = {plan.case: plan.move for plan in planned if plan.move and plan.move.answer}
    facts = {
        case: {"before_on": move.before, "due_on": move.after, "calendar": Code(calendar)}
        for case, move in moved.items()
    }
    record_each(rules.DATED, facts, authority=authority, by=by, at=at)


def _change(rows: "QuerySet[Any]", changes: Mapping[uuid.UUID, Mapping[str, Any]]) -> None:
    alike: dict[tuple[tuple[str, Any], ...], list[uuid.UUID]] = defaultdict(list)
    for key, columns in changes.items():
        if columns:
            alike[tuple(columns.items())].append(key)
    for values, keys in alike.items():
        rows.filter(id__in=keys).update(**dict(values))
