"""Passports and driving licences."""

import re
from collections.abc import Iterator

from foidesk.personal.around import Around
from foidesk.personal.span import Kind, Span

PASSPORT = re.compile(r"pass ?port|\bppt\b|travel document")
_OTHER_PAPER = re.compile(r"licen[cs]e|\bcard\b|\bnhs\b|national ins|\bni\b|\btel|phone|invoice|order")
_NUMBER = re.compile(
    r"(?<![\w./-])(?=[A-Z]{0,2}\d)[A-Z0-9]{8,9}(?![\w/-])(?!\.\d)|"
    r"(?<![\d.,])\d{3} \d{3} \d{3}(?! ?\d)(?!\.\d)",
    re.IGNORECASE,
)
_REACH = 90
LICENCE = re.compile(r"licen[cs]e|\bdriver|\bdriving|\bdvla\b|\bdva\b|photocard|endorse|\bpoints\b|\bhire\b")
_NORTHERN = re.compile(r"northern ireland|\bdva\b|\bni driving|\bn\.?i\.? licen")
# DVLA: five letters of the surname filled up with nines; decade, month (with 5 added to its first figure for
# a woman), day and year of birth; two initials or nines; and three more to tell alike ones apart.
_LICENCE = re.compile(
    r"(?<![A-Za-z0-9])(?=[A-Z9]{5} ?\d)([A-Z]{1,5}9{0,4}) ?(\d)(\d\d)(\d\d)(\d)"
    r" ?[A-Z][A-Z9][A-Z0-9][A-Z]{2}(?![A-Za-z0-9])",
    re.IGNORECASE,
)
# What each of them has within, and few texts: six figures behind letters.
_WITHIN = re.compile(r"\d(?<=[A-Z9] .|[\s\S][A-Z].)\d{5}", re.IGNORECASE)
_EIGHT = re.compile(r"(?<![\w.,/-])\d{8}(?![\w/-])(?![.,]\d)")


def passports(around: Around) -> Iterator[Span]:
    """Nine figures, or letters and figures as other countries have them, where the word passport is near."""
    if not PASSPORT.search(around.heading) and "pass" not in around.lower and "ppt" not in around.lower:
        return
    for match in _NUMBER.finditer(around.text):
        number = match[0].replace(" ", "")
        figures = sum(map(str.isdecimal, number))
        if (
            figures < 5
            or (figures == 8 and len(number) == 8)
            or (figures < len(number) and not number.isupper())
        ):
            continue
        if PASSPORT.search(around.heading_at(match.start())):
            yield Span(Kind.PASSPORT, match.start(), match.end(), 0.9)
            continue
        before = around.before(match.start(), _REACH)
        said = max((word.end() for word in PASSPORT.finditer(before)), default=-1)
        if said >= 0 and not _OTHER_PAPER.search(before[said:]):
            yield Span(Kind.PASSPORT, match.start(), match.end(), 0.85)
        elif PASSPORT.search(around.after(match.end(), 20)):
            yield Span(Kind.PASSPORT, match.start(), match.end(), 0.6)


def licences(around: Around) -> Iterator[Span]:
    """Driving licences of Great Britain by their inner structure; Northern Ireland's eight figures "
    "by words."""
    for match in _licence_shaped(around.text):
        if len(match[1]) != 5:
            continue
        told = around.told(match.start(), match.end(), LICENCE)
        born = int(match[3]) % 50 in range(1, 13) and int(match[3]) < 63 and 1 <= int(match[4]) <= 31
        if told > 0 or born:
            yield Span(Kind.DRIVING_LICENCE, match.start(), match.end(), 0.95 if told > 0 and born else 0.8)
    if "licen" not in around.lower and "driv" not in around.lower and not around.column:
        return
    for match in _EIGHT.finditer(around.text):
        sure = _northern(around, match)
        if sure:
            yield Span(Kind.DRIVING_LICENCE, match.start(), match.end(), sure)


def _licence_shaped(text: str) -> Iterator[re.Match[str]]:
    past = 0
    for figures in _WITHIN.finditer(text):
        for start in range(max(past, figures.start() - 6), figures.start()):
            if match := _LICENCE.match(text, start):
                past = match.end()
                yield match
                break


def _northern(around: Around, match: re.Match[str]) -> float:
    heading = around.heading_at(match.start())
    if re.search(r"driv\w+ licen|driver n|licen\w+ n.*driv", heading):
        return 0.8
    before = around.before(match.start())
    if not re.search(r"driv\w+ licen[cs]e[^\d;]{0,25}$|driver n[^\d;]{0,15}$", before):
        return 0.0
    return 0.85 if _NORTHERN.search(before + around.after(match.end())) else 0.6
