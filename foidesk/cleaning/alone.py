"""The process that copies one file: `child` starts it, names the file and takes the copy."""

import json
import os
import sys
import tempfile
from pathlib import Path

from foidesk.cleaning.copy import CannotClean
from foidesk.cleaning.engine import clean
from foidesk.inspection import cell
from foidesk.language.stored import stored
from foidesk.opening.file import File


def main() -> None:
    """Read which file, copy it, write how its name ends and then the copy itself."""
    asked = json.loads(sys.stdin.buffer.read())
    cell.limit(asked["seconds"])
    cell.end_with_parent()
    cell.cut_network()
    tempfile.tempdir = str(Path.cwd())
    answer = cell.answer()
    try:
        copy = clean(File(asked["name"], path=Path(asked["path"])))
    except CannotClean as why:
        answer.write(json.dumps({"cannot": stored(why.says)}).encode() + b"\n")
    else:
        answer.write(json.dumps({"suffix": copy.suffix}).encode() + b"\n" + copy.data)
    answer.close()
    # Nothing that a file left behind in a library's memory is to be tidied up.
    os._exit(0)
