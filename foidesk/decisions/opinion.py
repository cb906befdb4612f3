"""The opinion of a qualified person, without which section 36 can't be relied on. Pure."""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from foidesk.decisions.answer import Ground
from foidesk.decisions.rules import name
from foidesk.language.phrases import capital
from foidesk.language.words import day_in_words
from foidesk.law.citation import Citation, foia
from foidesk.law.exemption import Need
from foidesk.law.refusal import Refusal


@dataclass(frozen=True)
class Qualified:
    """Somebody in the register of qualified persons, and on what and when the authorisation holds.

    `covers` is empty where it covers all of section 36(2) and (3); `until_on` is the last day, or None.
    """

    key: uuid.UUID
    post: str
    covers: tuple[Citation, ...]
    from_on: date
    until_on: date | None = None


def lacking_opinion(ground: Ground, register: Sequence[Qualified]) -> Iterator[Refusal]:
    """What section 36 still needs beside its texts: an opinion of somebody authorised on its day."""
    row = ground.provision
    if Need.QUALIFIED_PERSON not in row.needs:
        return
    yield from _days(ground)
    person = next((one for one in register if one.key == ground.qualified_person), None)
    if person is None:
        told = (
            "choose from the register of qualified persons who gave the opinion. Whoever is not in it must "
            "be entered there first, with the Minister's authorisation."
        )
    elif ground.opinion_on is not None and not _authorised(person, ground.opinion_on):
        told = f"{person.post} was not authorised on {day_in_words(ground.opinion_on)}: ask who was."
    elif person.covers and not any(row.citation.within(one) for one in person.covers):
        told = f"the authorisation of {person.post} does not cover this provision."
    else:
        return
    yield Refusal("{capital}: {told}", foia("36(5)(o)"), capital=capital(name(row)), told=told)


def _authorised(person: Qualified, on: date) -> bool:
    return person.from_on <= on and (person.until_on is None or on <= person.until_on)


def _days(ground: Ground) -> Iterator[Refusal]:
    called = capital(name(ground.provision))
    if ground.sought_on is None:
        yield Refusal(
            "{called}: record the day on which the qualified person was asked for the opinion.",
            foia("36(2)"),
            called=called,
        )
    if ground.opinion_on is None:
        yield Refusal(
            "{called}: record the day on which the qualified person gave the opinion.",
            foia("36(2)"),
            called=called,
        )
