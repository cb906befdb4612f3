"""The way mail takes: through a mail server, or into a folder (for trials)."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Protection(StrEnum):
    """How the way to the mail server is protected."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


@dataclass(frozen=True)
class Server:
    """A mail server, how it is reached, and who we are to it. Without a username nobody signs in."""

    host: str
    port: int
    protection: Protection
    username: str = ""
    password: str = ""

    def __repr__(self) -> str:
        """Without the password: this may stand in a log."""
        return f"Server({self.host!r}, {self.port}, {self.protection})"


@dataclass(frozen=True)
class Route:
    """Whom mail comes from, and which way it takes: a server, or a folder for files."""

    sender_name: str
    sender_address: str
    way: Server | Path
