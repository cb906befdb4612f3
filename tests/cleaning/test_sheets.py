"""The values of a workbook's visible cells in a new one."""

from datetime import date, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font

from foidesk.cleaning.copy import CannotClean
from foidesk.cleaning.sheets import clean
from foidesk.inspection.engine import inspect
from foidesk.opening.file import File


def saved(book: Workbook) -> bytes:
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def leaky() -> bytes:
    """A table that hides a sheet, a row, a column, a white cell, a comment and its author."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Totals"
    for row in (
        ["Area", "Officers", "Secret"],
        ["North", 12, "Weld"],
        ["South", 7, "Page"],
        ["West", 3, "Marsh"],
    ):
        sheet.append(row)
    sheet["A6"], sheet["B6"] = "Checked", date(2026, 3, 2)
    sheet["A7"], sheet["B7"] = "At", datetime(2026, 3, 2, 14, 30)
    sheet["A8"], sheet["B8"] = "Sure", True
    sheet["A9"] = "Wendy was here"
    sheet["A9"].font = Font(color="FFFFFFFF")
    sheet["A1"].comment = Comment("Ask Wendy", "Wendy Weld")
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["C"].hidden = True
    staff = book.create_sheet("Staff")
    staff.append(["surname"])
    staff.append(["Weld"])
    staff.sheet_state = "veryHidden"
    book.properties.creator = "Wendy Weld"
    return saved(book)


def test_only_what_shows_is_in_the_copy_and_each_in_its_place() -> None:
    copy = load_workbook(BytesIO(clean(File("x", data=leaky())).data))
    assert copy.sheetnames == ["Totals"]
    values = [[cell.value for cell in row] for row in copy["Totals"].iter_rows()]
    assert values == [
        ["Area", "Officers"],
        ["North", 12],
        [None, None],
        ["West", 3],
        [None, None],
        ["Checked", datetime(2026, 3, 2)],
        ["At", datetime(2026, 3, 2, 14, 30)],
        ["Sure", True],
    ]


def test_an_inspection_finds_nothing_in_the_copy() -> None:
    assert inspect(File("x.xlsx", data=leaky())).findings
    assert inspect(File("x.xlsx", data=clean(File("x", data=leaky())).data)).findings == ()


def test_no_part_of_the_copy_holds_a_hidden_word() -> None:
    with ZipFile(BytesIO(clean(File("x", data=leaky())).data)) as copy:
        every = b"".join(copy.read(name) for name in copy.namelist())
    for word in (b"Weld", b"Wendy", b"Page", b"Secret", b"surname"):
        assert word not in every


def test_what_looks_like_a_formula_stays_words() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"] = "=1+1"
    sheet["A1"].data_type = "s"
    sheet["A2"] = "https://office.example"
    copy = load_workbook(BytesIO(clean(File("x", data=saved(book))).data))
    assert copy.worksheets[0]["A1"].data_type == "s"
    assert copy.worksheets[0]["A2"].hyperlink is None


def edited(old: bytes, new: bytes) -> bytes:
    """A workbook of one cell, its parts changed as no program would write them."""
    book = Workbook()
    book.worksheets[0]["A1"] = 1
    out = BytesIO()
    with ZipFile(BytesIO(saved(book))) as before, ZipFile(out, "w") as after:
        for part in before.namelist():
            after.writestr(part, before.read(part).replace(old, new))
    return out.getvalue()


@pytest.mark.parametrize("name", ["A/B", "Two: lines", "'quoted'"])
def test_a_name_no_workbook_may_have_is_made_one(name: str) -> None:
    data = edited(b'name="Sheet"', f'name="{name}"'.encode())
    assert len(load_workbook(BytesIO(clean(File("x", data=data)).data)).sheetnames) == 1


def test_a_workbook_that_shows_nothing_is_refused() -> None:
    with pytest.raises(CannotClean, match="shows any cells"):
        clean(File("x", data=edited(b'state="visible"', b'state="hidden"')))


@pytest.mark.parametrize("data", [b"", leaky()[:300]])
def test_what_is_damaged_is_refused(data: bytes) -> None:
    with pytest.raises(CannotClean, match=r"fresh|another copy"):
        clean(File("x", data=data))
