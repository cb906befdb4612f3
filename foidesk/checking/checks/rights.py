"""Whether a letter tells how to complain: to the authority, and to the Commissioner (FOIA 17(7); EIR 14(5)).

A refusal must tell it; where everything is disclosed, or nothing is held under the Act, it is advice. The
outcome of an internal review has only the Commissioner left to point to. More time under regulation 7 needs
neither, but should not send to the Commissioner at once.
"""

import re
from collections.abc import Iterator

from foidesk.anatomy.letter import Claim, Kind, Letter
from foidesk.checking.checks.words import own_words
from foidesk.checking.codes import Code
from foidesk.checking.context import Context
from foidesk.checking.finding import Finding
from foidesk.language.sentence import say
from foidesk.law.citation import Citation, eir, foia
from foidesk.law.regime import Regime

_REFUSALS = frozenset(Claim) - {Claim.HELD, Claim.NOT_HELD, Claim.DISCLOSED}
_COMMISSIONER = r"(?:information comm?iss?i?on[a-z]{0,3}|\bico\b)"
_THIS = r"(?:this|our|how|your request|the (?:way|handling|response|reply|decision|answer|outcome))"
_UNHAPPY = (
    r"\b(?:dissatisf|unhappy|(?:wish|want|like) to (?:complain|appeal)|not (?:\w+ )?(?:satisfied|happy|"
    r"content|agree)|disagree|discontent|"
    rf"concern[a-z]{{0,3}} (?:about|with|over) {_THIS}|complain(?:ts?)? (?:about|against|"
    rf"with) {_THIS})[a-z]{{0,7}}"
)
_REST = r"(?:[^.\n]|\.(?=\S))"
_TURN_TO = (
    r"\b(?:contact|writ(?:e|ing)|e-?mail|let (?:me|us) know|tell|inform|notify|repl(?:y|ying)|address|speak|"
    r"get in touch|refer|raise|review|reconsider|look)\b"
)
# What only places a complaint after a review, or sends it to the Commissioner, offers none to the authority.
_NO_OFFER = re.compile(
    r"\b(?:complain|appeal|appl|contact|refer|writ|request|ask|approach|direct|go|take|escalat|rais|submit|"
    r"decision|review)[a-z]{0,6}\b(?:(?!review|reconsider|complain|examin)[^.;:\n]){0,70}"
    rf"{_COMMISSIONER}"
    r"|\b(?:after|following|once|outcome|results?|exhaust|complet|conclusion|concluded|through|until|unless|"
    r"dissatisfied with|unhappy with|content with|satisfied with|happy with|decision of|response to)"
    r"[a-z]{0,3} (?:(?:the|our|this|that|an?|any|outcome|results?|decision|response|conclusion|of|to|your|"
    r"you|"
    r"have|has|had|been|gone|through|exhausted|completed) ){0,6}"
    r"(?:internal review|complaints? p|appeals? p|review p|review\b|re-?examination)"
)
_AGAIN = (
    r"(?:review(?:ed)?|re-?consider(?:ed|ation)?|re-?examin(?:e|ed|ation)|re-?assess(?:ed|ment)?|"
    r"re-?visit(?:ed)?|"
    r"look(?:ed)? (?:at|into)[^.;\n]{0,30}again|(?:look|think) again|second look)\b"
)
_OFFER = re.compile(
    r"\binternal(?:ly)? review"
    rf"|\b(?:may|can|could|should|please|you|also|to|and|or|by) (?:(?:wish|like|want|also|then) (?:to )?)?"
    rf"(?:request|seek|requir|appl[yi]|arrange|instigat|invok|submit)[a-z]{{0,3}}\b[^.;\n]{{0,90}}\b{_AGAIN}"
    rf"|\bask(?:ing)? (?:for|us|me|that|the|our)\b[^.;\n]{{0,90}}\b{_AGAIN}"
    rf"|\b(?:wish|want|like|prefer|have|get) (?:for |to )?(?:us|me|this|it|the|our|"
    rf"an?)\b[^.;\n]{{0,50}}\b{_AGAIN}"
    rf"|\b(?:entitled|right) (?:to|of)\b[^.;\n]{{0,60}}\b{_AGAIN}|\brequests? for (?:an? )?review\b"
    rf"|\bcomplain (?:to (?:us|me|the|our)|in writing|about {_THIS})"
    rf"|\bcomplaints? (?:about|against) {_THIS}|\b(?:complaints?|appeals?) (?:should|must|can|"
    rf"may) (?:also )?be\b"
    r"|\b(?:complaint|appeal) in writing"
    r"|\bappeal (?:to (?:us|me|the|our)|against|this|our)|\b(?:make|submit|put) (?:\w+ )?representations"
    rf"|{_UNHAPPY}[^.]{{0,200}}?{_TURN_TO}"
    rf"|{_TURN_TO}{_REST}{{0,200}}\b(?:if|should) you[^.\n]{{0,60}}{_UNHAPPY}"
)
# What may as well be what the request was about, unless the applicant is spoken to.
_PERHAPS = re.compile(
    r"\b(?:review|complaints?|appeals?)(?: and [a-z]+)? (?:procedure|process|panel|team|officer|form|leaflet|"
    r"rights|"
    r"policy|scheme|stage|manager|department|section)|\b(?:make|lodge|submit|raise|send|"
    r"bring) (?:an?|your|any) (?:formal )?(?:complaint|appeal)"
    r"|\bright (?:to|of) (?:complain|appeal)"
)
_TO_YOU = re.compile(rf"{_UNHAPPY}|\b(?:you|we|your) (?:may|can|have|wish|should|are|feel|right)")
_HOW = re.compile(
    r"@|\bwrit(?:e|ing)\b|contact|repl(?:y|ying)\b|e-?mail|address|telephone|\bphone|\bform\b|portal|"
    r"letter to|"
    r"let (?:me|us)|\btell\b|\bask us\b|\b(?:to|from|by) (?:the|our) (?!info)|within|working days|months?\b|"
    r"\bsen[dt]\b|"
    r"attached|enclosed|procedure|process"
)
_ELSEWHERE = re.compile(
    r"\b(?:attached|enclosed|overleaf|annex|appendix|accompanying)\b[^.\n]{0,90}\b(?:right(?:s)? (?:of|"
    r"to) (?:complain|"
    r"appeal|review)|(?:complaints?|appeals?|review) (?:rights|procedure|process|leaflet|information))"
    r"|\b(?:rights? (?:of|to) (?:complain|appeal|review)|(?:complaints?|appeals?|review) (?:rights|procedure|"
    r"process|"
    r"leaflet))[^.\n]{0,60}\b(?:attached|enclosed|overleaf|accompan)"
)
_MENTION = re.compile(_COMMISSIONER)
_TALKS_OF = re.compile(
    r"(?:'s?|s')?(?: office)?(?:'s?)?(?: ?\(?\"?(?:the )?\"?ico\"?\)?)?(?:'s?)?,? "
    r"(?:guidance|guide|decision notice|code|view|position|line|own|awareness|registration|registered|"
    r"approach|"
    r"(?:has|have|had) (?:said|stated|advised|published|issued|found|held|made|confirmed|previously|also|"
    r"accepted|"
    r"recognised|ruled|upheld|decided|produced|made clear)|publishe[sd]|recommends|states|stated|advises|"
    r"accepts|"
    r"ruled|held|found|said|explains|in (?:decision|case|its|his|her|the case))"
)
_TELLS = re.compile(
    r"\b(?:complain|appeal|appl[yi]|refer|recourse|contact|writ(?:e|ing)|direct|approach|rais(?:e|ing)|"
    r"tak(?:e|ing)|"
    r"ask|seek|escalat|concern|redress|go to|turn to|review|investigat|submit|rights?\b|decision|reach|"
    r"report)"
)
_WHO = re.compile(
    r"\b(?:you|your|yourself|applicants?|request[eo]rs?|complainants?|complaints?|dissatisfied|unhappy)\b"
)
_AFTER = re.compile(
    r"\b(?:take|handle|consider|investigat|deal|look)[a-z]{0,3} (?:\w+ ){0,2}?(?:with )?complaints?|"
    r"\bcan be contacted|\bwho (?:can|will|may)\b|\bfor a decision|\bnext step"
)
_CONTACT = re.compile(
    r"ico\.org\.uk|ico\.gov\.uk|ico\.gsi|informationcommissioner\.gov\.uk|wycliffe house|\bsk9 ?5af\b|"
    r"0303 ?123 ?111[34]|01625 ?545|0?8456 ?30 ?60 ?60|0330 ?414 ?6421|circle square|"
    r"\bico\.(?:uk|org)\b|ico(?:'s)?(?: \w+)? (?:at|on|via)?:? ?\[(?:email|e-mail)"
)
_REACHED = re.compile(
    r"\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b|\b0[\d ()]{9,14}\d\b|\bhttps?://|\bwww\.|\[?e-?mail (?:address|"
    r"protected)"
)
_NEAR = 260
_OWN_LINE = 12


