"""A few words of what was found, fit to be shown: bounded, in one line, without control characters."""

from collections.abc import Sequence

from lxml import etree

from foidesk.language.sentence import Part, say


def excerpt(text: str, most: int = 60) -> str:
    """The beginning of a text, at most so many characters, cut at a word where there is one."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text[: most * 4]).split())
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    return f"{cut.rpartition(' ')[0] or cut}…"


def quoted(text: str, most: int = 60) -> str:
    """The same between quotation marks."""
    return f"“{excerpt(text, most)}”"


def some(words: Sequence[str], most: int = 5) -> Part:
    """The first of many words as a list that says how many more there are."""
    if len(words) <= most:
        return tuple(words)
    return say("{first} and {more} more", first=", ".join(words[:most]), more=f"{len(words) - most:,}")


def text(element: "etree._Element") -> str:
    """All text in an element."""
    return "".join(str(piece) for piece in element.itertext(etree.Element))
