"""The files that lie in an archive or a message, taken out in a process of its own."""

import json
import os
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import BinaryIO

from foidesk.inspection.child import SECONDS, run
from foidesk.opening.file import Inside
from foidesk.opening.limits import MEGABYTE, Limits

LARGEST = 200 * MEGABYTE
"""All that is taken out of one file together."""


class NotUnpacked(Exception):
    """The process came to no end: nothing is known of what lies in the file."""


def files_in(path: Path, *, name: str, most: int, limits: Limits = Limits()) -> tuple[Inside, ...]:  # noqa: B008
    """What lies in a file, one level deep, at most so many files and `LARGEST` bytes; nothing where it can't
    be opened. Raises NotUnpacked.
    """
    asked = {"path": os.path.abspath(path), "name": name, "most": most, "largest": LARGEST}
    order = json.dumps(asked | {"seconds": SECONDS, "limits": asdict(limits)}).encode()
    with tempfile.TemporaryDirectory(prefix="foidesk-") as folder, tempfile.TemporaryFile() as answer:
        try:
            code = run("foidesk.inspection.unpacking", order, folder, answer.fileno(), SECONDS)
        except subprocess.TimeoutExpired as why:
            raise NotUnpacked("It took longer than it may.") from why
        if code != 0:
            raise NotUnpacked(f"It ended with {code}.")
        answer.seek(0)
        try:
            return tuple(_heard(answer))
        except (ValueError, TypeError, KeyError) as why:
            raise NotUnpacked("It gave no answer that can be read.") from why


def _heard(answer: BinaryIO) -> Iterator[Inside]:
    """Each file as a line that tells name and size, and its bytes behind it."""
    taken = 0
    while line := answer.readline(MEGABYTE):
        told = json.loads(line)
        taken += int(told["size"])
        if int(told["size"]) < 0 or taken > LARGEST:
            raise ValueError("It told of more than it may.")
        data = answer.read(int(told["size"]))
        if len(data) != int(told["size"]):
            raise ValueError("It ended before it should.")
        yield Inside(str(told["name"]), data)
