"""The strip above every page of a case: reference, title, state, clock, owner, and the pages of the case."""

from datetime import date
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from foidesk.authorities.queries import ClockSettings, clock_settings
from foidesk.cases import queries as cases
from foidesk.cases.rules import State
from foidesk.pages.parts import CaseHeader, Link
from foidesk.pages.templatetags.foidesk import day

if TYPE_CHECKING:
    from foidesk.cases.models import Case

STATE_WORDS = {
    State.IN_HAND: gettext_lazy("In hand"),
    State.AWAITING_APPLICANT: gettext_lazy("Waiting for the applicant"),
    State.ANSWERED: gettext_lazy("Answered"),
}
STATE_TONES = {State.IN_HAND: "", State.AWAITING_APPLICANT: "yellow", State.ANSWERED: "green"}

_TABS = (
    ("case", gettext_lazy("Overview")),
    ("questions", gettext_lazy("Questions")),
    ("case-searches", gettext_lazy("Searches")),
    ("case-files", gettext_lazy("Files")),
    ("case-letters", gettext_lazy("Letters")),
    ("clock", gettext_lazy("Clock")),
    ("history", gettext_lazy("History")),
)


def header(case: "Case", *, on: date, tab: str) -> CaseHeader:
    """The header of a case on a day; `tab` is the address name of the page that is open."""
    return CaseHeader(
        reference=case.reference,
        title=case.title,
        state_words=str(STATE_WORDS[State(case.state)]),
        state_tone=STATE_TONES[State(case.state)],
        clock_words=clock_words(case, on=on, settings=clock_settings(case.authority)),
        clock_href=reverse("desk:clock", args=[case.id]),
        owner_name=case.owner.name if case.owner else "",
        tabs=[
            Link(text=str(text), href=reverse(f"desk:{name}", args=[case.id]), current=name == tab)
            for name, text in _TABS
        ],
    )


def clock_words(case: "Case", *, on: date, settings: ClockSettings) -> str:
    """The clock in one line: "day 12 of 20, due Monday 6 January 2025", with what is doubtful said."""
    if case.answered_on is not None:
        return _("answered on %(day)s") % {"day": day(case.answered_on)}
    number = cases.day_number(case, on=on, settings=settings)
    if number is None or case.due_on is None:
        return _("stopped until the applicant answers")
    words = {
        "n": number,
        "of": cases.RESPONSE_DAYS,
        "due": day(case.due_on),
        "late": number - cases.RESPONSE_DAYS,
    }
    if on > case.due_on:
        line = _("overdue since %(due)s") % words
    else:
        line = _("day %(n)s of %(of)s, due %(due)s") % words
    return _("%(line)s (provisional)") % {"line": line} if case.provisional else line
