"""Whether a letter tells how to complain: to the authority, and to the Commissioner (FOIA 17(7); EIR 14(5)).

A refusal must tell it; where everything is disclosed, or nothing is held under the Act, it is advice. The
outcome of an internal review has only the Commissioner left to point to. More time under regulation 7 needs
neither, but should not send to the Commissioner at once.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from foidesk.anatomy.letter import Claim, Kind, Letter
from foidesk.argument.offers import COMMISSIONER, Offer, offered
from foidesk.checking.checks.words import own_words
from foidesk.checking.codes import Code
from foidesk.checking.context import Context
from foidesk.checking.finding import Finding
from foidesk.language.sentence import say
from foidesk.law.citation import Citation, eir, foia
from foidesk.law.regime import Regime

_REFUSALS = frozenset(Claim) - {Claim.HELD, Claim.NOT_HELD, Claim.DISCLOSED}
_ELSEWHERE = re.compile(
    r"\b(?:attached|enclosed|overleaf|annex|appendix|accompanying)\b[^.\n]{0,90}\b(?:right(?:s)? (?:of|"
    r"to) (?:complain|appeal|review)|(?:complaints?|appeals?|review) (?:rights|procedure|process|leaflet|"
    r"information))"
    r"|\b(?:rights? (?:of|to) (?:complain|appeal|review)|(?:complaints?|appeals?|review) (?:rights|procedure|"
    r"process|leaflet))[^.\n]{0,60}\b(?:attached|enclosed|overleaf|accompan)"
)
_MENTION = re.compile(COMMISSIONER)
_TALKS_OF = re.compile(
    r"(?:'s?|s')?(?: office)?(?:'s?)?(?: ?\(?\"?(?:the )?\"?ico\"?\)?)?(?:'s?)?,? (?:guidance|guide|"
    r"decision notice|code|view|position|line|own|awareness|registration|registered|approach|(?:has|have|"
    r"had) (?:said|stated|advised|published|issued|found|held|made|confirmed|previously|also|accepted|"
    r"recognised|ruled|upheld|decided|produced|made clear)|publishe[sd]|recommends|states|stated|advises|"
    r"accepts|ruled|held|found|said|explains|accepted|concluded|considered|upheld|was\b|were\b|"
    r"in (?:decision|case|its|his|her|the case))"
)
_TELLS = re.compile(
    r"\b(?:complain|appeal|appl[yi]|refer|recourse|contact|writ(?:e|ing)|direct|approach|rais(?:e|ing)|"
    r"tak(?:e|ing)|ask|seek|escalat|concern|redress|go to|turn to|review|investigat|submit|rights?\b|"
    r"decision|reach|report)"
)
_WHO = re.compile(
    r"\b(?:you|your|yourself|applicants?|request[eo]rs?|complainants?|complaints?|dissatisfied|unhappy)\b"
)
_SENDS = re.compile(
    r"\b(?:recourse|redress|next (?:step|stage|port)|how to (?:complain|appeal)|(?:complain(?:ts?)?|appeals?|"
    r"appl(?:y|ication|ying)) (?:directly )?to(?: the)? $)"
)
_AFTER = re.compile(
    r"\b(?:take|handle|consider|investigat|deal|look)[a-z]{0,3} (?:\w+ ){0,2}?(?:with )?complaints?"
    r"|\b(?:can|may|could|will) (?:then |also )?(?:look (?:into|at)|consider|investigat|"
    r"decide|determine|review)"
    r"|\b(?:can|may) (?:\w+ )?be (?:contacted|approached)|\bwho (?:can|will|may)\b|\bfor a (?:decision|"
    r"ruling)|\b(?:can|may|could) (?:\w+ )?be asked|\bnext step"
)
# Without spaces, for numbers and postcodes are written with and without them.
_CONTACTS = (
    "ico.org.uk", "ico.gov.uk", "ico.gsi", "informationcommissioner.gov.uk", "wycliffehouse", "sk95af",
    "0303123111", "01625545", "8456306060", "03304146421", "circlesquare",
)  # fmt: skip
_REACHED = re.compile(
    r"\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b|\b0[\d ()]{9,14}\d\b|\bhttps?://|\bwww\."
    r"|\[?e-?mail (?:address|protected)"
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
    lacking = list(_lacking(letter, words, must))
    if lacking and _ELSEWHERE.search(words):  # in an enclosure that nobody has seen here
        lacking = [
            replace(one, must=False) for one in lacking if one.code is not Code.NO_COMPLAINTS_PROCEDURE
        ]
    yield from lacking


def _lacking(letter: Letter, words: str, must: bool) -> Iterator[Finding]:
    regulations = letter.regimes == {Regime.EIR}
    if letter.kind is not Kind.REVIEW_OUTCOME:
        yield from _procedure(words, must, eir("14(5)(a)") if regulations else foia("17(7)(a)"))
    yield from _commissioner(words, must, eir("14(5)(b)") if regulations else foia("17(7)(b)"))


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
    offer = offered(words)
    if offer is Offer.TOLD:
        return
    says = (
        say("The letter does not say how to ask for an internal review. Say to whom, where and until when.")
        if offer is Offer.NONE
        else say("The letter speaks of a review but not of how to ask for one. Give an address and a time.")
    )
    yield Finding(Code.NO_COMPLAINTS_PROCEDURE, must, "", says, law)


def _commissioner(words: str, must: bool, law: Citation) -> Iterator[Finding]:
    mentions = [match for match in _MENTION.finditer(words) if not _TALKS_OF.match(words, match.end())]
    if not any(_told(words, match) for match in mentions):
        says = say(
            "The letter does not tell the applicant of the right to apply to the Information Commissioner "
            "for a "
            "decision. Add it."
        )
        yield Finding(Code.NO_RIGHT_TO_COMPLAIN, must, "", says, law)
    close = words.replace(" ", "")
    if not any(contact in close for contact in _CONTACTS) and not any(
        _reached(words, one) for one in mentions
    ):
        says = say(
            "The letter does not say how to reach the Information Commissioner. Add the postal address, the "
            "telephone number or the web address."
        )
        yield Finding(Code.NO_COMMISSIONER_CONTACT, must, "", says, law)


def _told(words: str, mention: re.Match[str]) -> bool:
    """Whether what stands round a mention of the Commissioner sends the applicant there."""
    before = words[max(0, mention.start() - _NEAR) : mention.start()]
    sentence = re.split(r"(?<=[a-z)])[.!]\s", before)[-1]
    after = words[mention.end() : mention.end() + _NEAR].partition("\n")[0]
    line = sentence.rpartition("\n")[2]
    sentence = before if len(line.strip()) < _OWN_LINE else line  # an address stands by itself
    told = _TELLS.search(sentence) and _WHO.search(sentence + after[:80])
    return bool(told or _SENDS.search(sentence) or _AFTER.search(after))


def _reached(words: str, mention: re.Match[str]) -> bool:
    return _REACHED.search(words, mention.end(), mention.end() + _NEAR) is not None
