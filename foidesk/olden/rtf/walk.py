"""A walk through rich text: its words with how they look, and what it keeps beside them."""

import codecs
from collections.abc import Iterator
from copy import copy
from typing import NamedTuple

from foidesk.findings.codes import Code
from foidesk.language.sentence import say
from foidesk.olden.rtf.state import CODES, KEPT, PLACES, SHOWN, SKIPPED, Colour, State, Tables
from foidesk.olden.rtf.tokens import Kind, begins, tokens
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable

_NONE = say("It is not in the form its name says, so that it can't be examined. Ask for a fresh copy.")
_MUCH = say("It holds more text than can be examined. Ask for it in several parts.")
_SIGNS = {
    **dict.fromkeys(("par", "line", "page", "sect", "row", "cell", "nestcell", "nestrow", "column"), "\n"),
    "tab": "\t",
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "emspace": " ",
    "enspace": " ",
    "~": "\N{NO-BREAK SPACE}",
    "_": "-",
    "\n": "\n",
    "\r": "\n",
    "{": "{",
    "}": "}",
    "\\": "\\",
}
_SAMPLE = 40
_CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 134: "cp936", 136: "cp950", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip


class Words(NamedTuple):
    """Text of the document, shown or not, with what holds where it stands until the next are taken."""

    text: str
    state: State
    on_colour: bool


