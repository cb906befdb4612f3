"""Giving a file, its words or its pages to an officer who reads them: each time an event."""

from datetime import date, datetime

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import Code, day_chain
from foidesk.documents import queries, rules
from foidesk.documents.actions.telling import tell
from foidesk.documents.models import Document
from foidesk.documents.rules import STATE_WORDS, State
from foidesk.handling.queries import knows_applicant, mask
from foidesk.people.rules import Actor, Permission, insist, lacks
from foidesk.plumbing.files.queries import read

_UNSOUND = frozenset({State.BLOCKED, State.UNREADABLE})


@transaction.atomic
def download(document: Document, *, by: Actor, at: datetime, on: date) -> bytes:
    """The bytes of a file for an officer who may read; each time an event. Raises Damaged.

    A file that can't leave may be read, for that is the work, and its event says so. Malware may not.
    """
    insist(lacks(by, Permission.READ, of=document.authority), queries.tells_who_asks(document, by))
    state = State(Document.objects.of(by.authority).values_list("state", flat=True).get(id=document.id))
    insist(rules.cannot_be_opened(state))
    data = read(by.authority, document.sha256)
    unsound = state in _UNSOUND
    record(
        rules.DOWNLOADED_UNSOUND if unsound else rules.DOWNLOADED,
        authority=by.authority,
        chain=document.case_id or day_chain(by.authority, on),
        by=by.id,
        at=at,
        facts={"document": document.id, "sha256": Code(document.sha256), "known": state},
        words={"name": document.name} | ({"state": STATE_WORDS[state]} if unsound else {}),
    )
    return data


@transaction.atomic
def read_text(document: Document, n: int = 1, *, by: Actor, at: datetime) -> str:
    """The nth piece of a file's words for an officer who may read; "" where there is none.

    For whoever need not know who asks, what tells it is covered.
    """
    insist(lacks(by, Permission.READ, of=document.authority), queries.tells_who_asks(document, by))
    words, case = queries.piece_of(document, n), document.case
    tell(rules.READ, document, by=by.id, at=at, facts={"piece": n})
    return words if case is None or knows_applicant(by, case) else mask(case).cover(words)


@transaction.atomic
def look_at(document: Document, *, by: Actor, at: datetime) -> list[int]:
    """The numbers of a file's pages of which there are small pictures, for an officer who may read."""
    insist(lacks(by, Permission.READ, of=document.authority), queries.tells_who_asks(document, by))
    tell(rules.LOOKED_AT, document, by=by.id, at=at)
    return queries.pages_of(document)
