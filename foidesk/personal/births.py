"""Dates of birth. Any date may be one, so the words before it or the heading must say so."""

import re
from collections.abc import Iterator

from foidesk.personal.around import Around
from foidesk.personal.span import Kind, Span

HEADING = re.compile(r"\bdob\b|\bd o b\b|birth|\bborn\b")
_WORD = re.compile(
    r"\bdate of birth|\bd\.? ?o\.? ?b\.?(?![a-z])|\bborn\b(?! of\b)|\bbirth ?day|\bbirth ?date|"
    r"\bdate born|\bn[ée]e? le\b",
    re.IGNORECASE,
)
_LETTERS_APART = re.compile(r"d o(?<!\wd o)")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DATE = re.compile(
    rf"(?<!\d)(?:(?P<d1>\d{{1,2}})[ ]?(?P<s>[./ –-])[ ]?(?P<m1>\d{{1,2}})[ ]?(?P=s)[ ]?(?P<y1>(?:\d\d)?\d\d)"
    rf"|(?P<y2>\d{{4}})[./-](?P<m2>\d{{1,2}})[./-](?P<d2>\d{{1,2}})"
    rf"|(?:the )?(?P<d3>\d{{1,2}})(?:st|nd|rd|"
    rf"th)?[ -]?(?:of )?(?P<m3>{_MONTH})[ ,-]{{0,2}}(?P<y3>(?:\d\d)?\d\d)"
    rf"|(?P<m4>{_MONTH}) (?P<d4>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y4>\d{{4}})"
    rf"|(?P<d5>\d\d)(?P<m5>\d\d)(?P<y5>\d{{4}}))(?!\d)",
    re.IGNORECASE,
)
_SERIAL = re.compile(r"^[1-5]?\d{4}(?:\.0)?$", re.MULTILINE)
_REACH = 48
# Between the word and the date nothing may speak of another day.
_ANOTHER = re.compile(
    r"\bdate|joined|arriv|died|death|signed|receiv|offence|issue|expir|since|start|appoint|charged|sentenc|meeting|"
    r"valid|moved|enrol|attend|review|reported|\bdoa\b|\bdod\b|admitted|\blives?\b|marri|regist|agreed|dated",
    re.IGNORECASE,
)
_CHAIN = re.compile(r"\W*(?:.{0,24}\b(?:and|or|but|&)\b.{0,16})?\W*", re.IGNORECASE)


def find(around: Around) -> Iterator[Span]:
    """Dates that a heading or the words before them call a date of birth."""
    if around.column:
        if HEADING.search(around.heading):
            yield from _column(around)
            return
    else:
        yield from _headed(around)
    if not (
        any(word in around.lower for word in ("birth", "born", "dob", "d.o", "né"))
        or _LETTERS_APART.search(around.lower)
    ):
        return
    text = around.text
    done = 0
    for word in _WORD.finditer(text):
        at = word.end()
        while match := _DATE.search(text, max(at, done), at + _REACH):
            gap = text[at : match.start()]
            if _ANOTHER.search(gap) or "\n\n" in gap or not _plausible(match):
                break
            if at != word.end() and not _CHAIN.fullmatch(gap):
                break
            yield Span(Kind.DATE_OF_BIRTH, match.start(), match.end(), 0.95)
            at = done = match.end()


def _column(around: Around) -> Iterator[Span]:
    for match in _DATE.finditer(around.text):
        if _plausible(match):
            yield Span(Kind.DATE_OF_BIRTH, match.start(), match.end(), 0.95)
    for match in _SERIAL.finditer(around.text):  # days since 1900, as spreadsheets keep them
        yield Span(Kind.DATE_OF_BIRTH, match.start(), match.end(), 0.7)


def _headed(around: Around) -> Iterator[Span]:
    if not any(HEADING.search(head) for head in around.heads):
        return
    for match in _DATE.finditer(around.text):
        if HEADING.search(around.heading_at(match.start())) and _plausible(match):
            yield Span(Kind.DATE_OF_BIRTH, match.start(), match.end(), 0.95)


def _plausible(match: re.Match[str]) -> bool:
    """Whether it is a day somebody alive may be born on; either order of day and month."""
    found = {key[0]: value for key, value in match.groupdict().items() if value and key != "s"}
    day, year = int(found["d"]), int(found["y"])
    month = int(found["m"]) if found["m"].isdecimal() else 1
    if month > 12:
        day, month = month, day
    return 1 <= day <= 31 and 1 <= month <= 12 and (year < 100 or 1900 <= year < 2050)
