"""Telephone numbers, of this country and others."""

import re
from collections.abc import Iterator

from foidesk.personal.around import REFERENCE, Around
from foidesk.personal.span import Kind, Span

TELLING = re.compile(
    r"\btel|phone|mobile|\bmob\b|\bring|\brang\b|\bcall|\bfax|\bdial|contact|switchboard|reached|whatsapp|"
    r"\btext(?:ed|s)?\b|daytime n|evening n|\bcell\b|landline|helpline|hotline|\bsms\b|msisdn|\bext\b|"
    r"^[tmf]$|\b[tmfp][:.]? ?$"
)
_HOME = re.compile(
    r"[+(0](?<![\w+/].)(?<!\d[.:-].)(?:(?:(?<=\+)|(?<=\()00|(?<=0)0) ?44[ ).-]{0,2}(?:\(0\) ?)?\(?(?!0)|"
    r"(?:(?<=0)|(?<=\()0))\d(?:[ ().–-]{0,2}\d){8,9}"
    r"(?!\d|/\d{5})(?![.:-]\d)"
)
_ABROAD = re.compile(
    r"[+0](?<![\w+/].)(?<!\d[.:-].)(?:(?<=\+)[1-9]|(?<=0)0(?:1|7|[2-9]\d{1,2})(?=[ -]))"
    r"\d{0,3}(?:[ ().-]{0,2}\d){5,13}(?!\d|/\d{5})(?![.:-]\d)"
)
# What a number of this country may begin with after its 0, and how many digits follow: Ofcom's plan.
# Freephone numbers are nobody's own.
_PLAN = re.compile(
    r"(?:1[1-9]\d{7,8}|2[03489]\d{8}|3[0347]\d{8}|5[56]\d{8}|7[0-9]\d{8}|8[47]\d{8}|9[0-18]\d{8})"
)
_GROUPS = re.compile(r"\d+")


def find(around: Around) -> Iterator[Span]:
    """Numbers in any of the forms people write them in; an extension is left out."""
    for match in _HOME.finditer(around.text):
        sure = _home(around, match)
        if sure:
            yield Span(Kind.TELEPHONE, match.start(), match.end(), sure)
    for match in _ABROAD.finditer(around.text):
        if _nation(match[0]) is None:
            told = around.told(match.start(), match.end(), TELLING)
            grouped = len(_GROUPS.findall(match[0])) > 2
            sure = 0.9 if told > 0 else 0.3 if told < 0 else 0.8 if match[0][0] == "+" else 0.6 * grouped
            if sure:
                yield Span(Kind.TELEPHONE, match.start(), match.end(), sure)


def digits(written: str) -> str:
    """A number as it is dialled here: "+44 (0)7700 900 123" is "07700900123"."""
    nation = _nation(written)
    return nation if nation is not None else "".join(filter(str.isdecimal, written))


def _nation(written: str) -> str | None:
    """The digits of a number of this country with its 0; None for another country's."""
    figures = "".join(filter(str.isdecimal, written))
    if written.lstrip("( ").startswith(("+44", "0044", "00 44", "+ 44")):
        return "0" + figures.removeprefix("00").removeprefix("44").removeprefix("0")
    return figures if figures.startswith("0") and not figures.startswith("00") else None


def _home(around: Around, match: re.Match[str]) -> float:
    number = _nation(match[0])
    if number is None or not _PLAN.fullmatch(number[1:]):
        return 0.0
    groups = _GROUPS.findall(match[0].replace("(0)", ""))
    if len(groups) > 5 or (len(groups) > 1 and not _grouped(groups)):
        return 0.0
    told = around.told(match.start(), match.end(), TELLING)
    if told:
        return 0.95 if told > 0 else 0.3
    if "44" in groups[0][:4] and match[0][0] in "+0(":
        return 0.85
    heading = around.heading_at(match.start())
    if len(number) == 10:  # a few old towns have a digit less
        return 0.4
    if len(groups) == 1:
        return 0.4 if heading and not _free(heading) else 0.7 if number[1] == "7" else 0.55
    return 0.8


def _grouped(groups: list[str]) -> bool:
    """Whether the digits stand together as in a telephone number and not as in a row of figures."""
    return all(2 <= len(group) <= 8 for group in groups[1:]) and 2 <= len(groups[0]) <= 6


def _free(heading: str) -> bool:
    """Whether anything may stand under a heading, as under "Notes"."""
    return not REFERENCE.search(heading) and bool(
        re.search(r"note|comment|detail|description|text|narrative|remark|info", heading)
    )
