"""Whether a letter that relies on section 21 says where the information is (FOIA 21(1), 16).

A link, the name of a page or publication, an office to ask: any will do. "Already in the public domain" does
not. "On our website" and no more is told as advice.
"""

from collections.abc import Iterator

from foidesk.anatomy.letter import Letter, Paragraph, Part, Relied
from foidesk.argument.places import tells_website, tells_where
from foidesk.checking.checks.decided import DECIDES, ground
from foidesk.checking.checks.words import plain
from foidesk.checking.codes import Code
from foidesk.checking.context import Context
from foidesk.checking.finding import Finding
from foidesk.language.sentence import say
from foidesk.law.citation import foia

_AFTER = 3


def find(letter: Letter, context: Context) -> Iterator[Finding]:
    """`no-address-for-section-21`, once for the letter."""
    for relied in letter.relied if letter.kind in DECIDES else ():
        if relied.citation.instrument != "FOIA" or relied.citation.section != "21":
            continue
        told = ground(relied, context)
        if told is not None and told.where.strip():
            return
        words = [plain(one.text) for one in _near(letter, relied)]
        if any(tells_where(one) for one in words):
            return
        yield _finding(any(tells_website(one) for one in words))
        return


def _near(letter: Letter, relied: Relied) -> Iterator[Paragraph]:
    """Where the address may stand: where section 21 is spoken of, in its answers, and shortly after."""
    numbers = set(relied.paragraphs)
    numbers |= {n for one in letter.answers if one.label in relied.answers for n in one.paragraphs}
    numbers |= {n + after for n in relied.paragraphs for after in range(-1, _AFTER)}
    for one in letter.paragraphs:
        if one.n in numbers and one.part in (Part.BODY, Part.FOOT):
            yield one


def _finding(site: bool) -> Finding:
    if site:
        says = say(
            "The letter relies on section 21 and points to a website only. Give the link or the name of "
            "the page, so that the applicant can find the information without searching."
        )
    else:
        says = say(
            "The letter relies on section 21 but does not say where the applicant can get the information. "
            "Give a link, the title of the publication, or the office to ask."
        )
    return Finding(Code.NO_ADDRESS_FOR_SECTION_21, not site, "section 21", says, foia("21(1)"))
