"""What rich text consists of: groups, control words, characters, bytes."""

import re
from collections.abc import Iterator
from enum import Enum

from foidesk.findings.codes import Code
from foidesk.language.sentence import say
from foidesk.opening.limits import Unreadable

_BROKEN = say("It is damaged or cut short, so that not all of it can be examined. Ask for a fresh copy.")
_DEEP = say(
    "Its parts lie deeper within each other than in any ordinary document. "
    "Ask whoever sent it for another copy."
)
_DEPTH = 2_000
# Words that only shape letters and lines, of which some programs write a dozen before each of them: they are
# passed over together.
_SHAPES = (
    rb"rtlch|ltrch|fcs|af|afs|ab|ai|alang|lang|langfe|langnp|langfenp|loch|hich|dbch|insrsid|charrsid|pararsid"
    rb"|sectrsid|tblrsid|noproof|kerning|cgrid|expnd|expndtw|ql|qj|qc|qr|li|ri|fi|sb|sa|sl|slmult|widctlpar"
    rb"|nowidctlpar|wrapdefault|aspalpha|aspnum|faauto|adjustright|rin|lin|itap|tx|b|i|ul|ulnone|cs|s"
)
_TOKEN = re.compile(
    rb"(?P<shape>(?:\\(?:" + _SHAPES + rb")(?![a-zA-Z])(?:-?[0-9]{1,10})? ?)+)|"
    rb"\\(?P<word>[a-zA-Z]{1,40})(?P<number>-?[0-9]{1,10})? ?|\\'(?P<hex>[0-9a-fA-F]{2})"
    rb"|\\(?P<symbol>[^a-zA-Z])|(?P<open>\{)|(?P<close>\})|[\r\n\0]+|(?P<text>[^\\{}\r\n\0]+)"
)


class Kind(Enum):
    """Of a token."""

    OPEN = 1
    CLOSE = 2
    WORD = 3
    SYMBOL = 4
    TEXT = 5
    BYTES = 6
    AFTER = 7
    SHAPE = 8


Token = tuple[Kind, str, int | None, bytes]


def begins(data: bytes) -> bool:
    """Whether bytes are rich text."""
    return data[:200].lstrip(b"\xef\xbb\xbf \r\n\t\0").startswith(b"{\\rt")


def tokens(data: bytes) -> Iterator[Token]:
    """Kind, word, number, bytes. The last, AFTER, is what stands behind the end of the document.

    Raises Unreadable where groups do not end, or lie too deep in each other.
    """
    at = depth = 0
    while found := _TOKEN.match(data, at):
        at = found.end()
        kind = found.lastgroup
        if kind == "text":
            yield Kind.TEXT, "", None, found["text"]
        elif kind == "shape":
            yield Kind.SHAPE, "", None, b""
        elif kind in ("word", "number"):
            word = found["word"].decode("ascii")
            number = int(found["number"]) if found["number"] else None
            if word == "bin" and number and number > 0:
                yield Kind.BYTES, "", None, data[at : at + number]
                at += number
            else:
                yield Kind.WORD, word, number, b""
        elif kind == "hex":
            yield Kind.TEXT, "", None, bytes.fromhex(found["hex"].decode("ascii"))
        elif kind == "symbol":
            yield Kind.SYMBOL, found["symbol"].decode("latin-1"), None, b""
        elif kind == "open":
            depth += 1
            if depth > _DEPTH:
                raise Unreadable(Code.BOMB, _DEEP)
            yield Kind.OPEN, "", None, b""
        elif kind == "close":
            depth -= 1
            yield Kind.CLOSE, "", None, b""
            if depth <= 0:
                yield Kind.AFTER, "", None, data[at:]
                return
    raise Unreadable(Code.TRUNCATED, _BROKEN)
