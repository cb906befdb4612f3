"""Words on their way to be paragraphs, and what begins one."""

import re
from dataclasses import dataclass

MARKER = re.compile(
    r"(?:[-•*·▪●○–—]\s|(?:Q|q)(?:uestion|uery)?s?\s?\.?\s?\d|\(?(?:\d{1,2}(?:\.\d{1,2}){0,2}|[a-z]|"
    r"[ivx]{1,4})[.)](?!\d)|(?:A|R|Part|Point|Answer|Response|Reply)\s?\d{0,2}\s?[:.)]\s|\d{1,2}\s[-–:]\s)"
)
_ODD = {
    **dict.fromkeys("\u00a0\u202f\u2007\u2009\t", " "),
    **dict.fromkeys("\u200b\ufeff\u200e\u200f\u2060\u00ad\x00", ""),
    **dict.fromkeys("‘’‚", "'"),
    **dict.fromkeys("“”„", '"'),
    **dict.fromkeys("\u2011\u2010\u2212", "-"),
    **dict.fromkeys("\x0b\x85\u2028", "\n"),
    "\u2029": "\n\n",
    "\uf0b7": "•",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬀ": "ff",
    "ﬃ": "ffi",
}
_ANY_ODD = re.compile("[" + "".join(_ODD) + "]")
LONGEST = 400_000
"""Characters that one letter may have."""


@dataclass(frozen=True)
class Piece:
    """Words on their way to be paragraphs: one, a line, or a page (`wrapped`: its lines are broken)."""

    text: str
    heading: bool = False
    where: str = ""
    wrapped: bool = True


def clean(text: str) -> str:
    """Ordinary quotation marks, spaces and line ends; no unseen characters."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _ANY_ODD.sub(lambda odd: _ODD[odd[0]], text) if _ANY_ODD.search(text) else text
