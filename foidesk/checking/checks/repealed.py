"""Whether the letter applies law that was not in force on its day.

The Data Protection Act 1998, its principles and section 40(3) and (4) as they stood with it ended on 25 May
2018; section 22A began on 1 October 2014. To tell of the past is no fault.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from foidesk.anatomy.letter import Cited, Letter, Paragraph, Part
from foidesk.checking.checks.words import day, quote
from foidesk.checking.codes import Code
from foidesk.checking.context import Context
from foidesk.checking.finding import Finding
from foidesk.language.sentence import say
from foidesk.law import exemptions
from foidesk.law.citation import Citation, foia
from foidesk.law.exemption import Exemption, Ncnd
from foidesk.law.period import SINCE_DPA_2018

_ACT_1998 = re.compile(
    r"Data Protection Act,? (?:\(DPA\) ?)?\(?1998|\bDPA ?\(?(?:19)?98\b|\bthe 1998 Act\b|1998 c\. ?29",
    re.IGNORECASE,
)
# How the eight principles of 1998 were told in short; the law since has six, without this one among them.
_PRINCIPLES_1998 = re.compile(
    r"processed in (?:line|accordance) with (?:\w+[’']?s? ){0,4}rights|\b(?:seventh|eighth|7th"
    r"|8th) (?:data protection )?principle|\beight (?:data protection )?principles",
    re.IGNORECASE,
)
# How an office tells what it does with the applicant's data is no reason for a refusal.
_OF_NOW = re.compile(
    r"GDPR|Act 2018|\byour (?:personal )?(?:data|details|information) (?:will|is|are)\b", re.IGNORECASE
)
_PAST = re.compile(
    r"\b(?:since|replaced|repeal\w*|former(?:ly)?|previous(?:ly)?|was|were|had|until|before|prior"
    r"|superseded|predecessor|at (?:the|that) time|then in force|no longer|old|earlier|historic\w*"
    r"|introduced|under which|notified|years? 19\d\d|dated|between|policy|held for|in 19\d\d|in 20[01]\d"
    r"|from 19\d\d|retention|requests? (?:made|received) under|entitled|titled|not the)\b",
    re.IGNORECASE,
)
_NO_SUBSECTION_5 = Citation("FOIA", "40", ("5",))  # still used for both (5A) and (5B), and understood


_ROWS: tuple[Exemption | Ncnd, ...] = (*exemptions.ALL, *exemptions.ALL_NCND)


def find(letter: Letter, context: Context) -> Iterator[Finding]:
    """`repealed-law`, once for the Act of 1998 and once for each provision not in force."""
    on = day(letter, context)
    if on >= SINCE_DPA_2018.start:
        yield from _act_of_1998(letter)
    seen: set[Citation] = set()
    for one in letter.cited:
        if one.citation in seen or one.citation.instrument not in ("FOIA", "EIR"):
            continue
        seen.add(one.citation)
        if one.citation.parts and _out_of_force(one.citation, on) and not _history(letter, one):
            yield _provision(one.citation)


def _act_of_1998(letter: Letter) -> Iterator[Finding]:
    for one in letter.paragraphs:
        if one.part is Part.REQUEST:
            continue
        found = next((m for m in _mentions(one)), None)
        if found:
            says = say(
                "The letter applies the Data Protection Act 1998 (“{words}”), which was repealed on 25 May "
                "2018. Use the UK GDPR, the Data Protection Act 2018 and section 40 as it stands now: "
                "section 40(3A).",
                words=quote(one.text, max(0, found.start() - 20), found.end() + 20),
            )
            yield Finding(Code.REPEALED_LAW, True, one.where, says, foia("40(3A)"))
            return


def _mentions(one: Paragraph) -> Iterator[re.Match[str]]:
    if "1998" in one.text or "98" in one.text:
        for found in _ACT_1998.finditer(one.text):
            start = max(one.text.rfind(". ", 0, found.start()), found.start() - 160, 0)
            end = one.text.find(". ", found.end())
            around = one.text[start : end if 0 <= end <= found.end() + 120 else found.end() + 120]
            if one.part is Part.STATUTE or not _PAST.search(around.replace(found[0], "")):
                yield found
    if (
        one.part is Part.BODY
        and ("rights" in one.text or "rinciple" in one.text)
        and not _OF_NOW.search(one.text)
    ):
        yield from _PRINCIPLES_1998.finditer(one.text)


@lru_cache(maxsize=1024)
def _out_of_force(cited: Citation, on: date) -> bool:
    """Whether the law's table knows the provision on another day and not on this one."""
    if cited == _NO_SUBSECTION_5:
        return False
    periods = [
        row.in_force
        for row in _ROWS
        if row.citation.section == cited.section
        for place in (row.citation, row.condition if isinstance(row, Exemption) else None)
        if place is not None and (place.within(cited) or cited.within(place))
    ]
    return bool(periods) and not any(on in one for one in periods)


def _history(letter: Letter, cited: Cited) -> bool:
    for one in letter.paragraphs:
        if one.n == cited.n:
            around = one.text[max(0, cited.start - 120) : cited.end + 120]
            return one.part is Part.REQUEST or (one.part is not Part.STATUTE and bool(_PAST.search(around)))
    return False


def _provision(cited: Citation) -> Finding:
    name = cited.for_letter
    says = say(
        "The letter cites {name}, which was not in force on its date. Cite the provision that was.", name=name
    )
    return Finding(Code.REPEALED_LAW, True, name, says, cited)
