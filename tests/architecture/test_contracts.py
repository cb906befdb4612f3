"""Every contract of the house is kept, and sees the fault it is there for."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.architecture.house import CONTRACTS, PACKAGE, ROOT


@dataclass(frozen=True)
class Fault:
    """What is added to which files of a copy, and the words in which their contracts must complain."""

    contracts: tuple[str, ...]
    adds: tuple[tuple[str, str], ...]
    complaints: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.contracts[0]}: {self.complaints[0]}"


def importing(contracts: tuple[str, ...], *pairs: tuple[str, str]) -> Fault:
    """The fault that one module imports another, or several do, each seen by its contract."""
    adds = tuple((_file(importer), f"import {imported}") for importer, imported in pairs)
    return Fault(contracts, adds, tuple(f"{importer} -> {imported}" for importer, imported in pairs))


def _file(module: str) -> str:
    path = module.replace(".", "/")
    return f"{path}/__init__.py" if (ROOT / path).is_dir() else f"{path}.py"


TABLES = tuple(name for name in CONTRACTS if name.startswith("tables-"))
PURE = CONTRACTS["pure"]["source_modules"]
CASES = "foidesk/cases"
FAULTS = [
    importing(("ladder",), ("foidesk.law.planted", "foidesk.cases.queries")),
    importing(("ladder",), ("foidesk.public.planted", "foidesk.desk")),
    Fault(("ladder",), (("foidesk/attic/__init__.py", '"""Nobody placed it."""'),), ("foidesk.attic",)),
    importing(("plumbing",), ("foidesk.plumbing.files.planted", "foidesk.plumbing.post")),
    importing(("furniture",), ("foidesk.cases.rules", "foidesk.cases.models")),
    importing(("furniture",), ("foidesk.cases.models", "foidesk.cases.queries")),
    importing(("furniture",), ("foidesk.cases.queries", "foidesk.cases.actions")),
    importing(("pure",), *((module, "django") for module in PURE)),
    Fault(
        ("pure",),
        ((f"{CASES}/rules.py", "import foidesk.plumbing.rows"),),
        ("foidesk.cases.rules -> foidesk.plumbing.rows", "foidesk.plumbing.rows -> django"),
    ),
    Fault(
        ("circles",),
        (
            (f"{CASES}/planted_a.py", "import foidesk.cases.planted_b"),
            (f"{CASES}/planted_b.py", "import foidesk.cases.planted_a"),
        ),
        ("No cycles are allowed in foidesk.cases.",),
    ),
    importing(
        TABLES, *(("foidesk.desk.planted", CONTRACTS[name]["protected_modules"][0]) for name in TABLES)
    ),
]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the house in which one may break things."""
    folder = tmp_path_factory.mktemp("house")
    shutil.copytree(PACKAGE, folder / "foidesk", ignore=shutil.ignore_patterns("__pycache__", "static"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def lint(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Ask the contracts of the house in a folder."""
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-logo", "--no-cache", *words]
    env = {**os.environ, "COLUMNS": "500", "PYTHONPATH": str(folder)}
    return subprocess.run(
        command, cwd=folder, env=env, capture_output=True, text=True, check=False, timeout=60
    )


def furniture(name: str) -> set[str]:
    """The modules of the package with that name, each a file or a folder."""
    paths = [*PACKAGE.rglob(f"{name}.py"), *(path.parent for path in PACKAGE.rglob(f"{name}/__init__.py"))]
    return {".".join(path.relative_to(ROOT).with_suffix("").parts) for path in paths}


@contextmanager
def planted(folder: Path, fault: Fault) -> Iterator[None]:
    """The copy with a fault in it, and afterwards without."""
    files = {folder / file for file, _ in fault.adds}
    before = {path: path.read_text() if path.exists() else None for path in files}
    for file, adds in fault.adds:
        (folder / file).parent.mkdir(exist_ok=True)
        with (folder / file).open("a") as open_file:
            open_file.write(f"\n{adds}\n")
    yield
    for path, text in before.items():
        if text is None:
            path.unlink()
        else:
            path.write_text(text)


def test_the_house_keeps_every_contract() -> None:
    done = lint(ROOT)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_a_planted_fault_is_seen_by_its_contract(copy: Path, fault: Fault) -> None:
    asked = [word for name in fault.contracts for word in ("--contract", name)]
    with planted(copy, fault):
        done = lint(copy, *asked)
    assert done.returncode == 1
    assert f" {len(fault.contracts)} broken" in done.stdout, done.stdout
    assert [words for words in fault.complaints if words not in done.stdout] == []


def test_no_contract_is_without_its_fault() -> None:
    assert {name for fault in FAULTS for name in fault.contracts} == set(CONTRACTS)


def test_every_room_with_tables_keeps_them_to_itself() -> None:
    protected = {module for name in TABLES for module in CONTRACTS[name]["protected_modules"]}
    assert furniture("models") == protected


def test_every_room_with_furniture_keeps_its_order() -> None:
    rooms = {module.rpartition(".")[0] for module in furniture("actions")}
    assert rooms - set(CONTRACTS["furniture"]["containers"]) == set()


def test_the_rules_of_every_room_are_pure() -> None:
    assert furniture("rules") - set(CONTRACTS["pure"]["source_modules"]) == set()


def test_every_pipe_is_a_stranger_to_the_others() -> None:
    pipes = {f"foidesk.plumbing.{path.parent.name}" for path in PACKAGE.glob("plumbing/*/__init__.py")}
    assert pipes == set(CONTRACTS["plumbing"]["modules"])
