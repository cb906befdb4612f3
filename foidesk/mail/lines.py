"""Makes text from strangers fit for one line, for a file name, or for a page."""

from __future__ import annotations

import re
import unicodedata

# Joiners shape letters in Persian and Indic scripts and emoji, so they stay; everything else in these classes
# is invisible and can only mislead: controls, direction overrides, lone surrogates.
_KEPT_INVISIBLE = "\u200c\u200d"
_DROPPED = frozenset({"Cc", "Cf", "Cs", "Co"})
_SPACES = re.compile(r"\s+")

# In running text the direction marks of Arabic and Hebrew stay; overrides, isolates and zero-width fillers
# go.
_NOT_IN_TEXT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff\ufff9-\ufffb]"
)
_OVERRIDES = re.compile("[\u202a-\u202e\u2066-\u2069]")
_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")
_ODD_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")

_NOT_IN_NAMES = re.compile(r'[<>:"|?*]')
_EXTENSION = re.compile(r"\.[A-Za-z0-9]{1,10}$")


def clean_line(text: str, limit: int) -> str:
    """`text` as one line of at most `limit` characters, cut with "…".

    Line breaks, tabs and runs of spaces become one space; control characters, direction overrides and other
    invisible characters go.
    """
    spaced = _SPACES.sub(" ", text[: limit * 8 + 1000])
    kept = "".join(
        c for c in spaced if c in _KEPT_INVISIBLE or c == " " or unicodedata.category(c) not in _DROPPED
    )
    line = _SPACES.sub(" ", unicodedata.normalize("NFC", kept)).strip()
    return line if len(line) <= limit else line[: max(limit - 1, 0)].rstrip() + "…"[:limit]


def clean_text(text: str) -> str:
    """Running text with "\\n" line ends, ordinary spaces, and no control or hidden characters."""
    text = _NOT_IN_TEXT.sub("", _LINE_ENDS.sub("\n", text))
    return _ODD_SPACES.sub(" ", text)


def has_overrides(text: str) -> bool:
    """Whether the text holds characters that reverse how it is shown."""
    return _OVERRIDES.search(text) is not None


def clean_file_name(name: str, otherwise: str, limit: int = 120) -> str:
    """The last part of a file name without its path, cleaned; `otherwise` where nothing is left.

    The extension survives the cut to `limit` characters.
    """
    line = clean_line(name.replace("\\", "/"), 2000)
    last = _NOT_IN_NAMES.sub("_", line.rsplit("/", 1)[-1]).strip(". ")
    if not last:
        return otherwise
    if len(last) > limit:
        extension = _EXTENSION.search(last)
        tail = extension.group() if extension else ""
        last = last[: limit - len(tail) - 1].rstrip(". ") + "…" + tail
    return last
