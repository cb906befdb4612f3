"""Pages for whoever works with the office's registers: those who handle requests, and administrators."""

from typing import ParamSpec

from django.http import HttpResponseBase
from django.shortcuts import render

from foidesk.desk.page import DeskRequest, View, Wrapped, page
from foidesk.law.refusal import Refusal
from foidesk.people.rules import Actor, Permission, lacks

P = ParamSpec("P")


def may_not_say(actor: Actor) -> Refusal | None:
    """Why this officer may not say what is right in a register; None for whoever may."""
    return lacks(actor, Permission.MANAGE) and lacks(actor, Permission.HANDLE)


def officers_page(view: View[P]) -> Wrapped[P]:
    """Only for those who handle requests, and for administrators: others are told who may."""

    @page()
    def wrapped(request: DeskRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        lacking = may_not_say(request.desk.actor)
        if lacking is not None:
            return render(request, "desk/forbidden.html", {"lacking": lacking}, status=403)
        return view(request, *args, **kwargs)

    return wrapped
