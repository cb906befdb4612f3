"""Writes the marker a browser would show before an item of a list."""

from __future__ import annotations

_ROMAN = ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def marker(kind: str, n: int) -> str:
    """The marker of item `n`: "3." for kind "1", "c." for "a", "iii." for "i" (capitals likewise), else
    "*".
    """
    if not kind:
        return "*"
    if kind in "aA" and 1 <= n <= 26:
        letter = "abcdefghijklmnopqrstuvwxyz"[n - 1]
        return f"{letter if kind == 'a' else letter.upper()}."
    if kind in "iI" and 1 <= n < 90:
        return f"{_roman(n) if kind == 'i' else _roman(n).upper()}."
    return f"{n}."


def _roman(n: int) -> str:
    out = ""
    for value, letters in _ROMAN:
        while n >= value:
            out += letters
            n -= value
    return out
