"""Filling in a paragraph, and what an office's own version of one must keep to. Pure.

Neither Django's templates nor any other: a field is a name in braces, filled once with text that is not
read again, so that nothing an applicant writes can become an instruction.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from foidesk.law.refusal import Refusal, Refused
from foidesk.wording.standard import STANDARD, Name

LONGEST = 4000
_FIELD = re.compile(r"\{([a-z_]+)\}")
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_WAITING = re.compile(r"\[(?i:insert|add|name|date|address|tbc)\b[^\[\]]*\]|\bX{3,}\b|<<[^<>]*>>|«[^«»]*»")

OPTIONAL = frozenset({Name.BLIND, Name.REUSE, Name.PUBLISHED, Name.FOOTER})
"""The paragraphs that an office may leave out, because no law asks for them."""
MAY_SAY: Mapping[Name, frozenset[str]] = {
    Name.HELP: frozenset({"email", "telephone"}),
    Name.PUBLISHED: frozenset({"website"}),
    Name.FOOTER: frozenset({"email", "office", "telephone", "website"}),
}
"""Fields that an office's own words of a paragraph may have beside those that they must have."""


def fields_of(name: Name) -> frozenset[str]:
    """The fields a paragraph must say: those of the standard words, unless they are free to it."""
    return frozenset(_FIELD.findall(STANDARD[name])) - optional_fields_of(name)


def optional_fields_of(name: Name) -> frozenset[str]:
    """The fields a paragraph may say."""
    return MAY_SAY.get(name, frozenset())


def tidied(text: str) -> str:
    """Words as they are kept: one kind of line end, no space that nobody sees at the ends of lines."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).strip()


def faults_of(name: Name, text: str) -> tuple[Refusal, ...]:
    """Why these words can't stand for a paragraph: empty, too long, or other fields than it has."""
    if not text.strip():
        return (Refusal("Write the words of the paragraph."),)
    must, may, used = fields_of(name), optional_fields_of(name), set(_FIELD.findall(text))
    names = ", ".join(f"{{{one}}}" for one in sorted(must | may)) or "none"
    return (
        *_beside_fields(text),
        *(
            Refusal(
                "This paragraph has no field {field}; its fields are: {fields}.",
                field=f"{{{one}}}",
                fields=names,
            )
            for one in sorted(used - must - may)
        ),
        *(
            Refusal("The field {field} is missing: the letter must say it.", field=f"{{{one}}}")
            for one in sorted(must - used)
        ),
    )


def _beside_fields(text: str) -> Iterator[Refusal]:
    """What is wrong with the words whatever their fields are."""
    if len(text) > LONGEST:
        yield Refusal("The paragraph is longer than {most} characters. Shorten it.", most=LONGEST)
    if set("{}") & set(_FIELD.sub("", text)):
        example = "{received_on}"
        yield Refusal(
            "Braces are only for the names of fields, as in {example}; take out the others.", example=example
        )
    if _UNSEEN.search(text):
        yield Refusal("There is a character in it that nobody sees. Type the words again instead of pasting.")
    if waiting := _WAITING.search(text):
        yield Refusal(
            "“{found}” waits to be filled in, and nobody would: the same words stand in every such letter. "
            "Write what holds for all, or use a field.",
            found=waiting[0][:40],
        )


@dataclass(frozen=True)
class Phrases:
    """The paragraphs as one office says them: its own where it has any, else the standard ones.

    `standing` are those of the optional paragraphs that it wants.
    """

    own: Mapping[Name, str] = field(default_factory=dict)
    standing: frozenset[Name] = frozenset({Name.REUSE, Name.PUBLISHED})

    def stands(self, name: Name) -> bool:
        """Whether the office wants a paragraph, or the law does."""
        return name not in OPTIONAL or name in self.standing

    def say(self, name: Name, **values: str) -> str:
        """A paragraph filled in. Raises Refused for words with wrong fields, or an empty value.

        A field that the paragraph may have is empty where it is not given.
        """
        text = self.own.get(name, STANDARD[name])
        if faults := faults_of(name, text):
            called = name.value.replace("-", " ")
            raise Refused(
                *(
                    Refusal(
                        "The office’s own words of “{called}” in the settings: {lacks}",
                        called=called,
                        lacks=fault.says,
                    )
                    for fault in faults
                )
            )
        if set(values) - optional_fields_of(name) != fields_of(name):
            raise ValueError(f"The paragraph {name} was given {sorted(values)}.")
        said = {one: values.get(one, "") for one in _FIELD.findall(text)}
        if empty := [one.replace("_", " ") for one, value in said.items() if not value.strip()]:
            raise Refused(
                *(Refusal("The letter needs this, and it is empty: {one}.", one=one) for one in empty)
            )
        return _FIELD.sub(lambda found: said[found[1]], tidied(text))


STANDARD_PHRASES = Phrases()
