"""Making the copy: pages with a box drawn anew, the others carried over as they look, in one fresh file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pikepdf

from foidesk.cleaning.pdf import stripped, tidied
from foidesk.findings.codes import Code
from foidesk.language.sentence import say
from foidesk.law.refusal import Refused
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from foidesk.pdf.document import entry, opened
from foidesk.pdf.drawing import looked_through
from foidesk.pdf.nesting import refuse_endless
from foidesk.pdf.suspects import suspects
from foidesk.redaction.engine.marks import Mark, Size, faults_of
from foidesk.redaction.engine.paper import drawn
from foidesk.redaction.engine.writing import Writer

_FORM_THAT_DRAWS_ITSELF = say(
    "It is a form that Acrobat draws anew each time it is opened, so nobody can say what is on its pages. "
    "Print it to a new PDF, and strike out in that."
)


@dataclass(frozen=True)
class Copied:
    """What the copy should be: the sizes of its pages, and all words that were struck.

    `words` are those that should stand behind each drawn page, one a line, by its number counted from 1.
    """

    sizes: tuple[Size, ...]
    struck: frozenset[str]
    words: Mapping[int, str]


def copy(file: File, marks: Sequence[Mark], out: Path, *, every: bool = False) -> Copied:
    """Write the copy of a PDF without what lies under the marks to `out`, which is not proved yet.

    `every` page is drawn, also those without a mark on which all is seen.
    Raises Refused for marks that can't be burnt in, Unreadable for a document that can't be drawn.
    """
    by_page: dict[int, list[Mark]] = {}
    for mark in marks:
        by_page.setdefault(mark.page, []).append(mark)
    with opened(file) as old, TemporaryDirectory(dir=out.parent, prefix="foidesk-") as folder:
        if entry(old.Root, "/AcroForm", "/XFA") is not None:
            raise Unreadable(Code.UNREADABLE, _FORM_THAT_DRAWS_ITSELF)
        refuse_endless(old)
        part = Path(folder) / "drawn.pdf"
        language = str(old.Root.get("/Lang", "en-GB"))
        layered = "/OCProperties" in old.Root
        sizes, struck, words = _draw(file, marks, by_page, part, language, layered=layered, every=every)
        if len(words) == len(sizes):
            part.replace(out)
        else:
            _join(old, part, sorted(words), len(sizes), out)
    return Copied(tuple(sizes), frozenset(struck), words)


def _draw(
    file: File,
    marks: Sequence[Mark],
    by_page: Mapping[int, Sequence[Mark]],
    part: Path,
    language: str,
    *,
    layered: bool,
    every: bool,
) -> tuple[list[Size], set[str], dict[int, str]]:
    """Draw each page that has a mark, and each on which something can't be seen, into one file."""
    struck: set[str] = set()
    words: dict[int, str] = {}
    with looked_through(file) as document, part.open("wb") as out:
        sizes = [_size(document, index) for index in range(len(document))]
        if faults := faults_of(marks, sizes):
            raise Refused(*faults[:20])
        writer = Writer(out, language)
        for index in range(len(document)):
            own = by_page.get(index + 1, ())
            plain = not (own or layered or every)
            if plain and not suspects(document, index).characters:
                continue
            made = drawn(document, index, own, layered=layered)
            writer.page(made)
            words[index + 1] = "\n".join(word.text for word in made.words)
            struck.update(word.text for word in made.struck)
        writer.end()
    return sizes, struck, words


def _size(document: Any, index: int) -> Size:
    """As the page is seen, without reading what is on it."""
    width, height = document.get_page_size(index)
    return max(width, 1.0), max(height, 1.0)


def _join(old: pikepdf.Pdf, part: Path, drawn_pages: Sequence[int], count: int, out: Path) -> None:
    """The pages in their order: drawn ones from one file, the others from the original, stripped."""
    chosen = {number: at for at, number in enumerate(drawn_pages)}
    with pikepdf.open(part) as made, pikepdf.new() as new:
        for number in range(1, count + 1):
            page = made.pages[chosen[number]] if number in chosen else stripped(old.pages[number - 1])
            new.pages.append(page)
        # A page may name what only another page draws, and that may be what was struck.
        new.remove_unreferenced_resources()
        tidied(new)
        new.Root.Lang = made.Root.Lang
        new.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
