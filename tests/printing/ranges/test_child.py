"""Looking and taking in processes of their own."""

from pathlib import Path

import pytest

from foidesk.opening.file import File
from foidesk.printing.cannot import Cannot
from foidesk.printing.ranges.child import extract, shown
from foidesk.printing.ranges.choice import Form, Range
from tests.printing.ranges.books import WRITERS, Plan
from tests.sheets.ods import spreadsheets as ods
from tests.sheets.xlsx.files import line, sheet, workbook

PLAN = Plan({(1, 1): "Area", (1, 2): "Number", (2, 1): "North", (2, 2): "12"})


def laid(folder: Path, file: File) -> Path:
    path = folder / "file"
    path.write_bytes(file.whole())
    return path


@pytest.mark.parametrize(
    ("form", "begins"), [(Form.CSV, b"\xef\xbb\xbfArea"), (Form.ODS, b"PK"), (Form.PDF, b"%PDF")]
)
def test_a_file_of_chosen_cells_comes_back(tmp_path: Path, form: Form, begins: bytes) -> None:
    path = laid(tmp_path, WRITERS["xlsx"](PLAN))
    assert shown(path, name="a.xlsx")["shown"]["rows"][1] == [2, ["North", "12"]]
    data = extract(path, [Range("Totals", (1, 2), (1, 2))], form, name="a.xlsx", title="Officers")
    assert data.startswith(begins)


@pytest.mark.parametrize(
    ("file", "says"),
    [
        (File("x", data=b"%PDF-1.7 1 0 obj"), "Only spreadsheets"),
        (
            ods.spreadsheet(
                ods.table(
                    '<table:table-row table:number-rows-repeated="1000000"><table:table-cell '
                    'table:number-columns-repeated="16000" office:value-type="string"><text:p>a</text:p>'
                    "</table:table-cell></table:table-row>"
                )
            ),
            "repeated many|more than|brings? a computer down|bring a computer down",
        ),
        (WRITERS["xls"](PLAN), "There is no sheet “Nowhere”"),
    ],
)
def test_why_none_is_made_is_said(tmp_path: Path, file: File, says: str) -> None:
    with pytest.raises(Cannot, match=says):
        extract(laid(tmp_path, file), [Range("Nowhere", (1, 2), (1, 2))], Form.CSV, name=file.name)


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    data = workbook(sheet(line(1, "a" * 100_000_000)))
    with pytest.raises(Cannot, match="far more than its size"):
        shown(laid(tmp_path, File("x", data=data)), name="x.xlsx")


@pytest.mark.slow
def test_every_row_a_sheet_may_have(tmp_path: Path) -> None:
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(1, 1_048_577))
    path = laid(tmp_path, File("x", data=workbook(sheet(rows))))
    assert shown(path, name="x.xlsx")["sheets"][0]["rows"] == 1_048_576
    everything = [Range("Sheet1", (1, 1_048_576), (1, 1))]
    assert extract(path, everything, Form.CSV, name="x.xlsx").count(b"\r\n") == 1_048_576
    with pytest.raises(Cannot, match="1,048,576 rows were chosen"):
        extract(path, everything, Form.PDF, name="x.xlsx")
