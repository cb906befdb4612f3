"""The columns of a table as plain text, kept as its rows go by."""

from foidesk.cells.csv.decoding import rows
from foidesk.cells.grid import Column
from foidesk.opening.file import File
from foidesk.opening.limits import too_wordy

_WIDEST = 16_384


def columns(file: File) -> list[Column]:
    """All words by column, from the left; what lies beyond the widest sheet is in the last.

    Raises Unreadable for what is no text, or more than is searched.
    """
    found: list[Column] = []
    room = file.limits.text
    for _, row in rows(file):
        if len(row) > _WIDEST:
            row[_WIDEST - 1 :] = ["\n".join(row[_WIDEST - 1 :])]
        if len(row) > len(found):
            found += [Column() for _ in range(len(found), len(row))]
        for column, text in zip(found, row, strict=False):
            if text and not text.isspace():
                room -= len(text) + 1
                column.add(text, 1)
                if not column.heading and not _numeric(text):
                    column.heading = text[:200]
        if room < 0:
            raise too_wordy(file.limits)
    return found


def _numeric(text: str) -> bool:
    return not text.strip(" \t+-.,£$€%0123456789")
