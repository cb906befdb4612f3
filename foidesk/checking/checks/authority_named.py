"""Whether a letter speaks of itself as another authority, as paragraphs shared between bodies make it do.

To name another, to refer to it, to tell what it said when asked, or to speak of police forces in general is
not to speak as it.
"""

import re
from collections.abc import Iterator

from foidesk.anatomy.letter import Letter, Part
from foidesk.checking.checks.office import Sort, names, sort_of
from foidesk.checking.checks.words import quote
from foidesk.checking.codes import Code
from foidesk.checking.context import Context
from foidesk.checking.finding import Finding
from foidesk.language.sentence import say

_OWN = (
    (
        Sort.FORCE,
        re.compile(r"\b(?:[Tt]his|[Oo]ur) (?:police )?(?:[Ff]orce|[Cc]onstabulary)(?:['’]s)?\b(?! field)"),
    ),
    (Sort.HEALTH, re.compile(r"\b[Tt]his Trust\b|\b[Oo]ur (?:Trust|hospitals)\b")),
    (Sort.UNIVERSITY, re.compile(r"\b(?:[Tt]his|[Oo]ur) University\b")),
    (Sort.COUNCIL, re.compile(r"\b(?:[Tt]his|[Oo]ur) (?:Council|council)\b")),
    (Sort.FIRE, re.compile(r"\b(?:[Tt]his|[Oo]ur) Fire (?:and Rescue )?Service\b")),
)
_POLICES = re.compile(
    r"\bour (?:police )?officers\b[^.\n]{0,60}\b(?:arrest|patrol|investigat|attend|deploy|detect)|\b(?:help|"
    r"allow|enable|assist)s? us (?:to )?"
    r"(?:detect|prevent|investigate|police)\b"
)
_SPEAKS = re.compile(
    r"^(?:['’]s)?,? (?:can )?(?:neither confirms?(?:,)? n?or den(?:y|ies)|can (?:also |now |"
    r"therefore )?(?:confirm|advise|neither)|(?:is|are) "
    r"(?:required|not obliged|unable|withholding|refusing|exempting|relying|citing|applying)|"
    r"has (?:today )?(?:decided|determined)|"
    r"(?:is|are) (?:a public authority|committed to)|will (?:neither|not) (?:confirm|disclos|releas)|"
    r"(?:withholds|refuses|relies on|cites))\b"
)
_BY = re.compile(
    r"\b(?:disclosure|disclosed|disclosing|release|released)\b[^.\n]{0,60}\b(?:by|"
    r"of) (?:the )?(?:[\w ]{3,40}/ ?)?$"
)
_JOINT = re.compile(
    r"\bjoint (?:response|reply|letter|answer|notice)|\bon behalf of (?:both|the (?:chief constable|force))",
    re.IGNORECASE,
)
_REPORTS = re.compile(
    r"\b(?:consult|told us|asked|informed us|advised us|view|said|wrote|confirmed to|according|explained|"
    r"contact|refer|"
    r"direct|redirect|transfer|separate|for example|also hold|may hold|likely to hold)",
    re.IGNORECASE,
)
_MORE = 40


def find(letter: Letter, context: Context) -> Iterator[Finding]:
    """One finding, with the first words that speak as another."""
    mine = sort_of(letter, context)
    if mine is None or _JOINT.search(letter.text):
        return
    for one in letter.paragraphs:
        if one.part in (Part.BODY, Part.RIGHTS, Part.HEAD) and (said := _another(one.text, mine)):
            says = say(
                "“{said}” speaks as another authority than the one that sends this letter. Say it as your "
                "own, or as theirs.",
                said=said,
            )
            yield Finding(Code.OTHER_AUTHORITY_NAMED, True, one.where, says)
            return


def _another(text: str, mine: Sort) -> str:
    """The words that speak as another sort of authority; empty where none do."""
    for sort, pattern in _OWN:
        if sort is not mine and (match := pattern.search(text)):
            return quote(text, match.start(), match.end() + _MORE)
    if mine is not Sort.FORCE and (match := _POLICES.search(text)):
        return quote(text, match.start(), match.end())
    for sort, match in names(text):
        if sort is mine or (mine is Sort.COMMISSIONER and sort is Sort.FIRE):
            continue
        sentence = text[
            max(text.rfind(". ", 0, match.start()), text.rfind("\n", 0, match.start())) + 1 : match.start()
        ]
        if _REPORTS.search(sentence):
            continue
        if _SPEAKS.match(text[match.end() : match.end() + 60]) or _BY.search(text[: match.start()][-120:]):
            return quote(text, match.start(), match.end() + _MORE)
    return ""
