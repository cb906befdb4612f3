"""Word documents of 1997 to 2003: what they hold and do not show, and near misses that are ordinary."""

import struct
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from foidesk.findings.codes import Code
from foidesk.olden.doc import reader
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from tests.olden import doc_writer as make
from tests.olden.doc_writer import Doc, Styled
from tests.packages.ole_writer import properties as property_set
from tests.packages.ole_writer import vba, written

PLAIN = ("Minutes of the meeting.\r", b"")
SECRET = ("Informant is Mr Sample.", make.VANISH)
MARK = ("\r", b"")


def _file(doc: Doc, more: dict[tuple[str, ...], bytes] | None = None) -> File:
    return File("minutes.doc", doc.data(more))


RAISES = [
    (Doc([PLAIN, SECRET, MARK]), Code.HIDDEN_TEXT, "", 1, "Informant is Mr Sample"),
    (Doc([PLAIN, SECRET, MARK], narrow=True), Code.HIDDEN_TEXT, "", 1, "Informant is Mr Sample"),
    (Doc([SECRET, MARK, PLAIN, SECRET, MARK]), Code.HIDDEN_TEXT, "", 2, "Informant"),
    (Doc([PLAIN, ("pale words", make.WHITE), MARK]), Code.HIDDEN_TEXT, "", 1, "pale words"),
    (Doc([PLAIN, ("pale words", make.WHITE_INDEX), MARK]), Code.HIDDEN_TEXT, "", 1, "pale words"),
    (Doc([PLAIN, ("tiny words", make.TINY), MARK]), Code.HIDDEN_TEXT, "", 1, "tiny words"),
    (
        Doc([PLAIN], headers=[("in a header", make.VANISH), MARK]),
        Code.HIDDEN_TEXT,
        "headers and footers",
        1,
        "in a header",
    ),
    (
        Doc(
            [PLAIN, ("styled away\r", b"")],
            paragraphs={1: (1, b"")},
            styles=[Styled(1), Styled(1, 0, b"", make.VANISH)],
        ),
        Code.HIDDEN_TEXT,
        "",
        1,
        "styled away",
    ),
    (
        Doc(
            [PLAIN, ("named away", struct.pack("<HH", 0x4A30, 2)), MARK],
            styles=[Styled(1), Styled(2, 0xFFF, b"", make.VANISH), Styled(2, 1)],
        ),
        Code.HIDDEN_TEXT,
        "",
        1,
        "named away",
    ),
    (Doc([("all of it\r", b"")], prm=0x5C << 1 | 1 << 8), Code.HIDDEN_TEXT, "", 1, "all of it"),
    (Doc([("all of it\r", b"")], changes=[make.VANISH], prm=1), Code.HIDDEN_TEXT, "", 1, "all of it"),
    (
        Doc(
            [PLAIN, ("new", make.inserted(1)), ("old", make.deleted(2)), MARK],
            tables={51: make.sttb("Unknown", "Alice", "Bob")},
        ),
        Code.TRACKED_CHANGE,
        "",
        2,
        "2 tracked changes by Alice and Bob; what was taken out can still be read: “old”.",
    ),
    (
        Doc(
            [PLAIN],
            comments=[("\x05Really?\r", b"")],
            tables={4: make.comment_references(1, 1), 36: make.xsts("Bob", "Alice")},
        ),
        Code.COMMENT,
        "",
        2,
        "2 comments by Alice: “Really?”.",
    ),
    (
        Doc([PLAIN], tables={71: make.sttb("Joan Sample", "C:\\Documents and Settings\\jsample\\a.doc")}),
        Code.DOCUMENT_PROPERTY,
        "",
        2,
        "Joan Sample",
    ),
    (
        Doc(
            [PLAIN],
            tables={32: make.sttb("", "\\\\srv01\\jsample$\\Normal.dot", "Title", "", "", "", "Joan")},
        ),
        Code.DOCUMENT_PROPERTY,
        "",
        2,
        "Joan",
    ),
    (
        Doc([PLAIN], flags=0x0204, before=b"The chief constable had said that he must go.\r"),
        Code.EARLIER_REVISION,
        "",
        1,
        "The chief constable",
    ),
    (
        Doc([PLAIN], flags=0x0204, after="The chief constable had said that he must go.".encode("utf-16-le")),
        Code.EARLIER_REVISION,
        "",
        1,
        "The chief constable",
    ),
    (
        Doc([("\x13", b""), (' DDEAUTO excel "pay.xls" ', b""), ("\x14", b""), ("1", b""), ("\x15\r", b"")]),
        Code.EXTERNAL_LINK,
        "",
        1,
        "DDEAUTO excel",
    ),
    (
        Doc([("\x13", b""), (' INCLUDETEXT "other.doc" ', b""), ("\x15\r", b"")]),
        Code.EXTERNAL_LINK,
        "",
        1,
        "other.doc",
    ),
]


