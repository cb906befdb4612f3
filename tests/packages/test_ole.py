"""Compound files: what they carry beside their content, and files that were made to mislead."""

import contextlib
import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from foidesk.findings.codes import Code
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from foidesk.opening.ole import Ole
from foidesk.packages import ole
from tests.packages.ole_writer import DOCUMENT, properties, vba, written

SUMMARY = "\x05SummaryInformation"
DOCSUMMARY = "\x05DocumentSummaryInformation"


def _file(streams: dict[tuple[str, ...], bytes]) -> File:
    return File("a.doc", written({("WordDocument",): bytes(5000), **streams}))


def _package(name: bytes, data: bytes, path: bytes = b"C:\\Temp\\x") -> bytes:
    body = b"\x02\0" + name + b"\0" + path + b"\0" + struct.pack("<LL", 0x30000, len(path) + 1) + path + b"\0"
    body += struct.pack("<L", len(data)) + data + b"\0\0"
    return struct.pack("<L", len(body)) + body


EMPTY = 'Attribute VB_Base = "1Normal.ThisDocument"\r\nOption Explicit\r\n'
CODE = "Sub AutoOpen()\r\n  MsgBox 1\r\nEnd Sub\r\n"
RAISES: list[tuple[dict[tuple[str, ...], bytes], Code, int, str]] = [
    ({(SUMMARY,): properties({4: "Joan Sample"})}, Code.DOCUMENT_PROPERTY, 1, "Joan Sample"),
    ({(SUMMARY,): properties({4: "Zoë Ünal"}, codepage=65001)}, Code.DOCUMENT_PROPERTY, 1, "Zoë Ünal"),
    ({(SUMMARY,): properties({8: "Joan Sample"}, codepage=1200)}, Code.DOCUMENT_PROPERTY, 1, "Joan Sample"),
    (
        {(DOCSUMMARY,): properties({14: "Max Muster"}, fmtid=DOCUMENT)},
        Code.DOCUMENT_PROPERTY,
        1,
        "Max Muster",
    ),
    (
        {(DOCSUMMARY,): properties({15: "Marlshire"}, {"_AuthorEmail": "j@x.example"}, fmtid=DOCUMENT)},
        Code.DOCUMENT_PROPERTY,
        1,
        "j@x.example",
    ),
    (
        {(DOCSUMMARY,): properties({}, {"Staff number": "PN 4711"}, fmtid=DOCUMENT, codepage=1200)},
        Code.DOCUMENT_PROPERTY,
        1,
        "PN 4711",
    ),
    (vba(("Macros", "VBA"), {"ThisDocument": EMPTY, "Module1": CODE}), Code.MACRO, 1, "Module1"),
    (vba(("_VBA_PROJECT_CUR", "VBA"), {"Sheet1": CODE}), Code.MACRO, 1, "Sheet1"),
    ({("Macros", "VBA", "dir"): b"\x01damaged"}, Code.MACRO, 1, "Macros"),
    (
        {("ObjectPool", "_123", "\x01Ole10Native"): _package(b"pay.pdf", b"%PDF")},
        Code.EMBEDDED_OBJECT,
        1,
        "pay.pdf",
    ),
    ({("MBD0001A2B3", "Package"): b"PK\3\4"}, Code.EMBEDDED_OBJECT, 1, "MBD0001A2B3"),
    ({("MBD0001A2B3", "Workbook"): b"x" * 5000}, Code.EMBEDDED_OBJECT, 1, "MBD"),
]
NOTHING: list[dict[tuple[str, ...], bytes]] = [
    {},
    {(SUMMARY,): properties({2: "Minutes", 18: "Microsoft Word 9.0", 7: "Normal.dot"})},
    {(DOCSUMMARY,): properties({15: "Marlshire Council"}, {"Version": "1.2"}, fmtid=DOCUMENT)},
    vba(("Macros", "VBA"), {"ThisDocument": EMPTY}),
    {("ObjectPool", "_1", "Equation Native"): b"x", ("ObjectPool", "_1", "\x01CompObj"): b"x"},
    {("_SX_DB_CUR", "0001"): b"x", ("Data",): b"x", ("1Table",): b"x", ("\x01CompObj",): b"x"},
]


