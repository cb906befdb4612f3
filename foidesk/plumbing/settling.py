"""Making a new name in a folder last."""

import os
from pathlib import Path


def settle(folder: Path) -> None:
    """Make the names in a folder survive a loss of power, where the system can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
