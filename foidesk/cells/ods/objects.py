"""Documents within a spreadsheet: charts with their own copy of the data, and everything else."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

from foidesk.cells.ods.addresses import Address, addresses
from foidesk.cells.ods.styles import attribute, words
from foidesk.opening.file import Inside
from foidesk.opening.xml import local, tree
from foidesk.packages.odf import Odf

_RANGES = ("cell-range-address", "values-cell-range-address", "label-cell-address")


@dataclass(frozen=True)
class Chart:
    """A chart in its folder: the cells it is drawn from, and the words and numbers it keeps of them."""

    folder: str
    sources: tuple[Address, ...]
    words: tuple[str, ...]


def sort(odf: Odf) -> tuple[list[Chart], list[str]]:
    """The charts, and the names of all other objects; formulas show all they hold and are left out.

    Raises Unreadable for one that is damaged.
    """
    charts, others = [], []
    for name in odf.objects():
        part = f"{name}/content.xml"
        if part not in odf.package:
            others.append(name)
            continue
        root = tree(odf.package.read(part))
        if local(root) == "math" or (bodies := list(root.iter("{*}body"))) == []:
            continue
        kinds = [local(child) for body in bodies for child in body]
        if "chart" in kinds:
            charts.append(_chart(name, root))
        else:
            others.append(name)
    return charts, others


def _chart(name: str, root: "etree._Element") -> Chart:
    ranges: dict[str, None] = {}
    kept: dict[str, None] = {}
    for each in root.iter("{*}*"):
        if local(each) == "p":
            kept.setdefault(words(each))
        for key in _RANGES:
            if value := attribute(each, key):
                ranges.setdefault(value)
    found = tuple(address for text in ranges for address in addresses(text))
    return Chart(name, found, tuple(kept))


def packed(odf: Odf, others: list[str]) -> Iterator[Inside]:
    """Embedded documents that lie in a folder each, as files of their own."""
    for name in others:
        if f"{name}/content.xml" not in odf.package:
            continue
        out = BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as whole:
            kind = odf.types().get(f"{name}/", "")
            whole.writestr("mimetype", kind or "application/vnd.oasis.opendocument.spreadsheet")
            for part in odf.package.names:
                if part.lower().startswith(f"{name.lower()}/") and not part.lower().endswith("/mimetype"):
                    whole.writestr(part[len(name) + 1 :], odf.package.read(part))
        yield Inside(name, out.getvalue())
