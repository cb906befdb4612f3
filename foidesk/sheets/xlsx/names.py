"""Names for cells or values that are hidden, or stand for something that is (ECMA-376 part 1, 18.2.5)."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.opening.file import Passage
from foidesk.packages.excerpt import quoted, some
from foidesk.sheets.xlsx.book import Book, Name, Tab
from foidesk.sheets.xlsx.cells import COLUMNS, ROWS, Area, areas
from foidesk.sheets.xlsx.sheet import Sheet

_BUILT_IN = re.compile(
    r"_xlnm\.|_FilterDatabase$|_xl(?:fn|pm|eta|ws|udf|nm|cn)[._]|solver_|_Order[12]$|_Fill$|_Sort$|_Key[12]$"
    r"|_Regression|_Table\d_|HTML_|_?IQ_|Slicer_|NativeTimeline_|_Parse_|_Dist_|_MatInverse_|_MatMult_|_AMO_|_bdm\.",
    re.I,
)
_NOTHING = re.compile(r"=?\s*(?:#\w+[!?/]?\w*[!?]?|[\d.,+\-\s]*|TRUE|FALSE|\"\s*\"|\w+(?:!#REF!)?)?\s*", re.I)
_SHEET = re.compile(
    r"(?:'((?:[^']|'')+)'|([^\s'!(),;:=+*/&<>\"^{}-]+))!(\$?[A-Za-z]{0,3}\$?\d*(?::\$?[A-Za-z]{0,3}\$?\d*)?)"
)
_OUTSIDE = re.compile(r"\[[^\]\"]+\][^!\"]*!|'[^']*\[[^\]]+\][^']*'!")


class Target(NamedTuple):
    """What a reference names: a sheet and cells of it, none where it names a whole sheet."""

    sheet: str
    areas: tuple[Area, ...]


def findings(book: Book, sheets: Mapping[str, tuple[Tab, Sheet]]) -> Iterator[Finding]:
    """One for all names that are hidden or stand for something hidden."""
    found = [each.name for each in book.names if _tells(each, sheets)]
    if found:
        n = say("1 name") if len(found) == 1 else say("{n} names", n=f"{len(found):,}")
        says = say(
            "{names} hidden, or standing for hidden cells or another file: {shown}.",
            names=n,
            shown=some([quoted(name, 40) for name in found], 4),
        )
        yield Finding(Code.DEFINED_NAME, "", len(found), says)


def passages(book: Book) -> Iterator[Passage]:
    """What names stand for, where they stand for words."""
    lines = [f"{each.name}: {each.means}" for each in book.names if '"' in each.means]
    if lines:
        yield Passage("names", "\n".join(lines), "")


def _tells(name: Name, sheets: Mapping[str, tuple[Tab, Sheet]]) -> bool:
    if _BUILT_IN.match(name.name) or "#REF!" in name.means:
        return False
    if _OUTSIDE.search(name.means) or any(unseen(target, sheets) for target in targets(name.means)):
        return True
    return name.hidden and not _NOTHING.fullmatch(name.means)


def targets(formula: str) -> Iterator[Target]:
    """The sheets and cells that a formula names."""
    for found in _SHEET.finditer(formula[:8192]):
        sheet = (found[1] or found[2]).replace("''", "'")
        yield Target(sheet.casefold(), tuple(areas(found[3])) if found[3] else ())


def unseen(target: Target, sheets: Mapping[str, tuple[Tab, Sheet]]) -> bool:
    """Whether a reference names a hidden sheet, or only cells of hidden rows or columns."""
    if target.sheet not in sheets:
        return False
    tab, sheet = sheets[target.sheet]
    if tab.state != "visible":
        return True
    return bool(target.areas) and all(_covered(area, sheet) for area in target.areas)


def _covered(area: Area, sheet: Sheet) -> bool:
    before = bisect_right(sheet.hidden_rows, (area.top, ROWS)) - 1
    if area.bottom < ROWS and before >= 0 and area.bottom <= sheet.hidden_rows[before][1]:
        return True
    across = range(area.left, min(area.right, COLUMNS) + 1)
    return len(across) <= len(sheet.hidden_columns) and all(each in sheet.hidden_columns for each in across)
