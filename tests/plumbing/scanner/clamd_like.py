"""Something that listens like clamd and answers as it is told."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Clamd:
    """A scanner that finds what stands in `finds`, unless it is told to answer otherwise."""

    def __init__(self) -> None:
        self.finds = b"EICAR-STANDARD"
        self.answer: bytes | None = None
        self.takes = 10_000_000
        self.silent = False
        self.got: list[bytes] = []

    def serve(self, line: socket.socket) -> None:
        """One file: taken chunk by chunk, then answered."""
        with line, line.makefile("rwb") as both:
            if both.read(10) != b"zINSTREAM\0":
                return
            data = b""
            while size := int.from_bytes(both.read(4), "big"):
                if len(data) + size > self.takes:
                    both.write(b"INSTREAM size limit exceeded. ERROR\0")
                    return
                data += both.read(size)
            self.got.append(data)
            if self.silent:
                both.read()
                return
            found = b"Eicar-Test-Signature FOUND" if self.finds in data else b"OK"
            both.write(b"stream: " + found + b"\0" if self.answer is None else self.answer)


@contextmanager
def listening(path: Path | None = None) -> Iterator[tuple[Clamd, str]]:
    """A scanner at a path, or at a port of this machine, and its address."""
    clamd = Clamd()
    server = (
        socket.create_server(("127.0.0.1", 0))
        if path is None
        else socket.create_server(str(path), family=socket.AF_UNIX)
    )

    def loop() -> None:
        while True:
            try:
                line, _ = server.accept()
            except OSError:
                return
            try:
                clamd.serve(line)
            except OSError:
                continue

    thread = threading.Thread(target=loop, daemon=True)
    thread.start()
    try:
        yield clamd, str(path) if path else f"127.0.0.1:{server.getsockname()[1]}"
    finally:
        server.shutdown(socket.SHUT_RDWR)
        server.close()
        thread.join(5)
