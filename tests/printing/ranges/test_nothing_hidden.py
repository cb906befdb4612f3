"""No value of a cell that is hidden, or was not chosen, is anywhere in what is made of a sheet."""

import re
from io import BytesIO
from zipfile import ZipFile

import pikepdf
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foidesk.opening.file import File
from foidesk.printing.cannot import Cannot
from foidesk.printing.ranges import pages
from foidesk.printing.ranges.alone import made
from foidesk.printing.ranges.choice import Form, Range
from foidesk.printing.ranges.reading import opened
from foidesk.printing.ranges.tables import chosen
from tests.printing.ranges.books import WRITERS, Plan, name_of

HEIGHT, WIDTH = 6, 5
_PLACES = [(row, column) for row in range(1, HEIGHT + 1) for column in range(1, WIDTH + 1)]
_ROWS, _COLUMNS = st.integers(1, HEIGHT), st.integers(1, WIDTH)


def canary(row: int, column: int) -> str:
    return f"qx{'abcdefg'[row]}{'hijklmn'[column]}zq"


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    filled = draw(st.sets(st.sampled_from(_PLACES), min_size=12))
    top, left = draw(_ROWS), draw(_COLUMNS)
    merged = (top, draw(st.integers(top, HEIGHT)), left, draw(st.integers(left, WIDTH)))
    return Plan(
        {place: canary(*place) for place in filled},
        draw(st.frozensets(_ROWS, max_size=2)),
        draw(st.frozensets(_COLUMNS, max_size=2)),
        draw(st.frozensets(st.sampled_from(sorted(filled)), max_size=3)),
        merged if draw(st.booleans()) and merged[:1] != merged[1:2] else None,
    )


@st.composite
def ranges(draw: st.DrawFn) -> tuple[tuple[int, int], tuple[int, int]]:
    top, left = draw(_ROWS), draw(_COLUMNS)
    return (top, draw(st.integers(top, HEIGHT))), (left, draw(st.integers(left, WIDTH)))


def everything_in(data: bytes, form: Form) -> str:
    """All that a file holds, unpacked, as text."""
    if form is Form.CSV:
        return data.decode()
    if form is Form.ODS:
        with ZipFile(BytesIO(data)) as archive:
            return " ".join(f"{name} {archive.read(name).decode()}" for name in archive.namelist())
    with pikepdf.open(BytesIO(data)) as pdf:
        streams = [one.read_bytes() for one in pdf.objects if isinstance(one, pikepdf.Stream)]
        rest = [repr(one) for one in pdf.objects if not isinstance(one, pikepdf.Stream)]
    words = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]
    return " ".join([*words, *rest, *(stream.decode("latin-1") for stream in streams)])


def make(file: File, choice: list[Range], form: Form) -> bytes:
    if form is not Form.PDF:
        return made(file, choice, form)
    tables = chosen(opened(file).sheets, choice)
    data = pages.written(tables, "Given")
    assert pages.proved(data, tables, "Given")
    return data


@pytest.mark.parametrize("form", list(Form))
@pytest.mark.parametrize("kind", list(WRITERS))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(plan=plans(), chosen_cells=ranges())
def test_only_what_shows_and_was_chosen_is_given(
    kind: str, form: Form, plan: Plan, chosen_cells: tuple[tuple[int, int], tuple[int, int]]
) -> None:
    rows, columns = chosen_cells
    expected = {
        words
        for (row, column), words in plan.cells.items()
        if plan.shows(row, column) and rows[0] <= row <= rows[1] and columns[0] <= column <= columns[1]
    }
    choice = [Range(name_of(kind), rows, columns)]
    if not expected:
        with pytest.raises(Cannot):
            make(WRITERS[kind](plan), choice, form)
        return
    text = everything_in(make(WRITERS[kind](plan), choice, form), form)
    assert set(re.findall(r"qx[a-z]+zq", text.replace("\u200b", ""))) == expected
    assert plan.secret not in text
    assert "Staff" not in text


@pytest.mark.parametrize("kind", list(WRITERS))
def test_a_hidden_sheet_can_not_be_chosen(kind: str) -> None:
    file = WRITERS[kind](Plan({(1, 1): "Area"}))
    hidden = "Sheet2" if kind == "xlsb" else "Staff"
    with pytest.raises(Cannot, match="hidden can’t be chosen"):
        made(file, [Range(hidden, (1, 9), (1, 9))], Form.CSV)
