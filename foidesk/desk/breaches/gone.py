"""What went out: naming it, taking it out of the list, and taking an answer off the disclosure log."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from foidesk.cases import queries as cases
from foidesk.desk.breaches.forms import FindForm, GoneForm, ReasonForm
from foidesk.desk.breaches.found import form_page, one_breach
from foidesk.desk.page import DeskRequest, attempt, page
from foidesk.desk.release.told import KIND_NAMES
from foidesk.disclosure import queries as disclosure
from foidesk.handling import queries as handling
from foidesk.oversight import actions, queries, rules
from foidesk.oversight.rules import Gone
from foidesk.pages.templatetags.foidesk import day
from foidesk.release.rules import Kind

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.disclosure.models import Entry
    from foidesk.oversight.models import Thing
    from foidesk.release.models import Parcel


@dataclass(frozen=True)
class Shown:
    """Something that went out, as its page shows it; `entry` where everybody reads it, or did."""

    thing: "Thing"
    what: str
    href: str
    reference: str
    entry: "Entry | None"
    sha256: str


def shown(rows: "Sequence[Thing]") -> list[Shown]:
    """What went out, in words, also what was taken out of the list."""
    return [_shown(row) for row in rows]


def _shown(row: "Thing") -> Shown:
    reference = row.case.reference if row.case is not None else ""
    if row.parcel is not None:
        href = reverse("desk:parcel", args=[row.parcel_id])
        return Shown(row, _letter_words(row.parcel), href, reference, None, "")
    if row.entry is not None:
        href = reverse("desk:log-entry", args=[row.entry_id])
        return Shown(row, _("The entry in the disclosure log"), href, reference, row.entry, "")
    if row.document is not None:
        href = reverse("desk:file", args=[row.document_id])
        words = _("The file “%(name)s”") % {"name": row.document.name}
        return Shown(row, words, href, reference, None, row.document.sha256)
    href = reverse("desk:case", args=[row.case_id])
    return Shown(row, _("Something of the request"), href, reference, None, "")


def _letter_words(parcel: "Parcel") -> str:
    words = {"what": KIND_NAMES[Kind(parcel.kind)], "to": parcel.recipient}
    return _("%(what)s to %(to)s") % words


def choices(case: "Case") -> list[tuple[str, str]]:
    """What of a request can have gone out, each with a value that `chosen` understands."""
    left = queries.has_left(case)
    found = [(f"case:{case.id}", _("Something of it that is not listed here"))]
    found += [
        (f"parcel:{row.id}", _("%(what)s, %(day)s") % {"what": _letter_words(row), "day": day(row.left_on)})
        for row in left.parcels
    ]
    if left.entry is not None:
        found.append((f"entry:{left.entry.id}", _("The entry in the disclosure log")))
    found += [(f"document:{row.id}", _("The file “%(name)s”") % {"name": row.name}) for row in left.documents]
    return [*found[1:], found[0]]


def chosen(value: str) -> Gone | None:
    """What a value such as "parcel:…" names; None for what is none."""
    kind, _colon, key = value.partition(":")
    if kind not in ("case", "parcel", "entry", "document"):
        return None
    try:
        return Gone(**{kind: UUID(key)})
    except ValueError:
        return None


@page()
def name(request: DeskRequest, breach: UUID) -> HttpResponseBase:
    """Find a request by its reference, and say what of it went out."""
    found, _rows = one_breach(request, breach)
    lacking = rules.may_manage(request.desk.actor, of=found.authority)
    if lacking is not None:
        return render(request, "desk/forbidden.html", {"lacking": lacking}, status=403)
    finding = FindForm(request.GET if "reference" in request.GET else None)
    case = _found(request, finding) if finding.is_valid() else None
    if case is None:
        return render(request, "desk/breaches/gone.html", {"breach": found, "form": finding})
    form = GoneForm(request.POST if request.method == "POST" else None, choices=choices(case))
    if request.method == "POST" and form.is_valid():
        gone = [one for value in form.cleaned_data["gone"] if (one := chosen(value)) is not None]
        with attempt(form) as tried:
            actions.name(found, gone, by=request.desk.actor, at=request.desk.now)
        if tried.done:
            return redirect("desk:breach", breach=found.id)
    return render(request, "desk/breaches/gone.html", {"breach": found, "form": form, "case": case})


def _found(request: DeskRequest, form: FindForm) -> "Case | None":
    """The request with the reference that was typed, if it exists for whoever looks."""
    reference = form.cleaned_data["reference"].strip()
    case = cases.same_reference(request.desk.office.id, reference)
    if case is None or not handling.open_to(request.desk.actor, case):
        form.add_error("reference", _("There is no request with this reference at this office"))
        return None
    request.desk.shown.add(cases=[case])
    return case


@page()
def take_out(request: DeskRequest, breach: UUID, thing: UUID) -> HttpResponseBase:
    """Ask why, and take it out of the list."""
    found, rows = one_breach(request, breach)
    row = next((one for one in rows if one.id == thing), None)
    if row is None:
        raise Http404
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            reason = form.cleaned_data["reason"]
            actions.take_out(found, row.id, reason=reason, by=request.desk.actor, at=request.desk.now)
        if tried.done:
            return redirect("desk:breach", breach=found.id)
    return form_page(
        request,
        found,
        form,
        heading=_("It was no part of the breach"),
        do=_("Take it out of the list"),
        intro=_shown(row).what,
    )


@require_POST
@page()
def unpublish(request: DeskRequest, breach: UUID, entry: UUID) -> HttpResponse:
    """Take an entry out of the disclosure log, at once."""
    found, _rows = one_breach(request, breach)
    there = disclosure.entry(request.desk.office.id, entry)
    if there is None or not handling.open_to(request.desk.actor, there.case):
        raise Http404
    lacking = rules.may_manage(request.desk.actor, of=found.authority)
    if lacking is not None:
        return render(request, "desk/forbidden.html", {"lacking": lacking}, status=403)
    actions.unpublish(found, there, by=request.desk.actor, at=request.desk.now)
    return redirect("desk:breach", breach=found.id)
