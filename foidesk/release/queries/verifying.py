"""Whether what is stored of parcels is what the record tells."""

import uuid
from collections.abc import Iterator, Sequence

from foidesk.audit.queries import Entry, Fault, story
from foidesk.release import rules
from foidesk.release.models import Parcel
from foidesk.release.queries.parcels import approvals, content, every, items, letter_of
from foidesk.release.rules import TO_OTHERS, State


def faults(authority: uuid.UUID) -> Iterator[Fault]:
    """Parcels whose words, state, day or approvals are not those that the record tells."""
    stories: dict[uuid.UUID, list[Entry]] = {}
    for row in every(authority).order_by("id").iterator():
        if row.case_id not in stories:
            stories = {row.case_id: story(authority=authority, chain=row.case_id)}
        told = [entry for entry in stories[row.case_id] if entry.facts.get("parcel") == str(row.id)]
        yield from (Fault(f"parcel {row.id}", says) for says in _differs(row, told))


def _differs(row: Parcel, told: Sequence[Entry]) -> Iterator[str]:
    """What of a parcel is not as its events tell."""
    if content(row).manifest != row.manifest:
        yield "Its words are not those that were prepared."
    told = [entry for entry in told if entry.verb in rules.STANDS_AFTER or entry.verb in rules.SAID]
    if not told or any(entry.facts.get("manifest") != row.manifest for entry in told):
        yield "It is not what the record says was prepared."
        return
    last = next(entry for entry in reversed(told) if entry.verb in rules.STANDS_AFTER)
    left = (str(row.left_on), row.how) if row.state == State.LEFT else None
    said = (last.facts.get("on"), last.facts.get("how")) if last.verb == rules.LEFT.verb else None
    if (row.state, left) != (rules.STANDS_AFTER[last.verb], said):
        yield "It does not stand where the record says."
    kept = [one.sent.sha256 if one.sent is not None else "" for one in items(row)]
    if row.state == State.LEFT and kept != [one.sha256 for one in content(row).items]:
        yield "A file that left with it is not kept as it left."
    letter = letter_of(row) if row.kind in rules.NOTICES | TO_OTHERS else None
    if letter is not None and row.state == State.LEFT and letter.left_on != row.left_on:
        yield "Its letter does not say that it left that day."
    given = [(rules.SAID[entry.verb], entry.by) for entry in told if entry.verb in rules.SAID]
    if [(one.verdict, one.given_by) for one in approvals(row)] != given:
        yield "Its approvals are not those of the record."
