"""The process that reads one file: `child` starts it, gives it an order and takes its report."""

import os
import sys
import tempfile
from pathlib import Path

from foidesk.inspection import cell
from foidesk.inspection.engine import inspect
from foidesk.inspection.transfer import ordered, packed
from foidesk.opening.file import File


def main() -> None:
    """Read an order, examine the file it names, write the report."""
    order = ordered(sys.stdin.buffer.read())
    cell.limit(order["seconds"])
    cell.end_with_parent()
    cell.cut_network()
    tempfile.tempdir = str(Path.cwd())
    answer = cell.answer()
    file = File(order["name"], path=Path(order["path"]), limits=order["limits"])
    report = inspect(file, known=order["known"], personal=order["personal"])
    answer.write(packed(report))
    answer.close()
    # Nothing that a file left behind in a library's memory is to be tidied up.
    os._exit(0)


if __name__ == "__main__":
    main()
