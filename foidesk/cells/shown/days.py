"""What a cell shows of a day or a time (ECMA-376 part 1, 18.8.31)."""

import re
from datetime import datetime, timedelta

_TOKEN = re.compile(
    r'"[^"]*"|\\.|_.|\*.|\[(?:h+|m+|s+)\]|\[[^\]]*\]|AM/PM|A/P|y+|m+|d+|h+|s+|\.0+|[\s\S]', re.I
)
_LOCAL = re.compile(r"\[\$[^\]-]*-([0-9A-F]+)[^\]]*\]", re.I)
_ENGLISH = 0x09
_LONG_DAY, _LONG_TIME = "F800", "F400"
"""What [$-F800] and [$-F400] ask for: the day and the time as the reader's system writes them out."""
_LAST = 2_958_466
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
_WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def day_shown(section: str, value: float, *, from_1904: bool) -> str | None:
    """A number as a day in the format of one section; None for eras, other calendars and other languages."""
    if not 0 <= value < _LAST:
        return None
    local = _LOCAL.search(section)
    if local and local[1].upper().endswith((_LONG_DAY, _LONG_TIME)):
        section = "dd mmmm yyyy" if local[1].upper().endswith(_LONG_DAY) else "hh:mm:ss"
    tokens = _TOKEN.findall(section)
    named = re.search(r"mmm|ddd", section, re.I)
    if local and named and int(local[1], 16) & 0x3FF not in (_ENGLISH, 0):
        return None
    if re.search(r"\[(?:db|nat)num", section, re.I):
        return None
    if any(token[0].lower() in "bge" and len(token) < 5 for token in tokens):
        return None
    finest = max((len(token) - 1 for token in tokens if re.fullmatch(r"\.0+", token)), default=0)
    return _said(tokens, _moment(value, from_1904, finest), value, finest).strip()


def _moment(value: float, from_1904: bool, finest: int) -> datetime:
    # The first of March 1900 is day 61, since Excel has a 29 February in that year.
    start = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 30 if value >= 60 else 31)
    seconds = round(value % 1 * 86_400, finest)
    return start + timedelta(days=min(int(value), _LAST - 1_464), seconds=seconds)


def _said(tokens: list[str], at: datetime, value: float, finest: int) -> str:
    halves = any(token.upper() in ("AM/PM", "A/P") for token in tokens)
    out, clock = "", False
    for n, token in enumerate(tokens):
        low = token.lower()
        if low[0] == "m" and (clock or _seconds_next(tokens[n + 1 :])):
            out += f"{at.minute:0{min(len(low), 2)}}"
            clock = False
        elif low[0] in "ymd":
            out += _day(low, at)
        elif low[0] in "hs" or low.startswith(("[h", "[m", "[s", "am/pm", "a/p")):
            out += _time(low, at, value, halves)
            clock = low.startswith(("h", "[h"))
        elif re.fullmatch(r"\.0+", token):
            out += "." + f"{at.microsecond:06}"[: len(token) - 1].ljust(len(token) - 1, "0")
        else:
            out += _literal(token)
    return out


def _seconds_next(tokens: list[str]) -> bool:
    """Whether the next field is of seconds, so that the one before it is of minutes."""
    for token in tokens:
        if token[0].lower() == "s" or token.lower().startswith("[s"):
            return True
        if token[0].lower() in "ymdh":
            return False
    return False


def _day(low: str, at: datetime) -> str:
    size = len(low)
    if low[0] == "y":
        return f"{at.year:04}" if size > 2 else f"{at.year % 100:02}"
    if low[0] == "d":
        named = _WEEK[at.weekday()]
        return named if size > 3 else named[:3] if size == 3 else f"{at.day:0{size}}"
    month = _MONTHS[at.month - 1]
    return {5: month[0], 4: month, 3: month[:3]}.get(size) or f"{at.month:0{min(size, 2)}}"


def _time(low: str, at: datetime, value: float, halves: bool) -> str:
    if low[0] == "[":
        passed = round(value * 86_400)
        unit = {"h": 3_600, "m": 60, "s": 1}[low[1]]
        return f"{passed // unit:0{len(low) - 2}}"
    if low == "am/pm":
        return "AM" if at.hour < 12 else "PM"
    if low == "a/p":
        return "A" if at.hour < 12 else "P"
    if low[0] == "s":
        return f"{at.second:0{min(len(low), 2)}}"
    return f"{at.hour % 12 or 12 if halves else at.hour:0{min(len(low), 2)}}"


def _literal(token: str) -> str:
    if token[0] == '"':
        return token[1:-1]
    if token[0] in "\\_" and len(token) > 1:
        return token[1] if token[0] == "\\" else " "
    return "" if token[0] == "[" or (token[0] == "*" and len(token) > 1) else token
