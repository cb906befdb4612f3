"""Collar, warrant and shoulder numbers of police officers, and staff numbers under a heading."""

import re
from collections.abc import Iterator

from foidesk.personal.around import Around
from foidesk.personal.span import Kind, Span

HEADING = re.compile(
    r"collar|shoulder|epaulet|warrant (?:card )?n|warrant$|\bbadge|officer (?:n|id\b)|pc n|\bfin\b|service n|"
    r"staff (?:n|id\b)|employee (?:n|id\b|ref)|payroll (?:n|id\b|ref)|personnel n|force n|pin$|assignment n"
)
_NOT_NUMBERS = re.compile(r"officers|name|number of")
_LABEL = re.compile(
    r"(?:collar|shoulder|epaulette|warrant(?: card)?|badge)(?: |-)?(?:numbers?|nos?|num|id)\b[.: ]{0,4}"
    r"(?:(?:is|was|of|are) )?([A-Z]{0,3}\d{2,7})(?!\w)(?!\.\d)",
    re.IGNORECASE,
)
RANKS = (
    r"PC|PS|DC|DS|DI|DCI|WPC|WDC|PCSO|SPC|TDC|DPC|APS|A/PS|T/PS|A/DS|T/DS|SC|Insp(?:ector)?|Sgt|Sergeant|"
    r"(?:Police |Special |Detective )?Constable|(?:Police |Detective )Sergeant|Det\.? ?(?:Con|Sgt|Insp)|Con"
)
_RANKS_SAID = (
    "pc ps dc ds di dci wpc wdc pcso spc tdc dpc aps sc insp inspector sgt sergeant constable con collar "
    "shoulder epaulette warrant badge"
)
RANK_WORDS = frozenset(_RANKS_SAID.split(" "))
_RANKED = re.compile(
    rf"(?<![\w-])(?:{RANKS})\.?[ ]{{1,2}}(?:no\.? ?)?#?([A-Z]{{0,2}}\d{{2,6}}[A-Z]?)(?!\w)(?![.,:/-]\d)(?!%)"
)
_GLUED = re.compile(r"(?<![\w/-])(?:PC|PS|DC|DS|PCSO)(\d{3,5})(?![\w/-])")
_NAMED = re.compile(
    rf"(?<![\w/-])(?:{RANKS})\.? [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?,? [(#]{{0,2}}(\d{{3,6}})(?!\w)(?![.,:/-]\d)"
)
_BEFORE_RANK = re.compile(rf"(?<![\w/.,-])(\d{{2,6}}) (?:{RANKS})\b(?! \d)(?=[ ,;)\n]|$)")
_VALUE = re.compile(r"^(?:[A-Za-z/]{1,5} )?([A-Za-z]{0,3}\d{1,8}[A-Za-z]?)$", re.MULTILINE)
_THINGS = re.compile(
    r" ?(?:million|thousand|billion|bn\b|m\b|k\b|per\b|hours|days|years|laptops?|computers?|tablets?|"
    r"monitors?|terminals?|"
    r"machines?|units?|desktops?|devices?|games?|volts?|licences?|users?|posts\b|officers|members|were\b|percent|%)"
)
_NOT_RANKS = re.compile(r"(?:washington|replaced?|new|bought|old|the \d+|\d|£|of)\W{0,2}$")


def find(around: Around) -> Iterator[Span]:
    """The number alone, without the rank before it."""
    if around.column and HEADING.search(around.heading) and not _NOT_NUMBERS.search(around.heading):
        for match in _VALUE.finditer(around.text):
            yield Span(Kind.COLLAR_NUMBER, match.start(1), match.end(1), 0.9)
        return
    if RANK_WORDS.isdisjoint(around.words) and not around.heads:
        return
    for match in _LABEL.finditer(around.text):
        yield Span(Kind.COLLAR_NUMBER, match.start(1), match.end(1), 0.95)
    for match in _RANKED.finditer(around.text):
        if not _THINGS.match(around.after(match.end(), 14)) and not _NOT_RANKS.search(
            around.before(match.start(), 16)
        ):
            yield Span(Kind.COLLAR_NUMBER, match.start(1), match.end(1), 0.85)
    for pattern, sure in ((_NAMED, 0.75), (_GLUED, 0.6)):
        for match in pattern.finditer(around.text):
            yield Span(Kind.COLLAR_NUMBER, match.start(1), match.end(1), sure)
    for match in _BEFORE_RANK.finditer(around.text):
        name = around.text[match.end() : match.end() + 3].strip()
        if name[:1].isupper() and not _NOT_RANKS.search(around.before(match.start(), 16)):
            yield Span(Kind.COLLAR_NUMBER, match.start(1), match.end(1), 0.8)
    for heading in around.heads:
        if HEADING.search(heading) and not _NOT_NUMBERS.search(heading):
            yield from _headed(around)
            break


def _headed(around: Around) -> Iterator[Span]:
    for match in re.finditer(
        r"(?<=[,|;\t])[A-Z]{0,3}\d{1,8}(?=[,|;\t\n]|$)|(?<=\n)[A-Z]{0,3}\d{1,8}(?=[,|;\t])", around.text
    ):
        if HEADING.search(around.heading_at(match.start())):
            yield Span(Kind.COLLAR_NUMBER, match.start(), match.end(), 0.9)