class Walk:
    """Gathers, as `words` goes on: (destination, text) of all that is kept, bytes of pictures and objects,
    and what stands after the end.
    """

    def __init__(self, file: File) -> None:
        self._data = file.whole()
        self._most = file.limits.text
        if not begins(self._data):
            raise Unreadable(Code.UNREADABLE, _NONE)
        self.tables = Tables()
        self.kept: list[tuple[str, str, bytes]] = []
        self.after = b""
        self.comments: list[tuple[str, list[str]]] = []
        """Author and words of each comment."""
        self._state = State()
        self._stack: list[State] = []
        self._bytes = bytearray()
        self._skip = 0
        self._starred = self._fresh = False
        self._row_shaded = self._coloured = False
        self._font = 0
        self._colour: dict[str, int] = {}
        self._high = 0
        self._author = ""

    def words(self) -> Iterator[Words]:
        """All text in order. Raises Unreadable for what is damaged or more than may be read."""
        length = 0
        for text in self._texts():
            state = self._state
            if state.into is not None:
                state.into.append(text)
                continue
            if state.destination not in ("", "code"):
                continue
            length += len(text)
            if length > self._most:
                raise Unreadable(Code.BOMB, _MUCH)
            if (
                state.place == "comments"
                and state.shown
                and self.comments
                and len(self.comments[-1][1]) < _SAMPLE
            ):
                self.comments[-1][1].append(text)
            yield Words(text, state, self._on_colour(state))

    def _on_colour(self, state: State) -> bool:
        return bool(state.marks) or self._row_shaded or self._coloured or state.place == "text boxes"

    def _texts(self) -> Iterator[str]:
        """Text as it comes, decoded; groups are opened and closed between."""
        for kind, word, number, data in tokens(self._data):
            if kind is Kind.TEXT:
                self._fresh = False
                if self._skip:
                    cut = min(self._skip, len(data))
                    self._skip -= cut
                    data = data[cut:]
                self._bytes += data
                continue
            if self._bytes:
                yield self._decoded()
            if kind is Kind.WORD:
                yield from self._word(word, number)
            elif kind is Kind.SYMBOL:
                if word == "*":
                    self._starred = True
                elif word in _SIGNS:
                    yield _SIGNS[word]
            else:
                self._structure(kind, data)

    def _structure(self, kind: Kind, data: bytes) -> None:
        if kind is Kind.OPEN:
            self._stack.append(self._state)
            self._state = copy(self._state)
            self._starred, self._fresh, self._skip = False, True, 0
        elif kind is Kind.CLOSE:
            closed = self._state
            self._state = self._stack.pop()
            self._skip = 0
            if closed.into is not None and closed.into is not self._state.into:
                self._finish(closed)
            elif closed.destination in ("revtbl", "protusertbl", "docvar") and closed.into:
                self._finish(closed)
                closed.into.clear()
        elif kind is Kind.BYTES:
            if self._state.raw is not None:
                self._state.raw.append(data)
        elif kind is Kind.SHAPE:
            self._fresh = False
        else:
            self.after = data

    def _finish(self, closed: State) -> None:
        text, raw = "".join(closed.into or ()), b"".join(closed.raw or ())
        if closed.destination == "atnauthor":
            self._author = text
        elif text or raw:
            self.kept.append((closed.destination, text, raw))

    def _word(self, word: str, number: int | None) -> Iterator[str]:
        fresh, self._fresh = self._fresh, False
        state = self._state
        if (fresh or word == "objdata") and self._destination(word):
            return
        if state.destination in ("fonttbl", "colortbl"):
            self._table(word, number or 0)
        elif state.format(word, number, self.tables):
            return
        elif word == "u" and number is not None:
            self._skip = state.skip
            yield from self._character(number & 0xFFFF)
        elif word == "uc":
            state.skip = max(0, min(number or 0, 16))
        elif word in _SIGNS:
            yield _SIGNS[word]
        elif word == "trowd":
            self._row_shaded = False
        elif word in ("clcbpat", "clcbpatraw", "trcbpat"):
            self._row_shaded |= self.tables.dark(number or 0)
        elif word in ("ansicpg", "mac"):
            self.tables.codepage = "mac_roman" if word == "mac" else _codepage(number or 1252)
        elif state.destination == "pict" and word.endswith("blip") and state.into is not None:
            state.into.append(f"{word};")

    def _character(self, unit: int) -> Iterator[str]:
        """A character beyond the first plane comes in two halves."""
        high, self._high = self._high, 0
        if 0xD800 <= unit < 0xDC00:
            self._high = unit
        elif 0xDC00 <= unit < 0xE000:
            yield (
                chr(0x10000 + (high - 0xD800 << 10) + unit - 0xDC00) if high else "\N{REPLACEMENT CHARACTER}"
            )
        else:
            yield chr(unit)

    def _destination(self, word: str) -> bool:
        """The first word of a group may say that what follows goes elsewhere."""
        state = self._state
        if state.destination in ("never", "code") and word not in PLACES:
            return True
        if word in PLACES:
            state.place = PLACES[word]
        if word == "annotation":
            self.comments.append((self._author, []))
            self._author = ""
        if word == "background":
            # White words may stand on it.
            self._coloured = True
        if word in KEPT:
            state.destination, state.into, state.raw = word, [], []
        elif word in CODES:
            state.destination = "code"
        elif word in ("fonttbl", "colortbl"):
            state.destination = word
        elif word in ("nonshppict", "shprslt", "stylesheet", "themedata"):
            state.destination = "never"
        elif word in SKIPPED:
            state.destination, state.into = "skip", None
        elif word in SHOWN or word in PLACES:
            if state.destination == "skip":
                state.destination = ""
        elif self._starred:
            state.destination, state.into = "skip", None
        else:
            return False
        return True

    def _table(self, word: str, number: int) -> None:
        if word == "f":
            self._font = number
        elif word == "fcharset" and number in _CHARSETS:
            self.tables.fonts[self._font] = _CHARSETS[number]
        elif word in ("red", "green", "blue"):
            self._colour[word] = number & 0xFF

    def _decoded(self) -> str:
        data, self._bytes = bytes(self._bytes), bytearray()
        if self._state.destination == "colortbl":
            for _ in range(data.count(b";")):
                self.tables.colours.append(_colour(self._colour))
                self._colour = {}
        if self._state.into is not None and self._state.destination in ("pict", "objdata", "datastore"):
            return data.decode("latin-1")
        return data.decode(self.tables.fonts.get(self._state.font, self.tables.codepage), "replace")


def _colour(parts: dict[str, int]) -> Colour | None:
    return (parts.get("red", 0), parts.get("green", 0), parts.get("blue", 0)) if parts else None


def _codepage(number: int) -> str:
    try:
        codecs.lookup(f"cp{number}")
    except LookupError:
        return "utf-8" if number == 65001 else "cp1252"
    return f"cp{number}"
