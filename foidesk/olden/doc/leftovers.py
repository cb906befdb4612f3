"""What an incremental ("fast") save of Word leaves in the file although nobody sees it any more."""

import re
from collections.abc import Iterator

from foidesk.olden.doc.fib import CHARACTERS, PARAGRAPHS, Word, plc
from foidesk.olden.doc.text import Piece
from foidesk.packages import officeart

_LETTER = rb"[A-Za-z0-9 ,.;:()'\"\x91-\x94\xc0-\xff\r\t-]"
_NARROW = re.compile(_LETTER + rb"{24,}")
_WIDE = re.compile(rb"(?:" + _LETTER + rb"\0){16,}")
_WORDS = re.compile(r"\b\w{2,}\b")
_MOST = 2_000


def leftovers(word: Word, pieces: list[Piece]) -> Iterator[str]:
    """Runs of words in the main stream that belong to no piece.

    Looked for only where the last save was incremental: a whole save writes the text anew. The last-saved
    state of formatting, and pictures, which hold words of their own, are left out.
    """
    if not word.fast_saved:
        return
    shown = [(0, int.from_bytes(word.main[0x18:0x1C], "little") or 0x200)]
    shown += [(piece.start, piece.end) for piece in pieces]
    for number in (CHARACTERS, PARAGRAPHS):
        pages = (int.from_bytes(data, "little") & 0x3FFFFF for _, _, data in plc(word.part(number), 4))
        shown += [(512 * page, 512 * page + 512) for page in pages]
    shown += [(start, end) for start, end, _, _ in officeart.pictures(word.main)]
    at = count = 0
    for start, end in [*sorted(shown), (len(word.main), len(word.main))]:
        for text in _texts(word.main[at : max(at, start)]):
            count += 1
            if count > _MOST:
                return
            yield text
        at = max(at, end)


def _texts(gap: bytes) -> Iterator[str]:
    for found in _WIDE.finditer(gap):
        yield from _worded(found[0].decode("utf-16-le", "replace"))
    for found in _NARROW.finditer(gap):
        yield from _worded(found[0].decode("cp1252", "replace"))


def _worded(text: str) -> Iterator[str]:
    """The text if it reads like one: several words, mostly of letters."""
    letters = sum(character.isalpha() or character == " " for character in text)
    if len(_WORDS.findall(text)) >= 4 and letters >= 0.8 * len(text):
        yield text.replace("\r", "\n")
