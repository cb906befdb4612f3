"""The process that reads one letter from a file: `files` starts it and takes what it found."""

import json
import os
import sys
import tempfile
from pathlib import Path

from foidesk.anatomy.reading.pieces import Found, found
from foidesk.inspection import cell
from foidesk.language.stored import stored
from foidesk.opening.file import File


def main() -> None:
    """Read an order, read the file it names, write its pieces."""
    order = json.loads(sys.stdin.buffer.read())
    cell.limit(order["seconds"])
    cell.end_with_parent()
    cell.cut_network()
    tempfile.tempdir = str(Path.cwd())
    answer = cell.answer()
    answer.write(packed(found(File(order["name"], path=Path(order["path"])))))
    answer.close()
    # Nothing that a file left behind in a library's memory is to be tidied up.
    os._exit(0)


def packed(one: Found) -> bytes:
    """What was found, as JSON."""
    pieces = [[piece.text, piece.heading, piece.where, piece.wrapped] for piece in one.pieces]
    return json.dumps({"pieces": pieces, "why": stored(one.why) if one.why else None}).encode()
