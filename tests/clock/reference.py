"""The reference pages of the clock, printed from its tests and its tables.

``python -m tests.clock.reference`` writes them; a test holds the committed pages to what this prints.
"""

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

from foidesk.clock.deadline_row import Row
from foidesk.clock.deadline_table import ROWS

HERE = Path(__file__).parent
TESTS = HERE.parent
PAGES = HERE.parents[1] / "docs" / "reference" / "law"
PARAGRAPHS = (
    "clock/test_response",
    "clock/test_validity",
    "clock/test_clarification",
    "clock/test_fees",
    "clock/test_public_interest",
    "clock/test_environmental",
    "clock/test_subject_access",
    "clock/test_after_the_answer",
    "clock/test_office_dates",
    "clock/test_profiles",
    "clock/test_refused_happenings",
    "days/test_working_days",
    "days/test_calendar",
    "clock/test_sentence",
    "clock/test_table",
    "clock/test_vectors",
    "clock/test_properties",
)


def pages() -> dict[str, str]:
    """Each page's name and text."""
    printed = {"clock.md": _clock(), "deadlines.md": _deadlines()}
    return {name: "\n".join([*lines, ""]) for name, lines in printed.items()}


def _clock() -> Iterator[str]:
    yield "# The clock, rule by rule"
    yield ""
    yield "Printed from the tests in `tests/clock` and `tests/days`. Each rule is tested as it stands."
    for name in PARAGRAPHS:
        tree = ast.parse((TESTS / f"{name}.py").read_text(encoding="utf-8"))
        yield f"\n## {(ast.get_docstring(tree) or '').splitlines()[0]}"
        for node in tree.body:
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                yield f"\n{ast.get_docstring(node)}"
                yield from _examples(node)


def _examples(test: ast.FunctionDef) -> Iterator[str]:
    """The examples of a test as a table, where each is a row of plain words with its reason."""
    for call in test.decorator_list:
        if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and len(call.args) == 2):
            continue
        try:
            names, rows = (ast.literal_eval(argument) for argument in call.args)
        except ValueError:
            continue
        if isinstance(names, tuple) and all(_said(cell) for row in rows for cell in row):
            yield ""
            yield from _table([name.replace("_", " ") for name in names], rows)


def _said(cell: object) -> bool:
    return cell is None or isinstance(cell, str | int)


def _table(heading: list[str], rows: Iterable[Iterable[object]]) -> Iterator[str]:
    yield f"| {' | '.join(heading)} |"
    yield f"|{'---|' * len(heading)}"
    for row in rows:
        yield f"| {' | '.join('none' if cell is None else str(cell) for cell in row)} |"


def _deadlines() -> Iterator[str]:
    yield "# Every deadline"
    yield ""
    yield "Printed from `foidesk/clock/deadline_table.py`, from which the clock counts. “Office” says"
    yield "whether an office’s profile may change the date. A date that is not law rests on the office’s own"
    yield "rules or on the code of practice. “Checked” says how well the rule was checked against its source."
    yield ""
    heading = [
        "No.",
        "Deadline",
        "Under",
        "From",
        "Length",
        "Moved by",
        "Provision",
        "Law",
        "Office",
        "Checked",
    ]
    yield from _table(heading, (_row(row) for row in ROWS))


def _row(row: Row) -> list[str]:
    return [
        row.number,
        row.title,
        ", ".join(row.regimes),
        row.starts,
        _length(row),
        row.moved_by,
        str(row.provision),
        "yes" if row.statutory else "no",
        row.may_move.value,
        f"{row.source.mark.value}: {row.source}",
    ]


def _length(row: Row) -> str:
    rolls = ", on to the next working day in England and Wales" if row.rolls else ""
    if row.length is None or row.unit is None:
        by_profile = f"as the profile says (`{row.setting}`)"
        return by_profile if row.setting else row.counting.value
    default = f" (`{row.setting}`)" if row.setting else ""
    return f"{row.unit.words(row.length)} {row.counting.value}{default}{rolls}"


def write() -> None:
    """Write the pages."""
    PAGES.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (PAGES / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
