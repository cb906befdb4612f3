"""National Insurance numbers and NHS numbers."""

import re
from collections.abc import Iterator

from foidesk.personal import checks
from foidesk.personal.around import Around
from foidesk.personal.span import Kind, Span

NI_TELLING = re.compile(
    r"national ins|\bnino?s?\b|nat(?:ional)? ?ins|\bni(?: ?(?:n|no|num|number))?\b|\bp45|\bp60|\bp11d|"
    r"payslip|paye\b|"
    r"benefit claim|\bhmrc|universal credit|\bdwp\b"
)
NHS_TELLING = re.compile(
    r"\bnhs|patient|hospital|medical|\bgp\b|clinic|surgery|\bhealth|\bchi\b|referral|admitted|"
    r"discharged|nhs ?n"
)
# HMRC's manual NIM39110: neither letter D, F, I, Q, U or V, the second not O, and eight pairs never
# given. Words
# run into it where a table lost its borders, so a boundary is a change of case as well.
_PAIR = r"(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]"
_BODY = r"([ /.-]?)\d\d([ /.-]?)\d\d([ /.-]?)\d\d"
_NI = re.compile(
    rf"(?<![A-Z0-9])(?<![A-Z0-9]-){_PAIR}{_BODY}(?:[ /.-]?[A-D])?(?![A-Z0-9])|"
    rf"(?<![A-Za-z0-9])(?i:{_PAIR}{_BODY}[ /.-]?[A-D])(?![A-Za-z0-9])"
)
# What every number has, and few texts: the search goes from figures to the letters before them.
_SIX = re.compile(r"\d(?<!\d.)\d[ /.-]?\d\d[ /.-]?\d\d")
_NHS = re.compile(r"\d(?<!\d.)(?<!\d[.:/ -].)\d\d([ -]?)\d{3}\1\d{4}(?!\d)(?![.:/-]\d)(?! \d{3})")
_ISSUED = re.compile(r"[346789]")


def ni_numbers(around: Around) -> Iterator[Span]:
    """National Insurance numbers whose letters HMRC gives out; without the last letter only where "
    "words tell."""
    for match in _ni_shaped(around.text):
        told = around.told(match.start(), match.end(), NI_TELLING)
        whole = match[0][-1].isalpha()
        if told > 0:
            sure = 0.95 if whole else 0.8
        elif not whole:
            continue
        else:
            sure = 0.4 if told < 0 else 0.75
        yield Span(Kind.NI_NUMBER, match.start(), match.end(), sure)


def _ni_shaped(text: str) -> Iterator[re.Match[str]]:
    past = 0
    for figures in _SIX.finditer(text):
        for start in (figures.start() - 3, figures.start() - 2):
            if start >= past and (match := _NI.match(text, start)):
                past = match.end()
                yield match
                break


def nhs_numbers(around: Around) -> Iterator[Span]:
    """Ten figures with the right check digit.

    One number in eleven has it by chance, so where most of a text's numbers of this shape fail the check, the
    rest are no NHS numbers either, unless words tell.
    """
    found: list[tuple[re.Match[str], int]] = []
    failed = 0
    for match in _NHS.finditer(around.text):
        if not checks.nhs("".join(filter(str.isdecimal, match[0]))):
            failed += 1
            continue
        found.append((match, around.told(match.start(), match.end(), NHS_TELLING)))
    by_chance = failed > 2 * len(found)
    for match, told in found:
        sure = _nhs_sure(match, told, by_chance)
        if sure:
            yield Span(Kind.NHS_NUMBER, match.start(), match.end(), sure)


def _nhs_sure(match: re.Match[str], told: int, by_chance: bool) -> float:
    if told > 0:
        return 0.95 if not (by_chance and told < 2) else 0.6
    if told < 0 or by_chance or not _ISSUED.match(match[0]):
        return 0.0
    return 0.6 if match[1] else 0.35
