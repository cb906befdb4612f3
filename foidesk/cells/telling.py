"""What a grid shows of a sheet, as findings: hidden sheets, rows, columns and words."""

import re
from collections.abc import Iterator, Sequence

from foidesk.cells.grid import Grid, Seen, Spans, letters
from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import Sentence, say
from foidesk.packages.excerpt import excerpt, quoted, some

_SHOWN = 8
_OF_PROGRAMS = re.compile(
    r"_xl|_Filter|__Anonymous_|Excel_BuiltIn_|solver_|_(?:Order|Key)[12]$|_(?:Fill|Sort)$|_Regression|_Table\d_|HTML_"
    r"|_?IQ_|Slicer_|NativeTimeline_|_Parse_|_Dist_|_Mat(?:Inverse|Mult)_|_AMO_|_bdm\.",
    re.I,
)
_REASONS = {
    "colour": "in the colour of what is behind it",
    "size": "in letters too small to see",
    "format": "by a number format that shows nothing",
    "display": "by a style that is not shown",
}


def findings(grid: Grid) -> Iterator[Finding]:
    """hidden-sheet, hidden-rows, hidden-columns and hidden-text of one sheet, each at most once."""
    if grid.seen is not Seen.VISIBLE:
        yield _sheet(grid)
    rows = grid.filled & grid.hidden_rows
    if rows:
        yield _rows(grid, rows)
    held = Spans()
    for at in sorted(grid.columns):
        held.add(at, at)
    columns = held & grid.hidden_columns
    if columns:
        yield _columns(grid, columns)
    yield from _unseen(grid)


def _sheet(grid: Grid) -> Finding:
    name = quoted(grid.name)
    kind = (
        say("1 hidden sheet, which Excel does not even list among its hidden sheets, {name}", name=name)
        if grid.seen is Seen.VERY_HIDDEN
        else say("1 hidden sheet, {name}", name=name)
    )
    return Finding(Code.HIDDEN_SHEET, grid.name, 1, say("{sheet}: {held}.", sheet=kind, held=_held(grid)))


def _held(grid: Grid) -> Sentence:
    if not grid.filled:
        return say("no cell of it is filled")
    rows = counted(len(grid.filled), "row")
    names = headings(grid.headings())
    return say("{rows}, columns: {names}", rows=rows, names=names) if names else rows


def headings(names: Sequence[str]) -> str:
    """The first few headings: surname, initials, rank, …"""
    shown = [excerpt(name, 30) for name in names[:_SHOWN]]
    return ", ".join(shown + (["…"] if len(names) > _SHOWN else []))


def counted(n: int, thing: str) -> Sentence:
    """``counted(9483, "row")`` is "9,483 rows"."""
    return say("{n} {thing}", n=f"{n:,}", thing=thing if n == 1 else f"{thing}s")


def _rows(grid: Grid, rows: Spans) -> Finding:
    count = len(rows)
    says = say(
        "{rows} something{how}: {which}",
        rows=say("1 hidden row holds") if count == 1 else say("{n} hidden rows hold", n=f"{count:,}"),
        how=say(", left out by a filter or hidden by hand") if grid.filtered else "",
        which=spelled(rows),
    )
    if names := headings(grid.headings()):
        says = say("{says}; columns: {names}", says=says, names=names)
    return Finding(Code.HIDDEN_ROWS, place(grid.name, rows=rows), count, say("{says}.", says=says))


def _columns(grid: Grid, columns: Spans) -> Finding:
    count = len(columns)
    says = say(
        "{columns} something: {which}",
        columns=say("1 hidden column holds")
        if count == 1
        else say("{n} hidden columns hold", n=f"{count:,}"),
        which=spelled(columns, columns=True),
    )
    if names := headings(grid.headings(columns)):
        says = say("{says}, headed {names}", says=says, names=names)
    return Finding(Code.HIDDEN_COLUMNS, place(grid.name, columns=columns), count, say("{says}.", says=says))


def _unseen(grid: Grid) -> Iterator[Finding]:
    """One finding for all the words of a sheet that can't be seen, with the reasons."""
    if not grid.unseen:
        return
    columns = Spans()
    sample: list[str] = []
    for found in grid.unseen.values():
        sample += found.sample
        for first, last in found.columns:
            columns.add(first, last)
    count = sum(found.count for found in grid.unseen.values())
    says = say(
        "{cells} with words or numbers that can’t be seen ({why}): {sample}.",
        cells=counted(count, "cell"),
        why="; ".join(_REASONS[why] for why in grid.unseen),
        sample=some([quoted(text, 30) for text in dict.fromkeys(sample)], 3),
    )
    yield Finding(Code.HIDDEN_TEXT, place(grid.name, columns=columns), count, says)


