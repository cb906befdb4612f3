"""Striking out what was entered by mistake, whatever it is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from foidesk.desk.costs.forms import Strike
from foidesk.desk.costs.frame import costs_page
from foidesk.desk.costs.words import ACTIVITIES, ADVICE
from foidesk.desk.page import DeskRequest, attempt, one_case, page
from foidesk.pages.saying import said
from foidesk.people.rules import Permission
from foidesk.searches import actions, queries
from foidesk.searches.rules.activity import Activity
from foidesk.searches.rules.advice import AdviceKind
from foidesk.searches.rules.fees import BASIS_WORDS, Basis
from foidesk.searches.rules.lines import hours_in_words

if TYPE_CHECKING:
    from foidesk.searches.actions import Entered
    from foidesk.searches.models import Advice, Cost, Fee, FeeLine, Together


@dataclass(frozen=True)
class _Struck:
    """One kind of entry: how it is found, the page it stands on, and how it is told."""

    find: "Callable[[UUID, UUID], Entered | None]"
    back: str
    heading: Any
    says: Callable[[Any], str]


def _of_cost(row: "Cost") -> str:
    return f"{said(ACTIVITIES[Activity(row.activity)])}: {said(hours_in_words(row.minutes))}"


def _of_together(row: "Together") -> str:
    return f"{row.other.reference} {row.other.title}"


def _of_fee(row: "Fee") -> str:
    return said(BASIS_WORDS[Basis(row.basis)])


def _of_line(row: "FeeLine") -> str:
    return row.what


def _of_advice(row: "Advice") -> str:
    return f"{ADVICE[AdviceKind(row.kind)]}: {row.text}"


_KINDS: dict[str, _Struck] = {
    "cost": _Struck(queries.cost, "case-costs", gettext_lazy("Strike out a line of time"), _of_cost),
    "together": _Struck(
        queries.together, "case-together", gettext_lazy("Take a request out again"), _of_together
    ),
    "fee": _Struck(queries.one_fee, "case-fees", gettext_lazy("Drop the fee"), _of_fee),
    "fee-line": _Struck(
        queries.fee_line, "case-fees", gettext_lazy("Strike out a line of the fee"), _of_line
    ),
    "advice": _Struck(queries.one_advice, "case-advice", gettext_lazy("Strike out advice"), _of_advice),
}


@page(Permission.HANDLE)
def strike(request: DeskRequest, case: UUID, what: str, entry: UUID) -> HttpResponseBase:
    """Ask why, and strike it out; it stays in the history."""
    found, kind = one_case(request, case), _KINDS.get(what)
    row = kind.find(found.authority, entry) if kind else None
    if kind is None or row is None or row.case_id != found.id:
        raise Http404
    form = Strike(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            why = form.cleaned_data["why"]
            actions.strike(row, why=why, by=request.desk.actor, at=request.desk.now)
        if tried.done:
            return redirect(f"desk:{kind.back}", case=found.id)
    return costs_page(
        request,
        found,
        "form",
        here=kind.back,
        heading=kind.heading,
        inset=kind.says(row),
        form=form,
        send=_("Strike it out"),
        warning=True,
    )
