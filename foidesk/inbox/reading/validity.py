"""What of section 8 a request seems to lack. Doubts for an officer, with what to do about each; never a bar.

Section 8 asks little: writing, a real name, an address and a description. A description too vague to find
anything by is still a description: then the applicant is asked to make it clear (FOIA 1(3)).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from foidesk.cases.rules import SPOKEN, Channel
from foidesk.happenings.validity import LACK_PROVISIONS, Lack
from foidesk.law.citation import Citation

_NOT_A_NAME = re.compile(
    r"(?<!\w)(?:anon(?:ymous)?|a? ?concerned (?:citizen|resident|parent|neighbour)|nobody|no ?name|unknown|"
    r"n/?a|not (?:given|stated)|a? ?member of the public|a? ?(?:local )?resident|tax ?payer|withheld)(?!\w)",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r"(?<!\w)(?:ltd|limited|plc|llp|inc|news|press|media|trust|society|association|union|council|party|"
    r"group|charity|foundation|times|post|campaign|watch)(?!\w)",
    re.IGNORECASE,
)
_EVERYTHING = re.compile(
    r"(?:please )?(?:send|give|tell|provide)?\s*(?:me\s+)?(?:all|any|every|some|the|your)?\s*"
    r"(?:information|everything|documents?|files?|records?|data|details)\W*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that section 8 asks for and that seems lacking, and what to do about it."""

    lack: Lack
    says: str
    help: str

    @property
    def provision(self) -> Citation:
        """What asks for it."""
        return LACK_PROVISIONS[self.lack]


def doubts(name: str, address: str, questions: Sequence[str], channel: Channel) -> tuple[Doubt, ...]:
    """What a request seems to lack by what is known of it; nothing where it seems valid."""
    found = (_writing(channel), _name(name.strip()), _address(address.strip()), _description(questions))
    return tuple(doubt for doubt in found if doubt is not None)


def _writing(channel: Channel) -> Doubt | None:
    if channel not in SPOKEN:
        return None
    return Doubt(
        Lack.WRITING,
        "It was said and not written.",
        "Help to put it in writing: send the applicant what you wrote down, to be sent back with a yes. "
        "Environmental information may be asked for by word of mouth.",
    )


def _name(name: str) -> Doubt | None:
    if not name:
        says = "No name was given."
    elif _NOT_A_NAME.search(name):
        says = f"“{name}” seems to be no name."
    elif "@" in name or re.search(r"[0-9_]", name):
        says = f"“{name}” seems to be an account or an address, and no name."
    elif len(re.findall(r"[^\W\d_]+", name)) < 2 and not _COMPANY.search(name):
        says = f"“{name}” is one word only."
    else:
        return None
    return Doubt(
        Lack.NAME,
        says,
        "A surname with a first name, an initial or a title is enough; so is the name of an organisation. If "
        "there is none, ask for it, and say that names are not published. You may answer all the same.",
    )


def _address(address: str) -> Doubt | None:
    if address:
        return None
    return Doubt(
        Lack.ADDRESS,
        "No address for the answer was given.",
        "Any will do: e-mail, post, or the account from which it came. Ask for one the way it came.",
    )


def _description(questions: Sequence[str]) -> Doubt | None:
    asked = [text.strip() for text in questions if text.strip()]
    if any(not _EVERYTHING.fullmatch(text) and len(text.split()) > 2 for text in asked):
        return None
    return Doubt(
        Lack.DESCRIPTION,
        "It hardly says what is wanted.",
        "Help the applicant to describe it. If it describes something, however widely, it is valid: then ask "
        "to have it made clear instead.",
    )
