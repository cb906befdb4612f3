"""Who may give the opinion that section 36 asks for, and on whose authority."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from foidesk.law.citation import foia
from foidesk.law.refusal import Refusal

PROVISION = foia("36(5)(o)")
SUBSECTIONS = ("36(2)(a)", "36(2)(b)(i)", "36(2)(b)(ii)", "36(2)(c)", "36(3)")
"""What an opinion may be about; 36(4) asks for none."""


@dataclass(frozen=True)
class NewPerson:
    """A qualified person as the instrument names one.

    `subsections` are those the authorisation covers, empty for all; `evidence` says where the instrument is
    kept; `until_on` is the last day, None while it is not known.
    """

    post: str
    minister: str
    instrument_on: date
    evidence: str
    from_on: date
    name: str = ""
    subsections: tuple[str, ...] = ()
    conditions: str = ""
    until_on: date | None = None


def faults_of(person: NewPerson, *, on: date) -> Iterator[Refusal]:
    """Why a person can't be entered as qualified."""
    if not person.post.strip():
        yield Refusal("Give the post that is authorised.", PROVISION)
    if not person.minister.strip():
        yield Refusal("Say which Minister authorised the post: nobody else can.", PROVISION)
    if not person.evidence.strip():
        yield Refusal("Say where the instrument is kept: without it nobody can be shown to be qualified.")
    if person.instrument_on > on:
        yield Refusal("The instrument bears a date in the future.")
    if person.from_on < person.instrument_on:
        yield Refusal("Nobody is qualified before the day of the instrument.", PROVISION)
    if person.until_on is not None and person.until_on < person.from_on:
        yield Refusal("The last day lies before the first.")
    if unknown := [one for one in person.subsections if one not in SUBSECTIONS]:
        yield Refusal("An opinion can’t be about {unknown}.", foia("36(2)"), unknown=", ".join(unknown))
