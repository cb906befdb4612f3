"""Findings about sheets, rows, columns and cells that hold something and do not show it."""

from collections.abc import Iterator, Sequence

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import Part, Sentence, say
from foidesk.packages.excerpt import excerpt, quoted, some
from foidesk.sheets.xlsx.book import Book, Tab
from foidesk.sheets.xlsx.cells import Row
from foidesk.sheets.xlsx.sheet import Sheet, spans
from foidesk.sheets.xlsx.styles import Veil

_STATES = {
    "hidden": say("hidden sheet"),
    "veryHidden": say("deeply hidden sheet (Excel’s menus do not offer to show it)"),
    "unlisted": say("sheet that the workbook does not list"),
}
_WHY = {
    Veil.COLOUR: say("the letters have the colour of their background"),
    Veil.BARE: say("the letters are white on white"),
    Veil.TINY: say("the letters are too small to be read"),
    Veil.FORMAT: say("the number format shows nothing"),
}


def scanned(book: Book) -> Iterator[tuple[Tab, Sheet]]:
    """Each sheet with what was seen in it; one without cells, as a chart sheet, is empty."""
    for tab in book.tabs:
        yield tab, book.sheet(tab, counted=tab.state != "visible")


def findings(book: Book, tab: Tab, sheet: Sheet) -> Iterator[Finding]:
    """All that is hidden of one sheet."""
    if not tab.part:
        says = say("The sheet {name} is missing from the file. Ask for a fresh copy.", name=quoted(tab.name))
        yield Finding(Code.UNREADABLE, tab.name, 1, says)
    if tab.state != "visible":
        yield _sheet(book, tab, sheet)
    if sheet.hidden_rows:
        yield _rows(book, tab, sheet)
    if sheet.hidden_columns:
        yield _columns(book, tab, sheet)
    if sheet.veiled:
        yield _cells(book, tab, sheet)


def windows(book: Book) -> Iterator[Finding]:
    """Sheets that do not show although none is hidden: the workbook has no window, or shows no tabs."""
    contents = book.contents
    shown = [tab.name for tab in contents.tabs if tab.state == "visible"]
    named = some([quoted(name, 30) for name in shown], 4)
    if contents.windows and not any(contents.windows):
        says = say(
            "The whole workbook is hidden: it opens without a window. Its sheets: {names}.", names=named
        )
        yield Finding(Code.HIDDEN_SHEET, "", len(shown), says)
    elif contents.no_tabs and len(shown) > 1:
        says = say("The tabs are not shown by which a reader goes from sheet to sheet: {names}.", names=named)
        yield Finding(Code.HIDDEN_SHEET, "", len(shown) - 1, says)


def counted(n: int, one: Sentence, many: Sentence) -> Part:
    """ "1 row", "9,483 rows"."""
    return one if n == 1 else say("{n} {many}", n=f"{n:,}", many=many)


def titles(book: Book, rows: Sequence[Row]) -> dict[int, str]:
    """The titles of columns: the words of the first row with at least two, else of the first row with any."""
    wanted = {
        int(cell.value) for row in rows for cell in row.cells if cell.kind == "s" and cell.value.isdigit()
    }
    words = book.some_strings(wanted)
    best: dict[int, str] = {}
    for row in rows:
        found = {}
        for cell in row.cells:
            text = words.get(int(cell.value), "") if cell.kind == "s" and cell.value.isdigit() else ""
            text = cell.value if cell.kind in ("str", "inlineStr") else text
            if text.strip():
                found[cell.column] = excerpt(text, 30)
        if len(found) > 1:
            return found
        best = best or found
    return best


