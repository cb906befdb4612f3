"""Telling the record of an entry, and striking out what was entered by mistake."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import Deed, Fact
from foidesk.law.refusal import Refusal
from foidesk.people.rules import Actor, Permission, insist, lacks
from foidesk.searches.models import Advice, Cost, Fee, FeeLine, Together
from foidesk.searches.rules import advice, fees, ledger, together
from foidesk.searches.rules.activity import ACTIVITY_WORDS, Activity
from foidesk.searches.rules.lines import Kind

ESTIMATE_STANDS = Refusal("The request has been answered: its estimate can't change any more.")
Entered = Cost | Together | Advice | Fee | FeeLine


@transaction.atomic
def strike(row: Entered, *, why: str, by: Actor, at: datetime) -> None:
    """Strike out what was entered: it stays in the table and in the record, and counts no more."""
    insist(
        lacks(by, Permission.HANDLE, of=row.authority),
        None if why.strip() else Refusal("Say why it is struck out."),
    )
    held = type(row).objects.of(row.authority).select_for_update(of=("self",)).get(id=row.id)
    insist(
        Refusal("It has been struck out already.") if held.struck_at is not None else None,
        ESTIMATE_STANDS if held.case.answered_on is not None and _of_an_estimate(held) else None,
    )
    held.struck_at, held.struck_by, held.struck_why = at, by.id, why.strip()[:300]
    held.save(update_fields=["struck_at", "struck_by", "struck_why"])
    deed, words = _struck(held)
    tell(deed, held, by=by, at=at, words={**words, "why": held.struck_why})


def tell(deed: Deed, row: Entered, *, by: Actor, at: datetime, words: Mapping[str, str]) -> None:
    """Add the event of an entry to the record of its request."""
    record(deed, authority=row.authority, chain=row.case_id, by=by.id, at=at, facts=_facts(row), words=words)


def _facts(row: Entered) -> dict[str, Fact]:
    """What the record seals of an entry: ids, days and numbers."""
    facts: dict[str, Fact] = {"entry": row.id}
    if isinstance(row, Cost):
        return facts | {"minutes": row.minutes}
    if isinstance(row, Together):
        return facts | {"other": row.other_id}
    if isinstance(row, Advice):
        return facts | {"on": row.given_on}
    if isinstance(row, FeeLine):
        return facts | {"fee": row.fee_id, "pence": row.pence}
    return facts | {"provision": fees.PROVISIONS[fees.Basis(row.basis)]}


def _of_an_estimate(row: Entered) -> bool:
    """Whether the answer may rest on it."""
    return isinstance(row, Together) or (isinstance(row, Cost) and row.kind == Kind.ESTIMATE)


def _struck(row: Entered) -> tuple[Deed, dict[str, str]]:
    """The deed that tells of striking out a row, and the words it needs."""
    if isinstance(row, Cost):
        return ledger.COST_STRUCK, {"activity": ACTIVITY_WORDS[Activity(row.activity)]}
    if isinstance(row, Together):
        return together.TAKEN_APART, {"reference": row.other.reference}
    if isinstance(row, Advice):
        return advice.ADVICE_STRUCK, {"kind": advice.ADVICE_WORDS[advice.AdviceKind(row.kind)]}
    if isinstance(row, FeeLine):
        return fees.FEE_LINE_STRUCK, {"what": row.what}
    return fees.FEE_DROPPED, {}
