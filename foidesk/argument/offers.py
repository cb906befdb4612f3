"""Whether a letter offers to look again itself: a review, an appeal, a complaint, however it is put."""

import re
from enum import Enum

# Each begins with a letter, so that a search can leap to it.
COMMISSIONER = r"(?:information comm?iss?i?on[a-z]{0,3}|ico(?<!\wico)\b)"
_THIS = r"(?:this|our|how|your request|the (?:way|handling|response|reply|decision|answer|outcome))"
_UNHAPPY = (
    r"(?:(?:\bnot|n't) (?:\w+ )?(?:satisfied|happy|content|agree|been (?:dealt with|handled|answered))|"
    r"\b(?:dissatisf|unhappy|disagree|discontent|challenge (?:this|our|the)|made an? (?:mistake|error)|"
    r"(?:wish|want|like) to (?:complain|appeal)|"
    rf"concern[a-z]{{0,3}} (?:about|with|over) {_THIS}"
    rf"|complain(?:ts?)? (?:about|against|with) {_THIS}))[a-z]{{0,7}}"
)
_REST = r"(?:[^.\n]|\.(?=\S))"
_TURN_TO = (
    r"\b(?:contact|writ(?:e|ing)|e-?mail|let (?:me|us) know|tell|inform|notify|repl(?:y|ying)|address|speak|"
    r"get in touch|refer|raise|review|reconsider|look|put your case)\b"
)
# What sends a complaint to the Commissioner, or only places it after a review, offers none to the authority:
# the words that stand right before a mention of either.
_SENT_ON = re.compile(
    r"\b(?:complain|appeal|appl|contact|refer|writ|request|ask|approach|direct|go|take|escalat|rais|submit|"
    r"decision|review)[a-z]{0,6}\b(?:(?!review|reconsider|complain|examin|after which|"
    r"after that)[^.;:\n]){0,70}$"
)
_ONLY_AFTER = re.compile(
    r"\b(?:after|following|once|outcome|results?|exhaust|complet|conclusion|concluded|through|until|unless|"
    r"(?:dissatisfied|unhappy|content|satisfied|happy) with|decision of|response to)[a-z]{0,3} (?:(?:the|our|"
    r"this|that|an?|any|outcome|results?|decision|response|conclusion|of|to|your|you|have|has|had|been|gone|"
    r"through|exhausted|completed) ){0,6}$"
)
_MENTION = re.compile(COMMISSIONER)
_PROCEDURE = re.compile(r"internal review|complaints? p|appeals? p|review\b|re-?examination")
_BACK = 100
_AGAIN = (
    r"(?:review(?:ed)?|re-?consider(?:ed|ation)?|re-?examin(?:e|ed|ation)|re-?assess(?:ed|ment)?|"
    r"re-?visit(?:ed)?|look(?:ed)? (?:at|into)[^.;\n]{0,30}again|(?:look|think) again|second look|"
    r"go over [^.;\n]{1,30} again|afresh|anew)\b"
)
_LIKE = r"(?:(?:wish|like|want|also|then) (?:to )?)?"
_IT = r"(?:us|me|this|it|the|our|an?)"
_VERB = r"(?:request|seek|requir|appl[yi]|obtain|arrange|instigat|invok|submit)[a-z]{0,3}\b[^.;\n]{0,90}"
_OFFER = re.compile(
    "|".join((
        r"\binternal(?:ly)? review",
        r"(?:^|\n)(?:complaints?|appeals?|reviews?)[:.] ",
        (
            r"\b(?:reviews|reconsiders|looks at|considers|deals with|handles) (?:[a-z]+ ){0,3}"
            r"(?:decisions|complaints|appeals|responses|refusals)\b"
        ),
        rf"\b(?:may|can|could|should|please|you|also|to|and|or|by) {_LIKE}{_VERB}\b{_AGAIN}",
        rf"\bask(?:ing)?,? (?:[^.;,\n]{{0,60}}, )?(?:for|us|me|that|the|our)\b[^.;\n]{{0,90}}\b{_AGAIN}",
        rf"\b(?:wish|want|like|prefer|have|get) (?:for |to )?{_IT}\b[^.;\n]{{0,50}}\b{_AGAIN}",
        rf"\b(?:entitled|right) (?:to|of)\b[^.;\n]{{0,60}}\b{_AGAIN}",
        r"\brequests? for (?:an? )?review\b",
        rf"\b(?:writ(?:e|ing)|e-?mail|contact|appl[yi])[^.;\n]{{0,90}}\bfor an? {_AGAIN}",
        rf"\bcomplain (?:to (?:us|me|the|our|[^\s@]{{1,60}}@)|in writing|by e-?mail|about {_THIS})",
        rf"\bcomplaints? (?:about|against) {_THIS}",
        r"\b(?:complaints?|appeals?) (?:should|must|can|may) (?:also )?be\b",
        r"\b(?:complaint|appeal) in writing",
        r"\bappeal (?:to (?:us|me|the|our)|against|this|our)",
        r"\b(?:make|submit|put) (?:\w+ )?representations",
        rf"{_UNHAPPY}[^.]{{0,200}}?(?:\. [^.]{{0,60}}?)?{_TURN_TO}",
        rf"{_TURN_TO}{_REST}{{0,200}}\b(?:if|should) you[^.\n]{{0,60}}{_UNHAPPY}",
    ))
)  # fmt: skip
# Somebody of the authority will look again, if asked.
_PROMISED = re.compile(
    rf"\b(?:will|shall|would) (?:[a-z]+ ){{0,3}}{_AGAIN}[^.;\n]{{0,120}}\b(?:if|when|should|provided) you\b"
    rf"|\b(?:writ(?:e|ing)|reply|e-?mail|ask|contact)\b{_REST}{{0,160}}\b(?:will|shall) (?:[a-z]+ ){{0,3}}"
    rf"{_AGAIN}"
)
# What may as well be what the request was about, unless the applicant is spoken to.
_PERHAPS = re.compile(
    r"\b(?:review|complaints?|appeals?)(?: and [a-z]+)? (?:procedure|process|panel|team|officer|form|leaflet|"
    r"rights|policy|scheme|stage|manager|department|section)"
    r"|\b(?:make|lodge|submit|raise|send|bring) (?:an?|your|any) (?:formal )?(?:complaint|appeal)"
    r"|\bright (?:to|of) (?:complain|appeal)"
)
_TO_YOU = re.compile(rf"{_UNHAPPY}|\b(?:you|we|your) (?:may|can|have|wish|should|are|feel|right)")
_HOW = re.compile(
    r"@|\bwrit(?:e|ing)\b|contact|repl(?:y|ying)\b|e-?mail|address|telephone|\bphone|\bform\b|portal"
    r"|letter to|let (?:me|us)|\btell\b|\bask us\b|\b(?:to|from|by) (?:the|our) (?!info)|within|working days"
    r"|months?\b|\bsen[dt]\b|attached|enclosed|procedure|process"
)
# What a line has that may offer something; the patterns are slow, and few lines have it.
_SIGN = re.compile(
    r"review|consider|examin|assess|revisit|again|afresh|anew|second look|complain|appeal|unhappy|dissatisf"
    r"|satisfied|happy|content|agree|concern|challeng|mistake|error|representation|dealt with|handled"
)


