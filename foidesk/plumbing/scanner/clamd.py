"""What is said to clamd, and what it answers: its INSTREAM over TCP or a socket of this machine. Pure."""

import re
import socket
import time
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath

CONNECT_WITHIN = 5.0
ANSWER_WITHIN = 120.0
PORT = 3310
_CHUNK = 256 * 1024
_LONGEST_ANSWER = 1_000
_CLEAN = b"stream: OK"
_FOUND = re.compile(rb"stream: ([\x21-\x7e][\x20-\x7e]{0,199}) FOUND")
_HOST = re.compile(r"(?:tcp://)?(\[[0-9a-fA-F:.]+\]|[A-Za-z0-9.-]+)(?::([0-9]{1,5}))?")


class NoAnswer(Exception):
    """The scanner can't be reached, or says nothing that is an answer. Its words tell why."""


@dataclass(frozen=True)
class Address:
    """Where a scanner listens: a socket of this machine, or a host with a port."""

    path: str = ""
    host: str = ""
    port: int = PORT


def address(written: str) -> Address:
    """``/run/clamav/clamd.ctl``, ``unix:/run/…``, ``tcp://host:3310``, ``host:3310``. Raises ValueError."""
    text = written.strip()
    path = text.removeprefix("unix://").removeprefix("unix:")
    if path.startswith("/") and PurePosixPath(path).name:
        return Address(path=path)
    match = _HOST.fullmatch(text)
    port = int(match[2] or PORT) if match else 0
    if match is None or not 0 < port < 65536:
        raise ValueError("Write the path of a socket, such as /run/clamav/clamd.ctl, or host:port.")
    return Address(host=match[1].strip("[]"), port=port)


def scan(where: Address, data: bytes, *, within: float = ANSWER_WITHIN) -> str:
    """The name of the malware in these bytes; "" where there is none. Raises NoAnswer."""
    until = time.monotonic() + within
    try:
        with _connected(where) as line:
            cut = _sent(line, data, until)
            answer = _answer(line, until)
    except OSError as why:
        raise NoAnswer(f"{type(why).__name__}: {why}"[:300]) from why
    if answer == _CLEAN and not cut:
        return ""
    found = _FOUND.fullmatch(answer)
    if found is None:
        said = answer[:200].decode("ascii", "replace")
        raise NoAnswer(f"It said “{said}”." if said else "It closed without an answer.")
    return found[1].decode("ascii")


def _connected(where: Address) -> socket.socket:
    if where.path:
        line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            line.settimeout(CONNECT_WITHIN)
            line.connect(where.path)
        except OSError:
            line.close()
            raise
        return line
    return socket.create_connection((where.host, where.port), timeout=CONNECT_WITHIN)


def _sent(line: socket.socket, data: bytes, until: float) -> bool:
    """Send all in chunks, each with its length before it; true where the scanner stopped listening.

    It does that where a file is larger than it takes, and then says so.
    """
    stream = BytesIO(data)
    try:
        _give(line, b"zINSTREAM\0", until)
        while piece := stream.read(_CHUNK):
            _give(line, len(piece).to_bytes(4, "big") + piece, until)
        _give(line, bytes(4), until)
    except (BrokenPipeError, ConnectionResetError):
        return True
    return False


def _give(line: socket.socket, data: bytes, until: float) -> None:
    line.settimeout(_left(until))
    line.sendall(data)


def _answer(line: socket.socket, until: float) -> bytes:
    """What it says up to the end of its answer; nothing that comes behind that, and nothing too long."""
    said = b""
    while b"\0" not in said:
        line.settimeout(_left(until))
        piece = line.recv(_LONGEST_ANSWER)
        said += piece
        if not piece or len(said) > _LONGEST_ANSWER:
            return b"" if not piece else said[:_LONGEST_ANSWER]
    return said.partition(b"\0")[0]


def _left(until: float) -> float:
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError("It took longer than it may.")
    return left
