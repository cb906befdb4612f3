"""Examples worked out by others, answered by the command."""

import csv
import io
from datetime import date
from pathlib import Path

import pytest

from foidesk.cli.clock.batch import Terms, answer_rows

FILE = Path(__file__).with_name("law_vectors.csv")
TODAY = date(2026, 11, 22)
ROWS = list(csv.DictReader(io.StringIO(FILE.read_text(encoding="utf-8"), newline="")))


def test_every_example_is_answered_as_expected(capsys: pytest.CaptureFixture[str]) -> None:
    """Each of the worked examples of the three regimes and the offices' profiles comes out as expected."""
    with FILE.open("rb") as file:
        code = answer_rows(file, FILE.name, Terms(None, "FOIA", "default"), TODAY)
    answered = list(csv.DictReader(io.StringIO(capsys.readouterr().out, newline="")))
    assert (code, len(answered)) == (0, len(ROWS))
    assert [row["due"] for row in answered] == [row["expected_due"] for row in ROWS]
    assert [row["problem"] for row in answered] == [""] * len(ROWS)
