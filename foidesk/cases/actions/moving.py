"""Questions that go from one request of an applicant to another: away, over, and back again."""

from collections.abc import Collection, Sequence
from datetime import datetime

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import Code, Deed
from foidesk.cases import queries, rules
from foidesk.cases.actions.closing import not_at_rest
from foidesk.cases.actions.keeping import News, hold, keep, redate
from foidesk.cases.models import Case, Question
from foidesk.cases.rules import AtRest
from foidesk.clock.happening import Kind
from foidesk.happenings.events import NewHappening, sentence
from foidesk.language.phrases import question_words
from foidesk.law.refusal import Refusal
from foidesk.law.regime import Regime
from foidesk.people.rules import Actor, Permission, foreign, insist, lacks


@transaction.atomic
def pass_on(
    case: Case,
    numbers: Collection[int],
    *,
    to: Case,
    at_rest: AtRest,
    reason: str,
    by: Actor,
    at: datetime,
) -> None:
    """Some questions of a request are answered in another from now on; here they are only read."""
    insist(_may(by, case, to), not_at_rest(case, at_rest, frozenset(numbers)))
    _set_moved(hold(case), numbers, moved=True, other=to, reason=reason, by=by, at=at)


@transaction.atomic
def take_back(
    case: Case, numbers: Collection[int], *, from_: Case, reason: str, by: Actor, at: datetime
) -> None:
    """Questions that had been passed on are answered here again."""
    insist(_may(by, case, from_))
    _set_moved(hold(case), numbers, moved=False, other=from_, reason=reason, by=by, at=at)


@transaction.atomic
def take_over(
    case: Case, asked: Sequence[Question], *, from_: Case, reason: str, by: Actor, at: datetime
) -> list[Question]:
    """Add questions of another request to this one, each under its law from this one's date of receipt."""
    insist(_may(by, case, from_))
    case = hold(case)
    first = max((one.n for one in queries.every_question(case)), default=0) + 1
    rows = [
        Question(authority=case.authority, case=case, n=n, text=one.text, regime=one.regime)
        for n, one in enumerate(asked, start=first)
    ]
    Question.objects.of(case.authority).bulk_create(rows)
    _tell(rules.TOOK_OVER, case, [row.n for row in rows], other=from_, reason=reason, by=by, at=at)
    laws = {row.n: Regime(row.regime) for row in rows}
    given = queries.worked(case)[1].regimes
    for regime in sorted(set(laws.values())):
        numbers = tuple(n for n, law in laws.items() if law is regime and given[n] is not regime)
        if numbers:
            event = NewHappening(Kind.REGIME_SET, case.received_on, numbers, regime=regime)
            keep(case, News(rules.REPORTED, event, words={"happened": sentence(event)}), by=by.id, at=at)
    redate(case, by=by.id, at=at)
    return rows


def _may(by: Actor, case: Case, other: Case) -> Refusal | None:
    """Why this officer may not move questions between two requests; None where both are of the office."""
    return lacks(by, Permission.HANDLE, of=case.authority) or foreign(by, other.authority)


def _set_moved(
    case: Case,
    numbers: Collection[int],
    *,
    moved: bool,
    other: Case,
    reason: str,
    by: Actor,
    at: datetime,
) -> None:
    Question.objects.of(case.authority).filter(case=case, n__in=numbers).update(moved=moved)
    deed = rules.PASSED_ON if moved else rules.TOOK_OVER
    _tell(deed, case, sorted(numbers), other=other, reason=reason, by=by, at=at)
    redate(case, by=by.id, at=at)


def _tell(
    deed: Deed, case: Case, numbers: Sequence[int], *, other: Case, reason: str, by: Actor, at: datetime
) -> None:
    words = {
        "questions_in_words": question_words(numbers),
        "other": other.reference,
        "reason": reason.strip(),
    }
    record(
        deed,
        authority=case.authority,
        chain=case.id,
        by=by.id,
        at=at,
        facts={"numbers": Code(",".join(map(str, numbers))), "other": other.id},
        words=words,
    )
