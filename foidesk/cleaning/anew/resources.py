"""Fonts, pictures and colours of a page, made anew with the entries that painting needs and no other."""

import re
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import Any

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from foidesk.cleaning.anew.jpeg import bare
from foidesk.pdf.document import content, entry, key_of
from foidesk.pdf.readable import meanings

ORDINARY = re.compile(
    r"/(?:[A-Z]{6}\+)?(?:Arial|Helvetica|Times|TimesNewRoman|Courier|CourierNew|Symbol|ZapfDingbats)"
    r"(?:PS)?(?:MT)?(?:[-,](?:Roman|Bold|Italic|Oblique|BoldItalic|BoldOblique|ItalicMT|BoldMT|BoldItalicMT))?"
)
"""Names of fonts that every reader has: only these may be missing from the file."""
_ENCODINGS = """
/WinAnsiEncoding /MacRomanEncoding /StandardEncoding /MacExpertEncoding /Identity-H /Identity-V
"""
ENCODINGS = frozenset(_ENCODINGS.split())
ORDERINGS = frozenset(["Identity", "UCS", "Japan1", "GB1", "CNS1", "Korea1"])
_MEASURES = """
/Flags /FontBBox /ItalicAngle /Ascent /Descent /Leading /CapHeight /XHeight /StemV /StemH /AvgWidth /MaxWidth
/MissingWidth
"""
_PROGRAMS = ("/FontFile", "/FontFile2", "/FontFile3")
_OF_A_PROGRAM = frozenset(
    ["/Length", "/Length1", "/Length2", "/Length3", "/Filter", "/DecodeParms", "/Subtype"]
)
_ENTRIES = """
/Subtype /Width /Height /ColorSpace /BitsPerComponent /ImageMask /Mask /Decode /DecodeParms /Filter
/Interpolate /Length
"""
_OF_A_PICTURE = frozenset(_ENTRIES.split())
_STATES = """
/LW /LC /LJ /ML /D /SA /CA /ca /BM /AIS /TK /OP /op /OPM
"""
_OF_FONTS = """
/Font /XObject /ExtGState /ColorSpace /Type0 /Type1 /TrueType /MMType1 /BaseFont /DescendantFonts /Encoding
/BaseEncoding /Differences /ToUnicode /FirstChar /LastChar /Widths /FontDescriptor /FontName /CIDSystemInfo
/Registry /Ordering /Supplement /DW /W /DW2 /W2 /CIDToGIDMap /Identity /CIDFontType0 /CIDFontType2
/Type1C /CIDFontType0C /OpenType /Image /Form /BBox /Matrix /Group /S /Transparency /CS /I /K
/DeviceGray /DeviceRGB /DeviceCMYK /Indexed /DCTDecode /FlateDecode /CCITTFaxDecode /JBIG2Decode
/Predictor /Colors /Columns /Rows /BlackIs1 /EncodedByteAlign /EndOfBlock /EndOfLine
/DamagedRowsBeforeError /ColorTransform /JBIG2Globals /Normal /Compatible /Multiply /Catalog /Page /Pages
/Kids /Count /Contents
"""
_COLOURS = {1: Name.DeviceGray, 3: Name.DeviceRGB, 4: Name.DeviceCMYK}
_CHANNELS = {"/DeviceGray": 1, "/CalGray": 1, "/DeviceRGB": 3, "/CalRGB": 3, "/Lab": 3, "/DeviceCMYK": 4}
_FAINTEST = 0.2
_LARGEST = 64 * 1024 * 1024
_WHOLE = frozenset(["/CCITTFaxDecode", "/JBIG2Decode"])
ENTRIES = frozenset(
    [*f"/Type {_MEASURES} {_ENTRIES} {_STATES} {_OF_FONTS}".split(), *_PROGRAMS, *_OF_A_PROGRAM]
)
"""All that an object made here can have, besides numbers of its own."""


class MustBeDrawn(Exception):
    """A page holds what can't be carried over and known to be seen; it is drawn instead."""


