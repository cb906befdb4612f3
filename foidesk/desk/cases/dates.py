"""What happened to a request, day by day: who entered it, and what was corrected."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from foidesk.cases import queries as cases
from foidesk.clock.happening import Kind
from foidesk.desk.page import DeskRequest, case_page, one_case, page
from foidesk.handling import queries as handling
from foidesk.happenings.events import sentence
from foidesk.people.queries import names
from foidesk.people.rules import Permission

if TYPE_CHECKING:
    from foidesk.cases.models import Happening


@dataclass(frozen=True)
class Line:
    """One entry of the list: in force, or struck through with what was said against it.

    `entered_by` is empty where no officer entered it. `key` is what its links are about, None for none.
    """

    on: date
    says: str
    reason: str
    entered_by: str
    entered_at: datetime
    struck: str = ""
    struck_reason: str = ""
    key: UUID | None = None
    may_take_out: bool = False


@page()
def dates(request: DeskRequest, case: UUID) -> HttpResponse:
    """Everything that happened, in the order of its days, with what was corrected."""
    found = one_case(request, case)
    may_handle = request.desk.actor.may(Permission.HANDLE)
    closed = handling.closed_references(request.desk.actor)
    return case_page(
        request,
        found,
        "desk/cases/dates.html",
        tab="dates",
        page_heading=_("Dates"),
        lines=lines_of(cases.happenings(found), may_handle=may_handle),
        narrowed_into=[case for case in cases.narrowed_into(found) if case.id not in closed],
        narrows=found.narrows if found.narrows_id not in closed else None,
        may_handle=may_handle,
    )


def lines_of(rows: "Sequence[Happening]", *, may_handle: bool) -> list[Line]:
    """The entries as the list shows them. A row that only takes another out is told at that other."""
    known = names({row.entered_by for row in rows if row.entered_by})
    later = {row.corrects_id: row for row in rows if row.corrects_id}
    return [_line(row, later.get(row.id), known, may_handle) for row in rows if not row.annuls]


def _line(row: "Happening", later: "Happening | None", known: "dict[UUID, str]", may_handle: bool) -> Line:
    says = sentence(cases.event_of(row))
    links = may_handle and later is None and not row.by_letter and row.kind != Kind.NARROWED
    return Line(
        on=row.happened_on,
        says=says[:1].upper() + says[1:],
        reason=row.reason,
        entered_by=_name(row, known),
        entered_at=row.entered_at,
        struck=_struck(later, known),
        struck_reason=later.reason if later else "",
        key=row.id if links else None,
        may_take_out=row.kind != Kind.RECEIVED,
    )


def _name(row: "Happening", known: "dict[UUID, str]") -> str:
    return known.get(row.entered_by, _("Somebody unknown")) if row.entered_by else _("FOI Desk")


def _struck(later: "Happening | None", known: "dict[UUID, str]") -> str:
    if later is None:
        return ""
    who = {"who": _name(later, known)}
    if later.annuls:
        return _("Taken out by %(who)s: it did not happen.") % who
    return _("Corrected by %(who)s: another entry stands in its place.") % who
