"""Filling in a paragraph, and what an office's own version of one must keep to. Pure.

Neither Django's templates nor any other: a field is a name in braces, filled once with text that is not
read again, so that nothing an applicant writes can become an instruction.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from foidesk.law.refusal import Refusal, Refused
from foidesk.wording.standard import STANDARD, Name

LONGEST = 4000
_FIELD = re.compile(r"\{([a-z_]+)\}")


def fields_of(name: Name) -> frozenset[str]:
    """The fields a paragraph has: those of the standard words."""
    return frozenset(_FIELD.findall(STANDARD[name]))


def faults_of(name: Name, text: str) -> tuple[Refusal, ...]:
    """Why these words can't stand for a paragraph: empty, too long, or other fields than it has."""
    if not text.strip():
        return (Refusal("Write the words of the paragraph."),)
    faults = [f"The paragraph is longer than {LONGEST} characters."] if len(text) > LONGEST else []
    known, used = fields_of(name), set(_FIELD.findall(text))
    names = ", ".join(f"{{{known_one}}}" for known_one in sorted(known)) or "none"
    faults += [
        f"This paragraph has no field {{{one}}}; its fields are: {names}." for one in sorted(used - known)
    ]
    faults += [f"The field {{{one}}} is missing: the letter must say it." for one in sorted(known - used)]
    if set("{}") & set(_FIELD.sub("", text)):
        faults.append("Braces are only for the names of fields, as in {received_on}; take out the others.")
    return tuple(Refusal(says) for says in faults)


@dataclass(frozen=True)
class Phrases:
    """The paragraphs as one office says them: its own where it has any, else the standard ones."""

    own: Mapping[Name, str] = field(default_factory=dict)

    def say(self, name: Name, **values: str) -> str:
        """A paragraph filled in. Raises Refused for words with wrong fields, or an empty value."""
        text = self.own.get(name, STANDARD[name])
        if faults := faults_of(name, text):
            raise Refused(*faults)
        if set(values) != fields_of(name):
            raise ValueError(f"The paragraph {name} was given {sorted(values)}.")
        if empty := [one.replace("_", " ") for one, value in values.items() if not value.strip()]:
            raise Refused(
                *(Refusal("The letter needs this, and it is empty: {one}.", one=one) for one in empty)
            )
        return _FIELD.sub(lambda found: values[found[1]], text.strip())


STANDARD_PHRASES = Phrases()
