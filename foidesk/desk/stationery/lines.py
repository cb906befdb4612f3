"""Standard lines by topic, which officers put into letters and answers."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render

from foidesk.desk.page import DeskRequest, attempt, page
from foidesk.desk.stationery.comparing import Run, compared
from foidesk.desk.stationery.forms import StandardLine
from foidesk.letters import actions, queries
from foidesk.people.queries import names
from foidesk.people.rules import Permission

if TYPE_CHECKING:
    from foidesk.letters.models import LineVersion


@dataclass(frozen=True)
class Version:
    """One version of a line, and how it differs from the one before."""

    row: "LineVersion"
    who: str
    runs: tuple[Run, ...]


@page(Permission.MANAGE)
def lines(request: DeskRequest) -> HttpResponse:
    """Every line, and those that are offered no more."""
    every = queries.newest_lines(request.desk.office.id)
    context = {
        "live": [row for row in every if not row.withdrawn],
        "withdrawn": [row for row in every if row.withdrawn],
    }
    return render(request, "desk/stationery/lines.html", context)


@page(Permission.MANAGE)
def new_line(request: DeskRequest) -> HttpResponseBase:
    """Write another line."""
    desk = request.desk
    form = StandardLine(request.POST or None, initial={"version": 0, "from_on": desk.today})
    if form.is_bound and form.is_valid():
        from_on = form.cleaned_data["from_on"]
        with attempt(form) as tried:
            actions.add_line(form.line, from_on=from_on, by=desk.actor, at=desk.now, on=desk.today)
        if tried.done:
            return redirect("desk:standard-lines")
    return render(request, "desk/stationery/line.html", {"form": form})


@page(Permission.MANAGE)
def line(request: DeskRequest, line: UUID) -> HttpResponseBase:
    """Other words for a line from a day, or offer it no more."""
    desk = request.desk
    newest = _versions(request, line)[0].row
    withdraws = request.POST.get("do") == "withdraw"
    initial = {
        "version": newest.n,
        "topic": newest.topic,
        "text": newest.text,
        "from_on": desk.today,
    }
    sent = request.POST if request.method == "POST" and not withdraws else None
    form = StandardLine(sent, initial=initial)
    if withdraws:
        version = _number(request.POST.get("version", ""))
        actions.withdraw_line(line, version=version, by=desk.actor, at=desk.now, on=desk.today)
        return redirect("desk:standard-lines")
    if form.is_bound and form.is_valid():
        typed = form.cleaned_data
        with attempt(form) as tried:
            actions.change_line(
                line,
                form.line,
                version=typed["version"],
                from_on=typed["from_on"],
                by=desk.actor,
                at=desk.now,
                on=desk.today,
            )
        if tried.done:
            return redirect("desk:standard-lines")
        form.now_at(_versions(request, line)[0].row.n)
    context = {"form": form, "newest": newest, "versions": _versions(request, line)}
    return render(request, "desk/stationery/line.html", context)


def _number(typed: str) -> int:
    """The version that was seen; what is no number is none that stands."""
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 10 else -1


def _versions(request: DeskRequest, line: UUID) -> list[Version]:
    """The versions of a line of this office, the newest first; another's does not exist here."""
    rows = queries.line_versions(request.desk.office.id, line)
    if not rows:
        raise Http404
    known = names(row.written_by for row in rows)
    before = [*(row.text for row in rows[1:]), ""]
    return [
        Version(row, known.get(row.written_by, ""), compared(old, row.text))
        for row, old in zip(rows, before, strict=True)
    ]
