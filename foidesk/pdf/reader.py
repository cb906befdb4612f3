"""What a PDF holds and does not show, its words, and the files it carries."""

from collections.abc import Iterator

from pikepdf import Name, Pdf, Stream

from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.opening.file import File, Inside, Passage
from foidesk.pdf import details, forms, layers, notes, redaction, revisions, scripts, unshown
from foidesk.pdf.document import gathered, opened, words
from foidesk.pdf.drawing import drawn
from foidesk.pdf.glyphs import text_of
from foidesk.pdf.outlines import titles

_KEYS = layers.KEYS | notes.KEYS | scripts.KEYS | details.KEYS | unshown.KEYS
_EXIF = b"Exif\x00\x00"
_HEAD = 64 * 1024
_MOST_SHOWN = 5_000_000


def findings(file: File) -> Iterator[Finding]:
    """Every code of PDF. Raises Unreadable, after what was found, for what can't be examined."""
    with opened(file) as pdf:
        found = gathered(pdf, _KEYS)
        yield from layers.findings(pdf, found)
        yield from notes.findings(pdf)
        yield from notes.attachments(found)
        yield from scripts.findings(pdf, found)
        yield from forms.findings(pdf)
        yield from revisions.findings(pdf, file)
        yield from details.findings(pdf, found)
        yield from unshown.findings(pdf, found, _shown(file))
    yield from redaction.findings(file)


def passages(file: File) -> Iterator[Passage]:
    """Text by page, what is hidden on it among it; bookmarks, comments, what was filled into forms."""
    yield from _pages(file)
    with opened(file) as pdf:
        if marks := "\n".join(titles(pdf)):
            yield Passage(say("bookmarks"), marks)
        yield from notes.passages(pdf)
        yield from forms.passages(pdf)
        yield from _behind(pdf)


def inside(file: File) -> Iterator[Inside]:
    """Attached files, and photographs that still carry what the camera noted. Raises Unreadable."""
    with opened(file) as pdf:
        yield from notes.inside(gathered(pdf, notes.KEYS))
        yield from _photographs(pdf)


def _pages(file: File) -> Iterator[Passage]:
    left = file.limits.text
    with drawn(file) as document:
        for index in range(len(document)):
            text = text_of(document, index)[:left]
            left -= len(text)
            if text.strip():
                yield Passage(say("page {n}", n=index + 1), text)


def _shown(file: File) -> str:
    """The text of the pages, squashed; as much of it as can be searched for every bookmark."""
    shown: list[str] = []
    size = 0
    for passage in _pages(file):
        shown.append(unshown.squashed(passage.text))
        size += len(shown[-1])
        if size > _MOST_SHOWN:
            return ""
    return "".join(shown)


def _behind(pdf: Pdf) -> Iterator[Passage]:
    """What is read aloud in place of pictures and text."""
    found = gathered(pdf, frozenset({"/ActualText", "/Alt", "/E"}))
    said = [
        text
        for key in ("/ActualText", "/Alt", "/E")
        for owner in found.having(key)
        if len(text := words(owner.get(key)).strip()) > 2
    ]
    if said:
        yield Passage(say("tags"), "\n".join(dict.fromkeys(said)))


def _photographs(pdf: Pdf) -> Iterator[Inside]:
    number = 0
    for each in pdf.objects:
        if not isinstance(each, Stream) or each.get("/Subtype") != Name.Image:
            continue
        filters = each.get("/Filter")
        if filters in (Name.DCTDecode, [Name.DCTDecode]):
            data = each.read_raw_bytes()
            if _EXIF in data[:_HEAD]:
                number += 1
                yield Inside(say("picture {n}.jpg", n=number), data)
