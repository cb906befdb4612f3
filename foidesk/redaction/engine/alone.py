"""The process that copies and proves one document, as `child` orders it."""

import json
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from foidesk.inspection import cell
from foidesk.language.sentence import Sentence, say
from foidesk.language.stored import stored
from foidesk.law.refusal import Refused
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from foidesk.redaction.engine.engine import copy
from foidesk.redaction.engine.marks import Mark
from foidesk.redaction.engine.proof import prove

WRITTEN = 4 * 1024**3


def main() -> None:
    """Read an order, make the copy, prove it, and only then let it out."""
    order = json.loads(sys.stdin.buffer.read())
    cell.limit(order["seconds"], WRITTEN)
    cell.end_with_parent()
    cell.cut_network()
    tempfile.tempdir = str(Path.cwd())
    answer = cell.answer()
    out = Path("copy.pdf").resolve()
    told = _made(order, out)
    answer.write(json.dumps(told).encode() + b"\n")
    if not told["cannot"] and not any(leak["must"] for leak in told["leaks"]):
        with out.open("rb") as made:
            shutil.copyfileobj(made, answer)
    answer.close()
    # Nothing that a file left behind in a library's memory is to be tidied up.
    os._exit(0)


def _made(order: dict[str, Any], out: Path) -> dict[str, Any]:
    """Make and prove the copy; tells what came of it."""
    marks = [Mark(one["page"], tuple(one["box"]), one["provision"]) for one in order["marks"]]
    document = File("document.pdf", path=Path(order["path"]))
    try:
        copied = copy(document, marks, out)
        found = prove(out, marks, copied)
        if any(leak.must for leak in found) and len(copied.words) < len(copied.sizes):
            # Something was carried over with a page that has no box. Drawn, a page carries nothing over.
            copied = copy(document, marks, out, every=True)
            found = prove(out, marks, copied)
    except Unreadable as why:
        return {"pages": 0, "words": 0, "leaks": [], "cannot": [stored(why.says)]}
    except Refused as why:
        return {"pages": 0, "words": 0, "leaks": [], "cannot": [_stored(one.says) for one in why.refusals]}
    leaks = [{"where": leak.where, "says": stored(leak.says), "must": leak.must} for leak in found]
    return {
        "pages": len(copied.sizes),
        "words": len(copied.struck),
        "leaks": leaks,
        "cannot": [],
    }


def _stored(says: str) -> dict[str, Any]:
    return stored(says if isinstance(says, Sentence) else say("{words}", words=says))


if __name__ == "__main__":
    main()
