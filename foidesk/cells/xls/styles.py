"""Whether a cell's words can be seen: letters, fill and number format ([MS-XLS] 2.4.353, 2.4.122)."""

import re
from dataclasses import dataclass, field

from foidesk.cells.ink import alike
from foidesk.cells.xls.records import Coding, Record

# The colours a workbook has that brings no palette of its own, [MS-XLS] 2.4.188, from index 8.
_PALETTE = (
    "000000ffffffff000000ff000000ffffff00ff00ff00ffff800000008000000080808000800080008080c0c0c0808080"
    "9999ff993366ffffccccffff660066ff80800066ccccccff000080ff00ffffff0000ffff8000808000000080800000ff"
    "00ccffccffffccffccffff9999ccffff99cccc99ffffcc993366ff33cccc99cc00ffcc00ff9900ff6600666699969696"
    "003366339966003300333300993300993366333399333333"
)
_BASIC = "000000ffffffff000000ff000000ffffff00ff00ff00ffff"
WHITE = 0xFFFFFF
_WINDOW = 65
_TINY = 2 * 20  # in twentieths of a point
_SECTION = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[^;"\\_*\[]|;|.', re.DOTALL)
_NO_TEXT = re.compile(
    r'"\s*"|\\\s|_.|\*.|\[(?:black|white|red|green|blue|yellow|magenta|cyan|color ?\d+)\]|\s', re.I
)
_WHITE_INK = re.compile(r"(?:\[white\][^;]*;?)+", re.I)
_DATED = re.compile(r"(?:^|[^\\])(?:[dy]|mmm)|h:|\[h+\]|mm:ss", re.I)
_QUOTED = re.compile(r'"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.I)
_BUILT_IN_DATES = frozenset({*range(14, 23), *range(27, 37), 45, 46, 47, *range(50, 59)})


def _rgb(hexadecimal: str) -> list[int]:
    return [int(hexadecimal[at : at + 6], 16) for at in range(0, len(hexadecimal), 6)]


def empty_section(pattern: str, value: float | str) -> bool:
    """Whether a number format shows nothing of this value. A zero that is left blank is no secret."""
    sections: list[str] = [""]
    for piece in _SECTION.findall(pattern):
        if piece == ";":
            sections.append("")
        else:
            sections[-1] += piece
    if any(re.match(r"(?:\[[^\]]*\])*\[[<>=]", section) for section in sections) or len(sections) == 1:
        return False
    if isinstance(value, str):
        chosen = sections[3] if len(sections) > 3 else "@"
    elif value == 0:
        return False
    else:
        chosen = sections[1] if value < 0 else sections[0]
    return not _NO_TEXT.sub("", chosen)


@dataclass
class Font:
    """Height in twentieths of a point, colour as an index."""

    height: int
    colour: int


@dataclass
class Format:
    """What an XF record says: font, number format, fill; full colours where XFEXT gives them."""

    font: int
    number: int
    pattern: int
    fore: int
    back: int
    colours: dict[int, int] = field(default_factory=dict)


@dataclass
class Styles:
    """The fonts, number formats and cell formats of a workbook, gathered record by record."""

    coding: Coding
    fonts: list[Font] = field(default_factory=list)
    numbers: dict[int, str] = field(default_factory=dict)
    formats: list[Format] = field(default_factory=list)
    palette: list[int] = field(default_factory=lambda: _rgb(_PALETTE))
    _known: dict[tuple[int, str], str] = field(default_factory=dict)

    def take(self, record: Record) -> None:
        """Learns from FONT, FORMAT, XF, XFEXT and PALETTE."""
        match record.kind:
            case 0x0031:
                self.fonts.append(Font(record.number(0), record.number(4)))
            case 0x041E | 0x001E:
                self.numbers[record.number(0)] = record.text(2, self.coding, wide=self.coding.unicode)[0]
            case 0x00E0:
                self.formats.append(self._format(record))
            case 0x087D:
                self._extend(record)
            case 0x0092:
                count = min(record.number(0), 56)
                self.palette = [
                    int.from_bytes(record.data[at : at + 3], "big") for at in range(2, 2 + 4 * count, 4)
                ]

    def _format(self, record: Record) -> Format:
        if self.coding.unicode:
            fill, pattern = record.number(18), record.number(14, 4) >> 26
        else:
            word = record.number(8, 4)
            fill, pattern = word & 0x3FFF, word >> 16 & 0x3F
        return Format(record.number(0), record.number(2), pattern, fill & 0x7F, fill >> 7 & 0x7F)

    def _extend(self, record: Record) -> None:
        """Colours beyond the palette, [MS-XLS] 2.4.355. A theme's has its nearest in the palette already."""
        which = record.number(14)
        if which >= len(self.formats):
            return
        at = 20
        for _ in range(record.number(18)):
            kind, size = record.number(at), record.number(at + 2)
            if kind in (4, 5, 13) and size >= 12 and record.number(at + 4) == 2:
                self.formats[which].colours[kind] = int.from_bytes(record.data[at + 8 : at + 11], "big")
            at += max(size, 4)

    def colour(self, index: int) -> int:
        """The colour behind an index: red, green, blue; white for the window, black for its text."""
        if index < 8:
            return _rgb(_BASIC)[index]
        if index - 8 < len(self.palette):
            return self.palette[index - 8]
        return WHITE if index == _WINDOW else 0

    def why_unseen(self, which: int, value: float | str) -> str:
        """Why a value in a cell of this format can't be seen, or ""."""
        if which >= len(self.formats):
            return ""
        kind = "text" if isinstance(value, str) else "-" if value < 0 else "+" if value else "0"
        known = self._known.get((which, kind))
        if known is None:
            known = self._known[which, kind] = self._why(self.formats[which], value)
        return known

    def _why(self, form: Format, value: float | str) -> str:
        if empty_section(self.numbers.get(form.number, ""), value):
            return "format"
        # There is no font 4: what comes after it is counted one too high.
        at = form.font - 1 if form.font > 4 else form.font
        if at >= len(self.fonts):
            return ""
        font = self.fonts[at]
        if 0 < font.height <= _TINY:
            return "size"
        ink = form.colours.get(13, self.colour(font.colour))
        if form.pattern > 1:
            papers = {self.colour(form.fore), self.colour(form.back)}
            return "colour" if all(alike(ink, paper) for paper in papers) else ""
        if not form.pattern and _WHITE_INK.fullmatch(self.numbers.get(form.number, "")):
            return "colour"
        paper = form.colours.get(4, self.colour(form.fore)) if form.pattern else WHITE
        return "colour" if alike(ink, paper) else ""

    def dated(self, which: int) -> bool:
        """Whether a number in a cell of this format is shown as a day or a time."""
        if which >= len(self.formats):
            return False
        number = self.formats[which].number
        pattern = self.numbers.get(number)
        if pattern is None:
            return number in _BUILT_IN_DATES
        return bool(_DATED.search(_QUOTED.sub("", pattern)))
