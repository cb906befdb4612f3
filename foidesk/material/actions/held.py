"""A request held while something is said of its files, and what is told of it."""

import uuid
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from foidesk.audit.actions import record
from foidesk.audit.rules import Code, Deed, Fact
from foidesk.cases import actions as case_actions
from foidesk.cases.rules import State
from foidesk.decisions import queries as decisions
from foidesk.decisions.rules import may_decide
from foidesk.documents import queries as documents
from foidesk.documents.rules import NO_REQUEST
from foidesk.handling.queries import must_stand_aside
from foidesk.law.refusal import Refusal, Refused
from foidesk.material import queries, rules
from foidesk.material.models import Fate as Row
from foidesk.material.queries import Thing
from foidesk.material.rules import Fate
from foidesk.people.rules import Actor, Permission, insist, lacks

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.documents.models import Document

NOT_FOUND_HERE = Refusal(
    "It came with the request itself: the applicant has it, so nothing is to be said of it."
)


def held(document: "Document", letter: uuid.UUID | None, *, by: Actor) -> "tuple[Case, Thing]":
    """The request of a file, held until the transaction ends, and the file as it then stands.

    Raises Refused where this officer may not, where the request is closed, and where its answer has left and
    no correction is being written.
    """
    insist(lacks(by, Permission.HANDLE, of=document.authority), documents.tells_who_asks(document, by))
    if document.case is None:
        raise Refused(NO_REQUEST)
    insist(must_stand_aside(document.case, by))
    case = case_actions.hold(document.case)
    correcting = decisions.correcting(case)
    question = correcting[0] if correcting else None
    insist(
        may_decide(State(case.state), correcting, question),
        _wrong_letter(State(case.state), letter),
    )
    fresh = documents.document(document.authority, document.id)
    if fresh is None or fresh.case_id != case.id:
        raise Refused(rules.ANOTHER_REQUEST)
    thing = queries.thing(fresh)
    if thing is None:
        raise Refused(NOT_FOUND_HERE)
    return case, thing


def _wrong_letter(state: State, letter: uuid.UUID | None) -> Refusal | None:
    """Before the answer all goes with it; after it, with the letter that corrects it or adds to it."""
    return rules.NOT_OF_THIS_LETTER if (state is State.ANSWERED) != (letter is not None) else None


def put_fate(
    thing: Thing,
    fate: Fate,
    *,
    questions: Collection[int],
    provisions: Sequence[str] = (),
    reason: str = "",
    by: Actor,
    at: datetime,
) -> Row:
    """Say of a file what becomes of it, in place of what was said before; the same again changes nothing."""
    before = thing.fate
    now = (fate.value, rules.stored(questions), list(provisions), reason)
    if before is not None:
        if (before.fate, before.questions, before.provisions, before.reason) == now:
            return before
        _supersede(before, by=by, at=at)
    row = Row(
        authority=thing.first.authority,
        document=thing.first,
        questions=now[1],
        fate=fate,
        provisions=now[2],
        reason=reason,
        set_at=at,
        set_by=by.id,
    )
    row.save(force_insert=True)
    because = f" under {', '.join(provisions)}" if provisions else ""
    told: dict[str, Fact] = {
        "fate_row": row.id,
        "fate_code": fate,
        "questions": Code(row.questions),
        "provisions": Code(rules.provisions_told(provisions)),
    }
    words = {"fate": rules.FATE_WORDS[fate], "because": f"{because}: {reason}" if reason else because}
    tell(rules.DECIDED, thing.first, by=by, at=at, facts=told, words=words)
    return row


def undo_fate(thing: Thing, *, by: Actor, at: datetime) -> None:
    """Nothing is said of a file any more."""
    if thing.fate is not None:
        _supersede(thing.fate, by=by, at=at)
        tell(rules.UNDECIDED, thing.first, by=by, at=at, facts={"fate_row": thing.fate.id})


def _supersede(row: Row, *, by: Actor, at: datetime) -> None:
    row.superseded_at, row.superseded_by = at, by.id
    row.save(update_fields=["superseded_at", "superseded_by"])


def tell(
    deed: Deed,
    document: "Document",
    *,
    by: Actor | uuid.UUID | None,
    at: datetime,
    facts: Mapping[str, Fact] | None = None,
    words: Mapping[str, str] | None = None,
) -> None:
    """Tell the record of a request of one of its files."""
    if document.case_id is None:
        raise LookupError("What becomes of a file is told in the record of its request.")
    record(
        deed,
        authority=document.authority,
        chain=document.case_id,
        by=by.id if isinstance(by, Actor) else by,
        at=at,
        facts={"document": document.id, **(facts or {})},
        words={"name": document.name, **(words or {})},
    )
