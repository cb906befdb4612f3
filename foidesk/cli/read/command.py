"""The command: only the files, their order, the moment, and how it is told."""

import argparse
import io
import json
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import partial

from foidesk.cli.inspect_files import Named, named
from foidesk.cli.read.files import Found, of_file
from foidesk.cli.read.telling import tell
from foidesk.inspection.walk import clean_name

_DETAILS = """\
It reads mails (.eml), messages that Outlook saved (.msg) and text that was pasted in a file. It ends with 0
if all could be read, 1 if any could not, 2 if a file could not be found. A folder stands for all files in it
and in its folders. No file is changed or sent anywhere. What it says is a suggestion: an officer decides."""


def register(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _DETAILS
    parser.add_argument("files", nargs="+", metavar="FILE", help="a message, or a folder with messages")
    parser.add_argument("--json", action="store_true", help="one object a line for each file")


def run(args: argparse.Namespace) -> int:
    """Tell of each message, in the order given: 0 if all were read, 1 if any was not, 2 if not found."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A name that is no UTF-8 comes out as \\udc80, which is how JSON writes it too.
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")
    files, missing = named(args.files)
    for said in missing:
        print(f"foidesk read: {said}", file=sys.stderr)
    unread = 0
    for file, found in _read(files, datetime.now(UTC)):
        unread += not found.read
        if args.json:
            print(json.dumps({"file": file.given, **found.told}, ensure_ascii=False), flush=True)
            for caution in () if found.read else found.cautions:
                print(f"foidesk read: {clean_name(file.given)}: {clean_name(caution)}", file=sys.stderr)
        else:
            print(tell(file.given, found.told, list(found.cautions), read=found.read), flush=True)
    return 2 if missing else int(unread > 0)


def _read(files: list[Named], at: datetime) -> Iterator[tuple[Named, Found]]:
    """Each message with what it says, in order; two are read at a time."""
    with ThreadPoolExecutor(2) as workers:
        try:
            yield from zip(
                files, workers.map(partial(of_file, at=at), (file.path for file in files)), strict=True
            )
        finally:
            workers.shutdown(wait=False, cancel_futures=True)
