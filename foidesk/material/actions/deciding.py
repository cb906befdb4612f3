"""Saying of a file that does not go with the answer what becomes of it; noting who opened one that does."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction

from foidesk.audit.rules import Code
from foidesk.cases import queries as cases
from foidesk.documents import queries as documents
from foidesk.documents.rules import State, cannot_be_opened
from foidesk.handling.queries import must_stand_aside
from foidesk.law.refusal import Refusal, Refused
from foidesk.material import queries, rules
from foidesk.material.actions.enclosing import take_away
from foidesk.material.actions.held import held, put_fate, tell, undo_fate
from foidesk.material.models import Fate as Row
from foidesk.material.models import Opening
from foidesk.material.rules import Fate
from foidesk.people.rules import Actor, Permission, insist, lacks

if TYPE_CHECKING:
    from uuid import UUID

    from foidesk.documents.models import Document


@transaction.atomic
def decide_fate(
    document: "Document",
    fate: Fate,
    *,
    questions: Collection[int] = (),
    provisions: Sequence[str] = (),
    reason: str = "",
    letter: "UUID | None" = None,
    by: Actor,
    at: datetime,
) -> Row:
    """Say that a file is withheld whole, was not asked for, or is left out for now: no version of it goes.

    Provisions are those that the decisions on its questions rest on. `letter` is the key of the letter after
    the answer that it would have gone with. Raises Refused; what goes is laid to the letter by `enclose`.
    """
    case, thing = held(document, letter, by=by)
    known = [question.n for question in cases.questions(case)]
    insist(
        Refusal("Choose which version of it goes, and lay that to the letter.")
        if fate is Fate.SEND
        else None,
        rules.LEFT_ALREADY if thing.enclosure is not None and thing.enclosure.left_on else None,
        *rules.faults_of_fate(
            fate,
            questions=questions,
            known=known,
            provisions=provisions,
            resting=queries.resting(case),
            reason=reason,
        ),
    )
    take_away(thing, by=by, at=at)
    kept = tuple(dict.fromkeys(provisions)) if fate is Fate.WITHHOLD else ()
    return put_fate(thing, fate, questions=questions, provisions=kept, reason=reason.strip(), by=by, at=at)


@transaction.atomic
def undecide(document: "Document", *, letter: "UUID | None" = None, by: Actor, at: datetime) -> None:
    """Nothing is said of a file any more: it goes with no letter, and is to be decided."""
    _case, thing = held(document, letter, by=by)
    insist(rules.LEFT_ALREADY if thing.enclosure is not None and thing.enclosure.left_on else None)
    take_away(thing, by=by, at=at)
    undo_fate(thing, by=by, at=at)


def note_opened(document: "Document", *, by: Actor, at: datetime) -> None:
    """This officer opens a version as it would be sent. Kept once for each officer."""
    try:
        _note_opened(document, by=by, at=at)
    except IntegrityError:
        # The same officer opened it in two windows at one moment: the other one is kept.
        return


@transaction.atomic
def _note_opened(document: "Document", *, by: Actor, at: datetime) -> None:
    insist(lacks(by, Permission.READ, of=document.authority), documents.tells_who_asks(document, by))
    found = documents.document(document.authority, document.id)
    if found is None or found.case is None:
        raise Refused(Refusal("It belongs to no request, so it is not sent."))
    insist(must_stand_aside(found.case, by), cannot_be_opened(State(found.state)))
    if any(row.opened_by == by.id for row in queries.openings(found)):
        return
    Opening(authority=found.authority, document=found, opened_at=at, opened_by=by.id).save(force_insert=True)
    tell(rules.OPENED, found, by=by, at=at, facts={"sha256": Code(found.sha256)})
