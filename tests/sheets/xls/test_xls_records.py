"""What Excel writes into an old workbook and no library does: made record by record."""

import struct

import pytest

from foidesk.findings.codes import Code
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from foidesk.sheets.xls import reader
from tests.sheets.xls import biff
from tests.sheets.xls.biff import Workbook, area, label, number, own_book, record, text

FILLED = label(0, 0, "Area") + label(1, 0, "North") + number(1, 1, 12)
Found = set[tuple[Code, str, int]]


def found(book: Workbook, **beside: bytes) -> Found:
    return {(one.code, one.where, one.count) for one in reader.findings(book.file(**beside))}


def says(book: Workbook, **beside: bytes) -> str:
    (finding,) = reader.findings(book.file(**beside))
    return finding.says


def one(records: bytes = b"", *, globals: bytes = b"") -> Workbook:
    """A visible sheet with a little in it, and a hidden one that is its neighbour."""
    return Workbook(globals).sheet("Totals", FILLED + records)


def two(records: bytes = b"", *, globals: bytes = b"", state: int = 1) -> Workbook:
    return one(records, globals=own_book() + globals).sheet("Staff", label(0, 0, "surname"), state=state)


HIDDEN_SHEET = (Code.HIDDEN_SHEET, "Staff", 1)
COMMENT = biff.drawing(hidden=True) + biff.shape(0x19, 7) + biff.words_of_shape("do not publish")
SUPBOOK = record(0x01AE, struct.pack("<H", 1) + text("\1\1CPay\3staff.xls") + text("Sheet1"))
KEPT = record(0x0059, b"\2\0\0\0") + record(
    0x005A, b"\1\0\0\0" + b"\2" + text("Ann") + b"\1" + struct.pack("<d", 3)
)


def test_comments_are_found_with_author_and_words() -> None:
    book = one(COMMENT + biff.note(1, 1, 7, "Ann Other"))
    assert found(book) == {(Code.COMMENT, "Totals", 1)}
    assert says(book) == "1 comment by Ann Other: “do not publish”."


def test_a_comment_is_among_the_words() -> None:
    passages = list(reader.passages(one(COMMENT + biff.note(1, 1, 7, "Ann Other")).file()))
    assert ("Totals", "Ann Other: do not publish", "comment") in [
        (p.where, p.text, p.heading) for p in passages
    ]


@pytest.mark.parametrize(
    ("drawing", "kind", "count"),
    [
        (biff.drawing(hidden=True), 6, 1),
        (biff.drawing(hidden=True), 8, 1),
        (biff.drawing(corners=(1, 5, 1, 5) * 2), 2, 1),
        (biff.drawing(), 6, 0),
        (biff.drawing(corners=(1, 0, 1, 0, 9, 0, 1, 0)), 1, 0),
        (biff.drawing(hidden=True), 0x14, 0),
    ],
    ids=["text box", "picture", "no size", "near: shown", "near: a level line", "near: arrow of a filter"],
)
def test_hidden_shapes(drawing: bytes, kind: int, count: int) -> None:
    expected = {(Code.HIDDEN_SHAPE, "Totals", 1)} if count else set()
    assert found(one(drawing + biff.shape(kind, 3) + biff.words_of_shape("secret"))) == expected


def test_another_workbook_is_told_with_what_is_kept_of_it() -> None:
    book = one(globals=SUPBOOK + KEPT)
    assert found(book) == {(Code.EXTERNAL_LINK, "", 1)}
    kept = "It keeps 2 values from there: “Ann” and “3”."
    assert says(book) == r"It refers to 1 other file: “C:\Pay\staff.xls”. " + kept
    assert "Ann" in "".join(p.text for p in reader.passages(book.file()))


@pytest.mark.parametrize(
    "globals",
    [own_book(1), record(0x01AE, b"\1\0\1\x3a"), record(0x01AE, b"\0\0\1\0\0\x20")],
    ids=["own", "add-in", "blank"],
)
def test_a_workbook_as_its_own_source_is_no_link(globals: bytes) -> None:
    assert found(one(globals=globals)) == set()


