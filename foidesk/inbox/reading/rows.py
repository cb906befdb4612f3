"""Tells lines a mail program broke from lines their writer broke, and joins the former."""

from __future__ import annotations

from foidesk.inbox.reading.asking import asked_from, looks_asked, starts_as_question
from foidesk.inbox.reading.lines import Line
from foidesk.inbox.reading.sentences import Joined, Span

_STOPS = (".", "?", "!", ":", ";", ":-")
_WIDEST = 90  # columns; mail programs that break lines break them before
_SHORT = 50


def is_table_row(text: str) -> bool:
    """Whether the line is a row of a table drawn with bars or tabs."""
    return text.startswith("|") or text.count(" | ") >= 2 or text.count("\t") >= 2


def joined_rows(lines: list[Line], width: int, skip: int = 0) -> list[Span]:
    """The lines as their writer meant them, without the first `skip` characters."""
    spans = []
    for n, group in enumerate(groups(lines, width)):
        if is_table_row(group[0].text):
            spans.append(Span(group[0].text, group[0].start, group[0].end))
            continue
        joined = Joined(group)
        spans.append(joined.span(skip if n == 0 else 0, len(joined.text)))
    return [span for span in spans if span.text]


def groups(lines: list[Line], width: int) -> list[list[Line]]:
    """The lines grouped so that those broken by a mail program stand together. `width` is the longest
    line's.
    """
    found: list[list[Line]] = []
    for line in lines:
        if found and not line.after_gap and _wraps(found[-1][-1], line, width):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _wraps(line: Line, following: Line, width: int) -> bool:
    if is_table_row(line.text) or is_table_row(following.text):
        return False
    next_word = following.text.split(" ", 1)[0]
    full = (
        width <= _WIDEST
        and len(line.text) >= _SHORT
        and line.indent + len(line.text) + len(next_word) >= width - 2
    )
    if full or line.text.endswith(_STOPS):
        return full
    return following.text[:1].islower() or asked_from(following.text) is None


def asks_by_line(lines: list[Line]) -> bool:
    """Whether each line is a question of its own, written without question marks."""
    if len(lines) < 2 or any(len(x.text) > 100 or "?" in x.text or x.text.endswith(":") for x in lines):
        return False
    return all(starts_as_question(f"{line.text}?") for line in lines)


def lists_by_line(lines: list[Line], width: int) -> bool:
    """Whether, below a lead-in, each line names something asked for."""
    if len(lines) < 2 or (width <= _WIDEST and max(len(line.text) for line in lines) > 60):
        return False
    return 2 * sum(looks_asked(line.text) for line in lines) >= len(lines)
