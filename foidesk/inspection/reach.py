"""Whether a process that reads a stranger's file can be cut off from the network on this system."""

import subprocess
import tempfile

from foidesk.inspection import cell
from foidesk.inspection.child import run

_SECONDS = 20


def network_is_cut() -> bool:
    """Tried out with a process that reads nothing; False also where it came to no end."""
    with tempfile.TemporaryDirectory(prefix="foidesk-") as folder, tempfile.TemporaryFile() as answer:
        try:
            code = run("foidesk.inspection.reach", b"", folder, answer.fileno(), _SECONDS)
        except subprocess.TimeoutExpired:
            return False
        answer.seek(0)
        return code == 0 and answer.read(10) == b"cut"


def main() -> None:
    """In that process: say whether it worked."""
    answer = cell.answer()
    answer.write(b"cut" if cell.cut_network() else b"not")
    answer.close()