NAMES: list[tuple[str, bytes, bool]] = [
    ("of hidden cells", biff.name("people", area(1, 0, 9, 0, 0)), True),
    ("hidden", biff.name("people", area(0, 0, 9, 0, 0), flags=1), True),
    ("a hidden word", biff.name("who", b"\x17\3\0Ann", flags=1), True),
    ("near: of visible cells", biff.name("totals", area(0, 0, 9, 0, 0)), False),
    ("near: of a filter", biff.name("\x0d", area(0, 0, 9, 0, 0), flags=0x21), False),
    ("near: to be printed", biff.name("\x06", area(0, 0, 9, 0, 0), flags=0x20), False),
    ("near: hidden, of cells that are gone", biff.name("x", b"\x3d" + bytes(10), flags=1), False),
    ("near: hidden, of a solver", biff.name("solver_adj", area(0, 0, 9, 0, 0), flags=1), False),
    ("near: of a newer function", biff.name("_xlfn.IFERROR", b"\x1c\x1d", flags=1), False),
]


@pytest.mark.parametrize(("globals", "told"), [case[1:] for case in NAMES], ids=[case[0] for case in NAMES])
def test_names(globals: bytes, told: bool) -> None:
    assert found(two(globals=globals)) == {HIDDEN_SHEET} | ({(Code.DEFINED_NAME, "", 1)} if told else set())


def test_a_name_for_hidden_rows_of_a_visible_sheet_is_found() -> None:
    book = two(biff.row(5, flags=0x120), globals=biff.name("x", area(0, 5, 5, 0, 3)), state=0)
    assert found(book) == {(Code.DEFINED_NAME, "", 1)}


@pytest.mark.parametrize(
    ("tokens", "told"),
    [(area(1, 0, 9, 0, 0), True), (area(0, 0, 9, 0, 0), False), (b"\x3d" + bytes(10), True)],
    ids=["of a hidden sheet", "near: of a visible sheet", "of cells that are gone"],
)
def test_charts(tokens: bytes, told: bool) -> None:
    expected = {(Code.CHART_CACHE, "Totals", 1)} if told else set()
    book = two(biff.chart(tokens))
    assert found(book) == expected | {HIDDEN_SHEET}
    assert "Kept" in [p.text for p in reader.passages(book.file())]


def test_a_pivot_table_s_copy_is_told_with_rows_and_columns() -> None:
    fields = b"".join(record(0x00C7, bytes(14) + text(name)) for name in ("surname", "rank"))
    stream = (
        record(0x00C6, struct.pack("<I", 9483) + bytes(16))
        + fields
        + record(0x00CD, text("Ann"))
        + record(0x000A)
    )
    assert says(one(), _SX_DB_CUR__0001=stream) == (
        "1 copy of data behind a pivot table: 9,483 rows, columns: surname, rank."
    )
    assert "Ann" in [p.text.split("\n")[-1] for p in reader.passages(one().file(_SX_DB_CUR__0001=stream))]


def test_an_empty_copy_of_a_pivot_table_gives_nothing() -> None:
    stream = record(0x00C6, bytes(20)) + record(0x000A)
    assert found(one(), _SX_DB_CUR__0001=stream) == set()


def test_a_log_of_changes_is_found_and_an_empty_one_is_not() -> None:
    log = {"Revision Log": record(0x013D, bytes(30)) * 3, "User Names": record(0x0194, bytes(4))}
    assert found(one(), **log) == {(Code.REVISION_LOG, "", 3)}
    assert found(one(), **{"User Names": record(0x0194, bytes(4)) + record(0x000A)}) == set()


def test_queries_are_found() -> None:
    query = record(0x01AD, bytes(10) + text("Payroll")) + record(0x00CD, text("DSN=people;UID=ann"))
    assert found(one(query)) == {(Code.CONNECTION, "Totals", 1)}
    assert "DSN=people" in says(one(query))


def test_sheets_of_macros_are_found() -> None:
    assert found(one().sheet("Macro1", label(0, 0, "=EXEC()"), kind=1)) == {(Code.MACRO, "", 1)}


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (text("Ann Other") + b" " * 80, True),
        (b"\x09Ann Other" + b" " * 80, True),
        (text("Microsoft Office User") + b" " * 40, False),
        (b" " * 112, False),
    ],
)
def test_who_saved_it_is_a_property(data: bytes, told: bool) -> None:
    expected = {(Code.DOCUMENT_PROPERTY, "", 1)} if told else set()
    assert found(one(globals=record(0x005C, data))) == expected


def test_a_sheet_that_the_workbook_does_not_list_is_hidden() -> None:
    stream = one().stream() + biff.begin(0x0010) + label(0, 0, "surname") + record(0x000A)
    (finding,) = reader.findings(File("x.xls", data=stream))
    assert finding.code is Code.HIDDEN_SHEET


