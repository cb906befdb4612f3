"""The two kinds of places for files, seen from behind: a folder, and a bucket on a real server."""

import socket
import subprocess
import sys
import time
import urllib.request
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import obstore

from foidesk.plumbing.files.bucket import Bucket
from foidesk.plumbing.files.place import Place

SLOWEST_START = 60.0


class Inside(Protocol):
    """What a test does to a place behind the desk's back."""

    def count(self) -> int:
        """How many files lie there."""

    def change(self, authority: uuid.UUID, sha256: str, data: bytes) -> None:
        """Put other bytes where those of a digest lie."""


@dataclass(frozen=True)
class InFolder:
    """A folder of this machine."""

    root: Path

    def count(self) -> int:
        """How many files lie there, drafts included."""
        return len([path for path in self.root.rglob("*") if path.is_file()])

    def change(self, authority: uuid.UUID, sha256: str, data: bytes) -> None:
        """Write over a file."""
        (self.root / str(authority) / sha256[:2] / sha256).write_bytes(data)


class InBucket:
    """A bucket of a server."""

    def __init__(self, place: Place) -> None:
        assert isinstance(place, Bucket)
        self._store = place._store

    def count(self) -> int:
        """How many objects lie there."""
        return sum(len(rows) for rows in obstore.list(self._store))

    def change(self, authority: uuid.UUID, sha256: str, data: bytes) -> None:
        """Put another object in the place of one."""
        obstore.put(self._store, f"{authority}/{sha256}", data)


@dataclass(frozen=True)
class S3:
    """A real S3-compatible server on this machine, in a process of its own."""

    endpoint: str
    process: "subprocess.Popen[bytes]"

    @classmethod
    @contextmanager
    def running(cls, port: int = 0) -> Iterator["S3"]:
        """The server, from its first answer on."""
        number = port or free_port()
        command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(number)]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            try:
                _wait_for(number, process)
                yield cls(f"http://127.0.0.1:{number}", process)
            finally:
                process.kill()

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.endpoint.rpartition(":")[2])

    def bucket(self) -> str:
        """Make a bucket; gives its address."""
        name = f"files-{uuid.uuid4().hex}"
        asked = urllib.request.Request(f"{self.endpoint}/{name}", method="PUT", data=b"")
        urllib.request.urlopen(asked, timeout=20).close()
        return f"s3://{name}"

    def environment(self, files: str) -> dict[str, str]:
        """What a process is told that keeps its files there."""
        keys = {"FOIDESK_FILES_KEY": "tests", "FOIDESK_FILES_SECRET": "tests"}
        return {"FOIDESK_FILES": files, "FOIDESK_FILES_ENDPOINT": self.endpoint, **keys}


def free_port() -> int:
    """A port nobody listens at."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


def _wait_for(port: int, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + SLOWEST_START
    while time.monotonic() < deadline and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("The S3 server did not start.")
