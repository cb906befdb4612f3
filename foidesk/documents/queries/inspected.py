"""What an inspection found in a file, its words, its pages, and who listened to it."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from foidesk.documents.models import Document, Found, Listening, Page, Text
from foidesk.documents.rules import LARGEST_PICTURE, held_words
from foidesk.findings.codes import UNREADABLE, Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import Sentence
from foidesk.language.stored import restored
from foidesk.plumbing.files.queries import read


@dataclass(frozen=True)
class Findings:
    """What was found in a file; `more` counts findings that are not kept one by one."""

    kept: tuple[Finding, ...]
    more: int

    @property
    def blocking(self) -> tuple[Finding, ...]:
        """Those because of which the file can't leave."""
        return tuple(one for one in self.kept if one.blocks or one.code in UNREADABLE)

    @property
    def weak(self) -> tuple[Finding, ...]:
        """Those that are only worth a look: they keep nothing."""
        return tuple(one for one in self.kept if not one.blocks and one.code not in UNREADABLE)


def findings_of(document: Document) -> Findings:
    """What the last inspection found, in the order in which it lies in the file."""
    return findings_of_each([document])[document.id]


def findings_of_each(documents: Sequence[Document]) -> dict[uuid.UUID, Findings]:
    """The same of many files of one office, in one query."""
    if not documents:
        return {}
    found: dict[uuid.UUID, list[Finding]] = {one.id: [] for one in documents}
    rows = Found.objects.of(documents[0].authority).filter(document_id__in=found).order_by("document_id", "n")
    for row in rows:
        found[row.document_id].append(_finding(row))
    return {
        one.id: Findings(tuple(found[one.id]), max(one.findings - len(found[one.id]), 0)) for one in documents
    }


def advice_of(document: Document) -> list[Sentence]:
    """What to think about before the tables of a file are sent; it keeps nothing from leaving."""
    return [restored(one) for one in document.advice]


def waits_for(document: Document) -> Sentence | None:
    """Why a file that is due has not been inspected, where it is not only its turn; None otherwise."""
    return held_words(document.held)


def pieces_of(document: Document) -> int:
    """In how many pieces the words of a file are kept."""
    return Text.objects.of(document.authority).filter(document=document).count()


def piece_of(document: Document, n: int) -> str:
    """The nth piece of a file's words, from 1 on; "" where there is none. Ask `actions.read_text` for it."""
    rows = Text.objects.of(document.authority).filter(document=document, n=n)
    return rows.values_list("words", flat=True).first() or ""


def pages_of(document: Document) -> list[int]:
    """The numbers of the pages of which there is a small picture."""
    rows = Page.objects.of(document.authority).filter(document=document)
    return list(rows.order_by("n").values_list("n", flat=True))


def picture(document: Document, n: int) -> bytes | None:
    """The small picture of the nth page, or None. Raises Damaged. Ask `actions.look_at` before."""
    row = Page.objects.of(document.authority).filter(document=document, n=n).first()
    return read(document.authority, row.sha256)[:LARGEST_PICTURE] if row else None


def listenings_of(document: Document) -> list[Listening]:
    """Who listened to a recording, and what they heard, the first first."""
    return list(Listening.objects.of(document.authority).filter(document=document).order_by("id"))


def _finding(row: Found) -> Finding:
    return Finding(Code(row.code), row.where, row.count, restored(row.says), row.sure)
