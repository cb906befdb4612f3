"""The time of day as people type it."""

import re
from datetime import time


def time_of_day(text: str) -> time | None:
    """The time of day of "9:05", "14.30" or "1430"; None for anything else."""
    found = re.fullmatch(r"([01]?[0-9]|2[0-3])[:.]?([0-5][0-9])", text.strip())
    return time(int(found[1]), int(found[2])) if found else None
