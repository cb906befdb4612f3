"""Deciding who is told, recording what was done, striking it out, closing a breach and opening it again."""

from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from foidesk.desk.breaches.forms import CloseForm, DecideForm, DoneForm, ReasonForm, as_typed
from foidesk.desk.breaches.found import form_page, one_breach
from foidesk.desk.breaches.words import ANSWERS, HINTS, QUESTIONS, STEPS
from foidesk.desk.page import DeskRequest, attempt, page
from foidesk.oversight import actions, queries, rules
from foidesk.oversight.rules import About, Made, Step


@page()
def decide(request: DeskRequest, breach: UUID, about: str) -> HttpResponseBase:
    """Whether the Commissioner, or the people, must be told: with reasons either way."""
    found, _rows = one_breach(request, breach)
    if about not in {one.value for one in About}:
        raise Http404
    which, desk = About(about), request.desk
    choices = [("yes", ANSWERS[which, True]), ("no", ANSWERS[which, False])]
    form = DecideForm(request.POST or None, choices=choices, question=QUESTIONS[which])
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        with attempt(form) as tried:
            needed = typed["needed"] == "yes"
            actions.decide(found, which, needed=needed, reasons=typed["reasons"], by=desk.actor, at=desk.now)
        if tried.done:
            return redirect("desk:breach", breach=found.id)
    heading = str(QUESTIONS[which])
    return form_page(request, found, form, heading=heading, do=_("Record the decision"), about=which.value)


@page()
def record(request: DeskRequest, breach: UUID, step: str) -> HttpResponseBase:
    """What was done, when, by whom and how."""
    found, _rows = one_breach(request, breach)
    if step not in {one.value for one in Step}:
        raise Http404
    which, desk = Step(step), request.desk
    form = DoneForm(request.POST or None, step=which, initial=as_typed("done", desk.now))
    form.fields["words"].help_text = HINTS[which]
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        with attempt(form) as tried:
            made = Made(which, typed["done_at"], typed["words"], typed.get("late_why", ""))
            actions.do(found, made, by=desk.actor, at=desk.now)
        if tried.done:
            return redirect("desk:breach", breach=found.id)
    due = rules.due_at(found.aware_at) if which is Step.NOTIFIED else None
    heading = str(STEPS[which])
    return form_page(request, found, form, heading=heading, do=_("Record it"), due=due)


@page()
def strike(request: DeskRequest, breach: UUID, done: UUID) -> HttpResponseBase:
    """Ask why, and strike out what was recorded wrongly."""
    found, _rows = one_breach(request, breach)
    row = queries.one_done(found, done)
    if row is None:
        raise Http404
    form, desk = ReasonForm(request.POST or None), request.desk
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            reason = form.cleaned_data["reason"]
            actions.strike(found, row.id, reason=reason, by=desk.actor, at=desk.now)
        if tried.done:
            return redirect("desk:breach", breach=found.id)
    heading, do = _("Strike it out"), _("Strike it out")
    return form_page(request, found, form, heading=heading, do=do, intro=row.words)


@page()
def close(request: DeskRequest, breach: UUID) -> HttpResponseBase:
    """Close it, once both decisions, what they ask for and the lessons are there."""
    found, _rows = one_breach(request, breach)
    form, desk = CloseForm(request.POST if request.method == "POST" else None), request.desk
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            actions.close(found, by=desk.actor, at=desk.now)
        if tried.done:
            return redirect("desk:breach", breach=found.id)
    lacking = rules.may_manage(desk.actor, of=found.authority)
    if lacking is not None:
        return _forbidden(request, lacking)
    missing = rules.against_closing(queries.standing(found))
    return render(request, "desk/breaches/close.html", {"breach": found, "form": form, "missing": missing})


def _forbidden(request: DeskRequest, lacking: object) -> HttpResponse:
    return render(request, "desk/forbidden.html", {"lacking": lacking}, status=403)


@page()
def reopen(request: DeskRequest, breach: UUID) -> HttpResponseBase:
    """Ask why, and open it again."""
    found, _rows = one_breach(request, breach)
    form, desk = ReasonForm(request.POST or None), request.desk
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            actions.reopen(found, reason=form.cleaned_data["reason"], by=desk.actor, at=desk.now)
        if tried.done:
            return redirect("desk:breach", breach=found.id)
    return form_page(request, found, form, heading=_("Open it again"), do=_("Open it again"))
