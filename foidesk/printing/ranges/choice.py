"""What somebody chose of a spreadsheet."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from foidesk.language.sentence import say
from foidesk.printing.cannot import Cannot

MOST_RANGES = 50
_NO_RANGE = say("These are no ranges of a sheet. Choose them anew.")


class Form(StrEnum):
    """What the chosen cells become."""

    CSV = "csv"
    ODS = "ods"
    PDF = "pdf"


@dataclass(frozen=True)
class Range:
    """Cells of a sheet: first and last row and column, counted from 1. What is hidden among them stays out.

    Ranges of the same rows of a sheet that follow one another stand side by side, as one table.
    """

    sheet: str
    rows: tuple[int, int]
    columns: tuple[int, int]

    @classmethod
    def of(cls, said: Mapping[str, Any]) -> "Range":
        """From JSON, as `told` gives it. Raises Cannot for what is no range."""
        try:
            (top, bottom), (left, right) = said["rows"], said["columns"]
            made = cls(str(said["sheet"]), (int(top), int(bottom)), (int(left), int(right)))
        except (KeyError, TypeError, ValueError) as why:
            raise Cannot(_NO_RANGE) from why
        if not (1 <= made.rows[0] <= made.rows[1] and 1 <= made.columns[0] <= made.columns[1]):
            raise Cannot(_NO_RANGE)
        return made

    def told(self) -> dict[str, Any]:
        """As JSON: ``{"sheet": "Totals", "rows": [1, 9], "columns": [1, 3]}``."""
        return asdict(self)
