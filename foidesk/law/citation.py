"""A citation: which provision of which instrument, written one way everywhere."""

import re
from dataclasses import dataclass
from functools import cache

from foidesk.language.sentence import Sentence, say

# The short name on the desk, the word for its numbered units, and the name a letter uses.
_INSTRUMENTS: dict[str, tuple[str, str]] = {
    "FOIA": ("section", "the Freedom of Information Act 2000"),
    "EIR": ("regulation", "the Environmental Information Regulations 2004"),
    "Fees Regulations": (
        "regulation",
        "the Freedom of Information and Data Protection (Appropriate Limit and Fees) Regulations 2004",
    ),
    "Section 45 Code": ("paragraph", "the code of practice under section 45"),
    "DPA 2018": ("section", "the Data Protection Act 2018"),
    "DUAA 2025": ("section", "the Data (Use and Access) Act 2025"),
    "UK GDPR": ("Article", "the UK GDPR"),
    "BFDA 1971": ("section", "the Banking and Financial Dealings Act 1971"),
    "GRC Rules": (
        "rule",
        "the Tribunal Procedure (First-tier Tribunal) (General Regulatory Chamber) Rules 2009",
    ),
    "Specified Information Order": (
        "article",
        "the Elected Local Policing Bodies (Specified Information) Order 2011",
    ),
    "Specified Information Schedule": (
        "paragraph",
        "the Schedule to the Elected Local Policing Bodies (Specified Information) Order 2011",
    ),
}
# Careless capitals and the full name find the short one.
_BY_LOWER = {name.lower(): name for name in _INSTRUMENTS} | {
    full.removeprefix("the ").lower(): name for name, (_, full) in _INSTRUMENTS.items()
}
# In a letter about a request these two are "the Act" or "the Regulations" already named in it.
_NAMED_IN_THE_LETTER = ("FOIA", "EIR")
_LONGEST = 200
_FORM = re.compile(
    r"(?P<instrument>[A-Za-z][A-Za-z0-9 ,.'()&-]*?) "
    r"(?P<section>[0-9]+[A-Z]{0,3}(?:\.[0-9]+)?)(?P<parts>(?:\([0-9A-Za-z]{1,5}\)){0,6})"
)
_PLACE = re.compile(r"([0-9]+)([A-Z]*)[.]?([0-9]*)")
_FULL_NAME = re.compile(r".*\b(?:Act|Order|Regulations|Measure|Rules)\b.*\b[12][0-9]{3}")


@dataclass(frozen=True)
class Citation:
    """One provision: an instrument, a section (regulation, article, paragraph) and what is below it.

    ``Citation("FOIA", "36", ("2", "b", "i"))`` prints as ``FOIA 36(2)(b)(i)``. Instruments without a
    short name are cited by their full name with its year: ``Education Act 1996 437(1)``.
    """

    instrument: str
    section: str
    parts: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.instrument} {self.number}"

    @property
    def number(self) -> str:
        """The number alone: ``43(2)``."""
        return self.section + "".join(f"({part})" for part in self.parts)

    @property
    def place(self) -> tuple[int, str, int]:
        """Where its section stands in the instrument: 22A after 22, paragraph 4.2 after 4.1."""
        number, letters, below = _PLACE.findall(self.section)[0]
        return int(number), letters, int(below or 0)

    @property
    def for_letter(self) -> Sentence:
        """As a letter writes it: ``section 43(2)``, ``regulation 12(4)(b)``, or with its full instrument."""
        unit, name = _INSTRUMENTS.get(self.instrument, (_unit_of(self.instrument), f"the {self.instrument}"))
        if self.instrument in _NAMED_IN_THE_LETTER:
            return say(f"{unit} {{number}}", number=self.number)
        return say(f"{unit} {{number}} of {{instrument}}", number=self.number, instrument=name)

    def within(self, wider: "Citation") -> bool:
        """Whether this is ``wider`` or lies beneath it: 43(2) lies within 43."""
        return (
            self.instrument == wider.instrument
            and self.section == wider.section
            and self.parts[: len(wider.parts)] == wider.parts
        )

    @classmethod
    def parse(cls, text: str) -> "Citation":
        """Read ``FOIA 43(2)``. Raises ValueError with a sentence that says what is wrong with the text."""
        found = _FORM.fullmatch(" ".join(text.split())) if len(text) <= _LONGEST else None
        if found is None:
            raise ValueError(f"“{text[:60]}” is not a citation. Write it like FOIA 43(2) or EIR 12(4)(b).")
        instrument = _BY_LOWER.get(found["instrument"].lower(), found["instrument"])
        if instrument not in _INSTRUMENTS and not _FULL_NAME.fullmatch(instrument):
            raise ValueError(
                f"“{instrument[:60]}” is not an instrument FOI Desk knows. "
                "Use FOIA, EIR, or the full name of the Act with its year."
            )
        return cls(instrument, found["section"], tuple(re.findall(r"\(([^)]+)\)", found["parts"])))


def _unit_of(instrument: str) -> str:
    for word, unit in (("Regulations", "regulation"), ("Order", "article"), ("Rules", "rule")):
        if word in instrument:
            return unit
    return "section"


@cache
def foia(number: str) -> Citation:
    """The provision of the Freedom of Information Act with this number: ``foia("43(2)")``."""
    return Citation.parse(f"FOIA {number}")


@cache
def eir(number: str) -> Citation:
    """The provision of the Environmental Information Regulations with this number: ``eir("12(4)(b)")``."""
    return Citation.parse(f"EIR {number}")
