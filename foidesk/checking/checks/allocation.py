"""Whether each provision is tied to a question, a document or a stated part of what was asked (FOIA 17(1)).

With several questions a reader must see what is withheld under what. "Names of staff are redacted under
section 40(2)" ties it; "any further information is exempt under the following" does not.
"""

import re
from collections.abc import Iterator

from foidesk.anatomy.letter import Answer, Claim, Kind, Letter, Relied
from foidesk.argument.about import said
from foidesk.argument.tables import key
from foidesk.checking.checks.words import day, plain
from foidesk.checking.codes import Code
from foidesk.checking.context import Context
from foidesk.checking.finding import Finding
from foidesk.language.sentence import say
from foidesk.law.citation import foia

_QUESTION = re.compile(
    r"\b(?:questions?|parts?|points?|items?|requests?|queries|query|q|nos?\.?|numbers?|bullets?"
    r"|paragraphs?|limb)s? ?\(?(?:\d|[a-h]\b|[ivx]+\b|one|two|three|four|five|six)|\b(?:first|second|third"
    r"|fourth|fifth|sixth|last|final|latter|former|remaining) (?:\w+ )?(?:question|part|point|item|request"
    r"|query|bullet)|\bq\d"
)
_TOOK_OUT = re.compile(
    r"\b(?:redact|withh[eo]ld|remov|exclud|omit|blank|obscur|not (?:disclos|releas|provid)"
    r"|cannot (?:disclose|release|provide)|exempt|refus|declin|appl(?:y|ies|ied)|relat|engag|cover)\w*"
)
_THING = re.compile(
    r"\b(?:names?|signatures?|e-?mail addresses?|contact details|telephone numbers?|addresses|job titles?"
    r"|identit(?:y|ies)|salar(?:y|ies)|rates?|prices?|pricing|costs?|fees?|sums?|values?|breakdown"
    r"|schedules?|report|minutes|e-?mails?|correspondence|letters?|spreadsheet|columns?|rows?|page \d+"
    r"|pages|annex|appendix|attachment|paragraphs?|clauses?|contracts?|agreements?|advice|figures?"
    r"|amounts?|assessments?|policy|policies|plans?|drafts?|business case|bids?|tenders?|evaluation"
    r"|scores?|documents?|photographs?|footage|cvs?|register|dates? of birth|notes?|presentation"
    r"|legal advice|staff|officers?|individuals?|employees?|case|locations?|list|log|guidance|statements?"
    r"|models?|supplier|invoice|dpia|review|number of|versions?|specification)\b"
)
_VAGUE = re.compile(
    r"any (?:further|other|additional) information|following exemptions?|(?:exemptions?|exceptions?"
    r"|sections?) (?:below|as follows|listed)|\b(?:other|some|certain|remaining|further)(?: of the|"
    r" of this)? "
    r"information (?:is|has been|was|must be) (?:\w+ )?(?:exempt|withh|refus|redact)|\bthe (?:rest|remainder)"
    r" (?:is|has been|was) |\b(?:some|parts?|elements|the rest|the remainder) of (?:the|your|this|what|it)"
    r" [^.,;]{0,40} (?:is|are|has been|have been) (?:\w+ )?(?:exempt|withh|refus|redact)"
)
_WHOLE = re.compile(
    r"(?:confirm (?:n?or deny|whether)|exempt|withh[eo]ld|refus|declin)[^.]{0,90}(?:your (?:whole "
    r"|entire )?request\b|the requested information|information (?:that )?(?:you|requested|sought))"
    r"|(?:your request|requested information|information (?:that )?(?:you (?:have )?)?(?:requested|sought"
    r"|asked for)) (?:is|has been|are) (?:being |therefore |all )?(?:exempt|withheld|refused)"
)
_ALL = re.compile(
    r"\b(?:all|whole|entire|entirety|both)\b|your request\b|requested information"
    r"|information (?:that )?(?:you|which you|requested|sought|asked)|in full"
)

# What speaks of the request as such, not of its parts.
_OF_THE_WHOLE = frozenset({"FOIA 12", "FOIA 14", "FOIA 39", "EIR 12(4)(b)"})


def find(letter: Letter, context: Context) -> Iterator[Finding]:
    """`exemption-unallocated` for each provision that hangs in the air."""
    if letter.kind is not Kind.ANSWER or len(letter.answers) < 2:
        return
    tied = {key(one.citation) for one in letter.relied if _placed(letter, one)} | _OF_THE_WHOLE
    loose = {key(one.citation): one for one in letter.relied if key(one.citation) not in tied}
    if not loose or _one_left(letter.answers, loose):
        return
    refused_all = not any(
        one.claims & {Claim.DISCLOSED, Claim.NOT_HELD} and not one.shared for one in letter.answers
    )
    spoken = [(plain(one.text), one) for one in said(letter, day(letter, context))]
    if refused_all and any(_WHOLE.search(words) for words, _ in spoken):
        return
    others = {n for one in letter.answers if not (one.shared or one.cited) for n in one.paragraphs}
    sentences = [(words, one) for words, one in spoken if one.about & set(loose) and one.n not in others]
    for name, relied in loose.items():
        if not any(_ties(words, refused_all) for words, one in sentences if name in one.about):
            yield _finding(relied)


def _placed(letter: Letter, relied: Relied) -> bool:
    """Whether it stands under some of the questions, not in one answer to all that gives and withholds."""
    if not relied.answers:
        return False
    under = [one for one in letter.answers if one.label in relied.answers]
    if len(under) < len(letter.answers) or not all(one.shared for one in under):
        return True
    return not any(one.claims & {Claim.DISCLOSED, Claim.NOT_HELD} for one in under)


def _one_left(answers: tuple[Answer, ...], loose: dict[str, Relied]) -> bool:
    """Whether one question is refused with nothing cited under it, so that it can only be that one."""
    waiting = [
        one
        for one in answers
        if one.claims & {Claim.WITHHELD, Claim.NCND}
        and not one.cited
        and not one.claims & {Claim.DISCLOSED, Claim.NOT_HELD}
    ]
    return len(waiting) == 1 and bool(loose)


def _ties(words: str, refused_all: bool) -> bool:
    if _QUESTION.search(words):
        return True
    if _VAGUE.search(words):
        return False
    if refused_all and _ALL.search(words):
        return True
    return bool(_TOOK_OUT.search(words) and _THING.search(words))


def _finding(relied: Relied) -> Finding:
    name = relied.citation.for_letter
    says = say(
        "The letter has several questions and does not say which of them, or which document or part, "
        "{name} is relied on for. Put it under its question, or say what is withheld under it.",
        name=name,
    )
    return Finding(Code.EXEMPTION_UNALLOCATED, True, name, says, foia("17(1)(b)"))
