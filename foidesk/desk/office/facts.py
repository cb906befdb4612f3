"""Facts that letters state and that others may change: confirmed, or corrected, by whoever looked."""

from django.http import HttpResponseBase
from django.shortcuts import redirect, render

from foidesk.authorities import actions, queries
from foidesk.authorities.rules import FactKey
from foidesk.desk.office.forms import Correction
from foidesk.desk.page import DeskRequest, attempt, page
from foidesk.people.rules import Permission


@page(Permission.MANAGE)
def facts(request: DeskRequest) -> HttpResponseBase:
    """Each fact with its source, the day to look again, and the two things one can say of it."""
    desk = request.desk
    asked = request.POST.get("fact", "")
    key = FactKey(asked) if asked in set(FactKey) else None
    correction = (
        Correction(request.POST if request.POST.get("do") == "correct" else None, key=key) if key else None
    )
    if key is not None and request.POST.get("do") == "confirm":
        actions.confirm_fact(desk.office.id, key, by=desk.actor.id, at=desk.now, on=desk.today)
        return redirect("desk:facts")
    if key is not None and correction is not None and correction.is_bound and correction.is_valid():
        typed = correction.cleaned_data
        with attempt(correction) as tried:
            actions.correct_fact(
                desk.office.id,
                key,
                typed["value"],
                source=typed["source"],
                by=desk.actor.id,
                at=desk.now,
                on=desk.today,
            )
        if tried.done:
            return redirect("desk:facts")
    rows = [
        (
            fact,
            fact.stale(desk.today),
            correction if correction and fact.key is key else Correction(key=fact.key),
        )
        for fact in queries.facts(desk.office.id, on=desk.today).values()
    ]
    return render(request, "desk/office/facts.html", {"rows": rows, "form": correction})
