"""The process that makes pages of one file: `child` starts it, names the file and takes the pages."""

from pathlib import Path
from typing import Any

from foidesk.opening.file import File
from foidesk.printing.apart import answered
from foidesk.printing.pages.engine import printed

_SPARE = 20.0
"""Seconds that are left for the pages to be sanitised."""


def main() -> None:
    """Read which file, make its pages, write them."""
    answered(_make, helpers=True)


def _make(order: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    made = printed(
        File(order["name"], path=Path(order["path"])),
        office=Path(order["office"]) if order["office"] else None,
        transcript=order["transcript"],
        folder=Path.cwd(),
        seconds=order["seconds"] - _SPARE,
    )
    return {"way": made.way}, made.data
