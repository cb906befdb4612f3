r"""Rich text: what it holds and does not show, written as Word, LibreOffice and WordPad write it."""

import struct
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from foidesk.findings.codes import Code
from foidesk.olden.rtf import reader
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from tests.packages.ole_writer import written

HEAD = (
    r"{\rtf1\adeflang1025\ansi\ansicpg1252\uc1\deff0{\fonttbl{\f0\froman\fcharset0\fprq2"
    r"{\*\panose 02020603050405020304}"
    r"Times New Roman;}{\f1\fswiss\fcharset204 Arial CYR;}}"
    r"{\colortbl;\red0\green0\blue0;\red255\green255\blue255;\red32\green32\blue96;}"
    r"{\stylesheet{\ql\fs24\v0 Normal;}{\s15\v\fs20 Hidden style;}}{\*\rsidtbl \rsid123}"
)


def _file(body: str, head: str = HEAD, tail: str = "}") -> File:
    return File("a.rtf", f"{head}{body}{tail}".encode("cp1252"))


def _object(kind: str, content: bytes) -> str:
    data = (
        struct.pack("<LLL", 0x501, 2, len(kind) + 1)
        + kind.encode()
        + b"\0"
        + struct.pack("<LLL", 0, 0, len(content))
    )
    digits = (data + content).hex()
    lines = "\r\n".join(digits[at : at + 128] for at in range(0, len(digits), 128))
    return (
        rf"{{\object\objemb\objw100{{\*\objclass {kind}}}{{\*\objdata {lines}}}{{\result {{\rtlch pic}}}}}}"
    )


REVISED = r"{\*\revtbl {Unknown;}{Alice Sample;}{Bob;}}"
NOTE = (
    r"text{\*\atnid AS}{\*\atnauthor Alice Sample}\chatn {\*\annotation{\*\atnref 1}{\*\atndate 123}\pard "
    r"{\field{\*\fldinst PAGE}}Is that true?}"
)
RAISES = [
    (r"\pard\plain Minutes {\rtlch\v\fs24 secret words}\par", Code.HIDDEN_TEXT, "", 1, "“secret words”"),
    (r"\pard Minutes \v secret\par more \v0 shown \v again\v0\par", Code.HIDDEN_TEXT, "", 2, "secret more"),
    (r"\pard Minutes {\cf2 pale words}\par", Code.HIDDEN_TEXT, "", 1, "pale words"),
    (r"\pard {\cf2\highlight2 pale words}\par", Code.HIDDEN_TEXT, "", 1, "pale words"),
    (r"\pard {\fs2 tiny words}\par", Code.HIDDEN_TEXT, "", 1, "too small"),
    (
        r"{\header \pard {\v in the head}\par}\pard Minutes\par",
        Code.HIDDEN_TEXT,
        "headers and footers",
        1,
        "in the head",
    ),
    (r"\pard {\v \u8364?\'e9t\'e9 \u-10179?\u-8704?}", Code.HIDDEN_TEXT, "", 1, "“€été 😀”"),
    (r"\pard {\f1\v \'cf\'f0\'e8}", Code.HIDDEN_TEXT, "", 1, "“При”"),
    (
        REVISED + r"\pard a{\revised\revauth1\revdttm1 new}b{\deleted\revauthdel2\revdttmdel1 old}\par",
        Code.TRACKED_CHANGE,
        "",
        2,
        "by Alice Sample and Bob; what was taken out can still be read: “old”",
    ),
    (NOTE + NOTE, Code.COMMENT, "", 2, "by Alice Sample: “Is that true?”"),
    (
        r"{\info{\title Minutes}{\author Joan Sample}{\operator Max Muster}{\creatim\yr2020}{\*\company X}}a",
        Code.DOCUMENT_PROPERTY,
        "",
        2,
        "Joan Sample",
    ),
    (
        r"{\*\userprops {\propname Staff number}\proptype30{\staticval PN 4711}}a",
        Code.DOCUMENT_PROPERTY,
        "",
        1,
        "PN 4711",
    ),
    (r"{\*\template C:\\Users\\jsample\\a.dotx}a", Code.DOCUMENT_PROPERTY, "", 1, "jsample"),
    (
        "a" + _object("Excel.Sheet.8", written({("Workbook",): bytes(5000)})),
        Code.EMBEDDED_OBJECT,
        "",
        1,
        "Excel.Sheet.8",
    ),
]


@pytest.mark.parametrize(("body", "code", "where", "count", "words"), RAISES)
def test_what_is_told(body: str, code: Code, where: str, count: int, words: str) -> None:
    (found,) = reader.findings(_file(body))
    assert (found.code, found.where, found.count) == (code, where, count)
    assert words in found.says


def test_data_of_other_programs_is_told() -> None:
    store = written(
        {("ABC", "Item"): b"<case><name>Joan Sample</name></case>", ("ABC", "Properties"): b"<x/>"}
    )
    data = _object("Msxml2.SAXXMLReader.6.0", store).partition(r"{\*\objdata")[2].partition("}")[0]
    (found,) = reader.findings(_file(r"a{\*\datastore" + data + "}"))
    assert (found.code, found.count) == (Code.CUSTOM_XML, 1)
    (found,) = reader.findings(_file(r"a{\*\docvar {Officer}{Joan Sample}}"))
    assert (found.code, found.count) == (Code.CUSTOM_XML, 1)
    assert not list(reader.findings(_file(r"By Joan Sample{\*\datastore" + data + "}")))


