"""Boxes: where they may lie, what may stand in them, and in which files they may be drawn."""

import hashlib
import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from foidesk.audit.rules import Deed
from foidesk.documents.rules import State, Version, cannot_be_opened
from foidesk.law.citation import Citation
from foidesk.law.exemptions import matching
from foidesk.law.refusal import Refusal
from foidesk.redaction.engine.marks import MOST, Box, Mark, Size, faults_of

MOST_PAGES = 20_000
"""Pages of one document in which boxes are drawn."""


class Origin(StrEnum):
    """How a box came about."""

    DRAWN = "drawn"
    SEARCH = "search"
    PERSONAL_DATA = "personal-data"


OPENED = Deed("redaction.opened", "looked at the pages of the file {name} to strike out in it")
DRAWN = Deed("redaction.drawn", "drew {count} box(es) in the file {name}, under {provisions}")
MOVED = Deed(
    "redaction.moved", "changed box {n} in the file {name}: it is on page {page}, under {provisions}"
)
REMOVED = Deed("redaction.removed", "took box {n} out of the file {name}")
PUT_BACK = Deed("redaction.put-back", "put box {n} back in the file {name}, as it was before")
BOX_DEEDS = (OPENED, DRAWN, MOVED, REMOVED, PUT_BACK)
CHANGED = frozenset(deed.verb for deed in (DRAWN, MOVED, REMOVED, PUT_BACK))
"""The events after which the boxes of a file are others than before."""


@dataclass(frozen=True)
class Place:
    """A place on a page, with the words there. `kind` is of which personal data, "" for a search.

    What was found may go on in the next line: places of one find have one number, `find`. `before` and
    `after` are the words around it.
    """

    page: int
    box: Box
    words: str = ""
    kind: str = ""
    find: int = 0
    before: str = ""
    after: str = ""


@dataclass(frozen=True)
class Struck:
    """One box as it is burnt in: its number, its mark, and the question it is about."""

    n: int
    mark: Mark
    question: int | None = None


def against_drawing(state: State, version: Version, kind: str) -> Refusal | None:
    """Why nothing can be struck out in a file; None where its pages can be drawn on."""
    if version in (Version.REDACTED, Version.SENT):
        return _A_COPY
    if state in _NOT_NOW:
        return cannot_be_opened(state) or _NOT_NOW[state]
    return None if kind == "pdf" else _NO_PAGES


def placed(place: Place) -> Place:
    """The same place the right way round: whoever draws from right to left makes no mistake."""
    one, two, three, four = (round(float(side), 2) for side in place.box)
    box = (min(one, three), min(two, four), max(one, three), max(two, four))
    return Place(place.page, box, place.words, place.kind, place.find)


def against_places(
    places: Sequence[Place], sizes: Sequence[Size], *, held: int, provision: str
) -> tuple[Refusal, ...]:
    """Why these boxes can't be drawn in a document with pages of these sizes; `held`: how many it has."""
    if held + len(places) > MOST:
        return (Refusal("There are more than {most} boxes. Split the document.", most=f"{MOST:,}"),)
    if not all(math.isfinite(side) for place in places for side in place.box):
        return (Refusal("A box needs four numbers: left, top, right, bottom, in points."),)
    return faults_of([Mark(place.page, placed(place).box, provision) for place in places], sizes)[:20]


def against_provision(provision: str, *, on: date) -> Refusal | None:
    """Why nothing can be struck out under this; None for an exemption or exception in force that day."""
    try:
        cited = Citation.parse(provision)
    except ValueError as why:
        return Refusal("{why}", why=str(why))
    rows = matching(cited, on=on)
    if any(row.citation == cited for row in rows):
        return None
    if rows:
        nearer = ", ".join(dict.fromkeys(str(row.citation) for row in rows))
        return Refusal(
            "“{cited}” does not say which provision is meant: {nearer}.", cited=str(cited), nearer=nearer
        )
    return Refusal("“{cited}” is no exemption and no exception in force. Choose another.", cited=str(cited))


def digest(sha256: str, struck: Iterable[Struck]) -> str:
    """The same for the same boxes in the same bytes, in whatever order they were drawn."""
    boxes = sorted([one.mark.page, *one.mark.box, one.mark.provision] for one in struck)
    return hashlib.sha256(json.dumps([sha256, boxes]).encode()).hexdigest()


_A_COPY = Refusal(
    "Something is struck out in it already. Open the file it was made from, change the boxes there, and make "
    "a new copy."
)
_NO_PAGES = Refusal(
    "It is no PDF, so it has no pages on which boxes can be drawn. Make pages of it first, and strike out in "
    "those; of a spreadsheet choose the cells that may be seen."
)
_NOT_NOW = {
    State.INFECTED: Refusal("A scanner found malware in it."),
    State.NOT_INSPECTED: Refusal(
        "It has not been inspected yet. The worker does that by itself within minutes; strike out in it then."
    ),
    State.UNREADABLE: Refusal(
        "It could not be examined, so nobody can say what is on its pages. Read why beside it, make pages of "
        "it or print it to a new PDF, and strike out in that."
    ),
}
