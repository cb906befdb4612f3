"""How a row of the table is written down, so that the files of this package read like the Act.

An absolute exemption needs no public interest test and a qualified one does, unless the row says otherwise.
"""

from collections.abc import Set as AbstractSet

from foidesk.law.citation import foia
from foidesk.law.exemption import (
    Availability,
    Basis,
    Exemption,
    Force,
    Ncnd,
    Need,
    PublicInterest,
)
from foidesk.law.part_two.sources import REVISED_2026
from foidesk.law.period import SINCE_2005, Period
from foidesk.law.source import Source

A, Q = Force.ABSOLUTE, Force.QUALIFIED
CLASS, PREJUDICE, CLASS_AND_PREJUDICE = Basis.CLASS, Basis.PREJUDICE, Basis.CLASS_AND_PREJUDICE
NECESSITY, DATA_PROTECTION, QUALIFIED_PERSON = Basis.NECESSITY, Basis.DATA_PROTECTION, Basis.QUALIFIED_PERSON


def exempt(
    number: str,
    title: str,
    force: Force,
    basis: Basis,
    ncnd: str | None,
    says: str,
    *,
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
) -> Exemption:
    """An exemption. ``ncnd`` is the number of the provision to neither confirm nor deny, None for none."""
    return Exemption(
        foia(number),
        title,
        says,
        force,
        basis,
        public_interest or _public_interest(force),
        f"FOIA {ncnd}" if ncnd else None,
        in_force,
        source,
        foia(condition) if condition else None,
        frozenset(needs),
        frozenset(helps),
        tuple(foia(excluded) for excluded in excludes),
        available,
        why_not,
        lapses,
        notes,
    )


def neither(
    number: str,
    title: str,
    force: Force,
    basis: Basis,
    says: str,
    *,
    source: Source = REVISED_2026,
    key: str = "",
    in_force: Period = SINCE_2005,
    public_interest: PublicInterest | None = None,
    needs: AbstractSet[Need] = frozenset(),
    notes: tuple[str, ...] = (),
) -> Ncnd:
    """A provision to neither confirm nor deny. ``key`` only where one subsection works in two ways."""
    return Ncnd(
        key or f"FOIA {number}",
        foia(number),
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
