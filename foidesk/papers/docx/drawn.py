"""What a drawing in a Word document carries unseen: a cropped or hidden picture, a path in its name."""

from collections.abc import Iterator

from lxml import etree

from foidesk.opening.xml import local
from foidesk.papers.docx.around import placed
from foidesk.papers.docx.styles import value
from foidesk.papers.items import Item, Name, Picture

_NAMED = ("descr", "name", "title", "alt", "href")
_CUT = 0.1
"""A part of a picture that is cut off and so large may show something; a trimmed edge does not."""


def drawn(drawing: "etree._Element", *, hidden: bool) -> Iterator[Item]:
    """From `drawing`, `pict`, `object` or the choice between them."""
    concealed = hidden
    pictures = 0
    for each in drawing.iter(etree.Element):
        name = local(each)
        if name in ("docPr", "cNvPr", "imagedata", "shape"):
            yield from (Name(given) for given in (value(each, key) for key in _NAMED) if given)
        if name in ("anchor", "inline"):
            concealed = concealed or placed(each) is not None
        elif name in ("blip", "imagedata") and not _older(each):
            pictures += 1
        elif name == "srcRect" and cut_off(each) >= _CUT and not _older(each):
            yield Picture(hidden=False)
    if concealed and pictures:
        yield Picture(hidden=True)


def cut_off(crop: "etree._Element") -> float:
    """How much of a picture's width or height is not shown (ECMA-376 part 1, 20.1.8.55), from 0 to 1."""
    sides = {side: _share(value(crop, side)) for side in "ltrb"}
    return max(sides["l"] + sides["r"], sides["t"] + sides["b"])


def _share(given: str) -> float:
    try:
        share = float(given[:-1]) / 100 if given.endswith("%") else float(given or 0) / 100_000
    except ValueError:
        return 0
    return max(share, 0) if share < 1 else 1


def _older(element: "etree._Element") -> bool:
    return any(local(each) == "Fallback" for each in element.iterancestors())
