"""The lines and fields of a table as plain text: encoding, separator and quotes told by content."""

import codecs
import csv
from collections import Counter
from collections.abc import Iterator
from io import TextIOWrapper
from itertools import islice

from foidesk.findings.codes import Code
from foidesk.language.sentence import say
from foidesk.opening.boms import BOMS
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable

_SAMPLE = 64 * 1024
_SEPARATORS = ",;\t|"
_LONGEST = 32_767 * 4
_NO_TEXT = say(
    "It is no text in any of the usual encodings, so that it can’t be examined. Ask for a fresh copy, saved "
    "as “CSV UTF-8”."
)


def encoding(file: File) -> str:
    """By its byte order mark; UTF-16 without one by its zeros; UTF-8 where all is; else Windows-1252."""
    head = file.head(_SAMPLE)
    for mark, name in BOMS:
        if head.startswith(mark):
            return name
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) > len(head) // 8 and min(even, odd) < max(even, odd) // 8:
        return "utf-16-le" if odd > even else "utf-16-be"
    decoder = codecs.getincrementaldecoder("utf-8")()
    with file.open() as stream:
        try:
            while piece := stream.read(_SAMPLE):
                decoder.decode(piece)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8"


def lines(file: File, name: str = "") -> Iterator[str]:
    """The lines with what ends them, in an encoding that was told before or is told now.

    Raises Unreadable for what is no text.
    """
    name = name or encoding(file)
    # Five of the bytes of Windows-1252 stand for nothing, and programs write them all the same.
    faults = "replace" if name == "cp1252" else "strict"
    with file.open() as stream, TextIOWrapper(stream, name, errors=faults, newline="") as text:
        try:
            yield from text
        except UnicodeError as why:
            raise Unreadable(Code.UNREADABLE, _NO_TEXT) from why


def separator(sample: list[str]) -> str:
    """The sign that divides most lines into the same number of fields; the comma where none does."""
    if sample and (named := sample[0].strip().lower()).startswith("sep=") and len(named) == 5:
        return named[4]
    best = (0.0, 0, ",")
    for sign in _SEPARATORS:
        counts = Counter(n for line in sample if line.strip() and (n := _outside_quotes(line, sign)))
        if counts:
            width, alike = counts.most_common(1)[0]
            best = max(best, (alike / len(sample), width, sign), key=lambda each: each[:2])
    return best[2]


def _outside_quotes(line: str, sign: str) -> int:
    return sum(part.count(sign) for part in line[:_LONGEST].split('"')[::2])


def rows(file: File) -> Iterator[tuple[int, list[str]]]:
    """Each row with the line it ends on. A quotation mark that is never closed is only a letter.

    Raises Unreadable for what is no text.
    """
    # The bound is one for the whole process, and others set theirs.
    csv.field_size_limit(_LONGEST)
    name = encoding(file)
    sign = separator(list(islice(lines(file, name), 50)))
    reader = csv.reader(lines(file, name), delimiter=sign)
    before, read = 0, 0
    try:
        for row in reader:
            before, read = reader.line_num, read + 1
            yield before, row
    except csv.Error:
        for number, line in enumerate(lines(file, name), start=1):
            if number > before:
                yield number, line.rstrip("\r\n").split(sign)
