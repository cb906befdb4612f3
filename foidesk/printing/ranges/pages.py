"""Tables as PDF/UA-1 with heads that repeat. The template is fixed; all words reach it as data alone."""

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pypdfium2
import typst

from foidesk.language.sentence import say
from foidesk.printing.cannot import Cannot
from foidesk.printing.ranges.sheet import Number
from foidesk.printing.ranges.tables import Table

MOST_ROWS, MOST_COLUMNS, LONGEST = 3_000, 16, 1_500
"""Beyond these nobody reads it on paper, and a program reads CSV."""
_FOLDER = Path(__file__).parent / "template"
_TOO_LONG = "{n} rows were chosen. A PDF is made of up to {most}: choose CSV or OpenDocument."
_TOO_WIDE = "{n} columns were chosen. A page has room for up to {most}: choose CSV or OpenDocument."
_TOO_WORDY = say(
    "A cell holds more than {n} characters, so that its row may not fit on a page. Choose CSV or "
    "OpenDocument.",
    n=f"{LONGEST:,}",
)
_NO_LETTERS = say(
    "A PDF can’t show some letters or signs in these cells, or not in this way. Choose CSV or OpenDocument."
)
_UPRIGHT = 5
_WIDEST, _NARROWEST = 40, 4
_UNBROKEN = re.compile(r"[^\s\u200b]{13,}")
_PIECE, _HERE = 12, "\u200b"
_FOOT = re.compile(r"Page(\d+)of(\d+)\Z")
_BLANK = re.compile(r"[\s\u200b\u00ad\u00a0]+")


def against(tables: Sequence[Table]) -> None:
    """Raises Cannot for what no page has room for."""
    rows = sum(len(table.rows) for table in tables)
    columns = max(len(table.columns) for table in tables)
    if rows > MOST_ROWS:
        raise Cannot(say(_TOO_LONG, n=f"{rows:,}", most=f"{MOST_ROWS:,}"))
    if columns > MOST_COLUMNS:
        raise Cannot(say(_TOO_WIDE, n=f"{columns:,}", most=str(MOST_COLUMNS)))
    if any(len(cell) > LONGEST for table in tables for row in table.rows for cell in row):
        raise Cannot(_TOO_WORDY)


def written(tables: Sequence[Table], title: str) -> bytes:
    """A4, upright where a few columns fit, with a heading for each table; its first row is its head.

    Raises Cannot for signs that none of the fonts has.
    """
    given = {
        "title": title,
        "wide": max(len(table.columns) for table in tables) > _UPRIGHT,
        "tables": [_given(table) for table in tables],
    }
    try:
        # The one folder it may read holds the template alone; the machine's fonts would change the pages.
        made = typst.compile(
            str(_FOLDER / "tables.typ"),
            root=str(_FOLDER),
            ignore_system_fonts=True,
            sys_inputs={"tables": json.dumps(given, ensure_ascii=False)},
            pdf_standards="ua-1",
            timestamp=0,
        )
    except typst.TypstError as why:
        raise Cannot(_NO_LETTERS) from why
    if not isinstance(made, bytes):
        raise Cannot(_NO_LETTERS)
    return made


def _given(table: Table) -> dict[str, Any]:
    longest = [max(len(cell) for cell in column) for column in zip(*table.rows, strict=True)]
    return {
        "name": table.name,
        "widths": [min(max(one, _NARROWEST), _WIDEST) for one in longest],
        "rows": [[_breakable(cell) for cell in row] for row in table.rows],
        "figures": [[isinstance(cell, Number) for cell in row] for row in table.rows],
    }


def _breakable(cell: str) -> str:
    """A long word may end a line anywhere: it would run into the next cell."""
    return _UNBROKEN.sub(lambda word: _HERE.join(_pieces(word[0])), cell)


def _pieces(word: str) -> Iterator[str]:
    for at in range(0, len(word), _PIECE):
        yield word[at : at + _PIECE]


def proved(data: bytes, tables: Sequence[Table], title: str) -> bool:
    """Whether its pages say the chosen cells in their order, with heads and numbers of pages, nothing else.

    Blanks are not compared: where a line ends is for the page to say. Beside the pages it holds its title.
    """
    pdf = pypdfium2.PdfDocument(data)
    known = pdf.get_metadata_dict(skip_empty=True)
    if known.get("Title") != title or not set(known) <= {"Title", "Creator"}:
        return False
    pages = [_bare(page.get_textpage().get_text_range()) for page in pdf]
    return len(pages) > 0 and _told(pages, tables)


def _bare(text: str) -> str:
    # A hyphen at the end of a line comes back as a sign of its own.
    return _BLANK.sub("", text.replace("\ufffe", "-").replace("\x02", "-"))


def _told(pages: Sequence[str], tables: Sequence[Table]) -> bool:
    """Page by page: what is left of the tables begins with it, a head perhaps said again before."""
    left = [(n, _bare("".join(row))) for n, table in enumerate(tables) for row in table.rows]
    heads = ["".join(_bare(cell) for cell in table.rows[0]) for table in tables]
    starts = {}
    at = 0
    for table in tables:
        starts[at] = _bare(table.name)
        at += len(table.rows)
    row = 0
    for number, page in enumerate(pages, start=1):
        foot = _FOOT.search(page)
        if foot is None or (int(foot[1]), int(foot[2])) != (number, len(pages)):
            return False
        rest = page[: foot.start()]
        if row < len(left) and row not in starts and rest.startswith(heads[left[row][0]]):
            rest = rest[len(heads[left[row][0]]) :]
        while rest:
            expected = starts.get(row, "") + left[row][1] if row < len(left) else None
            if expected is None or not rest.startswith(expected):
                return False
            rest, row = rest[len(expected) :], row + 1
        while row < len(left) and row not in starts and not left[row][1]:
            row += 1
    return row == len(left)
