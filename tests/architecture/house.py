"""The house as its contracts and its folders tell it."""

import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = ROOT / "foidesk"
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text())
CONTRACTS: dict[str, dict[str, Any]] = {
    contract["id"]: contract for contract in PROJECT["tool"]["importlinter"]["contracts"]
}
DOORS = ("desk", "public", "api", "cli", "worker")


def _rank() -> dict[str, int]:
    layers = CONTRACTS["ladder"]["layers"]
    return {
        room.strip(" ()"): height
        for height, layer in enumerate(reversed(layers))
        for room in layer.split("|")
    }


RANK = _rank()
"""How high each room stands; rooms of one height are strangers to each other."""


def room_of(module: str) -> str:
    """The room of a module, such as "cases" for "foidesk.cases.models"."""
    return module.split(".")[1]


def sources(*, migrations: bool = False) -> list[Path]:
    """Every Python file of the package."""
    return [path for path in sorted(PACKAGE.rglob("*.py")) if migrations or "migrations" not in path.parts]
