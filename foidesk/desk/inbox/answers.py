"""The applicant's answer to a question of ours: an officer confirms it, and only that moves the clock."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from foidesk.cases import queries as cases
from foidesk.cases.rules import Channel
from foidesk.desk.inbox.forms import Answer
from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.inbox import queries
from foidesk.inbox.actions import settling
from foidesk.inbox.rules import State, arrived_on
from foidesk.language.phrases import question_words
from foidesk.pages.saying import said
from foidesk.people.rules import Permission

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.inbox.models import Message


@page(Permission.HANDLE)
def confirm(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """Which message is the answer, when it came and whether it is enough (FOIA 10(6))."""
    found = one_case(request, case)
    waiting = [
        message
        for message in queries.messages_of(found)
        if message.state == State.JOINED and message.confirmed_at is None
    ]
    awaited = cases.awaited(found)
    questions = [(question.n, question.text) for question in cases.questions(found) if question.n in awaited]
    if request.method == "POST":
        form = Answer(request.POST, messages=waiting, awaited=questions)
        if form.is_valid():
            with attempt(form) as tried:
                _confirm(request, found, form, waiting)
            if tried.done:
                return redirect("desk:clock", case=found.id)
    else:
        initial = _initial(waiting, request.GET.get("message", ""))
        form = Answer(messages=waiting, awaited=questions, initial=initial)
    return case_page(
        request,
        found,
        "desk/inbox/answer.html",
        tab="clock",
        page_heading=_("The applicant's answer"),
        form=form,
        asked=cases.clarification_open(found),
        asked_about=said(question_words(awaited)) if awaited else _("the request"),
        messages=waiting,
    )


def _confirm(request: DeskRequest, case: "Case", form: Answer, waiting: "list[Message]") -> None:
    desk, typed = request.desk, form.cleaned_data
    received_on, sufficient = typed["received_on"], typed["sufficient"] == "yes"
    chosen = next((message for message in waiting if str(message.id) == typed["message"]), None)
    if chosen is not None:
        settling.confirm_answer(
            chosen,
            received_on=received_on,
            sufficient=sufficient,
            questions=form.questions(),
            by=desk.actor,
            at=desk.now,
            on=desk.today,
        )
        return
    settling.confirm_told_answer(
        typed["words"],
        case,
        channel=Channel(typed["channel"]),
        received_on=received_on,
        sufficient=sufficient,
        questions=form.questions(),
        by=desk.actor,
        at=desk.now,
        on=desk.today,
    )


def _initial(waiting: "list[Message]", wanted: str) -> dict[str, object]:
    """The message that the officer comes from, or the only one, and the day it arrived."""
    chosen = next((message for message in waiting if str(message.id) == wanted), None)
    if chosen is None and len(waiting) == 1:
        chosen = waiting[0]
    if chosen is None:
        return {"message": ""}
    return {"message": str(chosen.id), "received_on": arrived_on(chosen.received_at)}
