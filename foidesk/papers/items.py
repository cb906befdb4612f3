"""What the text of a document gives, one after the other."""

from typing import NamedTuple

from foidesk.papers.tell import Way


class Run(NamedTuple):
    """Words with one look; `deleted` where tracking took them out, `way` where they are hidden."""

    text: str
    deleted: bool
    way: Way | None


class Paragraph(NamedTuple):
    """The end of a paragraph."""


class Change(NamedTuple):
    """A tracked change: `added`, `removed`, `moved`, `format`. What was removed came before, or is given."""

    kind: str
    author: str
    text: str | None = None


class Comment(NamedTuple):
    """The end of a comment, whose words came before, or are given."""

    author: str
    text: str | None = None


class Field(NamedTuple):
    """The instruction of a field: ``HYPERLINK "https://…"``."""

    code: str


class Name(NamedTuple):
    """A name, title or description that a picture or shape carries unseen."""

    text: str


class Picture(NamedTuple):
    """A picture of which something is not shown: all of it, or what is cropped."""

    hidden: bool


Item = Run | Paragraph | Change | Comment | Field | Name | Picture
