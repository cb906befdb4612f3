"""What becomes of each file of a request, and saying it of several at once."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from foidesk.cases import queries as cases
from foidesk.desk.files.becoming import line
from foidesk.desk.material.forms import Said
from foidesk.desk.material.letter import letter_of, not_now
from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.law.refusal import Refusal, Refused
from foidesk.material import actions, queries
from foidesk.material.queries import Thing
from foidesk.material.rules import Fate
from foidesk.pages.paging import page_of
from foidesk.people.rules import Permission, insist, lacks

if TYPE_CHECKING:
    from foidesk.cases.models import Case

NONE_CHOSEN = Refusal(_("Tick the files that you say it of."))


@page()
def of_case(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """The files of a request with what becomes of each; an officer says it of those that are ticked."""
    found, may = one_case(request, case), request.desk.actor.may(Permission.HANDLE)
    if request.method == "POST":
        insist(lacks(request.desk.actor, Permission.HANDLE))
    closed = not_now(found)
    things = queries.things(found)
    typed = request.POST if request.method == "POST" else None
    ticked = set(request.POST.getlist("file")) if typed is not None else set()
    form = Said(typed, questions=cases.questions(found), resting=queries.resting(found))
    if typed is not None and form.is_valid():
        chosen = [one for one in things if str(one.first.id) in ticked]
        with attempt(form) as tried:
            _say(request, found, chosen, form)
        if tried.done:
            return redirect("desk:material", case=found.id)
        things = queries.things(found)
    shown = page_of(things, request.GET.get("page"))
    return case_page(
        request,
        found,
        "desk/material/of_case.html",
        tab="case-files",
        page_heading=_("What becomes of each file"),
        page=shown,
        rows=[line(one, ticked=str(one.first.id) in ticked) for one in shown.object_list],
        waiting=sum(one.open for one in things),
        form=form if may and things and closed is None else None,
        may=may and closed is None,
        closed=closed if things else None,
        has_errors=bool(form.errors),
    )


def _say(request: DeskRequest, case: "Case", chosen: Sequence[Thing], form: Said) -> None:
    """Say it of each; what can't be said of one keeps nothing from being said of the others."""
    if not chosen:
        raise Refused(NONE_CHOSEN)
    against: list[Refusal] = []
    act = partial(_say_one, request, form, letter_of(case))
    for thing in chosen:
        try:
            act(thing)
        except Refused as refused:
            against += [
                Refusal("{name}: {why}", one.provision, name=thing.first.name, why=one.says)
                for one in refused.refusals
            ]
    if against:
        raise Refused(*against)


def _say_one(request: DeskRequest, form: Said, letter: UUID | None, thing: Thing) -> None:
    by: dict[str, Any] = {"letter": letter, "by": request.desk.actor, "at": request.desk.now}
    if form.fate_said is Fate.SEND:
        actions.enclose(_to_send(thing), questions=form.numbers, **by)
    else:
        actions.decide_fate(thing.first, form.fate_said, **form.said, **by)


def _to_send(thing: Thing) -> Any:
    """The newest version that may leave; where none may, the newest, so that it is said why."""
    may = (one for one in reversed(thing.versions) if not queries.to_enclose(one))
    return next(may, thing.versions[-1])
