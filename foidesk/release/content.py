"""All that leaves with a parcel, to whom, and the digest an approval is bound to. Pure."""

import hashlib
import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from foidesk.cases.rules import AddressKind
from foidesk.composing.facts import Composed
from foidesk.plumbing.post.rules import Attached
from foidesk.release.rules import Kind


@dataclass(frozen=True)
class Recipient:
    """To whom a parcel goes. `kind` is None for what goes to everyone: an entry of the disclosure log."""

    name: str
    kind: AddressKind | None
    address: str


EVERYONE = Recipient("everyone", None, "")


@dataclass(frozen=True)
class Enclosed:
    """A file that leaves with a parcel: under which name, which bytes, and what it is by its content."""

    document: uuid.UUID
    name: str
    sha256: str
    size: int
    kind: str

    @property
    def told(self) -> list[str | int]:
        """What of it an approval is bound to."""
        return [str(self.document), self.name, self.sha256, self.size, self.kind]


def attached(one: Enclosed) -> Attached:
    """A file as a message carries it."""
    return Attached(one.name, one.kind, one.sha256, one.size)


@dataclass(frozen=True)
class Content:
    """All that leaves with a parcel. `reports` is what its request is told once it has left."""

    kind: Kind
    recipient: Recipient
    words: Composed
    questions: tuple[int, ...] = ()
    reports: Mapping[str, Any] = field(default_factory=dict)
    items: tuple[Enclosed, ...] = ()

    @property
    def manifest(self) -> str:
        """SHA-256 over everything that leaves and to whom: what an approval is bound to."""
        whole = {
            "kind": self.kind.value,
            "recipient": [self.recipient.name, self.recipient.kind or "", self.recipient.address],
            "subject": self.words.subject,
            "text": self.words.text,
            "html": self.words.html,
            "questions": list(self.questions),
            "items": [one.told for one in self.items],
            # What was prepared before notices left as letters has a manifest without this.
            **({"reports": dict(self.reports)} if self.reports else {}),
        }
        plain = json.dumps(whole, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        return hashlib.sha256(plain.encode()).hexdigest()
