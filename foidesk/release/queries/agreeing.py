"""Who had a hand in what leaves, and who must agree to it."""

import uuid
from collections.abc import Iterable
from typing import TYPE_CHECKING

from foidesk.decisions import queries as decisions
from foidesk.decisions.answer import Answer, Outcome
from foidesk.letters import queries as letters
from foidesk.release import rules
from foidesk.release.models import Parcel
from foidesk.release.queries.parcels import content, letter_of
from foidesk.release.rules import ANSWERS, Kind, State

if TYPE_CHECKING:
    from foidesk.letters.models import Letter

SECTION_14 = frozenset({Outcome.VEXATIOUS, Outcome.REPEATED})


def hands(parcel: Parcel) -> frozenset[uuid.UUID]:
    """Everybody who prepared a parcel, drafted its letter or decided anything in it, then or since."""
    letter = letter_of(parcel)
    since = hands_in(letter) if letter is not None else frozenset()
    return frozenset({uuid.UUID(hand) for hand in parcel.hands} | {parcel.prepared_by}) | since


def hands_in(letter: "Letter") -> frozenset[uuid.UUID]:
    """Everybody who drafted a letter or, where it tells of decisions, decided anything in it."""
    tells = letter.kind in ANSWERS or letter.kind == Kind.EXTENSION
    decided = decisions.hands(letter.case) if tells else frozenset()
    return letters.hands(letter) | decided


def needs_senior(parcel: Parcel) -> bool:
    """Whether a senior officer must approve it: something in the answer is refused as vexatious or repeated.

    FOIA 14, and EIR 12(4)(b): nothing stored tells whether a request is manifestly unreasonable because it
    is vexatious or because of its burden, so that both need one.
    """
    if parcel.kind not in ANSWERS:
        return False
    decided = [part.decision for answer in _told(parcel) for part in answer.parts]
    return any(
        one.outcome in SECTION_14
        or any(ground.provision.citation == rules.MANIFESTLY_UNREASONABLE for ground in one.grounds)
        for one in decided
    )


def _told(parcel: Parcel) -> list[Answer]:
    """The questions that an answer tells of: of a correction, those that it is about."""
    only = content(parcel).questions
    return [one for one in decisions.answers(parcel.case) if not only or one.n in only]


def awaiting_senior(authority: uuid.UUID, parcels: Iterable[Parcel]) -> set[uuid.UUID]:
    """Of some parcels those that only a senior officer may approve; two queries, however many."""
    waiting = [row for row in parcels if row.state == State.AWAITING and row.kind in ANSWERS]
    outcomes, provision = sorted(SECTION_14), str(rules.MANIFESTLY_UNREASONABLE)
    cases_of = {row.case_id for row in waiting}
    refused = decisions.refusing(authority, cases_of, outcomes=outcomes, provision=provision)
    return {
        row.id
        for row in waiting
        if any(case == row.case_id and n in (content(row).questions or [n]) for case, n in refused)
    }
