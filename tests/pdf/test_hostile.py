"""Files that are damaged, locked, or made to bring a computer down: a sentence, in bounded time."""

import time
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Encryption, Name, Pdf, Permissions, Stream, String

from foidesk.findings.codes import UNREADABLE
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from foidesk.pdf import drawing, reader
from tests.pdf.making import attach, box, letter, page, saved

SHORT = 20.0
"""Seconds: far more than any of these takes, and far less than for ever."""


def rich(**options: Any) -> bytes:
    """A file with something of everything."""
    pdf = Pdf.new()
    for number in range(4):
        page(pdf, letter(f"Page {number} of a report", "with words") + box(70, 755, 40, 20))
    pdf.pages[0].obj.Annots = Array(
        [Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([1, 1, 9, 9]), Contents=String("x"))]
    )
    attach(pdf, "a.txt", b"attached")
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem("First", 0))
    return saved(pdf, **options)


def outcome(data: bytes) -> str:
    """What reading comes to: findings, or the code of what could not be examined. Nothing else may escape."""
    file = File("a.pdf", data=data)
    began = time.monotonic()
    codes = []
    for read in (reader.findings, reader.passages, reader.inside):
        try:
            list(read(file))
        except Unreadable as why:
            assert why.code in UNREADABLE
            assert str(why.says)
            codes.append(why.code.value)
    assert time.monotonic() - began < SHORT
    return codes[0] if codes else "read"


def test_a_password_is_said() -> None:
    locked = rich(encryption=Encryption(owner="o", user="u"))
    assert outcome(locked) == "encrypted"
    with pytest.raises(Unreadable, match="password"):
        drawing.page_count(File("a.pdf", data=locked))


def test_a_ban_on_copying_is_no_lock() -> None:
    banned = rich(encryption=Encryption(owner="o", user="", allow=Permissions(extract=False)))
    codes = {each.code.value for each in reader.findings(File("a.pdf", data=banned))}
    assert {"annotation", "attachment", "failed-redaction"} <= codes


def test_zeros_after_the_end_are_no_cut() -> None:
    whole = rich()
    table = whole.rindex(b"startxref") + 10
    assert outcome(whole[:table] + b"7" + whole[table:] + bytes(20_000)) == outcome(whole)


@pytest.mark.parametrize("modern", [False, True])
@pytest.mark.parametrize("sixteenth", range(16))
def test_what_is_cut_short_is_never_clean(sixteenth: int, modern: bool) -> None:
    mode = pikepdf.ObjectStreamMode.generate if modern else pikepdf.ObjectStreamMode.disable
    data = rich(object_stream_mode=mode)
    assert outcome(data[: len(data) * sixteenth // 16]) in ("truncated", "unreadable")


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"%PDF-1.7\n%%EOF", b"PK\x03\x04", b"\x00" * 5000])
def test_what_is_no_pdf_is_unreadable(data: bytes) -> None:
    assert outcome(data) in ("truncated", "unreadable")


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=12))
def test_flipped_bytes(changes: list[tuple[int, int]]) -> None:
    _flip(changes)


@pytest.mark.slow
@settings(max_examples=1500, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=40))
def test_flipped_bytes_for_long(changes: list[tuple[int, int]]) -> None:
    _flip(changes)


def _flip(changes: list[tuple[int, int]]) -> None:
    data = bytearray(PLAIN)
    for place, value in changes:
        data[place % len(data)] = value
    outcome(bytes(data))


PLAIN = rich(object_stream_mode=pikepdf.ObjectStreamMode.disable, compress_streams=False)


def circular_pages(pdf: Pdf) -> None:
    pdf.Root.Pages.Kids.append(pdf.Root.Pages)


def circular_bookmarks(pdf: Pdf) -> None:
    item = pdf.make_indirect(Dictionary(Title=String("round")))
    item.Next, item.First = item, item
    pdf.Root.Outlines = Dictionary(First=item)


def circular_fields(pdf: Pdf) -> None:
    field = pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("f"), V=String("v")))
    field.Kids = Array([field])
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))