@pytest.mark.parametrize(("doc", "code", "where", "count", "words"), RAISES)
def test_what_is_told(doc: Doc, code: Code, where: str, count: int, words: str) -> None:
    (found,) = reader.findings(_file(doc))
    assert (found.code, found.where, found.count) == (code, where, count)
    assert words in found.says


NOTHING = [
    Doc([PLAIN]),
    Doc([PLAIN], narrow=True),
    Doc([PLAIN, ("\r", make.VANISH), ("  \t\r", make.VANISH)]),
    Doc([("small print", make.SMALL), MARK]),
    Doc([("automatic", make.AUTO), MARK]),
    Doc([("white on yellow", make.WHITE + make.YELLOW), MARK]),
    Doc([("white on dark\r", make.WHITE)], paragraphs={0: (0, make.DARK_PARAGRAPH)}),
    Doc(
        [("head", make.WHITE), ("\x07\x07", b""), PLAIN],
        paragraphs={0: (0, make.IN_TABLE), 1: (0, make.ROW_END + make.DARK_CELL)},
    ),
    Doc([PLAIN], boxes=[("white in a box\r", make.WHITE)]),
    Doc([("\x13", b""), (' XE "meeting" ', make.VANISH), ("\x15", b""), PLAIN]),
    Doc([("\x13", b""), (" PAGE ", make.TINY), ("\x14", b""), ("1", b""), ("\x15\r", b"")]),
    Doc(
        [PLAIN],
        tables={
            51: make.sttb("Unknown"),
            71: make.sttb("", "a.doc"),
            32: make.sttb("", "Normal.dot", "Title"),
        },
    ),
    Doc([PLAIN], before=b"Text from before the text, not fast saved at all.\r"),
    Doc([PLAIN], flags=0x0204, before=bytes(range(256))),
    Doc([("Vanish toggled off", struct.pack("<HB", 0x083C, 0x80)), MARK]),
]


@pytest.mark.parametrize("doc", NOTHING)
def test_an_ordinary_document_gives_nothing(doc: Doc) -> None:
    assert not list(reader.findings(_file(doc)))


def test_macros_properties_and_objects_are_told() -> None:
    streams = {
        ("\x05SummaryInformation",): property_set({4: "Joan Sample"}),
        **vba(("Macros", "VBA"), {"Module1": "Sub A()\nEnd Sub"}),
        ("ObjectPool", "_1", "Workbook"): bytes(5000),
    }
    found = [finding.code for finding in reader.findings(_file(Doc([PLAIN]), streams))]
    assert found == [Code.DOCUMENT_PROPERTY, Code.MACRO, Code.EMBEDDED_OBJECT]


def test_all_words_are_passages() -> None:
    doc = Doc([PLAIN, SECRET, MARK], comments=[("\x05Really?\r", b"")], headers=[("Head\r", b"")])
    found = {passage.where: passage.text for passage in reader.passages(_file(doc))}
    assert found == {
        "": "Minutes of the meeting.\nInformant is Mr Sample.",
        "header or footer": "Head",
        "comment": "Really?",
    }


