"""Making one request of two, and two of one."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.cases import actions as cases
from foidesk.cases import queries as reading
from foidesk.cases.rules import (
    OPEN,
    AddressKind,
    AtRest,
    Channel,
    Closure,
    NewApplicant,
    NewRequest,
    State,
    not_worked_on,
)
from foidesk.law.refusal import Refusal
from foidesk.law.regime import Regime
from foidesk.people.rules import Actor, Permission, insist, lacks
from foidesk.relations import queries, rules
from foidesk.relations.actions.closing import close_as
from foidesk.relations.actions.holding import hold_both, relate
from foidesk.relations.models import Moved, Related
from foidesk.relations.rules import Closing, Relation

if TYPE_CHECKING:
    from foidesk.cases.models import Case, Question


@transaction.atomic
def merge(
    later: "Case", first: "Case", *, reason: str, at_rest: AtRest, by: Actor, at: datetime, on: date
) -> "Case":
    """Make one request of two: the one received first takes over the questions of the other, which is closed.

    So every date that ran is met: the first one's is the earlier. `at_rest` proves that nothing goes on about
    the later one. Gives the request that goes on.
    """
    insist(lacks(by, Permission.HANDLE, of=later.authority))
    later, first = hold_both(later, first)
    one, other = queries.standing(later), queries.standing(first)
    insist(*rules.not_to_merge(one, other))
    if rules.first_of(one, other) is one:
        says = "{reference} was received first: it is the one that goes on."
        insist(Refusal(says, reference=one.reference))
    asked = reading.questions(later)
    insist(
        *rules.reason_faults(reason, "Say why the two are one request."),
        *rules.tied_here(one.reference, [question.n for question in asked], queries.happened(later)),
        *rules.holds_all(other.reference, queries.happened(first)),
    )
    row = relate(later, Relation.MERGED_INTO, first, reason=reason, by=by, at=at)
    _move(row, asked, to=first, away=later, at_rest=at_rest, reason=reason, by=by, at=at)
    closing = Closing(Closure.MERGED, reason)
    close_as(later, closing, other=first, at_rest=at_rest, by=by, at=at, on=on)
    return first


@transaction.atomic
def split(
    case: "Case",
    numbers: Collection[int],
    *,
    title: str,
    typed_reference: str = "",
    reason: str,
    at_rest: AtRest,
    by: Actor,
    at: datetime,
    on: date,
) -> "Case":
    """Make some questions of a request a request of their own, received on the same day. Gives the new one.

    `at_rest` proves that nothing goes on about them.
    """
    insist(lacks(by, Permission.HANDLE, of=case.authority))
    case = cases.hold(case)
    asked = reading.questions(case)
    insist(
        _not_open(case),
        rules.not_to_split(numbers, [question.n for question in asked]),
        *rules.restricted_faults(queries.standing(case)),
        *rules.reason_faults(reason, "Say why these questions are better answered by themselves."),
        *rules.tied_here(case.reference, numbers, queries.happened(case)),
    )
    chosen = [question for question in asked if question.n in numbers]
    new = cases.log(_of(case, chosen, title, typed_reference), by=by, at=at, on=on)
    row = relate(new, Relation.SPLIT_FROM, case, reason=reason, by=by, at=at)
    cases.pass_on(case, [one.n for one in chosen], to=new, at_rest=at_rest, reason=reason, by=by, at=at)
    _keep(row, chosen, reading.questions(new))
    return new


def _not_open(case: "Case") -> Refusal | None:
    if case.state in OPEN:
        return None
    return not_worked_on(State(case.state)) or Refusal("It is answered or closed: nothing is split off.")


def _of(case: "Case", chosen: "Sequence[Question]", title: str, typed_reference: str) -> NewRequest:
    who = case.applicant
    return NewRequest(
        title=title,
        received_on=case.received_on,
        channel=Channel(case.channel),
        applicant=NewApplicant(who.name, AddressKind(who.address_kind), who.address),
        questions=tuple(question.text for question in chosen),
        words=case.words,
        typed_reference=typed_reference,
        regimes=tuple(Regime(question.regime) for question in chosen),
    )


def _move(
    row: Related,
    asked: "Sequence[Question]",
    *,
    to: "Case",
    away: "Case",
    at_rest: AtRest,
    reason: str,
    by: Actor,
    at: datetime,
) -> None:
    new = cases.take_over(to, asked, from_=away, reason=reason, by=by, at=at)
    numbers = [question.n for question in asked]
    cases.pass_on(away, numbers, to=to, at_rest=at_rest, reason=reason, by=by, at=at)
    _keep(row, asked, new)


def _keep(row: Related, before: "Sequence[Question]", after: "Sequence[Question]") -> None:
    Moved.objects.of(row.authority).bulk_create(
        Moved(authority=row.authority, related=row, before=old, after=new)
        for old, new in zip(before, after, strict=True)
    )
