"""Reading decisions: every answer of a request, what is still missing, and whose hands were on it."""

import uuid
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from foidesk.audit.queries import story
from foidesk.audit.rules import london_day
from foidesk.authorities.queries import office
from foidesk.cases import queries as cases
from foidesk.decisions import missing as rest
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
from foidesk.decisions.missing import Office
from foidesk.decisions.models import Ground as GroundRow
from foidesk.decisions.models import Part as PartRow
from foidesk.decisions.models import Reason as ReasonRow
from foidesk.decisions.models import Sharing
from foidesk.law.citation import foia
from foidesk.law.exemption import Limb
from foidesk.law.refusal import Refusal
from foidesk.searches.queries import receipts

if TYPE_CHECKING:
    from foidesk.cases.models import Case

_VERBS = frozenset(deed.verb for deed in rules.DEEDS)


def answers(case: "Case") -> tuple[Answer, ...]:
    """Every question of a request in order, with what was decided on it."""
    questions = cases.questions(case)
    numbers = {question.id: question.n for question in questions}
    shared = {
        row.question_id: row.same_as_id
        for row in Sharing.objects.of(case.authority).filter(question__case=case)
    }
    parts = _parts(PartRow.objects.of(case.authority).filter(question__case=case).order_by("n"))
    return tuple(
        Answer(
            question=question.id,
            n=question.n,
            text=question.text,
            parts=tuple(parts[shared.get(question.id, question.id)]),
            same_as=numbers[shared[question.id]] if question.id in shared else None,
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
        outcomes[question].append(bool(outcome))
    return {
        case: sum(not _all(outcomes[shared.get(question, question)]) for question in questions)
        for case, questions in open_ones.items()
    }


def _all(outcomes: Sequence[bool]) -> bool:
    return bool(outcomes) and all(outcomes)


def missing(case: "Case", *, on: date | None = None) -> tuple[Refusal, ...]:
    """Everything the Act still requires of any question; nothing when an answer can be written.

    Judged by the law of `on`, or of the day of the last decision.
    """
    found = answers(case)
    place = judged_by(case, found, on=on)
    return (
        *(refusal for one in found for refusal in rest.missing_of(one, place)),
        *not_searched(case, found),
    )


def advice(case: "Case", *, on: date | None = None) -> tuple[Refusal, ...]:
    """What good practice asks for in any question. It stops nothing."""
    found = answers(case)
    place = judged_by(case, found, on=on)
    return (
        *(refusal for one in found for refusal in rest.advice_of(one, place)),
        *rest.held_and_ncnd(found),
    )


def judged_by(case: "Case", found: Iterable[Answer], *, on: date | None) -> Office:
    """The office and the day by which decisions are judged: `on`, or the day of the last decision."""
    days = [london_day(part.decided_at) for one in found for part in one.parts if part.decided_at]
    return Office(opcc=office(case.authority).opcc, on=on or max(days, default=case.received_on))


def hands(case: "Case") -> frozenset[uuid.UUID]:
    """Everyone who decided, divided or shared anything in this request, as the record tells."""
    entries = story(authority=case.authority, chain=case.id)
    return frozenset(entry.by for entry in entries if entry.by is not None and entry.verb in _VERBS)


def not_searched(case: "Case", found: Iterable[Answer]) -> tuple[Refusal, ...]:
    """Questions answered "not held" although nothing shows that anybody looked."""
    searched = {n for receipt in receipts(case) for n in receipt.questions}
    return tuple(
        Refusal(
            f"Question {one.n}: nothing shows that anybody looked for it. Ask for a search first.",
            foia("1(1)(a)"),
        )
        for one in found
        if one.n not in searched and any(part.decision.held is Held.NOT_HELD for part in one.parts)
    )


def _parts(rows: Iterable[PartRow]) -> dict[uuid.UUID, list[Part]]:
    """The parts of each question, with their provisions and reasons."""
    rows = list(rows)
    if not rows:
        return defaultdict(list)
    authority, keys = rows[0].authority, [row.id for row in rows]
    reasons: dict[tuple[uuid.UUID, str], list[Reason]] = defaultdict(list)
    for reason in ReasonRow.objects.of(authority).filter(part__in=keys).order_by("id"):
        reasons[reason.part_id, reason.provision].append(Reason(ReasonKind(reason.kind), reason.text))
    grounds: dict[uuid.UUID, list[Ground]] = defaultdict(list)
    for ground in GroundRow.objects.of(authority).filter(part__in=keys).order_by("n"):
        grounds[ground.part_id].append(_ground(ground, reasons[ground.part_id, ground.provision]))
    found: dict[uuid.UUID, list[Part]] = defaultdict(list)
    for row in rows:
        decision = _decision(row, tuple(grounds[row.id]), tuple(reasons[row.id, ""]))
        found[row.question_id].append(Part(row.n, row.version, decision, row.decided_at, row.decided_by))
    return found


def _ground(row: GroundRow, reasons: Sequence[Reason]) -> Ground:
    return Ground(
        provision=rules.provision(row.provision),
        limb=Limb(row.limb) if row.limb else None,
        opinion_on=row.opinion_on,
        reasons_exempt=row.reasons_exempt,
        reasons=tuple(reasons),
    )


def _decision(row: PartRow, grounds: tuple[Ground, ...], reasons: tuple[Reason, ...]) -> Decision:
    return Decision(
        held=Held(row.held) if row.held else None,
        outcome=Outcome(row.outcome) if row.outcome else None,
        label=row.label,
        answer=row.answer,
        true_answer=TrueAnswer(row.true_answer) if row.true_answer else None,
        building_blocks=BuildingBlocks(row.building_blocks) if row.building_blocks else None,
        elsewhere=Elsewhere(row.elsewhere) if row.elsewhere else None,
        grounds=grounds,
        reasons=reasons,
    )
