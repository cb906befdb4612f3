"""A witness proves what only an upper room can know, so only that room may make one."""

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "foidesk"


def makers(name: str, package: Path) -> Iterator[str]:
    """The rooms whose code calls `name`, each once for every call."""
    for path in package.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] == name:
                yield path.relative_to(package).parts[0]


def keepers(version: str, package: Path) -> Iterator[str]:
    """The rooms whose code calls anything with this version."""
    for path in package.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            given = [*node.args, *(one.value for one in node.keywords)] if isinstance(node, ast.Call) else []
            if any(ast.unparse(one).endswith(version) for one in given):
                yield path.relative_to(package).parts[0]


def test_only_release_makes_a_clearance() -> None:
    assert set(makers("Clearance", PACKAGE)) == {"release"}


def test_only_release_proves_that_nothing_goes_on() -> None:
    assert set(makers("AtRest", PACKAGE)) == {"release"}


def test_only_decisions_says_that_an_answer_is_being_corrected() -> None:
    assert set(makers("Reopened", PACKAGE)) == {"decisions"}


def test_only_oversight_proves_that_an_entry_is_part_of_a_breach() -> None:
    assert set(makers("Recall", PACKAGE)) == {"oversight"}


def test_only_redaction_keeps_a_redacted_copy() -> None:
    """Where nothing was proved, there is no such version."""
    assert set(keepers("Version.REDACTED", PACKAGE)) == {"redaction"}


def test_a_redacted_copy_kept_elsewhere_is_seen(tmp_path: Path) -> None:
    room = tmp_path / "desk"
    room.mkdir()
    (room / "views.py").write_text("keep_version(file, rules.Version.REDACTED, data)\n")
    assert list(keepers("Version.REDACTED", tmp_path)) == ["desk"]


def test_a_clearance_made_elsewhere_is_seen(tmp_path: Path) -> None:
    room = tmp_path / "desk"
    room.mkdir()
    (room / "views.py").write_text("from x import rules\nrules.Clearance(parcel=1)\n")
    assert list(makers("Clearance", tmp_path)) == ["desk"]
