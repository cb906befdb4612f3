"""Paragraphs gathered into passages of a readable size."""

from collections.abc import Iterable, Iterator

from foidesk.opening.file import Passage

_ENOUGH = 4_000
_MOST = 100_000


def passages(where: str, paragraphs: Iterable[str]) -> Iterator[Passage]:
    """Paragraphs joined by newlines, some thousand characters at a time; one that is huge is cut."""
    held: list[str] = []
    size = 0
    for paragraph in paragraphs:
        for start in range(0, len(paragraph), _MOST):
            piece = paragraph[start : start + _MOST]
            if not piece.strip():
                continue
            held.append(piece)
            size += len(piece)
            if size >= _ENOUGH:
                yield Passage(where, "\n".join(held))
                held, size = [], 0
    if held:
        yield Passage(where, "\n".join(held))


def blocks(text: str, where: str) -> Iterator[Passage]:
    """The paragraphs of one long text in the same way."""
    yield from passages(where, text.split("\n"))
