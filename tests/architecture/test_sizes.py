"""What can be read in one sitting: the size of files, functions and rooms, and imports where they belong."""

import ast
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.architecture.house import DOORS, PACKAGE, ROOT, sources

LONGEST_FILE = 400
LONGEST_FUNCTION = 40
LARGEST_ROOM = 3000


def long_files(files: list[Path]) -> list[str]:
    """Files that are too long to be one thing."""
    return [f"{path}: {n}" for path in files if (n := _lines(path)) > LONGEST_FILE]


def long_functions(files: list[Path]) -> list[str]:
    """Functions that are too long to be one thought."""
    return [
        f"{path}:{function.lineno} {function.name}"
        for path in files
        for function in _functions(path)
        if (function.end_lineno or 0) - function.lineno + 1 > LONGEST_FUNCTION
    ]


def inner_imports(files: list[Path]) -> list[str]:
    """Imports inside functions, which hide what a room rests on."""
    return [
        f"{path}:{node.lineno}"
        for path in files
        for function in _functions(path)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]


def swallowed(files: list[Path]) -> list[str]:
    """Exceptions that are caught and not heard of again."""
    return [
        f"{path}:{node.lineno}"
        for path in files
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.ExceptHandler) and all(isinstance(step, ast.Pass) for step in node.body)
    ]


def large_rooms(package: Path, files: list[Path]) -> list[str]:
    """Rooms that have become houses; in a door, each of its own rooms is counted."""
    sizes: Counter[str] = Counter()
    for path in files:
        parts = path.relative_to(package).parts
        deep = 2 if parts[0] in DOORS and len(parts) > 2 else 1
        sizes["/".join(parts[:deep])] += _lines(path)
    return [f"{room}: {size}" for room, size in sizes.items() if size > LARGEST_ROOM]


def _lines(path: Path) -> int:
    return path.read_text().count("\n")


def _functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


OURS = sources()
OURS_AND_TESTS = [*OURS, *(ROOT / "tests").rglob("*.py"), *(ROOT / "script").glob("*.py")]


@pytest.mark.parametrize(
    ("look", "files"),
    [
        (long_files, OURS_AND_TESTS),
        (long_functions, OURS),
        (inner_imports, OURS_AND_TESTS),
        (swallowed, OURS),
        (partial(large_rooms, PACKAGE), OURS),
    ],
    ids=["long files", "long functions", "inner imports", "swallowed exceptions", "large rooms"],
)
def test_the_house_has_none(look: Callable[[list[Path]], list[str]], files: list[Path]) -> None:
    faults = look(files)
    assert not faults, "\n".join(faults)


@pytest.fixture
def planted(tmp_path: Path) -> Path:
    """A file in a room of another house."""
    (tmp_path / "cases").mkdir()
    return tmp_path / "cases" / "planted.py"


def test_a_long_file_is_seen(planted: Path) -> None:
    planted.write_text("x = 1\n" * (LONGEST_FILE + 1))
    assert long_files([planted]) == [f"{planted}: 401"]


def test_a_long_function_is_seen(planted: Path) -> None:
    planted.write_text("def act():\n" + "    x = 1\n" * LONGEST_FUNCTION)
    assert long_functions([planted]) == [f"{planted}:1 act"]


def test_an_import_in_a_function_is_seen(planted: Path) -> None:
    planted.write_text("def act():\n    if True:\n        from foidesk.law import citation\n")
    assert inner_imports([planted]) == [f"{planted}:3"]


def test_a_swallowed_exception_is_seen(planted: Path) -> None:
    planted.write_text("try:\n    act()\nexcept ValueError:\n    pass\n")
    assert swallowed([planted]) == [f"{planted}:3"]


def test_a_large_room_is_seen_and_a_door_is_counted_by_its_rooms(tmp_path: Path, planted: Path) -> None:
    files = [planted, *(tmp_path / "desk" / name / "views.py" for name in ("cases", "work"))]
    for path in files:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x = 1\n" * 2000)
    assert large_rooms(tmp_path, files) == []
    planted.write_text("x = 1\n" * (LARGEST_ROOM + 1))
    assert large_rooms(tmp_path, files) == ["cases: 3001"]
