"""The reference page of findings in letters, printed from what the product itself says of them.

``python -m tests.checking.reference`` writes it; a test holds the committed page to what this prints.
"""

from collections.abc import Iterator
from pathlib import Path

from foidesk.anatomy.reading.pieces import LARGEST, PAGES
from foidesk.anatomy.reading.words import LONGEST
from foidesk.checking.codes import Code
from foidesk.checking.meanings import MEANINGS
from foidesk.opening.limits import MEGABYTE

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "letter-findings.md"
_INTRO = """\
# What `foidesk check-letter` finds

Printed by `python -m tests.checking.reference` from what the product says.

A letter is **sound**, **unsound** or **unreadable**. It is unsound where anything was found that must be put
right; the same finding may be advice where the law does not ask for it, as on a letter that discloses all.
Law and facts are judged at the letter's date: the day it was sent, else the date in it, else today."""
_READ = """\
## What is read

Text in any encoding, web pages, e-mails, Word (`.docx`, `.doc`), OpenDocument, rich text, PDF; in English.
Hidden and deleted words are no part of a letter. One letter may have {pages} pages, {characters:,}
characters and {megabytes} megabytes. What is locked, a scan without text, empty, longer, in Welsh or another
language, or no letter is **unreadable**, and so is a document with macros, or one that fetches words or
pictures when it is opened."""


def page() -> str:
    """The whole page."""
    read = _READ.format(pages=PAGES, characters=LONGEST, megabytes=LARGEST // MEGABYTE)
    return "\n".join([_INTRO, "", read, *(line for code in Code for line in _finding(code)), ""])


def _finding(code: Code) -> Iterator[str]:
    meaning = MEANINGS[code]
    yield f"\n## `{code}`: {meaning.title}\n"
    yield str(meaning.means)
    yield f"\n*What to do:* {meaning.do}"
    if meaning.provision:
        yield f"\n*Provision:* {meaning.provision}"
    if meaning.needs:
        yield f"\n*Needs:* {meaning.needs}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
