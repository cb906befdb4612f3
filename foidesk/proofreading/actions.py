"""Setting a finding aside with a reason, and taking it up again."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import Code, Deed
from foidesk.cases import actions as cases
from foidesk.law.refusal import Refused
from foidesk.letters import queries as letters
from foidesk.letters.rules import KIND_WORDS, WHO, Kind
from foidesk.people.rules import Actor, insist, lacks
from foidesk.proofreading import queries, rules
from foidesk.proofreading.models import SetAside

if TYPE_CHECKING:
    from foidesk.letters.models import Letter


@transaction.atomic
def set_aside(letter: "Letter", key: str, *, reason: str, by: Actor, at: datetime, on: date) -> SetAside:
    """Let a finding stand, for a reason. The same once more gives the row that is there.

    Raises Refused where it is not found any more, may not be set aside, or the letter has left.
    """
    cases.hold(letter.case)
    insist(
        lacks(by, WHO[Kind(letter.kind)], of=letter.authority), rules.LEFT if letters.left(letter) else None
    )
    one = next((one for one in queries.read(letter, on=on) if one.key == key), None)
    if one is None:
        raise Refused(rules.GONE)
    if one.aside is not None:
        return one.aside
    insist(*rules.against(one.finding, reason))
    row = SetAside(
        authority=letter.authority,
        letter=letter,
        code=one.finding.code,
        finding=key,
        reason=reason.strip(),
        given_at=at,
        given_by=by.id,
    )
    row.save(force_insert=True)
    words = {"finding": one.finding.says, "reason": row.reason}
    _tell(rules.SET_ASIDE, row, by=by, at=at, words=words)
    return row


@transaction.atomic
def take_up(row: SetAside, *, by: Actor, at: datetime) -> None:
    """Take up again what was set aside: it must be put right, or set aside anew."""
    cases.hold(row.letter.case)
    held = SetAside.objects.of(row.authority).select_related("letter", "letter__case").get(id=row.id)
    letter = held.letter
    insist(lacks(by, WHO[Kind(letter.kind)], of=row.authority), rules.LEFT if letters.left(letter) else None)
    if held.taken_up_at is not None:
        return
    held.taken_up_at, held.taken_up_by = at, by.id
    held.save(update_fields=["taken_up_at", "taken_up_by"])
    _tell(rules.TAKEN_UP, held, by=by, at=at, words={"finding": held.code})


def _tell(deed: Deed, row: SetAside, *, by: Actor, at: datetime, words: dict[str, str]) -> None:
    letter = row.letter
    record(
        deed,
        authority=row.authority,
        chain=letter.case_id,
        by=by.id,
        at=at,
        facts={
            "set_aside": row.id,
            "letter": letter.id,
            "code": Code(row.code),
            "found": Code(row.finding),
            **by.under(WHO[Kind(letter.kind)]),
        },
        words={"what": KIND_WORDS[Kind(letter.kind)], **words},
    )
