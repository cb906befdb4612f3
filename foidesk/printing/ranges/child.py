"""Looking into a spreadsheet, and taking cells out of it, in processes of their own."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from foidesk.opening.limits import MEGABYTE
from foidesk.printing.apart import asked
from foidesk.printing.ranges.choice import Form, Range

SECONDS, SECONDS_A_MEGABYTE = 90, 5
_READER, _SETTER = "foidesk.printing.ranges.alone", "foidesk.printing.ranges.setting"


def shown(
    path: Path, *, name: str, sheet: str = "", first: int = 1, ranges: Sequence[Range] = ()
) -> Mapping[str, Any]:
    """What of a file can be chosen, as `looking.look` gives it. Raises Cannot."""
    return asked(_READER, _order(path, name, ranges, sheet=sheet, first=first), seconds=_seconds(path)).head


def extract(path: Path, ranges: Sequence[Range], form: Form, *, name: str, title: str = "") -> bytes:
    """A file with the chosen cells and nothing else, which was read back. Raises Cannot.

    `title` is what a PDF calls itself; the name of its first sheet where it is "".
    """
    order = _order(path, name, ranges, form=form)
    data = asked(_READER, order, seconds=_seconds(path)).data
    if form is not Form.PDF:
        return data
    tables = json.loads(data)
    order = {"tables": tables, "title": title or str(tables[0]["name"])}
    return asked(_SETTER, order, seconds=SECONDS).data


def _order(path: Path, name: str, ranges: Sequence[Range], **more: Any) -> dict[str, Any]:
    told = [one.told() for one in ranges]
    return {"path": str(path.resolve()), "name": name, "ranges": told, "form": None} | more


def _seconds(path: Path) -> int:
    return SECONDS + SECONDS_A_MEGABYTE * (path.stat().st_size // MEGABYTE)
