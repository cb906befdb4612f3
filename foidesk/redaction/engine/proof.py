"""Looking for what was struck out in every corner of the copy. Where anything is found, there is no copy."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
from PIL import Image, ImageChops

from foidesk.language.sentence import Sentence, say
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from foidesk.pdf.document import FAULTS
from foidesk.pdf.drawing import drawn as open_for_drawing
from foidesk.pdf.drawing import looked_through, page_of
from foidesk.pdf.sought import folded, telling
from foidesk.pdf.suspects import suspects
from foidesk.pdf.words import texts_of
from foidesk.redaction.engine.corners import corners
from foidesk.redaction.engine.engine import Copied
from foidesk.redaction.engine.marks import Mark
from foidesk.redaction.engine.paper import burn, place

_MOST_ADVICE = 50
_AT_ONCE = 50
_DIFFERENT = 70
"""Of 255: more than the edges of a letter lose when a picture is stored as JPEG."""
_MOST_DIFFERENT = 0.02
_ENDS = re.compile(r"^\W+|\W+$")


@dataclass(frozen=True)
class Leak:
    """Something of what was struck, found in the copy: where, and what. Not `must`, where it is advice."""

    where: str
    says: Sentence
    must: bool = True


def prove(out: Path, marks: Sequence[Mark], copied: Copied) -> tuple[Leak, ...]:
    """What of the struck words is still in the copy, or should not be in any; only advice where it is sound.

    A copy that can't be read is a leak too.
    """
    try:
        return tuple(_leaks(out, marks, copied))
    except (Unreadable, *FAULTS) as why:
        return (Leak("", say("The copy can't be read again, so nothing is proved: {why}", why=str(why))),)


def _leaks(out: Path, marks: Sequence[Mark], copied: Copied) -> Iterator[Leak]:
    told = sorted(text for text in {_ENDS.sub("", text) for text in copied.struck} if telling(text))
    first: dict[str, int] = {}
    for number, document in _pages(File(out.name, path=out), len(copied.sizes)):
        standing = _standing(document, number, copied, told)
        if number in copied.words:
            expected = Counter(copied.words[number].split("\n"))
            yield from (_word(number, text) for text in _more(standing, expected))
        for word in standing:
            first.setdefault(word, number)
    still = folded("\n".join(first))
    gone = [text for text in told if folded(text) not in still]
    with pikepdf.open(out) as made:
        if len(made.pages) != len(copied.sizes):
            yield Leak(
                "", say("The copy has {n} pages, not {all}.", n=len(made.pages), all=len(copied.sizes))
            )
            return
        yield from (Leak("", says) for says in corners(out, made, told, gone, copied.words))
        yield from _pixels(made, marks, copied)
    yield from _elsewhere([text for text in told if folded(text) in still], first)


def _pages(file: File, count: int) -> Iterator[tuple[int, Any]]:
    """Each page's number with the document, opened anew from time to time: it keeps what it has read."""
    with open_for_drawing(file):
        pass
    for begin in range(0, count, _AT_ONCE):
        with looked_through(file) as document:
            yield from ((index + 1, document) for index in range(begin, min(begin + _AT_ONCE, len(document))))


def _standing(document: Any, number: int, copied: Copied, told: Sequence[str]) -> Counter[str]:
    """The words of a page of the copy. Of one carried over only those that are seen, where it matters."""
    with page_of(document, number - 1) as page:
        words = texts_of(page)
    if number not in copied.words:
        text = "\n".join(word for word, _ in words)
        if any(struck in text for struck in told):
            hidden = suspects(document, number - 1).characters
            words = [(word, run) for word, run in words if hidden.isdisjoint(run)]
    return Counter(word for word, _ in words)


def _more(found: Counter[str], expected: Counter[str]) -> list[str]:
    """The words that should not be there; a script from right to left may be read either way round.

    Where words stand close, a reader may part them otherwise than they were written: as long as there is no
    character more than was written, nothing came back.
    """
    more, fewer = found - expected, expected - found
    if not _characters(more) - _characters(fewer):
        written = "".join(fewer)
        return [text for text in more if text not in written and text[::-1] not in written]
    return [text for text in more if fewer[text[::-1]] < more[text]]


def _characters(words: Counter[str]) -> Counter[str]:
    return Counter(letter for word in words.elements() for letter in word)


def _word(number: int, text: str) -> Leak:
    return Leak(
        f"page {number}", say("A word that was struck out can still be copied: “{word}”.", word=text[:40])
    )


def _pixels(made: pikepdf.Pdf, marks: Sequence[Mark], copied: Copied) -> Iterator[Leak]:
    """Whether each box is what a box is: black with its provision, and nothing of the page."""
    by_page: dict[int, list[Mark]] = {}
    for mark in marks:
        by_page.setdefault(mark.page, []).append(mark)
    for number, own in by_page.items():
        image, size = _picture(made.pages[number - 1]), copied.sizes[number - 1]
        letters = copied.letters.get(number, ())
        places = [place(box, size, image.size) for box in (*(mark.box for mark in own), *letters)]
        boxes = Image.new("L", image.size, 255)
        burn(boxes, own, letters, size)
        left, top = min(one[0] for one in places), min(one[1] for one in places)
        right, bottom = max(one[2] for one in places), max(one[3] for one in places)
        around = (left, top, max(right, left + 1), max(bottom, top + 1))
        apart = ImageChops.difference(image.crop(around), boxes.crop(around))
        for x, y, x_end, y_end in places:
            shown = apart.crop((x - left, y - top, max(x_end, x) - left, max(y_end, y) - top))
            high = sum(shown.histogram()[_DIFFERENT:])
            if high > max(_MOST_DIFFERENT * shown.width * shown.height, 4):
                yield Leak(f"page {number}", say("Something shows through a box."))
                break


def _picture(page: pikepdf.Page) -> Image.Image:
    """The picture of a drawn page, in grey."""
    stream = page.obj.Resources.XObject.P
    return Image.open(BytesIO(stream.read_raw_bytes())).convert("L")


def _elsewhere(told: Sequence[str], first: Mapping[str, int]) -> Iterator[Leak]:
    """Names and numbers that were struck in one place and are still to be read in another: for an officer."""
    for text in [text for text in told if _names(text)][:_MOST_ADVICE]:
        pages = [number for word, number in first.items() if text in word]
        if pages:
            yield Leak(
                f"page {min(pages)}",
                say("“{word}” was struck out in one place and can still be read here.", word=text[:40]),
                must=False,
            )


def _names(text: str) -> bool:
    return any(letter.isdigit() for letter in text) or "@" in text or text[:1].isupper()
