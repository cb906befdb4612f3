"""The copying of one file in a process of its own, as inspection reads one."""

import json
import subprocess
import tempfile
from pathlib import Path

from foidesk.cleaning.copy import CannotClean, Copy
from foidesk.inspection.child import run
from foidesk.language.sentence import say
from foidesk.language.stored import restored
from foidesk.opening.limits import MEGABYTE

SECONDS = 60
LARGEST = 200 * MEGABYTE
_NO_END = say(
    "The copy came to no end: the file is very large, or made to keep a computer busy. Copy what is needed "
    "of it into a new file, and add that."
)


def clean(path: Path, *, name: str) -> Copy:
    """As `engine.clean`, in another process with bounds on memory and time. Raises CannotClean."""
    asked = json.dumps({"path": str(path.resolve()), "name": name, "seconds": SECONDS}).encode()
    with tempfile.TemporaryDirectory(prefix="foidesk-") as folder, tempfile.TemporaryFile() as answer:
        try:
            code = run("foidesk.cleaning.alone", asked, folder, answer.fileno(), SECONDS)
        except subprocess.TimeoutExpired as late:
            raise CannotClean(_NO_END) from late
        answer.seek(0)
        head, data = answer.readline(), answer.read(LARGEST + 1)
    if code or not head.endswith(b"\n") or len(data) > LARGEST:
        raise CannotClean(_NO_END)
    told = json.loads(head)
    if "cannot" in told:
        raise CannotClean(restored(told["cannot"]))
    return Copy(data, str(told["suffix"]))
