"""Reading what is struck out of a document, and under which provisions that may be."""

import uuid
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from foidesk.cases.queries import questions
from foidesk.decisions.queries import answers
from foidesk.documents import queries as documents
from foidesk.documents.rules import State, Version
from foidesk.law.citation import Citation
from foidesk.law.exemption import Exemption
from foidesk.law.exemptions import at
from foidesk.law.refusal import Refusal
from foidesk.law.regime import Regime
from foidesk.redaction import rules
from foidesk.redaction.engine.marks import Mark, Size
from foidesk.redaction.models import Box, Look, Pages
from foidesk.redaction.rules import Struck

if TYPE_CHECKING:
    from foidesk.documents.models import Document


@dataclass(frozen=True)
class Offered:
    """A provision under which something may be struck out, in plain words.

    `questions` are the numbers of those whose answer relies on it; empty where no decision does.
    """

    provision: str
    says: str
    questions: tuple[int, ...]


def against_drawing(document: "Document") -> Refusal | None:
    """Why nothing can be struck out in a file; None where its pages can be drawn on."""
    return rules.against_drawing(State(document.state), Version(document.version), document.kind)


def box(authority: uuid.UUID, key: uuid.UUID) -> Box | None:
    """One box, in force or removed, with its document; None where there is none."""
    return Box.objects.of(authority).select_related("document__case").filter(id=key).first()


def boxes(document: "Document") -> list[Box]:
    """The boxes in force, page by page."""
    rows = Box.objects.of(document.authority).filter(document=document, removed_at__isnull=True)
    return list(rows.order_by("page", "n"))


def removed(document: "Document", *, most: int = 50) -> list[Box]:
    """What was moved or taken out, the last first: each can be put back."""
    rows = Box.objects.of(document.authority).filter(document=document, removed_at__isnull=False)
    return list(rows.order_by("-removed_at", "-id")[:most])


def history(document: "Document") -> list[Box]:
    """Every box that was ever drawn, also those removed, in the order in which they were drawn."""
    return list(Box.objects.of(document.authority).filter(document=document).order_by("id"))


def sizes(document: "Document") -> tuple[Size, ...]:
    """Width and height of each page in points; empty until `actions.open_pages` has read them."""
    row = Pages.objects.of(document.authority).filter(document=document).first()
    return tuple((width, height) for width, height in row.sizes) if row else ()


def looked(document: "Document", *, by: uuid.UUID, on: date) -> bool:
    """Whether the record knows that this officer sees the pages of a document on that day."""
    return Look.objects.of(document.authority).filter(document=document, officer=by, seen_on=on).exists()


def struck(rows: Iterable[Box]) -> list[Struck]:
    """Boxes as they are burnt in."""
    return [
        Struck(
            row.n,
            Mark(row.page, (row.left, row.top, row.right, row.bottom), row.provision),
            row.question,
        )
        for row in rows
    ]


def digest(document: "Document") -> str:
    """The digest of the boxes in force."""
    return rules.digest(document.sha256, struck(boxes(document)))


def newer(document: "Document") -> "Document | None":
    """The newest version of the same thing that was made since and is no redacted copy; None without any."""
    later = [
        one
        for one in documents.versions_of(document)
        if one.id > document.id and one.version in (Version.ORIGINAL, Version.WORKING)
    ]
    return later[-1] if later else None


def relied_on(document: "Document") -> list[Offered]:
    """The provisions on which the answers of its request rest, in the order of the law."""
    if document.case is None:
        return []
    found: dict[Citation, tuple[Exemption, list[int]]] = {}
    for answer in answers(document.case):
        for ground in (ground for part in answer.parts for ground in part.decision.grounds):
            row = ground.provision
            if isinstance(row, Exemption):
                numbers = found.setdefault(row.citation, (row, []))[1]
                numbers += [] if answer.n in numbers else [answer.n]
    order = sorted(found, key=lambda cited: (cited.instrument != "FOIA", cited.place, cited.parts))
    return [Offered(str(cited), found[cited][0].says, tuple(found[cited][1])) for cited in order]


def others(document: "Document", *, on: date) -> list[Offered]:
    """All other exemptions and exceptions in force that day, by the law of the request's questions."""
    if document.case is None:
        return []
    relied = {one.provision for one in relied_on(document)}
    regimes = {Regime(one.regime) for one in questions(document.case)} & {Regime.FOIA, Regime.EIR}
    rows = [row for regime in sorted(regimes or {Regime.FOIA}) for row in at(on, regime=regime)]
    said = {str(row.citation): row.says for row in reversed(rows)}
    return [
        Offered(name, said[name], ())
        for name in dict.fromkeys(str(row.citation) for row in rows)
        if name not in relied
    ]


def rests_on_none(document: "Document", rows: Sequence[Box]) -> dict[str, list[Box]]:
    """Boxes whose provision no answer of the request relies on, by that provision."""
    relied = [Citation.parse(one.provision) for one in relied_on(document)]
    found: dict[str, list[Box]] = defaultdict(list)
    for row in rows:
        cited = Citation.parse(row.provision)
        if not any(cited.within(one) or one.within(cited) for one in relied):
            found[row.provision].append(row)
    return dict(found)


def against_question(document: "Document", question: int | None) -> Refusal | None:
    """Why a box can't be about this question; None where its request has it, or none is named."""
    if question is None or document.case is None:
        return None
    if any(one.n == question for one in questions(document.case)):
        return None
    return Refusal("The request has no question {n}.", n=question)
