"""Reporting that something went out that should not have, and writing down anew what is known."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from foidesk.cases import queries as cases
from foidesk.desk.breaches.forms import AgainForm, ReportForm, as_typed
from foidesk.desk.breaches.found import form_page, one_breach
from foidesk.desk.breaches.gone import chosen
from foidesk.desk.page import DeskRequest, attempt, one_case, page
from foidesk.handling import queries as handling
from foidesk.oversight import actions, queries
from foidesk.oversight.rules import Gone, Report

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.oversight.models import Account


@page()
def report(request: DeskRequest) -> HttpResponseBase:
    """The least that is needed now. `?of=parcel:…` says where it was begun from."""
    desk, gone = request.desk, _begun(request)
    case = _of(request, gone)
    initial = as_typed("found", desk.now) | {"found_by": desk.actor.name}
    form = ReportForm(request.POST or None, initial=initial, begun=gone is not None)
    if request.method == "POST" and form.is_valid():
        named = gone or _by_reference(request, form)
        with attempt(form) as tried:
            if not form.errors:
                new = Report(form.cleaned_data["title"], form.account, (named,) if named else ())
                breach = actions.report(new, by=desk.actor, at=desk.now)
        if tried.done and not form.errors:
            return redirect("desk:breach", breach=breach.id)
    return render(request, "desk/breaches/report.html", {"form": form, "case": case})


def _begun(request: DeskRequest) -> Gone | None:
    """What the page was begun from. What is no such thing does not exist."""
    if "of" not in request.GET:
        return None
    found = chosen(request.GET["of"])
    if found is None:
        raise Http404
    return found


def _of(request: DeskRequest, gone: Gone | None) -> "Case | None":
    """The request that it is of, if it exists for whoever looks; None for what is of none."""
    if gone is None:
        return None
    try:
        case = queries.whose(request.desk.office.id, gone)
    except LookupError as error:
        raise Http404 from error
    return one_case(request, case.id) if case is not None else None


def _by_reference(request: DeskRequest, form: ReportForm) -> Gone | None:
    """The request whose reference was typed; none where none was."""
    reference = form.cleaned_data.get("reference", "").strip()
    if not reference:
        return None
    case = cases.same_reference(request.desk.office.id, reference)
    if case is None or not handling.open_to(request.desk.actor, case):
        form.add_error("reference", _("There is no request with this reference at this office"))
        return None
    return Gone(case=case.id)


@page()
def known(request: DeskRequest, breach: UUID) -> HttpResponseBase:
    """Write down anew what is known. What was written before stays readable."""
    found, _rows = one_breach(request, breach)
    stands = queries.account(found)
    form = AgainForm(request.POST or None, initial=_as_typed(stands))
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            seen = form.cleaned_data["seen"]
            desk = request.desk
            actions.write_account(found, form.account, seen=seen, by=desk.actor, at=desk.now)
        if tried.done:
            return redirect("desk:breach", breach=found.id)
        form.now_at(queries.account(found).id)
    return form_page(request, found, form, heading=_("What is known"), do=_("Keep it"))


def _as_typed(row: "Account") -> dict[str, Any]:
    """What stands in the fields."""
    aware = as_typed("aware", row.aware_at) if row.aware_at != row.found_at else {}
    return {
        **as_typed("found", row.found_at),
        **aware,
        "seen": str(row.id),
        "happened": row.happened,
        "found_by": row.found_by,
        "whose": row.whose,
        "sorts": row.sorts,
        "people": row.people,
        "records": row.records,
        "who_has_it": row.who_has_it,
        "consequences": row.consequences,
        "measures": row.measures,
    }
