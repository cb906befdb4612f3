"""The schedule of withheld material: to read, to print, and to take away as a table or a PDF."""

import csv
from collections.abc import Iterator
from io import StringIO
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from foidesk.blocks.kinds import Block, Heading, Items, Lines, Paragraph
from foidesk.desk.files.reading import attachment
from foidesk.desk.page import DeskRequest, case_page, one_case, page
from foidesk.language.words import day_in_words
from foidesk.material import actions, queries
from foidesk.material.actions import Form
from foidesk.material.queries import Row, Schedule
from foidesk.pages.saying import said
from foidesk.printing.ranges.plain import MARK, guarded
from foidesk.typesetting.pdf import pdf

if TYPE_CHECKING:
    from datetime import date

    from foidesk.cases.models import Case


@page()
def of_case(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """What of the files of a request is not sent, where, under what and why."""
    found = one_case(request, case)
    return case_page(
        request,
        found,
        "desk/material/schedule.html",
        tab="case-files",
        page_heading=_("Schedule of withheld material"),
        schedule=queries.schedule(found),
    )


@require_POST
@page()
def fetch(request: DeskRequest, case: UUID, form: str) -> HttpResponseBase:
    """The schedule as a table or a PDF; each time an event."""
    if form not in set(Form):
        raise Http404
    found, desk = one_case(request, case), request.desk
    taken = actions.take_schedule(found, Form(form), by=desk.actor, at=desk.now)
    data = _table(taken) if form == Form.CSV else _pdf(found, taken, desk.today)
    return attachment(data, f"{found.reference} – {_('schedule of withheld material')}.{form}")


def _table(taken: Schedule) -> bytes:
    """As CSV that no program takes for formulas."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([_("No."), _("File"), _("Place"), _("Provision"), _("Reasons"), _("What became of it")])
    for row in taken.rows:
        cells = (row.document, said(row.place), row.provision, _reasons(row), said(row.becomes))
        writer.writerow([str(row.n), *(guarded(cell) for cell in cells)])
    return (MARK + out.getvalue()).encode()


def _reasons(row: Row) -> str:
    return "\n\n".join(said(one) for one in row.reasons)


def _pdf(case: "Case", taken: Schedule, on: "date") -> bytes:
    return pdf(tuple(_blocks(case, taken, on)), subject=_("Schedule of withheld material"))


def _blocks(case: "Case", taken: Schedule, on: "date") -> Iterator[Block]:
    """Confidential: for who reviews the answer, and for the Commissioner; never for the applicant."""
    yield Heading(1, _("Schedule of withheld material"))
    yield Paragraph(
        _(
            "Confidential. For whoever reviews the answer, and for the Information Commissioner. It tells "
            "what is withheld and is not to be given to the applicant."
        )
    )
    yield Lines(
        (
            _("Our reference: %(reference)s") % {"reference": case.reference},
            _("Request: %(title)s") % {"title": case.title},
            _("Date: %(day)s") % {"day": day_in_words(on)},
        )
    )
    if not taken.rows:
        yield Paragraph(_("Nothing is listed: of no file anything is withheld."))
    n = 0
    for row in taken.rows:
        if row.n != n:
            n = row.n
            yield Heading(2, f"{row.n}. {row.document}")
        where = f"{said(row.place)}, {row.provision}" if row.provision else said(row.place)
        yield Heading(3, where)
        yield Paragraph(said(row.becomes))
        for one in row.reasons:
            yield Paragraph(said(one))
    if taken.doubts:
        yield Heading(2, _("To be looked at"))
        yield Items(tuple(said(one) for one in taken.doubts))
