"""Reading the copies in which something is struck out: their proof, and why one may not be sent."""

import uuid
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db.models import Q, QuerySet

from foidesk.authorities.queries import office
from foidesk.documents import queries as documents
from foidesk.documents.rules import Version
from foidesk.language.sentence import Sentence, say
from foidesk.language.stored import restored
from foidesk.law.citation import Citation
from foidesk.law.exemptions import ALL
from foidesk.law.refusal import Refusal
from foidesk.redaction import rules
from foidesk.redaction.engine.marks import Mark
from foidesk.redaction.engine.proof import Leak
from foidesk.redaction.models import Box, Copying, Reading
from foidesk.redaction.queries.boxes import boxes, relied_on, rests_on_none, struck
from foidesk.redaction.rules import OPEN, Says, State, Struck

if TYPE_CHECKING:
    from foidesk.documents.models import Document


@dataclass(frozen=True)
class Key:
    """What a label in a copy means: the provision in plain words, how often and on which pages.

    `title` names the provision for whoever gets the copy; `says` is what it asks of whoever relies on it.
    """

    label: str
    provision: str
    title: str
    says: str
    count: int
    pages: tuple[int, ...]


def copying_by_key(authority: uuid.UUID, key: uuid.UUID) -> Copying | None:
    """One copying with its document, or None."""
    return Copying.objects.of(authority).select_related("document__case", "copy").filter(id=key).first()


def copying(document: "Document") -> Copying | None:
    """The last copy that was asked for of a document, or None."""
    rows = Copying.objects.of(document.authority).filter(document=document)
    return rows.select_related("document__case", "copy").order_by("-id").first()


def copyings(document: "Document") -> list[Copying]:
    """Every copy that was asked for of a document, the last first."""
    rows = Copying.objects.of(document.authority).filter(document=document)
    return list(rows.select_related("document__case", "copy").order_by("-id"))


def due(*, at: datetime) -> QuerySet[Copying]:
    """Copies to be made, at which no worker is; the least tried first."""
    rows = Copying.objects.in_every_office().filter(state__in=OPEN)
    return rows.filter(Q(try_at__isnull=True) | Q(try_at__lte=at)).order_by("attempts", "id")


def proof_of(copy: "Document") -> Copying | None:
    """The copying that made and proved this very file, or None."""
    rows = Copying.objects.of(copy.authority).filter(copy=copy, state=State.PROVED)
    return rows.select_related("document__case", "copy").first()


def struck_by(row: Copying) -> list[Struck]:
    """The boxes that a copy was asked for with."""
    return [
        Struck(n, Mark(page, (left, top, right, bottom), provision), question)
        for n, page, left, top, right, bottom, provision, question in row.struck
    ]


def leaks_of(row: Copying) -> list[Leak]:
    """What was found in a copy; where none of it `must` go, the copy is proved and an officer reads it."""
    return [Leak(where, restored(says), must) for where, says, must in row.leaks]


def why(row: Copying) -> list[Sentence]:
    """Why there is no copy."""
    return [restored(one) for one in row.why]


def proof(row: Copying) -> list[Sentence]:
    """The proof of a copy as plain statements; nothing where it is not proved."""
    if row.state != State.PROVED:
        return []
    burnt = sorted({one.mark.page for one in struck_by(row)})
    told = [
        say("Boxes burnt in: {n}, on {pages} of {all} pages.", n=row.marks, pages=len(burnt), all=row.pages),
        say(
            "Words struck out, each counted once: {n}. None of them is found where it was struck, in the "
            "text, the pictures or any hidden part of the copy.",
            n=row.words,
        )
        if row.words
        else say("No words could be read under the boxes: what they covered was part of a picture."),
    ]
    if row.leaks:
        says = "Still to be read elsewhere in it: {n}. Look at each, whether it should be."
        told.append(say(says, n=len(row.leaks)))
    return told


def readings(row: Copying) -> list[Reading]:
    """What second readers said of a copy, the first first."""
    return list(Reading.objects.of(row.authority).filter(copying=row).order_by("id"))


def hands(row: Copying) -> frozenset[uuid.UUID]:
    """Who had a hand in a copy: drew a box in force, took out what another drew, or ordered it."""
    drawn = Box.objects.of(row.authority).filter(document_id=row.document_id)
    return frozenset(
        {row.asked_by}
        | {one.drawn_by for one in drawn if one.removed_at is None}
        | {one.removed_by for one in drawn if one.removed_by not in (None, one.drawn_by)}
    )


