"""Whether words can be told from what lies behind them."""

import re

_HEX = re.compile(r"[0-9a-fA-F]{6}")
_NEAR = 20
NAMED = {"black": "000000", "white": "FFFFFF", "yellow": "FFFF00", "green": "00FF00", "cyan": "00FFFF",
         "magenta": "FF00FF", "blue": "0000FF", "red": "FF0000", "darkBlue": "000080", "darkCyan": "008080",
         "darkGreen": "008000", "darkMagenta": "800080", "darkRed": "800000", "darkYellow": "808000",
         "darkGray": "808080", "lightGray": "C0C0C0"}  # fmt: skip
"""Colours of highlighters (ECMA-376 part 1, 17.18.40)."""


def same(front: str, behind: str) -> bool:
    """Whether two colours of six hexadecimal digits are so near that words can't be read."""
    if not (_HEX.fullmatch(front) and _HEX.fullmatch(behind)):
        return False
    pairs = zip(bytes.fromhex(front), bytes.fromhex(behind), strict=True)
    return all(abs(one - other) < _NEAR for one, other in pairs)


def hexadecimal(value: str | None) -> str:
    """A colour as six hexadecimal digits, "" for `auto` and what is none."""
    value = (value or "").strip().lstrip("#")
    return value.upper() if _HEX.fullmatch(value) else ""
