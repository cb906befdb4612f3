"""The file in which something is struck out, the page of it that is open, and the boxes there in words."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from foidesk.desk.files.found import one_document
from foidesk.desk.page import DeskRequest
from foidesk.desk.redaction.provisions import OTHER, names
from foidesk.documents.queries import tells_who_asks
from foidesk.documents.rules import NO_REQUEST
from foidesk.handling.queries import must_stand_aside
from foidesk.people import queries as people
from foidesk.people.rules import insist
from foidesk.redaction import queries
from foidesk.redaction.engine.marks import Box as Sides
from foidesk.redaction.engine.marks import Mark, Size
from foidesk.redaction.rules import Origin

if TYPE_CHECKING:
    from foidesk.documents.models import Document
    from foidesk.redaction.models import Box

ORIGIN_WORDS = {
    Origin.DRAWN: gettext_lazy("drawn by hand"),
    Origin.SEARCH: gettext_lazy("from a search"),
    Origin.PERSONAL_DATA: gettext_lazy("from the suggestions"),
}
_NEAR = 2
"""Pages before and after the open one of which small pictures are shown: a document may have thousands."""
_LETTERS = 7.0
"""Points: the largest letters of what stands in a box."""


@dataclass(frozen=True)
class Laid:
    """A box on the picture of its page, in points, as an SVG wants them."""

    x: str
    y: str
    width: str
    height: str
    words_x: str
    words_y: str
    letters: str


@dataclass(frozen=True)
class Shown:
    """One box in words and on its page."""

    box: "Box"
    label: str
    name: str
    origin: str
    who: str
    laid: Laid
    value: str

    @property
    def other(self) -> str:
        """What a form sends beside `value` where that is no provision of a decision."""
        return self.box.provision if self.value == OTHER else ""


@dataclass(frozen=True)
class Thumb:
    """A page near the open one."""

    n: int
    boxes: int
    current: bool
    width: int
    height: int


def one_file(request: DeskRequest, document: UUID) -> "Document":
    """The file, for whoever may read it. Raises Refused where it tells who asks, or belongs to no request."""
    found = one_document(request, document)
    insist(tells_who_asks(found, request.desk.actor), NO_REQUEST if found.case_id is None else None)
    return found


def opened(request: DeskRequest, document: "Document") -> bool:
    """Whether the record knows that this officer sees the pages of a file today, and may do so still."""
    desk = request.desk
    if document.case is None or must_stand_aside(document.case, desk.actor) is not None:
        return False
    return queries.looked(document, by=desk.actor.id, on=desk.today)


def one_box(request: DeskRequest, document: UUID, box: UUID) -> "Box":
    """A box of this file, also one that was taken out."""
    found = one_file(request, document)
    row = queries.box(found.authority, box)
    if row is None or row.document_id != found.id:
        raise Http404
    return row


def page_number(request: DeskRequest, pages: int, name: str = "page") -> int:
    """The page that was asked for, or the nearest there is."""
    asked = request.GET.get(name, "1").strip()
    n = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 7 else 1
    return min(max(n, 1), max(pages, 1))


def address(document: UUID, page: int, **more: str | UUID) -> str:
    """Where a page of a file is struck out in."""
    query = {"page": str(page)} | {key: str(one) for key, one in more.items()}
    return f"{reverse('desk:strike-out', args=[document])}?{urlencode(query)}"


def shown(rows: Sequence["Box"], decided: Iterable[str] = ()) -> list[Shown]:
    """Boxes as a page tells of them; `decided` are the values of the provisions a form offers first."""
    who = people.names([row.drawn_by for row in rows])
    named, offered = names(row.provision for row in rows), frozenset(decided)
    return [
        Shown(
            box=row,
            label=label_of(row),
            name=named[row.provision],
            origin=str(ORIGIN_WORDS[Origin(row.origin)]),
            who=who.get(row.drawn_by, ""),
            laid=laid(sides(row), label_of(row)),
            value=value if (value := f"{row.question}:{row.provision}") in offered else OTHER,
        )
        for row in rows
    ]


def sides(row: "Box") -> Sides:
    """Left, top, right, bottom."""
    return row.left, row.top, row.right, row.bottom


def label_of(row: "Box") -> str:
    """What will stand in it."""
    return Mark(row.page, sides(row), row.provision).label


def laid(box: Sequence[float], label: str = "") -> Laid:
    """Where a box lies on its page, with letters that fit into it."""
    left, top, right, bottom = box
    wide, high = abs(right - left), abs(bottom - top)
    letters = min(_LETTERS, high * 0.8, wide / max(len(label), 1) * 1.6)
    low = min(top, bottom) + high / 2 + letters * 0.35
    told = (min(left, right), min(top, bottom), wide, high, min(left, right) + 1.5, low, letters)
    return Laid(*(f"{one:.2f}" for one in told))


def strip(sizes: Sequence[Size], current: int, counts: Mapping[int, int]) -> list[Thumb]:
    """The pages around the open one."""
    around = range(max(current - _NEAR, 1), min(current + _NEAR, len(sizes)) + 1)
    return [Thumb(n, counts.get(n, 0), n == current, *map(round, sizes[n - 1])) for n in around]


def counts(rows: Iterable["Box"]) -> dict[int, int]:
    """How many boxes each page has, in the order of the pages."""
    return dict(sorted(Counter(row.page for row in rows).items()))


def title(document: "Document") -> str:
    """The heading of each of these pages."""
    return _("Strike out in %(name)s") % {"name": document.name}
