"""Problems of the system: the list, one of them, and the mark that somebody looked."""

from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from foidesk.desk.page import DeskRequest, attempt, page
from foidesk.desk.problems.forms import Find, Look
from foidesk.desk.problems.pulse import worker_away
from foidesk.people.queries import names
from foidesk.people.rules import Permission
from foidesk.plumbing.trouble import actions, queries
from foidesk.plumbing.trouble.rules import NO_OFFICE, Kind

KINDS = {
    Kind.PAGE: _("A page failed"),
    Kind.ROUND: _("The worker failed"),
    Kind.MAIL: _("An e-mail was not accepted"),
}
WHAT_TO_DO = {
    Kind.PAGE: _(
        "Ask who met it what they were doing, and tell your supplier that and the place in the program."
    ),
    Kind.ROUND: _("What it left undone is tried again at its next turn. If it goes on, look in the log."),
    Kind.MAIL: _("The outbox shows which message it was, what the mail server said, and what can be done."),
}


@page(Permission.MANAGE)
def problems(request: DeskRequest) -> HttpResponseBase:
    """What failed here, those nobody looked at first; a reference leads to its problem."""
    desk, form = request.desk, Find(request.GET or None)
    reference = form.cleaned_data["reference"].strip() if form.is_valid() else ""
    found = queries.by_reference(desk.office.id, reference) if reference else None
    if found is not None:
        return redirect("desk:problem", found.id)
    context = {
        "form": form,
        "reference": reference,
        "rows": [(row, KINDS[Kind(row.kind)]) for row in queries.problems(desk.office.id)],
        "away": worker_away(desk.now),
    }
    return render(request, "desk/problems/problems.html", context)


@page(Permission.MANAGE)
def one(request: DeskRequest, problem: UUID) -> HttpResponse | HttpResponseBase:
    """One problem: when it showed, where it began, who looked and what they wrote."""
    desk = request.desk
    row = queries.problem(desk.office.id, problem)
    if row is None:
        raise Http404
    form = Look(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            actions.look(row, note=form.cleaned_data["note"], by=desk.actor.id, at=desk.now)
        if tried.done:
            return redirect("desk:problems")
    looks = queries.looks(row)
    known = names([look.seen_by for look in looks])
    context = {
        "form": form,
        "problem": row,
        "kind": KINDS[Kind(row.kind)],
        "what_to_do": WHAT_TO_DO[Kind(row.kind)],
        "is_mail": row.kind == Kind.MAIL,
        "everywhere": row.authority == NO_OFFICE,
        "sightings": queries.sightings(row)[:20],
        "looks": [(look, known.get(look.seen_by, "")) for look in looks],
    }
    return render(request, "desk/problems/problem.html", context)