class Resources:
    """Each resource is made anew once, however many pages use it."""

    def __init__(self, old: Pdf) -> None:
        """`old` is where they are made."""
        self._old = old
        self._known: dict[Any, Object | None] = {}
        self._makers: dict[str, Callable[[Any], Object]] = {
            "Font": self._font,
            "XObject": self._picture,
            "ExtGState": _state,
            "ColorSpace": partial(_colour, old),
        }

    def made(self, category: str, found: Object) -> Object:
        """The resource made anew. Raises MustBeDrawn."""
        if not found.is_indirect:
            return self._makers[category](found)
        key = (category, key_of(found))
        if key not in self._known:
            self._known[key] = None
            self._known[key] = self._old.make_indirect(self._makers[category](found))
        if (made := self._known[key]) is None:
            raise MustBeDrawn(category)
        return made

    def _font(self, font: Object) -> Object:
        kind = str(font.get("/Subtype"))
        if kind == "/Type0":
            made = Dictionary(Type=Name.Font, Subtype=Name.Type0, BaseFont=Name("/Font"))
            made.DescendantFonts = Array([self._descendant(font.DescendantFonts[0])])
        elif kind in ("/Type1", "/TrueType", "/MMType1"):
            made = Dictionary(Type=Name.Font, Subtype=Name(kind), BaseFont=Name("/Font"))
            for key in ("/FirstChar", "/LastChar", "/Widths"):
                _copy(font, made, key)
            self._described(font, made)
        else:
            raise MustBeDrawn("font")
        if "/Encoding" in font:
            made.Encoding = _encoding(font.Encoding)
        if isinstance(font.get("/ToUnicode"), Stream):
            written = meanings(content(font.ToUnicode))
            if written is None:
                raise MustBeDrawn("font")
            made.ToUnicode = self._old.make_stream(written)
        return made

    def _descendant(self, font: Object) -> Object:
        made = Dictionary(Type=Name.Font, Subtype=Name(str(font.Subtype)), BaseFont=Name("/Font"))
        ordering = str(entry(font, "/CIDSystemInfo", "/Ordering"))
        made.CIDSystemInfo = Dictionary(
            Registry=String("Adobe"),
            Ordering=String(ordering if ordering in ORDERINGS else "Identity"),
            Supplement=0,
        )
        for key in ("/DW", "/W", "/DW2", "/W2"):
            _copy(font, made, key)
        places = font.get("/CIDToGIDMap")
        if isinstance(places, Stream):
            made.CIDToGIDMap = self._old.make_stream(content(places))
        elif places == "/Identity":
            made.CIDToGIDMap = Name.Identity
        self._described(font, made)
        if not any(key in made.get("/FontDescriptor", {}) for key in _PROGRAMS):
            raise MustBeDrawn("font")
        return made

    def _described(self, font: Object, made: Object) -> None:
        """The measures and the program of a font; its name only where there is no program."""
        told = font.get("/FontDescriptor")
        program = next((key for key in _PROGRAMS if key in (told or {})), None)
        if program is None:
            name = str(font.get("/BaseFont"))
            if not ORDINARY.fullmatch(name):
                raise MustBeDrawn("font")
            made.BaseFont = Name(name)
        if told is None:
            return
        made.FontDescriptor = Dictionary(Type=Name.FontDescriptor, FontName=made.BaseFont)
        for key in _MEASURES.split():
            _copy(told, made.FontDescriptor, key)
        if program is not None:
            shapes = told[program]
            for key in set(shapes.keys()) - _OF_A_PROGRAM:
                del shapes[key]
            made.FontDescriptor[program] = shapes

    def _picture(self, picture: Object) -> Object:
        if picture.get("/Subtype") != "/Image" or isinstance(picture.get("/Mask"), Stream):
            raise MustBeDrawn("picture")
        if "/SMask" in picture or int(picture.get("/SMaskInData", 0)):
            raise MustBeDrawn("a picture that is see-through")
        if "/ColorSpace" in picture:
            picture.ColorSpace = self.made("ColorSpace", picture.ColorSpace)
        for key in set(picture.keys()) - _OF_A_PICTURE:
            del picture[key]
        for key in ("/Mask", "/Decode"):
            if key in picture:
                picture[key] = numbers(picture[key])
        _only_pixels(picture)
        return picture


def numbers(value: Any) -> Array:
    """A list of numbers, made anew. Raises MustBeDrawn for anything else in it."""
    if not isinstance(value, Array):
        raise MustBeDrawn("numbers")
    return Array([numbers(one) if isinstance(one, Array) else _number(one) for one in value])


def _number(value: Any) -> Any:
    if not isinstance(value, int | float | Decimal):
        raise MustBeDrawn("numbers")
    return value


