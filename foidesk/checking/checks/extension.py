"""More time for the public interest or for a complex request (FOIA 10(3), 17(2); EIR 7)."""

import re
from collections.abc import Iterator
from datetime import date

from foidesk.anatomy.letter import Claim, Kind, Letter, Relied
from foidesk.checking.checks.words import dates, day, own_words
from foidesk.checking.codes import Code
from foidesk.checking.context import Context
from foidesk.checking.finding import Finding
from foidesk.language.sentence import say
from foidesk.law.citation import eir, foia
from foidesk.law.exemption import Force
from foidesk.law.exemptions import matching
from foidesk.law.regime import Regime

_LIMITS = frozenset({"12", "14"})
_SECOND_CONDITION = re.compile(r"40\(3b\)|40\(4a\)|\b(?:second|third) condition|right to object|article 21")
_PERIOD = re.compile(
    r"\b(?P<n>\d{1,2}|ten|fifteen|twenty|thirty|forty)(?: \(\d+\))? (?:further |additional |more |"
    r"extra )?(?:working |calendar )?(?:days|weeks)\b(?P<after>[^.\n]{0,60})"
)
_FROM = re.compile(
    r"\b(?:of|from|after|following|beyond|to)\b (?!respond|reply|answer|consider|complete|reach|decide)"
)
_FROM_NOW = re.compile(
    r"^ (?:of|from|after) (?:the date of |receipt of )?(?:this (?:letter|e-?mail|notice)|today|now)\b"
)
_FURTHER = re.compile(r"\b(?:further|additional|another|extra|more|extend|extension|extended)\b")
_ANSWER_BY = re.compile(
    r"\b(?:by|before|until|till|not? later than)\b[^.\n]{0,40}$"
    r"|\b(?:expect|hope|aim|anticipat|estimat|target|intend|reply|respon[ds]|answer|decision|extend|deadline|"
    r"date)[a-z]{0,5}\b[^.\n]{0,60}$"
)
_NEAR = 80
_END = re.compile(
    r"\b(?:by|before|until|to|no later than)(?: the)? (?:end|middle|beginning|start|"
    r"close)(?: of)? (?:\w+ ){0,3}?(?:january|february|march|april|may|june|july|august|september|october|"
    r"november|december|week|month|next)"
)
_GENERAL = re.compile(
    r"\b(?:statutory|internal review|dissatisfied|unhappy|we aim|normally|usually|the act (?:allows|requires|"
    r"gives|says))\b"
)


def find(letter: Letter, context: Context) -> Iterator[Finding]:
    """What an extension lacks: its date, or a provision that allows it."""
    if letter.kind is not Kind.EXTENSION and not (
        letter.kind is Kind.ANSWER and Claim.PENDING in letter.claims
    ):
        return
    words = own_words(letter)
    yield from _date(letter, context, words)
    if letter.kind is Kind.EXTENSION and Regime.FOIA in letter.regimes:
        yield from _absolute(letter, words, day(letter, context))


def _date(letter: Letter, context: Context, words: str) -> Iterator[Finding]:
    # A letter that bears no date names a later day at any rate, if it names one to answer by.
    written = context.sent_on or letter.written_on
    since = written or letter.received_on or date.min
    near = written or letter.received_on or context.today
    if _END.search(words) or any(
        one > since and _ANSWER_BY.search(words[max(0, at - _NEAR) : at])
        for at, one in dates(words, near=near)
    ):
        return
    period = next((match for match in _PERIOD.finditer(words) if _of_this(words, match)), None)
    if period and _FROM.search(period["after"]):
        return
    says = (
        say("The letter counts the further time in days. Name the date by which you expect to answer.")
        if period
        else say("The letter takes more time without a date. Name the date by which you expect to answer.")
    )
    law = eir("7(1)") if letter.regimes == {Regime.EIR} else foia("17(2)")
    yield Finding(Code.EXTENSION_WITHOUT_DATE, period is None, "", says, law)


def _of_this(words: str, match: re.Match[str]) -> bool:
    """Whether a number of days is the time taken, and not that which the law gives or a review has."""
    start = max(words.rfind(". ", 0, match.start()), words.rfind("\n", 0, match.start())) + 1
    sentence = words[start : match.end()]
    if _GENERAL.search(sentence):
        return False
    return bool(_FURTHER.search(sentence) or _FROM_NOW.search(match["after"]))


def _absolute(letter: Letter, words: str, on: date) -> Iterator[Finding]:
    relied = [one for one in letter.relied if one.citation.instrument == "FOIA"]
    if not relied or not all(_absolutely(one, words, on) for one in relied):
        return
    yield Finding(
        Code.EXTENSION_ON_ABSOLUTE,
        True,
        "",
        say(
            "The letter takes more time to weigh the public interest, but {provisions} has no public "
            "interest "
            "test. Answer within the twenty working days.",
            provisions=relied[0].citation.for_letter,
        ),
        foia("10(3)"),
    )


def _absolutely(relied: Relied, words: str, on: date) -> bool:
    """Whether a provision leaves nothing to weigh: it is absolute, or no exemption (sections 12 and 14)."""
    citation = relied.citation
    if citation.section in _LIMITS:
        return True
    if citation.section == "40" and citation.parts[:1] in ((), ("1",), ("2",)):
        return not _SECOND_CONDITION.search(words)
    rows = matching(citation, on=on)
    return bool(rows) and all(row.force is Force.ABSOLUTE for row in rows)
