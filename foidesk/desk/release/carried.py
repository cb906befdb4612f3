"""The files that go with a parcel, in words; opening one, agreeing to what may pass, inspecting it again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from foidesk.desk.files.found import one_document
from foidesk.desk.files.reading import attachment, whole
from foidesk.desk.files.words import VERSION_WORDS
from foidesk.desk.page import DeskRequest, page
from foidesk.desk.release.reached import one_parcel
from foidesk.documents import actions as documents
from foidesk.documents import queries as reading
from foidesk.documents.rules import State, Version
from foidesk.findings.finding import Finding
from foidesk.findings.meanings import MEANINGS
from foidesk.language.sentence import Sentence
from foidesk.material import actions as material
from foidesk.material import queries as laid
from foidesk.people.queries import names
from foidesk.people.rules import Actor
from foidesk.release import queries

if TYPE_CHECKING:
    from foidesk.documents.models import Document
    from foidesk.material.models import Override
    from foidesk.release.models import Item, Parcel


@dataclass(frozen=True)
class Passed:
    """A finding that keeps a file, what it means, and who let it pass or would; "" where nobody did."""

    finding: Finding
    title: Sentence
    override: "Override | None"
    asked_by: str
    agreed_by: str


@dataclass(frozen=True)
class Carried:
    """One file that goes, or went, with a parcel. `since` is what is found in it now and was not then."""

    item: "Item"
    version: str
    passing: tuple[Passed, ...]
    weak: tuple[Finding, ...]
    opened: tuple[tuple[str, datetime], ...]
    mine: bool
    since: tuple[Finding, ...]
    waits: bool


def carried(parcel: "Parcel", actor: Actor) -> list[Carried]:
    """The files of a parcel as its pages show them to an officer."""
    items = queries.items(parcel)
    found = reading.findings_of_each([one.document for one in items])
    kept = reading.findings_of_each([one.sent for one in items if one.sent is not None])
    return [
        Carried(
            item=one,
            version=str(VERSION_WORDS[Version(one.document.version)]),
            passing=_passing(one.document),
            weak=found[one.document_id].weak,
            opened=_opened(one.document),
            mine=any(row.opened_by == actor.id for row in laid.openings(one.document)),
            since=_since(found[one.document_id].kept, kept[one.sent_id].kept) if one.sent_id else (),
            waits=one.sent is not None and one.sent.state == State.NOT_INSPECTED,
        )
        for one in items
    ]


def _passing(document: "Document") -> tuple[Passed, ...]:
    found = laid.passing(document)
    rows = [one.override for one in found if one.override is not None]
    who = names([row.asked_by for row in rows] + [row.agreed_by for row in rows if row.agreed_by])
    return tuple(
        Passed(
            finding=one.finding,
            title=MEANINGS[one.finding.code].title,
            override=one.override,
            asked_by=who.get(one.override.asked_by, "") if one.override else "",
            agreed_by=who.get(one.override.agreed_by, "") if one.override and one.override.agreed_by else "",
        )
        for one in found
    )


def _opened(document: "Document") -> tuple[tuple[str, datetime], ...]:
    rows = laid.openings(document)
    who = names(row.opened_by for row in rows)
    return tuple((who.get(row.opened_by, ""), row.opened_at) for row in rows)


def _since(then: Sequence[Finding], now: Sequence[Finding]) -> tuple[Finding, ...]:
    """What is found now and was not found then, in the same place or as often."""
    before = {(one.code, one.where, one.count) for one in then}
    return tuple(one for one in now if (one.code, one.where, one.count) not in before)


@require_POST
@page()
def open_file(request: DeskRequest, parcel: UUID, n: int) -> HttpResponseBase:
    """One file exactly as it leaves, or left; that this officer opened it is kept."""
    item, desk = _one(request, parcel, n), request.desk
    one = item.sent or one_document(request, item.document_id)
    data = whole(lambda: documents.download(one, by=desk.actor, at=desk.now, on=desk.today))
    if item.sent is None:
        material.note_opened(item.document, by=desk.actor, at=desk.now)
    return attachment(data, item.name)


@require_POST
@page()
def agree(request: DeskRequest, parcel: UUID, override: UUID) -> HttpResponseBase:
    """A finding in one of its files may pass, by the word of a second officer."""
    found, desk = one_parcel(request, parcel), request.desk
    row = laid.override(found.authority, override)
    if row is None or row.document_id not in {one.document_id for one in queries.items(found)}:
        raise Http404
    material.agree_override(row, by=desk.actor, at=desk.now)
    return redirect("desk:approve", parcel=found.id)


@require_POST
@page()
def inspect_again(request: DeskRequest, parcel: UUID, n: int) -> HttpResponseBase:
    """What left is inspected once more, by all that the inspection knows now."""
    item, desk = _one(request, parcel, n), request.desk
    if item.sent is None:
        raise Http404
    documents.inspect_again(item.sent, by=desk.actor, at=desk.now)
    return redirect("desk:parcel", parcel=parcel)


def _one(request: DeskRequest, parcel: UUID, n: int) -> "Item":
    found = one_parcel(request, parcel)
    item = next((one for one in queries.items(found) if one.n == n), None)
    if item is None:
        raise Http404
    return item
