"""The code that the first office asks for: printed in the terminal, so that no stranger can make it."""

import os
import secrets
from pathlib import Path

NAME = "setup.code"
# Without the letters and figures that are taken for one another.
_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"


def make(home: Path) -> str:
    """The installation's code, such as "K7QF-2MXP-9RTD": made once, and kept for its owner until it is used.

    The page that makes the first office compares it and removes the file.
    """
    path = home / NAME
    code = "-".join("".join(secrets.choice(_LETTERS) for _ in range(4)) for _ in range(3))
    try:
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(code)
    except FileExistsError:
        return path.read_text()
    return code
