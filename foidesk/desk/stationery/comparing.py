"""How two versions of a text differ, word by word. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

_MOST_WORDS = 1_500
"""Two texts of more words are not compared word by word: it would keep whoever asked waiting."""


@dataclass(frozen=True)
class Run:
    """Words that are in both texts, only in the one before (`gone`), or only in the one after (`new`)."""

    words: str
    gone: bool = False
    new: bool = False


def compared(before: str, after: str) -> tuple[Run, ...]:
    """The two texts as runs of words; spaces and line ends stay with the word before them."""
    old, new = _words(before), _words(after)
    if len(old) + len(new) > _MOST_WORDS:
        return (Run(before, gone=True), Run(after, new=True))
    return tuple(run for run in _runs(old, new) if run.words)


def _words(text: str) -> list[str]:
    return re.findall(r"\S+\s*|^\s+", text)


def _runs(old: list[str], new: list[str]) -> Iterator[Run]:
    for what, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            yield Run("".join(new[c:d]))
            continue
        yield Run("".join(old[a:b]), gone=True)
        yield Run("".join(new[c:d]), new=True)
