"""Decisions for tests: provisions with every test answered, and the office that decides."""

import uuid
from dataclasses import replace
from datetime import date

from foidesk.decisions import asks
from foidesk.decisions.answer import Decision, Ground, Held, Outcome, Reason, ReasonKind
from foidesk.decisions.missing import Office
from foidesk.decisions.opinion import Qualified
from foidesk.decisions.rules import provision
from foidesk.law.exemption import Need
from foidesk.law.regime import Regime

CHIEF = Qualified(uuid.UUID(int=36), "The Chief Executive", (), date(2024, 1, 1))
MARLSHIRE = Office(opcc=True, on=date(2024, 12, 6), qualified=(CHIEF,))
QUESTION = uuid.UUID(int=7)
SOUGHT_ON = date(2024, 11, 28)
OPINION_ON = date(2024, 12, 2)


def full(key: str) -> Ground:
    """A provision with all that is asked for, good practice too; each text says which test it answers."""
    return _ground(key, [ask.kind for ask in asks.of(provision(key))])


def reasoned(key: str, *, without: ReasonKind | None = None) -> Ground:
    """A provision with only what must be there, and perhaps without one of that."""
    return _ground(key, [ask.kind for ask in asks.of(provision(key)) if ask.must and ask.kind is not without])


def withheld(*grounds: Ground) -> Decision:
    """Held information that is withheld under these provisions, by the law they are of."""
    regime = grounds[0].provision.regime if grounds else Regime.FOIA
    return Decision(held=Held.HELD, outcome=Outcome.WITHHELD, grounds=grounds, regime=regime)


def silent(*grounds: Ground) -> Decision:
    """Neither confirmed nor denied under these provisions."""
    return replace(withheld(*grounds), held=Held.NCND, outcome=Outcome.NCND)


def _ground(key: str, kinds: list[ReasonKind]) -> Ground:
    row = provision(key)
    return Ground(
        provision=row,
        limb=row.limbs[-1] if row.limbs else None,
        qualified_person=CHIEF.key if Need.QUALIFIED_PERSON in row.needs else None,
        sought_on=SOUGHT_ON if Need.QUALIFIED_PERSON in row.needs else None,
        opinion_on=OPINION_ON if Need.QUALIFIED_PERSON in row.needs else None,
        on_emissions=False if Need.NOT_EMISSIONS in row.needs else None,
        reasons=tuple(Reason(kind, f"{key}, {kind}: what we found.") for kind in kinds),
    )
