"""Reads an OpenDocument spreadsheet: what it hides, its words, and the files it carries."""

from collections.abc import Iterator

from foidesk.cells.grid import Grid
from foidesk.cells.ods import findings as told
from foidesk.cells.ods.objects import sort
from foidesk.cells.ods.styles import NUMBERS, Styles, words
from foidesk.cells.ods.tables import WANTED, Content, read
from foidesk.cells.telling import noted
from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.opening.file import File, Inside, Passage
from foidesk.opening.limits import Unreadable
from foidesk.opening.package import Package
from foidesk.opening.xml import elements
from foidesk.packages import odf as parts
from foidesk.packages.odf import Odf

_NO_CONTENT = say("There is no spreadsheet in it that can be read. Ask for a fresh copy.")
_PRINTED = ("header", "footer", "header-left", "footer-left", "header-first", "footer-first")


def opened(file: File) -> Odf:
    """Raises Unreadable for what is locked, damaged, or no spreadsheet."""
    odf = Odf(Package(file))
    odf.check()
    if "content.xml" not in odf.package:
        raise Unreadable(Code.UNREADABLE, _NO_CONTENT)
    return odf


def contents(odf: Odf, *, wordy: bool, grid: type[Grid] = Grid) -> Content:
    """All of a spreadsheet, its cells given to grids of this kind. Raises Unreadable."""
    styles = Styles()
    if "styles.xml" in odf.package:
        for element in elements(odf.package.stream("styles.xml"), "style", "default-style", *NUMBERS):
            styles.take(element)
    made = Content(styles, odf.package.limits, wordy=wordy, grid=grid)
    read(elements(odf.package.stream("content.xml"), *WANTED), made)
    return made


def findings(file: File) -> Iterator[Finding]:
    """Everything in it that its reader may not see. Raises Unreadable."""
    odf = opened(file)
    content = contents(odf, wordy=False)
    charts, others = sort(odf)
    yield from told.findings(content)
    yield from told.objects(content, charts, others)
    yield from parts.findings(odf)


def passages(file: File) -> Iterator[Passage]:
    """Its words, sheet by sheet and column by column, hidden or not, then all that lies beside them."""
    odf = opened(file)
    content = contents(odf, wordy=True)
    for table in content.tables:
        yield from table.grid.passages()
        if table.notes:
            yield Passage(table.grid.name, noted(table.notes), "comment")
        for place, texts in (
            ("text boxes", table.words),
            ("links", table.addresses),
        ):
            if any(texts):
                yield Passage(f"{table.grid.name}, {place}", "\n".join(texts))
    beside = [*content.changes, *(f"{found.get('name', '')} {inner}" for _, found, inner in content.rest)]
    beside += [*content.sources, *content.dde, *(word for chart in sort(odf)[0] for word in chart.words)]
    if "styles.xml" in odf.package:
        for element in elements(odf.package.stream("styles.xml"), *_PRINTED):
            beside.append(" ".join(words(p) for p in element.iter("{*}p")))
    if any(beside):
        yield Passage("beside the sheets", "\n".join(beside))


def inside(file: File) -> Iterator[Inside]:
    """Its pictures, the files of other programs in it, and embedded documents."""
    yield from parts.inside(opened(file))
