"""The words of the formatted body of an Outlook message: compressed RTF ([MS-OXRTFCP], [MS-OXRTFEX])."""

import re
import struct
from collections.abc import Iterator

from foidesk.findings.codes import Code
from foidesk.language.sentence import say
from foidesk.opening.limits import Unreadable

_BROKEN = say("The formatted words of the message can't be read. Ask for a fresh copy.")
_BEGINS_WITH = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript "
    b"\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par "
    b"\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)
_WINDOW = 4096
_COMPRESSED, _UNCOMPRESSED = 0x75465A4C, 0x414C454D
_CONTROL = re.compile(
    rb"\\'([0-9a-fA-F]{2})|\\u(-?\d{1,6}) ?(?:\\'[0-9a-fA-F]{2}|\?)?|"
    rb"\\(par|line|tab|cell|row)\b ?|\\([{}\\])|"
    rb"\\[a-zA-Z]{1,32}-?\d{0,10} ?|\\.|[{}\r\n]"
)
_TAG = re.compile(r"<[^<>]{0,2000}>")


def words(compressed: bytes, most: int) -> str:
    """The words without their formatting. Raises Unreadable for what is damaged or beyond `most` bytes."""
    return _TAG.sub(" ", _plain(_expanded(compressed, most)))


def _expanded(data: bytes, most: int) -> bytes:
    if len(data) < 16:
        raise Unreadable(Code.TRUNCATED, _BROKEN)
    size, raw, kind = struct.unpack_from("<III", data)
    if raw > most:
        raise Unreadable(Code.BOMB, _BROKEN)
    if kind == _UNCOMPRESSED:
        return data[16 : 16 + raw]
    if kind != _COMPRESSED:
        raise Unreadable(Code.UNREADABLE, _BROKEN)
    out = bytearray(_BEGINS_WITH)
    for token in _tokens(data, min(len(data), size + 4)):
        if isinstance(token, bytes):
            out += token
            continue
        # The window turns round after 4,096 bytes; where it points to is told from where it stands.
        back = (len(out) - (token >> 4)) % _WINDOW
        if not back or len(out) > most + _WINDOW:
            break
        for _ in range((token & 15) + 2):
            out.append(out[-back] if back <= len(out) else 0)
    return bytes(out[len(_BEGINS_WITH) :])


def _tokens(data: bytes, end: int) -> Iterator[bytes | int]:
    """Single bytes as they are, and references to what came before as numbers."""
    at = 16
    while at < end:
        control = data[at]
        at += 1
        for bit in range(8):
            if at + (control >> bit & 1) >= end:
                return
            if control >> bit & 1:
                yield data[at] << 8 | data[at + 1]
                at += 2
            else:
                yield data[at : at + 1]
                at += 1


def _plain(rtf: bytes) -> str:
    out: list[str] = []
    at = 0
    for match in _CONTROL.finditer(rtf):
        out.append(rtf[at : match.start()].decode("cp1252", "replace"))
        at = match.end()
        if match[1]:
            out.append(bytes([int(match[1], 16)]).decode("cp1252", "replace"))
        elif match[2]:
            code = int(match[2]) % 0x10000
            out.append("?" if 0xD800 <= code < 0xE000 else chr(code))
        elif match[3]:
            out.append("\n" if match[3] in (b"par", b"line", b"row") else "\t")
        elif match[4]:
            out.append(match[4].decode())
    out.append(rtf[at:].decode("cp1252", "replace"))
    return "".join(out)
