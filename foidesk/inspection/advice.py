"""What an officer might ask of a table before anybody thinks of sending it: totals, and small numbers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from foidesk.language.sentence import Sentence, say
from foidesk.opening.file import Passage

BELOW = 5
"""Groups smaller than this are commonly not published, because those in them may be recognised."""
MANY = 50
"""Rows from which on a list of people is more than an example."""
_COLUMN = re.compile(r"^(?P<sheet>.*?)(?:, )?column [A-Z]{1,3}$")
_WHOLE = re.compile(r"^\d{1,3}(?:,\d{3})*$|^\d{1,6}$")
_OF_PERSONS = re.compile(
    r"\b(?:sur|fore|first|last|full |middle )?names?\b|\binitials\b|\bofficer\b|\bemployee\b|\bstaff\b|"
    r"\bcollar\b|\bpay ?(?:roll|number)\b|\bdate of birth\b|\bd\.?o\.?b\b|\bvictim\b|\bsuspect\b|"
    r"\bcomplainant\b|\baddress\b",
    re.IGNORECASE,
)
_NO_COUNT = re.compile(
    r"\b(?:id|ref|reference|no|number|code|year|month|day|rank|grade|week|quarter)\b", re.IGNORECASE
)
_SHOWN = 5
_MOST = 1_000


@dataclass(frozen=True)
class _Column:
    """What is kept of a column: its place, how long it is, and how many small counts it holds."""

    where: str
    sheet: str
    heading: str
    rows: int
    small: int


class Advice:
    """What to think about, gathered from the words of a file as they pass."""

    def __init__(self) -> None:
        self._columns: list[_Column] = []

    def see(self, passage: Passage) -> None:
        """Look at a passage; only columns of tables tell anything."""
        found = _COLUMN.match(passage.where)
        if found is None or len(self._columns) >= _MOST:
            return
        values = [value.strip() for value in passage.text.splitlines() if value.strip()]
        if passage.heading and values and values[0] == passage.heading:
            values = values[1:]
        of_persons = len(values) >= MANY and _OF_PERSONS.search(passage.heading)
        small = _below(passage.heading, values)
        if of_persons or small:
            column = _Column(passage.where, found["sheet"], passage.heading, len(values), small)
            self._columns.append(column)

    def said(self) -> tuple[Sentence, ...]:
        """In sentences; nothing for a file without tables, or with nothing of the kind."""
        return (*_records(self._columns), *_small(self._columns))


def _records(columns: list[_Column]) -> Iterator[Sentence]:
    """Lists of people, once for each sheet."""
    told: dict[str, list[_Column]] = {}
    for column in columns:
        if column.rows >= MANY and _OF_PERSONS.search(column.heading):
            told.setdefault(column.sheet, []).append(column)
    for found in told.values():
        yield say(
            "It looks like a list of people, with {rows} rows ({headings}). If totals answer the question, "
            "ask for totals instead.",
            rows=f"{max(column.rows for column in found):,}",
            headings=", ".join(column.heading for column in found[:_SHOWN]),
        )


def _small(columns: list[_Column]) -> Iterator[Sentence]:
    small = [column for column in columns if column.small]
    if not small:
        return
    yield say(
        "{count} number(s) from 1 to 4 in what look like counts ({places}). In so small a group people may "
        "be recognised: think about giving them as “fewer than 5”.",
        count=f"{sum(column.small for column in small):,}",
        places=", ".join(column.heading or column.where for column in small[:_SHOWN]),
    )


def _below(heading: str, values: list[str]) -> int:
    """How many counts of a column are small; 0 where its numbers are years, a numbering, or codes."""
    if len(values) < 3 or _NO_COUNT.search(heading) or not all(_WHOLE.match(value) for value in values):
        return 0
    numbers = [int(value.replace(",", "")) for value in values]
    years = all(1900 <= number <= 2100 for number in numbers)
    numbering = all(after - before == 1 for before, after in pairwise(numbers))
    if years or numbering or max(numbers) < BELOW:
        return 0
    return sum(1 for number in numbers if 0 < number < BELOW)
