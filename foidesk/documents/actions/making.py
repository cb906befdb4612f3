"""Pages, and tables of chosen cells, made of a file: asked for by an officer, made by the worker."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from foidesk.documents import queries, rules
from foidesk.documents.actions.keeping import copied, file_name
from foidesk.documents.actions.telling import tell
from foidesk.documents.models import Document, Making
from foidesk.documents.rules import Made, MakingState, State, Upload, Version
from foidesk.documents.rules.sentences import stored
from foidesk.handling.queries import must_stand_aside
from foidesk.law.refusal import Refusal
from foidesk.people.rules import Actor, Permission, insist, lacks


def ask_pages(document: Document, *, transcript: bool = False, by: Actor, at: datetime) -> Making:
    """Ask for a PDF of a file; the worker makes it within minutes. `transcript`: its words alone.

    Raises Refused for a file that nobody can open, for one of a kind that has no pages, and while the same
    is being made.
    """
    against = rules.against_pages(document.kind)
    return _ask(document, Made.PAGES, {"transcript": transcript}, against, by=by, at=at)


def ask_ranges(document: Document, choice: Mapping[str, Any], *, by: Actor, at: datetime) -> Making:
    """Ask for a table of chosen cells; the worker makes it within minutes. `choice`: which, in which form.

    Raises Refused as `ask_pages` does.
    """
    return _ask(document, Made.RANGES, dict(choice), None, by=by, at=at)


@transaction.atomic
def _ask(
    document: Document,
    kind: Made,
    choice: dict[str, Any],
    against: Refusal | None,
    *,
    by: Actor,
    at: datetime,
) -> Making:
    insist(lacks(by, Permission.HANDLE, of=document.authority), queries.tells_who_asks(document, by))
    rows = Document.objects.of(by.authority).select_related("case").select_for_update(of=("self",))
    row = rows.get(id=document.id)
    under_way = any(one.choice == choice for one in queries.makings_of(row) if one.kind == kind and one.open)
    insist(
        must_stand_aside(row.case, by) if row.case else rules.NO_REQUEST,
        rules.against_making(State(row.state), under_way=under_way) or against,
    )
    making = Making(authority=row.authority, document=row, kind=kind, choice=choice)
    making.asked_at, making.asked_by, making.state = at, by.id, MakingState.WAITING
    making.save(force_insert=True)
    tell(rules.MAKING_ASKED, row, by=by.id, at=at, words={"what": rules.WHAT_WORDS[kind]})
    return making


@transaction.atomic(durable=True)
def claim_making(*, at: datetime) -> Making | None:
    """Take one that waits, for this worker alone; None without any. Committed before it returns."""
    row = queries.to_make(at=at).select_for_update(skip_locked=True, of=("self",)).first()
    if row is None:
        return None
    row.state, row.try_at, row.attempts = MakingState.UNDER_WAY, at + rules.MAKING_LEASE, row.attempts + 1
    row.save(update_fields=["state", "try_at", "attempts"])
    return row


@transaction.atomic
def making_done(making: Making, upload: Upload, *, way: str, at: datetime) -> Document | None:
    """Keep what was made as a working version, to be inspected like every file; `way`: one of rules.WAYS.

    None where another worker was at it. Where the file moved out of every request, or what came is too large
    to keep, the making has failed with that sentence.
    """
    row, document = _held(making)
    if row is None:
        return None
    name = file_name(upload)
    against = (
        (rules.NO_REQUEST if document.case is None else None)
        or rules.cannot_be_opened(State(document.state))
        or rules.against_size(name, len(upload.data))
    )
    if against:
        _ended_without(row, document, against.says, at=at)
        return None
    copy = copied(document, Version.WORKING, upload, by=row.asked_by, at=at)
    row.state, row.made, row.way, row.ended_at, row.why = MakingState.MADE, copy, way, at, None
    row.save()
    tell(
        rules.MADE_FILE,
        document,
        by=row.asked_by,
        at=at,
        facts={"file_1": copy.id, "made_from": document.id},
        words={"copy": copy.name, "way": rules.WAYS[way]},
    )
    return copy


@transaction.atomic
def making_refused(making: Making, why: str, *, at: datetime) -> None:
    """It can't be made, and trying again would not help; the officer is told why."""
    row, document = _held(making)
    if row is not None:
        _ended_without(row, document, why, at=at)


def making_failed(making: Making, *, at: datetime, damaged: bool = False) -> None:
    """It came to no end: it is tried again, and after three times, or damaged, it is given up."""
    if damaged or making.attempts >= rules.MOST_ATTEMPTS:
        making_refused(making, rules.DAMAGED.says if damaged else rules.MAKING_GAVE_UP, at=at)
        return
    rows = Making.objects.of(making.authority).filter(id=making.id, try_at=making.try_at)
    rows.update(state=MakingState.WAITING, try_at=rules.try_again(at, making.attempts))


def _ended_without(row: Making, document: Document, why: str, *, at: datetime) -> None:
    row.state, row.why, row.ended_at = MakingState.FAILED, stored(why), at
    row.save(update_fields=["state", "why", "ended_at"])
    words = {"what": rules.WHAT_WORDS[Made(row.kind)], "why": str(why)}
    tell(rules.MAKING_FAILED, document, by=None, at=at, words=words)


def _held(making: Making) -> tuple[Making | None, Document]:
    """The row as it stands and its file, both locked; None for the row where somebody else took it."""
    files = Document.objects.of(making.authority).select_related("case").select_for_update(of=("self",))
    document = files.get(id=making.document_id)
    rows = Making.objects.of(making.authority).select_for_update()
    return rows.filter(id=making.id, try_at=making.try_at, ended_at=None).first(), document
