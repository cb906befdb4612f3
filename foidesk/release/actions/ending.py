"""Closing, merging, splitting and opening again: what goes on in the rooms below ends, or must end first.

A request is closed from here and from nowhere else, in one transaction: letters that have not left become
void, searches are taken back, views are no longer asked for. What is on its way to the applicant can't be
stopped, so its end must be waited for.
"""

from collections.abc import Collection
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.cases import actions as cases
from foidesk.cases.rules import AtRest, Closure, State
from foidesk.decisions import actions as decisions
from foidesk.decisions import queries as decided
from foidesk.decisions import rules as decision_rules
from foidesk.handling.queries import must_stand_aside
from foidesk.language.phrases import question_words
from foidesk.law.refusal import Refusal
from foidesk.people.rules import Actor, Permission, insist, lacks
from foidesk.relations import actions as relations
from foidesk.relations import queries as related
from foidesk.relations.rules import Closing, Relation, first_of
from foidesk.release import rules
from foidesk.release.actions.held import hold_all, make_void
from foidesk.release.rules import ON_ITS_WAY, Kind
from foidesk.searches import actions as searches
from foidesk.searches import queries as searched
from foidesk.searches.rules import State as SearchState

if TYPE_CHECKING:
    from foidesk.cases.models import Case


@transaction.atomic
def close(
    case: "Case", closing: Closing, *, other: "Case | None" = None, by: Actor, at: datetime, on: date
) -> None:
    """Close a request, and end what goes on about it. Raises Refused with what stands against it."""
    insist(lacks(by, Permission.HANDLE, of=case.authority), must_stand_aside(case, by))
    if other is not None:
        relations.hold_both(case, other)
    at_rest = _stop(case, "The request was closed.", by=by, at=at)
    if closing.why is Closure.LAPSED:
        cases.close_unanswered(case, reason=closing.reason, by=by, at=at, on=on)
    else:
        relations.close(case, closing, other=other, at_rest=at_rest, by=by, at=at, on=on)


@transaction.atomic
def merge(one: "Case", other: "Case", *, reason: str, by: Actor, at: datetime, on: date) -> "Case":
    """Make one request of two, whichever was received first going on. Gives the one that goes on."""
    insist(lacks(by, Permission.HANDLE, of=one.authority))
    insist(must_stand_aside(one, by), must_stand_aside(other, by))
    one, other = relations.hold_both(one, other)
    first = one if first_of(related.standing(one), related.standing(other)).case == one.id else other
    later = other if first is one else one
    at_rest = _stop(later, f"The request was merged into {first.reference}.", by=by, at=at)
    _stop_letters(first, f"{later.reference} was merged into the request.", by=by, at=at)
    return relations.merge(later, first, reason=reason, at_rest=at_rest, by=by, at=at, on=on)


@transaction.atomic
def split(
    case: "Case",
    numbers: Collection[int],
    *,
    title: str,
    typed_reference: str = "",
    reason: str,
    by: Actor,
    at: datetime,
    on: date,
) -> "Case":
    """Make some questions of a request a request of their own. Gives the new one."""
    insist(lacks(by, Permission.HANDLE, of=case.authority), must_stand_aside(case, by))
    _stop_letters(case, "Some of its questions became a request of their own.", by=by, at=at)
    return relations.split(
        case,
        numbers,
        title=title,
        typed_reference=typed_reference,
        reason=reason,
        at_rest=_still(case, numbers),
        by=by,
        at=at,
        on=on,
    )


@transaction.atomic
def reopen(case: "Case", *, reason: str, by: Actor, at: datetime) -> None:
    """Open a request again that was closed by mistake; merged questions come back where nobody used them."""
    insist(lacks(by, Permission.HANDLE, of=case.authority), must_stand_aside(case, by))
    merged, at_rest = related.of_kind(case, Relation.MERGED_INTO), None
    if merged is not None and case.closed_as == Closure.MERGED:
        relations.hold_both(case, merged.other)
        insist(_answered(merged.other))
        _stop_letters(merged.other, f"Questions went back to {case.reference}.", by=by, at=at)
        at_rest = _still(merged.other, [row.after.n for row in related.moved(merged)])
    relations.reopen(case, reason=reason, at_rest=at_rest, by=by, at=at)


def _answered(other: "Case") -> Refusal | None:
    if other.state != State.ANSWERED:
        return None
    says = "{other} was answered, and these questions with it: nothing is left to open again."
    return Refusal(says, other=other.reference)


def _stop(case: "Case", why: str, *, by: Actor, at: datetime) -> AtRest:
    """End everything about a request, in the caller's transaction, and prove it."""
    cases.hold(case)
    searches.take_back_all(case, reason=why, by=by, at=at)
    _stop_letters(case, why, by=by, at=at)
    for row in decided.consultations(case):
        if row.state in decision_rules.WITHDRAW.sources:
            decisions.withdraw(row, reason=why, by=by, at=at)
    return AtRest(case.id)


def _stop_letters(case: "Case", why: str, *, by: Actor, at: datetime) -> None:
    """Make void what has not left. Raises Refused while something is on its way."""
    for parcel in hold_all(case):
        if parcel.state in ON_ITS_WAY:
            says = (
                "In {reference}, {what} is on its way to the applicant. Take it out of the outbox, or settle "
                "what became of it, first."
            )
            what = rules.KIND_WORDS[Kind(parcel.kind)]
            insist(Refusal(says, reference=case.reference, what=what))
        if parcel.state in rules.MAKE_VOID.sources:
            make_void(parcel, why, by=by, at=at)


def _still(case: "Case", numbers: Collection[int]) -> AtRest:
    """Proof that nothing goes on about some questions. Raises Refused where somebody is still asked."""
    moving = set(numbers)
    for search in searched.of_case(case):
        if search.state == SearchState.ASKED and moving & set(searched.numbers(search)):
            insist(_still_asked(search.colleague, moving & set(searched.numbers(search))))
    for row in decided.consultations(case):
        if row.state in decision_rules.WITHDRAW.sources and moving & set(decided.numbers(row)):
            insist(_still_asked(row.name, moving & set(decided.numbers(row))))
    for answer in decided.answers(case):
        if answer.same_as is not None and (answer.n in moving) != (answer.same_as in moving):
            insist(
                Refusal(
                    "Question {n} has the same answer as question {same_as}: move both, or give it an answer "
                    "of its own first.",
                    n=answer.n,
                    same_as=answer.same_as,
                )
            )
    return AtRest(case.id, frozenset(numbers))


def _still_asked(name: str, about: Collection[int]) -> Refusal:
    return Refusal(
        "{name} is still asked about {questions}. Wait for the answer or take the question back first; then "
        "ask again where it moved.",
        name=name,
        questions=question_words(sorted(about)),
    )
