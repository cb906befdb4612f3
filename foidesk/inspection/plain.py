"""Text without any form, web pages and XML: all that is in them is words."""

from collections.abc import Iterator

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.opening.file import File, Inside, Passage
from foidesk.opening.limits import Unreadable
from foidesk.opening.wording import decoded

_PIECE = 100_000
_NO_TEXT = say(
    "It begins like a text but goes on with what is none, so that not all of it can be examined. "
    "Ask for a fresh copy."
)


def text(file: File) -> str:
    """All its characters. Raises Unreadable where they turn into something else on the way."""
    words = decoded(file.whole())
    if words is None:
        raise Unreadable(Code.UNREADABLE, _NO_TEXT)
    return words


def findings(file: File) -> Iterator[Finding]:
    """Nothing hides in plain words. Raises Unreadable where they are none."""
    text(file)
    yield from ()


def passages(file: File) -> Iterator[Passage]:
    """The words, in pieces that end with a line."""
    words = text(file)
    start = 0
    while start < len(words):
        end = words.rfind("\n", start, start + _PIECE) + 1 if len(words) - start > _PIECE else len(words)
        end = end or start + _PIECE
        yield Passage("", words[start:end])
        start = end


def inside(file: File) -> Iterator[Inside]:
    """Nothing."""
    yield from ()
