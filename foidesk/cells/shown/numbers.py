"""What a cell shows of a number: its number format (ECMA-376 part 1, 18.8.30 and 18.8.31), in Britain."""

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from foidesk.cells.shown.days import day_shown
from foidesk.cells.shown.sections import is_date, sections

_ACCOUNTS = '_-* #,##0{0}_-;-* #,##0{0}_-;_-* "-"{1}_-;_-@_-'
_POUNDS = '_-£* #,##0{0}_-;-£* #,##0{0}_-;_-£* "-"{1}_-;_-@_-'
_KEPT_ACCOUNTS = [(form, parts) for parts in (("", ""), (".00", "??")) for form in (_ACCOUNTS, _POUNDS)]
_EARLY = (
    "0|0.00|#,##0|#,##0.00|£#,##0;-£#,##0|£#,##0;-£#,##0|£#,##0.00;-£#,##0.00|£#,##0.00;-£#,##0.00|0%|0.00%"
    "|0.00E+00|# ?/?|# ??/??|dd/mm/yyyy|d-mmm-yy|d-mmm|mmm-yy|h:mm AM/PM|h:mm:ss AM/PM|h:mm|h:mm:ss"
    "|dd/mm/yyyy hh:mm"
)
_LATE = "#,##0;-#,##0|#,##0;-#,##0|#,##0.00;-#,##0.00|#,##0.00;-#,##0.00"
_LAST = ("mm:ss", "[h]:mm:ss", "mm:ss.0", "##0.0E+0", "@")
BUILT_IN = dict(enumerate(_EARLY.split("|"), start=1)) | dict(enumerate(_LATE.split("|"), start=37))
BUILT_IN |= {41 + n: form.format(*parts) for n, (form, parts) in enumerate(_KEPT_ACCOUNTS)}
BUILT_IN |= dict(enumerate(_LAST, start=45))
"""Formats that a workbook names by number alone; where they differ from place to place, as in Britain."""
_ELSEWHERE = frozenset((*range(27, 37), *range(50, 59)))
"""Days as they are written in East Asia."""
_TOKEN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|General|[eE][+-]|[0#?]|[\s\S]', re.I)
_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)\s*(-?[\d.]+(?:E[-+]?\d+)?)\s*\]", re.I)
_COLOUR = re.compile(r"\[(?:black|blue|cyan|green|magenta|red|white|yellow|colou?r ?\d+)\]", re.I)
_SIGN = re.compile(r"\[\$([^\]-]*)(?:-[^\]]*)?\]")
_DIGITS = "0#?"


class Seen(NamedTuple):
    """What a cell shows; not `sure` where the format asks for what is not known here."""

    text: str
    sure: bool = True


def general(value: float) -> str:
    """A number without a format: whole as it is, else rounded to ten figures, as a cell of some width is."""
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    figures = max(10, len(str(abs(int(value))))) if abs(value) < 1e15 else 6
    text = format(value, f".{figures}g")
    if "e" not in text or abs(value) >= 1e15 or abs(value) < 1e-9:
        return text.upper()
    return format(Decimal(text), "f")


def number_shown(number: int, code: str, value: float, *, from_1904: bool) -> Seen:
    """What shows of a number in a format by its own code, or by a number where it has none."""
    if value != value or value in (float("inf"), float("-inf")):
        return Seen("#NUM!")
    if number in _ELSEWHERE and not code:
        return Seen(general(value), False)
    code = code or BUILT_IN.get(number, "")
    if not code or code.lower() == "general" or code == "@":
        return Seen(general(value))
    section, minus = _section(code, value)
    if is_date(section):
        shown = day_shown(section, value, from_1904=from_1904)
        return Seen(general(value), False) if shown is None else Seen(shown)
    figure = _figure(section)
    if figure is None or ("conditional" in minus and value < 0):
        return Seen(general(value), False)
    return Seen(figure.shown(value, signed="-" in minus))


def text_shown(code: str, words: str) -> str:
    """What shows of words: as they are, or within what a format puts round them."""
    each = sections(code) if code else []
    section = each[3] if len(each) > 3 else each[0] if len(each) == 1 and "@" in code else "@"
    pieces = [words if piece == "@" else _literal(piece) for piece in _TOKEN.findall(section)]
    return "".join(pieces) if "@" in section else words


def _section(code: str, value: float) -> tuple[str, str]:
    """The section for a number, and "-" where a minus is still to be set before it."""
    each = sections(code)[:3]
    found = [_CONDITION.search(one) for one in each]
    if any(found):
        for one, condition in zip(each, found, strict=True):
            if condition is None or _holds(condition[1], float(condition[2]), value):
                return one, "conditional" if len(each) > 1 else "-"
        return each[-1], "conditional"
    if value < 0 and len(each) > 1:
        return each[1], ""
    return (each[2], "") if value == 0 and len(each) > 2 else (each[0], "-")


def _holds(sign: str, bound: float, value: float) -> bool:
    return {
        "<": value < bound,
        ">": value > bound,
        "<=": value <= bound,
        ">=": value >= bound,
        "=": value == bound,
    }.get(sign, value != bound)


