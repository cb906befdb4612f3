"""A refusal can be said in another language: what fills its sentence is given by name, never written in."""

import ast
from pathlib import Path

HOUSE = Path(__file__).parents[2] / "foidesk"


def _written_in() -> list[str]:
    return [
        f"{path.relative_to(HOUSE)}:{call.lineno}"
        for path in sorted(HOUSE.rglob("*.py"))
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and getattr(call.func, "id", "") == "Refusal"
        and any(isinstance(word, ast.JoinedStr) for word in call.args[:1])
    ]


def test_no_refusal_is_made_of_a_finished_line() -> None:
    assert _written_in() == []
