"""What a file is, whatever it is called."""

import gzip
import tarfile
from io import BytesIO

import pytest

from foidesk.opening.recognise import recognise
from foidesk.opening.types import Type
from tests.opening import making
from tests.opening.making import file


def _tar() -> bytes:
    out = BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        entry = tarfile.TarInfo("a.txt")
        entry.size = 5
        archive.addfile(entry, BytesIO(b"hello"))
    return out.getvalue()


def _boxes(brand: bytes) -> bytes:
    return b"\x00\x00\x00\x18ftyp" + brand + b"\x00\x00\x00\x00mif1heic" + b"\x00" * 40


@pytest.mark.parametrize("kind", ["xlsx", "xlsm", "xlsb", "docx", "docm", "pptx", "pptm"])
def test_an_office_file_is_what_its_main_part_is_declared_to_be(kind: str) -> None:
    """Wherever the part lies, and in whichever encoding that is said."""
    assert recognise(file(making.office(kind))) == kind
    assert recognise(file(making.office(kind, at="odd/place/main.part"))) == kind
    assert recognise(file(making.office(kind, encoding="utf-16"))) == kind


@pytest.mark.parametrize(
    ("kind", "type_"), [("text", "odt"), ("spreadsheet", "ods"), ("presentation-template", "odp")]
)
def test_an_open_document_says_what_it_is(kind: str, type_: str) -> None:
    """Templates too."""
    assert recognise(file(making.open_document(kind))) == type_


FILES = {
    "a workbook of a library": (making.workbook(), Type.XLSX),
    "one without its directory": (making.workbook()[:2000], Type.XLSX),
    "a letter of a library": (making.letter(), Type.DOCX),
    "slides of a library": (making.slides(), Type.PPTX),
    "an old workbook": (making.old_workbook(), Type.XLS),
    "an old container of nothing known": (making.OLE + b"\0" * 600, Type.OLE),
    "an archive": (making.packed({"a.txt": b"hello"}), Type.ZIP),
    "an empty archive": (making.packed({}), Type.ZIP),
    "a file of Numbers": (making.packed({"Index/Document.iwa": b"x"}), Type.UNKNOWN),
    "a tar": (_tar(), Type.TAR),
    "a gzip": (gzip.compress(b"hello"), Type.GZ),
    "a 7z": (b"7z\xbc\xaf\x27\x1c\x00\x04" + b"\0" * 40, Type.SEVEN_ZIP),
    "a rar": (b"Rar!\x1a\x07\x01\x00" + b"\0" * 40, Type.RAR),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", Type.PDF),
    "a PDF behind leftovers": (b"\r\n\r\n%PDF-1.4\n1 0 obj\n<<>>\nendobj\n", Type.PDF),
    "rich text": (b"{\\rtf1\\ansi hello}", Type.RTF),
    "a picture (jpeg)": (making.picture("jpeg"), Type.JPEG),
    "a picture (png)": (making.picture("png"), Type.PNG),
    "a picture (gif)": (making.picture("gif"), Type.GIF),
    "a picture (tiff)": (making.picture("tiff"), Type.TIFF),
    "a picture (bmp)": (making.picture("bmp"), Type.BMP),
    "a picture (webp)": (making.picture("webp"), Type.WEBP),
    "a picture of a telephone": (_boxes(b"heic"), Type.HEIC),
    "a film of a telephone": (_boxes(b"qt  "), Type.VIDEO),
    "a memo of a telephone": (_boxes(b"M4A "), Type.AUDIO),
    "a drawing": (
        b"<?xml version='1.0'?><!-- by hand -->\n<svg xmlns='http://www.w3.org/2000/svg'/>",
        Type.SVG,
    ),
    "a drawing with a type": (
        b'<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">\n<svg/>',
        Type.SVG,
    ),
    "a wave": (b"RIFF\x24\x00\x00\x00WAVEfmt ", Type.AUDIO),
    "an MP3": (b"\xff\xfb\x90\x44" + b"\0" * 400, Type.AUDIO),
    "an MP3 with a title": (b"ID3\x03\x00\x00\x00\x00\x00\x21", Type.AUDIO),
    "a web page": (b"\xef\xbb\xbf  <!DOCTYPE HTML>\n<html><body>x</body></html>", Type.HTML),
    "a table of a web page": (b"<table border=1><tr><td>1</td></tr></table>", Type.HTML),
    "XML": (b"<?xml version='1.0'?><records><r/></records>", Type.XML),
    "a message": (b"From: a@example.com\r\nTo: b@example.com\r\nSubject: Hi\r\n\r\nHello\r\n", Type.EML),
    "a message in a mailbox": (
        b"From a@example.com Mon\nReceived: by x\nFrom: a\nDate: x\n\nHello\n",
        Type.EML,
    ),
    "a table": (b"name,age\r\nA,1\r\nB,2\r\n", Type.CSV),
    "a table with words": (b'name;note\nA;"one; two"\nB;"three"\n', Type.CSV),
    "a table of Excel": ("name\tage\r\nA\t1\r\n".encode("utf-16"), Type.CSV),
    "prose with commas": (
        b"Hello world, dear friend.\nThis is a letter, dated today.\nYours, A\n",
        Type.TEXT,
    ),
    "prose of Windows": ("The fee is £25 – café naïve.\n".encode("cp1252"), Type.TEXT),
    "a form of mail that is none": (
        b"Name: A\nDate: today\n\nSubject: a letter about a PDF %PDF-1.4\n",
        Type.TEXT,
    ),
    "a text that DOS ended": (b"Total 14\r\nMean 3\r\n\x1a", Type.TEXT),
    "a text with padding": (b"Total 14\r\nMean 3\r\n" + b"\0" * 3, Type.TEXT),
    "nothing": (b"", Type.TEXT),
    "bytes": (bytes(range(256)) * 20, Type.UNKNOWN),
    "noughts": (b"\0" * 5000, Type.UNKNOWN),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_told_by_its_content(name: str) -> None:
    """Under a name that says nothing, and under one that lies."""
    data, expected = FILES[name]
    assert recognise(file(data)) is expected
    assert recognise(file(data, "holiday.jpg")) is expected


def test_a_character_on_the_border_of_what_is_read_does_no_harm() -> None:
    """The first bytes of a long text may end within a letter."""
    assert recognise(file("é".encode() * 65_000)) is Type.TEXT
    assert recognise(file(b"x" + "é".encode() * 65_000)) is Type.TEXT
