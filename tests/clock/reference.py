"""The reference page of the clock, printed from its tests.

``python -m tests.clock.reference`` writes it; a test holds the committed page to what this prints.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
PAGES = HERE.parents[1] / "docs" / "reference" / "law"
PARAGRAPHS = (
    "test_response",
    "test_clarification",
    "test_fees",
    "test_public_interest",
    "test_refused_happenings",
    "test_working_days",
    "test_calendar",
    "test_properties",
)


def pages() -> dict[str, str]:
    """Each page's name and text."""
    return {"clock.md": "\n".join(_clock())}


def _clock() -> Iterator[str]:
    yield "# The clock, rule by rule"
    yield ""
    yield "Printed from the tests in `tests/clock`. Each rule is tested as it is written here."
    for name in PARAGRAPHS:
        tree = ast.parse((HERE / f"{name}.py").read_text(encoding="utf-8"))
        yield f"\n## {(ast.get_docstring(tree) or '').splitlines()[0]}"
        for node in tree.body:
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                yield f"\n{ast.get_docstring(node)}"
    yield ""


def write() -> None:
    """Write the page."""
    PAGES.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (PAGES / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
