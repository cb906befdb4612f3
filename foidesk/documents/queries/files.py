"""Reading the files of a request, and what of one is a version or was taken out of another."""

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count, Exists, OuterRef, Q

from foidesk.documents.models import Document
from foidesk.documents.rules import Source, State, held_words
from foidesk.handling.queries import closed_to, knows_applicant
from foidesk.handling.rules import KEPT_FROM_VIEW
from foidesk.law.refusal import Refusal
from foidesk.people.rules import Actor, Permission

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.language.sentence import Sentence

_MOST_SAME = 50
_LONGEST_LINE = 100
"""Versions of versions, archives in archives: more than any line that can be made."""


@dataclass(frozen=True)
class Progress:
    """How many files of a request have been inspected, of all; `held` why some wait, each once."""

    inspected: int
    of: int
    held: "tuple[Sentence, ...]" = ()

    @property
    def done(self) -> bool:
        """Whether none waits."""
        return self.inspected == self.of


@dataclass(frozen=True)
class Same:
    """Other files with the same bytes, and others with the same words; each has its `case`, or None."""

    exact: tuple[Document, ...] = ()
    text: tuple[Document, ...] = ()


def document(authority: uuid.UUID, key: uuid.UUID) -> Document | None:
    """One file of an authority with its case, or None."""
    return Document.objects.of(authority).select_related("case").filter(id=key).first()


def documents_of(case: "Case") -> list[Document]:
    """The files of a request, in the order they came."""
    return list(Document.objects.of(case.authority).filter(case=case).order_by("id"))


def found_of(authority: uuid.UUID, of: Collection[uuid.UUID]) -> list[tuple[uuid.UUID, uuid.UUID]]:
    """Request and key of each file as it was found for some requests; one query, however many.

    What came with a request itself is none of them, nor is what was taken apart: the files in it are.
    """
    rows = Document.objects.of(authority).filter(case_id__in=of, made_from__isnull=True)
    inside = Document.objects.of(authority).filter(parent=OuterRef("id"))
    found = rows.exclude(source=Source.REQUEST).filter(~Exists(inside))
    return list(found.values_list("case_id", "id"))


def versions_of(document: Document) -> list[Document]:
    """All versions of the thing of which this is one, the original first; often it is the only one."""
    first, rows = document, Document.objects.of(document.authority)
    for _ in range(_LONGEST_LINE):
        if first.made_from_id is None:
            break
        first = rows.get(id=first.made_from_id)
    return sorted([first, *_versions(document.authority, first.id)], key=lambda one: one.id)


def children_of(document: Document) -> list[Document]:
    """The files that were taken out of this one, in the order in which they lay in it."""
    return list(Document.objects.of(document.authority).filter(parent=document).order_by("id"))


def depth(document: Document) -> int:
    """In how many archives and messages, one in the other, a file lay."""
    deep, parent = 0, document.parent_id
    while parent is not None and deep < _LONGEST_LINE:
        deep += 1
        rows = Document.objects.of(document.authority).filter(id=parent)
        parent = rows.values_list("parent_id", flat=True).first()
    return deep


def family(authority: uuid.UUID, keys: Collection[uuid.UUID]) -> list[Document]:
    """Everything that was made of these files or taken out of them, however often: it goes where they go."""
    found: dict[uuid.UUID, Document] = {}
    edge = list(keys)
    while edge:
        rows = Document.objects.of(authority).filter(Q(made_from_id__in=edge) | Q(parent_id__in=edge))
        new = {row.id: row for row in rows if row.id not in found and row.id not in keys}
        found |= new
        edge = list(new)
    return sorted(found.values(), key=lambda one: one.id)


def progress(case: "Case") -> Progress:
    """How far the inspection of a request's files is."""
    rows = Document.objects.of(case.authority).filter(case=case)
    told = rows.aggregate(of=Count("id"), waiting=Count("id", filter=Q(state=State.NOT_INSPECTED)))
    held = rows.exclude(held="").values_list("held", flat=True).distinct().order_by("held")
    words = tuple(says for says in map(held_words, held) if says is not None)
    return Progress(told["of"] - told["waiting"], told["of"], words)


def same_as(document: Document, actor: Actor) -> Same:
    """Other files of the office with the same bytes or the same words, that exist for this officer.

    Files of the same line of versions, and those taken out of it, are not among them.
    """
    line = {one.id for one in versions_of(document)}
    rows = Document.objects.of(document.authority).exclude(id__in=line).select_related("case")
    rows = rows.exclude(case_id__in=closed_to(actor)).order_by("-id")
    exact = list(rows.filter(sha256=document.sha256)[:_MOST_SAME])
    if not document.text_digest:
        return Same(tuple(exact))
    text = rows.filter(text_digest=document.text_digest).exclude(sha256=document.sha256)
    return Same(tuple(exact), tuple(text[:_MOST_SAME]))


def tells_who_asks(document: Document, by: Actor) -> Refusal | None:
    """Why this officer may not read a file: what came with the request says who asks on every page of it."""
    if document.source != Source.REQUEST:
        return None
    known = knows_applicant(by, document.case) if document.case else by.may(Permission.KNOW_APPLICANT)
    return None if known else KEPT_FROM_VIEW


def _versions(authority: uuid.UUID, first: uuid.UUID) -> list[Document]:
    """What was made of a file, and what was made of that, level by level."""
    found: list[Document] = []
    edge = [first]
    while edge and len(found) < _LONGEST_LINE:
        level = list(Document.objects.of(authority).filter(made_from_id__in=edge))
        found += level
        edge = [one.id for one in level]
    return found
