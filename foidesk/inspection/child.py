"""The inspection of one file in a process of its own, which may do nothing but read it."""

import json
import os
import signal
import subprocess
import sys
import tempfile
from base64 import b64decode
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding, Verdict
from foidesk.inspection.report import Report
from foidesk.inspection.transfer import order, unpacked
from foidesk.language.sentence import Sentence, say
from foidesk.opening.limits import MEGABYTE, Limits
from foidesk.opening.types import Type
from foidesk.personal.known import Known

ALONE = "foidesk.inspection.alone"
DRAWING = "foidesk.inspection.drawing"
SECONDS = 60
SECONDS_TO_DRAW = 20
_DRAWN = frozenset({Type.PDF, Type.JPEG, Type.PNG, Type.TIFF, Type.GIF, Type.WEBP, Type.BMP})
SECONDS_A_MEGABYTE = 3
LARGEST_REPORT = 64 * MEGABYTE
_BEGIN = (
    "import importlib, json, sys; sys.path[:] = json.loads(sys.argv.pop(1)); "
    "importlib.import_module(sys.argv.pop(1)).main()"
)
_TOO_LONG = say(
    "It took longer to examine than it may, as files do that are made to keep a computer busy. Save it again "
    "in the program it was made with, or split it, and check that file."
)
_DIED = say(
    "It could not be examined: it needs more memory than one file may have, or it breaks the programs that "
    "read such files. Save it again in the program it was made with, and check that file."
)
_NOT_BEGUN = say(
    "It could not be examined: this computer has no room for another process or file just now. Try again "
    "later, and tell whoever looks after it if it stays so."
)
_GONE = say("It can't be opened: it was moved, or may not be read.")


def examine(
    path: Path,
    *,
    name: str,
    known: Known = Known(),  # noqa: B008 - frozen
    limits: Limits = Limits(),  # noqa: B008 - frozen
    personal: bool = True,
    thumbnails: int = 0,
) -> Report:
    """As `engine.inspect`, in another process: empty environment, a folder of its own, bounds on memory, time
    and files, and no network where the system allows. Its death is an unreadable file, never an exception.
    `thumbnails`: of how many pages small pictures are wanted. A third process draws them, so that what can't
    be drawn is a page less and no finding.
    """
    try:
        seconds = SECONDS + SECONDS_A_MEGABYTE * (path.stat().st_size // MEGABYTE)
    except OSError:
        return _unreadable(name, _GONE)
    asked = order(
        path=os.path.abspath(path),
        name=name,
        known=known,
        limits=limits,
        personal=personal,
        seconds=seconds,
    )
    with tempfile.TemporaryDirectory(prefix="foidesk-") as folder, tempfile.TemporaryFile() as answer:
        try:
            code = run(ALONE, asked, folder, answer.fileno(), seconds)
        except subprocess.TimeoutExpired:
            return _unreadable(name, _TOO_LONG)
        except OSError:
            return _unreadable(name, _NOT_BEGUN)
        answer.seek(0)
        said = answer.read(LARGEST_REPORT + 1)
    report = _heard(name, code, said)
    if thumbnails and report.type in _DRAWN:
        return replace(report, thumbnails=_pictures(path, report.type, thumbnails))
    return report


def run(module: str, asked: bytes, folder: str, answer: int, seconds: float) -> int:
    """Let the `main` of a module work alone: what is asked comes to its standard input, what it writes goes
    to a descriptor. Gives its exit code. Raises TimeoutExpired.
    """
    path = json.dumps([entry for entry in sys.path if entry])
    with subprocess.Popen(  # noqa: S603
        [sys.executable, "-I", "-X", "utf8", "-c", _BEGIN, path, module],
        stdin=subprocess.PIPE,
        stdout=answer,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env={},
        start_new_session=True,
    ) as process:
        try:
            process.communicate(asked, timeout=seconds)
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
        return process.returncode


def _heard(name: str, code: int, said: bytes) -> Report:
    if code == -signal.SIGXCPU:
        return _unreadable(name, _TOO_LONG)
    if code != 0 or len(said) > LARGEST_REPORT:
        return _unreadable(name, _DIED)
    try:
        return unpacked(said)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return _unreadable(name, _DIED)


def _pictures(path: Path, kind: Type, most: int) -> tuple[bytes, ...]:
    """As many small pictures as were drawn before the end of the process, whatever that was."""
    asked = {"path": os.path.abspath(path), "kind": kind, "most": most, "seconds": SECONDS_TO_DRAW}
    with tempfile.TemporaryDirectory(prefix="foidesk-") as folder, tempfile.TemporaryFile() as answer:
        with suppress(subprocess.TimeoutExpired, OSError):
            run(DRAWING, json.dumps(asked).encode(), folder, answer.fileno(), SECONDS_TO_DRAW)
        answer.seek(0)
        lines = answer.read(LARGEST_REPORT).splitlines()[:most]
    with suppress(ValueError, TypeError):
        return tuple(b64decode(json.loads(line)) for line in lines)
    return ()


def _unreadable(name: str, says: Sentence) -> Report:
    finding = Finding(Code.UNREADABLE, "", 1, says)
    return Report(file=name, type=Type.UNKNOWN, verdict=Verdict.UNREADABLE, findings=(finding,))
