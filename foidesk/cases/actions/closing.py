"""Closing a request without an answer of its own, and opening it again. Only a person does either."""

from datetime import date, datetime

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.cases import queries, rules
from foidesk.cases.actions.keeping import hold, redate
from foidesk.cases.clockwork import LAPSES
from foidesk.cases.models import Case
from foidesk.cases.rules import AtRest, Closure, State
from foidesk.law.refusal import Refusal, Refused
from foidesk.people.rules import Actor, insist

_SAY_WHY = Refusal("Say why it is closed, so that the next reader need not guess.")


@transaction.atomic
def close_unanswered(case: Case, *, reason: str, by: Actor, at: datetime, on: date) -> None:
    """Close a request that can't go on because its applicant was asked for something and did nothing.

    No law lets it lapse: what the applicant sends later opens it again.
    """
    case = hold(case)
    rules.CLOSE.check(State(case.state), by, of=case.authority)
    waits = [row.due_on for row in queries.deadlines(case) if row.kind in LAPSES and row.met_on is None]
    if waits and on <= max(waits):
        raise Refused(
            Refusal("The applicant has until {waits}. Close it when that day is over.", waits=max(waits))
        )
    insist(None if reason.strip() else _SAY_WHY)
    case.closed_on, case.closed_as = on, Closure.LAPSED
    case.save(update_fields=["closed_on", "closed_as"])
    facts, words = {"on": on}, {"reason": reason.strip()}
    record(rules.CLOSED, authority=case.authority, chain=case.id, by=by.id, at=at, facts=facts, words=words)
    redate(case, by=by.id, at=at)


@transaction.atomic
def close(
    case: Case,
    *,
    why: Closure,
    how: str,
    reason: str,
    at_rest: AtRest,
    by: Actor,
    at: datetime,
    on: date,
) -> None:
    """Close a request that is not to be answered: `how` ends the sentence "closed the request".

    What the clock counted is kept. Nothing opens it again but an officer who finds that it was a mistake.
    """
    case = hold(case)
    rules.CLOSE_AS.check(State(case.state), by, of=case.authority)
    insist(None if reason.strip() else _SAY_WHY, not_at_rest(case, at_rest))
    case.closed_on, case.closed_as = on, why
    case.save(update_fields=["closed_on", "closed_as"])
    record(
        rules.CLOSED_AS,
        authority=case.authority,
        chain=case.id,
        by=by.id,
        at=at,
        facts={"on": on, "closure": why},
        words={"how": how, "reason": reason.strip()},
    )
    redate(case, by=by.id, at=at)


@transaction.atomic
def reopen(case: Case, *, reason: str, by: Actor, at: datetime) -> None:
    """Open a request again that was closed by mistake: its days did run, as if it had never been closed."""
    case = hold(case)
    rules.TAKE_UP.check(State(case.state), by, of=case.authority)
    if not reason.strip():
        raise Refused(Refusal("Say why it should not have been closed."))
    case.closed_on, case.closed_as = None, ""
    case.save(update_fields=["closed_on", "closed_as"])
    words = {"reason": reason.strip()}
    record(rules.TAKEN_UP, authority=case.authority, chain=case.id, by=by.id, at=at, words=words)
    redate(case, by=by.id, at=at)


def not_at_rest(case: Case, at_rest: AtRest, questions: frozenset[int] = frozenset()) -> Refusal | None:
    """Why this proves nothing for these questions of a request, none for all of them; None when it does."""
    about = not at_rest.questions or (questions and questions <= at_rest.questions)
    return None if at_rest.case == case.id and about else Refusal("This proof is for another request.")
