"""Whether what is stored of costs, fees and advice is what the record tells."""

import uuid
from collections.abc import Iterator
from typing import Any

from foidesk.audit.queries import Fault, chains, story
from foidesk.searches.models import Advice, Cost, Fee, FeeLine, Together
from foidesk.searches.rules.advice import ADVICE_STRUCK, ADVISED
from foidesk.searches.rules.fees import FEE_BEGUN, FEE_DROPPED, FEE_LINE, FEE_LINE_STRUCK
from foidesk.searches.rules.ledger import COST_ENTERED, COST_STRUCK
from foidesk.searches.rules.together import TAKEN_APART, TAKEN_TOGETHER

_ENTERED = {deed.verb for deed in (COST_ENTERED, TAKEN_TOGETHER, FEE_BEGUN, FEE_LINE, ADVISED)}
_STRUCK = {deed.verb for deed in (COST_STRUCK, TAKEN_APART, FEE_DROPPED, FEE_LINE_STRUCK, ADVICE_STRUCK)}
_NUMBERS: tuple[tuple[type[Cost | Together | Advice | Fee | FeeLine], str], ...] = (
    (Cost, "minutes"),
    (Together, "other_id"),
    (Advice, "given_on"),
    (FeeLine, "pence"),
    (Fee, "basis"),
)


def faults(authority: uuid.UUID) -> Iterator[Fault]:
    """Entries that are stored and not told, told and not stored, or of which the two tell differently."""
    stored = _stored(authority)
    entered, struck = _told(authority)
    for key in sorted(stored.keys() | entered.keys(), key=str):
        where = f"entry {key}"
        if key not in entered:
            yield Fault(
                where, "It is stored among costs, fees or advice, and the record does not tell of it."
            )
        elif key not in stored:
            yield Fault(where, "The record tells of it among costs, fees or advice, and it is not stored.")
        elif stored[key] != (entered[key], key in struck):
            yield Fault(where, "What is stored of it is not what the record tells.")


def _stored(authority: uuid.UUID) -> dict[str, tuple[str, bool]]:
    """Each entry with the number that matters of it, and whether it was struck out."""
    found: dict[str, tuple[str, bool]] = {}
    for model, column in _NUMBERS:
        for key, value, struck_at in model.objects.of(authority).values_list("id", column, "struck_at"):
            found[str(key)] = ("" if model is Fee else str(value), struck_at is not None)
    return found


def _told(authority: uuid.UUID) -> tuple[dict[str, str], set[str]]:
    """The same as the record tells it: what was entered, and what was struck out."""
    entered: dict[str, str] = {}
    struck: set[str] = set()
    for chain in chains(authority=authority):
        for event in story(authority=authority, chain=chain):
            if event.verb in _ENTERED:
                entered[str(event.facts["entry"])] = _number(event.facts)
            elif event.verb in _STRUCK:
                struck.add(str(event.facts["entry"]))
    return entered, struck


def _number(facts: dict[str, Any]) -> str:
    return str(next((facts[name] for name in ("minutes", "other", "on", "pence") if name in facts), ""))
