"""How a deed is named, how an event is sealed, and which chain it joins."""

import hashlib
import json
import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, NewType
from zoneinfo import ZoneInfo

from foidesk.law.citation import Citation

Code = NewType("Code", str)
"""A short word of our own making (a state, a kind, a digest): never something a person typed."""

Fact = uuid.UUID | date | datetime | int | bool | None | StrEnum | Citation | Code
"""What may stand in the sealed part of an event: nothing that could name anyone."""

GENESIS = "0" * 64
_CODE = re.compile(r"[A-Za-z0-9:,._/() -]{0,200}")


@dataclass(frozen=True)
class Deed:
    """One kind of thing that is done. `says` finishes the sentence that begins with who did it.

    Its fields in braces are names of the event's facts and words.
    """

    verb: str
    says: str


LONDON = ZoneInfo("Europe/London")


def london_day(moment: datetime) -> date:
    """The day of a moment where the offices are: between midnight and one in summer not the day in UTC."""
    return moment.astimezone(LONDON).date()


def day_chain(authority: uuid.UUID, on: date) -> uuid.UUID:
    """The chain of one authority's day: for sign-ins, settings and facts, which belong to no case."""
    return uuid.uuid5(authority, f"day:{on.isoformat()}")


def plain(value: Fact) -> str | int | bool | None:
    """A fact as it is sealed. Raises ValueError for text that is no code."""
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, date | datetime):
        return value.isoformat()
    text = str(value)
    if isinstance(value, str) and not isinstance(value, StrEnum) and not _CODE.fullmatch(text):
        raise ValueError("A fact of an event is an id, a day, a number or a code. Put words beside it.")
    return text


def canonical(value: Any) -> bytes:
    """One spelling for one value: keys in order, no spaces, UTF-8."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def commitment(salt: str, name: str, value: str) -> str:
    """What the chain keeps of a word: it proves the word later and tells nothing without the salt."""
    return hashlib.sha256(canonical([salt, name, value])).hexdigest()


def seal(body: Mapping[str, Any]) -> str:
    """The digest of an event: SHA-256 over all that it says and the digest before it."""
    return hashlib.sha256(canonical(dict(body))).hexdigest()
