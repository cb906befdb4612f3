"""Whether a letter that relies on section 21 says where the information is (FOIA 21(1), 16).

A link, the name of a page or publication, an office to ask: any will do. "Already in the public domain" does
not. "On our website" and no more is told as advice.
"""

import re
from collections.abc import Iterator

from foidesk.anatomy.letter import Letter, Paragraph, Part, Relied
from foidesk.checking.checks.decided import DECIDES, ground
from foidesk.checking.checks.words import plain
from foidesk.checking.codes import Code
from foidesk.checking.context import Context
from foidesk.checking.finding import Finding
from foidesk.language.sentence import say
from foidesk.law.citation import foia

_AFTER = 3
_LINK = re.compile(
    r"https?:|www\.|\b[\w-]+\.(?:gov|police|nhs|ac|org|co|com|uk|pcc|mod|info|net|eu|example)\b(?!@)"
)
_PLACE = re.compile(
    r"\b(?:link|links|web ?address|url|footnote|here\b(?=[.:;)]| ?$))|\bhere:|\bclick|\bfollowing "
    r"(?:page|address|website|site|location|report|document|publication)s?"
    r"|\b(?:entitled|titled|called|named|under the (?:heading|title|tab|section))\b"
    r"|\b(?:page|section|tab|area|heading|register|library|archive|bulletin|log|gazette|statement of "
    r"accounts|annual report|publication scheme|"
    r"transparency (?:page|data)|data ?set|contracts finder|companies house|land registry|planning "
    r"portal|search facility)\b"
    r"|\b(?:buy|purchase|inspect|order|obtain|request|copies|copy|ask|apply|contact|visit|search|viewed"
    r"|available|get)\w*\b[^.]{0,80}?\b(?:from|at|by (?:contacting|writing|emailing|telephon)|"
    r"to|with|on|in|through|via) (?:the|our|your|its|a|any|that|this|your local)? ?(?:[\w'&-]+ "
    r"){0,6}?(?:office|team|department|service|library|libraries|"
    r"reception|registrar|court|registry|archives?|shop|publisher|desk|portal|catalogue|accounts|report"
    r"|minutes|agenda|journal|database)"
    r"|\"[^\"]{6,90}\"|\[\d{1,2}\]|\bpublished (?:in|as)\b"
)
_SITE = re.compile(r"\bweb ?sites?\b|\bonline\b|\binternet\b|\bweb ?pages?\b")


def find(letter: Letter, context: Context) -> Iterator[Finding]:
    """`no-address-for-section-21`, once for the letter."""
    for relied in letter.relied if letter.kind in DECIDES else ():
        if relied.citation.instrument != "FOIA" or relied.citation.section != "21":
            continue
        told = ground(relied, context)
        if told is not None and told.where.strip():
            return
        words = [plain(one.text) for one in _near(letter, relied)]
        if any(_LINK.search(one) or _PLACE.search(_stripped(one)) for one in words):
            return
        yield _finding(any(_SITE.search(one) for one in words))
        return


def _near(letter: Letter, relied: Relied) -> Iterator[Paragraph]:
    """Where the address may stand: where section 21 is spoken of, in its answers, and shortly after."""
    numbers = set(relied.paragraphs)
    numbers |= {n for one in letter.answers if one.label in relied.answers for n in one.paragraphs}
    numbers |= {n + after for n in relied.paragraphs for after in range(-1, _AFTER)}
    for one in letter.paragraphs:
        if one.n in numbers and one.part in (Part.BODY, Part.FOOT):
            yield one


def _stripped(words: str) -> str:
    """Without the words by which the exemption is named, which would pass for a place."""
    return re.sub(
        r"\b(?:this|that|the following|following)? ?sections? \d+\w*(?:\(\w+\))*|\binformation "
        r"(?:reasonably )?(?:accessible|available)[\w ]{0,20}other means"
        r"|\"[^\"]*reasonably accessible[^\"]*\"|under section|of the (?:foi|freedom of information) act",
        " ",
        words,
    )


def _finding(site: bool) -> Finding:
    if site:
        says = say(
            "The letter relies on section 21 and points to a website only. Give the link or the name of "
            "the page, so "
            "that the applicant can find the information without searching."
        )
    else:
        says = say(
            "The letter relies on section 21 but does not say where the applicant can get the "
            "information. Give a "
            "link, the title of the publication, or the office to ask."
        )
    return Finding(Code.NO_ADDRESS_FOR_SECTION_21, not site, "section 21", says, foia("21(1)"))
