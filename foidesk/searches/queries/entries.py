"""Reading the cost ledger and the advice given, and what follows from both."""

import uuid
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from foidesk.authorities.queries import cost_limit
from foidesk.cases import queries as cases
from foidesk.clock.happening import Kind as Event
from foidesk.law.regime import Regime
from foidesk.searches.models import Advice, Cost, Minutes, Search, Together
from foidesk.searches.rules import Finding, State, TrueAnswer
from foidesk.searches.rules.activity import Activity
from foidesk.searches.rules.advice import AdviceKind, Due, Signs, due
from foidesk.searches.rules.ledger import CostEstimate, Taken
from foidesk.searches.rules.lines import Kind, Line, Sample
from foidesk.searches.rules.together import Tie

if TYPE_CHECKING:
    from foidesk.cases.models import Case


def cost_estimate(case: "Case", *, on: date) -> CostEstimate:
    """What answering a request costs, with the requests taken together with it; by the limit of that day."""
    others = [row.other for row in taken_together(case)]
    lines = _lines(case.authority, [case.id, *(other.id for other in others)])
    taken = tuple(_taken(other, lines[other.id]) for other in others)
    return CostEstimate(cost_limit(case.authority, on=on), tuple(lines[case.id]), taken)


def minutes_of(authority: uuid.UUID, requests: Sequence[uuid.UUID]) -> dict[uuid.UUID, int]:
    """For each of some requests the minutes that count towards the limit, in two queries."""
    lines = _lines(authority, requests)
    return {key: sum(line.minutes for line in lines[key] if line.counts) for key in requests}


def cost(authority: uuid.UUID, key: uuid.UUID) -> Cost | None:
    """One line of an authority's ledgers that still stands, or None."""
    return Cost.objects.of(authority).select_related("case").filter(id=key, struck_at=None).first()


def taken_together(case: "Case") -> list[Together]:
    """The requests whose cost an officer takes together with this one's, the first received first."""
    rows = Together.objects.of(case.authority).filter(case=case, struck_at=None).select_related("other")
    return list(rows.order_by("other__received_on", "id"))


def counted_in(case: "Case") -> list[Together]:
    """Where this request's cost is counted towards another's."""
    rows = Together.objects.of(case.authority).filter(other=case, struck_at=None).select_related("case")
    return list(rows.order_by("case__received_on", "id"))


def together(authority: uuid.UUID, key: uuid.UUID) -> Together | None:
    """One request that is taken together with another, or None."""
    rows = Together.objects.of(authority).select_related("case", "other")
    return rows.filter(id=key, struck_at=None).first()


def in_concert_with(authority: uuid.UUID, sender: uuid.UUID) -> set[uuid.UUID]:
    """The applicants whom an officer once marked as acting in concert with this one."""
    rows = Together.objects.of(authority).filter(tie=Tie.IN_CONCERT, struck_at=None)
    pairs = rows.values_list("case__applicant_id", "other__applicant_id")
    return {a if b == sender else b for a, b in pairs if sender in (a, b)} - {sender}


def advice(case: "Case") -> list[Advice]:
    """The advice recorded on a request, the first given first."""
    rows = Advice.objects.of(case.authority).filter(case=case, struck_at=None)
    return list(rows.order_by("given_on", "id"))


def one_advice(authority: uuid.UUID, key: uuid.UUID) -> Advice | None:
    """One piece of advice that still stands, or None."""
    return Advice.objects.of(authority).select_related("case").filter(id=key, struck_at=None).first()


def advice_due(case: "Case", *, on: date) -> tuple[Due, ...]:
    """The advice that is due on a request and that nobody has recorded (FOIA 16, EIR 9)."""
    laws = {question.regime for question in cases.questions(case)}
    events = {row.kind for row in cases.in_force(cases.happenings(case))}
    answered = Search.objects.of(case.authority).filter(case=case, state=State.ANSWERED)
    signs = Signs(
        invalid=Event.NOT_VALID in events and Event.VALID not in events,
        unclear=Event.CLARIFICATION_ASKED in events,
        over_cost=Regime.FOIA in laws and cost_estimate(case, on=on).exceeds,
        not_held=answered.filter(finding=Finding.NOT_HELD, true_answer=TrueAnswer.NOTHING_RECORDED).exists(),
    )
    given = {AdviceKind(row.kind) for row in advice(case)}
    return due(signs, given=given, eir=laws == {Regime.EIR})


def _taken(other: "Case", lines: Iterable[Line]) -> Taken:
    counted = [line for line in lines if line.counts]
    return Taken(
        case=other.id,
        reference=other.reference,
        received_on=other.received_on,
        minutes=sum(line.minutes for line in counted),
        to_confirm=sum(line.minutes for line in counted if line.activity is Activity.DETERMINING),
    )


def _lines(authority: uuid.UUID, requests: Sequence[uuid.UUID]) -> dict[uuid.UUID, list[Line]]:
    """The lines of some ledgers: the time colleagues told with their answers first, then what was entered."""
    found: dict[uuid.UUID, list[Line]] = defaultdict(list)
    told = Minutes.objects.of(authority).filter(search__case_id__in=requests).select_related("search")
    for row in told.order_by("search_id", "id"):
        found[row.search.case_id].append(_told(row))
    entered = Cost.objects.of(authority).filter(case_id__in=requests, struck_at=None)
    for entry in entered.order_by("id"):
        found[entry.case_id].append(_entered(entry))
    return found


def _told(row: Minutes) -> Line:
    return Line(
        activity=Activity(row.activity),
        kind=Kind.SPENT,
        minutes=row.minutes,
        questions=_numbers(row.search.questions),
        who=row.search.colleague,
        basis="",
    )


def _entered(row: Cost) -> Line:
    sample = None
    if row.records is not None and row.tried is not None and row.sample_minutes is not None:
        sample = Sample(row.records, row.tried, row.sample_minutes)
    return Line(
        activity=Activity(row.activity),
        kind=Kind(row.kind),
        minutes=row.minutes,
        questions=_numbers(row.questions),
        who=row.who,
        basis=row.basis,
        sample=sample,
        key=row.id,
    )


def _numbers(questions: str) -> tuple[int, ...]:
    return tuple(int(n) for n in questions.split(",") if n)
