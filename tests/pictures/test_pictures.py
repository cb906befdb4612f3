"""Pictures: what they hold beside what they show, and ordinary ones, which hold nothing."""

import base64
import struct
import zlib
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from PIL import Image, ImageDraw, ImageEnhance

from foidesk.findings.codes import Code
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from foidesk.pictures import reader
from tests.pictures import picture_writer as make
from tests.pictures.picture_writer import LONDON, scene, tiff

SCENE = scene()
PLAIN = make.jpeg(SCENE)
PAINTED = SCENE.copy()
ImageDraw.Draw(PAINTED).rectangle((100, 80, 200, 180), fill="black")
CUT = SCENE.crop((0, 0, 320, 200))
PHONE = tiff({0x010F: "Apple", 0x0110: "iPhone 12"})
XMP_HEAD = b"http://ns.adobe.com/xap/1.0/\0"
CREATOR = "<dc:creator><rdf:Seq><rdf:li>Joan Sample</rdf:li></rdf:Seq></dc:creator>"
FILM = make.box(b"ftyp", b"mp42", bytes(4), b"isommp42") + make.box(b"mdat", bytes(500))


def _saved(image: Image.Image, kind: str, **more: object) -> bytes:
    out = BytesIO()
    image.save(out, kind, **more)
    return out.getvalue()


def _iptc(number: int, value: bytes) -> bytes:
    return b"\x1c\x02" + struct.pack(">BH", number, len(value)) + value


RAISES = [
    (make.jpeg(SCENE, tiff({0x0112: 1}, LONDON)), Code.LOCATION, "51.50000, -0.12467"),
    (make.jpeg(SCENE, tiff({0x0112: 1}, LONDON, order=">")), Code.LOCATION, "51.50000, -0.12467"),
    (make.png(SCENE, (b"eXIf", tiff({0x0112: 1}, LONDON))), Code.LOCATION, "51.5"),
    (_saved(SCENE, "WEBP", exif=tiff({0x0112: 1}, LONDON)), Code.LOCATION, "51.5"),
    (make.heic(tiff({0x0112: 1}, LONDON)), Code.LOCATION, "51.5"),
    (
        make.with_segment(
            PLAIN, 0xE1, XMP_HEAD + make.xmp("", 'exif:GPSLatitude="51,30.0N" exif:GPSLongitude="0,7.4W"')
        ),
        Code.LOCATION,
        "51,30.0N, 0,7.4W",
    ),
    (make.jpeg(SCENE, PHONE), Code.DEVICE, "“Apple iPhone 12”"),
    (make.jpeg(SCENE, tiff({}, None, {0xA431: "SN4711"})), Code.DEVICE, "serial number “SN4711”"),
    (
        make.with_segment(PLAIN, 0xE1, XMP_HEAD + make.xmp("", 'exif:Make="Canon" exif:Model="EOS 80D"')),
        Code.DEVICE,
        "EOS 80D",
    ),
    (make.heic(PHONE), Code.DEVICE, "iPhone 12"),
    (
        make.png(
            SCENE,
            (
                b"zTXt",
                b"Raw profile type exif\0\0"
                + zlib.compress(b"\nexif\n 99\n" + (b"Exif\0\0" + PHONE).hex().encode()),
            ),
        ),
        Code.DEVICE,
        "iPhone 12",
    ),
    (
        make.with_segment(PLAIN, 0xE1, XMP_HEAD + make.xmp("", 'aux:SerialNumber="SN4711"')),
        Code.DEVICE,
        "SN4711",
    ),
    (make.with_segment(PLAIN, 0xE1, XMP_HEAD + make.xmp(CREATOR)), Code.DOCUMENT_PROPERTY, "Joan Sample"),
    (make.heic(b"", make.xmp(CREATOR)), Code.DOCUMENT_PROPERTY, "Joan Sample"),
    (
        make.with_segment(
            PLAIN, 0xED, b"Photoshop 3.0\0" + make.photoshop((0x0404, _iptc(80, b"Joan Sample")))
        ),
        Code.DOCUMENT_PROPERTY,
        "Joan Sample",
    ),
    (make.jpeg(SCENE, tiff({0x013B: "Joan Sample"})), Code.DOCUMENT_PROPERTY, "Joan Sample"),
    (make.jpeg(SCENE, tiff({}, None, {0xA430: "Joan Sample"})), Code.DOCUMENT_PROPERTY, "Joan Sample"),
    (make.png(SCENE, (b"tEXt", b"Author\0Joan Sample")), Code.DOCUMENT_PROPERTY, "Joan Sample"),
    (
        make.png(SCENE, (b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + make.xmp(CREATOR))),
        Code.DOCUMENT_PROPERTY,
        "Joan Sample",
    ),
    (make.jpeg(PAINTED, tiff({}, small=make.thumbnail(SCENE))), Code.EMBEDDED_THUMBNAIL, "something else"),
    (make.jpeg(CUT, tiff({}, small=make.thumbnail(SCENE))), Code.EMBEDDED_THUMBNAIL, "something else"),
    (
        make.with_segment(
            make.jpeg(PAINTED),
            0xED,
            b"Photoshop 3.0\0" + make.photoshop((0x040C, bytes(28) + make.thumbnail(SCENE))),
        ),
        Code.EMBEDDED_THUMBNAIL,
        "something else",
    ),
    (PLAIN + FILM, Code.EMBEDDED_OBJECT, "film"),
    (make.heic(more=make.box(b"mpvd", FILM)), Code.EMBEDDED_OBJECT, "film"),
    (PLAIN + make.jpeg(CUT), Code.EMBEDDED_OBJECT, "jpeg"),
    (make.png(SCENE) + make.png(SCENE)[3_000:], Code.EARLIER_REVISION, "behind the end"),
    (_saved(SCENE, "GIF") + b"PK\3\4 a whole archive", Code.EMBEDDED_OBJECT, "zip"),
]


