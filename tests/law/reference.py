"""The reference pages of the law, printed from its tables.

``python -m tests.law.reference`` writes them; a test holds the committed pages to what this prints.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from foidesk.law import exemptions
from foidesk.law.exemption import Exemption, Ncnd

HERE = Path(__file__).parent
PAGES = HERE.parents[1] / "docs" / "reference" / "law"
_AS_AT = date(2026, 4, 7)


def pages() -> dict[str, str]:
    """Each page's name and text."""
    return {"exemptions.md": "\n".join(_exemptions())}


def _exemptions() -> Iterator[str]:
    yield "# The exemptions of Part II"
    yield ""
    yield "Printed from `foidesk/law/part_two`, which decisions, letters and statistics read."
    for row in exemptions.at(_AS_AT):
        yield from _exemption(row)
    yield "\n# Neither confirming nor denying"
    for ncnd in exemptions.ncnd_subsections(_AS_AT):
        yield from _row(ncnd)
    yield ""


def _exemption(row: Exemption) -> Iterator[str]:
    yield from _row(row)
    yield f"- Neither confirm nor deny: {row.ncnd or 'no such provision'}"
    for name, needs in (("Needs", row.needs), ("Helped by", row.helps)):
        if needs:
            yield f"- {name}: {', '.join(sorted(need.value for need in needs))}"
    if row.why_not:
        yield f"- For a police and crime commissioner, {row.available.value}: {row.why_not}"
    if row.lapses:
        yield f"- {row.lapses}"


def _row(row: Exemption | Ncnd) -> Iterator[str]:
    yield f"\n## {row.key}: {row.title}\n\n{row.says}\n"
    yield f"- {row.force.value.capitalize()}; {row.basis.value.replace('-', ' ')}"
    yield f"- Public interest test: {row.public_interest.value.replace('-', ' ')}"
    if row.harm:
        limbs = " or ".join(f"“{limb.value}”" for limb in row.limbs)
        yield f"- The harm is described{f': {limbs}' if limbs else ''}"
    yield f"- In force from {row.in_force.start.isoformat()}. {row.source}."
    for note in row.notes:
        yield f"- {note}"


def write() -> None:
    """Write the pages."""
    PAGES.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (PAGES / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
