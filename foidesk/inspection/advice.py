"""What an officer might ask of a table before anybody thinks of sending it: totals, and small numbers."""

import re
from collections.abc import Iterable, Iterator
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


@dataclass(frozen=True)
class _Column:
    where: str
    sheet: str
    heading: str
    values: tuple[str, ...]


def advice(passages: Iterable[Passage]) -> tuple[Sentence, ...]:
    """What to think about, in sentences; nothing for a file without tables, or with nothing of the kind."""
    columns = list(_columns(passages))
    return (*_records(columns), *_small(columns))


def _columns(passages: Iterable[Passage]) -> Iterator[_Column]:
    """The columns of tables; what was kept of one in several pieces is one again."""
    joined: dict[str, list[Passage]] = {}
    for passage in passages:
        joined.setdefault(passage.where, []).append(passage)
    for where, pieces in joined.items():
        found = _COLUMN.match(where)
        if found:
            heading = pieces[0].heading
            values = [value.strip() for piece in pieces for value in piece.text.splitlines() if value.strip()]
            if heading and values and values[0] == heading:
                values = values[1:]
            yield _Column(where, found["sheet"], heading, tuple(values))


def _records(columns: list[_Column]) -> Iterator[Sentence]:
    """Lists of people, once for each sheet."""
    told: dict[str, list[_Column]] = {}
    for column in columns:
        if len(column.values) >= MANY and _OF_PERSONS.search(column.heading):
            told.setdefault(column.sheet, []).append(column)
    for found in told.values():
        yield say(
            "It looks like a list of people, with {rows} rows ({headings}). If totals answer the question, "
            "ask for totals instead.",
            rows=f"{max(len(column.values) for column in found):,}",
            headings=", ".join(column.heading for column in found[:_SHOWN]),
        )


def _small(columns: list[_Column]) -> Iterator[Sentence]:
    small = [(column, count) for column in columns if (count := _below(column))]
    if not small:
        return
    yield say(
        "{count} number(s) from 1 to 4 in what look like counts ({places}). In so small a group people may "
        "be recognised: think about giving them as “fewer than 5”.",
        count=f"{sum(count for _, count in small):,}",
        places=", ".join(column.heading or column.where for column, _ in small[:_SHOWN]),
    )


def _below(column: _Column) -> int:
    """How many counts of a column are small; 0 where its numbers are years, a numbering, or codes."""
    if len(column.values) < 3 or not all(_WHOLE.match(value) for value in column.values):
        return 0
    numbers = [int(value.replace(",", "")) for value in column.values]
    years = all(1900 <= number <= 2100 for number in numbers)
    numbering = all(after - before == 1 for before, after in pairwise(numbers))
    if years or numbering or max(numbers) < BELOW or _NO_COUNT.search(column.heading):
        return 0
    return sum(1 for number in numbers if 0 < number < BELOW)
