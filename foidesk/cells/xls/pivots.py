"""The copies of their data that pivot tables keep, each a stream in `_SX_DB_CUR` ([MS-XLS] 2.1.7.12)."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from foidesk.cells.xls.records import Coding, records
from foidesk.packages.ole import Ole

_MOST = 200_000


@dataclass
class Cache:
    """A copy: how many rows, the names of its fields, and the words in it."""

    rows: int = 0
    fields: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    values: int = 0


def caches(ole: Ole) -> Iterator[Cache]:
    """Every copy that holds anything. Raises Unreadable for one that is damaged."""
    for path in ole.streams:
        if len(path) > 1 and path[-2].lower() in ("_sx_db_cur", "_sx_db"):
            cache = _read(ole.read(path), Coding(unicode=path[-2].lower() == "_sx_db_cur"))
            if cache.rows or cache.values:
                yield cache


def _read(stream: bytes, coding: Coding) -> Cache:
    cache = Cache()
    for record in records(stream):
        if record.kind == 0x00C6 and len(record.data) >= 4:
            cache.rows = record.number(0, 4)
        elif record.kind == 0x00C7 and len(record.data) > 16:
            cache.fields.append(record.text(14, coding)[0])
        elif record.kind in (0x00C9, 0x00CE):  # a number, a moment
            cache.values += 1
        elif record.kind == 0x00CD and record.data:
            cache.values += 1
            if len(cache.words) < _MOST:
                cache.words.append(record.text(0, coding)[0])
    return cache