def _literal(piece: str) -> str:
    if piece[0] == '"':
        return piece[1:-1]
    if piece[0] == "\\" and len(piece) > 1:
        return piece[1]
    if piece[0] == "_" and len(piece) > 1:
        return " "
    if piece[0] == "*" and len(piece) > 1:
        return ""
    sign = _SIGN.fullmatch(piece)
    return sign[1] if sign else "" if _COLOUR.fullmatch(piece) or _CONDITION.fullmatch(piece) else piece


class _Figure(NamedTuple):
    """One section for numbers, taken apart: what stands before and within the whole part, and after it."""

    whole: tuple[str, ...]
    part: tuple[str, ...]
    thousands: bool
    times: int
    """By how many places the number is moved: percent to the left, a comma at the end to the right."""
    power: str
    plain: bool

    def shown(self, value: float, *, signed: bool) -> str:
        if self.plain:
            words = "".join(general(abs(value)) if one == "General" else one[1:] for one in self.whole)
            return (("-" if signed and value < 0 else "") + words).strip()
        exact, power = abs(Decimal(repr(value))).scaleb(self.times), 0
        if self.power and exact:
            power = exact.adjusted()
            exact = exact.scaleb(-power)
        places = sum(one in _DIGITS for one in self.part)
        rounded = exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
        if self.power and rounded >= 10:
            power, rounded = power + 1, rounded.scaleb(-1).quantize(Decimal(1).scaleb(-places))
        before, _, after = format(rounded, "f").partition(".")
        words = self._whole(before.lstrip("0")) + self._part(after)
        if self.power:
            sign = "-" if power < 0 else "+" if "+" in self.power else ""
            words += f"E{sign}{abs(power):0{len(self.power) - 2}}"
        return (("-" if signed and value < 0 and rounded else "") + words).strip()

    def _whole(self, digits: str) -> str:
        """From the right, each place taking a digit and the first all that are left."""
        out: list[str] = []
        first = next((n for n, one in enumerate(self.whole) if one in _DIGITS), None)
        given = 0
        for n in range(len(self.whole) - 1, -1, -1):
            one = self.whole[n]
            if one not in _DIGITS:
                out.append(one[1:])
                continue
            taken = digits if n == first else digits[-1:]
            digits = "" if n == first else digits[:-1]
            for digit in reversed(taken or ("0" if one == "0" else "")):
                out.append("," if self.thousands and given and given % 3 == 0 else "")
                out.append(digit)
                given += 1
        return "".join(reversed(out))

    def _part(self, digits: str) -> str:
        out, at = "", 0
        places = [one for one in self.part if one in _DIGITS]
        needed = max((n + 1 for n, one in enumerate(places) if one == "0"), default=0)
        kept = max(len(digits.rstrip("0")), needed)
        for one in self.part:
            if one in _DIGITS:
                out += digits[at : at + 1] if at < kept else ""
                at += 1
            else:
                out += one[1:]
        return out


@lru_cache(maxsize=1_000)
def _figure(section: str) -> _Figure | None:
    """A section for numbers; None for fractions and what else is not known here."""
    tokens = _TOKEN.findall(section)
    if any(one.lower() == "general" for one in tokens):
        whole = tuple("General" if one.lower() == "general" else "'" + _literal(one) for one in tokens)
        return _Figure(whole, (), False, 0, "", True)
    if any(one.isalpha() and one not in "eE" for one in tokens):
        return None
    if not any(one in _DIGITS for one in tokens):
        whole = tuple("'" + _literal(one) for one in tokens)
        return _Figure(whole, (), False, 0, "", True)
    if "/" in tokens or "@" in tokens or any(one[0] == "[" and _literal(one) == one for one in tokens):
        return None
    last = max(n for n, one in enumerate(tokens) if one in _DIGITS)
    power = next((n for n, one in enumerate(tokens) if re.fullmatch("[eE][+-]", one)), None)
    end = power if power is not None else len(tokens)
    point = next((n for n, one in enumerate(tokens[:end]) if one == "."), end)
    ending = max((n for n in range(point) if tokens[n] in _DIGITS), default=-1)
    scale = sum(len(run) for run in _scaled(tokens[:end], {ending, last}))
    times = 2 * tokens.count("%") - 3 * scale
    whole, part = _pieces(tokens[:point]), _pieces(tokens[point:end])
    exponent = ""
    if power is not None:
        if sum(one in _DIGITS for one in whole) != 1 or any(t not in _DIGITS for t in tokens[power + 1 :]):
            return None
        exponent = tokens[power] + "".join(tokens[power + 1 :])
    thousands = "," in tokens[: ending + 1] and last > 0
    return _Figure(whole, part, thousands, times, exponent, False)


def _scaled(tokens: list[str], places: set[int]) -> Iterator[str]:
    """The commas right behind these places, each of which leaves out three figures."""
    for n in places:
        yield "".join(takewhile(lambda one: one == ",", tokens[n + 1 :]))


def _pieces(tokens: list[str]) -> tuple[str, ...]:
    """Places for digits as they are, everything else behind a mark; separators of thousands left out."""
    seen = any(one in _DIGITS for one in tokens)
    return tuple(one if one in _DIGITS else "'" + _literal(one) for one in tokens if one != "," or not seen)
