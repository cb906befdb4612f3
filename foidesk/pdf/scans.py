"""Words recognised in a scan: ordinary where the picture shows print in their place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PIL import Image

from foidesk.pdf.glyphs import Pixels
from foidesk.pdf.study import extremes, mean, spread

_PRINT = 45
"""Of 255: what a scan's letters differ at least from their paper, and its noise does not."""
DARK = 100
_LETTERS = 3
"""Shorter words of a scan are specks that were taken for letters."""


@dataclass(frozen=True)
class Recognised:
    """A word of a scan: where it stands in the drawing, and whether print is to be seen there."""

    text: str
    place: Pixels
    shown: bool


def black(picture: Image.Image, place: Pixels) -> bool:
    """Whether a place is one dark colour."""
    dark, light = extremes(picture, place)
    if light - dark >= _PRINT and mean(picture, place) >= DARK:
        return False
    dark, light = spread(picture, place)
    return light < DARK and light - dark < _PRINT


def printed(picture: Image.Image, place: Pixels) -> bool:
    """Whether a place, and a little above and below it, shows anything."""
    left, top, right, bottom = place
    margin = round((bottom - top) * 0.15)
    dark, light = extremes(picture, (left, max(top - margin, 0), right, bottom + margin))
    return light - dark >= _PRINT


def unshown(recognised: Sequence[Recognised]) -> Iterator[str]:
    """Words that stand where nothing is printed. Those that end a line after print do not count: widths of
    letters were guessed when the words were recognised, and lines grow too long.
    """
    least = _LETTERS if any(word.shown for word in recognised) else 1
    line: list[Recognised] = []
    for word in recognised:
        if line and not _same_line(line[-1], word):
            yield from _of_line(line, least)
            line = []
        line.append(word)
    yield from _of_line(line, least)


def _same_line(one: Recognised, two: Recognised) -> bool:
    middle = (two.place[1] + two.place[3]) / 2
    return one.place[1] <= middle <= one.place[3] and two.place[0] >= one.place[0]


def _of_line(line: list[Recognised], least: int) -> Iterator[str]:
    last = max((at for at, word in enumerate(line) if word.shown), default=len(line))
    for word in line[:last]:
        if not word.shown and sum(letter.isalnum() for letter in word.text) >= least:
            yield word.text