@pytest.mark.parametrize(("data", "code", "words"), RAISES)
def test_what_is_told(data: bytes, code: Code, words: str) -> None:
    (found,) = reader.findings(File("a", data))
    assert (found.code, found.where, found.count) == (code, "", 1)
    assert words in found.says


TURNED = [
    make.jpeg(SCENE.transpose(turn), tiff({0x0112: 6}, small=make.thumbnail(SCENE)))
    for turn in (
        Image.Transpose.ROTATE_90,
        Image.Transpose.ROTATE_180,
        Image.Transpose.ROTATE_270,
        Image.Transpose.TRANSPOSE,
    )
]
WIDE = scene(1280, 720)
NOTHING = [
    PLAIN,
    make.png(SCENE),
    make.heic(),
    *(_saved(SCENE, kind) for kind in ("GIF", "BMP", "TIFF", "WEBP")),
    _saved(
        SCENE, "JPEG", progressive=True, icc_profile=bytes(300), dpi=(300, 300), comment=b"Made by a program"
    ),
    _saved(SCENE.convert("CMYK"), "JPEG"),
    _saved(Image.merge("LAB", SCENE.convert("RGB").split()), "TIFF"),
    make.jpeg(SCENE, tiff({}, None, {0xA431: "\x7f \x01"})),
    _saved(SCENE.convert("P"), "PNG"),
    _saved(SCENE.convert("1"), "TIFF", save_all=True, append_images=[CUT.convert("1")], compression="group4"),
    make.jpeg(SCENE, tiff({0x0112: 1, 0x0131: "Adobe Photoshop"}, {1: "N", 5: b"\0"})),
    make.jpeg(SCENE, tiff({}, {2: [(0, 0)] * 3, 4: [(0, 0)] * 3})),
    make.jpeg(SCENE, tiff({}, {2: [(0, 1)] * 3, 4: [(0, 1)] * 3})),
    make.jpeg(SCENE, tiff({0x010F: " ", 0x0110: "Unknown", 0x010E: "OLYMPUS DIGITAL CAMERA"})),
    make.jpeg(SCENE, tiff({}, small=make.thumbnail(SCENE))),
    make.jpeg(SCENE.convert("L"), tiff({}, small=make.thumbnail(SCENE))),
    make.jpeg(ImageEnhance.Brightness(SCENE).enhance(1.25), tiff({}, small=make.thumbnail(SCENE))),
    make.jpeg(WIDE, tiff({}, small=make.thumbnail(WIDE, bars=True))),
    make.jpeg(WIDE, tiff({}, small=make.thumbnail(WIDE))),
    make.jpeg(WIDE.transpose(Image.Transpose.ROTATE_90), tiff({}, small=make.thumbnail(WIDE, bars=True))),
    *TURNED,
    make.with_segment(
        PLAIN, 0xE1, XMP_HEAD + make.xmp("<dc:title><rdf:Alt><rdf:li>Town hall</rdf:li></rdf:Alt></dc:title>")
    ),
    make.with_segment(
        PLAIN,
        0xED,
        b"Photoshop 3.0\0" + make.photoshop((0x03ED, bytes(16)), (0x0404, _iptc(5, b"Town hall"))),
    ),
    make.png(SCENE, (b"tEXt", b"Software\0Snipping Tool"), (b"tEXt", b"Comment\0Created with GIMP")),
    PLAIN + bytes(400),
    _saved(SCENE, "GIF").rstrip(b";"),
    make.with_segment(PLAIN, 0xE1, XMP_HEAD + make.xmp("", 'exif:UserComment="Screenshot"')),
    PLAIN + make.jpeg(SCENE.resize((320, 240))),
    PLAIN + b"\0\0\x01\x0a\x0e\0\0\0Image_UTC_Data1600000000000SEFHe\0\0\0\x01\0\0\0SEFT",
]


