"""``foidesk redact``: a copy of a PDF without what lies under the marks, proved before it exists."""

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from foidesk.cli.trouble import CouldNotRun
from foidesk.law.refusal import Refused
from foidesk.redaction.engine.child import Redacted, redact
from foidesk.redaction.engine.marks import Mark, read

_LARGEST = 16 * 1024 * 1024
_DETAILS = """\
MARKS.json is a list of boxes: [{"page": 1, "box": [left, top, right, bottom], "provision": "FOIA 40(2)"}],
in points from the top left of the page as it is seen. Each page with a box becomes a picture with the box
burnt in; a word that a box touches goes. The copy is searched for all that was struck out before it is
written: where anything is found there is no copy, and it ends with 1. No file is sent anywhere."""


def register(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _DETAILS
    parser.add_argument("file", metavar="IN.pdf", help="the document")
    parser.add_argument("--marks", required=True, metavar="MARKS.json", help="the boxes")
    parser.add_argument("--out", required=True, metavar="OUT.pdf", help="where the copy shall be written")
    parser.add_argument("--json", action="store_true", help="one object that says what came of it")


def run(args: argparse.Namespace) -> int:
    """0 where the copy is proved and written; 1 where there is none; 2 where it could not begin."""
    source, out = Path(args.file), Path(args.out)
    if not source.is_file():
        raise CouldNotRun(f"there is no file {args.file}. Give the path of a PDF.")
    if out.exists() and out.samefile(source):
        raise CouldNotRun("the copy can't take the place of the document. Give --out another name.")
    text = _marks(args.marks)
    marks: tuple[Mark, ...] = ()
    try:
        marks = read(text)
        made = _written(source, marks, out)
    except Refused as refused:
        findings = [_finding("", one.says, must=True) for one in refused.refusals]
        return _tell(args, {"pages": None, "marks": len(marks), "verified": False, "findings": findings})
    findings = [_finding(leak.where, leak.says, must=leak.must) for leak in made.leaks]
    told = {"pages": made.pages, "marks": len(marks), "verified": made.verified, "findings": findings}
    return _tell(args, told)


def _marks(path: str) -> str:
    try:
        with Path(path).open("rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError as error:
        raise CouldNotRun(f"the marks can't be read from {path}: {error.strerror}.") from None
    if len(data) > _LARGEST:
        raise CouldNotRun(f"the marks in {path} are larger than 16 MB. Split the document.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CouldNotRun(f"the marks in {path} are not UTF-8. Save them as UTF-8.") from None


def _written(source: Path, marks: tuple[Mark, ...], out: Path) -> Redacted:
    """The copy in its place at once and whole, or not at all; an earlier one stays where this one fails."""
    try:
        handle, name = tempfile.mkstemp(dir=out.parent, prefix=".foidesk-", suffix=".part")
    except OSError as error:
        raise CouldNotRun(f"nothing can be written to {out.parent}: {error.strerror}.") from None
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            made = redact(source, marks, file)
        if made.verified:
            part.replace(out)
        return made
    except OSError as error:
        raise CouldNotRun(f"the copy can't be written to {out}: {error.strerror}.") from None
    finally:
        part.unlink(missing_ok=True)


def _finding(where: str, says: str, *, must: bool) -> dict[str, Any]:
    return {"where": where, "says": says, "must": must}


def _proved(told: dict[str, Any]) -> str:
    if not told["marks"]:
        return "No box was given, so nothing was struck out."
    if told["findings"]:
        return "What stood under the boxes is gone. Look at what is pointed out above."
    return "Nothing that was struck out is in it."


def _tell(args: argparse.Namespace, told: dict[str, Any]) -> int:
    if args.json:
        print(json.dumps({"out": args.out if told["verified"] else None, **told}, ensure_ascii=False))
    else:
        for finding in told["findings"]:
            place = f"{finding['where']}: " if finding["where"] else ""
            print(f"{place}{finding['says']}", file=sys.stderr if finding["must"] else sys.stdout)
        if told["verified"]:
            pages = f"{told['pages']} {'page' if told['pages'] == 1 else 'pages'}"
            boxes = f"{told['marks']} {'box' if told['marks'] == 1 else 'boxes'}"
            print(f"{args.out}: {pages}, {boxes}. {_proved(told)}")
        else:
            print("There is no copy.", file=sys.stderr)
    return 0 if told["verified"] else 1
