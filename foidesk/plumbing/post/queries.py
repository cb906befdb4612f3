"""Reading the outbox."""

import uuid
from collections.abc import Iterable
from datetime import datetime

from django.db.models import QuerySet

from foidesk.plumbing.post.models import Message
from foidesk.plumbing.post.rules import State


def message(authority: uuid.UUID, key: uuid.UUID) -> Message | None:
    """One message of an authority, or None."""
    return Message.objects.of(authority).filter(id=key).first()


def messages(authority: uuid.UUID, keys: Iterable[uuid.UUID]) -> dict[uuid.UUID, Message]:
    """Messages of an authority by their keys."""
    return {row.id: row for row in Message.objects.of(authority).filter(id__in=set(keys))}


def offices_with_due(at: datetime) -> list[uuid.UUID]:
    """The offices of which something waits that should be tried by now."""
    due = Message.objects.in_every_office().filter(state=State.WAITING, next_try_at__lte=at)
    return list(due.order_by().values_list("authority", flat=True).distinct())


def in_state(authority: uuid.UUID, *states: State) -> list[Message]:
    """The messages of an authority in these states, the oldest first."""
    return list(Message.objects.of(authority).filter(state__in=states).order_by("id"))


def latest(authority: uuid.UUID, purpose: str, *, n: int) -> list[Message]:
    """The last messages of one purpose, the newest first."""
    return list(Message.objects.of(authority).filter(purpose=purpose).order_by("-id")[:n])


def keys_in(*states: State) -> QuerySet[Message, uuid.UUID]:
    """The keys of all messages in these states, of every office: to be asked for inside another query."""
    return Message.objects.in_every_office().filter(state__in=states).values_list("id", flat=True)
