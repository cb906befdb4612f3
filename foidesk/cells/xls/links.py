"""Other workbooks that a workbook refers to, and what of them it keeps ([MS-XLS] 2.4.271, 2.4.63)."""

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from foidesk.cells.xls.records import Coding, Record

_OWN, _ADD_IN = 0x0401, 0x3A01
_MOST = 100_000


@dataclass
class Other:
    """Another workbook; `own` for the entry by which a workbook refers to itself."""

    path: str
    own: bool = False
    kept: int = 0
    words: list[str] = field(default_factory=list)


@dataclass
class Links:
    """What was said of other workbooks, in the order of the records."""

    coding: Coding
    others: list[Other] = field(default_factory=list)
    sheets: list[tuple[int, int]] = field(default_factory=list)
    """For each index that formulas use: which workbook, and which of its sheets (negative for none)."""

    def take(self, record: Record) -> None:
        """SUPBOOK, EXTERNSHEET, CRN."""
        if record.kind == 0x01AE:
            self._take_book(record)
        elif record.kind == 0x0017 and self.coding.unicode:
            count = min(record.number(0), (len(record.data) - 2) // 6)
            self.sheets += [struct.unpack_from("<Hh", record.data, 2 + 6 * n) for n in range(count)]
        elif record.kind == 0x0017:
            self._take_older(record)
        elif record.kind == 0x005A and self.others:
            values = list(_kept(record, self.coding))
            self.others[-1].kept += len(values)
            if len(self.others[-1].words) < _MOST:
                self.others[-1].words += values

    def _take_book(self, record: Record) -> None:
        count = record.number(2)
        if count in (_OWN, _ADD_IN) and len(record.data) == 4:
            self.others.append(Other("", own=True))
            return
        path = _plain(record.letters(4, count, self.coding)[0])
        self.others.append(Other(path, own=not path))

    def _take_older(self, record: Record) -> None:
        # In BIFF5 the name of the workbook, encoded, or a sign for this one.
        text = record.data[1 : 1 + record.number(0, 1) + 1].decode(self.coding.codepage, "replace")
        own = not text.startswith("\x01") or not any(sign in text for sign in "[:\x03")
        self.others.append(Other("" if own else _plain(text), own=own))

    def outside(self, index: int) -> bool:
        """Whether an index that formulas use leads to another workbook."""
        if not 0 <= index < len(self.sheets):
            return False
        book = self.sheets[index][0]
        return book < len(self.others) and not self.others[book].own

    def sheet(self, index: int) -> int:
        """Which sheet of this workbook an index leads to; -1 for one that is gone, or of another workbook."""
        if not self.coding.unicode:
            return index
        if not 0 <= index < len(self.sheets) or self.outside(index):
            return -1
        return self.sheets[index][1]


def _plain(path: str) -> str:
    """A path without the signs by which it is packed, [MS-XLS] 2.5.277."""
    words = re.sub("^\x01\x01@", r"\\\\", path)
    words = re.sub("^\x01\x01(.)", r"\1:\\", words).replace("\x03", "\\").replace("\x04", "..\\")
    return "".join(c for c in words if c >= " ").strip()


def _kept(record: Record, coding: Coding) -> Iterator[str]:
    """The values that CRN keeps of one row of another sheet. Empty ones are left out."""
    at, data = 4, record.data
    for _ in range(record.number(0, 1) - record.number(1, 1) + 1):
        if at >= len(data):
            return
        kind, at = data[at], at + 1
        if kind == 2:
            text, at = record.text(at, coding, wide=coding.unicode)
            if text.strip():
                yield text
            continue
        if kind == 1 and at + 8 <= len(data):
            yield f"{struct.unpack_from('<d', data, at)[0]:.15g}"
        at += 8
