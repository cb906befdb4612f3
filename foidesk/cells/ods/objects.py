"""Documents within a spreadsheet: charts with their own copy of the data, and everything else."""

from dataclasses import dataclass

from lxml import etree

from foidesk.cells.ods.addresses import Address, addresses
from foidesk.cells.ods.styles import attribute, words
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
    # What stands in a table of its own is what it shows.
    found = tuple(each for text in ranges for each in addresses(text) if each.sheet != "local-table")
    return Chart(name, found, tuple(kept))
