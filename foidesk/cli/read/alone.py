"""The process that reads one message from a file: `files` starts it and takes what it found."""

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from foidesk.cli.read.request import Request, request_in
from foidesk.cli.read.taking import LARGEST, taken
from foidesk.cli.read.telling import nothing, told
from foidesk.inspection import cell
from foidesk.mail.parts import ENCRYPTED
from foidesk.mail.shapes import Message, Unreadable

_BELOW = "It forwards or quotes another mail. See there who asked, and on which day it came to the office."
_BURIED = "It nests its parts or its marks more deeply than can be read. Paste its text in a file."


def main() -> None:
    """Read an order, read the message it names, write what it says."""
    order = json.loads(sys.stdin.buffer.read())
    cell.limit(order["seconds"])
    cell.end_with_parent()
    cell.cut_network()
    tempfile.tempdir = str(Path.cwd())
    answer = cell.answer()
    with Path(order["path"]).open("rb") as file:
        data = file.read(LARGEST + 1)
    answer.write(json.dumps(found(data, order["name"], at=datetime.fromisoformat(order["at"]))).encode())
    answer.close()
    # Nothing that a file left behind in a library's memory is to be tidied up.
    os._exit(0)


def found(data: bytes, name: str, *, at: datetime) -> dict[str, Any]:
    """What a message says, what to take care of, and whether it could be read."""
    try:
        message, channel = taken(data, name, at=at)
        request = request_in(message, channel)
    except Unreadable as why:
        return {"told": nothing(), "cautions": [why.says], "read": False}
    except RecursionError:
        return {"told": nothing(), "cautions": [_BURIED], "read": False}
    return {
        "told": told(message, channel, request),
        "cautions": list(_cautions(message, request)),
        "read": ENCRYPTED not in message.problems,
    }


def _cautions(message: Message, request: Request) -> Iterator[str]:
    yield from message.problems
    if request.below:
        yield _BELOW
