"""The reference page of findings, printed from what the product itself says of them.

``python -m tests.findings.reference`` writes it; a test holds the committed page to what this prints.
"""

from collections.abc import Iterator
from pathlib import Path

from foidesk.findings.codes import BLOCKS_AT, UNREADABLE, Code
from foidesk.findings.meanings import MEANINGS
from foidesk.findings.of_files import OF_TEXT, OF_THE_FILE
from foidesk.findings.of_pages import OF_MAIL, OF_PDF, OF_PICTURES
from foidesk.findings.of_papers import OF_OFFICE, OF_PAPERS
from foidesk.findings.of_sheets import OF_SHEETS
from foidesk.opening.limits import MEGABYTE, Limits

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "findings.md"
_INTRO = """\
# What `foidesk inspect` finds

Printed by `python -m tests.findings.reference` from what the product says.

A file is **clean**, **blocked** or **unreadable**. It is unreadable where any part of it could not be
examined, else blocked where anything was found that blocks, else clean. Everything blocks but a detail of
a person of which the search is less than {blocks} sure. Clean means that nothing hidden was found; what the
file shows is still to be read."""
GROUPS = {
    "Spreadsheets": OF_SHEETS,
    "Word processing and slides": OF_PAPERS,
    "Office files of all kinds": OF_OFFICE,
    "PDF": OF_PDF,
    "Pictures": OF_PICTURES,
    "Messages": OF_MAIL,
    "Words in any file": OF_TEXT,
    "The file itself": OF_THE_FILE,
}


def page() -> str:
    """The whole page."""
    return "\n".join([_INTRO.format(blocks=BLOCKS_AT), *_limits(), *_findings(), ""])


def _limits() -> Iterator[str]:
    limits = Limits()
    yield "\n## How much is read\n"
    yield "What is beyond a limit is unreadable and never passed over."
    yield "\n| of one file | at most |\n|---|---|"
    yield f"| its size | {limits.bytes // MEGABYTE:,} MB |"
    yield f"| all that unpacks from it | {limits.expanded // MEGABYTE:,} MB, {limits.ratio} times its size |"
    yield f"| parts of an archive or office file | {limits.parts:,} |"
    yield f"| files within files within it | {limits.depth} deep, {limits.inside:,} in all |"
    yield f"| characters that are searched | {limits.text // 1_000_000} million |"


def _findings() -> Iterator[str]:
    for heading, group in GROUPS.items():
        yield f"\n## {heading}"
        for code, meaning in group.items():
            yield from _finding(code)
            yield f"\n{meaning.means}"
            yield f"\n*What to do:* {meaning.do}"


def _finding(code: Code) -> Iterator[str]:
    meaning = MEANINGS[code]
    yield f"\n### `{code}`: {meaning.title}\n"
    verdict = " A file with it is unreadable." if code in UNREADABLE else ""
    yield f"Looked for in: {meaning.files}.{verdict}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
