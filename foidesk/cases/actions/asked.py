"""What was asked, as it was logged, put right: a question that was missed, and a question's words.

The text that the applicant wrote stays as it came.
"""

from datetime import datetime

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.cases import queries, rules
from foidesk.cases.actions.keeping import News, hold, keep, redate
from foidesk.cases.mending import may_not_add, may_not_reword
from foidesk.cases.models import Case, Question
from foidesk.cases.rules import State
from foidesk.clock.happening import Kind
from foidesk.happenings.asked import wrong_words
from foidesk.happenings.events import NewHappening, sentence
from foidesk.law.refusal import Refusal, Refused
from foidesk.law.regime import Regime
from foidesk.people.rules import Actor, Permission, insist, lacks


@transaction.atomic
def add_question(
    case: Case, text: str, *, regime: Regime = Regime.FOIA, reason: str, by: Actor, at: datetime
) -> Question:
    """Add a question of the request that was missed when it was logged, asked since it was received."""
    insist(lacks(by, Permission.HANDLE, of=case.authority), *wrong_words(text, reason))
    case = hold(case)
    insist(may_not_add(State(case.state)))
    n = max((one.n for one in queries.every_question(case)), default=0) + 1
    row = Question(authority=case.authority, case=case, n=n, text=text.strip())
    row.save(force_insert=True)
    record(
        rules.QUESTION_ADDED,
        authority=case.authority,
        chain=case.id,
        by=by.id,
        at=at,
        facts={"n": n},
        words={"text": row.text, "reason": reason.strip()},
    )
    if queries.worked(case)[1].regimes[n] is not regime:
        event = NewHappening(Kind.REGIME_SET, case.received_on, (n,), regime=regime)
        keep(case, News(rules.REPORTED, event, words={"happened": sentence(event)}), by=by.id, at=at)
    redate(case, by=by.id, at=at)
    row.refresh_from_db()
    return row


@transaction.atomic
def reword(case: Case, n: int, text: str, *, reason: str, by: Actor, at: datetime) -> None:
    """Put right how a question was taken down. Refused once an answer that quotes it has left."""
    insist(lacks(by, Permission.HANDLE, of=case.authority), *wrong_words(text, reason))
    case = hold(case)
    insist(may_not_reword(State(case.state)))
    row = next((one for one in queries.questions(case) if one.n == n), None)
    if row is None:
        raise Refused(Refusal("This request has no question {n}.", n=n))
    before, row.text = row.text, text.strip()
    if before == row.text:
        raise Refused(Refusal("Nothing is different. Change the words, or leave the page."))
    row.save(update_fields=["text"])
    record(
        rules.REWORDED,
        authority=case.authority,
        chain=case.id,
        by=by.id,
        at=at,
        facts={"n": n},
        words={"before": before, "after": row.text, "reason": reason.strip()},
    )
