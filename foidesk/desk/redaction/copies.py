"""The copy without what is struck out: asking for it, its proof, its pages, its second reader."""

import re
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from foidesk.authorities.queries import office
from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.desk.redaction import place
from foidesk.desk.redaction.forms import Ask, Said
from foidesk.desk.redaction.provisions import names
from foidesk.desk.redaction.sheet import closed, shut
from foidesk.law.refusal import Refusal
from foidesk.people import queries as people
from foidesk.people.rules import Permission, insist
from foidesk.redaction import actions, queries, rules
from foidesk.redaction.rules import OPEN, Says, State

if TYPE_CHECKING:
    from foidesk.documents.models import Document
    from foidesk.redaction.models import Copying
    from foidesk.redaction.rules import Struck

_PAGE = re.compile(r"page ([0-9]{1,6})\b")


@page()
def copy(request: DeskRequest, document: UUID) -> HttpResponseBase:
    """Where the copy stands; what is sent asks for one with the boxes as they are now."""
    found, desk = place.one_file(request, document), request.desk
    refused = queries.against_drawing(found)
    if refused is not None:
        return closed(request, found, refused)
    form = Ask(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            actions.order(found, by=desk.actor, at=desk.now)
        if tried.done:
            return redirect("desk:strike-out-copy", document=found.id)
    elif not place.opened(request, found):
        return shut(request, found)
    return _page(request, found, form=form, said=Said())


UNSEEN = Refusal("You have not opened its pages today. Open them, and look at each before you agree.")


@require_POST
@page()
def read(request: DeskRequest, document: UUID) -> HttpResponseBase:
    """What the second reader says of the copy."""
    found, desk = place.one_file(request, document), request.desk
    row, said = queries.copying(found), Said(request.POST)
    if row is not None and said.is_valid():
        typed = said.cleaned_data
        seen = typed["says"] != Says.AGREED or place.opened(request, found)
        with attempt(said) as tried:
            insist(None if seen else UNSEEN)
            actions.read_over(
                row, says=Says(typed["says"]), comments=typed["comments"], by=desk.actor, at=desk.now
            )
        if tried.done:
            return redirect("desk:strike-out-copy", document=found.id)
    return _page(request, found, form=said, said=said)


def _page(request: DeskRequest, document: "Document", *, form: object, said: Said) -> HttpResponseBase:
    rows, row = queries.boxes(document), queries.copying(document)
    state = State(row.state) if row else None
    changed = row is not None and row.boxes != queries.digest(document)
    about = {} if row is None else _about(request, row)
    return case_page(
        request,
        one_case(request, document.case_id or UUID(int=0)),
        "desk/redaction/copy.html",
        tab="case-files",
        page_heading=_("The copy without what is struck out"),
        document=document,
        form=form,
        said=said,
        copying=row,
        state=state,
        waits=state in OPEN,
        changed=changed,
        boxes=len(rows),
        on_pages=len({one.page for one in rows}),
        unfounded=names(queries.rests_on_none(document, rows)).values(),
        may_ask=request.desk.actor.may(Permission.HANDLE)
        and bool(rows)
        and (row is None or changed or _ended(row)),
        may_enclose=request.desk.actor.may(Permission.HANDLE),
        back_href=place.address(document.id, 1),
        **about,
    )


def _ended(row: "Copying") -> bool:
    """Whether asking again may help: what is proved, or on its way, is not asked for twice."""
    return State(row.state) in (State.NOT_PROVED, State.FAILED)


def _about(request: DeskRequest, row: "Copying") -> dict[str, Any]:
    """What came of a copy that was asked for, and a page of it beside the original."""
    struck = queries.struck_by(row)
    pages = sorted({one.mark.page for one in struck})
    sizes = queries.sizes(row.document)
    asked = "page" in request.GET
    n = place.page_number(request, len(sizes)) if asked else (pages or [1])[0]
    here = [one for one in struck if one.mark.page == n]
    later = [one for one in pages if one > n]
    earlier = [one for one in pages if one < n]
    readings = queries.readings(row)
    who = people.names([row.asked_by, *(one.read_by for one in readings)])
    return {
        "n": n,
        "pages": len(sizes),
        "next_struck": later[0] if later else 0,
        "last_struck": earlier[-1] if earlier else 0,
        "width": f"{sizes[n - 1][0]:.2f}" if sizes else "1",
        "height": f"{sizes[n - 1][1]:.2f}" if sizes else "1",
        "pixels": tuple(map(round, sizes[n - 1])) if sizes else (1, 1),
        "here": _here(here),
        "asked_by": who.get(row.asked_by, ""),
        "proof": queries.proof(row),
        "leaks": [(leak, _page_of(leak.where)) for leak in queries.leaks_of(row)],
        "why": queries.why(row),
        "key": queries.key_of(row.copy) if row.copy else [],
        "against": queries.against_sending(row.copy) if row.copy else (),
        "readings": [(who.get(one.read_by, ""), one, one.says == Says.AGREED) for one in readings],
        "may_not_read": _may_not_read(request, row),
    }


def _here(struck: "list[Struck]") -> list[tuple[int, str, str, place.Laid]]:
    """The boxes of a page: number, label, name, and where they lie."""
    named = names(one.mark.provision for one in struck)
    return [
        (one.n, one.mark.label, named[one.mark.provision], place.laid(one.mark.box, one.mark.label))
        for one in struck
    ]


def _page_of(where: str) -> int:
    """The page that a place is on; 0 where it is on none."""
    found = _PAGE.match(where)
    return int(found[1]) if found else 0


def _may_not_read(request: DeskRequest, row: "Copying") -> str:
    """Why this officer can't read it over; "" where they can."""
    actor = request.desk.actor
    if not (actor.may(Permission.HANDLE) or actor.may(Permission.APPROVE)):
        return _("Whoever handles requests or approves what leaves can read it over.")
    single = office(row.authority).single_officer
    refused = rules.may_not_read_over(actor.id, queries.hands(row), single_officer=single)
    return refused.says if refused else ""
