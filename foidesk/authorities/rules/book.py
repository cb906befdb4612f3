"""The address book: public bodies to which an applicant is referred."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from foidesk.law.refusal import Refusal

GOOD_FOR = timedelta(days=365)
"""How long an address is taken to be right after somebody looked."""
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would reckon out."""
_EMAIL = re.compile(r"[^\s@,;<>]{1,64}@[^\s@,;<>]{1,180}\.[^\s@,;<>.]{2,24}")
_WEB = re.compile(r"https?://[^\s<>\"]{4,190}")


class BodyKind(StrEnum):
    """What a body is to whoever is referred to it."""

    FORCE = "police-force"
    OPCC = "opcc"
    COUNCIL = "council"
    REGULATOR = "regulator"
    CENTRAL = "government-department"
    HEALTH = "health"
    OTHER = "other"


BODY_WORDS: Mapping[BodyKind, str] = {
    BodyKind.FORCE: "Police force",
    BodyKind.OPCC: "Police and crime commissioner’s office",
    BodyKind.COUNCIL: "Council",
    BodyKind.REGULATOR: "Regulator or ombudsman",
    BodyKind.CENTRAL: "Government department",
    BodyKind.HEALTH: "Health body",
    BodyKind.OTHER: "Other public body",
}


@dataclass(frozen=True)
class NewBody:
    """A public body as it is typed or read: where a request reaches it, and on whose word."""

    name: str
    kind: BodyKind = BodyKind.OTHER
    address: str = ""
    email: str = ""
    web: str = ""
    source: str = ""
    check_by_on: date | None = None


LONGEST: Mapping[str, int] = {"name": 200, "address": 500, "email": 254, "web": 200, "source": 300}
WORDS: Mapping[str, str] = {
    "name": "name",
    "kind": "kind",
    "address": "postal address",
    "email": "e-mail address",
    "web": "web address",
    "source": "source",
    "check_by_on": "check-by date",
}


def faults_of(body: NewBody) -> Iterator[Refusal]:
    """What is wrong with an entry, each as a sentence about it."""
    if not body.name.strip():
        yield Refusal("Give the name of the public body.")
    if not (body.address.strip() or body.email.strip() or body.web.strip()):
        yield Refusal("Give at least one way to reach it: an e-mail address, a web address or a postal one.")
    if not body.source.strip():
        yield Refusal("Say where you found it, so that somebody can look again.")
    if body.email and not _EMAIL.fullmatch(body.email):
        yield Refusal("The e-mail address is not complete, like foi@council.example.")
    if body.web and not _WEB.fullmatch(body.web):
        yield Refusal("The web address begins with https:// or http:// and has no spaces.")
    yield from (Refusal(says) for says in _cells(body))


def _cells(body: NewBody) -> Iterator[str]:
    for name, longest in LONGEST.items():
        text = str(getattr(body, name))
        if len(text) > longest:
            yield f"The {WORDS[name]} is longer than {longest} characters."
        if text.startswith(FORMULA):
            yield f"The {WORDS[name]} begins with “{text[:1].strip() or 'a tab'}”, as a formula would."
        if any(ord(letter) < 32 and letter != "\n" for letter in text):
            yield f"The {WORDS[name]} holds a character that can’t be shown."


def same_name(name: str) -> str:
    """By what two entries are the same body: the name without case and further spaces."""
    return " ".join(name.split()).casefold()
