"""Two officers let a finding pass: one asks with a reason, another looks and agrees, or does not."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction

from foidesk.audit.rules import Deed, Fact
from foidesk.authorities import queries as authorities
from foidesk.cases import actions as case_actions
from foidesk.documents import queries as documents
from foidesk.documents.rules import NO_REQUEST
from foidesk.findings.codes import Code
from foidesk.handling.queries import must_stand_aside
from foidesk.law.refusal import Refusal, Refused
from foidesk.material import queries, rules
from foidesk.material.actions.held import tell
from foidesk.material.models import Override
from foidesk.people.rules import Actor, Permission, in_place_of, insist, lacks

if TYPE_CHECKING:
    from foidesk.documents.models import Document

CHANGED = Refusal("It was inspected again, and this was not found so. Look at what is found now.")
_AGREEING = (Permission.HANDLE, Permission.APPROVE)
BEFORE_YOU = Refusal("Somebody asked for this, or said something to it, before you. Look at it again.")


def override(
    document: "Document", *, code: Code, where: str, says: str = "", reason: str, by: Actor, at: datetime
) -> Override:
    """Ask that a finding of this code at this place may pass, and say why. A second officer must agree.

    `says` is its sentence, which tells it from others there. Raises Refused for what nobody may let pass, for
    what is not found there, and where it was asked already.
    """
    try:
        return _override(document, code, where, says, reason, by=by, at=at)
    except IntegrityError as error:
        raise Refused(BEFORE_YOU) from error


@transaction.atomic
def _override(
    document: "Document", code: Code, where: str, says: str, reason: str, *, by: Actor, at: datetime
) -> Override:
    insist(lacks(by, Permission.HANDLE, of=document.authority), documents.tells_who_asks(document, by))
    found = _fresh(document, by)
    there = [
        one
        for one in queries.passing(found)
        if (one.finding.code, one.finding.where) == (code, where) and says in ("", one.finding.says)
    ]
    # Without its sentence the first is meant that nobody has spoken of.
    one = next((one for one in there if one.override is None), there[0] if there else None)
    if one is None:
        raise Refused(CHANGED)
    insist(
        rules.may_pass(one.finding),
        BEFORE_YOU if one.override is not None else None,
        *rules.faults_of_reason(reason),
    )
    row = Override(
        authority=found.authority,
        document=found,
        code=one.finding.code,
        where=one.finding.where,
        count=one.finding.count,
        engine=found.engine,
        digest=rules.digest(one.finding, found.engine),
        reason=reason.strip(),
        asked_at=at,
        asked_by=by.id,
    )
    row.save(force_insert=True)
    _tell(rules.PASS_ASKED, row, row.reason, by=by, at=at)
    return row


@transaction.atomic
def agree_override(override: Override, *, reason: str = "", by: Actor, at: datetime) -> Override:
    """Agree that a finding may pass. A different officer than the one who asked does.

    In an office of one the same does, after a pause and with a reason.
    """
    row = _waiting(override, by=by)
    own = row.asked_by == by.id
    single = authorities.office(row.authority).single_officer
    insist(
        rules.against_agreeing(own=own, single_officer=single, asked_at=row.asked_at, at=at),
        None if single else in_place_of(by, *_AGREEING, hands=(row.asked_by,)),
        *(rules.faults_of_reason(reason) if own else ()),
    )
    row.agreed_at, row.agreed_by, row.agreed_reason, row.alone = at, by.id, reason.strip(), own
    row.save(update_fields=["agreed_at", "agreed_by", "agreed_reason", "alone"])
    _tell(rules.PASS_ALONE if own else rules.PASS_AGREED, row, row.agreed_reason or row.reason, by=by, at=at)
    return row


@transaction.atomic
def decline_override(override: Override, *, reason: str, by: Actor, at: datetime) -> Override:
    """Do not agree, or agree no longer, that a finding may pass, and say why: the file stays."""
    row = _waiting(override, by=by, agreed=True)
    insist(*rules.faults_of_reason(reason))
    row.declined_at, row.declined_by = at, by.id
    row.save(update_fields=["declined_at", "declined_by"])
    _tell(rules.PASS_DECLINED, row, reason.strip(), by=by, at=at)
    return row


def _waiting(override: Override, *, by: Actor, agreed: bool = False) -> Override:
    """The row as it stands, its request held; `agreed`: also where it was agreed to already."""
    may = any(map(by.may, _AGREEING))
    insist(
        None if may else lacks(by, Permission.APPROVE, of=override.authority),
        lacks(by, Permission.READ, of=override.authority),
    )
    found = _fresh(override.document, by)
    row = queries.override(override.authority, override.id)
    done = row is None or row.declined_at is not None or (row.agreed_at is not None and not agreed)
    if row is None or done:
        raise Refused(BEFORE_YOU)
    still = any(one.override is not None and one.override.id == row.id for one in queries.passing(found))
    insist(documents.tells_who_asks(found, by), None if still else CHANGED)
    return row


def _fresh(document: "Document", by: Actor) -> "Document":
    """The file as it stands, its request held until the transaction ends."""
    if document.case is None:
        raise Refused(NO_REQUEST)
    insist(must_stand_aside(document.case, by))
    case_actions.hold(document.case)
    found = documents.document(document.authority, document.id)
    if found is None or found.case_id != document.case_id:
        raise Refused(rules.ANOTHER_REQUEST)
    return found


def _tell(deed: Deed, row: Override, reason: str, *, by: Actor, at: datetime) -> None:
    facts: dict[str, Fact] = {
        "override": row.id,
        "code": Code(row.code),
        "count": row.count,
        "engine": row.engine,
    }
    tell(deed, row.document, by=by, at=at, facts=facts, words={"reason": reason, "where": row.where})
