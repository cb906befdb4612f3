"""``foidesk clock --batch``: a CSV of requests, read and answered a row at a time, however long the file."""

import csv
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import BinaryIO
from zoneinfo import ZoneInfo

from foidesk.cli.clock_events import WrittenEvents, read_day, read_events
from foidesk.cli.clock_telling import why_no_date
from foidesk.cli.trouble import CouldNotRun
from foidesk.clock.calendar import Calendar
from foidesk.clock.happening import Happening
from foidesk.clock.profile import PROFILES
from foidesk.clock.reckon import reckon
from foidesk.clock.reckoning import Reckoning
from foidesk.law.refusal import Refused

_LONGEST_LINE = 1_000_000
_MOST_LINES = 100


def judged_on(as_of: date | None, happenings: Sequence[Happening]) -> date:
    """The day given; else today, or the last day named where it lies ahead: plans may be reckoned too."""
    if as_of is not None:
        return as_of
    today = datetime.now(ZoneInfo("Europe/London")).date()
    return max(today, *(happening.on for happening in happenings))


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

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        if len(self._taken) == _MOST_LINES:
            raise csv.Error("a quotation mark is never closed")
        self._taken.append(self._again.popleft() if self._again else self._read())
        return self._taken[-1][0]

    def begin_row(self) -> None:
        """Forget the lines of the row before."""
        self._taken.clear()

    def give_up_row(self) -> str:
        """The first line of a malformed row; those after it will come again."""
        first, *others = self._taken
        self._again.extendleft(reversed(others))
        return first[0]

    @property
    def fault(self) -> str:
        """What was wrong with a line of this row; empty for nothing."""
        return next((fault for _, fault in self._taken if fault), "")

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


def answer_rows(file: BinaryIO, name: str, as_of: date | None) -> int:
    """Print the CSV with ``due`` and ``problem`` added, row by row. Gives 1 if any row was bad, else 0.

    A bad row keeps its place with ``due`` empty. Raises CouldNotRun when the file as a whole is no use.
    """
    csv.field_size_limit(_LONGEST_LINE)
    lines = _Lines(file)
    reader = csv.reader(lines, strict=True)
    header = _header(reader, lines, name)
    writer = csv.writer(sys.stdout, lineterminator=lines.ending)
    writer.writerow([*header, "due", "problem"])
    wrong = False
    for cells, fault in _records(reader, lines, len(header)):
        due, problem, bad = ("", fault, True) if fault else _answer(header, cells, as_of)
        writer.writerow([*cells, due, problem])
        wrong = wrong or bad
    sys.stdout.flush()
    return 1 if wrong else 0


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
        if not cells:
            continue
        fault = lines.fault
        if not fault and len(cells) != width:
            found = f"This row has {len(cells)} columns where the heading has {width}."
            fault = f"{found} Are the events in quotation marks?"
        yield _fitted(cells, width), fault


def _fitted(cells: list[str], width: int) -> list[str]:
    return [*cells, *[""] * (width - len(cells))][:width]


def _answer(header: list[str], cells: list[str], as_of: date | None) -> tuple[str, str, bool]:
    """The due date, what there is to say about it, and whether the row was bad."""
    row = {name.strip(): cell for name, cell in zip(header, cells, strict=True)}
    calendar = Calendar.shipped()
    try:
        received = read_day(row["received"], "received")
        written = read_events(received, row.get("events", ""), row.get("regime", ""))
        reckoning = reckon(
            written.happenings,
            calendar=calendar,
            profile=replace(PROFILES["default"], receipt_rule=written.receipt_rule),
            as_of=judged_on(as_of, written.happenings),
        )
    except (ValueError, Refused) as error:
        return "", str(error), True
    return _asked_for(reckoning, written, calendar)


def _asked_for(reckoning: Reckoning, written: WrittenEvents, calendar: Calendar) -> tuple[str, str, bool]:
    asked = [deadline for deadline in reckoning.deadlines if deadline.kind is written.kind]
    if not asked:
        said = why_no_date(reckoning) or " ".join(caution.says for caution in reckoning.warnings)
        return "", said or "There was no fees notice, so there is no date for paying one.", False
    # The office's own date, where a receipt rule other than the Act's was asked for, stands beside the Act's.
    deadline = min(asked, key=lambda one: one.statutory)
    known = f"{calendar.first_year} to {calendar.last_year}"
    said = f"Provisional: bank holidays are known only for {known}." if deadline.provisional else ""
    return deadline.due.isoformat(), said, False
