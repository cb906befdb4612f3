"""Making the copy: pages with a box drawn anew, the others carried over as they look, in one fresh file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pikepdf

from foidesk.cleaning.anew.carrying import Carrier
from foidesk.cleaning.anew.resources import MustBeDrawn
from foidesk.findings.codes import Code
from foidesk.language.sentence import say
from foidesk.law.refusal import Refused
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from foidesk.pdf.document import entry, opened
from foidesk.pdf.drawing import looked_through
from foidesk.pdf.nesting import refuse_endless
from foidesk.pdf.seeing import whole
from foidesk.pdf.writing import Writer, language_of
from foidesk.redaction.engine.marks import Box, Mark, Size, faults_of
from foidesk.redaction.engine.paper import Struck, drawn

_FORM_THAT_DRAWS_ITSELF = say(
    "It is a form that Acrobat draws anew each time it is opened, so nobody can say what is on its pages. "
    "Print it to a new PDF, and strike out in that."
)

_NO_PDF = say(
    "It is not a PDF. Save or print it as PDF in the program it was made with, and strike out in that; a "
    "desk makes pages of it too."
)


@dataclass(frozen=True)
class Copied:
    """What the copy should be: the sizes of its pages, and all words that were struck.

    `words` are those that should stand behind each drawn page, one a line, by its number counted from 1.
    """

    sizes: tuple[Size, ...]
    struck: frozenset[str]
    words: Mapping[int, str]
    letters: Mapping[int, tuple[Box, ...]] = field(default_factory=dict)
    """The places of letters that boxes touch, which are painted over whole, by the number of their page."""


def copy(file: File, marks: Sequence[Mark], out: Path, *, every: bool = False) -> Copied:
    """Write the copy of a PDF without what lies under the marks to `out`, which is not proved yet.

    `every` page is drawn, also those without a mark on which all is seen.
    Raises Refused for marks that can't be burnt in, Unreadable for a document that can't be drawn.
    """
    by_page: dict[int, list[Mark]] = {}
    for mark in marks:
        by_page.setdefault(mark.page, []).append(mark)
    if b"%PDF-" not in file.head():
        raise Unreadable(Code.UNREADABLE, _NO_PDF)
    with opened(file) as old, TemporaryDirectory(dir=out.parent, prefix="foidesk-") as folder:
        if entry(old.Root, "/AcroForm", "/XFA") is not None:
            raise Unreadable(Code.UNREADABLE, _FORM_THAT_DRAWS_ITSELF)
        refuse_endless(old)
        part = Path(folder) / "drawn.pdf"
        # What a hidden layer holds, only a drawing leaves out for sure.
        carrier = None if every or "/OCProperties" in old.Root else Carrier(old)
        sizes, struck, pages = _pages(file, marks, by_page, part, language_of(old), carrier)
        words = {number: page for number, page in enumerate(pages, start=1) if isinstance(page, str)}
        if len(words) == len(sizes):
            part.replace(out)
        else:
            _join(part, pages, out)
    told = frozenset(word for page in struck.values() for word in page.words)
    return Copied(tuple(sizes), told, words, {number: page.letters for number, page in struck.items()})


def _pages(
    file: File,
    marks: Sequence[Mark],
    by_page: Mapping[int, Sequence[Mark]],
    part: Path,
    language: str,
    carrier: Carrier | None,
) -> tuple[list[Size], dict[int, Struck], list[pikepdf.Page | str]]:
    """Each page that is carried over, or the words behind the drawing of it, which goes into `part`."""
    struck: dict[int, Struck] = {}
    pages: list[pikepdf.Page | str] = []
    with looked_through(file) as document, part.open("wb") as out:
        sizes = [_size(document, index) for index in range(len(document))]
        if faults := faults_of(marks, sizes):
            raise Refused(*faults[:20])
        writer = Writer(out, language)
        for index in range(len(document)):
            own = by_page.get(index + 1, ())
            page = None if own or carrier is None else _carried(carrier, document, index)
            if page is None:
                made, struck[index + 1] = drawn(document, index, own, closely=carrier is None or not own)
                writer.page(made)
            pages.append(page or "\n".join(word.text for word in made.words))
        writer.end()
    return sizes, struck, pages


def _carried(carrier: Carrier, document: Any, index: int) -> pikepdf.Page | None:
    """The page made anew; none where not all of it is seen, or known to be harmless."""
    try:
        return carrier.page(index + 1) if whole(document, index) else None
    except MustBeDrawn:
        return None


def _size(document: Any, index: int) -> Size:
    """As the page is seen, without reading what is on it."""
    width, height = document.get_page_size(index)
    return max(width, 1.0), max(height, 1.0)


def _join(part: Path, pages: Sequence[pikepdf.Page | str], out: Path) -> None:
    """The pages in their order: those drawn from one file, the others as they were made anew."""
    with pikepdf.open(part) as made, pikepdf.new() as new:
        drawings = iter(made.pages)
        for page in pages:
            new.pages.append(next(drawings) if isinstance(page, str) else page)
        new.Root.Lang = made.Root.Lang
        # No objects packed in others: whoever looks for a word in the file sees each as it is.
        new.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable, deterministic_id=True)
