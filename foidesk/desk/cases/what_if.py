"""What would be if something happened on some day. It is only asked: nothing is changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from foidesk.cases import queries as cases
from foidesk.clock.deadline_table import title_of
from foidesk.clock.happening import Kind
from foidesk.clock.reckoning import DeadlineKind, Reckoning, State
from foidesk.happenings.events import NewHappening
from foidesk.law.refusal import Refused
from foidesk.law.regime import Regime
from foidesk.pages import forms

if TYPE_CHECKING:
    from foidesk.cases.models import Case

_KINDS = {
    "answer": Kind.RESPONSE_ISSUED,
    "paid": Kind.FEE_PAID,
    "clarified": Kind.CLARIFICATION_RECEIVED,
}
_AWAITED = {
    Kind.FEE_PAID: (State.AWAITING_FEE, State.LAPSED),
    Kind.CLARIFICATION_RECEIVED: (State.AWAITING_REQUESTER,),
}
_EXTENSIONS = {
    Regime.FOIA: Kind.PIT_EXTENSION,
    Regime.EIR: Kind.EIR_EXTENSION,
    Regime.SAR: Kind.SAR_EXTENSION,
}
_SHOWN = {
    DeadlineKind.RESPONSE,
    DeadlineKind.EXTENDED_RESPONSE,
    DeadlineKind.PIT_DECISION_MAX,
    DeadlineKind.INTERNAL_TARGET,
    DeadlineKind.FEE_LAPSE,
    DeadlineKind.CLARIFICATION_LAPSE,
    DeadlineKind.IR_REQUEST_WINDOW,
    DeadlineKind.PUBLICATION,
}
"""The dates worth comparing: those that follow from others are left to the list."""


class WhatIf(forms.Form):
    """Something that may happen, and a day for it. It stands in the address."""

    mark_optional = False
    suppose = forms.ChoiceField(
        label=lazy("Suppose that"),
        choices=[
            ("answer", lazy("we answer")),
            ("extended", lazy("we tell the applicant that we need longer")),
            ("clarified", lazy("the applicant makes it clear")),
            ("paid", lazy("the fee is paid")),
        ],
        widget=forms.Select,
    )
    on = forms.DayField(label=lazy("on this day"), called=lazy("The day"))


@dataclass(frozen=True)
class Change:
    """One date as it is and as it would be; a day that does not run is None."""

    title: str
    now: date | None
    then: date | None
    provisional: bool = False


@dataclass(frozen=True)
class Compared:
    """What would be otherwise, and how the request would stand."""

    outcome: str
    changes: list[Change]


def compared(case: "Case", now: Reckoning, form: WhatIf, *, today: date) -> Compared | None:
    """The dates that would be different; None where nothing was asked, or the clock can't believe it."""
    if not form.is_bound or not form.is_valid():
        return None
    suppose, on = form.cleaned_data["suppose"], form.cleaned_data["on"]
    try:
        then = cases.clock(case, as_of=today, supposing=list(_events(now, suppose, on)))
    except Refused as refused:
        form.refuse(Refused(refused.refusals[0]))
        return None
    return Compared(_outcome(now, then, on), list(_changes(now, then)))


def _events(now: Reckoning, suppose: str, on: date) -> Iterator[NewHappening]:
    """What is supposed, about the questions for which it is awaited, or about all."""
    if suppose != "extended":
        kind = _KINDS[suppose]
        waiting = [one.question for one in now.by_question.values() if one.state in _AWAITED.get(kind, ())]
        yield NewHappening(kind, on, _numbers(now, waiting))
        return
    for regime in {one.regime for one in now.by_question.values()}:
        under = [one.question for one in now.by_question.values() if one.regime is regime]
        yield NewHappening(_EXTENSIONS[regime], on, _numbers(now, under))


def _numbers(now: Reckoning, questions: Sequence[str]) -> tuple[int, ...]:
    """Some of the questions; none at all, which means every one, where they are all or nothing."""
    return () if len(questions) == len(now.by_question) else tuple(int(n) for n in questions)


def _outcome(now: Reckoning, then: Reckoning, on: date) -> str:
    if all(one.answered_on for one in then.by_question.values()):
        late = any(one.late for one in then.by_question.values())
        return _("The answer would be late.") if late else _("The answer would be in time.")
    if then.due == now.due:
        return _("The due date would stay as it is.")
    return _("The due date would move.") if then.due else _("No date would run.")


def _changes(now: Reckoning, then: Reckoning) -> Iterator[Change]:
    if now.due != then.due:
        yield Change(_("The answer is due"), now.due, then.due, then.provisional)
    if now.office_due != then.office_due and (now.office_due, then.office_due) != (now.due, then.due):
        yield Change(_("The office’s own date"), now.office_due, then.office_due, then.provisional)
    before = {(one.kind, one.question, one.provision): one for one in now.deadlines if one.kind in _SHOWN}
    after = {(one.kind, one.question, one.provision): one for one in then.deadlines if one.kind in _SHOWN}
    for key, one in {**before, **after}.items():
        was, would = before.get(key), after.get(key)
        if (was and was.due) != (would and would.due):
            title = title_of(one)
            if one.question:
                title = _("%(title)s (question %(n)s)") % {"title": title, "n": one.question}
            yield Change(title, was and was.due, would and would.due, bool(would and would.provisional))
