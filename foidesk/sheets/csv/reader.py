"""Reads a table that is plain text. It hides little: what a spreadsheet program would run, rows far below,
signs that a screen acts on instead of showing.
"""

import re
from collections.abc import Iterator

from foidesk.cells.csv.columns import columns
from foidesk.cells.csv.decoding import rows
from foidesk.cells.grid import letters
from foidesk.cells.telling import counted
from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.opening.file import File, Inside, Passage
from foidesk.packages.excerpt import quoted, some

_GAP = 1_000
"""Rows without anything in them, after which nobody looks for more."""
_FETCHES = r"\b(?:HYPERLINK|WEBSERVICE|IMPORT(?:XML|DATA|FEED|HTML|RANGE))\("
_STARTS = r"\w\|\s*'?[^!|]{0,300}![A-Z$']"  # cmd|'/C calc'!A0: another program, asked for a value (DDE)
_ACTIVE = re.compile(
    rf"\s*=.{{0,4000}}?(?:{_FETCHES}|\b(?:IMAGE|DDE|CALL|REGISTER(?:\.ID)?|EXEC|RTD)\(|{_STARTS})"
    rf"|[+\-@].{{0,4000}}?(?:{_FETCHES}|{_STARTS})",
    re.I | re.S,
)
_BEGINS = ("=", "+", "-", "@")
_CONTROLS = re.compile(r"\x00|\x1b[\[\]()#%]|[\x08\x7f]|\x9b\d")


def findings(file: File) -> Iterator[Finding]:
    """macro, hidden-rows and hidden-text. Raises Unreadable for what is no text."""
    active: list[str] = []
    controls: list[str] = []
    last, gaps, below, first = 0, 0, 0, 0
    for number, row in rows(file):
        text = "".join(row)
        if not text.strip(" \t\r\n\0"):
            continue
        if last and number - last > _GAP and number - text.count("\n") - last > _GAP:
            gaps, first = gaps + 1, first or number
        last, below = number, below + bool(gaps)
        if "(" in text or "!" in text:  # one of which all that is run has
            active += [cell for cell in row if cell.lstrip().startswith(_BEGINS) and _ACTIVE.match(cell)]
        if not text.isprintable() and _CONTROLS.search(text):
            controls.append(text)
    if active:
        says = say(
            "{cells} that a spreadsheet program would run, to fetch something or start a program: {words}.",
            cells=counted(len(active), "cell"),
            words=some([quoted(cell, 60) for cell in active[:10]], 3),
        )
        yield Finding(Code.MACRO, "", len(active), says)
    if gaps:
        says = say(
            "{rows} after more than 1,000 empty lines, where nobody looks.", rows=counted(below, "row")
        )
        yield Finding(
            Code.HIDDEN_ROWS, f"lines {first} to {last}" if below > 1 else f"line {first}", below, says
        )
    if controls:
        says = say(
            "{rows} with signs that move or hide words on a screen instead of being shown: {words}.",
            rows=counted(len(controls), "row"),
            words=some([quoted(text, 40) for text in controls[:10]], 2),
        )
        yield Finding(Code.HIDDEN_TEXT, "", len(controls), says)


def passages(file: File) -> Iterator[Passage]:
    """The words of each column with its heading. Raises Unreadable for more than is searched."""
    for at, column in enumerate(columns(file)):
        if words := column.text():
            yield Passage(f"column {letters(at)}", words, column.heading)


def inside(file: File) -> Iterator[Inside]:
    """Nothing: a table in plain text carries no files."""
    yield from ()
