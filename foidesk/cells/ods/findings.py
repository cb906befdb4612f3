"""Findings of a spreadsheet that was read."""

from collections.abc import Iterator

from foidesk.cells import telling
from foidesk.cells.grid import Grid, Seen
from foidesk.cells.ods.addresses import Address, addresses
from foidesk.cells.ods.objects import Chart
from foidesk.cells.ods.tables import Content
from foidesk.cells.telling import counted
from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.packages.excerpt import quoted, some


def findings(content: Content) -> Iterator[Finding]:
    """All of the content itself."""
    sheets = {table.grid.name: table.grid for table in content.sheets}
    for table in content.sheets:
        name = table.grid.name
        yield from telling.findings(table.grid)
        if table.notes:
            yield telling.comments(name, table.notes)
        if table.hidden_shapes:
            yield telling.shapes(name, len(table.hidden_shapes), table.hidden_shapes)
    yield from _links(content)
    yield from _names(content, sheets)
    yield from _connections(content)
    yield from _pivots(content, sheets)
    if content.changes:
        says = say(
            "It keeps a record of what was changed in it, with what stood there before: {n}.",
            n=counted(len(content.changes), "change"),
        )
        yield Finding(Code.REVISION_LOG, "", len(content.changes), says)


def _links(content: Content) -> Iterator[Finding]:
    kept = dict.fromkeys(content.sources, 0)
    for table in content.tables:
        if table.source:
            kept[table.source] += sum(column.filled for column in table.grid.columns.values())
    if kept:
        names = list(dict.fromkeys(kept))
        yield telling.links(names, sum(kept.values()), [])


def unseen(address: Address, sheets: dict[str, Grid]) -> bool:
    """Whether none of these cells is seen: of a hidden sheet, in hidden rows, or not there at all."""
    grid = None if address.outside else sheets.get(address.sheet)
    if grid is None or grid.seen is not Seen.VISIBLE:
        return True
    return grid.hides(address.first_row, address.last_row, address.first_column, address.last_column)


def _names(content: Content, sheets: dict[str, Grid]) -> Iterator[Finding]:
    found = []
    for kind, said, _ in content.rest:
        if kind not in ("named-range", "named-expression") or telling.of_a_program(said.get("name", "")):
            continue
        cells = list(addresses(said.get("cell-range-address", "") or said.get("expression", "")))
        there = [address for address in cells if not address.outside and address.sheet in sheets]
        if said.get("hidden") == "true" or any(unseen(address, sheets) for address in there):
            found.append(said.get("name", ""))
    if found:
        yield telling.names(found)


def _connections(content: Content) -> Iterator[Finding]:
    fetched = [
        inner for _, _, inner in content.rest if "database-source" in inner or "source-service" in inner
    ]
    if fetched or content.dde:
        yield telling.connection("", len(fetched) + len(content.dde), [*fetched, *content.dde])


def _pivots(content: Content, sheets: dict[str, Grid]) -> Iterator[Finding]:
    """A pivot table keeps no copy here, but the values of its fields: told where their source is not seen."""
    found = []
    for kind, said, inner in content.rest:
        if kind == "data-pilot-table":
            cells = list(addresses(inner))[:1]
            if cells and unseen(cells[0], sheets):
                found.append(said.get("name", ""))
    if found:
        says = say(
            "{tables} made from cells that can’t be seen, with the values of their fields: {names}.",
            tables=counted(len(found), "pivot table"),
            names=some([quoted(name) for name in found]),
        )
        yield Finding(Code.PIVOT_CACHE, "", len(found), says)


def objects(content: Content, charts: list[Chart], others: list[str]) -> Iterator[Finding]:
    """chart-cache and embedded-object, each with the sheet it lies on."""
    sheets = {table.grid.name: table.grid for table in content.sheets}
    places = {name: table.grid.name for table in content.tables for name in table.objects}
    for chart in charts:
        lost = [address for address in chart.sources if unseen(address, sheets)]
        if lost:
            yield telling.charts(places.get(chart.folder, ""), len(lost), chart.words)
    by_place: dict[str, list[str]] = {}
    for name in others:
        by_place.setdefault(places.get(name, ""), []).append(name)
    for where, names in by_place.items():
        says = say(
            "{n}: {names}.", n=counted(len(names), "embedded object"), names=some([quoted(n) for n in names])
        )
        yield Finding(Code.EMBEDDED_OBJECT, where, len(names), says)
