"""The backups of the installation: the last ones, whether one could be restored, and when to be warned."""

from typing import TYPE_CHECKING

from django.http import HttpResponseBase
from django.shortcuts import redirect, render

from foidesk.desk.backups.forms import Watch
from foidesk.desk.backups.told import outcome, warning
from foidesk.desk.page import DeskRequest, attempt, page
from foidesk.people.rules import Permission
from foidesk.records import actions, queries
from foidesk.records.rules import Kind, State

if TYPE_CHECKING:
    from foidesk.records.models import Run


@page(Permission.MANAGE)
def backups(request: DeskRequest) -> HttpResponseBase:
    """What was kept and when, what to do where nothing was, and after how many days this office is warned."""
    desk = request.desk
    form = Watch(request.POST or None, initial={"days": queries.warned_after(desk.office.id)})
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            actions.watch(desk.office.id, days=form.cleaned_data["days"], by=desk.actor, at=desk.now)
        if tried.done:
            return redirect("desk:backups")
    made, tests = queries.runs(Kind.BACKUP), queries.runs(Kind.TEST)
    context = {
        "form": form,
        "warning": warning(desk),
        "last": _newest(made, State.DONE),
        "last_test": next((run for run in tests if run.state != State.RUNNING), None),
        "groups": [
            (kind, [(run, outcome(run, now=desk.now)) for run in runs])
            for kind, runs in (("backups", made), ("tests", tests))
        ],
    }
    return render(request, "desk/backups/backups.html", context)


def _newest(runs: list["Run"], state: State) -> "Run | None":
    return next((run for run in runs if run.state == state), None)
