"""Facts that letters state and that others may change: confirmed, or corrected, by whoever looked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render

from foidesk.authorities import actions, queries
from foidesk.authorities.rules import Fact, FactKey
from foidesk.authorities.rules.facts import Group
from foidesk.desk.office.forms import Correction
from foidesk.desk.office.officers import may_not_say
from foidesk.desk.page import Desk, DeskRequest, attempt, page
from foidesk.people.rules import insist


@dataclass(frozen=True)
class Shown:
    """A fact on its page, with the form to correct it; none where that is done in the settings."""

    fact: Fact
    stale: bool
    correction: Correction | None


@page()
def facts(request: DeskRequest) -> HttpResponseBase:
    """Each fact with its source, the day to look again, and the two things one can say of it."""
    if request.method != "POST":
        return _draw(request, None)
    desk, asked = request.desk, request.POST.get("fact", "")
    insist(may_not_say(desk.actor))
    if asked not in set(FactKey):
        return _draw(request, None)
    key = FactKey(asked)
    if request.POST.get("do") == "confirm":
        actions.confirm_fact(desk.office.id, key, by=desk.actor.id, at=desk.now, on=desk.today)
        return redirect("desk:facts")
    form = Correction(request.POST, key=key)
    if form.is_valid() and _corrected(desk, key, form):
        return redirect("desk:facts")
    return _draw(request, form)


def _corrected(desk: Desk, key: FactKey, form: Correction) -> bool:
    typed, by = form.cleaned_data, desk.actor.id
    with attempt(form) as tried:
        actions.correct_fact(
            desk.office.id, key, typed["value"], source=typed["source"], by=by, at=desk.now, on=desk.today
        )
    return tried.done


def _draw(request: DeskRequest, form: Correction | None) -> HttpResponse:
    """The page; `form` is the correction that was refused, kept with what was typed."""
    desk = request.desk
    known = queries.facts(desk.office.id, on=desk.today)
    groups = [(group.value, list(_shown(desk, known.values(), group, form))) for group in Group]
    context = {
        "groups": [(title, rows) for title, rows in groups if rows],
        "form": form,
        "stale": sum(fact.stale(desk.today) for fact in known.values()),
        "may_not_say": may_not_say(desk.actor),
    }
    return render(request, "desk/office/facts.html", context)


def _shown(desk: Desk, known: Iterable[Fact], group: Group, form: Correction | None) -> Iterator[Shown]:
    for fact in known:
        if fact.card.group is group:
            typed = form if form is not None and form.key is fact.key else Correction(key=fact.key)
            yield Shown(fact, fact.stale(desk.today), None if fact.card.elsewhere else typed)
