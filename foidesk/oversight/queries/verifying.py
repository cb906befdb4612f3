"""Whether what is stored of breaches is what the record tells: nothing was lost or made smaller."""

import uuid
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from foidesk.audit.queries import Entry, Fault, story
from foidesk.oversight import rules
from foidesk.oversight.models import Account, Breach, Done, Judgement, Thing
from foidesk.oversight.rules import State

_STATES: Mapping[str, State] = {
    rules.REPORTED.verb: State.OPEN,
    rules.NOTIFIED.verb: State.NOTIFIED,
    rules.NOT_NOTIFIED.verb: State.OPEN,
    rules.CLOSED.verb: State.CLOSED,
}
_STRIKES = frozenset({rules.STRUCK.verb, rules.NOT_NOTIFIED.verb, rules.TAKEN_OUT.verb})
_WORDS: Mapping[str, Sequence[str]] = {
    "account": ("happened", "found_by", "whose", "who_has_it", "consequences", "measures"),
    "done": ("words", "late_why"),
    "judgement": ("reasons",),
    "thing": (),
}
_FACTS: Mapping[str, Sequence[str]] = {
    "account": ("found_at", "aware_at", "people", "records"),
    "done": ("step", "done_at"),
    "judgement": ("about", "needed"),
    "thing": (),
}


def faults(authority: uuid.UUID) -> Iterator[Fault]:
    """Breaches that do not stand where the record says, and rows that it tells of otherwise or not at all."""
    for row in Breach.objects.of(authority).order_by("n").iterator():
        told = story(authority=authority, chain=row.id)
        for says in (*_state_faults(row, told), *_row_faults(row, told)):
            yield Fault(f"breach {row.n}", says)


def _state_faults(row: Breach, told: Sequence[Entry]) -> Iterator[str]:
    state = None
    aware_at = ""
    for entry in told:
        state = _STATES.get(entry.verb, state)
        if entry.verb == rules.REOPENED.verb:
            state = State(entry.facts["state"])
        aware_at = entry.facts.get("aware_at", aware_at)
    if row.state != state:
        yield "It does not stand where the record says."
    if not _same(row.aware_at, aware_at):
        yield "The office became aware at another moment, as the record has it."


def _row_faults(row: Breach, told: Sequence[Entry]) -> Iterator[str]:
    tables: tuple[tuple[str, type[Account] | type[Done] | type[Judgement] | type[Thing]], ...] = (
        ("account", Account),
        ("done", Done),
        ("judgement", Judgement),
        ("thing", Thing),
    )
    for kind, table in tables:
        made = {e.facts[kind]: e for e in told if kind in e.facts and e.verb not in _STRIKES}
        struck = {e.facts[kind] for e in told if kind in e.facts and e.verb in _STRIKES}
        stored = {str(one.id): one for one in table.objects.of(row.authority).filter(breach=row)}
        if made.keys() != stored.keys():
            yield f"What is stored of it ({kind}) is more or less than the record tells."
        for key in made.keys() & stored.keys():
            one = stored[key]
            if (getattr(one, "struck_at", None) is not None) != (key in struck):
                yield f"Whether something of it ({kind}) was struck out is not as the record has it."
            elif not _agrees(kind, one, made[key]):
                yield f"Something of it ({kind}) is not what was written."


def _agrees(kind: str, row: Any, told: Entry) -> bool:
    facts = all(_same(getattr(row, name), told.facts.get(name)) for name in _FACTS[kind])
    if told.words is None:
        return facts
    words = told.words
    return facts and all(getattr(row, name) == words.get(name, "") for name in _WORDS[kind])


def _same(stored: object, told: object) -> bool:
    """Whether a value is the one that was sealed: a moment may have been written in another zone."""
    if isinstance(stored, datetime):
        return bool(told) and stored == datetime.fromisoformat(str(told))
    return stored == told
