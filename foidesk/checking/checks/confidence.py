"""Whether a letter that relies on section 41 says from whom the information was obtained (FOIA 41(1)(a)).

A name is not needed, the kind of person will do: "the tenderers", "a member of the public". The words of the
Act ("obtained from any other person") say nothing of this information.
"""

import re
from collections.abc import Iterator

from foidesk.anatomy.letter import Letter, Paragraph, Part
from foidesk.checking.checks.decided import DECIDES, ground
from foidesk.checking.checks.words import plain
from foidesk.checking.codes import Code
from foidesk.checking.context import Context
from foidesk.checking.finding import Finding
from foidesk.language.sentence import say
from foidesk.law.citation import foia

_GAVE = (
    r"(?:obtained|received|supplied|provided|given|submitted|disclosed|passed|shared|sent|imparted"
    r"|entrusted|made|reported|"
    r"collected|gathered|came|acquired|communicated|confided|originat\w+|lodged|gave|told|offered"
    r"|furnished|volunteered)"
)
_FROM = re.compile(
    r"\b"
    + _GAVE
    + r"\b(?: (?!or another)[\w'&,()/-]+){0,9}? (?:by|from) (?!(?:any|an)?(?:other|another)\b|any\b|the "
    r"(?:council|authority|office|"
    r"commissioner|force|trust|university|department)(?: |$)(?:holding|that holds)|disclos|releas|the "
    r"act|section|this act|virtue|us\b)"
    r"|\b(?:was|were|is|are|has been|have been|been) "
    + _GAVE
    + r" to (?:us|the|this|our)\b(?: [\w'&-]+){0,6} by (?!(?:any|an)?other)"
    r"|\bthat (?:[\w'&-]+ ){1,6}(?:gave|supplied|provided|submitted|sent|disclosed|shared|told) (?:to "
    r")?(?:us|the|this|our)\b"
    r"|\b(?:suppliers?|contractors?|bidders?|tenderers?|companies|company|patients?|residents?"
    r"|witness(?:es)?|complainants?|third part(?:y|ies)|clients?|"
    r"applicants?|partners?|members? of the public|individuals?|consultants?|providers?|landlords?"
    r"|informants?|donors?|employers?|staff|relatives?|family|referees?|"
    r"the force|police|agenc(?:y|ies)|organisations?|firms?|students?|constabulary|pupils?|parents?"
    r"|carers?|interviewees?|participants?|respondents?|sources?)"
    r"(?:\)? (?:who|which|that|has|have|had|also|themselves|in confidence|freely|willingly|originally"
    r"|itself)){0,3} "
    r"(?:gave|supplied|provided|submitted|sent|disclosed|shared|told|imparted|passed|entrusted|confided"
    r"|made)\b"
    r"|(?<!was )(?<!were )(?<!is )(?<!are )(?<!been )(?<!being )(?<!information )(?<!it )(?<!that )"
    r"\b(?:sent|gave|supplied|provided|submitted|disclosed|passed|handed)\b (?!in confidence)(?:[\w'-]+ "
    r"){1,6}?to (?:the|this|our|us)\b"
    r"|\b(?:tender|bid|quotation|submission|statement|complaint|letter|report|proposal|evidence"
    r"|reference|referral)s? (?:of|from|by|submitted by) (?:the|a|an|our|each|its|their|one)\b"
)
_STATUTE = re.compile(
    r"any other person|from another person|that or any other|by the public authority from|public "
    r"authority from any"
)


def find(letter: Letter, context: Context) -> Iterator[Finding]:
    """`confidence-without-source`, once for the letter. To neither confirm nor deny (41(2)) needs no "
    "source."""
    relied = next(
        (
            one
            for one in letter.relied
            if one.citation.within(foia("41")) and not one.ncnd and one.citation.parts != ("2",)
        ),
        None,
    )
    if relied is None or letter.kind not in DECIDES:
        return
    told = ground(relied, context)
    if told is not None and told.applies.strip():
        return
    numbers = set(relied.paragraphs)
    for one in letter.paragraphs:
        if one.part is Part.BODY and (one.n in numbers or _speaks(one)) and _says_source(one):
            return
    says = say(
        "The letter relies on section 41 but does not say that the information was obtained from "
        "another person, or "
        "from whom. Say who gave it to you, or what kind of person: section 41(1)(a) covers nothing else."
    )
    yield Finding(Code.CONFIDENCE_WITHOUT_SOURCE, True, relied.citation.for_letter, says, foia("41(1)(a)"))


def _speaks(one: Paragraph) -> bool:
    return "confiden" in one.text.lower()


def _says_source(one: Paragraph) -> bool:
    sentences = re.split(r"(?<=[.;:]) ", plain(one.text))
    return any(_FROM.search(said) and not _STATUTE.search(said) for said in sentences)
