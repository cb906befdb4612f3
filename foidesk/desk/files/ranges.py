"""Choosing cells of a spreadsheet: what shows of it, ranges taken one by one, the file made of them."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpResponseBase, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from foidesk.cells.grid import letters
from foidesk.desk.files.forms import ChooseCells, MakeTable
from foidesk.desk.files.found import one_document
from foidesk.desk.files.reading import whole
from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.documents import actions, queries
from foidesk.documents.rules import NO_REQUEST, Made
from foidesk.language.stored import restored
from foidesk.law.refusal import Refusal, Refused
from foidesk.pages.forms import Form
from foidesk.people.rules import Permission
from foidesk.printing.cannot import Cannot
from foidesk.printing.ranges.choice import MOST_RANGES, Range
from foidesk.printing.ranges.tables import side_by_side

if TYPE_CHECKING:
    from foidesk.documents.models import Document

_LONGEST = 2_000


@dataclass(frozen=True)
class Asked:
    """What the page is asked: which sheet to show from which row on, and what was chosen so far."""

    sheet: str
    first: int
    ranges: tuple[Range, ...]

    @classmethod
    def of(cls, sent: QueryDict) -> "Asked":
        """Raises Refused for ranges that are none."""
        first = sent.get("first", "1")
        try:
            told = [json.loads(one[:_LONGEST]) for one in sent.getlist("range")[:MOST_RANGES]]
            ranges = tuple(Range.of(one) for one in told)
        except (ValueError, Cannot) as why:
            raise Refused(Refusal(_("What was chosen did not arrive whole. Choose it anew."))) from why
        n = int(first) if first.isascii() and first.isdigit() and len(first) < 8 else 1
        return cls(sent.get("sheet", "")[:_LONGEST], n, ranges)

    def without(self, which: str) -> "Asked":
        """Without the ranges of one table, by its number from 0."""
        groups = side_by_side(self.ranges)
        kept = (one for n, group in enumerate(groups) if str(n) != which for one in group)
        return Asked(self.sheet, self.first, tuple(kept))


@page(Permission.HANDLE)
def choose(request: DeskRequest, document: UUID) -> HttpResponseBase:
    """Look into a spreadsheet and choose of it; a POST, because each look is an event."""
    found, desk = one_document(request, document), request.desk
    if found.case_id is None:
        raise Refused(NO_REQUEST)
    if request.method != "POST":
        return _page(request, found, "desk/files/ranges.html", made=_made(found))
    asked, do = Asked.of(request.POST), request.POST.get("do", "")
    cells = ChooseCells(request.POST if do == "add" else None, initial=_typed(request.POST))
    table = MakeTable(request.POST if do == "make" else None, initial={"name": _stem(found)})
    if "drop" in request.POST:
        asked = asked.without(request.POST["drop"])
    seen = None
    if do == "add" and cells.is_valid():
        typed = cells.cleaned_data
        more = tuple(Range(asked.sheet, typed["rows"], run) for run in typed["runs"])
        with attempt(cells) as tried:
            seen = _look(request, found, Asked(asked.sheet, asked.first, (*asked.ranges, *more)))
        if tried.done:
            asked = Asked(asked.sheet, asked.first, (*asked.ranges, *more))
            cells = ChooseCells(initial={"rows_from": 1})
    if do == "make" and table.is_valid():
        choice = {"ranges": [one.told() for one in asked.ranges]} | table.cleaned_data
        with attempt(table) as tried:
            actions.ask_ranges(found, choice, by=desk.actor, at=desk.now)
        if tried.done:
            return redirect("desk:file-ranges", document=found.id)
    seen = _look(request, found, asked) if seen is None else seen
    return _chosen(request, found, asked, seen, cells, table)


def _look(request: DeskRequest, found: "Document", asked: Asked) -> Mapping[str, Any]:
    desk = request.desk
    return whole(
        lambda: actions.look_into(
            found, sheet=asked.sheet, first=asked.first, ranges=asked.ranges, by=desk.actor, at=desk.now
        )
    )


def _chosen(
    request: DeskRequest,
    found: "Document",
    asked: Asked,
    seen: Mapping[str, Any],
    cells: ChooseCells,
    table: MakeTable,
) -> HttpResponseBase:
    """The page with the sheets, some rows of one, and what was chosen of them."""
    groups = side_by_side(asked.ranges)
    return _page(
        request,
        found,
        "desk/files/choose_cells.html",
        form=table if table.errors else cells,
        cells=cells,
        table=table,
        seen=seen,
        says=[restored(one) for one in seen["says"]],
        kept=[json.dumps(one.told(), sort_keys=True) for one in asked.ranges],
        tables=[
            (t, _columns(group, {one["name"]: one["columns"] for one in seen["sheets"]}))
            for t, group in zip(seen["tables"], groups, strict=True)
        ],
        ticked=[]
        if request.POST.get("do") == "add" and not cells.errors
        else request.POST.getlist("columns"),
        first=asked.first,
    )


def _page(
    request: DeskRequest, found: "Document", template: str, *, form: Form | None = None, **context: Any
) -> HttpResponseBase:
    assert found.case_id is not None  # noqa: S101 - asked before
    case = one_case(request, found.case_id)
    given = context | ({"form": form} if form is not None else {})
    heading = _("Choose cells to be given")
    return case_page(request, case, template, tab="case-files", page_heading=heading, document=found, **given)


def _columns(group: Sequence[Range], widths: Mapping[str, int]) -> str:
    """ "A to C, F". `widths`: how many columns each sheet has; a range of all goes as far as sheets can."""
    runs = [
        (letters(one.columns[0] - 1), letters(max(one.columns[0], min(one.columns[1], width)) - 1))
        for one in group
        for width in [widths.get(one.sheet, one.columns[1])]
    ]
    return ", ".join(
        first if first == last else _("%(first)s to %(last)s") % {"first": first, "last": last}
        for first, last in runs
    )


def _made(found: "Document") -> list[tuple[Any, Any]]:
    """What was made of chosen cells of this file, each with why nothing came of it, if so."""
    rows = [one for one in queries.makings_of(found) if one.kind == Made.RANGES]
    return [(one, queries.why_not_made(one)) for one in rows]


def _typed(sent: QueryDict) -> dict[str, Any]:
    """What stood in the fields of a range when another button was pressed."""
    rows = {name: sent.get(name, "")[:10] for name in ("rows_from", "rows_to")}
    return {"rows_from": rows["rows_from"] or 1, "rows_to": rows["rows_to"], "every": "every" in sent}


def _stem(found: "Document") -> str:
    return Path(found.name).stem[:80]
