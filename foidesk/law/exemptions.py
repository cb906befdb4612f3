"""The exemptions of Part II as one table, asked by day and by citation.

Decisions, letters, redaction labels and statistics all read this table and no other. The table is whole
from 25 May 2018, when section 40 took its present form; before that the rows which then read differently
are absent, because they are not in force.
"""

from collections.abc import Iterable
from datetime import date

from foidesk.law.citation import Citation
from foidesk.law.exemption import Exemption, Force, Ncnd
from foidesk.law.part_two import (
    section_40,
    sections_21_to_25,
    sections_26_to_29,
    sections_30_to_32,
    sections_33_to_36,
    sections_37_to_39,
    sections_41_to_44,
)

_FILES = (
    sections_21_to_25,
    sections_26_to_29,
    sections_30_to_32,
    sections_33_to_36,
    sections_37_to_39,
    section_40,
    sections_41_to_44,
)

EXEMPTIONS: tuple[Exemption, ...] = tuple(row for file in _FILES for row in file.EXEMPTIONS)
NCND: tuple[Ncnd, ...] = tuple(row for file in _FILES for row in file.NCND)

_BY_KEY = {row.key: row for row in EXEMPTIONS}
_NCND_BY_KEY = {row.key: row for row in NCND}


def at(day: date) -> tuple[Exemption, ...]:
    """The exemptions in force that day, in the order of the Act."""
    return tuple(row for row in EXEMPTIONS if day in row.in_force)


def get(key: str) -> Exemption:
    """The exemption with that key, such as ``FOIA 43(2)`` or ``FOIA 40(2)+40(3A)(a)``.

    Raises LookupError with a sentence: a section without the subsection relied on is not enough, and
    section 40(2) needs its condition. FOIA 17(1)(b).
    """
    if key in _BY_KEY:
        return _BY_KEY[key]
    nearer = [row.key for row in _matching(key)]
    if nearer:
        raise LookupError(f"“{key}” does not say which provision is meant. Choose from {', '.join(nearer)}.")
    raise LookupError(f"There is no exemption “{key[:60]}” in Part II of the Freedom of Information Act.")


def ncnd(key: str) -> Ncnd:
    """The neither-confirm-nor-deny provision with that key, such as ``FOIA 31(3)``. Raises LookupError."""
    if key in _NCND_BY_KEY:
        return _NCND_BY_KEY[key]
    raise LookupError(f"There is no neither-confirm-nor-deny provision “{key[:60]}” in Part II.")


def matching(citation: Citation, *, on: date) -> tuple[Exemption, ...]:
    """The exemptions in force that day which are the cited provision or lie beneath it: four for 40(2)."""
    return tuple(row for row in at(on) if row.citation.within(citation))


def ncnd_subsections(on: date, exemption: Exemption | None = None) -> tuple[Ncnd, ...]:
    """The neither-confirm-nor-deny provisions in force that day; of one exemption only, if it is given.

    Empty for section 21 and for 43(1), which have none.
    """
    return tuple(
        row for row in NCND if on in row.in_force and (exemption is None or exemption.ncnd == row.key)
    )


def any_qualified(keys: Iterable[str], *, on: date) -> bool:
    """Whether any of the provisions, by key or citation, is qualified that day. FOIA 2(1)(b), 2(2)(b).

    Text that is no exemption counts for nothing.
    """
    return any(row.force is Force.QUALIFIED and on in row.in_force for key in keys for row in _rows(key))


def _rows(key: str) -> tuple[Exemption | Ncnd, ...]:
    exact = _BY_KEY.get(key) or _NCND_BY_KEY.get(key)
    return (exact,) if exact else _matching(key)


def _matching(text: str) -> tuple[Exemption | Ncnd, ...]:
    """The rows a plain citation names, or a wider one contains; none for text that is no citation."""
    try:
        citation = Citation.parse(text)
    except ValueError:
        return ()
    rows: tuple[Exemption | Ncnd, ...] = (*EXEMPTIONS, *NCND)
    return tuple(row for row in rows if row.citation.within(citation))
