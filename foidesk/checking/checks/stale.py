"""Facts out of date on the day of the letter: how the Commissioner is reached, bodies, the cost limit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from foidesk.anatomy.letter import Letter
from foidesk.checking.checks.office import Sort, sort_of
from foidesk.checking.checks.words import day, own_words, quote
from foidesk.checking.codes import Code
from foidesk.checking.context import Context
from foidesk.checking.finding import Finding
from foidesk.language.sentence import Sentence, say
from foidesk.law.citation import Citation


@dataclass(frozen=True)
class _Stale:
    """Words that were no longer right by a day, unless they stand in a sentence that tells of the past."""

    sign: str  # what a text holds where `was` could be found in it
    was: re.Pattern[str]
    by: date
    now: Sentence


_TRIBUNAL, _IPCC = say("the First-tier Tribunal"), say("the Independent Office for Police Conduct")
_REACHED = say("the address, telephone and web address that the Commissioner has now")
_ASSIMILATED = say("assimilated obligation")
_RETIRED = say("an address without “gsi”, which was retired")


def _living(body: str) -> re.Pattern[str]:
    """A body spoken of as one that still acts: to be written to, or doing something now."""
    return re.compile(
        rf"\b(?:complain|refer|contact|appeal|report|writ)[a-z]{{0,4}}\b[^.\n]{{0,80}}\b{body}"
        rf"|{body},? (?:which |who )?(?:is|are|can|will|may|has the power|investigates|oversees|handles|"
        rf"deals)\b"
    )


# fmt: off
_END_2019, _END_2018 = date(2019, 12, 31), date(2018, 12, 31)
_FACTS = (
    _Stale("ico.gsi.gov.uk", re.compile(r"ico\.gsi\.gov\.uk"), _END_2019, _REACHED),
    _Stale("gsi.gov.uk", re.compile(r"(?<!ico\.)gsi\.gov\.uk"), _END_2019, _RETIRED),
    _Stale("1625", re.compile(r"0?1625[ -]?5(?:45[ -]?700|24[ -]?510)\b"), _END_2019, _REACHED),
    _Stale("8456", re.compile(r"0?8456[ -]?30[ -]?60[ -]?60\b"), date(2014, 12, 31), _REACHED),
    _Stale("ico.gov.uk", re.compile(r"\bico\.gov\.uk\b"), date(2015, 12, 31), _REACHED),
    _Stale("informationcommissioner.gov", re.compile("informationcommissioner.gov.uk"), _END_2019, _REACHED),
    _Stale("information tribunal", re.compile(r"\b(?:appeal|appl|right|complain|tak|refer|go)[a-z]{0,5}\b"
           r"[^.\n]{0,120}\bthe information tribunal\b"), date(2010, 1, 31), _TRIBUNAL),
    _Stale("ipcc", _living(r"(?:the ipcc|ipcc\.gov\.uk)"), _END_2018, _IPCC),
    _Stale("police complaints comm", _living(r"independent police complaints commission(?: \(ipcc\))?"),
           _END_2018, _IPCC),
    _Stale("obligation", re.compile(r"\b(?:eu|community) obligation\b"), date(2026, 4, 7), _ASSIMILATED),
)
# fmt: on
_BEFORE = 30
_PAST = re.compile(
    r"\b(?:was|were|had|then|former(?:ly)?|previous(?:ly)?|until|in (?:19|20)[01]\d|now|replaced|since|"
    r"became|as it)\b"
)
_LIMIT = re.compile(
    r"\b(?:appropriate|cost|costs|fees|statutory|time)(?: cost)? limit\b|\bfees regulations|\bsection 12\b"
)
_FIGURE = re.compile(r"£ ?(?P<sum>\d{1,3}(?:,\d{3})+|\d+)(?! million|k)|\b(?P<hours>\d{1,2}(?:\.\d)?) hours")
_RATE = re.compile(r"£ ?(?P<rate>\d[\d,.]*) (?:an|per|/) ?(?:person[- ])?hour")
_STATED = re.compile(
    r"\blimit\b(?:[^.£\n]{0,60}?\b(?:is|of|at|currently|being|to))\s*:? £ ?(?P<sum>\d[\d,]*)"
    r"|£ ?(?P<other>\d[\d,]*) (?:cost |appropriate )?limit"
)
_SENTENCE = re.compile(r"[^\n]+?(?:(?<=[a-z)\d])[.?!](?=\s|$)|$)", re.MULTILINE)
_FEES = Citation.parse("Fees Regulations 3")


def find(letter: Letter, context: Context) -> Iterator[Finding]:
    """One finding for each fact, with what replaced it."""
    on, words = day(letter, context), own_words(letter)
    told: set[str] = set()
    for fact in _FACTS:
        match = fact.was.search(words) if fact.by < on and fact.sign in words else None
        if match and fact.now not in told and not _past(words, match):
            told.add(fact.now)
            was = quote(words, words.rfind(" ", 0, match.start()) + 1, match.end())
            says = say("“{was}” was out of date when this was written. Use {now}.", was=was, now=fact.now)
            yield Finding(Code.STALE_FACT, True, "", says)
    if "limit" in words:
        yield from _limits(words, letter, context)


def _past(words: str, match: re.Match[str]) -> bool:
    """Whether the words tell of the past: themselves, or what stands before them in the sentence."""
    before = words[max(0, match.start() - _BEFORE) : match.start()].rpartition("\n")[2].rpartition(". ")[2]
    return _PAST.search(before + match[0]) is not None


def _limits(words: str, letter: Letter, context: Context) -> Iterator[Finding]:
    """The cost limit where it is said: £450 and 18 hours; £600 and 24 in central government."""
    sentences = (one for line in words.split("\n") if "limit" in line for one in _SENTENCE.findall(line))
    for sentence in sentences:
        if _LIMIT.search(sentence) and (wrong := _wrong(sentence, letter, context)):
            says = say(
                "“{wrong}” is not the cost limit: it is £450 or 18 hours, and £600 or 24 hours for central "
                "government.",
                wrong=wrong,
            )
            yield Finding(Code.STALE_FACT, True, "", says, _FEES)
            return


def _wrong(sentence: str, letter: Letter, context: Context) -> str:
    if (rate := _RATE.search(sentence)) and rate["rate"].rstrip(".").removesuffix(".00") != "25":
        return rate[0]
    stated = _STATED.search(sentence)
    if stated and (stated["sum"] or stated["other"]).replace(",", "") not in ("450", "600"):
        return stated[0]
    figures = {match["sum"] or match["hours"] for match in _FIGURE.finditer(sentence)}
    if {"450", "600"} <= figures:
        return ""
    if "450" in figures and "24" in figures:
        return "£450 … 24 hours"
    if "600" in figures and ("18" in figures or sort_of(letter, context) not in (None, Sort.DEPARTMENT)):
        return "£600"
    return ""
