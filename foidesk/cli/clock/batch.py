"""``foidesk clock --batch``: a CSV of requests, read and answered a row at a time, however long the file."""

import csv
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import lru_cache, partial
from typing import BinaryIO, NamedTuple

from foidesk.cli.clock.events import read_day, read_events
from foidesk.cli.clock.telling import provisional, why_no_date
from foidesk.cli.trouble import CouldNotRun
from foidesk.clock.happening import Happening
from foidesk.clock.reckon import reckon
from foidesk.days.calendar import Calendar
from foidesk.law.refusal import Refused

_LONGEST_LINE = 1_000_000
_MOST_LINES = 100
_REMEMBERED = 100_000  # rows alike are answered once


class Terms(NamedTuple):
    """What holds for the whole file: the day to judge by, and what rows have that name none of their own.

    ``as_of`` None judges today, or on the last day a row names where that lies ahead.
    """

    as_of: date | None
    regime: str
    profile: str


def judged_on(as_of: date | None, today: date, happenings: Iterable[Happening]) -> date:
    """The day given; else today, or the last day named where it lies ahead: plans may be reckoned too."""
    return as_of or max(today, *(happening.on for happening in happenings))


class _Lines:
    """The lines of a file as text, each of bounded length, with what was wrong with them as lines.

    It remembers the lines of the row being read. When a row turns out to be malformed, such as one with a
    quotation mark never closed, only its first line is lost with it and the others are read again.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._encoding = "utf-8-sig"
        self._again: deque[tuple[str, str]] = deque()
        self._taken: list[tuple[str, str]] = []
        self.ending = "\n"
        self.fault = ""  # what was wrong with a line of this row; empty for nothing

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        if len(self._taken) == _MOST_LINES:
            raise csv.Error("a quotation mark is never closed")
        line = self._again.popleft() if self._again else self._read()
        self._taken.append(line)
        self.fault = self.fault or line[1]
        return line[0]

    def begin_row(self) -> None:
        """Forget the lines of the row before."""
        self._taken.clear()
        self.fault = ""

    def give_up_row(self) -> str:
        """The first line of a malformed row; those after it will come again."""
        first, *others = self._taken
        self._again.extendleft(reversed(others))
        return first[0]

    def _read(self) -> tuple[str, str]:
        line = self._file.readline(_LONGEST_LINE)
        if not line:
            raise StopIteration
        if len(line) == _LONGEST_LINE and not line.endswith(b"\n"):
            while line and not line.endswith(b"\n"):
                line = self._file.readline(_LONGEST_LINE)
            return '""\n', f"The line is longer than {_LONGEST_LINE:,} bytes and was left out."
        if line.endswith(b"\r\n"):
            self.ending = "\r\n"
        encoding, self._encoding = self._encoding, "utf-8"
        try:
            return line.decode(encoding), ""
        except UnicodeDecodeError:
            fault = "This row is not UTF-8 text. Save the file as CSV UTF-8."
            return line.decode(encoding, errors="replace"), fault


def answer_rows(file: BinaryIO, name: str, terms: Terms, today: date) -> int:
    """Print the CSV with ``due`` and ``problem`` added, row by row. Gives 1 if any row was bad, else 0.

    A bad row keeps its place with ``due`` empty. Raises CouldNotRun when the file as a whole is no use.
    """
    csv.field_size_limit(_LONGEST_LINE)
    lines = _Lines(file)
    reader = csv.reader(lines, strict=True)
    header = _header(reader, lines, name)
    writer = csv.writer(sys.stdout, lineterminator=lines.ending)
    writer.writerow([*header, "due", "problem"])
    bad: list[bool] = []
    names = [column.strip() for column in header]
    records = _records(reader, lines, len(header))
    writer.writerows(_answered(records, names, partial(_answer, terms, today), bad))
    sys.stdout.flush()
    return 1 if bad else 0


def _answered(
    records: Iterable[tuple[list[str], str]],
    names: list[str],
    answer: Callable[[str, str, str], tuple[tuple[str, str], bool]],
    bad: list[bool],
) -> Iterator[list[str]]:
    """The rows with what was found; ``bad`` gets one entry once any was."""
    answer = lru_cache(maxsize=_REMEMBERED)(answer)
    # A column that is not there is read from the empty cell put at the end.
    received, events, regime = (
        names.index(name) if name in names else -1 for name in ("received", "events", "regime")
    )
    for cells, fault in records:
        cells.append("")
        cells[-1:], wrong = (
            (("", fault), True) if fault else answer(cells[received], cells[events], cells[regime])
        )
        if wrong and not bad:
            bad.append(True)
        yield cells


def _header(reader: Iterator[list[str]], lines: _Lines, name: str) -> list[str]:
    try:
        header = next(reader, [])
    except csv.Error as error:
        raise CouldNotRun(f"{name} is not a CSV file: {error}.") from None
    if lines.fault:
        raise CouldNotRun(f"{name} is not a CSV file in UTF-8.")
    names = [column.strip() for column in header]
    if names.count("received") != 1 or max(names.count("events"), names.count("regime")) > 1:
        raise CouldNotRun(
            f"{name} needs one column called received, and at most one each of events and regime."
        )
    if "due" in names or "problem" in names:
        raise CouldNotRun(f"{name} already has a column called due or problem; rename it first.")
    return header


def _records(reader: Iterator[list[str]], lines: _Lines, width: int) -> Iterator[tuple[list[str], str]]:
    """Each row, made as wide as the heading, with what is wrong with it. Blank lines are no rows."""
    while True:
        lines.begin_row()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            first = next(csv.reader([lines.give_up_row()]), [])
            yield _fitted(first, width), f"This row is not well-formed CSV: {error}."
            continue
        if len(cells) == width:
            yield cells, lines.fault
        elif cells:
            found = f"This row has {len(cells)} columns where the heading has {width}."
            yield _fitted(cells, width), lines.fault or f"{found} Are the events in quotation marks?"


def _fitted(cells: list[str], width: int) -> list[str]:
    return [*cells, *[""] * (width - len(cells))][:width]


def _answer(
    terms: Terms, today: date, received: str, events: str, regime: str
) -> tuple[tuple[str, str], bool]:
    """The due date and what there is to say about it, and whether the row was bad."""
    calendar = Calendar.shipped()
    try:
        written = read_events(
            read_day(received, "received"), events, regime, otherwise=terms.regime, profile=terms.profile
        )
        as_of = judged_on(terms.as_of, today, written.happenings)
        reckoning = reckon(written.happenings, calendar=calendar, profile=written.profile, as_of=as_of)
    except (ValueError, Refused) as error:
        return ("", str(error)), True
    asked = reckoning.by_question[reckoning.decides].deadlines_of(written.kind)
    if not asked:
        return ("", why_no_date(reckoning, written.kind, written.profile)), False
    # The office's own date, where a receipt rule other than the Act's was asked for, stands beside the Act's.
    deadline = min(asked, key=lambda one: one.statutory)
    return (deadline.due.isoformat(), provisional(calendar) if deadline.provisional else ""), False