def against_sending(copy: "Document") -> tuple[Refusal, ...]:
    """Why a file may not be sent because of what is struck out, or should be; nothing where nothing is."""
    if copy.version == Version.SENT and copy.made_from is not None:
        return against_sending(copy.made_from)
    made = proof_of(copy)
    if made is None:
        return _without_proof(copy)
    current = boxes(made.document)
    if rules.digest(made.document.sha256, struck(current)) != made.boxes:
        return (_CHANGED,)
    return (*_unread(made), *_unfounded(made.document, current))


def key_of(copy: "Document") -> list[Key]:
    """What each label in a copy means, for whoever gets it; nothing where it is no proved copy."""
    made = proof_of(copy)
    if made is None:
        return []
    relied = {one.provision: one.says for one in relied_on(made.document)}
    pages: dict[str, list[int]] = defaultdict(list)
    for one in struck_by(made):
        pages[one.mark.provision].append(one.mark.page)
    return [
        Key(
            Mark(1, (0, 0, 1, 1), provision).label,
            provision,
            _title(Citation.parse(provision)),
            relied.get(provision) or _says(Citation.parse(provision)),
            len(pages[provision]),
            tuple(sorted(set(pages[provision]))),
        )
        for provision in sorted(pages, key=_order)
    ]


def _order(provision: str) -> Any:
    cited = Citation.parse(provision)
    return cited.instrument != "FOIA", cited.instrument, cited.place, cited.parts


def _title(cited: Citation) -> str:
    """The name of a provision; several grounds of one have the beginning of theirs in common."""
    titles = dict.fromkeys(row.title for row in ALL if row.citation == cited and not row.wording)
    first = next(iter(titles), "")
    return first if len(titles) == 1 else first.split(":")[0]


def _says(cited: Citation) -> str:
    """The plain words of the first row in force with this citation: the usual ground of several."""
    rows = (row.says for row in ALL if row.citation == cited and not row.wording)
    return next(rows, str(cited))


def _without_proof(copy: "Document") -> tuple[Refusal, ...]:
    """What no copy was proved to be may go only where nothing is to be struck out of it."""
    if copy.version == Version.REDACTED:
        return (_NOT_PROVED,)
    drawn = next((one for one in documents.versions_of(copy) if boxes(one)), None)
    if drawn is None:
        return ()
    return (
        Refusal(
            "Boxes are drawn in “{name}”, and this version still shows what lies under them. Send the "
            "redacted copy, or take the boxes out.",
            name=drawn.name,
        ),
    )


def _unread(made: Copying) -> tuple[Refusal, ...]:
    said = readings(made)
    if said and said[-1].says == Says.AGREED:
        return ()
    if said:
        return (Refusal("The second reader sent it back: {comments}", comments=said[-1].comments),)
    single = office(made.authority).single_officer
    return (_NOT_READ_ALONE if single else _NOT_READ,)


def _unfounded(document: "Document", rows: list[Box]) -> tuple[Refusal, ...]:
    """Boxes under a provision on which no answer of the request rests."""
    return tuple(
        Refusal(
            "Box {n} on page {page} is struck out under {under}, and no answer relies on it. Decide "
            "that, or strike it out under another.",
            n=own[0].n,
            page=own[0].page,
            under=provision,
        )
        if len(own) == 1
        else Refusal(
            "{count} boxes, the first on page {page}, are struck out under {under}, and no answer relies "
            "on it. Decide that, or strike them out under another.",
            count=len(own),
            page=own[0].page,
            under=provision,
        )
        for provision, own in rests_on_none(document, rows).items()
    )


_CHANGED = Refusal("Its boxes were changed since this copy was made. Make a new copy, and send that.")
_NOT_PROVED = Refusal(
    "Nobody proved here that what was struck out is gone from it. Strike out in the file it was made from."
)
_NOT_READ = Refusal(
    "No second officer has read over what is struck out of it. Ask one who had no hand in it."
)
_NOT_READ_ALONE = Refusal(
    "What is struck out of it has not been read over. Do that after a pause, and say why you agree."
)
