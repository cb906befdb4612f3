"""Boxes as an officer draws them: on which page, where, under which provision."""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from foidesk.law.citation import Citation
from foidesk.law.refusal import Refusal, Refused

MOST = 10_000
"""Boxes in one document."""
SMALLEST = 0.5
"""Points: what is smaller hides nothing."""
Box = tuple[float, float, float, float]
"""Left, top, right, bottom in points from the top left of the page as a reader sees it."""
Size = tuple[float, float]
_FAR = 1e9


@dataclass(frozen=True)
class Mark:
    """One box: `page` counts from 1. `provision` is why, as a citation prints (``FOIA 40(2)``)."""

    page: int
    box: Box
    provision: str

    @property
    def label(self) -> str:
        """What stands in the box: the number of the provision alone (``s.40(2)``, ``r.12(5)(e)``)."""
        cited = Citation.parse(self.provision)
        sign = {"FOIA": "s.", "EIR": "r."}.get(cited.instrument)
        return f"{sign}{cited.number}" if sign else str(cited)


def read(text: str) -> tuple[Mark, ...]:
    """Marks from JSON: ``[{"page": 1, "box": [x0, y0, x1, y1], "provision": "FOIA 40(2)"}]``.

    Raises Refused with a sentence for each that can't be used.
    """
    try:
        given = json.loads(text)
    except (ValueError, RecursionError) as why:
        raise Refused(Refusal("The marks are not JSON. Give a list of page, box and provision.")) from why
    if not isinstance(given, list):
        raise Refused(Refusal("The marks are not a list. Give a list of page, box and provision."))
    if len(given) > MOST:
        raise Refused(Refusal("There are more than {most} boxes. Split the document.", most=f"{MOST:,}"))
    found = [_mark(n, one) for n, one in enumerate(given, start=1)]
    if faults := [one for one in found if isinstance(one, Refusal)]:
        raise Refused(*faults[:20])
    return tuple(one for one in found if isinstance(one, Mark))


def faults_of(marks: Sequence[Mark], sizes: Sequence[Size]) -> tuple[Refusal, ...]:
    """Why these boxes can't be burnt into a document whose pages have these sizes; nothing when they can."""
    if len(marks) > MOST:
        return (Refusal("There are more than {most} boxes. Split the document.", most=f"{MOST:,}"),)
    return tuple(fault for n, mark in enumerate(marks, start=1) if (fault := _fault(n, mark, sizes)))


def _mark(n: int, given: Any) -> Mark | Refusal:
    if not isinstance(given, dict):
        return Refusal("Box {n} is not an object with page, box and provision.", n=n)
    page, box, provision = given.get("page"), given.get("box"), given.get("provision")
    if not isinstance(page, int) or isinstance(page, bool):
        return Refusal("Box {n} does not say on which page it is. Pages count from 1.", n=n)
    if (sides := _sides(box)) is None:
        return Refusal("Box {n} needs four numbers: left, top, right, bottom, in points.", n=n)
    if not isinstance(provision, str) or not provision.strip():
        return Refusal("Box {n} does not say under which provision it is struck out.", n=n)
    try:
        cited = str(Citation.parse(provision))
    except ValueError as why:
        return Refusal("Box {n}: {why}", n=n, why=str(why))
    return Mark(page, sides, cited)


def _sides(box: Any) -> Box | None:
    """The four numbers; None for what is anything else."""
    if not isinstance(box, list) or len(box) != 4:
        return None
    if not all(isinstance(one, int | float) and not isinstance(one, bool) for one in box):
        return None
    left, top, right, bottom = (float(one) if abs(one) < _FAR else math.nan for one in box)
    return None if math.isnan(left + top + right + bottom) else (left, top, right, bottom)


def _fault(n: int, mark: Mark, sizes: Sequence[Size]) -> Refusal | None:
    left, top, right, bottom = mark.box
    if not 1 <= mark.page <= len(sizes):
        return Refusal(
            "Box {n} is on page {page}, and the document has {pages}.", n=n, page=mark.page, pages=len(sizes)
        )
    if right < left or bottom < top:
        return Refusal("Box {n} is the wrong way round: give left, top, right, bottom.", n=n)
    if right - left < SMALLEST or bottom - top < SMALLEST:
        return Refusal("Box {n} has no size, so it hides nothing. Draw it again.", n=n)
    width, height = sizes[mark.page - 1]
    if right <= 0 or bottom <= 0 or left >= width or top >= height:
        return Refusal(
            "Box {n} lies off page {page}, which is {width} by {height} points.",
            n=n,
            page=mark.page,
            width=round(width),
            height=round(height),
        )
    return None
