"""Finding files by their words: only those that exist for whoever looks, and only words that may be read."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from foidesk.documents.models import Document, Text
from foidesk.documents.rules import Source
from foidesk.handling.queries import closed_to, knows_applicant, mask, unmasked_for
from foidesk.people.rules import Actor, Permission
from foidesk.plumbing.index import queries as index
from foidesk.plumbing.index.rules import Piece

KIND = "documents"
"""Under which the pieces of files are indexed, each with the key of its row."""
MOST = 200


@dataclass(frozen=True)
class Hit:
    """A file in which every word that was looked for stands, and the passage that answers best."""

    document: Document
    excerpt: tuple[Piece, ...]


def search(actor: Actor, query: str) -> list[Hit]:
    """The files of this officer's office that hold every word of a query, the best first, each once."""
    keys = index.search(actor.authority, KIND, query, public_only=False)
    best = _best(actor, keys)
    chosen = list(best.items())[:MOST]
    excerpts = index.excerpts(actor.authority, KIND, query, [key for key, _ in chosen])
    return [Hit(one, _covered(actor, one, excerpts.get(key, ()))) for key, one in chosen]


def _best(actor: Actor, keys: Sequence[uuid.UUID]) -> dict[uuid.UUID, Document]:
    """The pieces that may be shown, the best of each file, in the order in which they were found."""
    rows = Text.objects.of(actor.authority).filter(id__in=keys, document__in=_readable(actor))
    by_key = {row.id: row.document for row in rows.select_related("document__case__applicant")}
    best: dict[uuid.UUID, Document] = {}
    seen: set[uuid.UUID] = set()
    for key in keys:
        found = by_key.get(key)
        if found is not None and found.id not in seen:
            seen.add(found.id)
            best[key] = found
    return best


def _readable(actor: Actor) -> QuerySet[Document]:
    """The files whose words this officer may read."""
    rows = Document.objects.of(actor.authority).exclude(case_id__in=closed_to(actor))
    if actor.may(Permission.KNOW_APPLICANT):
        return rows
    cases = rows.filter(source=Source.REQUEST, case__isnull=False).values_list("case_id", flat=True)
    known = unmasked_for(actor, set(cases))
    return rows.filter(~Q(source=Source.REQUEST) | Q(case_id__in=known))


def _covered(actor: Actor, document: Document, excerpt: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """An excerpt without what tells who asks, for whoever need not know."""
    case = document.case
    if case is None or knows_applicant(actor, case):
        return excerpt
    words = "".join(piece.text for piece in excerpt)
    covered = mask(case).cover(words)
    return excerpt if covered == words else (Piece(covered, hit=False),)
