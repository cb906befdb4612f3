"""Reads the labelled letters: whose they are, and which of their characters must be covered."""

import re
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
FOLDERS = ("letters", "held_back")
_MARK = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)


@dataclass(frozen=True)
class Labelled:
    """A letter with its marks taken away. `spans` are the places of what tells who asks."""

    file: str
    names: tuple[str, ...]
    addresses: tuple[str, ...]
    request: str
    text: str
    spans: tuple[tuple[int, int], ...]


def letters(folder: str) -> list[Labelled]:
    """Every letter of a folder."""
    return [labelled(path) for path in sorted((HERE / folder).glob("*.txt"))]


def labelled(path: Path) -> Labelled:
    """One letter: above the line what is known of its applicant, below it the words with marks."""
    above, _line, marked = path.read_text(encoding="utf-8").partition("---\n")
    known = [tuple(part.strip() for part in line.split(":", 1)) for line in above.splitlines()]
    text, spans = "", []
    at = 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        spans.append((len(text), len(text) + len(mark[1])))
        text += mark[1]
        at = mark.end()
    text += marked[at:]
    [request] = [value for key, value in known if key == "request"]
    return Labelled(
        file=path.stem,
        names=tuple(value for key, value in known if key == "name"),
        addresses=tuple(value for key, value in known if key == "address"),
        request=text if request == "self" else labelled(path.with_name(f"{request}.txt")).text,
        text=text,
        spans=tuple(spans),
    )
