"""The one next thing to do on each request, from what the rooms know. Advice: it stops nothing."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from foidesk.cases.rules import State
from foidesk.decisions import queries as decisions
from foidesk.people.rules import Actor, Permission
from foidesk.release import queries as release
from foidesk.release.rules import Kind
from foidesk.release.rules import State as ParcelState
from foidesk.searches import queries as searches
from foidesk.searches.rules import State as SearchState

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.release.models import Parcel


class Waits(StrEnum):
    """For whom a request waits."""

    NOBODY = "nobody"
    APPLICANT = "applicant"
    SEARCH = "search"
    APPROVAL = "approval"
    POST = "post"


@dataclass(frozen=True)
class NextStep:
    """A verb, where it is done, and for whom the request waits meanwhile; `urgent` whatever the date."""

    verb: str
    href: str = ""
    waits: Waits = Waits.NOBODY
    urgent: bool = False
    why: str = ""


def next_steps(actor: Actor, cases: Sequence["Case"], *, on: date) -> Mapping[uuid.UUID, NextStep]:
    """The next step of each of some requests, as this officer sees it; the same few queries for many."""
    authority = actor.authority
    keys = [case.id for case in cases]
    parcels = release.live_of(authority, keys)
    searched = searches.states_of(authority, keys)
    undecided = decisions.undecided_of(authority, keys)
    return {
        case.id: _step(case, parcels[case.id], searched[case.id], undecided[case.id], on, actor)
        for case in cases
    }


def _step(
    case: "Case",
    parcels: Mapping[Kind, "Parcel"],
    searched: Sequence[tuple[SearchState, date]],
    undecided: int,
    on: date,
    actor: Actor,
) -> NextStep:
    if case.state == State.ANSWERED:
        return NextStep(_("Nothing: answered"))
    for kind in (Kind.RESPONSE, Kind.CLARIFICATION, Kind.ACKNOWLEDGEMENT):
        if kind in parcels and (step := _of_parcel(parcels[kind], actor)):
            return step
    if case.acknowledged_on is None:
        return NextStep(_("Acknowledge"), _at("acknowledge", case))
    if case.state == State.AWAITING_APPLICANT:
        return NextStep(_("Record the applicant's answer"), _at("confirm-answer", case), Waits.APPLICANT)
    return _of_searches(case, searched, undecided, on)


def _of_searches(
    case: "Case", searched: Sequence[tuple[SearchState, date]], undecided: int, on: date
) -> NextStep:
    open_ones = [due for state, due in searched if state is SearchState.ASKED]
    if any(due < on for due in open_ones):
        return NextStep(_("Chase the search"), _at("case-searches", case), Waits.SEARCH, urgent=True)
    if open_ones:
        return NextStep(_("Wait for the search"), _at("case-searches", case), Waits.SEARCH)
    if searched and searched[-1][0] is SearchState.PASSED_ON and undecided:
        return NextStep(_("Ask somebody else"), _at("case-searches", case))
    if not searched and undecided:
        return NextStep(_("Ask for a search, or decide"), _at("case-searches", case))
    if undecided:
        return NextStep(_("Decide"), _at("questions", case))
    return NextStep(_("Draft the letter"), _at("response", case))


def _of_parcel(parcel: "Parcel", actor: Actor) -> NextStep | None:
    """What a live parcel asks for; None where the request goes on beside it."""
    here = reverse("desk:parcel", args=[parcel.id])
    steps = {
        ParcelState.PREPARED: NextStep(_("Send"), here),
        ParcelState.AWAITING: (
            NextStep(_("Approve"), reverse("desk:approve", args=[parcel.id]), Waits.APPROVAL)
            if actor.may(Permission.APPROVE)
            else NextStep(_("Wait for approval"), here, Waits.APPROVAL)
        ),
        ParcelState.APPROVED: NextStep(_("Send"), here),
        ParcelState.RETURNED: NextStep(_("Revise the letter"), here),
        ParcelState.HANDED: NextStep(_("Wait for the mail server"), here, Waits.POST),
        ParcelState.UNCERTAIN: NextStep(_("Decide: did it arrive?"), here, urgent=True),
        ParcelState.FAILED: NextStep(_("Send another way"), here, urgent=True),
    }
    return steps.get(ParcelState(parcel.state))


def _at(name: str, case: "Case") -> str:
    return reverse(f"desk:{name}", args=[case.id])
