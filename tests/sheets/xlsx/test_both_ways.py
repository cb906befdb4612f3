"""The quick reading of a sheet and the strict one give the same, on sheets of every kind of writing."""

import re
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foidesk.findings.codes import Code
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from foidesk.opening.package import Package
from foidesk.sheets.xlsx import reader, stream
from foidesk.sheets.xlsx.book import opened
from foidesk.sheets.xlsx.cells import Row, letters
from foidesk.sheets.xlsx.frame import Frame
from foidesk.sheets.xlsx.sheet import Reading, Sheet, Wanted
from foidesk.sheets.xlsx.stream import Block, NotCovered, quick, strict
from foidesk.sheets.xlsx.styles import Styles, Veil
from tests.sheets.xlsx.files import HEAD, NAMES, line, sheet, workbook

PARSE = Block.rows
PART = "xl/worksheets/sheet1.xml"
VALUES = (
    "<v>5</v>",
    "<v/>",
    "<v></v>",
    "<v> </v>",
    '<v xml:space="preserve">7</v>',
    "<f>A1&gt;0</f><v>1</v>",
    "<f>A1>0</f><v>1</v>",
    '<f t="shared" si="0"/>',
    "<is><t>Oak</t></is>",
    "<is><r><rPr><sz val='1'/></rPr><t>Oak</t></r></is>",
    "<!-- <v>5</v> -->",
    "<v><![CDATA[5]]></v>",
    "<v>&#53;</v>",
    "",
)
PLAIN_VALUE = st.sampled_from(VALUES[:6] + VALUES[7:10] + ("",))
VALUE = PLAIN_VALUE | st.sampled_from(VALUES)
HIDDEN = st.sampled_from(
    ("", "", "", ' hidden="1"', " hidden='true'", ' hidden="0"', ' hidden="&#49;"', ' ht="0"', ' ht="15.5"')
)


@st.composite
def rows(draw: st.DrawFn) -> str:
    """A few rows; written as most programs do, or in odd ways and without places."""
    out, number, odd = [], 0, draw(st.sampled_from((False, False, True)))
    for _ in range(draw(st.integers(0, 12))):
        number += draw(st.sampled_from((1, 1, 1, 5)))
        placed = not odd or draw(st.sampled_from((True, True, True, False)))
        cells, at = [], 0
        for value in draw(st.lists(VALUE if odd else PLAIN_VALUE, max_size=5)):
            at += draw(st.sampled_from((1, 1, 3)))
            said_where = not odd or draw(st.sampled_from((True, True, False)))
            place = f' r="{letters(at)}{number}"' if said_where else ""
            style = draw(st.sampled_from(("", "", ' s="1"', ' s="2"', " s='2'")))
            kind = ' t="inlineStr"' if "<is>" in value else ""
            order = f"{style}{place}" if odd and draw(st.booleans()) else f"{place}{style}"
            cells.append(f"<c{order}{kind}>{value}</c>" if value else f"<c{order}/>")
        said = (f' r="{number}"' if placed else "") + draw(HIDDEN)
        out.append(f"<row{said}>{''.join(cells)}</row>" if cells else f"<row{said}/>")
    return "\n".join(out)


COLUMNS = st.sampled_from(
    (
        "",
        '<cols><col min="2" max="2" hidden="1"/></cols>',
        '<sheetFormatPr defaultColWidth="0"/><cols><col min="1" max="1" width="9"/></cols>',
        '<sheetFormatPr defaultRowHeight="0" customHeight="1"/>',
    )
)


def both(data: bytes) -> tuple[Sheet | None, Sheet]:
    """The quick reading, None where it refuses, and the strict one."""
    wanted = Wanted(Styles(numbers={2: Veil.TINY}, texts={2: Veil.TINY}), counted=True)
    fast, slow = Reading(wanted), Reading(wanted)
    given = File("a.xlsx", data=data)
    strict(Package(given), PART, slow.sheet.frame, slow.row)
    try:
        quick(Package(given), PART, fast.sheet.frame, fast.block)
    except NotCovered:
        return None, slow.sheet
    return fast.sheet, slow.sheet


def same(xml: str) -> bool:
    """Whether both agree; what is kept to find the titles may differ."""
    fast, slow = both(workbook(xml))
    if fast is None:
        return False
    for one in (fast, slow):
        one.titles = one.titles[:1]
    assert fast == slow
    return True


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows(), COLUMNS, st.sampled_from((40, 300, 5000)))
def test_small_sheets_in_small_pieces(
    monkeypatch: pytest.MonkeyPatch, given_rows: str, columns: str, size: int
) -> None:
    """Cut into pieces of a few bytes, so that every tag is cut somewhere."""
    many = Package.chunks

    def small(package: Package, name: str):  # type: ignore[no-untyped-def]
        whole = b"".join(many(package, name))
        yield from (whole[at : at + size] for at in range(0, len(whole), size))

    with monkeypatch.context() as patch:
        patch.setattr(Package, "chunks", small)
        same(sheet(given_rows, before=columns))


