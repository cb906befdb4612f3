"""A parcel has left: the request takes note, with the witness that it was cleared."""

import uuid
from datetime import date, datetime
from typing import TYPE_CHECKING

from foidesk.cases import actions as cases
from foidesk.cases.rules import Clearance
from foidesk.decisions import actions as decisions
from foidesk.documents import actions as documents
from foidesk.happenings.events import told
from foidesk.letters import actions as letters
from foidesk.letters import queries as reading
from foidesk.material import actions as material
from foidesk.release import queries, rules
from foidesk.release.actions.held import tell
from foidesk.release.models import Parcel
from foidesk.release.rules import HOW_WORDS, How, Kind, State

if TYPE_CHECKING:
    from foidesk.decisions.models import Consultation


def leave(
    parcel: Parcel, *, how: How, left_on: date, left_by: uuid.UUID, by: uuid.UUID | None, at: datetime
) -> Clearance:
    """Note, in the caller's transaction, that a held parcel left on a day, and report it to its request.

    `left_by` is the officer who let it leave; `by` who reports it: None where a mail server's answer does.
    """
    parcel.state, parcel.how, parcel.left_on = State.LEFT, how, left_on
    parcel.left_at, parcel.left_by = at, left_by
    parcel.save(update_fields=["state", "how", "left_on", "left_at", "left_by"])
    tell(rules.LEFT, parcel, by=by, at=at, facts={"on": left_on, "how": how}, words={"way": HOW_WORDS[how]})
    clearance = cleared(parcel, left_on)
    match Kind(parcel.kind):
        case Kind.ACKNOWLEDGEMENT:
            cases.acknowledged(parcel.case, clearance=clearance, by=by, at=at)
        case Kind.CLARIFICATION:
            numbers = [int(n) for n in parcel.questions.split(",")]
            cases.clarification_asked(parcel.case, questions=numbers, clearance=clearance, by=by, at=at)
        case Kind.RESPONSE:
            cases.respond(parcel.case, clearance=clearance, by=by, at=at)
        case Kind.CORRECTION | Kind.SUPPLEMENT:
            decisions.correction_sent(parcel.case, clearance=clearance, by=by, at=at)
        case Kind.FEES_NOTICE | Kind.EXTENSION | Kind.COMPLEX_EXTENSION:
            reason = parcel.reports["reason"]
            event = told(parcel.reports)
            cases.noticed(parcel.case, event, reason=reason, clearance=clearance, by=by, at=at)
        case Kind.CONSULTATION:
            decisions.consulted(_consultation(parcel), clearance=clearance, by=by, at=at)
        case Kind.COVERING_LETTER | Kind.LOG_ENTRY:
            pass
    if parcel.carries:
        _keep_files(parcel, clearance, by=by, at=at)
    if parcel.letter is not None and Kind(parcel.kind) in rules.NOTICES | rules.TO_OTHERS:
        letters.note_left(parcel.authority, parcel.letter, clearance=clearance)
    return clearance


def _keep_files(parcel: Parcel, clearance: Clearance, *, by: uuid.UUID | None, at: datetime) -> None:
    """Keep each file as it was sent, byte for byte, and tell which have left."""
    items = queries.items(parcel)
    for item in items:
        item.sent = documents.keep_as_sent(
            item.document, parcel.case, name=item.name, clearance=clearance, by=by, at=at
        )
        item.save(update_fields=["sent"])
    letter = queries.laid_to(Kind(parcel.kind), parcel.letter)
    carried = [item.document_id for item in items]
    material.note_left(parcel.case, letter=letter, carried=carried, clearance=clearance, by=by, at=at)


def _consultation(parcel: Parcel) -> "Consultation":
    letter = reading.letter(parcel.authority, parcel.letter) if parcel.letter else None
    if letter is None or letter.consultation is None:
        raise LookupError("A letter to somebody consulted knows what it asks.")
    return letter.consultation


def cleared(parcel: Parcel, left_on: date) -> Clearance:
    """The witness for the rooms that ask for one."""
    return Clearance(parcel=parcel.id, case=parcel.case_id, manifest=parcel.manifest, left_on=left_on)
