"""The clock of a request: its dates, each day with its reason, every deadline, and what would be if."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from foidesk.cases import queries as cases
from foidesk.clock.deadline_table import title_of
from foidesk.clock.reckoning import Caution, Deadline, DeadlineKind, QuestionReckoning, Reckoning, State
from foidesk.clock.span import Unit
from foidesk.desk.case_header import state_words
from foidesk.desk.cases.calendar import Marked, calendar_of
from foidesk.desk.cases.what_if import WhatIf, compared
from foidesk.desk.page import DeskRequest, case_page, one_case, page
from foidesk.language.phrases import capital, question_words
from foidesk.pages.saying import said
from foidesk.people.rules import Permission

if TYPE_CHECKING:
    from foidesk.cases.models import Case

STATE_WORDS = {
    State.RUNNING: lazy("Running"),
    State.AWAITING_REQUESTER: lazy("Waiting for the applicant"),
    State.AWAITING_FEE: lazy("Waiting for the fee"),
    State.LAPSED: lazy("Time to pay has gone by"),
    State.OVERDUE: lazy("Overdue"),
    State.ANSWERED_IN_TIME: lazy("Answered in time"),
    State.ANSWERED_LATE: lazy("Answered late"),
}

_MUST = {
    DeadlineKind.RESPONSE,
    DeadlineKind.EXTENDED_RESPONSE,
    DeadlineKind.PIT_ESTIMATE,
    DeadlineKind.IR_RESPONSE_MAX,
    DeadlineKind.ICO_ENQUIRY,
    DeadlineKind.INFORMATION_NOTICE,
    DeadlineKind.DECISION_NOTICE,
    DeadlineKind.ENFORCEMENT_NOTICE,
}
"""What the office has failed to do when its day has gone by. The others are days until which one may."""


@dataclass(frozen=True)
class Told:
    """A deadline as the list shows it: about which questions, and whether it is open, met or gone by."""

    title: str
    about: str
    deadline: Deadline
    state: str
    tone: str


@dataclass(frozen=True)
class Asked:
    """Questions that stand alike, beside the others: their law, their date, and how they stand."""

    which: str
    first: str
    state: str
    one: QuestionReckoning
    current: bool


@page()
def clock(request: DeskRequest, case: UUID) -> HttpResponse:
    """Why the date is what it is, and what would move it."""
    found, today = one_case(request, case), request.desk.today
    reckoning = cases.clock(found, as_of=today)
    asked = request.GET.get("question", "")
    shown = reckoning.by_question.get(asked, reckoning.by_question[reckoning.decides])
    supposing = WhatIf(request.GET if request.GET.get("suppose") else None, initial={"on": today})
    return case_page(
        request,
        found,
        "desk/cases/clock.html",
        tab="clock",
        page_heading=_("Clock"),
        reckoning=reckoning,
        shown=shown,
        state=state_words(found) if found.closed_on else STATE_WORDS[shown.state],
        days_counted=shown.counted_in is Unit.WD,
        questions=() if found.closed_on else _questions(reckoning, shown),
        warnings=_warnings(found, shown.warnings),
        months=calendar_of(shown.steps, Marked(today, shown.due, shown.office_due)),
        weekdays=[_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun")],
        deadlines=list(_told(reckoning, today, closed=found.closed_on is not None)),
        form=supposing,
        changes=compared(found, reckoning, supposing, today=today),
        may_handle=request.desk.actor.may(Permission.HANDLE),
    )


def _questions(reckoning: Reckoning, shown: QuestionReckoning) -> Sequence[Asked]:
    """The questions, those that stand alike together; none where all of them do."""
    alike: dict[object, list[QuestionReckoning]] = {}
    for one in reckoning.by_question.values():
        alike.setdefault((one.due, one.state, one.regime, one.office_due), []).append(one)
    if len(alike) < 2:
        return ()
    return [
        Asked(
            which=said(capital(question_words([int(one.question) for one in together]))),
            first=together[0].question,
            state=str(STATE_WORDS[together[0].state]),
            one=together[0],
            current=shown in together,
        )
        for together in alike.values()
    ]


def _warnings(case: "Case", warnings: Sequence[Caution]) -> list[Caution]:
    """What an officer should know; that a smaller request must be logged only while it is not."""
    logged = bool(cases.narrowed_into(case))
    return [one for one in warnings if not (logged and one.code == "narrowed-is-new")]


def _told(reckoning: Reckoning, today: date, *, closed: bool) -> Iterator[Told]:
    """Open ones first, the earliest of them on top; what is alike for several questions is said once."""
    alike: dict[Deadline, list[int]] = {}
    for deadline in reckoning.deadlines:
        numbers = alike.setdefault(deadline._replace(question=None), [])
        numbers += [int(deadline.question)] if deadline.question else []
    for deadline in sorted(alike, key=lambda one: (one.met is not None, one.due)):
        if deadline.met is not None:
            state, tone = _("Met"), "green"
        elif closed:
            state, tone = _("The request is closed"), "grey"
        elif deadline.due < today:
            state, tone = _("Gone by"), "red" if deadline.kind in _MUST else "grey"
        else:
            state, tone = _("Open"), ""
        about = said(question_words(alike[deadline])) if alike[deadline] else ""
        yield Told(title_of(deadline), about, deadline, state, tone)
