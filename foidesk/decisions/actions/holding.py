"""The question and the part an officer acts on: found, open to that officer, and held until the end."""

import uuid
from datetime import datetime
from typing import TYPE_CHECKING

from foidesk.audit.actions import record
from foidesk.audit.rules import Deed, Fact
from foidesk.cases import queries as cases
from foidesk.cases.rules import State
from foidesk.decisions import queries, rules
from foidesk.decisions.answer import Answer, Decision
from foidesk.decisions.models import Evidence
from foidesk.decisions.models import Ground as GroundRow
from foidesk.decisions.models import Part as PartRow
from foidesk.decisions.models import Reason as ReasonRow
from foidesk.handling.queries import must_stand_aside
from foidesk.law.refusal import Refusal, Refused
from foidesk.people.queries import names
from foidesk.people.rules import Actor, Permission, insist, lacks

if TYPE_CHECKING:
    from foidesk.cases.models import Case

GONE = Refusal("This part is not there any more: somebody took it away. Look at the question again.")


def open_question(case: "Case", question: int, by: Actor) -> Answer:
    """The question as it stands, when this officer may decide it now."""
    found = find_question(case, question)
    insist(
        lacks(by, Permission.HANDLE, of=case.authority),
        must_stand_aside(case, by),
        closed(case, question),
        rules.not_here(found.regime, question),
        Refusal(
            "Question {question} shares the answer of question {same_as}: decide that one.",
            question=question,
            same_as=found.same_as,
        )
        if found.same_as is not None
        else None,
    )
    return found


def closed(case: "Case", question: int) -> Refusal | None:
    """Why nothing is decided any more, by the state as it is stored now, whatever the page was drawn from."""
    fresh = cases.case(case.authority, case.id)
    state = State(fresh.state if fresh is not None else case.state)
    return rules.may_decide(state, queries.correcting(case), question)


def find_question(case: "Case", n: int) -> Answer:
    """A question of a request. Raises Refused where there is none such."""
    found = queries.answer(case, n)
    if found is None:
        raise Refused(Refusal("This request has no question {n}.", n=n))
    return found


def hold_part(case: "Case", found: Answer, part: int, version: uuid.UUID | None) -> PartRow:
    """The row of a part, held until the end, if it is as the officer saw it; made for a first decision."""
    if not found.parts and part == 1 and version is None:
        add_row(case, found, 1, "")
    rows = PartRow.objects.of(case.authority).select_for_update().filter(question=found.question, n=part)
    row = rows.first()
    if row is None:
        raise Refused(GONE)
    if row.version != version:
        raise Refused(_stale(case, found, row))
    return row


def _stale(case: "Case", found: Answer, row: PartRow) -> Refusal:
    """Who decided meanwhile, when, and what stands now."""
    if row.decided_at is None or row.decided_by is None:
        return GONE
    now = queries.answer(case, found.n)
    parts = now.parts if now is not None else ()
    decision = next((one.decision for one in parts if one.n == row.n), Decision())
    who = names([row.decided_by]).get(row.decided_by, "Another officer")
    return rules.stale(who=who, when=row.decided_at, now=decision)


def add_row(case: "Case", found: Answer, n: int, label: str) -> None:
    """Add a part; another officer's transaction may just have added the same one."""
    row = PartRow(authority=case.authority, question_id=found.question, n=n, label=label)
    PartRow.objects.of(case.authority).bulk_create([row], ignore_conflicts=True)


def clear(row: PartRow) -> None:
    """Take away a part's provisions, reasons and evidence."""
    Evidence.objects.of(row.authority).filter(part=row).delete()
    ReasonRow.objects.of(row.authority).filter(part=row).delete()
    GroundRow.objects.of(row.authority).filter(part=row).delete()


def tell(
    deed: Deed,
    case: "Case",
    *,
    by: Actor,
    at: datetime,
    words: dict[str, str] | None = None,
    **facts: int,
) -> None:
    """Record what was done with the questions of a request, by number."""
    under = by.under(Permission.HANDLE)
    told: dict[str, Fact] = {**under, **facts}
    record(deed, authority=case.authority, chain=case.id, by=by.id, at=at, facts=told, words=words)
