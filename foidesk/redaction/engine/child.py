"""The copying and proving of one document in a process of its own, which may do nothing else."""

import json
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import BinaryIO

from foidesk.inspection.child import run
from foidesk.language.sentence import Sentence, say
from foidesk.language.stored import restored
from foidesk.law.refusal import Refusal, Refused
from foidesk.redaction.engine.marks import Mark
from foidesk.redaction.engine.proof import Leak

SECONDS = 1800
_TOO_LONG = say(
    "The copy came to no end: the document is very long, or made to keep a computer busy. Split it, and "
    "strike out in the parts."
)
_DIED = say(
    "The copy could not be made: the document needs more memory than it may have, or it breaks the program "
    "that draws it. Print it to a new PDF, and strike out in that."
)


@dataclass(frozen=True)
class Redacted:
    """What came of it: the number of pages, and what was found in the copy. Only a verified one exists.

    `words` are those that were struck, each counted once.
    """

    pages: int
    leaks: tuple[Leak, ...]
    words: int = 0

    @property
    def verified(self) -> bool:
        """Whether nothing that was struck is in the copy."""
        return not any(leak.must for leak in self.leaks)


def redact(path: Path, marks: Sequence[Mark], out: BinaryIO) -> Redacted:
    """Write the proved copy of a PDF to `out`; nothing at all where it is not proved.

    Raises Refused with sentences for marks that can't be used and documents that can't be copied.
    """
    order = {
        "path": str(path.resolve()),
        "marks": [asdict(mark) for mark in marks],
        "seconds": SECONDS,
    }
    with tempfile.TemporaryDirectory(prefix="foidesk-") as folder, tempfile.TemporaryFile() as answer:
        try:
            code = run(
                "foidesk.redaction.engine.alone", json.dumps(order).encode(), folder, answer.fileno(), SECONDS
            )
        except subprocess.TimeoutExpired as late:
            raise Refused(Refusal(_TOO_LONG)) from late
        answer.seek(0)
        head = answer.readline()
        if code or not head.endswith(b"\n"):
            raise Refused(Refusal(_TOO_LONG if code == -signal.SIGXCPU else _DIED))
        told = json.loads(head)
        if told["cannot"]:
            raise Refused(*(Refusal(_sentence(one)) for one in told["cannot"]))
        leaks = tuple(Leak(leak["where"], _sentence(leak["says"]), leak["must"]) for leak in told["leaks"])
        made = Redacted(told["pages"], leaks, told["words"])
        if made.verified:
            shutil.copyfileobj(answer, out)
        return made


def _sentence(kept: object) -> Sentence:
    if not isinstance(kept, dict):
        raise TypeError("A sentence is told with its pattern.")
    return restored(kept)
