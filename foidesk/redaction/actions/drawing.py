"""Drawing boxes, moving them, taking them out and putting them back. Two officers may do so at once."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Max

from foidesk.audit.rules import Code, Fact, london_day
from foidesk.law.citation import Citation
from foidesk.law.refusal import Refusal, Refused
from foidesk.people.rules import Actor, insist
from foidesk.redaction import queries, rules
from foidesk.redaction.actions.opening import insist_may_draw, pages_held, tell
from foidesk.redaction.engine.marks import Box as Sides
from foidesk.redaction.models import Box
from foidesk.redaction.rules import Origin, Place

if TYPE_CHECKING:
    from foidesk.documents.models import Document


def draw(
    document: "Document",
    *,
    page: int,
    box: Sides,
    provision: str,
    question: int | None = None,
    by: Actor,
    at: datetime,
) -> Box:
    """Draw one box: left, top, right, bottom in points from the top left of the page as a reader sees it.

    Raises Refused for a box that hides nothing, and a provision that is none in force.
    """
    here, drawn = [Place(page, box)], Origin.DRAWN
    return take(document, here, provision=provision, question=question, origin=drawn, by=by, at=at)[0]


def take(
    document: "Document",
    places: Sequence[Place],
    *,
    provision: str,
    question: int | None = None,
    origin: Origin,
    by: Actor,
    at: datetime,
) -> list[Box]:
    """Draw boxes in many places at once, or in none: as they were found by a search, or suggested.

    A place that has exactly such a box already gets no second one. Raises Refused.
    """
    insist_may_draw(document, by)
    return _take(document, places, provision, question, origin, by=by, at=at)


@transaction.atomic
def _take(
    document: "Document",
    places: Sequence[Place],
    provision: str,
    question: int | None,
    origin: Origin,
    *,
    by: Actor,
    at: datetime,
) -> list[Box]:
    document, sizes = pages_held(document)
    stand = {_where(row): row for row in queries.boxes(document)}
    insist(
        rules.against_provision(provision, on=london_day(at)),
        None if places else Refusal("Choose at least one place to strike out."),
        queries.against_question(document, question),
    )
    cited = str(Citation.parse(provision))
    insist(*rules.against_places(places, sizes, held=len(stand), provision=cited))
    upright = dict.fromkeys((place.page, *rules.placed(place).box, cited) for place in places)
    new = [where for where in upright if where not in stand]
    last = Box.objects.of(document.authority).filter(document=document).aggregate(last=Max("n"))["last"] or 0
    rows = [
        _row(document, n, where, question, origin, by=by, at=at)
        for n, where in enumerate(new, start=last + 1)
    ]
    Box.objects.of(document.authority).bulk_create(rows)
    if rows:
        tell(
            rules.DRAWN,
            document,
            by=by.id,
            at=at,
            facts={"count": len(rows), "first": last + 1, "origin": origin, **_after(document)},
            words={"provisions": cited},
        )
    return [*rows, *(stand[where] for where in upright if where in stand)]


def move(
    row: Box,
    *,
    place: Place | None = None,
    provision: str = "",
    question: int | None = None,
    by: Actor,
    at: datetime,
) -> Box:
    """The box in another place, or under another provision; what is not given stays as it was.

    Raises Refused for a box that somebody removed or moved meanwhile.
    """
    insist_may_draw(row.document, by)
    return _move(row, place, provision, question, by=by, at=at)


@transaction.atomic
def _move(
    row: Box, place: Place | None, provision: str, question: int | None, *, by: Actor, at: datetime
) -> Box:
    document, sizes = pages_held(row.document)
    row = _in_force(row)
    to = place or Place(row.page, (row.left, row.top, row.right, row.bottom))
    wanted = provision or row.provision
    insist(
        rules.against_provision(wanted, on=london_day(at)) if provision else None,
        queries.against_question(document, question),
    )
    cited = str(Citation.parse(wanted))
    insist(*rules.against_places([to], sizes, held=0, provision=cited))
    where = (to.page, *rules.placed(to).box, cited)
    new = _row(document, row.n, where, question or row.question, Origin(row.origin), by=by, at=at)
    _end(row, by=by, at=at)
    new.save(force_insert=True)
    facts = {"box": new.id, "n": new.n, "page": new.page, **_after(document)}
    tell(rules.MOVED, document, by=by.id, at=at, facts=facts, words={"provisions": cited})
    return new


def remove(row: Box, *, by: Actor, at: datetime) -> Box:
    """Take a box out. It can be put back. Raises Refused where somebody did so before, or moved it."""
    insist_may_draw(row.document, by)
    return _remove(row, by=by, at=at)


@transaction.atomic
def _remove(row: Box, *, by: Actor, at: datetime) -> Box:
    document, _ = pages_held(row.document)
    row = _in_force(row)
    _end(row, by=by, at=at)
    facts = {"box": row.id, "n": row.n, "page": row.page, **_after(document)}
    tell(rules.REMOVED, document, by=by.id, at=at, facts=facts)
    return row


def put_back(row: Box, *, by: Actor, at: datetime) -> Box:
    """Undo that a box was taken out, or moved: it stands again exactly where it stood. Raises Refused."""
    insist_may_draw(row.document, by)
    return _put_back(row, by=by, at=at)


@transaction.atomic
def _put_back(row: Box, *, by: Actor, at: datetime) -> Box:
    document, sizes = pages_held(row.document)
    rows = Box.objects.of(row.authority)
    row = rows.get(id=row.id)
    if row.removed_at is None:
        return row
    place = Place(row.page, (row.left, row.top, row.right, row.bottom))
    instead = rows.filter(document=document, n=row.n, removed_at__isnull=True).first()
    held = rows.filter(document=document, removed_at__isnull=True).count() - (instead is not None)
    insist(*rules.against_places([place], sizes, held=held, provision=row.provision))
    if instead is not None:
        _end(instead, by=by, at=at)
    row.removed_at = row.removed_by = None
    row.save(update_fields=["removed_at", "removed_by"])
    facts = {"box": row.id, "n": row.n, "page": row.page, **_after(document)}
    tell(rules.PUT_BACK, document, by=by.id, at=at, facts=facts)
    return row


_Where = tuple[int, float, float, float, float, str]


def _where(row: Box) -> _Where:
    return row.page, row.left, row.top, row.right, row.bottom, row.provision


def _row(
    document: "Document",
    n: int,
    where: _Where,
    question: int | None,
    origin: Origin,
    *,
    by: Actor,
    at: datetime,
) -> Box:
    page, left, top, right, bottom, provision = where
    return Box(
        authority=document.authority,
        document=document,
        n=n,
        page=page,
        left=left,
        top=top,
        right=right,
        bottom=bottom,
        provision=provision,
        question=question,
        origin=origin,
        drawn_at=at,
        drawn_by=by.id,
    )


def _in_force(row: Box) -> Box:
    """The box as it stands, once its document is held. Raises Refused where it does not any more."""
    now = Box.objects.of(row.authority).get(id=row.id)
    if now.removed_at is not None:
        raise Refused(Refusal("Somebody moved box {n} or took it out before you. Look again.", n=now.n))
    return now


def _end(row: Box, *, by: Actor, at: datetime) -> None:
    row.removed_at, row.removed_by = at, by.id
    row.save(update_fields=["removed_at", "removed_by"])


def _after(document: "Document") -> dict[str, Fact]:
    """What the record keeps of the boxes as they stand now: `verify` compares it with what is stored."""
    return {"after": Code(queries.digest(document))}