def test_words_after_the_end_are_told() -> None:
    (found,) = reader.findings(_file("a", tail="}\r\nThe earlier draft said otherwise."))
    assert found.code is Code.HIDDEN_TEXT
    assert "earlier draft" in found.says


NOTHING = [
    r"\pard\plain Minutes of the meeting\par",
    r"\pard {\v\par}{\v   \par}Minutes\par",
    r"\pard {\field{\*\fldinst {\v HYPERLINK a}}{\fldrslt {link}}}\par",
    r"\pard Terms{\xe{\v term}}{\tc {\v contents}}\par",
    r"\pard\cbpat3 {\cf2 white on blue}\par",
    r"\pard {\cf2\highlight3 white on blue}\par",
    r"\pard {\cf2\chcbpat3 white on blue}\par",
    r"{\*\background {\shp{\*\shpinst}}}\pard {\cf2 white on a coloured page}\par",
    r"\trowd\clcbpat3\cellx100\pard\intbl {\cf2 head}\cell\row\pard after\par",
    r"{\shp{\*\shpinst\shpleft1{\sp{\sn fillColor}{\sv 0}}{\shptxt {\cf2 in a box}\par}}{\shprslt x}}",
    r"{\info{\title Minutes}{\company Marlshire}{\doccomm None}{\*\hlinkbase https://x.example}}a",
    r"{\*\generator Msftedit 5.41;}\pard\f0\fs20 From WordPad\par\0",
    r"{\*\revtbl {Unknown;}}\pard {\revised0\deleted0 a}\par",
    r"{\*\template Normal.dotm}{\*\latentstyles{\lsdlockedexcept \lsdunhideused0 Normal;}}a",
    r"\pard \plain\v\plain shown again\par",
    "a" + _object("Equation.3", b"x"),
]


@pytest.mark.parametrize("body", NOTHING)
def test_an_ordinary_document_gives_nothing(body: str) -> None:
    assert not list(reader.findings(_file(body)))


def test_all_words_are_passages() -> None:
    body = (
        r"{\header Head\par}\pard First \u8211- {\v secret}\par Second\~line\emdash{\*\other not shown}\par "
        + NOTE
    )
    found = [(passage.where, passage.text) for passage in reader.passages(_file(body))]
    assert found[:2] == [
        ("headers and footers", "Head"),
        ("", "First – secret\nSecond\N{NO-BREAK SPACE}line—\ntext"),
    ]
    assert found[2][0] == "comments"


def test_objects_and_pictures_are_handed_on() -> None:
    label = (
        b"pay.pdf\0C:\\pay.pdf\0" + struct.pack("<LL", 0x30000, 2) + b"x\0" + struct.pack("<L", 4) + b"%PDF"
    )
    body = _object("Package", b"\x02\0" + label) + _object(
        "Word.Document.12", written({("Package",): b"PK\3\4" * 2000})
    )
    body += (
        r"{\*\shppict{\pict{\*\picprop{\sp{\sn a}{\sv 1}}}\picw10\jpegblip\bliptag1{\*\blipuid 00ff}ffd8ff"
        "\r\ne0}}"
    )
    body += (
        r"{\nonshppict{\pict\wmetafile8 0102}}{\pict\pngblip\bin4 "
        + "\x89PNG".encode("latin-1").decode("cp1252")
        + "}"
    )
    pdf, package, jpeg, png = reader.inside(_file(body))
    assert (pdf.name, pdf.data) == ("object 2/pay.pdf", b"%PDF")
    assert package.data.startswith(b"PK\3\4")
    assert jpeg.data == b"\xff\xd8\xff\xe0"
    assert png.data == b"\x89PNG"


FULL = _file(REVISED + NOTE + "".join(body for body, *_ in RAISES)).whole()


@pytest.mark.parametrize("part", range(16))
def test_a_truncated_document_is_unreadable(part: int) -> None:
    for reading in (reader.findings, reader.passages, reader.inside):
        with pytest.raises(Unreadable):
            list(reading(File("a.rtf", FULL[: len(FULL) * part // 16])))


@settings(max_examples=150, deadline=None)
@given(
    some.lists(some.tuples(some.integers(0, len(FULL) - 1), some.integers(0, 255)), min_size=1, max_size=12)
)
def test_changed_bytes_do_no_harm(changes: list[tuple[int, int]]) -> None:
    data = bytearray(FULL)
    for at, value in changes:
        data[at] = value
    for reading in (reader.findings, reader.passages, reader.inside):
        with suppress(Unreadable):
            list(reading(File("a.rtf", bytes(data))))


def test_groups_without_end_are_refused() -> None:
    with pytest.raises(Unreadable) as why:
        list(reader.findings(_file("{" * 100_000, tail="")))
    assert why.value.code is Code.BOMB
