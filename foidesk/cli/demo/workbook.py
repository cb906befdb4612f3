"""A spreadsheet of the demo with what must not leave: a hidden sheet of visits, and who wrote a comment."""

from datetime import date, timedelta
from io import BytesIO

from xlsxwriter import Workbook

from foidesk.documents.rules import Upload

_SUITES = ("Marlford", "Upper Marl", "Marlwick")
_FIRST = ("Ada", "Bram", "Cosmo", "Della", "Enid", "Fitz", "Greta", "Hugo")
_LAST = ("Applegarth", "Bramblewick", "Cobblestone", "Dunnock", "Elderflower", "Fernihough", "Gooseberry")


def visits() -> Upload:
    """Totals by suite that anybody may see, and behind them each visit with its visitor."""
    out = BytesIO()
    with Workbook(out) as book:
        totals, each = book.add_worksheet("Totals"), book.add_worksheet("Visits")
        rows = _visits()
        each.write_row(0, 0, ("Date", "Suite", "Surname", "Forename", "Remarks"))
        for n, row in enumerate(rows, start=1):
            each.write_row(n, 0, row)
        each.hide()
        totals.write_row(0, 0, ("Suite", "Visits", "Without announcement"))
        for n, suite in enumerate(_SUITES, start=1):
            totals.write_row(n, 0, (suite, sum(row[1] == suite for row in rows), n))
        totals.write_comment("B2", "Checked against the visitors' own sheets.", {"author": "Enid Dunnock"})
        book.set_properties({"author": "Enid Dunnock"})
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return Upload("Visits to custody suites.xlsx", kind, out.getvalue())


def _visits() -> list[tuple[str, str, str, str, str]]:
    begun = date(2024, 4, 3)
    return [
        (
            (begun + timedelta(days=3 * n)).isoformat(),
            _SUITES[n % len(_SUITES)],
            _LAST[n % len(_LAST)],
            _FIRST[n % len(_FIRST)],
            "No complaints." if n % 5 else "A blanket was asked for.",
        )
        for n in range(212)
    ]