def place(sheet: str, *, rows: Spans | None = None, columns: Spans | None = None) -> str:
    """ "Staff, rows 5 to 90": from first to last; "Staff, column C", only "Staff" where they lie apart."""
    if rows:
        ranges = list(rows)
        return f"{sheet}, {_rows_between(ranges[0][0] + 1, ranges[-1][1] + 1)}"
    if columns and len(list(columns)) == 1:
        return f"{sheet}, {spelled(columns, columns=True)}"
    return sheet


def _rows_between(first: int, last: int) -> str:
    return f"row {first}" if first == last else f"rows {first} to {last}"


def spelled(spans: Spans, *, columns: bool = False, most: int = 4) -> str:
    """ "rows 5 to 90", "columns C and D", "rows 3, 5 to 9, …"."""
    ranges = list(spans)
    thing = "column" if columns else "row"
    shown = [_range(first, last, columns=columns) for first, last in ranges[:most]]
    if len(ranges) > most:
        shown.append("…")
    several = len(ranges) > 1 or ranges[0][0] != ranges[0][1]
    return f"{thing}s {', '.join(shown)}" if several else f"{thing} {shown[0]}"


def _range(first: int, last: int, *, columns: bool) -> str:
    low, high = (letters(first), letters(last)) if columns else (f"{first + 1:,}", f"{last + 1:,}")
    return low if first == last else f"{low} to {high}"


def noted(notes: Sequence[tuple[str, str]]) -> str:
    """Comments as lines of words, each after its author."""
    return "\n".join(f"{author}: {words}" if author else words for author, words in notes)


def comments(sheet: str, notes: Sequence[tuple[str, str]]) -> Finding:
    """The comments of a sheet, each with its author ("" where there is none) and its words."""
    authors = list(dict.fromkeys(excerpt(author, 30) for author, _ in notes if author.strip()))
    words = list(dict.fromkeys(quoted(text, 40) for _, text in notes if text.strip()))
    says = say("{comments}", comments=counted(len(notes), "comment"))
    if authors:
        says = say("{says} by {authors}", says=says, authors=some(authors, 3))
    if words:
        says = say("{says}: {words}", says=says, words=some(words, 2))
    return Finding(Code.COMMENT, sheet, len(notes), say("{says}.", says=says))


def shapes(sheet: str, count: int, words: Sequence[str]) -> Finding:
    """Hidden shapes, with what stands in them or what they are."""
    says = say(
        "{shapes}: {words}.",
        shapes=counted(count, "hidden shape"),
        words=some([quoted(w, 40) for w in words], 3),
    )
    return Finding(Code.HIDDEN_SHAPE, sheet, count, says)


def charts(sheet: str, count: int, words: Sequence[str]) -> Finding:
    """Charts drawn from cells that can't be seen, and which keep a copy of them."""
    says = say(
        "A chart keeps a copy of values that come from a hidden sheet, from another file or from cells that "
        "are gone: {series}",
        series=counted(count, "range"),
    )
    shown = [quoted(word, 30) for word in dict.fromkeys(words) if word.strip()]
    if shown:
        says = say("{says}, {words}", says=says, words=some(shown, 3))
    return Finding(Code.CHART_CACHE, sheet, count, say("{says}.", says=says))


def of_a_program(name: str) -> bool:
    """Whether a name is one that Excel, its add-ins or LibreOffice put into workbooks for themselves."""
    return _OF_PROGRAMS.match(name) is not None


def names(found: Sequence[str]) -> Finding:
    """Names for cells or values that are hidden."""
    shown = some([quoted(name, 40) for name in found])
    says = say(
        "{names}, hidden or standing for something hidden: {shown}.",
        names=counted(len(found), "name"),
        shown=shown,
    )
    return Finding(Code.DEFINED_NAME, "", len(found), says)


def connection(where: str, count: int, words: Sequence[str]) -> Finding:
    """A connection to where data are fetched from."""
    says = say("It fetches data from elsewhere and says from where")
    shown = [quoted(word, 80) for word in dict.fromkeys(words) if word.strip()]
    if shown:
        says = say("{says}: {words}", says=says, words=some(shown, 2))
    return Finding(Code.CONNECTION, where, count, say("{says}.", says=says))


def links(paths: Sequence[str], kept: int, words: Sequence[str]) -> Finding:
    """Other files that are referred to, and how many values of theirs are kept."""
    names = some([quoted(path) for path in paths])
    says = say("It refers to {files}: {names}.", files=counted(len(paths), "other file"), names=names)
    if kept:
        says = say("{says} It keeps {values} from there", says=says, values=counted(kept, "value"))
        shown = some([quoted(word, 30) for word in words], 3)
        says = say("{says}: {shown}.", says=says, shown=shown) if words else say("{says}.", says=says)
    return Finding(Code.EXTERNAL_LINK, "", len(paths), says)
