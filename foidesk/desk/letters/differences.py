"""What is different between two texts, word by word. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORDS = re.compile(r"\n+|[^\s]+")
_MOST = 4_000
"""Words of a text beyond which it is shown as wholly different: to compare takes long."""


@dataclass(frozen=True)
class Run:
    """Words in a row: `gone`, `new`, or neither."""

    words: str
    gone: bool = False
    new: bool = False


def differences(before: str, after: str) -> list[Run]:
    """The later text with what it lacks and what it has besides, in the order in which it is read."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    if max(len(old), len(new)) > _MOST:
        return [Run(before, gone=True), Run(after, new=True)]
    return list(_runs(old, new))


def _runs(old: list[str], new: list[str]) -> Iterator[Run]:
    for what, from_, to, then_from, then_to in SequenceMatcher(None, old, new).get_opcodes():
        if what == "equal":
            yield Run(_joined(new[then_from:then_to]))
            continue
        if gone := _joined(old[from_:to]):
            yield Run(gone, gone=True)
        if fresh := _joined(new[then_from:then_to]):
            yield Run(fresh, new=True)


def _joined(words: list[str]) -> str:
    return " ".join(words).replace(" \n", "\n").replace("\n ", "\n")
