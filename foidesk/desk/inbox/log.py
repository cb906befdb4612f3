"""Logging a request: a message is taken in, what was read of it corrected, and the request logged."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from foidesk.authorities.rules import Pattern
from foidesk.cases.queries.validity import found_lacking
from foidesk.cases.rules import SPOKEN
from foidesk.desk.inbox import question_rows
from foidesk.desk.inbox.forms import TakeIn
from foidesk.desk.inbox.found import one_message
from foidesk.desk.inbox.log_form import LogRequest, typed_questions, with_questions
from foidesk.desk.page import DeskRequest, absolute, attempt, one_case, page
from foidesk.handling import queries as handling
from foidesk.inbox import queries
from foidesk.inbox.actions import settling, taking
from foidesk.inbox.actions.taking import Taken
from foidesk.inbox.reading.questions import split_questions
from foidesk.inbox.rules import State
from foidesk.people.rules import Permission

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.inbox.models import Message


@page(Permission.LOG)
def take_in(request: DeskRequest) -> HttpResponseBase:
    """Upload a message, paste its text, or type what came otherwise."""
    desk = request.desk
    form = TakeIn(request.POST, request.FILES) if request.method == "POST" else TakeIn()
    if request.method == "POST" and form.is_valid():
        upload, text, channel = (form.cleaned_data[name] for name in ("file", "text", "channel"))
        with attempt(form) as tried:
            if upload:
                taken = taking.take_in(upload.read(), by=desk.actor, at=desk.now, on=desk.today)
            else:
                taken = taking.take_in_text(
                    text, channel=channel, spoken=form.spoken(), by=desk.actor, at=desk.now, on=desk.today
                )
        if tried.done:
            return _next_page(taken)
    return render(request, "desk/inbox/take_in.html", {"form": form, "spoken": SPOKEN})


@page(Permission.LOG)
def log_from(request: DeskRequest, message: UUID) -> HttpResponseBase:
    """What was read from a message, to be corrected and logged. Its buttons keep what was typed."""
    found = one_message(request, message)
    if request.method == "POST":
        pressed = request.POST.get("do", "log")
        if pressed != "log":
            return _rearranged(request, found, pressed)
        form = LogRequest(
            request.POST, message=found, questions=typed_questions(request.POST), on=request.desk.today
        )
        if form.is_valid():
            with attempt(form) as tried:
                case = _log(request, found, form)
            if tried.done:
                return redirect("desk:logged", case=case.id)
        return _log_page(request, found, form)
    if found.state not in (State.UNSORTED, State.SET_ASIDE):
        return redirect("desk:message", message=found.id)
    questions = [question.text for question in split_questions(found.words)] or [""]
    return _log_page(request, found, LogRequest(message=found, questions=questions, on=request.desk.today))


@page(Permission.LOG)
def logged(request: DeskRequest, case: UUID) -> HttpResponse:
    """The reference that was given, and what comes next."""
    found = one_case(request, case)
    return render(request, "desk/inbox/logged.html", {"case": found, "lacking": found_lacking(found)})


def _next_page(taken: Taken) -> HttpResponse:
    """A new message is logged next; of one that came before the officer is told what it is."""
    name = "desk:log-from" if taken.message.state == State.UNSORTED else "desk:message"
    already = "?already=1" if taken.already else ""
    return redirect(reverse(name, args=[taken.message.id]) + already)


def _log(request: DeskRequest, message: "Message", form: LogRequest) -> "Case":
    def link(case: UUID) -> str:
        return absolute(request, reverse("desk:case", args=[case]))

    desk = request.desk
    return settling.log_from(
        message,
        form.request(),
        sure=form.sure(),
        link=link,
        own_data=form.own_data(),
        by=desk.actor,
        at=desk.now,
        on=desk.today,
    )


def _rearranged(request: DeskRequest, message: "Message", pressed: str) -> HttpResponse:
    """The page as it was typed, after a button of the questions was pressed."""
    texts = typed_questions(request.POST)
    after = question_rows.press(texts, pressed) or texts
    note = ""
    if pressed.startswith("split:") and after == texts:
        note = _("To split a question, put an empty line or a line of --- where the next one begins.")
    data = with_questions(request.POST, after)
    form = LogRequest(data, message=message, questions=after, on=request.desk.today, quiet=True)
    return _log_page(request, message, form, note=note)


def _log_page(request: DeskRequest, message: "Message", form: LogRequest, *, note: str = "") -> HttpResponse:
    office, closed = request.desk.office, handling.closed_references(request.desk.actor)
    earlier = queries.earlier_requests(office.id, str(form["address"].value() or ""))
    context = {
        "form": form,
        "message": message,
        "files": queries.files_of(message),
        "rows": form.rows(),
        "doubts": form.doubts(),
        "note": note,
        "already": "already" in request.GET,
        "needs_typed": Pattern(office.reference_pattern).needs_typed,
        "earlier": [case for case in earlier if case.id not in closed],
    }
    return render(request, "desk/inbox/log.html", context)
