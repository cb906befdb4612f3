"""The words that a file shows, piece by piece, whatever kind of file it is. Runs in a process of its own."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from foidesk.anatomy.reading import office, pages
from foidesk.anatomy.reading.words import LONGEST, Piece
from foidesk.findings.codes import Code
from foidesk.inspection import plain
from foidesk.inspection.readers import reader
from foidesk.language.sentence import Sentence, say
from foidesk.mail.read import read_message
from foidesk.mail.shapes import Unreadable as NoMessage
from foidesk.olden.rtf.walk import Walk
from foidesk.opening.file import File
from foidesk.opening.limits import MEGABYTE, Unreadable
from foidesk.opening.recognise import recognise
from foidesk.opening.types import Type
from foidesk.papers.odf.parts import opened as opened_odf
from foidesk.pdf.drawing import drawn
from foidesk.pdf.glyphs import text_of

PAGES = 100
"""Pages of a PDF that one letter may have."""
LARGEST = 40 * MEGABYTE
"""Bytes of a file that holds one letter."""
_EMPTY = say("It is empty: nothing was saved in it, or nothing arrived. Ask for a fresh copy.")
_NO_WORDS = say(
    "There is no text in it, as in a scan or a picture. Run it through text recognition, or type or "
    "paste the "
    "letter as text, and check that."
)
_MANY_PAGES = (
    "It has {pages} pages, and a letter may have {most}. Save the letter without its enclosures, and check "
    "that."
)
_MANY_WORDS = (
    "It has more than {most} characters, far more than a letter. Save the letter without its "
    "enclosures, and "
    "check that."
)
_BIG = "It is larger than {most} megabytes. Save the letter without its enclosures, and check that."
_NO_LETTER = say(
    "It is of a kind that holds no letter. Save the letter as Word, OpenDocument, PDF, a web page or "
    "text, and "
    "check that file."
)
_CODE = Code.UNREADABLE
_PICTURES = frozenset({Type.JPEG, Type.PNG, Type.TIFF, Type.GIF, Type.WEBP, Type.HEIC, Type.BMP})


@dataclass(frozen=True)
class Found:
    """The pieces of a file, or why it has none and what to do."""

    pieces: tuple[Piece, ...] = ()
    why: Sentence | None = None


def found(file: File) -> Found:
    """What a file shows. Never raises for what is in it."""
    if not file.size:
        return Found(why=_EMPTY)
    if file.size > LARGEST:
        return Found(why=say(_BIG, most=LARGEST // MEGABYTE))
    kind = recognise(file)
    if kind in _PICTURES:
        return Found(why=_NO_WORDS)
    read = _READERS.get(kind)
    try:
        pieces = tuple(_bounded(read(file))) if read else _refused(file, kind)
    except Unreadable as why:
        return Found(why=why.says)
    except NoMessage as no_message:
        return Found(why=say("{why}", why=str(no_message)))
    if not any(c.isalnum() for piece in pieces for c in piece.text):
        return Found(why=_NO_WORDS)
    return Found(pieces)


def _refused(file: File, kind: Type) -> tuple[Piece, ...]:
    """What is locked or damaged says so itself. Raises Unreadable, always."""
    for _ in reader(kind).findings(file):
        break
    raise Unreadable(_CODE, _NO_LETTER)


def _bounded(pieces: Iterable[Piece]) -> Iterator[Piece]:
    size = 0
    for piece in pieces:
        size += len(piece.text)
        if size > LONGEST:
            raise Unreadable(_CODE, say(_MANY_WORDS, most=f"{LONGEST:,}"))
        yield piece


def _text(file: File) -> Iterator[Piece]:
    words = plain.text(file)
    for n, page in enumerate(words.split("\f"), 1):
        yield Piece(page, where=f"page {n}" if "\f" in words else "")


def _html(file: File) -> Iterator[Piece]:
    yield from pages.of_html(plain.text(file))


def _mail(file: File) -> Iterator[Piece]:
    message = read_message(file.whole())
    if message.sent_on:
        yield Piece(f"Date: {message.sent_on:%d %B %Y}".replace("Date: 0", "Date: "), wrapped=False)
    yield Piece(message.body_text)


def _msg(file: File) -> Iterator[Piece]:
    yield from (Piece(passage.text) for passage in reader(Type.MSG).passages(file) if not passage.where)


def _odt(file: File) -> Iterator[Piece]:
    document = opened_odf(file)
    yield from office.of_items(item for where, item in document.items() if not where)


def _rtf(file: File) -> Iterator[Piece]:
    shown = [
        run.text
        for run in Walk(file).words()
        if not (run.state.hidden or run.state.deleted or run.state.destination)
        and run.state.place in ("", "text boxes")
    ]
    yield from (Piece(line, wrapped=False) for line in "".join(shown).split("\n"))


def _pdf(file: File) -> Iterator[Piece]:
    with drawn(file) as document:
        if len(document) > PAGES:
            raise Unreadable(_CODE, say(_MANY_PAGES, pages=len(document), most=PAGES))
        for index in range(len(document)):
            yield Piece(text_of(document, index), where=f"page {index + 1}")


_READERS: dict[Type, Callable[[File], Iterator[Piece]]] = {
    Type.TEXT: _text,
    Type.XML: _text,
    Type.HTML: _html,
    Type.EML: _mail,
    Type.MSG: _msg,
    Type.DOCX: office.of_docx,
    Type.DOCM: office.of_docx,
    Type.ODT: _odt,
    Type.RTF: _rtf,
    Type.DOC: office.of_doc,
    Type.PDF: _pdf,
}
