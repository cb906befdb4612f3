"""Whether a letter speaks of itself as another authority, as paragraphs shared between bodies make it do.

To name another, to refer to it, to tell what it said when asked, or to speak of police forces in general is
not to speak as it.
"""

import re
from collections.abc import Iterator

from foidesk.anatomy.letter import Letter, Paragraph, Part
from foidesk.checking.checks.office import Name, Sort, names, sort_of
from foidesk.checking.checks.words import quote
from foidesk.checking.codes import Code
from foidesk.checking.context import Context
from foidesk.checking.finding import Finding
from foidesk.language.sentence import say

_OWN = re.compile(
    r"(?:[Tt]his|[Oo]ur) (?:(?P<force>(?:[Ff]orce|[Cc]onstabulary)(?! (?:field|area)))|(?:(?P<health>Trust)|"
    r"(?P<university>University)|(?P<council>Council|council)|(?P<fire>Fire (?:and Rescue )?Service))(?= "
    r"(?:can (?:confirm|neither)|neither|does not hold|holds (?:the|this|no) |is (?:unable|not obliged|"
    r"required|committed) |has (?:decided|considered)|will not)))\b"
)
_POLICES = re.compile(
    r"our (?:police )?officers\b[^.\n]{0,60}\b(?:arrest|patrol|deploy|detect)"
    r"|(?:help|allow|enable|assist)s? us (?:to )?(?:detect|investigate|police|apprehend)\b"
)
_SPEAKS = re.compile(
    r"(?:['’]s)?,? (?:(?:can )?neither confirms?,? n?or den(?:y|ies)|can (?:also |now |"
    r"therefore )?(?:neither|confirm (?:that )?(?:it|we|(?:the |this |some |"
    r"no )?(?:requested )?information)\b)|withholds (?:this|the|these) |is (?:withholding (?:this|the|these|"
    r"some)|refusing (?:your|this|the) request|exempting|not obliged to (?:comply|provide|disclose|confirm))|"
    r"(?:is )?(?:relies|relying|cites|citing|applies|applying) (?:on )?(?:section|the exemption)|"
    r"refuses to (?:confirm|disclose))"
)
_DISCLOSES = re.compile(r"\b(?:disclosure|release) of\b[^.\n]{0,70}\bby (?:the )?(?:[\w ]{3,40}/ ?)?$")
_HARMS = re.compile(r" (?:would|could|might|will) ")
_JOINT = re.compile(
    r"joint (?:response|reply|letter|answer|notice)|on behalf of (?:both|the (?:chief|force))"
)
_REPORTS = re.compile(
    r"\b(?:consult|told|ask|inform|advis|view|said|say|wrote|confirmed|according|explain|contact|refer|"
    r"direct|redirect|transfer|separate|example|may hold|likely)"
)
# What a text holds where one of the patterns could be found in it.
_NOUNS = ("orce", "onstabulary", "Trust", "University", "ouncil", "Fire")
_VERBS = (
    "neither", " can ", "withh", "refus", "relies", "relying", "release of", "disclosure of", "cit", "appl",
    "not obliged", "exempting",
)  # fmt: skip
_SPEAKERS = (Part.BODY, Part.RIGHTS, Part.HEAD)
_MORE, _REACH = 40, 120
_HANDLED = re.compile(
    r"(?:['’]s?)? (?:(?:has|have|had) (?:\w+ )?(?:dealt with|handled)|handling of) (?:your|this|the) request"
)
_NAME = re.compile(r"(?:[A-Z][\w'’-]+ (?:(?:of|and|&|upon) )?){1,6}$")
_OF_ANY = re.compile(r"(?:The|Borough|City|County|District|Metropolitan|Town|Parish|Council|of|and|&|upon)\b")


def find(letter: Letter, context: Context) -> Iterator[Finding]:
    """One finding, with the first words that speak as another."""
    mine = sort_of(letter, context)
    if mine is None:
        return
    for one in letter.paragraphs:
        if one.part not in _SPEAKERS:
            continue
        if said := _another(one.text, mine) or _dealt_with_it(one, mine, letter, context):
            if not any(_JOINT.search(other.text) for other in letter.paragraphs):
                says = say(
                    "“{said}” speaks as another authority than the one that sends this letter. Say it as "
                    "your "
                    "own, or as theirs.",
                    said=said,
                )
                yield Finding(Code.OTHER_AUTHORITY_NAMED, True, one.where, says)
            return


def _another(text: str, mine: Sort) -> str:
    """The words that speak as another sort of authority; empty where none do."""
    if mine is not Sort.DEPARTMENT and any(noun in text for noun in _NOUNS):
        for match in _OWN.finditer(text):
            if (
                Sort[(match.lastgroup or "").upper()] is not mine
                and text.count('"', 0, match.start()) % 2 == 0
            ):
                return quote(text, match.start(), match.end() + _MORE)
    if mine is Sort.COMMISSIONER and (policing := _POLICES.search(text)):
        return quote(text, policing.start(), policing.end())
    if not any(verb in text for verb in _VERBS):
        return ""
    for name in names(text):
        # A county's fire service, or one under a commissioner, speaks through either.
        if name.sort not in (mine, Sort.FIRE, Sort.DEPARTMENT) and _as_it(text, name):
            return quote(text, name.start, name.end + _MORE)
    return ""


def _dealt_with_it(one: Paragraph, mine: Sort, letter: Letter, context: Context) -> str:
    """Another of its own sort that is said to have dealt with the request, and is named nowhere else."""
    if not _HANDLED.search(one.text):
        return ""
    all_else = " ".join([context.office, *(two.text for two in letter.paragraphs if two is not one)])
    for name in names(one.text):
        if name.sort is mine and _HANDLED.match(one.text, name.end):
            before = _NAME.search(one.text, 0, name.start)
            start = before.start() if before else name.start
            telling = _OF_ANY.sub("", one.text[start : name.end]).split()
            if telling and not any(word in all_else for word in telling):
                return quote(one.text, start, name.end + _MORE)
    return ""


def _as_it(text: str, name: Name) -> bool:
    """Whether a sentence answers the request in the name of somebody else."""
    before = text[max(0, name.start - _REACH) : name.start]
    if _REPORTS.search(before.rpartition(". ")[2].lower()):
        return False
    if _SPEAKS.match(text, name.end):
        return True
    return bool(_HARMS.match(text, name.end) and _DISCLOSES.search(before))