@pytest.mark.parametrize("data", NOTHING)
def test_an_ordinary_picture_gives_nothing(data: bytes) -> None:
    assert not list(reader.findings(File("a", data)))


def test_words_are_passages() -> None:
    data = make.png(SCENE, (b"tEXt", b"Comment\0Near the town hall"))
    assert [passage.text for passage in reader.passages(File("a.png", data))] == ["Near the town hall"]
    data = make.jpeg(SCENE, tiff({0x010E: "By the river"}, None, {0x9286: b"ASCII\0\0\0Seen by Joan"}))
    assert [passage.text for passage in reader.passages(File("a.jpg", data))] == [
        "By the river\nSeen by Joan"
    ]


def test_what_lies_behind_is_handed_on() -> None:
    (film,) = reader.inside(File("a.jpg", PLAIN + bytes(20) + FILM))
    assert (film.name, film.data) == ("after the picture.mp4", FILM)
    assert not list(reader.inside(File("a.jpg", PLAIN)))


SVG = (
    '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" '
    '"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg xmlns="http://www.w3.org/2000/svg" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cc="http://creativecommons.org/ns#" '
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" width="10" height="10">{}</svg>'
)
DRAWN = [
    ("<script>alert(1)</script>", Code.JAVASCRIPT, "program"),
    ('<rect width="1" onclick="alert(1)"/>', Code.JAVASCRIPT, "program"),
    ('<a xlink:href="javascript:alert(1)"><text>x</text></a>', Code.JAVASCRIPT, "program"),
    ('<text style="fill:red; display: none">secret words</text>', Code.HIDDEN_TEXT, "secret words"),
    ('<g visibility="hidden"><text>secret <tspan>words</tspan></text></g>', Code.HIDDEN_TEXT, "secret words"),
    (
        '<g inkscape:groupmode="layer" style="display:none"><text>secret words</text></g>',
        Code.LAYER,
        "secret words",
    ),
    (
        "<metadata><dc:creator><cc:Agent><dc:title>Joan Sample</dc:title></cc:Agent></dc:creator></metadata>",
        Code.DOCUMENT_PROPERTY,
        "Joan Sample",
    ),
    ('<g inkscape:export-filename="C:\\Users\\jsample\\a.png"/>', Code.DOCUMENT_PROPERTY, "jsample"),
]


@pytest.mark.parametrize(("body", "code", "words"), DRAWN)
def test_what_is_told_of_a_drawing(body: str, code: Code, words: str) -> None:
    (found,) = reader.findings(File("a.svg", SVG.format(body).encode()))
    assert (found.code, found.count) == (code, 1)
    assert words in found.says