def find(letter: Letter, context: Context) -> Iterator[Finding]:
    """What of the two rights is not told. Advice where the law does not ask for it."""
    words = own_words(letter)
    must = _must(letter)
    if must is None:
        if letter.kind is Kind.EXTENSION and Regime.EIR in letter.regimes and _MENTION.search(words):
            yield from _procedure(words, False, eir("11(2)"))
        return
    regulations = letter.regimes == {Regime.EIR}
    elsewhere = _ELSEWHERE.search(words) is not None
    if letter.kind is not Kind.REVIEW_OUTCOME and not elsewhere:
        yield from _procedure(words, must, eir("14(5)(a)") if regulations else foia("17(7)(a)"))
    law = eir("14(5)(b)") if regulations else foia("17(7)(b)")
    yield from _commissioner(words, must and not elsewhere, law)


def _must(letter: Letter) -> bool | None:
    """Whether the rights have to be told; None where nobody expects them."""
    if letter.kind is Kind.REVIEW_OUTCOME:
        return True
    refused = bool(letter.relied) or bool(letter.claims & _REFUSALS)
    if letter.kind is Kind.EXTENSION:
        return True if refused and Regime.FOIA in letter.regimes else None
    if letter.kind is not Kind.ANSWER:
        return None
    return refused or (letter.regimes == {Regime.EIR} and Claim.NOT_HELD in letter.claims)


