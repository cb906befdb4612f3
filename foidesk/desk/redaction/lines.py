"""What was found, as lists of ticks show it: line by line, by kind, in the rows of a page."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy

from foidesk.desk.redaction import place
from foidesk.desk.redaction.forms import place_key
from foidesk.personal.span import Kind
from foidesk.redaction import queries
from foidesk.redaction.queries import Places

if TYPE_CHECKING:
    from django.utils.functional import Promise

    from foidesk.documents.models import Document

KIND_WORDS: "dict[Kind, str | Promise]" = {
    Kind.APPLICANT: gettext_lazy("Details of the applicant"),
    Kind.PERSON: gettext_lazy("People known to the office"),
    Kind.NAME: gettext_lazy("Names of people"),
    Kind.EMAIL: gettext_lazy("E-mail addresses"),
    Kind.TELEPHONE: gettext_lazy("Telephone numbers"),
    Kind.ADDRESS: gettext_lazy("Postal addresses"),
    Kind.DATE_OF_BIRTH: gettext_lazy("Dates of birth"),
    Kind.NI_NUMBER: gettext_lazy("National Insurance numbers"),
    Kind.NHS_NUMBER: gettext_lazy("NHS numbers"),
    Kind.PASSPORT: gettext_lazy("Passport numbers"),
    Kind.DRIVING_LICENCE: gettext_lazy("Driving licence numbers"),
    Kind.PAYMENT_CARD: gettext_lazy("Payment card numbers"),
    Kind.BANK_ACCOUNT: gettext_lazy("Bank accounts"),
    Kind.VEHICLE_MARK: gettext_lazy("Vehicle registration marks"),
    Kind.COLLAR_NUMBER: gettext_lazy("Collar, warrant and staff numbers"),
}
"""In the order in which they are shown."""


@dataclass(frozen=True)
class Line:
    """One find as a list shows it: its words between those around them, and whether a box lies there."""

    key: str
    page: int
    words: str
    before: str
    after: str
    struck: bool


def lines_of(document: "Document", places: Places) -> list[Line]:
    """One line for each find."""
    boxes: dict[int, list[tuple[float, float, float, float]]] = {}
    for row in queries.boxes(document):
        boxes.setdefault(row.page, []).append(place.sides(row))
    lines = []
    for _find, own in groupby(places.places, key=lambda one: one.find):
        of = list(own)
        struck = all(any(_covers(box, one.box) for box in boxes.get(one.page, ())) for one in of)
        first = of[0]
        lines.append(Line(place_key(first), first.page, first.words, first.before, first.after, struck))
    return lines


def _covers(box: Sequence[float], other: Sequence[float]) -> bool:
    """Whether a place lies under a box, but for a hair's breadth."""
    return (
        box[0] <= other[0] + 1
        and box[1] <= other[1] + 1
        and box[2] >= other[2] - 1
        and box[3] >= other[3] - 1
    )


def by_kind(places: Places, lines: Sequence[Line]) -> list[tuple[str, str, list[Line]]]:
    """The finds of each kind of personal data, with its name and what the button sends that ticks them."""
    kinds = {place_key(one): one.kind for one in places.places}
    return [
        (str(title), kind.value, own)
        for kind, title in KIND_WORDS.items()
        if (own := [line for line in lines if kinds[line.key] == kind])
    ]


def rows_of(lines: Sequence[Line], places: Places) -> list[list[Line]]:
    """The words line by line, as they stand on the page."""
    middles = {place_key(one): one.box for one in places.places}
    rows: list[list[Line]] = []
    for line in lines:
        box = middles[line.key]
        last = middles[rows[-1][-1].key] if rows else None
        if last is None or not last[1] <= (box[1] + box[3]) / 2 <= last[3] or box[0] < last[0]:
            rows.append([])
        rows[-1].append(line)
    return rows
