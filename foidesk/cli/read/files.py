"""A message in a file, read in a process of its own."""

import json
import os
import subprocess
import tempfile
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from foidesk.cli.read.telling import KEYS, nothing
from foidesk.inspection.child import run

ALONE = "foidesk.cli.read.alone"
SECONDS = 40
LARGEST_ANSWER = 64_000_000
_TOO_LONG = "It took longer to read than a message may. Paste its text in a file, and read that."
_DIED = (
    "It can't be read: it needs more memory than one message may have, or it breaks the programs that read "
    "such files. Save it again, or paste its text in a file."
)
_NOT_BEGUN = "It can't be read: this computer has no room for another process just now. Try again later."


@dataclass(frozen=True)
class Found:
    """What is told of one file by key, what to take care of, and whether its words could be `read`."""

    told: dict[str, Any] = field(default_factory=nothing)
    cautions: tuple[str, ...] = ()
    read: bool = False


def of_file(path: Path, *, at: datetime) -> Found:
    """What a message says. Never raises for what is in it."""
    order = {"path": os.path.abspath(path), "name": path.name, "at": at.isoformat(), "seconds": SECONDS}
    with tempfile.TemporaryDirectory(prefix="foidesk-") as folder, tempfile.TemporaryFile() as answer:
        try:
            code = run(ALONE, json.dumps(order).encode(), folder, answer.fileno(), SECONDS)
        except subprocess.TimeoutExpired:
            return Found(cautions=(_TOO_LONG,))
        except OSError:
            return Found(cautions=(_NOT_BEGUN,))
        answer.seek(0)
        said = answer.read(LARGEST_ANSWER + 1)
    if code != 0 or len(said) > LARGEST_ANSWER:
        return Found(cautions=(_DIED,))
    try:
        heard = json.loads(said)
        told = {key: heard["told"][key] for key in KEYS}
        return Found(told, tuple(str(one) for one in heard["cautions"]), heard["read"] is True)
    except (ValueError, TypeError, KeyError):
        return Found(cautions=(_DIED,))
