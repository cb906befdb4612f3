"""The process that sets tables as a PDF. It reads words that were chosen, and no stranger's file."""

from typing import Any

from foidesk.printing.apart import answered
from foidesk.printing.cannot import Cannot
from foidesk.printing.ranges import pages
from foidesk.printing.ranges.alone import NOT_PROVED, unpacked


def _make(order: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    tables = [unpacked(one) for one in order["tables"]]
    data = pages.written(tables, order["title"])
    if not pages.proved(data, tables, order["title"]):
        raise Cannot(NOT_PROVED)
    return {}, data


def main() -> None:
    """Read the tables, and write the PDF."""
    answered(_make, helpers=True)
