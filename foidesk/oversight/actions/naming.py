"""Naming what went out: letters, log entries and files of requests."""

import uuid
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import Fact
from foidesk.handling.queries import open_to
from foidesk.handling.rules import NO_SUCH_REQUEST
from foidesk.law.refusal import Refusal, Refused
from foidesk.oversight import queries, rules
from foidesk.oversight.actions.common import hold_in_hand, tell
from foidesk.oversight.models import Breach, Thing
from foidesk.oversight.rules import Gone
from foidesk.people.rules import Actor, insist

if TYPE_CHECKING:
    from foidesk.cases.models import Case


@transaction.atomic
def name(breach: Breach, gone: Iterable[Gone], *, by: Actor, at: datetime) -> None:
    """Name more of what went out."""
    held = hold_in_hand(breach, by)
    gone = list(gone)
    insist(None if gone else Refusal("Choose what went out."))
    name_each(held, gone, by=by, at=at)


@transaction.atomic
def take_out(breach: Breach, thing: uuid.UUID, *, reason: str, by: Actor, at: datetime) -> None:
    """Take something out of the list: it was no part of the breach. It stays readable there."""
    held = hold_in_hand(breach, by)
    row = queries.thing(held, thing)
    if row is None or row.struck_at is not None:
        raise Refused(Refusal("This is no part of the list any more. Open the page again."))
    insist(rules.no_reason(reason))
    row.struck_at, row.struck_by, row.struck_why = at, by.id, reason.strip()
    row.save(update_fields=["struck_at", "struck_by", "struck_why"])
    words = {"what": _called(row), "reason": row.struck_why}
    tell(rules.TAKEN_OUT, held, by=by, at=at, facts={"thing": row.id}, words=words)


def name_each(breach: Breach, gone: Iterable[Gone], *, by: Actor, at: datetime) -> None:
    """Name what went out, in the caller's transaction, but for what is named already."""
    stand = queries.things(breach)
    known = {_keys(row) for row in stand if row.struck_at is None}
    told = {row.case_id for row in stand}
    for one in gone:
        case = _of(breach, one, by)
        key = (case.id if case else None, one.parcel, one.entry, one.document)
        if key in known:
            continue
        known.add(key)
        row = Thing(
            authority=breach.authority,
            breach=breach,
            case=case,
            parcel_id=one.parcel,
            entry_id=one.entry,
            document_id=one.document,
            named_at=at,
            named_by=by.id,
        )
        row.save(force_insert=True)
        tell(rules.NAMED, breach, by=by, at=at, facts=_of_thing(row), words={"what": _called(row)})
        if case is not None and case.id not in told:
            told.add(case.id)
            _tell_the_request(breach, case, by=by, at=at)


def _tell_the_request(breach: Breach, case: "Case", *, by: Actor, at: datetime) -> None:
    facts: dict[str, Fact] = {"breach": breach.id}
    record(rules.ON_REQUEST, authority=case.authority, chain=case.id, by=by.id, at=at, facts=facts)


def _of(breach: Breach, gone: Gone, by: Actor) -> "Case | None":
    """The request that something is of, if it exists for this officer. Raises Refused where it does not."""
    try:
        case = queries.whose(breach.authority, gone)
    except LookupError as error:
        raise Refused(NO_SUCH_REQUEST) from error
    if case is not None and not open_to(by, case):
        raise Refused(NO_SUCH_REQUEST)
    return case


def _keys(row: Thing) -> tuple[uuid.UUID | None, ...]:
    return (row.case_id, row.parcel_id, row.entry_id, row.document_id)


def _of_thing(row: Thing) -> dict[str, Fact]:
    keys = {"parcel": row.parcel_id, "entry": row.entry_id, "document": row.document_id, "case": row.case_id}
    return {"thing": row.id, **{name: key for name, key in keys.items() if key is not None}}


def _called(row: Thing) -> str:
    """What went out, without a name: "a letter of FOI 0028/25"."""
    kinds = (("a letter", row.parcel_id), ("a log entry", row.entry_id), ("a file", row.document_id))
    what = next((words for words, key in kinds if key is not None), "")
    if row.case is None:
        return what
    return f"{what} of {row.case.reference}" if what else f"something of {row.case.reference}"
