"""Small typed values that the components take, so that a view cannot misspell what a template reads."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Link:
    """A link with its words; `hidden` is read out after them where they alone would not say which one."""

    text: str
    href: str
    hidden: str = ""
    current: bool = False


@dataclass(frozen=True, kw_only=True)
class Row:
    """A line of a summary list: what it is, what it says, and what can be done about it."""

    key: str
    value: object
    links: Sequence[Link] = ()


@dataclass(frozen=True, kw_only=True)
class Task:
    """A step of a task list: its name, its state as a word, and where it is done (no link: not yet)."""

    text: str
    status: str
    href: str = ""
    hint: str = ""
    tone: str = ""


@dataclass(frozen=True, kw_only=True)
class Cell:
    """A cell of a table that is more than words: a link, a tag (`tone`), a number to stand at the right."""

    text: object
    href: str = ""
    hidden: str = ""
    tone: str = ""
    numeric: bool = False


@dataclass(frozen=True, kw_only=True)
class CaseHeader:
    """What stands above every page of a case. `clock_words`: "day 12 of 20, due Monday 6 January 2025"."""

    reference: str
    title: str
    state_words: str
    state_tone: str = ""
    clock_words: str = ""
    clock_href: str = ""
    owner_name: str = ""
    tabs: Sequence[Link] = ()
