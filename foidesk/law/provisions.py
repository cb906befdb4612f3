"""Every provision FOI Desk can cite, found by its key."""

from collections.abc import Iterator

from foidesk.law import (
    bfda_1971,
    dpa_2018,
    duaa_2025,
    eir_2004,
    exemptions,
    fees_2004,
    grc_rules_2009,
    section_45_code_2018,
    specified_information_2011,
    uk_gdpr,
)
from foidesk.law.exemption import Exemption, Ncnd
from foidesk.law.foia_2000 import sections_1_to_9, sections_10_to_20, sections_21_to_44, sections_45_to_77
from foidesk.law.provision import Provision


def _tables() -> Iterator[Provision]:
    """Exemptions, exceptions, and where nothing is confirmed: provisions like any other."""
    rows: tuple[Exemption | Ncnd, ...] = (*exemptions.ALL, *exemptions.ALL_NCND)
    for row in rows:
        yield Provision(row.key, row.citation, row.title, row.says, row.in_force, row.source, row.notes)


_FILES = (
    sections_1_to_9,
    sections_10_to_20,
    sections_21_to_44,
    sections_45_to_77,
    eir_2004,
    fees_2004,
    section_45_code_2018,
    uk_gdpr,
    dpa_2018,
    duaa_2025,
    grc_rules_2009,
    bfda_1971,
    specified_information_2011,
)

ALL: tuple[Provision, ...] = (*(row for file in _FILES for row in file.PROVISIONS), *_tables())
# A citation that is no key finds the first row that cites it: several rows rest on FOIA 37(2).
_BY_KEY = {str(row.citation): row for row in reversed(ALL)} | {row.key: row for row in ALL}


def find(key: str) -> Provision:
    """The provision with that key or citation, such as ``FOIA 10(1)``. Raises LookupError with a sentence."""
    if key not in _BY_KEY:
        raise LookupError(f"FOI Desk has no provision “{key[:60]}”.")
    return _BY_KEY[key]
