"""Promises that are due, of the requests that exist for whoever looks."""

from datetime import date
from typing import TYPE_CHECKING

from django.db.models import QuerySet

from foidesk.handling import queries as handling
from foidesk.notes import queries
from foidesk.people.rules import Actor

if TYPE_CHECKING:
    from foidesk.notes.models import Note


def promises_due(actor: Actor, *, on: date | None = None) -> "QuerySet[Note]":
    """Promises of which nobody has said what came: those due on a day, or all, for this officer's eyes."""
    return queries.promises(actor.authority, until=on).exclude(case_id__in=handling.closed_to(actor))
