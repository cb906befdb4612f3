"""Breaches in words, as pages show them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from foidesk.language.sentence import Sentence
from foidesk.oversight import rules
from foidesk.oversight.rules import About, Next, Standing, State, Step

if TYPE_CHECKING:
    from foidesk.oversight.models import Breach

STATES = {
    State.OPEN: gettext_lazy("Open"),
    State.NOTIFIED: gettext_lazy("Open, the Commissioner is notified"),
    State.CLOSED: gettext_lazy("Closed"),
}
TONES = {State.OPEN: "red", State.NOTIFIED: "yellow", State.CLOSED: "grey"}
STEPS = {
    Step.CONTAINED: gettext_lazy("It is stopped or taken back, as far as that goes"),
    Step.ADVISED: gettext_lazy("The data protection officer is told"),
    Step.ASKED: gettext_lazy("Whoever has it is asked to delete it"),
    Step.CONFIRMED: gettext_lazy("Somebody confirmed that it is deleted"),
    Step.NOTIFIED: gettext_lazy("The Commissioner is notified"),
    Step.TOLD: gettext_lazy("The people it is about are told"),
    Step.LESSONS: gettext_lazy("What was learnt, and what changes"),
    Step.OTHER: gettext_lazy("Something else that was done"),
}
HINTS = {
    Step.CONTAINED: gettext_lazy("For example: the page was taken down, the shared folder was closed."),
    Step.ADVISED: gettext_lazy("Who was told, and what they advised."),
    Step.ASKED: gettext_lazy(
        "Who was asked, and which way. A letter for it is composed on the breach’s page."
    ),
    Step.CONFIRMED: gettext_lazy("Who confirmed, in which words, and who else had seen it."),
    Step.NOTIFIED: gettext_lazy("Which way, and the reference the Commissioner gave."),
    Step.TOLD: gettext_lazy("How many were told, which way, and who could not be reached."),
    Step.LESSONS: gettext_lazy("Why it could happen, what changes, who sees to it and by when."),
    Step.OTHER: gettext_lazy("For example: the police, the bank, a union or the press office was told."),
}
QUESTIONS = {
    About.COMMISSIONER: gettext_lazy("Must the Commissioner be notified?"),
    About.PEOPLE: gettext_lazy("Must the people it is about be told?"),
}
ANSWERS = {
    (About.COMMISSIONER, True): gettext_lazy("Yes: there may be a risk to people’s rights and freedoms"),
    (About.COMMISSIONER, False): gettext_lazy(
        "No: a risk to people’s rights and freedoms is unlikely, or it is no information about people"
    ),
    (About.PEOPLE, True): gettext_lazy("Yes: the risk to them is likely to be high"),
    (About.PEOPLE, False): gettext_lazy(
        "No: the risk is not likely to be high, or what was done since keeps it from coming about"
    ),
}
NEXT = {
    Next.UNPUBLISH: gettext_lazy("Take it out of the disclosure log"),
    Next.CONTAIN: gettext_lazy("Stop it, and record how"),
    Next.DECIDE_COMMISSIONER: gettext_lazy("Decide whether the Commissioner must be notified"),
    Next.NOTIFY: gettext_lazy("Notify the Commissioner, and record it"),
    Next.DECIDE_PEOPLE: gettext_lazy("Decide whether the people must be told"),
    Next.TELL: gettext_lazy("Tell the people, and record it"),
    Next.LEARN: gettext_lazy("Record what was learnt"),
    Next.CLOSE: gettext_lazy("Close it"),
    Next.NOTHING: "",
}
_RECORD = {
    Next.CONTAIN: Step.CONTAINED,
    Next.NOTIFY: Step.NOTIFIED,
    Next.TELL: Step.TOLD,
    Next.LEARN: Step.LESSONS,
}
_DECIDE = {Next.DECIDE_COMMISSIONER: About.COMMISSIONER, Next.DECIDE_PEOPLE: About.PEOPLE}


@dataclass(frozen=True)
class Told:
    """A breach as lists and its page show it. `left` is empty where the 72 hours do not matter any more."""

    breach: "Breach"
    state: str
    tone: str
    due: datetime
    left: Sentence | None
    late: bool
    next: str
    next_href: str


def told(breach: "Breach", standing: Standing, *, now: datetime) -> Told:
    """A breach in words, at a moment."""
    state, due = State(breach.state), rules.due_at(breach.aware_at)
    running, thing = rules.runs(standing), rules.next_thing(standing)
    return Told(
        breach=breach,
        state=str(STATES[state]),
        tone=TONES[state],
        due=due,
        left=rules.left(due, now=now) if running else None,
        late=running and rules.late(due, at=now),
        next=str(NEXT[thing]),
        next_href=_href(breach, thing),
    )


def all_told(rows: "Sequence[Breach]", standings: Mapping[UUID, Standing], *, now: datetime) -> list[Told]:
    """Breaches in words, in their order."""
    return [told(row, standings[row.id], now=now) for row in rows]


def _href(breach: "Breach", thing: Next) -> str:
    """Where the next thing is done."""
    if thing in _RECORD:
        return reverse("desk:breach-record", args=[breach.id, _RECORD[thing].value])
    if thing in _DECIDE:
        return reverse("desk:breach-decide", args=[breach.id, _DECIDE[thing].value])
    if thing is Next.CLOSE:
        return reverse("desk:breach-close", args=[breach.id])
    return reverse("desk:breach", args=[breach.id])


def people(n: int | None) -> str:
    """How many people it is about."""
    if n is None:
        return _("not known yet")
    return f"{n:,}"
