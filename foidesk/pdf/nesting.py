"""How often a page's groups of drawing would be drawn, before anything is drawn.

A group that draws itself, or ten that each draw ten others, are made to bring a computer down: the drawing
program would follow them until memory is gone.
"""

import re
from collections import Counter

from pikepdf import Dictionary, Name, Object, Pdf, Stream

from foidesk.findings.codes import Code
from foidesk.language.sentence import say
from foidesk.opening.limits import Unreadable
from foidesk.pdf.document import content, entry, key_of, listed

_DRAWS = re.compile(rb"/([^\s/<>\[\](){}%]+)\s+Do\b")
_MOST = 200_000
_DEEPEST = 28
_CIRCLE = say(
    "Its drawings are nested in circles or without end, as in files that are made to bring a computer down. "
    "Ask whoever sent it for another copy."
)


def refuse_endless(pdf: Pdf) -> None:
    """Raises Unreadable where a page draws groups in a circle, too deep or too many."""
    known: dict[object, int] = {}
    for page in pdf.pages:
        if _groups(page.obj):
            _times(page.obj, None, known, ())


def _groups(owner: Object) -> dict[str, Object]:
    """The groups (form XObjects) among what a page or group may draw, by name."""
    above: Object | None = owner
    resources = entry(owner, "/Resources")
    for _ in range(_DEEPEST):
        if resources is not None or above is None:
            break
        above = entry(above, "/Parent")
        resources = entry(above, "/Resources")
    drawn = entry(resources, "/XObject")
    return {
        name: each
        for name, each in (drawn.items() if isinstance(drawn, Dictionary) else ())
        if isinstance(each, Stream) and each.get("/Subtype") == Name.Form
    }


def _times(owner: Object, above: Object | None, known: dict[object, int], path: tuple[object, ...]) -> int:
    """How many groups are drawn when this one is, itself among them."""
    key = key_of(owner)
    if key in path or len(path) > _DEEPEST:
        raise Unreadable(Code.BOMB, _CIRCLE)
    if key in known:
        return known[key]
    held = owner if isinstance(owner, Dictionary) or "/Resources" in owner else above or owner
    groups = _groups(held)
    count = 1
    for name, times in _drawn(owner).items() if groups else ():
        if f"/{name}" in groups:
            count += times * _times(groups[f"/{name}"], held, known, (*path, key))
            if count > _MOST:
                raise Unreadable(Code.BOMB, _CIRCLE)
    known[key] = count
    return count


def _drawn(owner: Object) -> Counter[str]:
    contents = owner if isinstance(owner, Stream) else owner.get("/Contents")
    streams = [contents] if isinstance(contents, Stream) else listed(contents)
    every: Counter[str] = Counter()
    for stream in streams:
        if isinstance(stream, Stream):
            every.update(name.decode("latin-1") for name in _DRAWS.findall(content(stream)))
    return every