def _procedure(words: str, must: bool, law: Citation) -> Iterator[Finding]:
    left = _NO_OFFER.sub(" ", words)
    if not _OFFER.search(left) and not _perhaps(left):
        yield Finding(
            Code.NO_COMPLAINTS_PROCEDURE,
            must,
            "",
            say(
                "The letter does not say how to ask for an internal review. Say to whom, where and until "
                "when."
            ),
            law,
        )
    elif not _HOW.search(left):
        yield Finding(
            Code.NO_COMPLAINTS_PROCEDURE,
            must,
            "",
            say("The letter speaks of a review but not of how to ask for one. Give an address and a time."),
            law,
        )


def _perhaps(words: str) -> bool:
    sentences = re.split(r"(?<=[a-z)])[.]\s|\n", words)
    return any(_PERHAPS.search(sentence) and _TO_YOU.search(sentence) for sentence in sentences)


def _commissioner(words: str, must: bool, law: Citation) -> Iterator[Finding]:
    mentions = [match for match in _MENTION.finditer(words) if not _TALKS_OF.match(words, match.end())]
    if not any(_told(words, match) for match in mentions):
        yield Finding(
            Code.NO_RIGHT_TO_COMPLAIN,
            must,
            "",
            say(
                "The letter does not tell the applicant of the right to apply to the Information "
                "Commissioner "
                "for a decision. Add it."
            ),
            law,
        )
    if not _CONTACT.search(words) and not any(_reached(words, match) for match in mentions):
        yield Finding(
            Code.NO_COMMISSIONER_CONTACT,
            must,
            "",
            say(
                "The letter does not say how to reach the Information Commissioner. Add the postal address, "
                "the telephone number or the web address."
            ),
            law,
        )


def _told(words: str, mention: re.Match[str]) -> bool:
    """Whether what stands round a mention of the Commissioner sends the applicant there."""
    before = words[max(0, mention.start() - _NEAR) : mention.start()]
    sentence = re.split(r"(?<=[a-z)])[.!]\s", before)[-1]
    after = words[mention.end() : mention.end() + _NEAR].partition("\n")[0]
    line = sentence.rpartition("\n")[2]
    sentence = before if len(line.strip()) < _OWN_LINE else line  # an address stands by itself
    return bool((_TELLS.search(sentence) and _WHO.search(sentence + after[:80])) or _AFTER.search(after))


def _reached(words: str, mention: re.Match[str]) -> bool:
    return _REACHED.search(words, mention.end(), mention.end() + _NEAR) is not None
