"""Cells as OpenDocument writes them: $Staff.$A$1:.$B$9 'Two words'.A1 (ODF 1.3 part 4, 5.8)."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_ADDRESS = re.compile(
    r"\$?(?P<file>'[^']{1,2000}'#\$?)?(?P<sheet>'(?:[^']|'')+'|[^\s.:'$#]+)"
    r"\.\$?(?P<left>[A-Za-z]{1,3})\$?(?P<top>\d{1,7})"
    r"(?::\$?(?:'(?:[^']|'')+'|[^\s.:'$#]*)\.?"
    r"\$?(?P<right>[A-Za-z]{1,3})\$?(?P<bottom>\d{1,7}))?"
)


class Address(NamedTuple):
    """Cells of a sheet, from 0 and both ends included; `outside` where it is another file's."""

    sheet: str
    outside: bool
    first_row: int
    last_row: int
    first_column: int
    last_column: int


def addresses(text: str) -> Iterator[Address]:
    """All that a text names."""
    for found in _ADDRESS.finditer(text[:100_000]):
        sheet = found["sheet"].strip("'").replace("''", "'")
        top, left = max(int(found["top"]) - 1, 0), _column(found["left"])
        bottom = int(found["bottom"]) - 1 if found["bottom"] else top
        right = _column(found["right"]) if found["right"] else left
        yield Address(sheet, found["file"] is not None, top, max(top, bottom), left, max(left, right))


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1
