"""All that leaves with a parcel, to whom, and the digest an approval is bound to. Pure."""

import hashlib
import json
from dataclasses import dataclass

from foidesk.cases.rules import AddressKind
from foidesk.composing.facts import Composed
from foidesk.release.rules import Kind


@dataclass(frozen=True)
class Recipient:
    """To whom a parcel goes. `kind` is None for what goes to everyone: an entry of the disclosure log."""

    name: str
    kind: AddressKind | None
    address: str


EVERYONE = Recipient("everyone", None, "")


@dataclass(frozen=True)
class Content:
    """All that leaves with a parcel. A parcel carries words only: files can't be inspected yet."""

    kind: Kind
    recipient: Recipient
    words: Composed
    questions: tuple[int, ...] = ()

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
            "items": [],
        }
        plain = json.dumps(whole, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        return hashlib.sha256(plain.encode()).hexdigest()
