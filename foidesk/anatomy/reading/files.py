"""A letter in a file, read in a process of its own."""

import json
import os
import subprocess
import tempfile
from pathlib import Path

from foidesk.anatomy.letter import Paragraph
from foidesk.anatomy.reading.text import of_pieces
from foidesk.anatomy.reading.words import Piece
from foidesk.inspection.child import run
from foidesk.language.sentence import Sentence, say
from foidesk.language.stored import restored

ALONE = "foidesk.anatomy.reading.alone"
SECONDS = 40
LARGEST = 16 * 1024 * 1024
_TOO_LONG = say(
    "It took longer to read than a letter may. Save it again as PDF or text, and check that file."
)
_DIED = say(
    "It can't be read: it needs more memory than one letter may have, or it breaks the programs that "
    "read such "
    "files. Save it again in the program it was made with, and check that file."
)
_GONE = say("It can't be opened: it was moved, or may not be read.")


def of_file(path: Path) -> tuple[tuple[Paragraph, ...], Sentence | None]:
    """The paragraphs of a file, or why there are none and what to do. Never raises for what is in a file."""
    order = {"path": os.path.abspath(path), "name": path.name, "seconds": SECONDS}
    with tempfile.TemporaryDirectory(prefix="foidesk-") as folder, tempfile.TemporaryFile() as answer:
        try:
            code = run(ALONE, json.dumps(order).encode(), folder, answer.fileno(), SECONDS)
        except subprocess.TimeoutExpired:
            return (), _TOO_LONG
        except OSError:
            return (), _GONE
        answer.seek(0)
        said = answer.read(LARGEST + 1)
    if code != 0 or len(said) > LARGEST:
        return (), _DIED
    try:
        read = json.loads(said)
        why = restored(read["why"]) if read["why"] else None
        pieces = [Piece(str(t), bool(h), str(w), bool(lines)) for t, h, w, lines in read["pieces"]]
    except (ValueError, TypeError, KeyError):
        return (), _DIED
    return of_pieces(pieces), why
