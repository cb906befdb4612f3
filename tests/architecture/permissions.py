"""Who may do what: the roles, every page, every action, every job, file and search, printed from the rules.

``python -m tests.architecture.permissions`` writes the page; a test holds the committed page to what this
prints, and `tests/everyone` tries each of its cells.
"""

import ast
import functools
import inspect
import os
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "foidesk.config.settings")
django.setup()

from foidesk.cli.main import COMMANDS  # noqa: E402
from foidesk.people.rules import PERMISSION_WORDS, ROLES, Permission, Role, Transition, words  # noqa: E402
from foidesk.worker.rounds import ROUNDS  # noqa: E402
from tests.everyone.acting import ACTIONS, Act  # noqa: E402
from tests.everyone.desk_pages import OPEN_TO_ALL, PAGES  # noqa: E402
from tests.everyone.elsewhere import AS_WHOM, FILES, ROUNDS_DO  # noqa: E402
from tests.everyone.public_pages import PUBLIC  # noqa: E402
from tests.everyone.reached import actions, insists  # noqa: E402
from tests.everyone.watching import views  # noqa: E402

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "permissions.md"
SHORT: Mapping[Role, str] = {
    Role.CORRESPONDENCE: "Correspondence",
    Role.CASE_OFFICER: "Case officer",
    Role.APPROVER: "Approver",
    Role.SENIOR_APPROVER: "Senior approver",
    Role.STANDARDS: "Standards",
    Role.CHIEF_EXECUTIVE: "Chief Executive",
    Role.COMMUNICATIONS: "Communications",
    Role.ADMINISTRATOR: "Administrator",
}
BY_LINK = "one search, by its secret link; its answer is sent there"
HEAD = """# Who may do what

Printed from the rules: the roles and what each allows (`people/rules/roles.py`), the permission that each
page of the desk carries, the transitions of each room, and the rows in `tests/everyone`, which try every cell
with an officer who holds that role alone. Who holds several roles, or is lent one, may do what any of them
allows.

Beyond the tables:

- Whoever is not signed in is asked to sign in. The public pages are open to everybody and only read.
- At another office nothing of ours exists: its pages are not found there, its actions refuse.
- A request that is restricted to named officers is not found by anybody else, whatever the role.
- Who may not know who asks reads every page with name, address and signature covered, and sees of a personal
  note only by whom and when it was written. To be told is an act with a reason, request by request.
- Whoever declared an interest in a request does nothing of it that decides or approves.
"""


def page() -> str:
    """The whole page, in Markdown."""
    parts = (HEAD, _roles(), _pages(), _actions(), _by_key(), _jobs(), _files())
    return "\n".join("\n".join(part) if not isinstance(part, str) else part for part in parts) + "\n"


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    head = list(head)
    yield f"| {' | '.join(head)} |"
    yield "|---" * len(head) + "|"
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""


def _roles() -> Iterator[str]:
    yield "## What each role allows\n"
    yield from _table(
        ("may", *SHORT.values()),
        (
            (PERMISSION_WORDS[one], *(_tick("yes", one in ROLES[role].may) for role in SHORT))
            for one in Permission
        ),
    )


def _tick(says: str, there: bool) -> str:
    """A cell: a tick with its word for whoever listens."""
    return f"✓ {says}" if there else "no"


def _pages() -> Iterator[str]:
    yield "## Pages of the desk\n"
    yield (
        "By the name of the address. “asks” is the permission that it carries; “reads” opens it, “does” "
        "sends its form. Whoever has no role signs in, and is told whom to ask.\n"
    )
    carried = views("desk")
    yield from _table(
        ("page", "asks", *SHORT.values(), "not signed in", "another office"),
        (_page(name, carried[name]) for name in sorted(carried)),
    )
    yield "## Public pages\n"
    yield from _table(
        ("page", "everybody", "what is there"),
        (
            (f"`{name}`", "✓ reads", BY_LINK if name == "search" else "what was published")
            for name in sorted(PUBLIC)
        ),
    )


def _page(name: str, permission: Permission | None) -> Iterator[str]:
    """The cells of one page. Raises KeyError where nobody said who may."""
    yield f"`{name}`"
    if name in OPEN_TO_ALL:
        yield "nothing"
        yield from ("✓ reads, does" for _column in (*SHORT, "not signed in", "another office"))
        return
    row = PAGES[name]
    yield PERMISSION_WORDS[permission] if permission else "nothing"
    for role in SHORT:
        asked = (("reads", row.opens), ("does", row.does))
        may = [word for word, who in asked if who is not None and role in who]
        yield _tick(", ".join(may), bool(may))
    yield "signs in first"
    yield "not found" if row.about else "its own only"


