"""Registration marks of vehicles."""

import re
from collections.abc import Iterator

from foidesk.personal.around import REFERENCE, Around
from foidesk.personal.span import Kind, Span

TELLING = re.compile(
    r"\bvrms?\b|\bvrn\b|\breg\b|\breg(?:istration)?(?: n| mark| plate|ed keeper)|registration\b|"
    r"number ?plate|\bplates?\b|"
    r"\bindex\b|vehicle|\bcars?\b|\bvans?\b|\banpr\b|\bdriv|\bpark|motor|lorry|truck|taxi|\bhatchback|saloon|\bbike|"
    r"\bdvla\b|mileage|\bkeeper"
)
_TELLING_SAID = (
    "vrm vrms vrn reg registration registered numberplate plate plates index vehicle vehicles car cars van "
    "vans anpr drive "
    "driver drivers driven driving park parked parking motor motorcycle motorbike lorry truck "
    "taxi hatchback saloon bike dvla mileage keeper"
)
TELLING_WORDS = frozenset(_TELLING_SAID.split(" "))
_STRONG = re.compile(
    r"(?:\bvrm|\bvrn|\bregistration|\breg(?=[ .]n|:| mark| plate)|plates?|\bindex|\bmark|\bvehicle \d|"
    r"\bvehicle|\bcar|\bvan)"
    r"(?: (?:no|number|is|was|mark|of|plate))*[.: (]{0,3}(?:[a-z]{1,3}\d{1,3} ?[a-z]{3},? (?:and )?)?$"
)
_PLATE_AFTER = re.compile(r"^[ ,]{0,2}\(?(?:private|cherished|personal)? ?(?:number )?(?:plate|registration)")
# DVLA INF104. Since 2001 two letters, two figures for the half year, three letters: no I, Q or Z in front
# and no I or Q behind. Words run into it where a table lost its borders.
_AGE = r"(?:0[2-9]|[12]\d|5[1-9]|[67]\d)"
_CURRENT = re.compile(
    r"(?<![A-Z0-9])(?<![A-Z0-9][-/])[A-HJ-PR-Y]{2}\d\d[ ]?[A-HJ-PR-Z]{3}(?![A-Z0-9])|"
    r"(?<![A-Za-z0-9])(?<![\w][-/])(?i:[A-HJ-PR-Y]{2}\d\d[ ]?[A-HJ-PR-Z]{3})(?![A-Za-z0-9])"
)
_FIGURES = re.compile(rf"{_AGE} ?[A-Za-z]{{3}}")
_OLDER = re.compile(
    r"(?<![\w/-])(?:[A-HJ-NPR-TV-Y]\d{1,3} ?[A-HJ-PR-Z]{3}|[A-Z]{3} ?\d{1,3}[A-HJ-NPR-TV-Y]|"
    r"[A-Z]{0,2}[IZ][A-Z]{0,1} ?\d{1,4}|"
    r"\d{1,4} ?[A-Z]{1,3}|[A-Z]{1,4} ?\d{1,4})(?![\w/-])"
)
_NORTHERN = re.compile(r"(?:[A-Z][IZ]|[A-Z]{2}[IZ]|[A-Z][IZ][A-Z]) ?\d{1,4}")
_LETTERED = re.compile(r"[A-Z]\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-Z]")
_WORDS_SAID = (
    "ALL AND APR ARE AUG BST BUT CAN CSV DAY DEC DOC END EST FEB FOR GET GMT HAD HAS HER HIM HIS HOW ITS "
    "JAN JUL JUN LET MAR MAY NEW NOT NOV NOW OCT OFF OLD ONE OUR OUT OWN PDF PER PUT RUN SAY SEE SEP SET "
    "SHE THE TOO TWO USE UTC VAT WAS WAY WHO WHY XLS YES YET YOU"
)
_WORDS = frozenset(_WORDS_SAID.split(" "))
_NOT_VEHICLES = re.compile(r"(?:\bvat|company|charity|business|voter|electoral|land) (?:reg|ind)\w*.{0,12}$")
_MAKES = re.compile(
    r"GB |BMW|KTM|AMG|GTI|TDI|BHP|MPH|KMH|RPM|CCTV|COVID|PC |PS |DC |DS |NO |REF|PAGE|SEC|ROOM|UNIT|AGE |ID "
)


def find(around: Around) -> Iterator[Span]:
    """Marks of today's form alone; older ones, and Northern Ireland's, only where words tell."""
    for figures in _FIGURES.finditer(around.text):
        match = _CURRENT.match(around.text, max(0, figures.start() - 2))
        if match is None or match.start() != figures.start() - 2:
            continue
        told = around.told(match.start(), match.end(), TELLING)
        word = match[0][-3:] in _WORDS and match[0].isupper()
        lower = not match[0].isupper()
        alone = 0.3 if word or lower else 0.7 if " " in match[0] else 0.6
        yield Span(
            Kind.VEHICLE_MARK, match.start(), match.end(), 0.95 if told > 0 else 0.3 if told < 0 else alone
        )
    if around.heading and not TELLING.search(around.heading):
        return
    if around.column or not TELLING_WORDS.isdisjoint(around.words):
        yield from _older(around)


def _older(around: Around) -> Iterator[Span]:
    for match in _OLDER.finditer(around.text):
        mark = match[0]
        if not any(map(str.isalpha, mark)) or _MAKES.match(mark) or mark[-3:] in _WORDS:
            continue
        if TELLING.search(around.heading_at(match.start())):
            yield Span(Kind.VEHICLE_MARK, match.start(), match.end(), 0.9)
            continue
        before, after = around.before(match.start()), around.after(match.end())
        if _NOT_VEHICLES.search(before):
            continue
        shaped = _LETTERED.fullmatch(mark) or _NORTHERN.fullmatch(mark)
        if _PLATE_AFTER.search(after) or (_STRONG.search(before) and (shaped or len(mark) > 3)):
            yield Span(Kind.VEHICLE_MARK, match.start(), match.end(), 0.8)
        elif (
            shaped
            and len(mark) > 4
            and TELLING.search(before + " " + after)
            and not REFERENCE.search(before[-20:])
        ):
            yield Span(Kind.VEHICLE_MARK, match.start(), match.end(), 0.6)
