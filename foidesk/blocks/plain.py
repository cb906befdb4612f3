"""The same blocks as plain text, in lines of at most 72 characters."""

import textwrap
from collections.abc import Iterable

from foidesk.blocks.kinds import Block, Heading, Items, Lines, Paragraph, Quote

WIDTH = 72


def plain(blocks: Iterable[Block]) -> str:
    """The words of the letter, block by block, with an empty line between."""
    return "\n\n".join(_block(block) for block in blocks) + "\n"


def _block(block: Block) -> str:
    match block:
        case Heading(level, text):
            return _heading(level, text)
        case Paragraph(text, label):
            return _wrapped(f"{label} {text}" if label else text)
        case Items(items, numbers):
            marks = [f"{n}. " for n in numbers] or ["- "] * len(items)
            return "\n".join(_wrapped(item, mark) for mark, item in zip(marks, items, strict=True))
        case Lines(lines):
            return "\n".join(_wrapped(line) for line in lines)
        case Quote(text):
            return _wrapped(text, "    ")


def _heading(level: int, text: str) -> str:
    """Underlined where it is one of the first two levels, so that the parts of the letter are seen."""
    words = _wrapped(text)
    longest = max(len(line) for line in words.split("\n"))
    return words if level > 2 else f"{words}\n{('=' if level == 1 else '-') * longest}"


def _wrapped(text: str, mark: str = "") -> str:
    """Wrapped lines, the first after `mark`, the others indented as far. A web address is never broken."""
    indent = " " * len(mark)
    out: list[str] = []
    for line in text.split("\n"):
        first = indent if out else mark
        out += textwrap.wrap(
            line,
            WIDTH,
            initial_indent=first,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        ) or [""]
    return "\n".join(out)
