"""Reading what came in."""

import uuid
from collections.abc import Collection
from typing import TYPE_CHECKING

from django.db.models import QuerySet

from foidesk.cases.queries import WorkFilter, happenings, in_force, work_list
from foidesk.clock.happening import Kind
from foidesk.inbox.models import Attached, Message
from foidesk.inbox.rules import NOT_LOGGED, Spoken, State

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.documents.models import Document

LONGEST_ADDRESS = 1_000
"""No address of a request is longer; SQLite refuses to look for what is far longer."""


def message(authority: uuid.UUID, key: uuid.UUID) -> Message | None:
    """One message of an authority with its request and the earlier message it is like, or None."""
    rows = Message.objects.of(authority).select_related("case", "duplicate_of__case")
    return rows.filter(id=key).first()


def unsorted(authority: uuid.UUID) -> QuerySet[Message]:
    """Messages of which nobody has made anything yet, the first that came first."""
    rows = Message.objects.of(authority).select_related("duplicate_of__case")
    return rows.filter(state=State.UNSORTED).order_by("id")


def not_logged(authority: uuid.UUID) -> QuerySet[Message]:
    """Messages that were settled without a request, the last first."""
    return Message.objects.of(authority).filter(state__in=NOT_LOGGED).order_by("-settled_at", "-id")


def spoken(message: Message) -> Spoken | None:
    """When a message was said and who heard it; None where it came in writing."""
    if message.said_at is None:
        return None
    return Spoken(message.said_at, message.hearer, message.read_back)


def messages_of(case: "Case") -> list[Message]:
    """The messages of a request: the one it was logged from, and those joined to it."""
    return list(Message.objects.of(case.authority).filter(case=case).order_by("id"))


def messages_of_each(authority: uuid.UUID, cases: Collection[uuid.UUID]) -> dict[uuid.UUID, list[Message]]:
    """For each of some requests its messages; in one query."""
    found: dict[uuid.UUID, list[Message]] = {key: [] for key in cases}
    for row in Message.objects.of(authority).filter(case__in=cases).order_by("id"):
        if row.case_id is not None:
            found[row.case_id].append(row)
    return found


def files_of(message: Message) -> "list[Document]":
    """The files that came with a message, in their order."""
    rows = Attached.objects.of(message.authority).filter(message=message).select_related("document")
    return [row.document for row in rows.order_by("id")]


def moved_the_clock(message: Message) -> bool:
    """Whether a day of the request still rests on what an officer confirmed from this message."""
    if message.case is None or message.confirmed_at is None:
        return False
    rows = {row.id: row for row in happenings(message.case)}
    confirmed = (Kind.CLARIFICATION_RECEIVED, message.confirmed_at, message.confirmed_by)
    for row in in_force(rows.values()):
        while row.corrects_id is not None:
            row = rows[row.corrects_id]
        if (row.kind, row.entered_at, row.entered_by) == confirmed:
            return True
    return False


def earlier_requests(authority: uuid.UUID, address: str) -> "list[Case]":
    """Requests to this authority whose answer goes to the same address, newest first; at most twenty.

    The address may be as somebody typed it, before anything was judged.
    """
    address = address.replace("\0", "").strip()
    if not address or len(address) > LONGEST_ADDRESS:
        return []
    rows = work_list(authority, WorkFilter()).filter(applicant__address__iexact=address)
    return list(rows.order_by("-received_on", "-id")[:20])