@pytest.mark.parametrize(
    "body",
    [
        "<text>Crime in Marlshire</text>",
        '<g style="display:none"><rect width="1"/></g>',
        '<defs><g style="display:none"><text>x</text></g></defs>',
        '<text style="opacity:0.5">half</text><text opacity="0.05">faint</text>',
        "<metadata><rdf:RDF><cc:Work><dc:title>Chart</dc:title></cc:Work></rdf:RDF></metadata>",
        '<image xlink:href="data:image/png;base64,AAAA"/>',
    ],
)
def test_an_ordinary_drawing_gives_nothing(body: str) -> None:
    assert not list(reader.findings(File("a.svg", SVG.format(body).encode())))


def test_pictures_in_a_drawing_are_handed_on() -> None:
    body = (
        f'<image xlink:href="data:image/jpeg;base64,{base64.b64encode(PLAIN).decode()}"/><text>Words</text>'
    )
    file = File("a.svg", SVG.format(body).encode())
    (picture,) = reader.inside(file)
    assert picture.data == PLAIN
    assert [passage.text for passage in reader.passages(file)] == ["Words"]


WHOLE = [
    make.jpeg(PAINTED, tiff({0x010F: "Apple"}, LONDON, {0xA431: "1"}, small=make.thumbnail(SCENE))) + FILM,
    make.png(SCENE, (b"eXIf", PHONE), (b"zTXt", b"Comment\0\0" + zlib.compress(b"words"))),
    make.heic(PHONE, make.xmp(CREATOR)),
    _saved(SCENE, "WEBP", exif=PHONE),
    _saved(SCENE, "GIF", comment=b"words"),
    _saved(SCENE, "TIFF", compression="tiff_lzw"),
    SVG.format("<text>Words</text>").encode(),
]


def test_a_rare_kind_is_not_called_damaged() -> None:
    colours = b"\x06\x01\x03\x00\x01\x00\x00\x00"  # PhotometricInterpretation, one short number
    data = _saved(SCENE, "TIFF").replace(colours + b"\x02", colours + b"\x63")
    with pytest.raises(Unreadable, match="rare kind"):
        list(reader.findings(File("a.tif", data)))


@pytest.mark.parametrize("part", range(16))
@pytest.mark.parametrize("data", [make.jpeg(SCENE), *WHOLE[1:]])
def test_a_truncated_picture_is_unreadable(data: bytes, part: int) -> None:
    with pytest.raises(Unreadable):
        list(reader.findings(File("a", data[: len(data) * part // 16])))


@settings(max_examples=150, deadline=None)
@given(
    some.sampled_from(WHOLE),
    some.lists(some.tuples(some.integers(0, 1_000_000), some.integers(0, 255)), min_size=1, max_size=8),
)
def test_changed_bytes_do_no_harm(whole: bytes, changes: list[tuple[int, int]]) -> None:
    data = bytearray(whole)
    for at, value in changes:
        # Half of the changes fall among the directories at the beginning.
        data[at % (len(data) if at % 2 else min(len(data), 600))] = value
    for reading in (reader.findings, reader.passages, reader.inside):
        with suppress(Unreadable):
            list(reading(File("a", bytes(data))))


def test_words_that_unpack_beyond_measure_are_refused() -> None:
    words = (b"zTXt", b"Comment\0\0" + zlib.compress(bytes(4_000_000)))
    with pytest.raises(Unreadable) as why:
        list(reader.findings(File("a.png", make.png(SCENE, *[words] * 20))))
    assert why.value.code is Code.BOMB


def test_a_picture_that_unfolds_beyond_measure_is_refused() -> None:
    bomb = b"\x89PNG\r\n\x1a\n" + make.chunk(b"IHDR", struct.pack(">LLBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0))
    bomb += make.chunk(b"IDAT", zlib.compress(bytes(100_000))) + make.chunk(b"IEND", b"")
    with pytest.raises(Unreadable) as why:
        list(reader.findings(File("a.png", bomb)))
    assert why.value.code is Code.BOMB
