"""Entering costs, requests taken together, and advice."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction

from foidesk.authorities.queries import clock_settings
from foidesk.cases import actions as case_actions
from foidesk.cases import queries as cases
from foidesk.law.refusal import Refusal, Refused
from foidesk.people.rules import Actor, Permission, insist, lacks
from foidesk.searches import queries
from foidesk.searches.actions.striking import ESTIMATE_STANDS, tell
from foidesk.searches.models import Advice, Cost, Together
from foidesk.searches.queries.finding import tie_between
from foidesk.searches.rules import advice as advising
from foidesk.searches.rules import ledger, lines, together
from foidesk.searches.rules.activity import ACTIVITY_WORDS

if TYPE_CHECKING:
    from foidesk.cases.models import Case


@transaction.atomic
def enter_cost(case: "Case", line: lines.NewLine, *, by: Actor, at: datetime) -> Cost:
    """Enter a line of the cost ledger: minutes, or a sample from which they follow."""
    insist(
        lacks(by, Permission.HANDLE, of=case.authority),
        ESTIMATE_STANDS if case.answered_on is not None and line.kind is lines.Kind.ESTIMATE else None,
        *lines.faults_of_line(line, known=_known(case)),
    )
    sample = line.sample
    row = Cost(
        authority=case.authority,
        case=case,
        questions=_stored(line.questions),
        activity=line.activity,
        kind=line.kind,
        minutes=sample.extrapolated if sample else line.minutes or 0,
        records=sample.records if sample else None,
        tried=sample.tried if sample else None,
        sample_minutes=sample.minutes if sample else None,
        who=" ".join(line.who.split())[:120],
        basis=line.basis.strip(),
        entered_at=at,
        entered_by=by.id,
    )
    row.save(force_insert=True)
    words = {
        "activity": ACTIVITY_WORDS[line.activity],
        "kind": lines.KIND_WORDS[line.kind],
        "who": row.who,
        "basis": "; ".join(part for part in (sample.arithmetic if sample else "", row.basis) if part)
        or "no more said",
    }
    tell(ledger.COST_ENTERED, row, by=by, at=at, words=words)
    return row


@transaction.atomic
def take_together(
    case: "Case", others: Sequence[UUID], *, similar: str, concert: str = "", by: Actor, at: datetime
) -> None:
    """Take the cost of other requests together with this one's, as an officer decides (reg 5)."""
    insist(lacks(by, Permission.HANDLE, of=case.authority))
    case = case_actions.hold(case)
    insist(ESTIMATE_STANDS if case.answered_on is not None else None)
    before = [row.other for row in queries.taken_together(case)]
    chosen = _others(case, [key for key in others if key not in {one.id for one in before}])
    ties = tuple(tie_between(case, other) for other in chosen)
    choice = together.Choice(
        cases=tuple(other.id for other in chosen),
        received_on=tuple(other.received_on for other in (*before, *chosen)),
        ties=ties,
        similar=similar,
        concert=concert,
    )
    calendar = clock_settings(case.authority).calendar
    insist(*together.faults_of_choice(choice, on=case.received_on, calendar=calendar))
    for other, tie in zip(chosen, ties, strict=True):
        row = Together(
            authority=case.authority,
            case=case,
            other=other,
            tie=tie,
            similar=similar.strip(),
            concert=concert.strip() if tie is together.Tie.IN_CONCERT else "",
            entered_at=at,
            entered_by=by.id,
        )
        row.save(force_insert=True)
        words = {"reference": other.reference, "similar": row.similar, "concert": row.concert}
        tell(together.TAKEN_TOGETHER, row, by=by, at=at, words=words)


@transaction.atomic
def advise(case: "Case", given: advising.NewAdvice, *, by: Actor, at: datetime, on: date) -> Advice:
    """Record what the applicant was told to help with the request (FOIA 16)."""
    insist(
        lacks(by, Permission.HANDLE, of=case.authority),
        *advising.faults_of_advice(given, known=_known(case), on=on, since=case.received_on),
    )
    row = Advice(
        authority=case.authority,
        case=case,
        questions=_stored(given.questions),
        kind=given.kind,
        text=given.text.strip(),
        given_on=given.given_on,
        entered_at=at,
        entered_by=by.id,
    )
    row.save(force_insert=True)
    words = {"kind": advising.ADVICE_WORDS[given.kind], "text": row.text}
    tell(advising.ADVISED, row, by=by, at=at, words=words)
    return row


def _known(case: "Case") -> frozenset[int]:
    return frozenset(question.n for question in cases.questions(case))


def _stored(questions: Sequence[int]) -> str:
    return ",".join(str(n) for n in sorted(questions))


def _others(case: "Case", keys: Sequence[UUID]) -> "list[Case]":
    """The requests with these keys. Those of another authority do not exist here."""
    found = [cases.case(case.authority, key) for key in dict.fromkeys(keys)]
    if any(one is None or one.id == case.id for one in found):
        raise Refused(Refusal("Choose among the other requests to this office.", together.REGULATION_5))
    return [one for one in found if one is not None]
