"""Charts in documents and slides: what they show, and the workbook behind each, which may hold far more."""

import re
from collections import Counter
from collections.abc import Iterator

from lxml import etree

from foidesk.opening.file import File, Passage
from foidesk.opening.limits import Unreadable
from foidesk.opening.package import Package
from foidesk.opening.xml import elements, local
from foidesk.packages.carried import is_chart
from foidesk.packages.parts import Office

_MOST_CELLS = 200_000
# What Office itself writes into the workbook of a new chart.
_PROMPTS = (
    "column1",
    "to resize chart data range, drag",
    "to update the chart, enter data into this table",
)
_CELL = re.compile(r"([A-Z]+)(\d+)")


def charts(office: Office) -> list[str]:
    """The parts that are charts."""
    return [name for name in office.package.names if is_chart(office, name)]


def shown(office: Office, chart: str) -> set[str]:
    """All values and words a chart shows (ECMA-376 part 1, 21.2.2), as its workbook would write them."""
    found: set[str] = set()
    for each in elements(office.package.stream(chart), "v", "t", "pt", "f"):
        if local(each) != "f":
            found.add(_plain(each.text or ""))
        if len(found) > _MOST_CELLS:
            break
    return found


def passages(office: Office) -> Iterator[Passage]:
    """The words of every chart."""
    for chart in charts(office):
        words = sorted(value for value in shown(office, chart) if any(c.isalpha() for c in value))
        if words:
            yield Passage("chart", "\n".join(words))


def more_than_shown(office: Office) -> Iterator[tuple[str, str, int]]:
    """For each chart with a workbook that holds more: the chart, the workbook, how many cells more.

    A workbook that can't be read in this way counts as one that holds more: 0 cells are known then.
    """
    for chart in charts(office):
        for workbook in office.related(chart, "package", "oleobject"):
            try:
                file = File(workbook, office.package.read(workbook), limits=office.package.limits)
                more = _beyond(Office(Package(file)), shown(office, chart))
            except Unreadable:
                # It is given to be examined by itself as well, and is told of there as unreadable.
                yield chart, workbook, 0
            else:
                if more:
                    yield chart, workbook, more


def _beyond(book: Office, known: set[str]) -> int:
    """How many cells of a workbook hold what is not among the known values."""
    texts = [
        "".join(str(piece.text or "") for piece in each.iter("{*}t"))
        for part in book.parts("sharedstrings", typed="sharedstrings+xml")
        for each in elements(book.package.stream(part), "si")
    ]
    return sum(
        _beyond_in(book, sheet, texts, known) for sheet in book.parts("worksheet", typed="worksheet+xml")
    )


def _beyond_in(book: Office, sheet: str, texts: list[str], known: set[str]) -> int:
    """The same of one sheet. The heading of a column that is shown otherwise is not counted."""
    headings: set[str] = set()
    shown_columns: set[str] = set()
    more: Counter[str] = Counter()
    for cell in elements(book.package.stream(sheet), "c"):
        value = _plain(_written(cell, texts))
        place = _CELL.fullmatch(cell.get("r", ""))
        column, row = (place[1], place[2]) if place else ("", "")
        if value in known:
            shown_columns.add(column)
        elif value and not value.startswith(_PROMPTS):
            if row == "1":
                headings.add(column)
            else:
                more[column] += 1
    return more.total() + sum(column not in shown_columns or column in more for column in headings)


def _written(cell: "etree._Element", texts: list[str]) -> str:
    value = "".join(str(each.text or "") for each in cell.iter("{*}v", "{*}t"))
    if cell.get("t") == "s" and value.isdigit() and int(value) < len(texts):
        return texts[int(value)]
    return value


def _plain(value: str) -> str:
    """A number in one form only: charts and cells write 0.1 and 0.10000000000000001."""
    try:
        return f"{float(value):.9g}"
    except ValueError:
        return " ".join(value.split()).casefold()
