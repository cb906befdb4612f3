"""Postal addresses: a postcode with what stands before it, if that is a house and a street."""

import re
from collections.abc import Iterator

from foidesk.personal.around import Around
from foidesk.personal.span import Kind, Span

HEADING = re.compile(r"address|residence|domicile|where .*live")
_NOT_POSTAL = re.compile(r"e ?mail|\bip\b|web|\bmac\b|url|\burl\b|site|network")
# Any letters behind, also those that Royal Mail gives nobody: the house and the street must be there as well.
_POSTCODE = re.compile(
    r"(?<![\w/-])(?:[A-Z]{1,2}\d[A-Z\d]?[ \u00a0]{0,2}\d[A-Z]{2}|GIR ?0AA|BFPO ?\d{1,4})(?![\w/])",
    re.IGNORECASE,
)
_STREETS = (
    r"road|street|lane|avenue|close|drive|way|grove|court|crescent|terrace|gardens?|place|square|hill|green|park|"
    r"row|walk|mews|view|rise|parade|wharf|quay|gate|yard|side|end|croft|fields?|meadows?|drove|wynd|brae|vale|"
    r"approach|bank|bridge|broadway|chase|circus|common|copse|corner|cottages|crest|dale|dene|embankment|esplanade|"
    r"fold|glebe|heights|heath|hollow|island|lawn|loan|mount|orchard|passage|path|pike|promenade|ridge|spinney|"
    r"strand|villas|estate|rd|st|ave?|ln|dr|cl|cres|gdns|pl|sq|terr?"
)
_STREET = re.compile(rf"\b(?:{_STREETS})\b", re.IGNORECASE)
_FLAT = r"(?:(?:flat|unit|apartment|apt\.?|room|suite|plot|floor) [\w/]{1,5}\b[,\s]{0,3})"
_HOUSE = (
    r"(?:(?:(?-i:[^\W\d_a-z])[\w'’-]{0,20} ){1,3}(?:House|Court|Lodge|Building|Buildings|Mansions|"
    r"Hall|Tower|Point)[,\s]{1,3})"
)
_NUMBERED = re.compile(
    rf"(?<![\w£$€.,/:-])(?:{_FLAT}|"
    rf"{_HOUSE}){{0,2}}\d{{1,4}}[a-z]?(?: ?[-–/] ?\d{{1,4}}[a-z]?)?,?\s(?!\d)(?=[^\W\d_])"
    rf"|(?<!\w){_FLAT}",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"(?:[A-Z][\w'’-]{{0,20}}+ ?){{1,4}}+[,\n]\s{{0,2}}(?:[A-Z][\w'’-]{{0,20}} ){{1,4}}(?i:{_STREETS})\b"
)
_ORDINAL = ("st", "nd", "rd", "th")
_REACH = 170
_MOST_WORDS = 16
_SMALL_SAID = "& and by c/o cum in le near next of on st sub the to under upon"
_SMALL = frozenset(_SMALL_SAID.split(" "))
_WORDS = re.compile(r"[^\s,;]+")


def find(around: Around) -> Iterator[Span]:
    """From the house, or the flat in it, to the postcode. Under a heading "Address" the postcode may lack."""
    ended = 0
    for match in _POSTCODE.finditer(around.text):
        if match[0].endswith(_ORDINAL) and match[0][0].isupper():  # "Flat B2 3rd Floor"
            continue
        since = max(ended, match.start() - _REACH)
        start = _begins(around.text[since : match.start()], lower=not match[0][0].isupper())
        if start is not None:
            yield Span(Kind.ADDRESS, since + start, match.end(), 0.9)
        # An address has one postcode. In a column of postcodes there is nothing to read between two.
        ended = match.end()
    if around.column and HEADING.search(around.heading) and not _NOT_POSTAL.search(around.heading):
        yield from _column(around.text)


def _begins(before: str, *, lower: bool) -> int | None:
    """Where in the words before a postcode its address begins; None where they are none."""
    for pattern in (_NUMBERED, _NAMED):
        for match in pattern.finditer(before):
            rest = before[match.start() :]
            if _is_address(rest, lower=lower):
                return match.start() + (len(rest) - len(rest.lstrip()))
    return None


def _is_address(words: str, *, lower: bool) -> bool:
    """Whether only names of places and houses stand here, and no sentence."""
    found = _WORDS.findall(words)
    if len(found) > _MOST_WORDS or ". " in words.rstrip()[:-1].replace("St. ", "").replace("Rd. ", ""):
        return False
    if lower:
        return len(found) <= 9 and _STREET.search(words) is not None
    return all(
        word[0].isupper() or word[0].isdecimal() or word[0] in "('–-" or word.lower() in _SMALL
        for word in found
    ) and any(len(word) > 2 and word[0].isalpha() for word in found)


def _column(text: str) -> Iterator[Span]:
    at = 0
    for line in text.split("\n"):
        if len(line) < 200 and _POSTCODE.search(line) is None and _STREET.search(line):
            house = _NUMBERED.search(line)
            if house:
                yield Span(Kind.ADDRESS, at + house.start(), at + len(line), 0.75)
        at += len(line) + 1
