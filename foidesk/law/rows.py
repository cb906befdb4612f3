"""How a row of the table is written down, so that its files read like the law.

An absolute exemption needs no public interest test and a qualified one does, unless the row says otherwise.
"""

from collections.abc import Set as AbstractSet

from foidesk.law.citation import Citation
from foidesk.law.exemption import Availability, Basis, Exemption, Force, Ncnd, Need, PublicInterest
from foidesk.law.period import SINCE_2005, Period
from foidesk.law.source import Source
from foidesk.law.sources import REVISED_2026

A, Q = Force.ABSOLUTE, Force.QUALIFIED
CLASS, PREJUDICE, CLASS_AND_PREJUDICE = Basis.CLASS, Basis.PREJUDICE, Basis.CLASS_AND_PREJUDICE
NECESSITY, DATA_PROTECTION, QUALIFIED_PERSON = Basis.NECESSITY, Basis.DATA_PROTECTION, Basis.QUALIFIED_PERSON
ADVERSE_EFFECT = Basis.ADVERSE_EFFECT


def exempt(
    number: str,
    title: str,
    force: Force,
    basis: Basis,
    ncnd: str | None,
    says: str,
    *,
    of: str = "FOIA",
    source: Source = REVISED_2026,
    in_force: Period = SINCE_2005,
    condition: str | None = None,
    public_interest: PublicInterest | None = None,
    needs: AbstractSet[Need] = frozenset(),
    helps: AbstractSet[Need] = frozenset(),
    excludes: tuple[str, ...] = (),
    available: Availability = Availability.AVAILABLE,
    why_not: str = "",
    lapses: str = "",
    notes: tuple[str, ...] = (),
    wording: str = "",
) -> Exemption:
    """An exemption or exception of the instrument `of`, every provision in it given by its number."""
    first = Citation.parse(f"{of} {number}"), title, says, force, basis
    last = available, why_not, lapses, notes, wording
    return Exemption(
        *first,
        public_interest or _public_interest(force),
        f"{of} {ncnd}" if ncnd else None,
        in_force,
        source,
        Citation.parse(f"{of} {condition}") if condition else None,
        frozenset(needs),
        frozenset(helps),
        tuple(Citation.parse(f"{of} {excluded}") for excluded in excludes),
        *last,
    )


def neither(
    number: str,
    title: str,
    force: Force,
    basis: Basis,
    says: str,
    *,
    of: str = "FOIA",
    source: Source = REVISED_2026,
    also: str = "",
    in_force: Period = SINCE_2005,
    public_interest: PublicInterest | None = None,
    needs: AbstractSet[Need] = frozenset(),
    notes: tuple[str, ...] = (),
) -> Ncnd:
    """A provision to neither confirm nor deny. ``also`` ends its key where a number is not enough."""
    return Ncnd(
        f"{of} {number}{also}",
        Citation.parse(f"{of} {number}"),
        f"{title}: neither confirm nor deny",
        says,
        force,
        basis,
        public_interest or _public_interest(force),
        in_force,
        source,
        frozenset(needs),
        notes,
    )


def _public_interest(force: Force) -> PublicInterest:
    return PublicInterest.REQUIRED if force is Q else PublicInterest.NOT_REQUIRED
