"""How a state may change: one row from which check, button, event, diagram and test all come."""

import uuid
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from foidesk.audit.rules import Deed
from foidesk.law.citation import Citation
from foidesk.law.refusal import Refusal
from foidesk.people.rules.roles import Actor, Permission, foreign, insist, lacks

S = TypeVar("S", bound=StrEnum)


@dataclass(frozen=True)
class Transition(Generic[S]):
    """One way a state may change: check, button, audit event, diagram and test all come from this row."""

    name: str
    sources: frozenset[S]
    target: S
    who: Permission | None
    needs: str
    deed: Deed
    provision: Citation | None = None

    def refusals(self, state: S, actor: Actor | None, *, of: uuid.UUID | None = None) -> tuple[Refusal, ...]:
        """Why it can't be done now or by this person; `actor` None where the system or a stranger acts.

        `of` is the authority whose row is to change.
        """
        reasons = []
        if state not in self.sources:
            reasons.append(
                Refusal(
                    "It is {state}, and this can only be done while it is {sources}.",
                    self.provision,
                    state=words(state),
                    sources=" or ".join(sorted(words(s) for s in self.sources)),
                )
            )
        return (*reasons, *self._not_by(actor, of))

    def _not_by(self, actor: Actor | None, of: uuid.UUID | None) -> tuple[Refusal, ...]:
        if actor is None:
            return ()
        if self.who is not None:
            lacking = lacks(actor, self.who, of=of)
        else:
            lacking = foreign(actor, of) if of is not None else None
        return (lacking,) if lacking is not None else ()

    def check(self, state: S, actor: Actor | None, *, of: uuid.UUID | None = None) -> None:
        """Raise Refused unless it can be done now, by this person and at the authority whose row it is."""
        insist(*self.refusals(state, actor, of=of))


def words(state: StrEnum) -> str:
    """A state in plain words: its value, with spaces."""
    return state.value.replace("-", " ")
