"""Whether a message of the applicant asked for replies at another address than the one that this goes to."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from foidesk.cases.rules import AddressKind
from foidesk.language.words import day_in_words
from foidesk.release.content import Recipient
from foidesk.release.gate.finding import Finding


@dataclass(frozen=True)
class Came:
    """A message that was joined to the request: its day, and where a reply to it would go.

    `from_applicant`: by its sender's name or address it comes from the applicant; anybody can write that.
    """

    on: date
    reply_to: str
    from_applicant: bool


def findings(to: Recipient, came: Iterable[Came]) -> list[Finding]:
    """A doubt for each other address: it moves only when an officer confirms it, and may be a fraud."""
    if to.kind is not AddressKind.EMAIL:
        return []
    elsewhere: dict[str, Finding] = {}
    for one in came:
        address = one.reply_to.strip()
        if not one.from_applicant or not address or address.casefold() == to.address.strip().casefold():
            continue
        says = (
            f"A message of {day_in_words(one.on)} asks for replies at {address}, and this goes elsewhere. If "
            "the applicant has moved, confirm that on the page of the applicant; if not, say how you know."
        )
        elsewhere[address.casefold()] = Finding("reply-elsewhere", address, says, doubt=True)
    return list(elsewhere.values())


def only_typed(to: Recipient, came: Iterable[Came], words: str) -> list[Finding]:
    """A doubt where files go to an address that the applicant never wrote: one wrong letter is a stranger."""
    address = to.address.strip().casefold()
    whole = re.search(rf"(?<![\w.%+-]){re.escape(address)}(?![\w-]|\.\w)", words.casefold())
    written = whole or any(one.reply_to.strip().casefold() == address for one in came)
    if to.kind is not AddressKind.EMAIL or not address or written:
        return []
    says = "Files go to an address that stands in no message of the applicant. Compare it; say how you know."
    return [Finding("typed-address", to.address.strip(), says, doubt=True)]
