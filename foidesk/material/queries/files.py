"""The files of a request with all versions made of each, and what was said becomes of them."""

import uuid
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from foidesk.documents import queries as documents
from foidesk.documents.rules import Source, Version
from foidesk.material.models import Enclosure, Fate
from foidesk.material.rules import Fate as Fates
from foidesk.material.rules import numbers

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.documents.models import Document


@dataclass(frozen=True)
class Thing:
    """One file with its versions, the first of them first, what becomes of it, and which of them is sent.

    `carrier`: it was taken apart, so that the files in it are spoken of one by one.
    """

    versions: "tuple[Document, ...]"
    fate: Fate | None = None
    enclosure: Enclosure | None = None
    carrier: bool = False

    @property
    def first(self) -> "Document":
        """The file as it came."""
        return self.versions[0]

    @property
    def open(self) -> bool:
        """Whether nothing was said of it yet."""
        return self.fate is None and not self.carrier

    @property
    def becomes(self) -> Fates | None:
        """What becomes of it, or None where nothing was said yet."""
        return Fates(self.fate.fate) if self.fate is not None else None

    @property
    def questions(self) -> tuple[int, ...]:
        """The questions it belongs to; none for all."""
        return numbers(self.fate.questions) if self.fate is not None else ()


def things(case: "Case") -> list[Thing]:
    """The files that were found for a request, in the order they came; five queries, however many.

    What came with the request itself is the applicant's own, and is none of them; nor is what was sent.
    """
    rows = [row for row in documents.documents_of(case) if row.source != Source.REQUEST]
    by_key = {row.id: row for row in rows}
    lines: dict[uuid.UUID, list[Document]] = defaultdict(list)
    for row in rows:
        if row.version != Version.SENT:
            lines[_first(row, by_key)].append(row)
    fates = {row.document_id: row for row in _fates(case.authority, lines)}
    laid: dict[uuid.UUID, Enclosure] = {}
    for one in enclosures_of(case):
        if one.document_id in by_key:
            laid[_first(by_key[one.document_id], by_key)] = one
    inside = {row.parent_id for row in rows if row.parent_id is not None}
    return [
        Thing(tuple(versions), fates.get(key), laid.get(key), carrier=key in inside)
        for key, versions in lines.items()
    ]


def thing(document: "Document") -> Thing | None:
    """The file of which this is a version; None for what came with the request, or belongs to none."""
    if document.case is None:
        return None
    return next((one for one in things(document.case) if document in one.versions), None)


def waiting_of(authority: uuid.UUID, of: Collection[uuid.UUID]) -> dict[uuid.UUID, tuple[int, int]]:
    """For each of some requests of how many files nothing is said, and how many are left out; two queries."""
    said = {
        row.document_id: Fates(row.fate)
        for row in Fate.objects.of(authority).filter(document__case_id__in=of, superseded_at__isnull=True)
    }
    found: dict[uuid.UUID, tuple[int, int]] = {}
    for case, key in documents.found_of(authority, of):
        silent, left_out = found.get(case, (0, 0))
        found[case] = (silent + (key not in said), left_out + (said.get(key) is Fates.LEFT_OUT))
    return found


def undecided(case: "Case") -> list[Thing]:
    """The files of which nothing was said yet."""
    return [one for one in things(case) if one.open]


def fate(document: "Document") -> Fate | None:
    """What becomes of a file, or of the file of which this is a version; None where nothing was said."""
    first = documents.versions_of(document)[0]
    return Fate.objects.of(document.authority).filter(document=first, superseded_at__isnull=True).first()


def fates(document: "Document") -> list[Fate]:
    """Everything that was ever said of a file, the first first."""
    first = documents.versions_of(document)[0]
    return list(Fate.objects.of(document.authority).filter(document=first).order_by("id"))


def some_left_out(case: "Case") -> bool:
    """Whether any file of a request is left out for now."""
    rows = Fate.objects.of(case.authority).filter(document__case=case, superseded_at__isnull=True)
    return rows.filter(fate=Fates.LEFT_OUT).exists()


def enclosures_of(case: "Case") -> list[Enclosure]:
    """Everything that goes, or has gone, with any letter of a request."""
    rows = Enclosure.objects.of(case.authority).filter(case=case, taken_out_at__isnull=True)
    return list(rows.select_related("document", "document__case").order_by("id"))


def enclosed(case: "Case", letter: uuid.UUID | None = None) -> list[Enclosure]:
    """What goes, or has gone, with a letter of a request, in the order in which it was laid to it.

    `letter` is the key of a letter after the answer; none is the answer itself.
    """
    return [row for row in enclosures_of(case) if row.letter == letter]


def enclosure(authority: uuid.UUID, key: uuid.UUID) -> Enclosure | None:
    """One file that goes with a letter, or went with one, or None."""
    rows = Enclosure.objects.of(authority).select_related("case", "document", "document__case")
    return rows.filter(id=key).first()


def _fates(authority: uuid.UUID, first: Collection[uuid.UUID]) -> list[Fate]:
    rows = Fate.objects.of(authority).filter(document_id__in=list(first), superseded_at__isnull=True)
    return list(rows)


def _first(row: "Document", by_key: "dict[uuid.UUID, Document]") -> uuid.UUID:
    """The key of the file as it came, of which this is a version."""
    for _ in by_key:
        if row.made_from_id is None or row.made_from_id not in by_key:
            break
        row = by_key[row.made_from_id]
    return row.id
