"""Groups lines into paragraphs and items of lists, and settles which items lie under which."""

from __future__ import annotations

from dataclasses import dataclass, field

from foidesk.inbox.reading.asides import closes_list, is_aside
from foidesk.inbox.reading.headings import is_heading_line
from foidesk.inbox.reading.lines import Line
from foidesk.inbox.reading.markers import Marker, candidates, is_decimal, is_heading_style, is_numeric
from foidesk.inbox.reading.rows import is_table_row

_LOOK_AHEAD = 30
_SKIPPED_NUMBERS = 20


@dataclass(slots=True)
class Block:
    """A paragraph (`marker` None) or an item of a list at `level` (0 for the outermost)."""

    lines: list[Line]
    marker: Marker | None = None
    level: int = 0


@dataclass(slots=True)
class _Open:
    """A list that is being read: its style, indent and last number."""

    style: str
    indent: int
    value: int


@dataclass(slots=True)
class _Grouping:
    lines: list[Line]
    offers: list[list[Marker]]
    blocks: list[Block] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    broken_off: list[_Open] = field(default_factory=list)


def group(lines: list[Line]) -> list[Block]:
    """The blocks of a passage, in order."""
    state = _Grouping(lines, [candidates(line.text) for line in lines])
    for n, line in enumerate(lines):
        marker = _accepted(state, n)
        if marker and line.marked_heading and is_heading_style(marker):
            marker = None
        if marker:
            _add_item(state, line, marker)
        elif _continues(state, line, state.offers[n + 1] if n + 1 < len(lines) else []):
            state.blocks[-1].lines.append(line)
        else:
            _begin_paragraph(state, line)
    return state.blocks


def _accepted(state: _Grouping, n: int) -> Marker | None:
    """The marker the line begins with, if the numbers around it say that it is one."""
    for marker in state.offers[n]:
        if not marker.value or _follows_open(state, marker):
            return marker
        if marker.value == 1 and not marker.weak:
            return marker
        if _has_next(state, n, marker):
            return marker
    return None


def _follows_open(state: _Grouping, marker: Marker) -> bool:
    if is_decimal(marker.style) and any(marker.style == f"d{opened.value}" for opened in state.stack):
        return True
    if marker.value == 1:
        return False
    for opened in (*state.stack, *state.broken_off):
        same = opened.style.lower() == marker.style.lower() or (
            is_numeric(marker) and opened.style in {"1.", "1)", "(1)", "1:"}
        )
        step = _SKIPPED_NUMBERS if not marker.weak else 5 if opened in state.stack else 1
        if same and opened.value < marker.value <= opened.value + step:
            return True
    return False


def _has_next(state: _Grouping, n: int, marker: Marker) -> bool:
    if marker.value > 1 and state.stack:
        return False
    seen = 0
    for offers in state.offers[n + 1 : n + 1 + 4 * _LOOK_AHEAD]:
        if any(o.style == marker.style and o.value == marker.value + 1 for o in offers):
            return True
        seen += bool(offers)
        if seen > _LOOK_AHEAD:
            break
    return False


def _add_item(state: _Grouping, line: Line, marker: Marker) -> None:
    level = _level(state, line, marker)
    state.broken_off = state.stack[level + 1 :]  # numbers may run on under the next heading
    del state.stack[level:]
    state.stack.append(_Open(marker.style, line.indent, marker.value))
    state.blocks.append(Block([line], marker, level))
    for inner in candidates(line.text[marker.width :])[:1]:
        if inner.value == 1:  # "1. a) ...": the list of b) is open already
            state.stack.append(_Open(inner.style, line.indent, 1))


def _level(state: _Grouping, line: Line, marker: Marker) -> int:
    if not state.stack and state.broken_off and not _is_first(marker):
        state.stack = state.broken_off[:1]
    for level in range(len(state.stack) - 1, -1, -1):
        opened = state.stack[level]
        if opened.style.lower() == marker.style.lower() or (
            is_decimal(opened.style) and is_decimal(marker.style)
        ):
            deeper = not marker.value and line.indent >= opened.indent + 2
            return level + 1 if deeper else level
    if is_numeric(marker) and marker.value > 1:
        for level, opened in enumerate(state.stack):
            if opened.value + 1 == marker.value and "1" in opened.style:
                return level
    return len(state.stack)


def _is_first(marker: Marker) -> bool:
    return marker.value in (0, 1)


def _continues(state: _Grouping, line: Line, next_offers: list[Marker]) -> bool:
    """Whether the line belongs to the block before it."""
    if not state.blocks:
        return False
    last = state.blocks[-1]
    if last.marker is None:
        before = last.lines[-1]
        if line.after_gap or line.marked_heading != before.marked_heading:
            return False
        return not (is_heading_line(line.text) or is_heading_line(before.text))
    if is_table_row(line.text):
        return True
    if line.marked_heading or closes_list(line.text) or is_heading_line(line.text):
        return False
    stopped = last.lines[-1].text.endswith((".", "?", ";"))
    if stopped and line.indent <= last.lines[0].indent and is_aside(line.text):
        return False
    outer = state.stack[0].style if state.stack else ""
    if line.text.endswith(":") and any(offer.style == outer for offer in next_offers):
        return False  # it leads to the next items of the list
    if line.after_gap:
        return line.indent >= last.lines[0].indent + 2
    return True


def _begin_paragraph(state: _Grouping, line: Line) -> None:
    if state.stack:
        state.broken_off = state.stack[:1]
    state.stack = []
    state.blocks.append(Block([line]))
