"""The exemptions of the Act and the exceptions of the EIR as one table, asked by day and by citation.

Decisions, letters, redaction labels and statistics all read this table and no other. Asked for a day, it
gives the rows in force then: section 37 was divided on 19 January 2011, section 22A came on 1 October 2014,
section 40 and regulation 13 took their present form on 25 May 2018. Without a regime it speaks of the Act.
"""

from collections.abc import Iterable
from datetime import date

from foidesk.law import exceptions
from foidesk.law.citation import Citation
from foidesk.law.earlier import EARLIER, EARLIER_NCND
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
from foidesk.law.regime import Regime

_FILES = (
    sections_21_to_25,
    sections_26_to_29,
    sections_30_to_32,
    sections_33_to_36,
    sections_37_to_39,
    section_40,
    sections_41_to_44,
)


def _place(row: Exemption | Ncnd) -> tuple[str, tuple[int, str, int]]:
    return row.citation.instrument, row.citation.place


# As the law stands now: the exemptions of Part II, and the exceptions of the EIR.
EXEMPTIONS: tuple[Exemption, ...] = tuple(row for file in _FILES for row in file.EXEMPTIONS)
NCND: tuple[Ncnd, ...] = tuple(row for file in _FILES for row in file.NCND)
EXCEPTIONS: tuple[Exemption, ...] = exceptions.EXCEPTIONS
EIR_NCND: tuple[Ncnd, ...] = exceptions.NCND

# And all that was ever in force.
ALL: tuple[Exemption, ...] = tuple(sorted((*EARLIER, *EXEMPTIONS, *EXCEPTIONS), key=_place))
ALL_NCND: tuple[Ncnd, ...] = tuple(sorted((*EARLIER_NCND, *NCND, *EIR_NCND), key=_place))

_BY_KEY = {row.key: row for row in ALL}
_NCND_BY_KEY = {row.key: row for row in ALL_NCND}
_NOW: tuple[Exemption | Ncnd, ...] = (*EXEMPTIONS, *NCND, *EXCEPTIONS, *EIR_NCND)


def at(day: date, *, regime: Regime = Regime.FOIA) -> tuple[Exemption, ...]:
    """The exemptions in force that day, or the exceptions of the EIR, in the order of the text."""
    return tuple(row for row in ALL if day in row.in_force and row.regime is regime)


def find(key: str) -> Exemption | Ncnd:
    """The row with that key, whatever it is and whenever it was in force. Raises LookupError as `get`."""
    return _NCND_BY_KEY[key] if key in _NCND_BY_KEY else get(key)


def get(key: str) -> Exemption:
    """The exemption or exception with that key: ``FOIA 43(2)``, ``FOIA 40(2)+40(3A)(a)``, ``EIR 12(5)(e)``.

    Raises LookupError with a sentence: a section without the subsection relied on is not enough, and
    section 40(2) and regulation 13(1) need their condition. FOIA 17(1)(b); EIR 14(3)(a).
    """
    if key in _BY_KEY:
        return _BY_KEY[key]
    nearer = [row.key for row in _beneath(key, _NOW)]
    if nearer:
        raise LookupError(f"“{key}” does not say which provision is meant. Choose from {', '.join(nearer)}.")
    if key.startswith("EIR "):
        raise LookupError(f"There is no exception “{key[:60]}” in the Environmental Information Regulations.")
    raise LookupError(f"There is no exemption “{key[:60]}” in Part II of the Freedom of Information Act.")


def ncnd(key: str) -> Ncnd:
    """The neither-confirm-nor-deny provision with that key: ``FOIA 31(3)``, ``EIR 12(6)``.

    Raises LookupError with a sentence.
    """
    if key in _NCND_BY_KEY:
        return _NCND_BY_KEY[key]
    where = "the Environmental Information Regulations" if key.startswith("EIR ") else "Part II"
    raise LookupError(f"There is no neither-confirm-nor-deny provision “{key[:60]}” in {where}.")


def matching(citation: Citation, *, on: date) -> tuple[Exemption, ...]:
    """The rows in force that day which are the cited provision or lie beneath it: five for FOIA 40(2)."""
    return tuple(row for row in ALL if on in row.in_force and row.citation.within(citation))


def ncnd_subsections(
    on: date, exemption: Exemption | None = None, *, regime: Regime = Regime.FOIA
) -> tuple[Ncnd, ...]:
    """The neither-confirm-nor-deny provisions in force that day; of one exemption only, if it is given.

    Empty for section 21 and for 43(1), and for all of regulation 12 but 12(5)(a): they have none.
    """
    if exemption is not None:
        return tuple(row for row in ALL_NCND if on in row.in_force and exemption.ncnd == row.key)
    return tuple(row for row in ALL_NCND if on in row.in_force and row.regime is regime)


def any_qualified(keys: Iterable[str], *, on: date) -> bool:
    """Whether more time may be taken for the public interest: whether any provision is qualified that day.

    The provisions are given by key or citation. Text that is no exemption counts for nothing, nor does an
    exception of the EIR, which has no such extension. FOIA 2(1)(b), 2(2)(b), 10(3).
    """
    return any(
        row.force is Force.QUALIFIED and on in row.in_force and row.regime is Regime.FOIA
        for key in keys
        for row in _rows(key)
    )


def _rows(key: str) -> tuple[Exemption | Ncnd, ...]:
    exact = _BY_KEY.get(key) or _NCND_BY_KEY.get(key)
    return (exact,) if exact else _beneath(key, (*ALL, *ALL_NCND))


def _beneath(text: str, rows: tuple[Exemption | Ncnd, ...]) -> tuple[Exemption | Ncnd, ...]:
    """The rows a plain citation names, or a wider one contains; none for text that is no citation."""
    try:
        citation = Citation.parse(text)
    except ValueError:
        return ()
    return tuple(row for row in rows if row.citation.within(citation))