@pytest.mark.parametrize(("streams", "code", "count", "words"), RAISES)
def test_what_is_told(streams: dict[tuple[str, ...], bytes], code: Code, count: int, words: str) -> None:
    (found,) = ole.findings(ole.opened(_file(streams)))
    assert (found.code, found.count) == (code, count)
    assert words in found.says


@pytest.mark.parametrize("streams", NOTHING)
def test_an_ordinary_file_gives_nothing(streams: dict[tuple[str, ...], bytes]) -> None:
    assert not list(ole.findings(ole.opened(_file(streams))))


def test_what_objects_hold_is_handed_on() -> None:
    workbook = b"\x09\x08" + bytes(6000)
    file = _file(
        {
            ("ObjectPool", "_1", "\x01Ole10Native"): _package(b"C:\\pay.pdf", b"%PDF-1.4"),
            ("ObjectPool", "_2", "Package"): b"PK\3\4zip",
            ("ObjectPool", "_3", "Workbook"): workbook,
            ("ObjectPool", "_3", "MBD00000001", "Package"): b"PK",
        }
    )
    pdf, package, sheets = ole.inside(ole.opened(file))
    assert (pdf.name, pdf.data) == ("pay.pdf", b"%PDF-1.4")
    assert package.data == b"PK\3\4zip"
    again = Ole(File("x.xls", sheets.data))
    assert again.read("Workbook") == workbook
    assert again.read(("MBD00000001", "Package")) == b"PK"


@pytest.mark.parametrize("stream", ["EncryptedPackage", "\x09DRMContent"])
def test_a_locked_file_is_said_to_be_locked(stream: str) -> None:
    with pytest.raises(Unreadable) as why:
        ole.opened(_file({(stream,): bytes(5000)}))
    assert why.value.code is Code.ENCRYPTED


def _examined(data: bytes) -> None:
    """Whatever the bytes are: findings or Unreadable, nothing else."""
    with contextlib.suppress(Unreadable):
        held = ole.opened(File("a.doc", data))
        list(ole.findings(held))
        list(ole.inside(held))


WHOLE = written(
    {
        ("WordDocument",): bytes(9000),
        (SUMMARY,): properties({4: "Joan"}),
        (DOCSUMMARY,): properties({14: "Max"}, {"By": "Joan"}, fmtid=DOCUMENT),
        ("ObjectPool", "_1", "\x01Ole10Native"): _package(b"a", b"b" * 5000),
        ("ObjectPool", "_2", "Workbook"): bytes(5000),
        **vba(("Macros", "VBA"), {"A": CODE}),
    }
)


@pytest.mark.parametrize("part", range(16))
def test_a_truncated_file_is_never_clean(part: int) -> None:
    with pytest.raises(Unreadable):
        held = ole.opened(File("a.doc", WHOLE[: len(WHOLE) * part // 16]))
        for path in held.streams:
            held.read(path)


@settings(max_examples=150, deadline=None)
@given(
    some.lists(some.tuples(some.integers(0, len(WHOLE) - 1), some.integers(0, 255)), min_size=1, max_size=12)
)
def test_changed_bytes_do_no_harm(changes: list[tuple[int, int]]) -> None:
    data = bytearray(WHOLE)
    for at, value in changes:
        data[at] = value
    _examined(bytes(data))


def test_a_table_of_sectors_that_runs_in_a_circle_ends() -> None:
    data = bytearray(WHOLE)
    (table,) = struct.unpack_from("<L", data, 76)
    for sector in range(128):
        struct.pack_into("<L", data, 512 * (table + 1) + 4 * sector, sector)
    _examined(bytes(data))
