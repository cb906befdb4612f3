"""Reading decisions: every answer of a request, and whose hands were on it."""

import uuid
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from foidesk.audit.queries import story
from foidesk.cases import queries as cases
from foidesk.decisions import rules
from foidesk.decisions.answer import (
    Answer,
    BuildingBlocks,
    Decision,
    Elsewhere,
    Ground,
    Held,
    Outcome,
    Part,
    Reason,
    ReasonKind,
    TrueAnswer,
)
from foidesk.decisions.models import Evidence, Sharing
from foidesk.decisions.models import Ground as GroundRow
from foidesk.decisions.models import Part as PartRow
from foidesk.decisions.models import Reason as ReasonRow
from foidesk.decisions.rules import DECIDING
from foidesk.law.exemption import Limb
from foidesk.law.regime import Regime

if TYPE_CHECKING:
    from foidesk.cases.models import Case

_VERBS = frozenset(deed.verb for deed in DECIDING)


def answers(case: "Case") -> tuple[Answer, ...]:
    """Every question of a request in order, with what was decided on it."""
    questions = cases.questions(case)
    numbers = {question.id: question.n for question in questions}
    shared = {
        row.question_id: row.same_as_id
        for row in Sharing.objects.of(case.authority).filter(question__case=case)
    }
    regimes = {question.id: Regime(question.regime) for question in questions}
    parts = _parts(PartRow.objects.of(case.authority).filter(question__in=regimes).order_by("n"), regimes)
    return tuple(
        Answer(
            question=question.id,
            n=question.n,
            text=question.text,
            parts=tuple(parts[shared.get(question.id, question.id)]),
            same_as=numbers[shared[question.id]] if question.id in shared else None,
            regime=regimes[question.id],
        )
        for question in questions
    )


def answer(case: "Case", n: int) -> Answer | None:
    """One question of a request with what was decided on it, or None where there is no such question."""
    return next((found for found in answers(case) if found.n == n), None)


def undecided(case: "Case") -> tuple[int, ...]:
    """The numbers of the questions of which it is not said yet what becomes of them."""
    return tuple(found.n for found in answers(case) if not found.decided)


def undecided_of(authority: uuid.UUID, of: Sequence[uuid.UUID]) -> dict[uuid.UUID, int]:
    """For each of some cases how many questions are undecided; three queries, however many cases."""
    open_ones = cases.question_keys(authority, of)
    shared = dict(
        Sharing.objects.of(authority).filter(question__case__in=of).values_list("question_id", "same_as_id")
    )
    outcomes: dict[uuid.UUID, list[bool]] = defaultdict(list)
    rows = PartRow.objects.of(authority).filter(question__case__in=of)
    for question, outcome in rows.values_list("question_id", "outcome"):
        outcomes[question].append(outcome not in ("", Outcome.PENDING))
    return {
        case: sum(not _all(outcomes[shared.get(question, question)]) for question in questions)
        for case, questions in open_ones.items()
    }


def pending_of(authority: uuid.UUID, of: Sequence[uuid.UUID]) -> dict[uuid.UUID, int]:
    """Of some cases those whose public interest is still weighed, with on how many questions; one query."""
    rows = PartRow.objects.of(authority).filter(question__case__in=of, outcome=Outcome.PENDING)
    found = set(rows.values_list("question__case_id", "question_id"))
    return dict(Counter(case for case, _question in found))


def refusing(
    authority: uuid.UUID, of: Iterable[uuid.UUID], *, outcomes: Sequence[str], provision: str
) -> set[tuple[uuid.UUID, int]]:
    """Of some cases the questions that have one of these outcomes or rest on this provision, by case."""
    keys = set(of)
    if not keys:
        return set()
    decided = PartRow.objects.of(authority).filter(question__case__in=keys, outcome__in=outcomes)
    resting = GroundRow.objects.of(authority).filter(part__question__case__in=keys, provision=provision)
    return {
        *decided.values_list("question__case_id", "question__n"),
        *resting.values_list("part__question__case_id", "part__question__n"),
    }


def _all(outcomes: Sequence[bool]) -> bool:
    return bool(outcomes) and all(outcomes)


def hands(case: "Case") -> frozenset[uuid.UUID]:
    """Everyone who decided, divided or shared anything in this request, as the record tells."""
    entries = story(authority=case.authority, chain=case.id)
    return frozenset(entry.by for entry in entries if entry.by is not None and entry.verb in _VERBS)


def _parts(rows: Iterable[PartRow], regimes: Mapping[uuid.UUID, Regime]) -> dict[uuid.UUID, list[Part]]:
    """The parts of each question, with their provisions and reasons."""
    rows = list(rows)
    if not rows:
        return defaultdict(list)
    authority, keys = rows[0].authority, [row.id for row in rows]
    reasons: dict[tuple[uuid.UUID, str], list[Reason]] = defaultdict(list)
    for reason in ReasonRow.objects.of(authority).filter(part__in=keys).order_by("id"):
        reasons[reason.part_id, reason.provision].append(Reason(ReasonKind(reason.kind), reason.text))
    views: dict[tuple[uuid.UUID, str], list[uuid.UUID]] = defaultdict(list)
    for one in Evidence.objects.of(authority).filter(part__in=keys).order_by("id"):
        views[one.part_id, one.provision].append(one.consultation_id)
    grounds: dict[uuid.UUID, list[Ground]] = defaultdict(list)
    for ground in GroundRow.objects.of(authority).filter(part__in=keys).order_by("n"):
        at = (ground.part_id, ground.provision)
        grounds[ground.part_id].append(_ground(ground, reasons[at], views[at]))
    found: dict[uuid.UUID, list[Part]] = defaultdict(list)
    for row in rows:
        decision = replace(
            _decision(row),
            grounds=tuple(grounds[row.id]),
            reasons=tuple(reasons[row.id, ""]),
            regime=regimes[row.question_id],
        )
        found[row.question_id].append(Part(row.n, row.version, decision, row.decided_at, row.decided_by))
    return found


def _ground(row: GroundRow, reasons: Sequence[Reason], views: Sequence[uuid.UUID]) -> Ground:
    return Ground(
        provision=rules.provision(row.provision),
        limb=Limb(row.limb) if row.limb else None,
        qualified_person=row.qualified_person,
        sought_on=row.sought_on,
        opinion_on=row.opinion_on,
        on_emissions=row.on_emissions,
        reasons_exempt=row.reasons_exempt,
        reasons=tuple(reasons),
        views=tuple(views),
    )


def _decision(row: PartRow) -> Decision:
    return Decision(
        held=Held(row.held) if row.held else None,
        outcome=Outcome(row.outcome) if row.outcome else None,
        label=row.label,
        answer=row.answer,
        true_answer=TrueAnswer(row.true_answer) if row.true_answer else None,
        building_blocks=BuildingBlocks(row.building_blocks) if row.building_blocks else None,
        elsewhere=Elsewhere(row.elsewhere) if row.elsewhere else None,
        estimate_on=row.estimate_on,
    )