STORE = ("MsoDataStore", "ABC=="), b'<ds:datastoreItem xmlns:ds="http://x.example"/>'


@pytest.mark.parametrize(
    ("store", "count"),
    [
        (b'<?xml version="1.0"?><case xmlns="urn:x"><name>Joan Sample</name><of>the meeting</of></case>', 1),
        (
            b'<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"/>',
            0,
        ),
    ],
)
def test_stores_are_told_if_they_hold_what_the_text_does_not(store: bytes, count: int) -> None:
    where, properties = STORE
    file = _file(Doc([PLAIN]), {(*where, "Item"): store, (*where, "Properties"): properties})
    assert [finding.code for finding in reader.findings(file)] == [Code.CUSTOM_XML] * count


def test_pictures_and_objects_are_handed_on() -> None:
    jpeg = b"\xff\xd8\xff\xe0picture"
    record = struct.pack("<HHL", 0x46A0, 0xF01D, 17 + len(jpeg)) + bytes(17) + jpeg
    file = _file(Doc([PLAIN]), {("Data",): b"\0" * 70 + record, ("ObjectPool", "_1", "Package"): b"PK\3\4"})
    package, picture = reader.inside(file)
    assert package.data == b"PK\3\4"
    assert (picture.name, picture.data) == ("picture 1.jpeg", jpeg)


@pytest.mark.parametrize(
    ("doc", "code"),
    [
        (Doc([PLAIN], flags=0x0300), Code.ENCRYPTED),
        (Doc([PLAIN], flags=0x8300), Code.ENCRYPTED),
        (Doc([PLAIN], version=0x68), Code.UNREADABLE),
        (Doc([PLAIN], flags=0), Code.TRUNCATED),
        (Doc([PLAIN], tables={33: b"\x02\xff\xff"}), Code.TRUNCATED),
    ],
)
def test_what_cannot_be_examined_is_said(doc: Doc, code: Code) -> None:
    with pytest.raises(Unreadable) as why:
        list(reader.findings(_file(doc)))
    assert why.value.code is code


FULL = Doc(
    [PLAIN, SECRET, ("new", make.inserted(1)), ("x", make.WHITE), MARK],
    comments=[("\x05Really?\r", b"")],
    boxes=[("box\r", b"")],
    tables={
        51: make.sttb("Unknown", "Alice"),
        4: make.comment_references(0),
        36: make.xsts("Bob"),
        71: make.sttb("A", "B"),
    },
    styles=[Styled(1), Styled(1, 0, make.DARK_PARAGRAPH, make.VANISH), None, Styled(2, 1, b"", make.WHITE)],
    flags=0x0204,
    after=b"The chief constable had said that he must go.",
)


def _all(data: bytes) -> None:
    for reading in (reader.findings, reader.passages, reader.inside):
        try:
            list(reading(File("a.doc", data)))
        except Unreadable:
            continue


@settings(max_examples=150, deadline=None)
@given(
    some.sampled_from([("WordDocument",), ("1Table",)]),
    some.lists(some.tuples(some.integers(0, 10_000), some.integers(0, 255)), min_size=1, max_size=8),
)
def test_changed_bytes_do_no_harm(stream: tuple[str, ...], changes: list[tuple[int, int]]) -> None:
    streams = FULL.streams()
    data = bytearray(streams[stream])
    for at, value in changes:
        data[at % len(data)] = value
    _all(written({**streams, stream: bytes(data)}))


@pytest.mark.parametrize("part", range(16))
@pytest.mark.parametrize("stream", [("WordDocument",), ("1Table",)])
def test_a_stream_cut_short_is_never_clean(stream: tuple[str, ...], part: int) -> None:
    streams = FULL.streams()
    cut = streams[stream][: len(streams[stream]) * part // 16]
    with suppress(Unreadable):
        assert list(reader.findings(File("a.doc", written({**streams, stream: cut}))))
