"""The sections of a number format, and whether it is one of days (ECMA-376 part 1, 18.8.31)."""

import re

QUOTED = re.compile(r'"[^"]*"|\\.|_.|\[[^\]]*\]')
"""What in a format stands for itself, leaves room, or says something of it."""


def sections(code: str) -> list[str]:
    """The sections of a number format: for positive numbers, negative ones, zero, and text (18.8.31)."""
    found, current = [], ""
    for piece in re.findall(r'"[^"]*"|\\.|[_*].|\[[^\]]*\]|[\s\S]', code[:1000]):
        if piece == ";":
            found.append(current)
            current = ""
        else:
            current += piece
    return [*found, current]


def is_date(code: str) -> bool:
    """Whether a number format shows numbers as days or times."""
    return bool(re.search(r"[dmyhs]", re.sub(r"general", "", QUOTED.sub("", code), flags=re.I), re.I))
