"""Laying a file to what is sent, naming it, taking it out, and noting that it left."""

import uuid
from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.audit.rules import Code, Fact
from foidesk.cases import queries as cases
from foidesk.cases.rules import Clearance
from foidesk.law.refusal import Refusal
from foidesk.material import queries, rules
from foidesk.material.actions.held import held, put_fate, tell
from foidesk.material.models import Enclosure
from foidesk.material.queries import Thing
from foidesk.material.rules import Fate
from foidesk.people.rules import Actor, insist

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.documents.models import Document


@transaction.atomic
def enclose(
    document: "Document",
    *,
    questions: Collection[int] = (),
    name: str = "",
    letter: uuid.UUID | None = None,
    by: Actor,
    at: datetime,
) -> Enclosure:
    """Lay this very version of a file to what is sent, in the place of any other version of it.

    `name` is what it is called then; without one, its own without what nobody else should read. `letter` is
    the key of a letter after the answer. Raises Refused for a version that may not leave.
    """
    case, thing = held(document, letter, by=by)
    document = next(one for one in thing.versions if one.id == document.id)
    name = _called(case, thing, document, name.strip(), letter)
    insist(
        *(Refusal(one.says) for one in queries.to_enclose(document)),
        rules.unknown_question(questions, {question.n for question in cases.questions(case)}),
    )
    row = _open(thing)
    if row is not None and _same(row, document, questions, letter):
        return _renamed(row, name, by=by, at=at)
    take_away(thing, by=by, at=at)
    put_fate(thing, Fate.SEND, questions=questions, by=by, at=at)
    row = Enclosure(
        authority=case.authority,
        case=case,
        letter=letter,
        document=document,
        questions=rules.stored(questions),
        name=name,
        enclosed_at=at,
        enclosed_by=by.id,
    )
    row.save(force_insert=True)
    facts: dict[str, Fact] = {"enclosure": row.id, "letter": letter, "sha256": Code(document.sha256)}
    tell(rules.ENCLOSED, document, by=by, at=at, facts=facts, words={"called": name})
    return row


@transaction.atomic
def note_left(
    case: "Case",
    *,
    letter: uuid.UUID | None = None,
    carried: Collection[uuid.UUID],
    clearance: Clearance,
    by: uuid.UUID | None,
    at: datetime,
) -> list[Enclosure]:
    """What went with a letter has left. `clearance` is the witness of that; the caller holds the request.

    `carried` are the files that it did carry: what was laid to it while it was on its way has not left.
    """
    insist(Refusal("This clearance is for another request.") if clearance.case != case.id else None)
    laid = queries.enclosed(case, letter)
    rows = [row for row in laid if row.left_on is None and row.document_id in carried]
    for row in rows:
        row.left_on = clearance.left_on
        row.save(update_fields=["left_on"])
        facts: dict[str, Fact] = {
            "enclosure": row.id,
            "parcel": clearance.parcel,
            "sha256": Code(row.document.sha256),
            "on": clearance.left_on,
        }
        tell(rules.LEFT, row.document, by=by, at=at, facts=facts, words={"called": row.name})
    return rows


def _called(case: "Case", thing: Thing, document: "Document", name: str, letter: uuid.UUID | None) -> str:
    """The name under which a version goes: the one that was typed, or one that is made of its own."""
    beside = [one.name for one in queries.enclosed(case, letter) if one.document not in thing.versions]
    asked_by = queries.who_asks(case)
    if not name:
        plain = rules.proposed(document.name, document.kind, n=len(beside) + 1, asked_by=asked_by)
        name = rules.apart(plain, beside)
    insist(*rules.faults_of_name(name, document.kind, asked_by=asked_by, others=beside))
    return name


def take_away(thing: Thing, *, by: Actor, at: datetime) -> None:
    """Take whatever version of a file goes with a letter that has not left out of it."""
    row = _open(thing)
    if row is None:
        return
    row.taken_out_at, row.taken_out_by = at, by.id
    row.save(update_fields=["taken_out_at", "taken_out_by"])
    tell(rules.TAKEN_OUT, row.document, by=by, at=at, facts={"enclosure": row.id})


def _open(thing: Thing) -> Enclosure | None:
    row = thing.enclosure
    return row if row is not None and row.left_on is None else None


def _same(row: Enclosure, document: "Document", questions: Collection[int], letter: uuid.UUID | None) -> bool:
    now = (document.id, rules.stored(questions), letter)
    return (row.document_id, row.questions, row.letter) == now


def _renamed(row: Enclosure, name: str, *, by: Actor, at: datetime) -> Enclosure:
    """The same file under another name for whoever gets it; the same name changes nothing."""
    if row.name != name:
        row.name = name
        row.save(update_fields=["name"])
        told = {"called": name}
        tell(rules.RENAMED, row.document, by=by, at=at, facts={"enclosure": row.id}, words=told)
    return row
