"""Taking a message in: read, recognised when it comes twice, and kept whole."""

import hashlib
import uuid
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from foidesk.cases.rules import Channel
from foidesk.documents import actions as documents
from foidesk.documents.rules import Source
from foidesk.inbox import intake, queries, rules
from foidesk.inbox.actions.telling import tell
from foidesk.inbox.models import Attached, Mark, Message
from foidesk.inbox.rules import Form, Spoken, State
from foidesk.law.refusal import Refusal, Refused
from foidesk.mail.pasted import read_text
from foidesk.mail.read import read_message
from foidesk.mail.recognise import fingerprints
from foidesk.mail.shapes import Message as Read
from foidesk.mail.shapes import Unreadable
from foidesk.people.rules import Actor, Permission, insist, lacks
from foidesk.plumbing.files.actions import store
from foidesk.plumbing.files.queries import read as stored_bytes
from foidesk.plumbing.rows import new_key


@dataclass(frozen=True)
class Taken:
    """A message as it is kept; `already` where it had come before, and nothing was kept a second time."""

    message: Message
    already: bool


@dataclass(frozen=True)
class _Came:
    """What came: as it was read, and its bytes."""

    read: Read
    data: bytes
    form: Form
    channel: Channel
    spoken: Spoken | None = None


def take_in(data: bytes, *, by: Actor, at: datetime, on: date, apart: bool = False) -> Taken:
    """Keep an e-mail message (the bytes of an .eml file). Raises Refused where there is no message to read.

    `apart`: an officer says that it is another request although the same message came before.
    """
    try:
        read = read_message(data, at=at)
    except Unreadable as unreadable:
        raise Refused(Refusal(unreadable.says)) from unreadable
    return _take_in(_Came(read, data, Form.MAIL, Channel.EMAIL), by=by, at=at, on=on, apart=apart)


def take_in_text(
    text: str,
    *,
    channel: Channel,
    by: Actor,
    at: datetime,
    on: date,
    apart: bool = False,
    spoken: Spoken | None = None,
) -> Taken:
    """Keep words that were pasted, or typed from a letter, a call or a message on some site.

    `spoken`: when they were said, and who heard them.
    """
    if not text.strip():
        raise Refused(Refusal("Paste or type the words that came."))
    insist(rules.not_noted(spoken, at=at) if spoken is not None else None)
    came = _Came(read_text(text), text.encode("utf-8", "replace"), Form.TEXT, channel, spoken)
    return _take_in(came, by=by, at=at, on=on, apart=apart)


@transaction.atomic
def take_again(message: Message, *, by: Actor, at: datetime, on: date) -> Message:
    """The same words are another request: the message once more, unsorted. A second click adds none."""
    insist(lacks(by, Permission.LOG, of=message.authority))
    message = Message.objects.of(by.authority).select_for_update().get(id=message.id)
    waiting = Message.objects.of(by.authority).filter(duplicate_of=message, apart=True, state=State.UNSORTED)
    found = waiting.first()
    if found is not None:
        return found
    data = stored_bytes(by.authority, message.sha256)
    if message.form == Form.MAIL:
        return take_in(data, by=by, at=at, on=on, apart=True).message
    channel, spoken = Channel(message.channel), queries.spoken(message)
    return take_in_text(
        data.decode(), channel=channel, by=by, at=at, on=on, apart=True, spoken=spoken
    ).message


@transaction.atomic
def _take_in(came: _Came, *, by: Actor, at: datetime, on: date, apart: bool) -> Taken:
    insist(lacks(by, Permission.LOG))
    key, sha256 = new_key(), hashlib.sha256(came.data).hexdigest()
    marks = rules.marks(fingerprints(came.read), sha256)
    shared = _shared(by.authority, marks, key=key)
    same = None if apart else _certainly(came, shared)
    if same is not None:
        Mark.objects.of(by.authority).filter(message_id=key).delete()
        return Taken(same, already=True)
    message = Message(
        id=key,
        authority=by.authority,
        form=came.form,
        channel=came.channel,
        sha256=store(by.authority, came.data).sha256,
        size=len(came.data),
        state=State.UNSORTED,
        duplicate_of=next(iter(shared), None),
        apart=apart,
        taken_at=at,
        taken_by=by.id,
        **intake.columns(came.read, came.spoken),
    )
    message.save(force_insert=True)
    _attach(message, came.read, by=by, at=at, on=on)
    tell(rules.TAKEN_IN, message, by=by, at=at, on=on)
    return Taken(message, already=False)


def _shared(authority: uuid.UUID, marks: Collection[str], *, key: uuid.UUID) -> dict[Message, set[str]]:
    """The earlier messages that hold some of these marks, the likest first; free marks become this message's.

    Whoever takes in the same message at the same time waits here until the first has finished.
    """
    rows = Mark.objects.of(authority)
    rows.bulk_create(
        [Mark(authority=authority, mark=mark, message_id=key) for mark in sorted(marks)],
        ignore_conflicts=True,
    )
    held = rows.filter(mark__in=marks).exclude(message_id=key).select_related("message__case")
    shared: dict[Message, set[str]] = {}
    for row in sorted(held, key=lambda row: rules.STRENGTH.index(row.mark.partition(":")[0])):
        shared.setdefault(row.message, set()).add(row.mark)
    return shared


def _certainly(came: _Came, shared: dict[Message, set[str]]) -> Message | None:
    """The earlier message that this one certainly is."""
    unsigned = came.form is Form.TEXT and came.read.sender is None
    files = sorted(file.sha256 for file in came.read.attachments if file.data)
    for message, marks in shared.items():
        same_files = files == sorted(file.sha256 for file in queries.files_of(message))
        if rules.certain(marks, unsigned=unsigned, same_files=same_files):
            return message
    return None


def _attach(message: Message, read: Read, *, by: Actor, at: datetime, on: date) -> None:
    kept = documents.keep(
        intake.uploads(read),
        authority=by.authority,
        case=None,
        source=Source.REQUEST,
        by=by.id,
        at=at,
        on=on,
    )
    Attached.objects.of(by.authority).bulk_create(
        [Attached(authority=by.authority, message=message, document=document) for document in kept]
    )
