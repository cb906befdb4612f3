"""What cannot stand together on one part of an answer, and why; and what can although it seems not to.

Each row gives two sides: a provision, with all that lies beneath it, or a fact about the part. Decisions
refuses by the same rules, in words that say what to do instead.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from foidesk.law.citation import Citation, eir, foia
from foidesk.law.exemption import Exemption, Force, Ncnd
from foidesk.law.regime import Regime


class Fact(StrEnum):
    """A fact about a part. The first four follow from the provisions it rests on."""

    EXEMPTION = "an exemption of the Act"
    EXCEPTION = "an exception of the EIR"
    SILENT = "neither confirming nor denying"
    NOTHING_QUALIFIED = "nothing that the public interest decides"
    CONFIRMED = "confirmed that it is held"
    NOT_HELD = "not held"
    MORE_TIME = "more time for the public interest"
    FORTY_DAYS = "forty days under the EIR"
    NO_LOOKING = "refused under section 12 or 14"
    EMISSIONS = "information on emissions"
    OPCC = "an Office of a Police and Crime Commissioner"


@dataclass(frozen=True)
class Clash:
    """Two things that cannot both be true of the same information, with the provision and the reason."""

    one: Citation | Fact
    other: Citation | Fact
    provision: Citation
    why: str


_ONCE_SAID = "What was confirmed or denied cannot then be neither confirmed nor denied."
_EMITTED = "Information on emissions cannot be refused under regulation 12(5)(d) to (g)."

# fmt: off
CLASHES = (
    Clash(Fact.CONFIRMED, Fact.SILENT, foia("1(1)(a)"), _ONCE_SAID),
    Clash(Fact.NOT_HELD, Fact.SILENT, foia("1(1)(a)"), _ONCE_SAID),
    Clash(Fact.NOT_HELD, Fact.EXEMPTION, foia("1(1)(a)"), "“Not held” is an answer, and no exemption."),
    Clash(Fact.CONFIRMED, eir("12(4)(a)"), eir("12(4)(a)"), "It is either held or not."),
    Clash(Fact.SILENT, Fact.EXEMPTION, foia("2(1)"), "To exempt it says that it is held."),
    Clash(Fact.SILENT, Fact.EXCEPTION, eir("12(6)"), "An exception for it says that it is held."),
    Clash(foia("21(1)"), Fact.SILENT, foia("21(1)"), "To say where it can be had says that it exists."),
    Clash(foia("30"), foia("31"), foia("31(1)"), "Section 31 is only for what section 30 does not exempt."),
    Clash(foia("35"), foia("36"), foia("36(2)"), "Section 36 is only for what section 35 does not exempt."),
    Clash(foia("35"), Fact.OPCC, foia("35(1)"), "Section 35 is only for government. Consider section 36."),
    Clash(Fact.MORE_TIME, Fact.NOTHING_QUALIFIED, foia("10(3)"), "There is no public interest to wait for."),
    Clash(Fact.MORE_TIME, Fact.NO_LOOKING, foia("10(3)"), "There is no public interest to wait for."),
    Clash(Fact.MORE_TIME, Fact.EXCEPTION, eir("7(1)"), "The EIR give no more time for the public interest."),
    Clash(Fact.FORTY_DAYS, Fact.EXEMPTION, eir("7(1)"), "The Act does not know the forty days of the EIR."),
    Clash(Fact.NO_LOOKING, Fact.EXEMPTION, foia("17(5)"), "Sections 12 and 14 stand alone."),
    Clash(Fact.NO_LOOKING, Fact.EXCEPTION, eir("12(4)(b)"), "The EIR have regulation 12(4)(b) instead."),
    Clash(Fact.EXEMPTION, Fact.EXCEPTION, foia("39(1)"), "It is environmental information or it is not."),
    *(Clash(Fact.EMISSIONS, eir(f"12(5)({letter})"), eir("12(9)"), _EMITTED) for letter in "defg"),
)
ALTERNATIVES = (
    Clash(foia("23(1)"), foia("24(1)"), foia("24(1)"), "Only one can apply, but both may be cited, so as not "
          "to show which."),
)
# fmt: on


def clashes(rows: Iterable[Exemption | Ncnd], facts: Iterable[Fact] = ()) -> tuple[Clash, ...]:
    """What speaks against relying on these rows for one part of which these facts hold. Empty if nothing."""
    rows = tuple(rows)
    true = {*facts, *_follows(rows)}
    cited = [row.citation for row in rows if isinstance(row, Exemption)]

    def holds(side: Citation | Fact) -> bool:
        return side in true if isinstance(side, Fact) else any(one.within(side) for one in cited)

    return tuple(clash for clash in CLASHES if holds(clash.one) and holds(clash.other))


def _follows(rows: tuple[Exemption | Ncnd, ...]) -> Iterable[Fact]:
    for row in rows:
        if isinstance(row, Ncnd):
            yield Fact.SILENT
        else:
            yield Fact.EXEMPTION if row.regime is Regime.FOIA else Fact.EXCEPTION
    if rows and all(row.force is not Force.QUALIFIED for row in rows):
        yield Fact.NOTHING_QUALIFIED
