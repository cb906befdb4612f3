"""Choosing cells of a spreadsheet: only what shows can be chosen, and each look is an event."""

import json
from io import BytesIO

import pytest
from django.test import Client
from django.urls import reverse
from openpyxl import Workbook

from foidesk.audit.queries import story
from foidesk.documents.models import Document
from foidesk.documents.queries import makings_of
from foidesk.documents.rules import Made, Upload
from tests.documents.filed import SHEET, added, settled
from tests.walk import Office

CANARY = "canary-in-the-dark"


def staff() -> bytes:
    """A sheet of totals with a hidden row and column, and a hidden sheet."""
    book = Workbook()
    totals = book.active
    assert totals is not None
    totals.title = "Totals"
    for row in (
        ["Area", "Officers", CANARY],
        ["North", 3, "Weld"],
        [CANARY, 7, "Page"],
        ["South", 12, "Marsh"],
    ):
        totals.append(row)
    for n in range(60):
        totals.append([f"Beat {n}", n + 20])
    totals.row_dimensions[3].hidden = True
    totals.column_dimensions["C"].hidden = True
    hidden = book.create_sheet("Staff of Marlshire")
    hidden.append([CANARY])
    hidden.sheet_state = "veryHidden"
    book.create_sheet("Names").append(["Surname"])
    for n in range(60):
        book["Names"].append([f"Weld{chr(97 + n % 26)}"])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.fixture
def book(ours: Office) -> Document:
    """A workbook that was inspected, and can't leave for what it hides."""
    return settled(added(ours, Upload("staff.xlsx", "", staff()))[0], SHEET, kind="xlsx")


def post(browser: Client, document: Document, **typed: object) -> str:
    answer = browser.post(reverse("desk:file-ranges", args=[document.id]), typed, follow=True)
    return answer.content.decode()


def told(sheet: str, rows: tuple[int, int], columns: tuple[int, int]) -> str:
    return json.dumps({"sheet": sheet, "rows": rows, "columns": columns})


def test_the_file_offers_it_and_the_page_says_what_will_happen(book: Document, alice: Client) -> None:
    assert "Choose cells to be given" in alice.get(reverse("desk:file", args=[book.id])).content.decode()
    page = alice.get(reverse("desk:file-ranges", args=[book.id])).content.decode()
    assert "never leaves as it came" in page
    assert "North" not in page


def test_what_shows_is_shown_and_what_is_hidden_only_counted(
    ours: Office, book: Document, alice: Client
) -> None:
    page = post(alice, book)
    assert "North" in page
    assert CANARY not in page
    assert "Staff of Marlshire" not in page
    assert "rows: 1, columns: 1, single cells: 0" in page
    assert "1 sheet is hidden" in page
    assert book.case_id is not None
    assert story(authority=ours.row.id, chain=book.case_id)[-1].verb == "documents.looked-into"


def test_rows_come_page_by_page_and_what_was_ticked_stays(book: Document, alice: Client) -> None:
    page = post(alice, book)
    assert "Beat 21" in page
    assert "Beat 25" not in page
    page = post(alice, book, sheet="Totals", first="27", columns=["2"], rows_from="5", rows_to="30")
    assert "Beat 25" in page
    assert 'value="2" checked' in page
    assert 'value="30"' in page
    assert "Rows before these" in page


def test_columns_and_rows_are_chosen_and_taken_away(book: Document, alice: Client) -> None:
    page = post(alice, book, do="add", sheet="Totals", columns=["1", "2"], rows_from="1", rows_to="4")
    assert "columns A to B, 3 rows of 2 columns that show" in page
    page = post(
        alice, book, do="add", sheet="Names", every="on", rows_from="1", range=told("Totals", (1, 4), (1, 2))
    )
    assert "<strong>Names</strong>: columns A to A" not in page
    assert "<strong>Names</strong>: columns A, 61 rows of 1 columns that show" in page
    assert "It looks like a list of people, with 60 rows (Surname)" in page
    page = post(alice, book, drop="0", range=told("Totals", (1, 4), (1, 2)))
    assert "Chosen so far" not in page


def test_small_numbers_in_a_count_are_warned_of(book: Document, alice: Client) -> None:
    page = post(alice, book, do="add", sheet="Totals", columns=["2"], rows_from="1", rows_to="60")
    assert "1 number(s) from 1 to 4" in page


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"rows_from": "1"}, "Tick the columns to be given"),
        ({"rows_from": "", "every": "on"}, "Enter first row"),
        ({"rows_from": "9", "rows_to": "3", "every": "on"}, "must not come before the first"),
        ({"rows_from": "3", "rows_to": "3", "every": "on"}, "Nothing shows in the cells chosen"),
        ({"rows_from": "500", "every": "on"}, "Nothing shows in the cells chosen"),
    ],
)
def test_what_is_no_choice_is_said_at_the_form(
    book: Document, alice: Client, typed: dict[str, str], says: str
) -> None:
    page = post(alice, book, do="add", sheet="Totals", **typed)
    assert "There is a problem" in page
    assert says in page
    assert "North" in page


def test_hidden_sheets_and_broken_choices_are_refused(book: Document, alice: Client) -> None:
    page = post(alice, book, range=told("Staff of Marlshire", (1, 9), (1, 9)))
    assert "What is hidden can’t be chosen" in page
    for broken in ("{", "[]", told("Totals", (0, 1), (1, 1)), told("Totals", (9, 1), (1, 1)), "9" * 3_000):
        assert "Choose it anew" in post(alice, book, range=broken)


def test_the_file_is_asked_for_and_its_making_shown(book: Document, alice: Client) -> None:
    one = told("Totals", (1, 4), (1, 2))
    assert "Answer the question" in post(alice, book, do="make", range=one, name="")
    page = post(alice, book, do="make", range=one, form="csv", name="Officers by area")
    assert "Officers by area (csv)" in page
    assert "it is being made" in page
    (making,) = makings_of(book)
    assert making.kind == Made.RANGES
    assert making.choice == {"ranges": [json.loads(one)], "form": "csv", "name": "Officers by area"}


def test_a_file_that_is_no_spreadsheet_says_so(ours: Office, alice: Client) -> None:
    document = settled(added(ours, Upload("a.png", "", b"\x89PNG\r\n\x1a\n"))[0], kind="png")
    assert "Only spreadsheets and tables" in post(alice, document)
