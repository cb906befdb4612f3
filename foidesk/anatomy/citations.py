"""Provisions as people cite them, each of the right Act."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from foidesk.anatomy.letter import Cited, Paragraph
from foidesk.law.citation import Citation

_DIGIT = re.compile(r"[0-9]")
_MOST = 400
"""Mentions that are kept of one letter."""
_CHAIN = 14
_NUMBER = re.compile(r"[0-9](?<![\w.,/£$%-][0-9])[0-9]{0,2}(?:[A-Z]{1,2}(?![a-z]))?")
_GLUED = re.compile(r"(?<![A-Za-z0-9])[sS]{1,2}\.?(?=\d{1,2}[A-Z]{0,2}\b)|(?<![A-Za-z0-9])[rR]eg\.?(?=\d)")
_UNIT = re.compile(
    r"(?:(?<![A-Za-z])(?P<section>(?:sub-?)?sections?|sect?s?\.?|ss?\.?|exemptions?|exempt under|§{1,2})"
    r"|(?<![A-Za-z])(?P<regulation>regulations?|regs?\.?|exceptions?)|(?<![A-Za-z])(?P<article>articles?|"
    r"arts?\.?))\s*[(\[\"']?\s*$",
    re.I,
)
_PARTS = re.compile(r"(?:\s?\(\s?(?:\d{1,2}[A-Z]?|[a-z]|aa|ab|ac|ad|i{1,3}|iv|vi{0,3}|ix)\s?\))+")
_PART = re.compile(r"[0-9A-Za-z]+")
_JOIN = re.compile(
    r"\s*(?P<range>to|-|–|—|through)\s*(?=[\d(s])|\s*(?:,|;|/|&|\+|and/or|and|or|,\s*and|,\s*or|"
    r"as well as)\s*(?=[\d(srS])"
)
_AGAIN = re.compile(r"(?:sections?|ss?\.?|regulations?|regs?\.?|S\.?|Section)\s*(?=\d)")
_NEXT = re.compile(
    r"\d{1,3}(?:[A-Z]{1,2}(?![a-z]))?(?![\d/,]|\.\d|%|\s*(?:working|days?|hours?|months?|years?|pages?))"
)
_ACT = re.compile(
    r"(?P<fees>(?:Freedom of Information and Data Protection|\bFees Regulations)(?: ?\(Appropriate Limit "
    r"and Fees\))?)|(?P<foia>Freedom of Information(?: Act)?|\bF\.?O\.?I\.?A?\b(?: Act)?(?! ?\()|\bFoIA?\b)|"
    r"(?P<eir>Environmental Information Regulations?|\bEIRs?\b)|(?P<gdpr>(?:UK |EU )?(?:GDPR\b|General Data "
    r"Protection Regulation))|(?P<dpa>Data Protection Act(?: (?P<year>1998|2018))?|\bDPA ?(?P<short>1998|"
    r"2018|98|18)?\b)|(?P<dated>\bthe (?P<of>1998|2018|2000) Act)|(?P<human>(?:Human Rights|ECHR|European "
    r"Convention))|(?P<other>[A-Z][a-z]+(?:(?: and| of| the| for| in| against| to| on| with| by|,| etc\.?| "
    r"&)*(?: \(?[A-Z][A-Za-z'-]+\)?)){0,9} (?:Act|Regulations|Order|Rules|Measure) (?P<when>[12]\d{3}))|"
    r"(?P<that>\b(?:that|this|the (?:same|said|above|aforementioned)) (?:Act|Regulations))|(?P<plain>\bthe "
    r"(?:Act|Regulations|legislation|exemptions?)\b)"
)
_AFTER = re.compile(
    r"[\s)\]\"'*:,–-]{0,4}(?:\([^()]{0,80}\)\s?)?(?:[-–:,]\s?[A-Z][\w ,/&-]{2,50}?\s)?,?\s?(?:of|under|"
    r"in|from|to|within|,|\()\s?(?:both\s)?(?:the\s)?"
)
_OF_ANOTHER = re.compile(
    r"[\s)\]\"']{0,3}(?:of|in|on|to)\s(?:the|our|your|this|a|an|its|their|that|his|her|"
    r"my)\s(?!(?:Freedom|FOI|F\.O|Act|Env|EIR|UK|GDPR|General|Data|DPA|legislation|"
    r"[A-Z]|19|20|exempt|above|same|said|afore|relevant|public|duty|statut|law|regul))"
)
_NAMES = ("Act", "FOI", "EIR", "Regulation", "DPA", "GDPR", "Order", "Rules", "F.O.I", "FoI")
_YEAR = {"1998": "1998", "98": "1998", "2018": "2018", "18": "2018"}
_LAST = {"FOIA": 88, "EIR": 21, "UK GDPR": 99}


@dataclass
class _Acts:
    """Which Act was named last, and which stand for "section" and "regulation" without more."""

    last: str = "FOIA"
    article: str = "UK GDPR"


def cited(paragraphs: tuple[Paragraph, ...]) -> tuple[Cited, ...]:
    """All mentions, in order. A range ("sections 21 to 44") is no mention of any."""
    acts = _Acts()
    found: list[Cited] = []
    for one in paragraphs:
        if _DIGIT.search(one.text):
            found += _in(one, acts)
        if len(found) > _MOST:
            return tuple(found[:_MOST])
    return tuple(found)


def _in(one: Paragraph, acts: _Acts) -> Iterator[Cited]:
    text = one.text
    at = 0
    for number in _starts(text):
        start, unit = number
        if start < at:
            continue
        chain, at, ranged = _chain(text, start)
        if not chain or ranged:
            continue
        instrument = _instrument(text, start, at, unit, chain, acts)
        if instrument is None:
            continue
        for section, parts, begin, end in chain:
            yield Cited(Citation(instrument, section, parts), one.n, begin, end)


def _starts(text: str) -> Iterator[tuple[int, str]]:
    """Where a number stands that a unit introduces ("section 43"), or that can only be a provision."""
    starts = [(m.start(), "") for m in _NUMBER.finditer(text)]
    starts += [(m.end(), "regulation" if m[0][0] in "rR" else "section") for m in _GLUED.finditer(text)]
    for start, glued in sorted(starts):
        if glued:
            yield start, glued
            continue
        before = _UNIT.search(text[max(0, start - 24) : start])
        if before:
            yield start, before.lastgroup or "section"
        elif _BARE.match(text, start) and _NOT_A_LIST.match(text, start):
            yield start, "bare"


_BARE = re.compile(r"(?:12|14|2[1-9]A?|3[0-9]|4[0-4])\s?\([1-6][A-Z]?\)")
_NOT_A_LIST = re.compile(r"\d{2}A?(?:\(\w{1,2}\)|\s\(\d[A-Z]?\)(?:\([a-z]\)|\s*(?:[-–,.;]|FOI|of the\b)))")

_Step = tuple[str, tuple[str, ...], int, int]


def _chain(text: str, start: int) -> tuple[list[_Step], int, bool]:
    """The provisions of one list ("31(1)(a) and (b), 40(2)"), where it ends, whether it is a range."""
    found: list[_Step] = []
    section = ""
    parts: tuple[str, ...] = ()
    at, ranged = start, False
    first = _NEXT.match(text, at)
    while first and len(found) < _CHAIN:
        section = first[0]
        begin, at = first.start(), first.end()
        spelled, at = _parts(text, at)
        rows = _spread(spelled)
        found += [(section, row, begin, at) for row in rows]
        parts = rows[-1]
        first = None
        while join := _JOIN.match(text, at):
            again = _AGAIN.match(text, join.end())
            here = again.end() if again else join.end()
            first = _NEXT.match(text, here)
            if first:
                ranged = ranged or bool(join["range"])
                break
            spelled, end = _parts(text, here)
            if again or not spelled or not parts or ";" in join[0]:
                break
            rows = _beneath(parts, spelled, bool(join["range"]))
            if not rows:
                break
            found += [(section, row, begin, end) for row in rows]
            parts, at = rows[-1], end
            if len(found) >= _CHAIN:
                break
    return found, at, ranged


def _parts(text: str, at: int) -> tuple[tuple[str, ...], int]:
    found = _PARTS.match(text, at)
    return (tuple(_PART.findall(found[0])), found.end()) if found else ((), at)


def _level(part: str, before: int) -> int:
    """1 for a subsection, 2 for a paragraph, 3 for what is below it."""
    if part[0].isdigit():
        return 1
    roman = set(part) <= set("ivx")
    return 3 if roman and before >= 2 else 2


def _spread(parts: tuple[str, ...]) -> list[tuple[str, ...]]:
    """``(1)(a)(b)`` is ``(1)(a)`` and ``(1)(b)``."""
    rows: list[tuple[str, ...]] = []
    row: tuple[str, ...] = ()
    level = 0
    for part in parts:
        here = _level(part, level)
        if here == 3 and row and row[-1] == "h" and part == "i":
            here = 2
        if row and here <= level:
            rows.append(row)
            row = row[: max(here - 1, 0)]
        row = (*row, part)
        level = here
    return [*rows, row]


def _beneath(before: tuple[str, ...], parts: tuple[str, ...], ranged: bool) -> list[tuple[str, ...]]:
    """``and (b)`` after ``(1)(a)``: what takes the place of the last part of its own level."""
    level = _level(parts[0], len(before))
    if level > len(before):
        return []
    made = [(*before[: level - 1], *row) for row in _spread(parts)]
    last, first = before[level - 1] if level <= len(before) else "", parts[0]
    if ranged and len(last) == len(first) == 1 and last < first and last.isalpha():
        between = [(*before[: level - 1], chr(n)) for n in range(ord(last) + 1, ord(first))]
        return [*between, *made]
    return made


def _instrument(text: str, start: int, end: int, unit: str, chain: list[_Step], acts: _Acts) -> str | None:
    """The Act that a list of provisions belongs to; None where it is of a contract, or of no Act known."""
    named = _named_after(text, end, acts)
    if named is None and _OF_ANOTHER.match(text, end):
        return None
    if named is None:
        named = _named_before(text, start, acts)
    if named is None:
        named = {"regulation": "EIR", "article": acts.article}.get(unit, "FOIA")
        if (
            unit == "regulation"
            and "nvironmental" not in text
            and chain[0][0] not in ("12", "13", "5", "7", "14", "11", "6", "9")
        ):
            return None
    if not named or (unit == "article" and named in ("FOIA", "EIR", "DPA 2018")):
        return None
    return named if int(re.match(r"\d+", chain[0][0])[0]) <= _LAST.get(named, 999) else None  # type: ignore[index]


def _named_after(text: str, end: int, acts: _Acts) -> str | None:
    between = _AFTER.match(text, end)
    here = between.end() if between else end
    found = _ACT.match(text, here) or (
        _ACT.match(text, max(here - 4, end)) if text[max(here - 4, 0) : here] == "the " else None
    )
    if found is None:
        tail = text[end : end + 1]
        found = _ACT.match(text, end + 1) if tail == " " else None
    return _short(found, acts) if found else None


def _named_before(text: str, start: int, acts: _Acts) -> str | None:
    """The Act in "Freedom of Information Act 2000 (section 43(2))" or "FOIA s.43"."""
    window = text[max(0, start - 75) : start]
    if not any(word in window for word in _NAMES):
        return None
    named = list(_ACT.finditer(window))
    return _short(named[-1], acts) if named and _GAP.fullmatch(window[named[-1].end() :]) else None


_GAP = re.compile(
    r"(?: ?(?:Act|Regulations))?(?: ?(?:2000|2004|1998|"
    r"2018))?[\s,:(\[–\"-]*(?:\(?\"?[A-Z]{2,4}\"?\)?)?[\s,:(\[–-]*(?:under|by|in|and|"
    r"at)?\s*(?:the )?(?:exemptions? )?(?:(?:sub-?)?sections?|ss?\.?|sec\.?|regulations?|regs?\.?|"
    r"articles?|art\.?|exemptions?|exceptions?)?[\s(\[\"']*",
    re.I,
)


def _short(found: "re.Match[str]", acts: _Acts) -> str | None:
    """The name a citation uses; "" for what is no instrument that can be cited."""
    kind = found.lastgroup
    if found["fees"]:
        return "Fees Regulations"
    if found["foia"]:
        acts.last = "FOIA"
    elif found["eir"]:
        acts.last = "EIR"
    elif found["gdpr"]:
        return "UK GDPR"
    elif found["dpa"]:
        year = _YEAR.get(found["year"] or found["short"] or "", "2018")
        acts.last = "DPA 2018" if year == "2018" else "Data Protection Act 1998"
    elif found["dated"]:
        acts.last = {"1998": "Data Protection Act 1998", "2018": "DPA 2018"}.get(found["of"], "FOIA")
    elif found["human"]:
        return ""
    elif found["other"]:
        acts.last = _full(found["other"])
    elif kind == "plain":
        return None
    return acts.last


def _full(name: str) -> str:
    if name.endswith(" 2000") and "Freedom" in name:
        return "FOIA"
    return " ".join(name.removeprefix("The ").replace("(", "").replace(")", "").split())


def in_sentence(text: str, start: int, end: int) -> str:
    """The sentence around a place, as far as full stops tell; "s.43" ends none."""
    first = max(text.rfind(". ", max(0, start - 400), start), text.rfind("\n", max(0, start - 400), start))
    last = text.find(". ", end, end + 400)
    return text[first + 1 if first >= 0 else max(0, start - 400) : last if last >= 0 else end + 400]
