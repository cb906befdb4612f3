"""Text without any form, web pages and XML: all that is in them is words."""

import re
from collections.abc import Iterator

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.opening.file import File, Inside, Passage
from foidesk.opening.limits import Unreadable, too_wordy
from foidesk.opening.wording import decoded

_PIECE = 100_000
_NO_TEXT = say(
    "It begins like a text but goes on with what is none, so that not all of it can be examined. "
    "Ask for a fresh copy."
)
_ENTITIES = say(
    "It defines words that stand for other words or files, as files do that are made to bring a computer "
    "down. Ask for it in another form, such as PDF."
)
_OF_A_PROGRAM = (
    "It is a document of {program} in one long text, which is not examined here. Open it in that program, "
    "save it in the program's ordinary form, and check that file."
)
_PROGRAMS = {
    'progid="Word.Document"': "Word",
    'progid="Excel.Sheet"': "Excel",
    'progid="PowerPoint.Show"': "PowerPoint",
    "urn:schemas-microsoft-com:office:spreadsheet": "Excel",
    "http://schemas.microsoft.com/office/2006/xmlPackage": "Office",
    "<office:document ": "LibreOffice",
}
_DOCUMENT = re.compile("|".join(re.escape(mark) for mark in _PROGRAMS))
_MARKUP = re.compile(r"\s*<")
_ENTITY = re.compile(r"<!ENTITY\s")
_PROLOGUE = 100_000


def text(file: File) -> str:
    """All its characters. Raises Unreadable where they turn into something else on the way."""
    words = decoded(file.whole())
    if words is None:
        raise Unreadable(Code.UNREADABLE, _NO_TEXT)
    return words


def findings(file: File) -> Iterator[Finding]:
    """Nothing hides in plain words. Raises Unreadable where they are none, or stand for others."""
    words = text(file)
    if _MARKUP.match(words) and _ENTITY.search(words, 0, _PROLOGUE):
        raise Unreadable(Code.UNREADABLE, _ENTITIES)
    if made := _DOCUMENT.search(words, 0, _PROLOGUE):
        raise Unreadable(Code.UNREADABLE, say(_OF_A_PROGRAM, program=_PROGRAMS[made[0]]))
    yield from ()


def passages(file: File) -> Iterator[Passage]:
    """The words, in pieces that end with a line. Raises Unreadable for more than is searched."""
    words = text(file)
    if len(words) > file.limits.text:
        raise too_wordy(file.limits)
    start = 0
    while start < len(words):
        end = words.rfind("\n", start, start + _PIECE) + 1 if len(words) - start > _PIECE else len(words)
        end = end or start + _PIECE
        yield Passage("", words[start:end])
        start = end


def inside(file: File) -> Iterator[Inside]:
    """Nothing."""
    yield from ()
