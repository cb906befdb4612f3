"""Every provision FOI Desk can cite, found by its key."""

from collections.abc import Iterator

from foidesk.law import exemptions, fees_2004, foia_2000, section_45_code_2018
from foidesk.law.exemption import Exemption, Ncnd
from foidesk.law.provision import Provision


def _tables() -> Iterator[Provision]:
    """Exemptions, exceptions, and where nothing is confirmed: provisions like any other."""
    rows: tuple[Exemption | Ncnd, ...] = (*exemptions.ALL, *exemptions.ALL_NCND)
    for row in rows:
        yield Provision(row.key, row.citation, row.title, row.says, row.in_force, row.source)


ALL: tuple[Provision, ...] = (
    *foia_2000.PROVISIONS,
    *_tables(),
    *fees_2004.PROVISIONS,
    *section_45_code_2018.PROVISIONS,
)
_BY_KEY = {provision.key: provision for provision in ALL}


def find(key: str) -> Provision:
    """The provision with that key, such as ``FOIA 10(1)``. Raises LookupError with a sentence."""
    if key not in _BY_KEY:
        raise LookupError(f"FOI Desk has no provision “{key[:60]}”.")
    return _BY_KEY[key]
