"""Mail servers for the tests: a real one, and one that says only what it is told."""

import socket
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTPUTF8
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller

from foidesk.plumbing.post.route import Protection, Route, Server


@dataclass
class Post:
    """What a real server took, and what it says at each step where it does not simply agree."""

    mail: str = ""
    rcpt: str = ""
    data: str = ""
    taken: list[bytes] = field(default_factory=list)

    async def handle_MAIL(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:
        if self.mail:
            return self.mail
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:
        if self.rcpt:
            return self.rcpt
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        if self.data:
            return self.data
        self.taken.append(envelope.original_content)
        return "250 Taken as 4711"

    def messages(self) -> list[EmailMessage]:
        """What was taken, as a reader's mail program sees it."""
        return [message_from_bytes(raw, policy=SMTPUTF8) for raw in self.taken]


@contextmanager
def real(post: Post, **options: Any) -> Iterator[Route]:
    """A real mail server on this machine, and the route to it."""
    with socket.socket() as finder:
        finder.bind(("127.0.0.1", 0))
        port = finder.getsockname()[1]
    controller = Controller(post, hostname="127.0.0.1", port=port, **options)
    controller.start()
    try:
        yield by_server(port)
    finally:
        controller.stop()


@contextmanager
def scripted(*answers: bytes | None) -> Iterator[Route]:
    """A server that greets, gives these answers to one command each, and hangs up at None or at the end.

    While it waits for the end of the words it reads up to the single full stop.
    """
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        thread = threading.Thread(target=_talk, args=(listener, answers), daemon=True)
        thread.start()
        yield by_server(listener.getsockname()[1])
        thread.join(5)


def _talk(listener: socket.socket, answers: tuple[bytes | None, ...]) -> None:
    line, _ = listener.accept()
    with line, line.makefile("rb") as heard:
        line.sendall(b"220 here\r\n")
        in_words = False
        for answer in answers:
            for said in heard:
                if not in_words or said == b".\r\n":
                    break
            if answer is None:
                return
            line.sendall(answer)
            in_words = answer.startswith(b"354")


def by_server(port: int) -> Route:
    """The route through a server on this machine."""
    return Route("Office of Marlshire", "foi@marlshire.example", Server("127.0.0.1", port, Protection.NONE))


def by_folder(folder: Path) -> Route:
    """The route into a folder."""
    return Route("Office of Marlshire", "foi@marlshire.example", folder)
