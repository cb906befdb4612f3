"""The states of every room, drawn from the same rows that check them.

``python -m tests.architecture.states`` writes the page; a test holds the committed page to what this prints.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from foidesk.cases import rules as cases
from foidesk.decisions import afterwards as corrections
from foidesk.decisions import rules as decisions
from foidesk.disclosure import rules as disclosure
from foidesk.documents import rules as documents
from foidesk.inbox import rules as inbox
from foidesk.oversight import rules as oversight
from foidesk.people.rules import PERMISSION_WORDS, Transition
from foidesk.redaction import rules as redaction
from foidesk.release import rules as release
from foidesk.searches import rules as searches

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "states.md"
ROOMS: tuple[tuple[str, Sequence[Transition[Any]]], ...] = (
    ("A message that came in", inbox.TRANSITIONS),
    ("A request", cases.TRANSITIONS),
    ("A file", documents.TRANSITIONS),
    ("A search", searches.TRANSITIONS),
    ("A consultation", decisions.CONSULTATION_TRANSITIONS),
    ("A copy without what is struck out", redaction.TRANSITIONS),
    ("What leaves", release.TRANSITIONS),
    ("A correction of an answer", corrections.TRANSITIONS),
    ("An entry of the disclosure log", disclosure.TRANSITIONS),
    ("A breach", oversight.TRANSITIONS),
)


def page() -> str:
    """The whole page, in Markdown with a diagram of each room."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# States, and what changes them"
    yield ""
    yield "Printed from the rows in each room's `rules.py`, from which checks, buttons and events come too."
    for title, transitions in ROOMS:
        yield f"\n## {title}\n"
        yield "```mermaid\nstateDiagram-v2"
        for row in transitions:
            for source in sorted(row.sources):
                yield f"    {_node(source)} --> {_node(row.target)}: {row.name}"
        yield "```\n"
        yield "| what is done | by whom | what it needs | event | provision |"
        yield "|---|---|---|---|---|"
        for row in transitions:
            who = f"whoever may {PERMISSION_WORDS[row.who]}" if row.who else "only with what it needs"
            yield f"| {row.name} | {who} | {row.needs} | `{row.deed.verb}` | {row.provision or ''} |"


def _node(state: str) -> str:
    """A state's name as a diagram can hold it."""
    return str(state).replace("-", "_")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
