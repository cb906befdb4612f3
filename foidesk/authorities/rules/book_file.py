"""An address book as a file of comma-separated values: written, and read whole or not at all."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from foidesk.authorities.rules.book import BODY_WORDS, WORDS, BodyKind, NewBody, faults_of, same_name
from foidesk.law.refusal import Refusal, Refused

COLUMNS: Mapping[str, str] = {
    "name": "name",
    "kind": "kind",
    "address": "address",
    "email": "email",
    "web": "web",
    "source": "source",
    "check_by": "check_by_on",
}
"""The columns of the file, and the field of an entry that each fills."""
LARGEST_FILE = 1024 * 1024
MOST_ROWS = 5_000
MOST_FAULTS_TOLD = 50
_KINDS = {word.casefold(): kind for kind, word in BODY_WORDS.items()} | {
    kind.value: kind for kind in BodyKind
}


def written(bodies: Iterable[NewBody]) -> str:
    """The entries as a file that can be changed and read again."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for body in bodies:
        cells = [getattr(body, field) for field in COLUMNS.values()]
        writer.writerow([cell.isoformat() if isinstance(cell, date) else cell or "" for cell in cells])
    return out.getvalue()


def read(data: bytes) -> tuple[NewBody, ...]:
    """Every entry of a file. Raises Refused with one line for each faulty row; then nothing is read."""
    rows = _rows(data)
    bodies, wrong, first = [], [], dict[str, int]()
    for n, row in rows:
        body, faults = _body(row)
        name = same_name(body.name)
        if name and name in first:
            faults.append(f"“{body.name[:60]}” stands in line {first[name]} already.")
        first.setdefault(name, n)
        bodies.append(body)
        if faults:
            wrong.append(f"Line {n}: {' '.join(faults)}")
    if wrong:
        more = len(wrong) - MOST_FAULTS_TOLD
        told = [*wrong[:MOST_FAULTS_TOLD], *([f"And {more} more lines."] if more > 0 else [])]
        raise Refused(*(Refusal(says) for says in told))
    if not bodies:
        raise _refused("The file holds no entry below its heading.")
    return tuple(bodies)


def _rows(data: bytes) -> list[tuple[int, dict[str, str]]]:
    """The rows with their line numbers. Raises Refused for what is no such file."""
    if len(data) > LARGEST_FILE:
        raise _refused("The file is larger than 1 MB: an address book is not.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _refused("The file is not in UTF-8. Save it as “CSV UTF-8”.") from error
    if "\0" in text:
        raise _refused("The file is no text: it holds NUL characters.")
    try:
        return list(_read_rows(csv.reader(io.StringIO(text, newline=""), strict=True)))
    except csv.Error as error:
        raise _refused(f"The file can’t be read as comma-separated values: {error}.") from error


def _read_rows(reader: "Iterator[list[str]]") -> Iterator[tuple[int, dict[str, str]]]:
    head = [cell.strip().casefold() for cell in next(reader, [])]
    if sorted(head) != sorted(COLUMNS):
        raise _refused(f"The first line must name these columns, each once: {', '.join(COLUMNS)}.")
    for count, cells in enumerate(reader, 1):
        line = getattr(reader, "line_num", count + 1)
        if not any(cell.strip() for cell in cells):
            continue
        if count > MOST_ROWS:
            raise _refused(f"The file has more than {MOST_ROWS:,} lines.")
        if len(cells) != len(head):
            raise _refused(f"Line {line}: {len(cells)} cells instead of {len(head)}. Nothing was read.")
        yield line, dict(zip(head, cells, strict=True))


def _body(row: Mapping[str, str]) -> tuple[NewBody, list[str]]:
    """One entry, and what is wrong with it."""
    wrong = []
    kind = _KINDS.get(row["kind"].strip().casefold() or BodyKind.OTHER.value)
    if kind is None:
        wrong.append(f"“{row['kind'].strip()[:40]}” is no kind: use {', '.join(BodyKind)}.")
    day = row["check_by"].strip()
    check_by = _day(day)
    if day and check_by is None:
        wrong.append(f"The {WORDS['check_by_on']} is a day like 2027-05-31.")
    # Only spaces are trimmed: a tab at the start of a cell is one of the faults that are told.
    cells = {COLUMNS[name]: row[name].strip(" ").replace("\r\n", "\n") for name in row}
    body = NewBody(**{**cells, "kind": kind or BodyKind.OTHER, "check_by_on": check_by})  # type: ignore[arg-type]
    return body, [*wrong, *(refusal.says for refusal in faults_of(body))]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _refused(says: str) -> Refused:
    return Refused(Refusal(says))
