"""Making something of a stranger's file in a process of its own: an order goes in, bytes come out."""

import errno
import hashlib
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from foidesk.inspection import cell
from foidesk.inspection.child import run
from foidesk.language.sentence import say
from foidesk.language.stored import restored, stored
from foidesk.printing.cannot import Cannot

SOCKETS = Path("/tmp")  # noqa: S108 - it asks nobody where
"""Where LibreOffice makes one."""
LARGEST = 60_000_000
"""Of what is made: as much as is kept of one file."""
_TOO_LONG = say(
    "It came to no end in the time it may take: the file is very long, or made to keep a computer busy. "
    "Split it, or print it to a PDF from the program it was made with, and add that."
)
_DIED = say(
    "It could not be made: the file needs more memory than it may have, or it breaks the program that reads "
    "it. Save it again in the program it was made with, or print it to a PDF there, and add that."
)
_TOO_LARGE = say(
    "What is made of it is larger than one file may be. Split the file, and make it of each part."
)
_NO_ROOM = say(
    "It could not be made: this computer has no room for another process or file just now. Try again later, "
    "and tell whoever looks after it if it stays so."
)
_FULL = {errno.ENOSPC: _NO_ROOM, errno.EDQUOT: _NO_ROOM, errno.EFBIG: _TOO_LARGE}


@dataclass(frozen=True)
class Answer:
    """What came out: a head, which JSON can hold, and the bytes."""

    head: Mapping[str, Any]
    data: bytes


def asked(module: str, order: Mapping[str, Any], *, seconds: int) -> Answer:
    """Let the `main` of a module, which calls `answered`, work alone in a folder that is gone afterwards.

    Raises Cannot for what it says itself, and where it dies, takes too long or writes too much.
    """
    try:
        with tempfile.TemporaryDirectory(prefix="foidesk-") as folder, tempfile.TemporaryFile() as answer:
            sent = json.dumps({**order, "seconds": seconds}).encode()
            try:
                code = run(module, sent, folder, answer.fileno(), seconds)
            finally:
                tidy(folder)
            answer.seek(0)
            head, data = answer.readline(), answer.read(LARGEST + 1)
    except subprocess.TimeoutExpired as late:
        raise Cannot(_TOO_LONG) from late
    except OSError as full:
        raise Cannot(_NO_ROOM) from full
    return _heard(code, head, data)


def _heard(code: int, head: bytes, data: bytes) -> Answer:
    if code == -signal.SIGXCPU:
        raise Cannot(_TOO_LONG)
    if code == -signal.SIGXFSZ or len(data) > LARGEST:
        raise Cannot(_TOO_LARGE)
    if code or not head.endswith(b"\n"):
        raise Cannot(_DIED)
    told = json.loads(head)
    if "cannot" in told:
        raise Cannot(restored(told["cannot"]))
    return Answer(told, data)


def tidy(folder: str) -> None:
    """Take away what LibreOffice leaves outside of its folder where it may not do so itself: a socket, named
    after the folder of its settings.
    """
    digest = hashlib.md5(profile(folder).encode("utf-16-le"), usedforsecurity=False).digest()
    name = f"OSL_PIPE_{os.getuid()}_SingleOfficeIPC_{''.join(f'{byte:x}' for byte in digest)}"
    with suppress(OSError):
        (SOCKETS / name).unlink()


def profile(folder: str) -> str:
    """The address of the settings of a LibreOffice that works in a folder."""
    return (Path(folder) / "profile").as_uri()


def answered(
    make: Callable[[dict[str, Any]], tuple[dict[str, Any], bytes]], *, helpers: bool = False
) -> None:
    """In that process: read the order, give away what is not needed, make it, and end.

    `helpers`: it starts another program or threads.
    """
    order = json.loads(sys.stdin.buffer.read())
    cell.limit(order["seconds"], helpers=helpers)
    cell.end_with_parent()
    cell.cut_network()
    tempfile.tempdir = str(Path.cwd())
    answer = cell.answer()
    try:
        head, data = make(order)
    except Cannot as why:
        head, data = {"cannot": stored(why.says)}, b""
    except OSError as full:
        if full.errno not in _FULL:
            raise
        head, data = {"cannot": stored(_FULL[full.errno])}, b""
    answer.write(json.dumps(head).encode() + b"\n" + data)
    answer.close()
    # Nothing that a file left behind in a library's memory is to be tidied up.
    os._exit(0)