def circular_groups(pdf: Pdf) -> None:
    group = pdf.make_indirect(Stream(pdf, b"/X Do /X Do", Type=Name.XObject, Subtype=Name.Form))
    group.BBox, group.Resources = Array([0, 0, 9, 9]), Dictionary(XObject=Dictionary(X=group))
    pdf.pages[0].obj.Resources.XObject = Dictionary(X=group)
    pdf.pages[0].obj.Contents = Stream(pdf, b"/X Do")


def multiplying_groups(pdf: Pdf) -> None:
    inner = pdf.make_indirect(Stream(pdf, b"0 0 1 1 re f", Type=Name.XObject, Subtype=Name.Form))
    for _ in range(20):
        inner.BBox = Array([0, 0, 9, 9])
        outer = Stream(pdf, b"/X Do " * 10, Type=Name.XObject, Subtype=Name.Form)
        outer.Resources = Dictionary(XObject=Dictionary(X=inner))
        inner = pdf.make_indirect(outer)
    inner.BBox = Array([0, 0, 9, 9])
    pdf.pages[0].obj.Resources.XObject = Dictionary(X=inner)
    pdf.pages[0].obj.Contents = Stream(pdf, b"/X Do")


def deep_array(pdf: Pdf) -> None:
    inner = Array([])
    for _ in range(200):
        inner = Array([inner])
    pdf.Root.Deep = inner


def huge_page(pdf: Pdf) -> None:
    pdf.pages[0].obj.MediaBox = Array([0, 0, 10**9, 10**9])


def narrow_page(pdf: Pdf) -> None:
    pdf.pages[0].obj.MediaBox = Array([0, 0, 0.001, 14400])


def wrong_box(pdf: Pdf) -> None:
    pdf.pages[0].obj.MediaBox = Array([String("a")])


def wrong_kinds(pdf: Pdf) -> None:
    pdf.Root.Outlines = 5
    pdf.Root.AcroForm = Array([1])
    pdf.Root.OCProperties = Dictionary(OCGs=5, D=Name.X)
    pdf.pages[0].obj.Annots = Dictionary()
    pdf.pages[1].obj.Annots = Array([1, Name.X, Array([])])
    pdf.pages[2].obj.PieceInfo = Dictionary(X=1)
    pdf.Root.EF = Array([1])


def expanding_stream(pdf: Pdf) -> None:
    bomb = Stream(pdf, b"\x00" * (200 * 1024 * 1024))
    pdf.Root.Names = Dictionary(
        EmbeddedFiles=Dictionary(Names=Array([String("a"), Dictionary(F=String("a"), EF=Dictionary(F=bomb))]))
    )


def many_words(pdf: Pdf) -> None:
    pdf.pages[0].obj.Contents = Stream(pdf, (letter("x" * 40) * 20_000).encode())


def many_boxes(pdf: Pdf) -> None:
    pdf.pages[0].obj.Contents = Stream(pdf, (letter("under it") + box(70, 755, 40, 20) * 300_000).encode())


QUICK = [
    circular_pages,
    circular_bookmarks,
    circular_fields,
    circular_groups,
    multiplying_groups,
    deep_array,
    narrow_page,
    wrong_box,
    wrong_kinds,
]
SLOW = [huge_page, expanding_stream, many_words, many_boxes]
HOSTILE = [*QUICK, *(pytest.param(change, marks=pytest.mark.slow) for change in SLOW)]


@pytest.mark.parametrize("change", HOSTILE, ids=[change.__name__ for change in (*QUICK, *SLOW)])
def test_a_file_made_to_harm_is_read_or_refused(change: Any) -> None:
    pdf = Pdf.open(BytesIO(rich()))
    change(pdf)
    outcome(saved(pdf))


def test_thumbnails_are_as_wide_as_asked() -> None:
    file = File("a.pdf", data=rich())
    assert drawing.page_count(file) == 4
    made = list(drawing.thumbnails(file, pages=2, width=120))
    assert [each[:2] for each in made] == [b"\xff\xd8"] * 2
