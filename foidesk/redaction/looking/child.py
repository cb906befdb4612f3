"""Sizes, pictures and places of words of a PDF, each read in a process that may do nothing else."""

import json
import subprocess
import tempfile
from base64 import b64decode
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from foidesk.inspection.child import run
from foidesk.language.sentence import say
from foidesk.language.stored import restored
from foidesk.law.refusal import Refusal, Refused
from foidesk.personal.known import Known
from foidesk.redaction.engine.marks import Box, Size

SECONDS = 30
"""For one look; a search tells what it found until then."""
MOST_HITS = 2_000
_LARGEST = 64 * 1024**2
_NO_ANSWER = say(
    "Its pages can't be shown: reading them takes longer than it may, needs more memory than it may have, or "
    "breaks the program that reads them. Print it to a new PDF, and strike out in that."
)


@dataclass(frozen=True)
class Find:
    """One find on a page, counted from 1, with a box for each line, and the words around it.

    `kind` is "" for a search.
    """

    page: int
    boxes: tuple[Box, ...]
    words: str
    kind: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True)
class Found:
    """What was found on the pages up to `through`, of all. Fewer than all were read where it took too long,
    or so much was found that nobody would read it.
    """

    finds: tuple[Find, ...]
    through: int
    pages: int


def sizes(path: Path, *, most: int) -> tuple[Size, ...]:
    """Width and height of each page in points, as a reader sees it. Raises Refused."""
    told = _one(path, {"look": "sizes", "most": most})
    if isinstance(told, dict):
        raise Refused(
            Refusal(
                "It has {pages} pages; boxes are drawn in at most {most}. Split it.",
                pages=f"{int(told['pages']):,}",
                most=f"{most:,}",
            )
        )
    return tuple((float(width), float(height)) for width, height in told)


def picture(path: Path, page: int, *, dots: int) -> bytes:
    """One page, counted from 1, as JPEG with so many dots to the inch, or fewer where it is large.

    Raises Refused.
    """
    return b64decode(_one(path, {"look": "picture", "page": page, "dots": dots}))


def sought(path: Path, text: str, *, whole: bool) -> Found:
    """Where a text stands. Raises Refused."""
    return _found(path, {"look": "sought", "text": text, "whole": whole})


def personal(path: Path, known: Known) -> Found:
    """What looks like details of people. Raises Refused."""
    return _found(path, {"look": "personal", "known": {k: list(v) for k, v in asdict(known).items()}})


def words(path: Path, page: int) -> Found:
    """Each word of one page, counted from 1. Raises Refused."""
    return _found(path, {"look": "words", "page": page})


def _found(path: Path, asked: dict[str, Any]) -> Found:
    told = _told(path, {"page": None, **asked, "most": MOST_HITS})
    finds = [
        Find(page, tuple((a, b, c, d) for a, b, c, d in boxes), words, kind, before, after)
        for page, _, hits in told
        for boxes, words, kind, before, after in hits
    ]
    return Found(tuple(finds), told[-1][0], told[-1][1]) if told else Found((), 0, 0)


def _one(path: Path, asked: dict[str, Any]) -> Any:
    told = _told(path, asked)
    if not told:
        raise Refused(Refusal(_NO_ANSWER))
    return told[0]


def _told(path: Path, asked: dict[str, Any]) -> list[Any]:
    """The lines that the process wrote before its end, whatever that was. Raises Refused with its reason."""
    order = json.dumps({**asked, "path": str(path.resolve()), "seconds": SECONDS}).encode()
    with tempfile.TemporaryDirectory(prefix="foidesk-") as folder, tempfile.TemporaryFile() as answer:
        with suppress(subprocess.TimeoutExpired):
            run("foidesk.redaction.looking.alone", order, folder, answer.fileno(), SECONDS)
        answer.seek(0)
        whole = [line for line in answer.read(_LARGEST).splitlines(keepends=True) if line.endswith(b"\n")]
    told = [json.loads(line) for line in whole]
    if not told:
        raise Refused(Refusal(_NO_ANSWER))
    if isinstance(told[0], dict) and "cannot" in told[0]:
        raise Refused(Refusal(restored(told[0]["cannot"])))
    return [line for line in told if not (isinstance(line, dict) and "cannot" in line)]
