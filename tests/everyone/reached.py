"""Every action of every room that somebody calls from elsewhere, found by reading the code.

What only its own folder calls is a helper: whoever may is asked before it.
"""

import ast
import functools
import importlib
import inspect
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.architecture.house import PACKAGE, sources

Action = Callable[..., Any]


@functools.cache
def actions() -> dict[str, Action]:
    """The actions that are done by an officer, by name: "cases.log"; with its file where two share a name."""
    found = [(file, name, deed) for file, name, deed in sorted(_reached()) if _by(deed) is not None]
    shared = Counter((_room(file), name) for file, name, _deed in found)
    return {
        f"{_room(file)}.{name}"
        if shared[_room(file), name] == 1
        else f"{file.replace('.actions', '')}.{name}": deed
        for file, name, deed in found
    }


def insists(deed: Action) -> bool:
    """Whether an action is given the officer with roles, and not the officer's key alone."""
    return "Actor" in str(_by(deed))


def _by(deed: Action) -> object:
    return inspect.get_annotations(inspect.unwrap(deed)).get("by")


def _room(file: str) -> str:
    return file.partition(".actions")[0]


def _reached() -> "Iterator[tuple[str, str, Action]]":
    """File, name and function of whatever stands in a folder of actions and is called from outside it."""
    seen = set()
    for path in sources():
        here = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
        for deed in _mentioned(path, here):
            file, name = inspect.unwrap(deed).__module__.removeprefix("foidesk."), deed.__name__
            outside = not here.startswith(f"foidesk.{_room(file)}.actions")
            if outside and not name.startswith("_") and (file, name) not in seen:
                seen.add((file, name))
                yield file, name, deed


def _mentioned(path: Path, here: str) -> Iterator[Action]:
    """The functions of folders of actions that a file names, through whatever it imported."""
    source = path.read_text()
    if "actions" not in source:
        return
    tree = ast.parse(source)
    known: dict[str, Any] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("foidesk."):
            for one in node.names:
                known[one.asname or one.name] = _imported(node.module or "", one.name)
    known = {name: thing for name, thing in known.items() if ".actions" in _home(thing)}
    for node in ast.walk(tree) if known else ():
        thing = _resolved(node, known)
        if inspect.isfunction(thing) and ".actions" in inspect.unwrap(thing).__module__:
            yield thing


def _home(thing: Any) -> str:
    """Where a module, or what was imported from one, is written down."""
    return str(
        getattr(inspect.unwrap(thing), "__module__", "")
        if callable(thing)
        else getattr(thing, "__name__", "")
    )


def _imported(module: str, name: str) -> Any:
    parent = importlib.import_module(module)
    return getattr(parent, name, None) or importlib.import_module(f"{module}.{name}")


def _resolved(node: ast.AST, known: dict[str, Any]) -> Any:
    if isinstance(node, ast.Name):
        return known.get(node.id)
    if isinstance(node, ast.Attribute):
        return getattr(_resolved(node.value, known), node.attr, None)
    return None
