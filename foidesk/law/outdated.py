"""Words that were right once and are not any more: what a letter of today must not carry over.

Names of laws, bodies and persons, and wordings of the Act: hints, for a letter may speak of the past. Where
the day of a change is not established, ``by`` is a day on which it had certainly changed; where even that
is not, it is None and nothing is reported.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from foidesk.law.citation import Citation, foia
from foidesk.law.source import Mark, Source

_ACT = Source(
    "Freedom of Information Act 2000, revised texts of 10 June 2008 and 7 April 2026", Mark.VERIFIED
)
_KNOWN = Source("From the field", Mark.KNOWN)
_UNSETTLED = Source("Data (Use and Access) Act 2025 sections 117 to 119; SI 2026/386", Mark.PARTLY)
_MEANINGS = foia("40(7)")
_DPA_2018, _SEEN, _COMPILED = date(2018, 5, 25), date(2026, 4, 7), date(2026, 11, 21)


@dataclass(frozen=True)
class Outdated:
    """A wording, what replaced it, the day by which it had, and the provision it stood in, if in one.

    ``was`` is a regular expression that finds it. ``exact``: it changed on ``by`` itself.
    """

    was: str
    now: str
    by: date | None
    exact: bool
    source: Source
    provision: Citation | None = None


# fmt: off
WORDINGS = (
    Outdated(r"Data Protection Act 1998", "the Data Protection Act 2018", _DPA_2018, True, _ACT, _MEANINGS),
    Outdated(r"(?<!UK )\bGDPR", "the UK GDPR", date(2021, 12, 31), False, _ACT, _MEANINGS),
    Outdated(r"\b40\(3\)\([ab]\)", "section 40(3A)", _DPA_2018, True, _ACT, foia("40(3A)")),
    Outdated(r"\b(?:EU|Community) obligation", "assimilated obligation", _SEEN, False, _ACT, foia("44(1)")),
    Outdated(r"\bHer Majesty\b", "the Sovereign", _COMPILED, False, _KNOWN, foia("37(1)(a)")),
    Outdated(r"\bInformation Tribunal", "the First-tier Tribunal", date(2010, 1, 31), False, _KNOWN),
    Outdated(r"\bIPCC\b|Independent Police Complaints Commission",
             "the Independent Office for Police Conduct", _COMPILED, False, _KNOWN),
    Outdated(r"gsi\.gov\.uk|\b01625 5(?:45700|24510)", "the address and telephone that the regulator has",
             _COMPILED, False, _KNOWN),
    Outdated(r"\bInformation Commissioner\b", "the Information Commission", None, False, _UNSETTLED),
)
# fmt: on


def outdated(text: str, *, on: date) -> Iterator[Outdated]:
    """The wordings in the text that were no longer right on that day, whatever their capitals."""
    for row in WORDINGS:
        if row.by is not None and row.by <= on and re.search(row.was, text, re.IGNORECASE):
            yield row