def _sheet(book: Book, tab: Tab, sheet: Sheet) -> Finding:
    kind = _STATES.get(tab.state, _STATES["hidden"])
    if tab.kind != "sheet":
        says = say("1 {kind}, a {what}: {name}.", kind=kind, what=tab.kind, name=quoted(tab.name))
        return Finding(Code.HIDDEN_SHEET, tab.name, 1, says)
    rows = counted(sheet.rows, say("1 row"), say("rows"))
    found = some(list(titles(book, sheet.titles).values()), 6)
    columns = say(", columns: {columns}", columns=found) if found else ""
    says = say(
        "1 {kind}, {name}: {rows}{columns}.", kind=kind, name=quoted(tab.name), rows=rows, columns=columns
    )
    if not sheet.rows:
        says = say("1 {kind}, {name}: no cells that hold anything.", kind=kind, name=quoted(tab.name))
    return Finding(Code.HIDDEN_SHEET, tab.name, 1, says)


def _rows(book: Book, tab: Tab, sheet: Sheet) -> Finding:
    runs = sheet.hidden_rows
    count = sum(last - first + 1 for first, last in runs)
    named = [say("{a} to {b}", a=f"{a:,}", b=f"{b:,}") if a != b else f"{a:,}" for a, b in runs[:4]]
    told = some(named + [""] * (len(runs) - len(named)), 4)
    filtered = sheet.frame.filtered or book.filtered(tab)
    first, last = runs[0][0], runs[-1][1]
    place = say("{sheet}, row {row}", sheet=tab.name, row=first)
    if first != last:
        place = say("{sheet}, rows {first} to {last}", sheet=tab.name, first=first, last=last)
    found = list(titles(book, sheet.titles).values())
    says = say(
        "{rows} in {sheet} that hold something{why}: {which}.{columns}",
        rows=counted(count, say("1 hidden row"), say("hidden rows")),
        sheet=quoted(tab.name),
        why=say(", left out by a filter or hidden by hand") if filtered else "",
        which=told,
        columns=say(" Columns: {titles}.", titles=some(found, 6)) if found else "",
    )
    return Finding(Code.HIDDEN_ROWS, str(place), count, says)


def _columns(book: Book, tab: Tab, sheet: Sheet) -> Finding:
    columns = list(sheet.hidden_columns)
    named, found = spans(columns), titles(book, sheet.titles)
    headings = [found[one] for one in sorted(columns) if one in found]
    cells = sum(sheet.hidden_columns.values())
    says = say(
        "{columns} in {sheet}: {which}, with {cells}{headings}.",
        columns=counted(len(columns), say("1 hidden column"), say("hidden columns")),
        sheet=quoted(tab.name),
        which=some(named, 6),
        cells=counted(cells, say("1 filled cell"), say("filled cells")),
        headings=say(", headed {titles}", titles=some([quoted(each, 30) for each in headings], 6))
        if headings
        else "",
    )
    return Finding(Code.HIDDEN_COLUMNS, _at(tab, named), len(columns), says)


def _at(tab: Tab, named: Sequence[str]) -> str:
    if len(named) > 1:
        return tab.name
    word = say("columns") if " " in named[0] else say("column")
    return str(say("{sheet}, {word} {column}", sheet=tab.name, word=word, column=named[0]))


def _cells(book: Book, tab: Tab, sheet: Sheet) -> Finding:
    count, named = sum(sheet.veiled.values()), spans(list(sheet.veiled_columns))
    one = sheet.veiled_example
    words = book.some_strings({int(one.value)} if one and one.kind == "s" and one.value.isdigit() else ())
    text = next(iter(words.values()), one.value if one and one.kind != "s" else "")
    says = say(
        "{cells} in {sheet} that can’t be seen, in {columns}: {why}.{example}",
        cells=counted(count, say("1 filled cell"), say("filled cells")),
        sheet=quoted(tab.name),
        columns=some([str(say("column {column}", column=each)) for each in named], 6),
        why=tuple(_WHY[veil] for veil in Veil if sheet.veiled[veil]),
        example=say(" One holds {text}.", text=quoted(text, 30)) if text.strip() else "",
    )
    return Finding(Code.HIDDEN_TEXT, _at(tab, named), count, says)
