"""The process that takes the files out of one: `unpack` starts it, gives it an order and takes its answer."""

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from foidesk.inspection import cell, readers
from foidesk.opening.file import File, Inside
from foidesk.opening.limits import Limits, Unreadable
from foidesk.opening.recognise import recognise


def main() -> None:
    """Read an order, open the file it names, write what lies in it."""
    order = json.loads(sys.stdin.buffer.read())
    cell.limit(order["seconds"])
    cell.end_with_parent()
    cell.cut_network()
    tempfile.tempdir = str(Path.cwd())
    answer = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    for one in inside(order):
        answer.write(json.dumps({"name": one.name[:1000], "size": len(one.data)}).encode() + b"\n" + one.data)
    answer.close()
    # Nothing that a file left behind in a library's memory is to be tidied up.
    os._exit(0)


def inside(order: dict[str, Any]) -> Iterator[Inside]:
    """The files, as many as were asked for; those before the place where it can't be read on."""
    file = File(order["name"], path=Path(order["path"]), limits=Limits(**order["limits"]))
    taken = 0
    try:
        for n, one in enumerate(readers.reader(recognise(file)).inside(file)):
            taken += len(one.data)
            if n >= order["most"] or taken > order["largest"]:
                return
            yield one
    except Unreadable as why:
        print(why.code, file=sys.stderr)
