"""Workbooks made to mislead: an answer in bounded time; what can't be examined is never called clean."""

import struct
from collections.abc import Callable
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foidesk.findings.codes import Code
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from foidesk.sheets.xls import reader
from tests.sheets.xls import biff
from tests.sheets.xls.biff import Workbook, label, own_book, record, text
from tests.sheets.xls.test_xls_records import COMMENT, FILLED, KEPT, SUPBOOK, one

CACHE = record(0x00C6, bytes(20)) + record(0x00CD, text("Ann")) + record(0x000A)


def full() -> Workbook:
    """A bit of everything."""
    strings = record(0x00FC, struct.pack("<II", 3, 3) + text("a" * 5000) + text("b" * 5000) + text("c"))
    palette = record(0x0092, b"\1\0\xff\xff\xff\0")
    book = Workbook(
        strings + palette + own_book() + SUPBOOK + KEPT + biff.name("x", biff.area(1, 0, 3, 0, 0))
    )
    shared = record(0x00FD, struct.pack("<3HI", 3, 0, 0, 1))
    book.sheet(
        "Totals", FILLED + shared + COMMENT + biff.note(1, 1, 7, "Ann") + biff.chart(biff.area(1, 0, 9, 0, 0))
    )
    return book.sheet("Staff", label(0, 0, "surname"), state=2)


def examined(file: File) -> set[Code]:
    """The codes found, or the one for which nothing could be said. Nothing else may be raised."""
    try:
        codes = {finding.code for finding in reader.findings(file)}
        list(reader.passages(file))
        list(reader.inside(file))
    except Unreadable as why:
        return {why.code}
    return codes


@pytest.mark.parametrize("part", range(1, 16))
def test_a_workbook_that_was_cut_is_not_examined(part: int) -> None:
    data = full().file(_SX_DB_CUR__0001=CACHE).whole()
    cut = File("x.xls", data=data[: len(data) * part // 16])
    assert examined(cut) & {Code.TRUNCATED, Code.UNREADABLE}


@pytest.mark.parametrize("part", range(1, 16))
def test_a_stream_that_was_cut_is_not_examined(part: int) -> None:
    stream = full().stream()
    assert examined(File("x.xls", data=stream[: len(stream) * part // 16])) == {Code.TRUNCATED}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), min_size=1, max_size=8))
def test_flipped_bytes_give_an_answer(flips: list[tuple[float, int]]) -> None:
    data = bytearray(full().file(_SX_DB_CUR__0001=CACHE).whole())
    for place, value in flips:
        data[int(place * len(data))] = value
    examined(File("x.xls", data=bytes(data)))


KINDS = st.sampled_from(
    (
        *bytes.fromhex("0614171819221c31425a5c5d7d8592b0bdcdd6dce0ebecfcfd0a3c"),
        *(
            0x1AD,
            0x1AE,
            0x1B6,
            0x1B8,
            0x203,
            0x204,
            0x205,
            0x207,
            0x208,
            0x225,
            0x27E,
            0x41E,
            0x809,
            0x87D,
            0x876,
        ),
        *(0x100D, 0x1051),
    )
)
RECORDS = st.lists(st.builds(record, KINDS, st.binary(max_size=40)), max_size=20).map(b"".join)


@settings(max_examples=80, deadline=None)
@given(RECORDS, RECORDS)
def test_records_of_any_content_give_an_answer(globals: bytes, records: bytes) -> None:
    examined(Workbook(globals).sheet("A", FILLED + records).file())


@pytest.mark.slow
@settings(max_examples=20_000, deadline=None)
@given(RECORDS, RECORDS, st.binary(max_size=200))
def test_many_records_of_any_content_give_an_answer(globals: bytes, records: bytes, rest: bytes) -> None:
    examined(Workbook(globals).sheet("A", FILLED + records + rest).file())
    examined(File("x.xls", data=Workbook(globals).sheet("A", FILLED + records).stream() + rest))


LARGE: dict[str, tuple[Callable[[], Workbook], set[Code]]] = {
    "20,000 sheets at one place": (
        lambda: Workbook(record(0x0085, bytes(6) + text("A", wide=False)) * 20_000).sheet("B", FILLED),
        {Code.TRUNCATED},
    ),
    "a chain of a million empty pieces": (lambda: one(label(3, 3, "x") + record(0x003C) * 1_000_000), set()),
    "strings that are not there": (lambda: one(globals=record(0x00FC, b"\xff" * 12)), {Code.TRUNCATED}),
    "twenty thousand comments": (lambda: one(biff.note(1, 1, 7, "Ann") * 20_000), {Code.COMMENT}),
    "a million shapes in each other": (
        lambda: one(record(0x00EC, struct.pack("<HHI", 0xF, 0xF003, 0xFFFFFFFF) * 1_000)),
        set(),
    ),
    "a million BOFs": (lambda: one(biff.begin(0x10) * 200_000), {Code.TRUNCATED}),
    "columns beyond the last": (lambda: one(biff.columns(0, 0xFFFF, flags=1)), {Code.HIDDEN_COLUMNS}),
}


@pytest.mark.parametrize(("make", "codes"), LARGE.values(), ids=LARGE.keys())
def test_large_numbers_take_little_time(make: Callable[[], Workbook], codes: set[Code]) -> None:
    file = File("x.xls", data=make().stream())
    start = process_time()
    found = (
        {finding.code for finding in reader.findings(file)} if codes != {Code.TRUNCATED} else examined(file)
    )
    assert found == codes
    assert process_time() - start < 30


def test_a_container_whose_chain_of_sectors_is_a_circle_is_not_examined() -> None:
    data = bytearray(full().file().whole())
    sectors = (len(data) - 512) // 512
    table = 512 + 512 * struct.unpack_from("<I", data, 76)[0]
    for n in range(min(sectors, 128)):
        struct.pack_into("<I", data, table + 4 * n, 0)
    assert examined(File("x.xls", data=bytes(data))) & {Code.TRUNCATED, Code.UNREADABLE, Code.BOMB}
