"""A new PDF of pictures with words behind them, written page by page so that its length costs no memory.

ISO 32000-1 7.5. Nothing but pages is written: no properties, no identifiers, no earlier version.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import BinaryIO

from pikepdf import Pdf

from foidesk.pdf.readable import EVERY
from foidesk.pdf.words import Word

_CATALOG, _PAGES, _FONT, _CID, _DESCRIPTOR, _TO_UNICODE, _FIRST_FREE = range(1, 8)
_WIDTH = 500
"""Thousandths of the size that each character is wide; words are stretched to their places."""
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Za-z]{2}|-[0-9]{3})?")


def language_of(old: Pdf) -> str:
    """The language a document says it is in, where that is one; British English for all else."""
    told = str(old.Root.get("/Lang", ""))
    return told if _LANGUAGE.fullmatch(told) else "en-GB"


@dataclass(frozen=True)
class Sheet:
    """A page as it will be: its size in points, its picture as JPEG, and the words behind the picture."""

    size: tuple[float, float]
    pixels: tuple[int, int]
    grey: bool
    jpeg: bytes
    words: tuple[Word, ...]


class Writer:
    """The file as it grows. `end` must be called, else it is no PDF."""

    def __init__(self, out: BinaryIO, language: str) -> None:
        """`language` is that of the words, as "en-GB"."""
        self._out = out
        self._language = language.encode("ascii").hex().encode()
        self._at: dict[int, int] = {}
        self._next = _FIRST_FREE
        self._pages: list[int] = []
        out.write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")

    def page(self, sheet: Sheet) -> None:
        """Add a page."""
        image, content, page = self._next, self._next + 1, self._next + 2
        self._next += 3
        across, down = sheet.pixels
        space = b"/DeviceGray" if sheet.grey else b"/DeviceRGB"
        self._stream(
            image,
            b"/Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent 8 /ColorSpace %b "
            b"/Filter /DCTDecode" % (across, down, space),
            sheet.jpeg,
        )
        self._stream(content, b"", _content(sheet))
        width, height = sheet.size
        self._object(
            page,
            b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 %b %b] /Contents %d 0 R "
            b"/Resources << /XObject << /P %d 0 R >> /Font << /W %d 0 R >> >> >>"
            % (_PAGES, _number(width), _number(height), content, image, _FONT),
        )
        self._pages.append(page)

    def end(self) -> None:
        """Write what holds the pages together."""
        kids = b" ".join(b"%d 0 R" % page for page in self._pages)
        self._object(_PAGES, b"<< /Type /Pages /Count %d /Kids [%b] >>" % (len(self._pages), kids))
        self._object(_CATALOG, b"<< /Type /Catalog /Pages %d 0 R /Lang <%b> >>" % (_PAGES, self._language))
        self._font()
        begin = self._out.tell()
        self._out.write(b"xref\n0 %d\n0000000000 65535 f \n" % self._next)
        for key in range(1, self._next):
            self._out.write(b"%010d 00000 n \n" % self._at[key])
        self._out.write(
            b"trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (self._next, _CATALOG, begin)
        )

    def _font(self) -> None:
        """A font without shapes: its words are found and copied, and never sheet."""
        self._object(
            _FONT,
            b"<< /Type /Font /Subtype /Type0 /BaseFont /W /Encoding /Identity-H "
            b"/DescendantFonts [%d 0 R] /ToUnicode %d 0 R >>" % (_CID, _TO_UNICODE),
        )
        self._object(
            _CID,
            b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /W /CIDToGIDMap /Identity /DW %d "
            b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
            b"/FontDescriptor %d 0 R >>" % (_WIDTH, _DESCRIPTOR),
        )
        self._object(
            _DESCRIPTOR,
            b"<< /Type /FontDescriptor /FontName /W /Flags 4 /FontBBox [0 -200 500 800] "
            b"/ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
        )
        self._stream(_TO_UNICODE, b"", EVERY)

    def _stream(self, key: int, entries: bytes, data: bytes) -> None:
        self._object(key, b"<< %b /Length %d >>\nstream\n%b\nendstream" % (entries, len(data), data))

    def _object(self, key: int, data: bytes) -> None:
        self._at[key] = self._out.tell()
        self._out.write(b"%d 0 obj\n%b\nendobj\n" % (key, data))


def _content(sheet: Sheet) -> bytes:
    width, height = sheet.size
    picture = b"q %b 0 0 %b 0 0 cm /P Do Q\n" % (_number(width), _number(height))
    return picture + b"BT 3 Tr\n" + b"\n".join(_words(sheet.words, height)) + b"\nET\n"


def _words(words: Iterable[Word], height: float) -> Iterable[bytes]:
    """Each word stretched to its place, with a space after it, invisible (text rendering mode 3)."""
    for word in words:
        left, top, right, bottom = word.box
        size = max(bottom - top, 0.5)
        code = word.text.encode("utf-16-be", "replace")
        stretch = 100 * max(right - left, 0.5) / (len(code) // 2 * size * _WIDTH / 1000)
        yield b"/W %b Tf %b Tz 1 0 0 1 %b %b Tm <%b0020> Tj" % (
            _number(size),
            _number(stretch),
            _number(left),
            _number(height - bottom + size * 0.2),
            code.hex().encode(),
        )


def _number(value: float) -> bytes:
    return b"%.3f" % value
