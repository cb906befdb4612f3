"""The worker makes the table of chosen cells that an officer asked for."""

import csv
from io import BytesIO, StringIO

import pytest
from openpyxl import Workbook

from foidesk.documents import actions
from foidesk.documents.models import Document
from foidesk.documents.queries import makings_of, versions_of, why_not_made
from foidesk.documents.rules import MakingState, Upload, Version
from foidesk.plumbing.files.queries import read
from foidesk.worker.making import make_files
from tests.documents.filed import SHEET, added, settled
from tests.walk import NOW, Office, office

pytestmark = pytest.mark.django_db


def workbook() -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Totals"
    sheet.append(["Area", "Officers"])
    sheet.append(["=1+1 is no formula", 12])
    sheet["A2"].data_type = "s"
    sheet.append(["South", 7])
    sheet.row_dimensions[3].hidden = True
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def asked(ours: Office, sheet: str, form: str = "csv") -> Document:
    document = settled(added(ours, Upload("staff.xlsx", "", workbook()))[0], SHEET, kind="xlsx")
    choice = {
        "ranges": [{"sheet": sheet, "rows": [1, 9], "columns": [1, 2]}],
        "form": form,
        "name": "By area",
    }
    actions.ask_ranges(document, choice, by=ours.alice, at=NOW)
    return document


@pytest.mark.parametrize("form", ["csv", "ods", "pdf"])
def test_a_table_is_made_and_waits_for_its_own_inspection(form: str) -> None:
    ours = office()
    document = asked(ours, "Totals", form)
    assert make_files(NOW)
    first, copy = versions_of(document)
    assert (first.id, copy.version, copy.state) == (document.id, Version.WORKING, "not-inspected")
    assert copy.name == f"By area.{form}"
    data = read(ours.row.id, copy.sha256)
    assert b"South" not in data
    if form == "csv":
        rows = list(csv.reader(StringIO(data.decode("utf-8-sig"), newline="")))
        assert rows == [["Area", "Officers"], ["'=1+1 is no formula", "12"]]
    assert not make_files(NOW)


def test_why_none_was_made_is_kept() -> None:
    document = asked(office(), "Staff")
    assert make_files(NOW)
    (making,) = makings_of(document)
    assert making.state == MakingState.FAILED
    assert "no sheet “Staff”" in str(why_not_made(making))
