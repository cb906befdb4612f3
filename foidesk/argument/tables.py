"""What the law's table says of a provision as a letter cites it, which may be wider than one row."""

from datetime import date
from functools import lru_cache

from foidesk.anatomy.letter import Relied
from foidesk.law import exemptions
from foidesk.law.citation import Citation
from foidesk.law.exemption import Exemption, Ncnd, PublicInterest
from foidesk.law.regime import Regime

Row = Exemption | Ncnd


def key(citation: Citation) -> str:
    """Names what is reasoned as one: a section of the Act, an exception of the EIR (``EIR 12(5)(e)``)."""
    if citation.instrument != "EIR":
        return f"{citation.instrument} {citation.section}"
    return f"EIR {citation.section}" + "".join(f"({part})" for part in citation.parts[:2])


def rows(relied: Relied, day: date) -> tuple[Row, ...]:
    """The rows in force that day that are cited, lie beneath what is cited, or are what it is a detail of."""
    return _rows(relied.citation, relied.ncnd, day)


@lru_cache(maxsize=1024)
def _rows(cited: Citation, ncnd: bool, day: date) -> tuple[Row, ...]:
    table: tuple[Row, ...] = exemptions.ALL_NCND if ncnd else exemptions.ALL
    found = tuple(row for row in table if day in row.in_force and row.citation.within(cited))
    return found or tuple(row for row in table if day in row.in_force and cited.within(row.citation))


def needs_weighing(relied: Relied, day: date) -> bool:
    """Whether every row that is cited asks for a public interest test, and not for form's sake alone."""
    found = rows(relied, day)
    return bool(found) and all(row.public_interest is PublicInterest.REQUIRED for row in found)


def weighs_by_common_law(relied: Relied, day: date) -> bool:
    """Whether it is section 41, where the public interest is a defence to a claim and no test of the Act."""
    return any(row.public_interest is PublicInterest.COMMON_LAW for row in rows(relied, day))


def asks_for_limb(relied: Relied, day: date) -> bool:
    """Whether harm of a certain likelihood must be shown: bare section 43 too, for 43(2) is what is meant."""
    if relied.citation.instrument != Regime.FOIA:
        return False
    return any(len(row.limbs) > 1 for row in rows(relied, day))
