"""How what happened to a request is kept: the row, its event in the record, and what the clock gives then."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from foidesk.audit.actions import record
from foidesk.audit.rules import Deed, Fact
from foidesk.cases import clockwork, queries, rules
from foidesk.cases.models import Case, Deadline, Happening, Question
from foidesk.cases.rules import Clearance, State
from foidesk.clock.reckoning import Deadline as Given
from foidesk.clock.reckoning import Reckoning
from foidesk.happenings.events import REOPENS, NewHappening
from foidesk.law.refusal import Refusal, Refused
from foidesk.people.rules import Transition, insist

if TYPE_CHECKING:
    import uuid

    from foidesk.law.regime import Regime


@dataclass(frozen=True)
class News:
    """One thing that happened, to be kept, and the deed that tells of it.

    `corrects` is the row in whose place it stands; `annuls` says that the other never happened.
    """

    deed: Deed
    event: NewHappening
    words: Mapping[str, str] | None = None
    facts: Mapping[str, Fact] | None = None
    reason: str = ""
    by_letter: bool = False
    corrects: Happening | None = None
    annuls: bool = False


def hold(case: Case) -> Case:
    """The same case, read again and held until the transaction ends.

    Whoever holds it and writes its record holds it first: two who take them in turn wait for each other.
    """
    return Case.objects.of(case.authority).select_for_update().get(id=case.id)


def cleared(case: Case, transition: Transition[State], clearance: Clearance) -> Case:
    """The case, held, when the clearance is this case's and its state allows the transition."""
    case = hold(case)
    if clearance.case != case.id:
        raise Refused(Refusal("This clearance is for another request."))
    transition.check(State(case.state), None)
    return case


def keep(case: Case, news: News, *, by: "uuid.UUID | None", at: datetime) -> Happening:
    """Add a happening with its event to a held case, and work the clock again.

    Raises Refused with the clock's own sentences where it contradicts what else happened.
    """
    row = _row(case, news, by=by, at=at)
    row.save(force_insert=True)
    facts = {**news.event.facts(), **(news.facts or {}), "happening": row.id}
    if news.corrects is not None:
        facts |= {"corrects": news.corrects.id, "annuls": news.annuls}
    words = {**(news.words or {}), "reason": news.reason}
    record(news.deed, authority=case.authority, chain=case.id, by=by, at=at, facts=facts, words=words)
    if case.closed_on is not None and news.corrects is None and news.event.kind in REOPENS:
        _reopen(case, news.event.on, by=by, at=at)
    redate(case, by=by, at=at)
    return row


def _row(case: Case, news: News, *, by: "uuid.UUID | None", at: datetime) -> Happening:
    event = news.event
    return Happening(
        authority=case.authority,
        case=case,
        kind=event.kind,
        happened_on=event.on,
        questions=",".join(str(n) for n in event.questions),
        required=event.required,
        sufficient=event.sufficient,
        regime=event.regime or "",
        estimate_on=event.estimate_on,
        answers_on=event.answers_on,
        due_on=event.due_on,
        what=event.what,
        provisions=",".join(event.provisions),
        pence=event.pence,
        reason=news.reason,
        by_letter=news.by_letter,
        corrects=news.corrects,
        annuls=news.annuls,
        entered_at=at,
        entered_by=by,
    )


def _reopen(case: Case, on: date, *, by: "uuid.UUID | None", at: datetime) -> None:
    insist(rules.not_worked_on(State(case.state)))
    rules.REOPEN.check(State(case.state), None)
    case.closed_on, case.closed_as = None, ""
    case.save(update_fields=["closed_on", "closed_as"])
    record(rules.REOPENED, authority=case.authority, chain=case.id, by=by, at=at, facts={"on": on})


def redate(case: Case, *, by: "uuid.UUID | None", at: datetime) -> None:
    """Store what the clock gives now; where the due date moved, tell the old and the new."""
    reckoning, dated = queries.worked(case)
    before = case.due_on
    for name in clockwork.COLUMNS:
        setattr(case, name, getattr(dated, name))
    case.save(update_fields=list(clockwork.COLUMNS))
    _keep_regimes(case, dated.regimes)
    _keep_deadlines(case, reckoning)
    if before != dated.due_on:
        facts: dict[str, Fact] = {"before_on": before, "due_on": dated.due_on}
        record(rules.DATED, authority=case.authority, chain=case.id, by=by, at=at, facts=facts)


def _keep_regimes(case: Case, regimes: "Mapping[int, Regime]") -> None:
    rows = Question.objects.of(case.authority).filter(case=case)
    for regime in set(regimes.values()):
        numbers = [n for n, set_to in regimes.items() if set_to is regime]
        rows.filter(n__in=numbers).exclude(regime=regime).update(regime=regime)


def _keep_deadlines(case: Case, reckoning: Reckoning) -> None:
    Deadline.objects.of(case.authority).filter(case=case).delete()
    Deadline.objects.of(case.authority).bulk_create(
        deadline_row(case.authority, case.id, deadline) for deadline in reckoning.deadlines
    )


def deadline_row(authority: "uuid.UUID", case: "uuid.UUID", deadline: Given) -> Deadline:
    """A deadline of a case as the clock gives it, ready to be stored."""
    return Deadline(
        authority=authority,
        case_id=case,
        question=deadline.question or "",
        kind=deadline.kind,
        due_on=deadline.due,
        provision=str(deadline.provision),
        provisional=deadline.provisional,
        statutory=deadline.statutory,
        met_on=deadline.met,
    )