def _actions() -> Iterator[str]:
    yield "## Actions\n"
    yield (
        "Every action of a room that somebody calls. “while” is the state in which its row of the table of "
        "[states](states.md) allows it; where it is empty, the action gives reasons of its own. From another "
        "office each is refused, or makes something there and nothing here.\n"
    )
    found = actions()
    yield from _table(
        ("action", *SHORT.values(), "while", "besides", "another office"),
        (_action(name, row, found[name]) for name, row in sorted(ACTIONS.items())),
    )


def _action(name: str, row: Act, deed: Callable[..., Any]) -> Iterator[str]:
    yield f"`{name}`"
    yield from (_tick("does", role in row.roles()) for role in SHORT)
    yield "; ".join(_while(deed))
    yield row.note
    yield "its own only" if row.makes else "refused"


def _while(deed: Callable[..., Any]) -> Iterator[str]:
    """The states in which the transitions that an action asks let it be done."""
    asked = {row.name: row for row in _asked(deed)}
    for name, row in sorted(asked.items()):
        states = " or ".join(sorted(words(state) for state in row.sources))
        yield states if len(asked) == 1 else f"{name}: {states}"


def _asked(deed: Callable[..., Any]) -> Iterator[Transition[Any]]:
    """The transitions that an action checks for its officer, itself or through its own folder."""
    room = inspect.unwrap(deed).__module__.partition(".actions")[0]
    waiting, seen = [inspect.unwrap(deed)], set()
    while waiting:
        function = waiting.pop()
        if function not in seen:
            seen.add(function)
            checked, named = _said(function)
            yield from checked
            waiting += [one for one in named if one.__module__.startswith(f"{room}.actions")]


@functools.cache
def _said(function: Callable[..., Any]) -> tuple[list[Transition[Any]], list[Callable[..., Any]]]:
    """The transitions that a function checks for its officer, and the functions that it names."""
    nodes = list(ast.walk(ast.parse(textwrap.dedent(inspect.getsource(function)))))
    checked = [row for node in nodes if (row := _checked(node, function.__globals__))]
    named = (_resolved(node, function.__globals__) for node in nodes)
    return checked, [inspect.unwrap(thing) for thing in named if inspect.isfunction(thing)]


def _checked(node: ast.AST, known: Mapping[str, Any]) -> Transition[Any] | None:
    """The transition of a call such as ``CLOSE.check(state, by)``; None for whatever else."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or len(node.args) < 2:
        return None
    row, by = _resolved(node.func.value, known), node.args[1]
    return row if isinstance(row, Transition) and isinstance(by, ast.Name) and by.id == "by" else None


def _resolved(node: ast.AST, known: Mapping[str, Any]) -> Any:
    if isinstance(node, ast.Name):
        return known.get(node.id)
    if isinstance(node, ast.Attribute):
        return getattr(_resolved(node.value, known), node.attr, None)
    return None


def _by_key() -> Iterator[str]:
    yield "## Actions that are given an officer's key alone\n"
    yield (
        "They stand below the room that knows roles, or need a witness that only a room above can make. "
        "Whoever calls them has asked: a page of the table above, an action, the worker or a command.\n"
    )
    yield from (f"- `{name}`" for name, deed in sorted(actions().items()) if not insists(deed))
    yield ""


def _jobs() -> Iterator[str]:
    yield "## Jobs of the worker\n"
    yield "They act as nobody: the record says “FOI Desk” where an officer's name would stand.\n"
    yield from _table(("job", "what it does"), ((f"`{_job(one)}`", ROUNDS_DO[_job(one)]) for one in ROUNDS))
    yield "## Commands\n"
    yield "Whoever may run them on the machine may do all of it: they ask for no role.\n"
    yield from _table(
        ("command", "as whom it acts"), ((f"`foidesk {one.name}`", AS_WHOM[one.name]) for one in COMMANDS)
    )


def _job(one: Callable[..., Any]) -> str:
    function = one.func if isinstance(one, functools.partial) else one
    return f"{function.__module__.rpartition('.')[2]}.{function.__name__}"


def _files() -> Iterator[str]:
    yield "## Files and searches\n"
    yield from _table(("what", "whoever may", "not signed in", "another office"), FILES)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
