"""One entry of the log on the desk: read, changed, published, withdrawn."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from foidesk.desk.disclosure.forms import Change, Publish, Withdraw
from foidesk.desk.disclosure.told import hands, preview, public_href, told
from foidesk.desk.page import DeskRequest, attempt, one_case, page
from foidesk.disclosure import actions, queries
from foidesk.disclosure.rules import State
from foidesk.people.rules import Permission

if TYPE_CHECKING:
    from foidesk.disclosure.models import Entry


@page()
def one(request: DeskRequest, entry: UUID) -> HttpResponse:
    """An entry as everyone reads it or would, where it stands, and what can be done with it."""
    found = _one(request, entry)
    context = {
        "hands": hands(found),
        "may_publish": request.desk.actor.may(Permission.PUBLISH),
        "later": queries.successor(found) if found.state == State.WITHDRAWN else None,
    }
    return _draw(request, found, "one", **context)


@page(Permission.PUBLISH)
def change(request: DeskRequest, entry: UUID) -> HttpResponseBase:
    """Change the words of a draft, above all to take out what tells who asked."""
    found, desk = _one(request, entry), request.desk
    if found.state != State.DRAFT:
        return redirect("desk:log-entry", entry=entry)
    initial = {"title": found.title, "version": found.version}
    form = Change(request.POST or None, initial=initial, answers=queries.answers(found))
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            version = form.cleaned_data["version"]
            actions.amend(found, form.wording, version=version, by=desk.actor, at=desk.now)
        if tried.done:
            return redirect("desk:log-entry", entry=entry)
        form.now_at(_one(request, entry).version)
    return _draw(request, _one(request, entry), "change", form=form)


@page(Permission.PUBLISH)
def publish(request: DeskRequest, entry: UUID) -> HttpResponseBase:
    """What will happen and what it will look like; then publish exactly that."""
    found, desk = _one(request, entry), request.desk
    if found.state != State.DRAFT:
        return redirect("desk:log-entry", entry=entry)
    doubts = any(concern.doubt for concern in queries.concerns(found))
    form = Publish(request.POST or None, initial={"version": found.version}, doubts=doubts)
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            typed = form.cleaned_data
            reason = typed.get("reason", "")
            actions.publish(found, version=typed["version"], by=desk.actor, at=desk.now, reason=reason)
        if tried.done:
            return redirect("desk:log-entry", entry=entry)
        found = _one(request, entry)
        form.now_at(found.version)
    return _draw(request, found, "publish", form=form)


@require_POST
@page(Permission.PUBLISH)
def take_over(request: DeskRequest, entry: UUID) -> HttpResponseBase:
    """Draft the entry anew from the answer as it was corrected."""
    desk = request.desk
    fresh = actions.take_over(_one(request, entry), by=desk.actor, at=desk.now)
    return redirect("desk:log-entry", entry=fresh.id)


@page(Permission.PUBLISH)
def withdraw(request: DeskRequest, entry: UUID) -> HttpResponseBase:
    """Take an entry from the public, with a reason."""
    found, desk = _one(request, entry), request.desk
    if found.state != State.PUBLISHED:
        return redirect("desk:log-entry", entry=entry)
    form = Withdraw(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            actions.withdraw(found, reason=form.cleaned_data["reason"], by=desk.actor, at=desk.now)
        if tried.done:
            return redirect("desk:log-entry", entry=entry)
    return _draw(request, found, "withdraw", form=form)


def _one(request: DeskRequest, key: UUID) -> "Entry":
    """The entry with this key at this office. Another office's does not exist here."""
    found = queries.entry(request.desk.office.id, key)
    if found is None:
        raise Http404
    if found.state != State.PUBLISHED:
        one_case(request, found.case_id)
    request.desk.shown.add(cases=[found.case])
    return found


def _draw(request: DeskRequest, entry: "Entry", template: str, **context: Any) -> HttpResponse:
    concerns = queries.concerns(entry) if entry.state == State.DRAFT else ()
    above = {
        "told": told(entry),
        "entry": entry,
        "preview": preview(entry),
        "public_href": public_href(entry),
        "concerns": concerns,
        "corrected_since": queries.corrected_since(entry) if entry.state != State.WITHDRAWN else None,
        "must": [concern for concern in concerns if not concern.doubt],
    }
    return render(request, f"desk/disclosure/{template}.html", above | context)
