"""Every corner of a PDF in which words can lie: entries, objects, streams, earlier versions."""

import re
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import pikepdf

from foidesk.language.sentence import Sentence, say
from foidesk.pdf.document import content

_OF_THE_FILE = frozenset(["/Type", "/Pages", "/Lang"])
_OF_A_PAGE = frozenset(
    [
        "/Type",
        "/Parent",
        "/MediaBox",
        "/CropBox",
        "/Rotate",
        "/UserUnit",
        "/Resources",
        "/Contents",
        "/Group",
        "/Annots",
    ]
)
_DRAWS = re.compile(rb"\b(?:Tj|TJ|Tf|re|cm)\b")
_LITERAL = re.compile(rb"\(((?:\\.|[^\\()])*)\)|<([0-9A-Fa-f\s]*)>", re.DOTALL)
_ESCAPED = re.compile(rb"\\(.)", re.DOTALL)
_HOLDERS = (pikepdf.String, pikepdf.Array, pikepdf.Dictionary)
_END = b"%%EOF"
_PIECE = 1024 * 1024


def corners(out: Path, made: pikepdf.Pdf, gone: Sequence[str], drawn: Collection[int]) -> Iterator[Sentence]:
    """What a copy of pages alone may not hold, and which of the words that are gone from them it still has.

    `drawn` are the numbers of the pages that are pictures with words behind them.
    """
    if _ends(out) != 1:
        yield say("The copy holds an earlier version of itself.")
    yield from _catalogue(made)
    yield from _objects(made, gone, drawn)


def _ends(out: Path) -> int:
    """How often the mark of a file's end stands in it, read piece by piece."""
    found, last = 0, b""
    with out.open("rb") as file:
        while piece := file.read(_PIECE):
            found += (last + piece).count(_END)
            last = piece[1 - len(_END) :]
    return found


def _catalogue(made: pikepdf.Pdf) -> Iterator[Sentence]:
    """What a file of pages alone can't have: properties, attachments, scripts, layers, forms, comments."""
    more = {str(key) for key in made.Root} - _OF_THE_FILE
    if "/Info" in made.trailer:
        more.add("/Info")
    for page in made.pages:
        more |= {str(key) for key in page.obj} - _OF_A_PAGE
        more |= {"a comment" for note in page.obj.get("/Annots", []) if note.get("/Subtype") != "/Link"}
    yield from (say("The copy holds more than pages: {what}.", what=one) for one in sorted(more))


def _objects(made: pikepdf.Pdf, texts: Sequence[str], drawn: Collection[int]) -> Iterator[Sentence]:
    """Struck words in the strings of any object, or in any unpacked stream, as they may be written there."""
    if not texts:
        return
    sought = _pattern(texts)
    ours = {made.pages[number - 1].obj.Contents.objgen for number in drawn}
    for held in made.objects:
        if found := sought.search(b"\n".join(_said(held, ours))):
            word = found[0].replace(b"\0", b"").decode("latin-1")[:40]
            yield say("“{word}” was struck out and is still within the file.", word=word)
            return


def _said(held: pikepdf.Object, ours: Collection[tuple[int, int]]) -> Iterator[bytes]:
    """The words of an object. Those behind our own pictures are compared word by word, pictures by pixels."""
    if not isinstance(held, pikepdf.Stream):
        yield from _strings(held)
        return
    yield from _strings(held.stream_dict)
    kind = str(held.get("/Subtype", ""))
    if kind == "/Image" or held.objgen in ours or {"/Length1", "/Length2", "/Length3"} & set(held.keys()):
        return
    data = content(held)
    # Operands of drawing are numbers that may look like any year; words stand in strings.
    if not _DRAWS.search(data):
        yield data
        return
    literals = list(_literals(data))
    # A word may be drawn in pieces, and one piece may follow another that is no part of it.
    yield b"".join(literals)
    yield b"\n".join(literals)


def _strings(held: pikepdf.Object) -> Iterator[bytes]:
    waiting = [held]
    while waiting:
        one = waiting.pop()
        if isinstance(one, pikepdf.String):
            yield bytes(one)
            yield str(one).encode()
        elif isinstance(one, pikepdf.Array):
            waiting += [each for each in one if isinstance(each, _HOLDERS) and not each.is_indirect]
        elif isinstance(one, pikepdf.Dictionary):
            waiting += [each for each in one.values() if isinstance(each, _HOLDERS) and not each.is_indirect]


def _literals(data: bytes) -> Iterator[bytes]:
    for found in _LITERAL.finditer(data):
        if found[1] is not None:
            yield _ESCAPED.sub(b"\\1", found[1])
        else:
            code = re.sub(rb"\s", b"", found[2])
            yield bytes.fromhex((code + b"0" * (len(code) % 2)).decode("ascii"))


def _pattern(texts: Sequence[str]) -> "re.Pattern[bytes]":
    """Any of these words, in the encodings a PDF or what lies in it may have."""
    plain = {form for text in texts for form in _written(text, "utf-8", "latin-1")}
    wide = {form for text in texts for form in _written(text, "utf-16-be", "utf-16-le")}
    wide |= {form.hex().encode() for form in (*wide, *plain)}
    whole = rb"(?<![A-Za-z0-9/])(?:" + b"|".join(map(re.escape, sorted(plain))) + rb")(?![A-Za-z0-9])"
    return re.compile(whole + b"|" + b"|".join(map(re.escape, sorted(wide))), re.IGNORECASE)


def _written(text: str, *encodings: str) -> Iterator[bytes]:
    for encoding in encodings:
        with suppress(UnicodeEncodeError):
            yield text.encode(encoding)