def test_colours_of_a_palette_and_beyond_it_are_known() -> None:
    palette = record(0x0092, struct.pack("<H", 2) + b"\xff\xff\xff\0" + b"\0\0\0\0")
    white = biff.font() + biff.font(colour=8) + biff.form() + biff.form(1)
    dark = white + biff.form(1, pattern=1, fore=9)
    assert found(Workbook(white + palette).sheet("A", label(0, 0, "x", 1))) == {
        (Code.HIDDEN_TEXT, "A, column A", 1)
    }
    assert found(Workbook(dark + palette).sheet("A", label(0, 0, "x", 2))) == set()
    full = record(
        0x087D,
        struct.pack("<H12xHHH", 0x087D, 1, 0, 1)
        + struct.pack("<HHHH4s8x", 13, 20, 2, 0, b"\x22\x33\x44\xff"),
    )
    assert found(Workbook(white + palette + full).sheet("A", label(0, 0, "x", 1))) == set()


def test_custom_xml_is_found_where_no_cell_shows_it() -> None:
    def kept(words: str) -> dict[str, bytes]:
        xml = f'<case xmlns="urn:marlshire"><officer>{words}</officer></case>'.encode()
        return {"MsoDataStore__1__Item": xml, "MsoDataStore__1__Properties": b"<p/>"}

    assert found(one(), **kept("Ann Other")) == {(Code.CUSTOM_XML, "", 1)}
    assert found(one(), **kept("North")) == set()


def test_an_embedded_workbook_is_found_and_carried_by_itself() -> None:
    within = Workbook().sheet("Staff", label(0, 0, "surname"), state=1)
    file = one().file(MBD00012345__Workbook=within.stream())
    assert {(each.code, each.count) for each in reader.findings(file)} == {(Code.EMBEDDED_OBJECT, 1)}
    (inside,) = reader.inside(file)
    assert {each.code for each in reader.findings(File("x.xls", data=inside.data))} == {Code.HIDDEN_SHEET}


def test_a_code_page_that_nobody_knows_does_not_stop_the_reading() -> None:
    assert found(one(globals=record(0x0042, b"\x07\x00") + record(0x005C, b" "))) == set()


def test_excel_5_is_read() -> None:
    book = Workbook(version=0x0500).sheet("Café", label(0, 0, "Area", old=True) + biff.columns(0, 0, flags=1))
    book.sheet("Staff", label(0, 0, "naïve", old=True), state=1)
    assert found(book) == {(Code.HIDDEN_COLUMNS, "Café, column A", 1), HIDDEN_SHEET}
    assert [p.text for p in reader.passages(book.file())] == ["Area", "naïve"]


def test_a_workbook_saved_for_two_versions_is_told_of_once_unless_they_differ() -> None:
    old = Workbook(version=0x0500).sheet("Totals", label(0, 0, "Area", old=True))
    assert found(one(), Book=old.stream()) == set()
    assert found(one(), Book=old.sheet("Staff", b"", state=1).stream()) == {HIDDEN_SHEET}


def test_a_result_that_is_text_is_read_behind_its_formula() -> None:
    formula = record(0x0006, struct.pack("<3H", 2, 0, 0) + b"\0" * 6 + b"\xff\xff" + bytes(6) + b"\0\0")
    book = one(formula + record(0x0207, text("South")))
    assert next(iter(reader.passages(book.file()))).text == "Area\nNorth\nSouth"


def test_a_picture_is_carried() -> None:
    jpeg = b"\xff\xd8\xff\xe0 a photograph"
    store = biff.atom(0xF007, bytes(36) + biff.atom(0xF01D, bytes(17) + jpeg, instance=0x46A), version=2)
    group = record(0x00EB, struct.pack("<HHI", 0x0F, 0xF000, len(store)) + store)
    assert [(i.name, i.data) for i in reader.inside(one(globals=group).file())] == [("picture 1.jpg", jpeg)]


@pytest.mark.parametrize("version", [0x0600, 0x0500])
def test_a_password_is_told_with_what_to_do(version: int) -> None:
    with pytest.raises(Unreadable) as why:
        found(Workbook(record(0x002F, bytes(54)), version=version).sheet("A", b""))
    assert why.value.code is Code.ENCRYPTED
    assert "VelvetSweatshop" in why.value.says


def test_a_workbook_from_before_excel_5_is_told_as_such() -> None:
    with pytest.raises(Unreadable) as why:
        list(reader.findings(File("x.xls", data=record(0x0009, b"\2\0\x10\0") + record(0x000A))))
    assert why.value.code is Code.UNREADABLE