class Offer(Enum):
    """What is told of the authority's own procedure."""

    NONE = "none"
    NAMED = "named"  # but not how to use it
    TOLD = "told"


def offered(words: str) -> Offer:
    """What plain words of the authority say of asking it to look again (FOIA 17(7)(a); EIR 14(5)(a))."""
    left = _own_offers("\n".join(_telling(words)))
    told = "internal review" in left or _OFFER.search(left) or _promised(left) or _perhaps(left)
    if not told:
        return Offer.NONE
    return Offer.TOLD if _HOW.search(left) else Offer.NAMED


def _promised(words: str) -> bool:
    """Whether somebody will look again who is not the Commissioner."""
    return any(
        not _MENTION.search(words, max(0, found.start() - _BACK), found.end())
        for found in _PROMISED.finditer(words)
    )


def _telling(words: str) -> list[str]:
    """The lines that may tell it, each with the one after it, which a heading's text is."""
    lines = words.split("\n")
    may = [_SIGN.search(line) is not None for line in lines]
    return [line for n, line in enumerate(lines) if may[n] or (n and may[n - 1])]


def _own_offers(words: str) -> str:
    """The words without what sends elsewhere."""
    for mentions, before in ((_MENTION, _SENT_ON), (_PROCEDURE, _ONLY_AFTER)):
        left, end = [], 0
        for match in mentions.finditer(words):
            found = before.search(words, max(end, match.start() - _BACK), match.start())
            if found:
                left.append(words[end : found.start()])
                end = match.end()
        words = " ".join((*left, words[end:]))
    return words


def _perhaps(words: str) -> bool:
    sentences = re.split(r"(?<=[a-z)])[.]\s|\n", words)
    return any(_PERHAPS.search(sentence) and _TO_YOU.search(sentence) for sentence in sentences)