def _copy(old: Object, new: Object, key: str) -> None:
    """Carry over a number, or a list of numbers, where there is one."""
    value = old.get(key)
    if value is not None:
        new[key] = numbers(value) if isinstance(value, Array) else _number(value)


def _encoding(value: Object) -> Object:
    if isinstance(value, Name):
        if str(value) not in ENCODINGS:
            raise MustBeDrawn("font")
        return value
    if isinstance(value, Stream):
        raise MustBeDrawn("font")
    made = Dictionary(Type=Name.Encoding)
    if str(value.get("/BaseEncoding")) in ENCODINGS:
        made.BaseEncoding = value.BaseEncoding
    if "/Differences" in value:
        made.Differences = Array(
            [one if isinstance(one, Name) else _number(one) for one in value.Differences]
        )
    return made


def _state(state: Object) -> Object:
    made = Dictionary()
    if isinstance(state.get("/SMask"), Dictionary) or "/Font" in state:
        raise MustBeDrawn("state")
    for key in (key for key in _STATES.split() if key in state):
        value = state[key]
        if key == "/BM":
            made.BM = _blend(value)
        elif value in (True, False):
            made[key] = value
        else:
            _copy(state, made, key)
    if min(float(made.get("/CA", 1)), float(made.get("/ca", 1))) < _FAINTEST:
        raise MustBeDrawn("faint")
    return made


def _blend(value: Object) -> Object:
    if value not in (Name.Normal, Name.Compatible, Name.Multiply):
        raise MustBeDrawn("state")
    return value


def _colour(old: Pdf, space: Object) -> Object:
    """A colour space; one of a profile becomes the plain one with as many channels."""
    if isinstance(space, Name) and str(space) in ("/DeviceGray", "/DeviceRGB", "/DeviceCMYK"):
        return space
    if not isinstance(space, Array):
        raise MustBeDrawn("colour")
    kind = str(space[0])
    if kind == "/ICCBased":
        return _COLOURS[int(space[1].N)]
    if kind in _CHANNELS:
        return _COLOURS[_CHANNELS[kind]] if kind != "/Lab" else _refused()
    if kind == "/Indexed":
        base = _colour(old, space[1])
        table = content(space[3]) if isinstance(space[3], Stream) else bytes(space[3])
        length = (int(space[2]) + 1) * _CHANNELS[str(base)]
        return Array([Name.Indexed, base, int(space[2]), String(table[:length])])
    return _refused()


def _refused() -> Object:
    raise MustBeDrawn("colour")


def _only_pixels(picture: Object) -> None:
    """Leave the data of a picture with its pixels alone. Raises MustBeDrawn where that can't be told."""
    filters = picture.get("/Filter")
    kinds = [str(one) for one in filters] if isinstance(filters, Array) else [str(filters or "")]
    if kinds == ["/DCTDecode"]:
        data = picture.read_raw_bytes()
        if (plain := bare(data)) is None:
            raise MustBeDrawn("picture")
        if plain != data:
            picture.write(plain, filter=Name.DCTDecode)
    elif len(kinds) == 1 and kinds[0] in _WHOLE:
        _parameters(picture)
    elif kinds in ([""], ["/FlateDecode"]):
        bits = 1 if picture.get("/ImageMask") else int(picture.BitsPerComponent) * _channels(picture)
        size = (int(picture.Width) * bits + 7) // 8 * int(picture.Height)
        if size > _LARGEST or len(picture.read_bytes()) - size not in (0, 1):
            raise MustBeDrawn("picture")
    else:
        raise MustBeDrawn("picture")


def _channels(picture: Object) -> int:
    space = picture.ColorSpace
    return 1 if isinstance(space, Array) else _CHANNELS[str(space)]


def _parameters(picture: Object) -> None:
    """How the data is packed: numbers, and for one kind a stream of symbols, left without other entries."""
    told = picture.get("/DecodeParms")
    told = told[0] if isinstance(told, Array) else told
    made = Dictionary()
    for key, value in (told or {}).items():
        if key not in ENTRIES:
            raise MustBeDrawn("picture")
        if isinstance(value, Stream):
            made[key] = value
            for more in set(value.keys()) - {"/Length", "/Filter", "/DecodeParms"}:
                del value[more]
        else:
            made[key] = _number(value)
    picture.DecodeParms = made
