"""The strip above every page of a case: reference, title, state, clock, owner, and the pages of the case."""

from datetime import date
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from foidesk.authorities.queries import ClockSettings, clock_settings
from foidesk.cases import queries as cases
from foidesk.cases.rules import Closure, State
from foidesk.pages.parts import CaseHeader, Link
from foidesk.pages.templatetags.foidesk import day

if TYPE_CHECKING:
    from foidesk.cases.models import Case

STATE_WORDS = {
    State.IN_HAND: gettext_lazy("In hand"),
    State.AWAITING_APPLICANT: gettext_lazy("Waiting for the applicant"),
    State.AWAITING_FEE: gettext_lazy("Waiting for the fee"),
    State.ANSWERED: gettext_lazy("Answered"),
    State.CLOSED: gettext_lazy("Closed without an answer"),
    State.NOT_TO_ANSWER: gettext_lazy("Closed: not to be answered"),
}
CLOSURE_WORDS = {
    Closure.LAPSED: gettext_lazy("Closed without an answer"),
    Closure.IN_ERROR: gettext_lazy("Closed: logged in error"),
    Closure.DUPLICATE: gettext_lazy("Closed: duplicate"),
    Closure.WITHDRAWN: gettext_lazy("Closed: withdrawn"),
    Closure.MERGED: gettext_lazy("Closed: merged into another"),
}
STATE_TONES = {
    State.IN_HAND: "",
    State.AWAITING_APPLICANT: "yellow",
    State.AWAITING_FEE: "yellow",
    State.ANSWERED: "green",
    State.CLOSED: "grey",
    State.NOT_TO_ANSWER: "grey",
}

_TABS = (
    ("case", gettext_lazy("Overview")),
    ("questions", gettext_lazy("Questions")),
    ("case-searches", gettext_lazy("Searches")),
    ("case-costs", gettext_lazy("Costs")),
    ("case-files", gettext_lazy("Files")),
    ("case-letters", gettext_lazy("Letters")),
    ("case-notes", gettext_lazy("Notes")),
    ("case-people", gettext_lazy("People")),
    ("clock", gettext_lazy("Clock")),
    ("dates", gettext_lazy("Dates")),
    ("history", gettext_lazy("History")),
)


def header(case: "Case", *, on: date, tab: str) -> CaseHeader:
    """The header of a case on a day; `tab` is the address name of the page that is open."""
    return CaseHeader(
        reference=case.reference,
        title=case.title,
        state_words=state_words(case),
        state_tone=STATE_TONES[State(case.state)],
        clock_words=clock_words(case, on=on, settings=clock_settings(case.authority)),
        clock_href=reverse("desk:clock", args=[case.id]),
        owner_name=case.owner.name if case.owner else "",
        tabs=[
            Link(text=str(text), href=reverse(f"desk:{name}", args=[case.id]), current=name == tab)
            for name, text in _TABS
        ],
    )


def state_words(case: "Case") -> str:
    """The state of a request, and of one that is closed how it was closed."""
    return str(CLOSURE_WORDS[Closure(case.closed_as)] if case.closed_as else STATE_WORDS[State(case.state)])


def clock_words(case: "Case", *, on: date, settings: ClockSettings) -> str:
    """The clock in one line: "day 12 of 20, due Monday 6 January 2025", with what is doubtful said.

    The day to work to stands beside it where the office's own policy asks for more than the law.
    """
    if case.answered_on is not None:
        return _("answered on %(day)s") % {"day": day(case.answered_on)}
    if case.closed_on is not None:
        return _("closed on %(day)s") % {"day": day(case.closed_on)}
    if case.due_on is None:
        waits = case.state == State.AWAITING_FEE
        return _("stopped until the fee is paid") if waits else _("stopped until the applicant answers")
    line = _running(case, on=on, settings=settings)
    return _("%(line)s (provisional)") % {"line": line} if case.provisional else line


def row_words(case: "Case", *, on: date, settings: ClockSettings) -> str:
    """The clock in one line of a list: no state stands beside it, so it says how a request was closed."""
    if case.answered_on is not None or case.closed_on is None:
        return clock_words(case, on=on, settings=settings)
    return _("%(state)s on %(day)s") % {"state": state_words(case), "day": day(case.closed_on)}


def _running(case: "Case", *, on: date, settings: ClockSettings) -> str:
    number = cases.day_number(case, on=on, settings=settings)
    words = {"n": number, "of": case.counts_to, "due": day(case.due_on), "own": day(case.office_due_on)}
    if case.due_on is not None and on > case.due_on:
        return _("overdue since %(due)s") % words
    line = _("due %(due)s") if number is None else _("day %(n)s of %(of)s, due %(due)s")
    if case.office_due_on is not None and case.office_due_on != case.due_on:
        line += _("; the office’s own date: %(own)s")
    return line % words