@pytest.mark.slow
@settings(max_examples=3000, deadline=None)
@given(rows(), COLUMNS)
def test_many_small_sheets(given_rows: str, columns: str) -> None:
    same(sheet(given_rows, before=columns))


def test_the_quick_way_is_taken_for_what_programs_write() -> None:
    excel = (
        '<row r="{n}" spans="1:2" ht="15.75" thickBot="1" x14ac:dyDescent="0.3">'
        '<c r="A{n}" s="1" t="s"><v>0</v></c></row>'
    )
    libre = (
        '<row r="{n}" customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0"'
        ' collapsed="false"><c r="A{n}" s="0" t="n"><v>1</v></c></row>'
    )
    plain = '<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>Oak</t></is></c></row>'
    for way in (excel, libre, plain):
        xml = sheet("".join(way.format(n=n) for n in range(1, 6000)))
        xml = xml.replace(
            NAMES, f'{NAMES} xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"'
        )
        fast, slow = both(workbook(xml))
        assert fast is not None
        assert fast.rows == slow.rows == 5999
        parsed: list[int] = []

        def counting(block: Block, parsed: list[int] = parsed) -> list[Row]:
            parsed.append(len(block.data))
            return PARSE(block)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Block, "rows", counting)
            both(workbook(xml))
        assert len(parsed) == 1


WORKBOOK = workbook(
    sheet(
        "".join(line(n, "Oak", "PC", said=' hidden="1"' if n == 9 else "") for n in range(1, 60)),
        before='<cols><col min="2" max="2" hidden="1"/></cols>',
    ),
    sheet(line(1, "a")),
    states=["", "hidden"],
)


def every(data: bytes) -> None:
    """All that a reader does; the only thing it may raise is Unreadable."""
    file = File("a.xlsx", data=data)
    for read in (reader.findings, reader.passages, reader.inside):
        try:
            for _ in read(file):
                pass
        except Unreadable as why:
            assert why.says


@pytest.mark.parametrize("sixteenth", range(16))
def test_cut_short(sixteenth: int) -> None:
    with pytest.raises(Unreadable):
        list(reader.findings(File("a.xlsx", data=WORKBOOK[: len(WORKBOOK) * sixteenth // 16])))


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 255))
def test_bytes_that_changed(at: int, by: int) -> None:
    data = bytearray(WORKBOOK)
    data[at % len(data)] ^= by
    every(bytes(data))


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A workbook of which one part's XML is changed, so that no check sum is in the way."""
    from_ = draw(
        st.sampled_from((PART, "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"))
    )
    with zipfile.ZipFile(File("a", data=WORKBOOK).open()) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    data = bytearray(parts[from_])
    at = draw(st.integers(0, len(data) - 1))
    data[at : at + draw(st.integers(0, 9))] = draw(
        st.sampled_from((b"", b"<", b">", b'"', b"&", b"\0", b"9999999999"))
    )
    out = File("a", data=b"").open()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in {**parts, from_: bytes(data)}.items():
            archive.writestr(name, content)
    return out.getvalue()  # type: ignore[attr-defined, no-any-return]


@settings(max_examples=50, deadline=None)
@given(damaged())
def test_parts_that_changed(data: bytes) -> None:
    every(data)


@pytest.mark.slow
@settings(max_examples=4000, deadline=None)
@given(damaged())
def test_many_parts_that_changed(data: bytes) -> None:
    every(data)


def test_entities_are_refused() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    xml = sheet(line(1, "&b;")).replace(HEAD, HEAD + bomb)
    with pytest.raises(Unreadable):
        list(reader.findings(File("a.xlsx", data=workbook(xml))))


def test_a_row_that_never_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "_LARGEST", 100_000)
    cells = "".join(f'<c r="A1" t="inlineStr"><is><t>Oak {n}</t></is></c>' for n in range(9000))
    (one,) = reader.findings(File("a.xlsx", data=workbook(sheet(f'<row r="1" hidden="1">{cells}</row>'))))
    assert one.code is Code.HIDDEN_ROWS


def test_twenty_thousand_sheets_each_looked_at_once() -> None:
    data = workbook(*[sheet(line(1, "a"))] * 300, states=["", *["hidden"] * 299])
    book = opened(File("a.xlsx", data=data))
    assert len(book.tabs) == 300
    assert sum(1 for _ in reader.findings(File("a.xlsx", data=data))) == 299


def test_frames_are_read_before_and_after_the_rows() -> None:
    frame = Frame()
    xml = sheet(
        line(1, "a"),
        before="<cols><col min='1' max='1'/></cols>",
        after="<headerFooter><oddHeader>Oak</oddHeader></headerFooter>",
    )
    quick(Package(File("a.xlsx", data=workbook(xml))), PART, frame, lambda block: None)
    assert frame.headings == ["Oak"]
    assert re.sub(r"\D", "", str(frame.shown)) == "11"
