"""A request made smaller: a new one, linked to the old, with twenty days of its own."""

from datetime import date, datetime

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.cases import queries, rules
from foidesk.cases.actions.keeping import News, hold, keep
from foidesk.cases.actions.requests import log
from foidesk.cases.models import Case
from foidesk.cases.rules import NewRequest
from foidesk.clock.happening import Kind
from foidesk.happenings.events import NewHappening
from foidesk.law.citation import foia
from foidesk.law.refusal import Refusal, Refused
from foidesk.people.rules import Actor, Permission, insist, lacks


@transaction.atomic
def narrow(case: Case, request: NewRequest, *, by: Actor, at: datetime, on: date) -> Case:
    """Log what the applicant asks for instead as a new request that takes the place of this one.

    The old request keeps its date: where the cost limit was relied on, the notice under FOIA 17(5) is due
    on it still. Raises Refused where nobody helped the applicant to make it smaller before.
    """
    insist(lacks(by, Permission.HANDLE, of=case.authority))
    case = hold(case)
    asked = [
        row.happened_on
        for row in queries.in_force(queries.happenings(case))
        if row.kind in (Kind.NARROWING_ASKED, Kind.RESPONSE_ISSUED)
    ]
    if not asked or request.received_on < min(asked):
        raise Refused(
            Refusal(
                "First record the day on which the applicant was helped to make the request smaller, or send "
                "the notice that it costs too much. What came before that day is part of the first request.",
                foia("16(1)"),
            )
        )
    new = log(request, by=by, at=at, on=on)
    new.narrows = case
    new.save(update_fields=["narrows"])
    words = {"before": case.reference, "after": new.reference}
    record(
        rules.NARROWED_INTO,
        authority=new.authority,
        chain=new.id,
        by=by.id,
        at=at,
        facts={"narrows": case.id},
        words=words,
    )
    event = NewHappening(Kind.NARROWED, request.received_on)
    facts = {"narrowed_into": new.id}
    keep(case, News(rules.NARROWED_INTO, event, words=words, facts=facts), by=by.id, at=at)
    return new
