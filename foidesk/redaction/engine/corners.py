"""Every corner of the copy in which words can lie: entries, names, objects, streams, earlier versions."""

import re
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

import pikepdf

from foidesk.cleaning.anew.resources import ENCODINGS, ENTRIES, ORDERINGS, ORDINARY
from foidesk.language.sentence import Sentence, say
from foidesk.pdf.document import content
from foidesk.pdf.readable import BEFORE, codes
from foidesk.pdf.sought import Sought

_OF_THE_FILE = frozenset(["/Type", "/Pages", "/Lang"])
_OF_A_PAGE = frozenset(
    ["/Type", "/Parent", "/MediaBox", "/CropBox", "/Rotate", "/UserUnit", "/Resources", "/Contents", "/Group"]
)
_OF_ANYTHING = _OF_THE_FILE | _OF_A_PAGE | ENTRIES
_NUMBERED = re.compile(r"/[A-Z]\d*")
_WORDLESS = frozenset(["Adobe", *ORDERINGS])
_PROGRAM = frozenset(["/Length1", "/Length2", "/Length3", "/FontFile"])
_DRAWS = re.compile(rb"\b(?:Tj|TJ|Tf|re|cm)\b")
_LITERAL = re.compile(rb"\(((?:\\.|[^\\()])*)\)|<([0-9A-Fa-f\s]*)>", re.DOTALL)
_ESCAPED = re.compile(rb"\\([0-7]{1,3}|\r?\n|.)", re.DOTALL)
_HOLDERS = (pikepdf.String, pikepdf.Name, pikepdf.Array, pikepdf.Dictionary)
_END = b"%%EOF"
_PIECE = 1024 * 1024


def corners(
    out: Path, made: pikepdf.Pdf, told: Sequence[str], gone: Sequence[str], drawn: Collection[int]
) -> Iterator[Sentence]:
    """What a copy of pages alone may not hold, and which of the words that are told of it still has.

    Those that are `gone` from its pages may not be painted either. `drawn` are the numbers of the pages that
    are pictures with words behind them.
    """
    if _ends(out) != 1:
        yield say("The copy holds an earlier version of itself.")
    yield from _catalogue(made)
    ours = {made.pages[number - 1].obj.Contents.objgen for number in drawn}
    ours |= {made.pages[number - 1].obj.Resources.XObject.P.objgen for number in drawn}
    words = _Words(Sought(told), Sought(gone), ours)
    for held in made.objects:
        if word := words.found(held):
            yield say("“{word}” was struck out and is still within the file.", word=word[:40])
            return


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
    for held in made.objects:
        more |= {key for key in _keys(held) if key not in _OF_ANYTHING and not _NUMBERED.fullmatch(key)}
    yield from (say("The copy holds more than pages: {what}.", what=one[:40]) for one in sorted(more)[:20])


def _keys(held: pikepdf.Object) -> Iterator[str]:
    for one in _within(held):
        if isinstance(one, pikepdf.Dictionary):
            yield from (str(key) for key, _ in one.items())


def _within(held: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """An object and all that lies in it and has no number of its own."""
    waiting = [held.stream_dict if isinstance(held, pikepdf.Stream) else held]
    while waiting:
        one = waiting.pop()
        yield one
        if isinstance(one, pikepdf.Array):
            waiting += [each for each in one if isinstance(each, _HOLDERS) and not each.is_indirect]
        elif isinstance(one, pikepdf.Dictionary):
            waiting += [each for each in one.values() if isinstance(each, _HOLDERS) and not each.is_indirect]


class _Words:
    """Looks for struck words in one object after the other."""

    def __init__(self, told: Sought, gone: Sought, ours: Collection[tuple[int, int]]) -> None:
        """`ours` are compared elsewhere: the words behind our pictures word by word, pictures by pixels."""
        self._told, self._gone, self._ours = told, gone, ours

    def found(self, held: pikepdf.Object) -> str | None:
        """A struck word in an object; none where there is none."""
        if found := self._told.within(b"\n".join(_strings(held))):
            return found
        if not isinstance(held, pikepdf.Stream) or held.objgen in self._ours:
            return None
        if held.get("/Subtype") == "/Image":
            plain = held.get("/Filter") in (None, pikepdf.Name.FlateDecode)
            return self._told.within(content(held) if plain else held.read_raw_bytes())
        data = content(held)
        if data.startswith(BEFORE):
            return self._told.within(codes(data))
        if _PROGRAM & set(held.keys()) or not _DRAWS.search(data):
            return self._told.within(data)
        literals = list(_literals(data))
        # A word may be drawn in pieces, and one piece may follow another that is no part of it.
        return self._gone.within(b"".join(literals)) or self._gone.within(b"\n".join(literals))


def _strings(held: pikepdf.Object) -> Iterator[bytes]:
    for one in _within(held):
        if isinstance(one, pikepdf.String) and str(one) not in _WORDLESS:
            yield bytes(one)
            yield str(one).encode()
        elif isinstance(one, pikepdf.Name) and not _known(str(one)):
            yield str(one)[1:].encode()


def _known(name: str) -> bool:
    return name in _OF_ANYTHING or name in ENCODINGS or bool(ORDINARY.fullmatch(name))


def _literals(data: bytes) -> Iterator[bytes]:
    for found in _LITERAL.finditer(data):
        if found[1] is not None:
            yield _ESCAPED.sub(_escaped, found[1])
        else:
            code = b"".join(found[2].split())
            yield bytes.fromhex((code + b"0" * (len(code) % 2)).decode("ascii"))


def _escaped(found: "re.Match[bytes]") -> bytes:
    code = found[1]
    if code.isdigit():
        return bytes([int(code, 8) & 255]) if code[0] < 56 else code
    return b"" if code in (b"\n", b"\r\n") else code
