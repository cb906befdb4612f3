"""Closing a request that its applicant let lapse. Only a person closes."""

from datetime import date, datetime

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.cases import queries, rules
from foidesk.cases.actions.keeping import hold, redate
from foidesk.cases.clockwork import LAPSES
from foidesk.cases.models import Case
from foidesk.cases.rules import State
from foidesk.law.refusal import Refusal, Refused
from foidesk.language.words import day_in_words
from foidesk.people.rules import Actor


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
            Refusal(f"The applicant has until {day_in_words(max(waits))}. Close it when that day is over.")
        )
    if not reason.strip():
        raise Refused(Refusal("Say why it is closed, so that the next reader need not guess."))
    case.closed_on = on
    case.save(update_fields=["closed_on"])
    facts, words = {"on": on}, {"reason": reason.strip()}
    record(rules.CLOSED, authority=case.authority, chain=case.id, by=by.id, at=at, facts=facts, words=words)
    redate(case, by=by.id, at=at)
