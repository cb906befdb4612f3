"""Opening a correction of an answer that has left, noting that it was sent, and giving it up."""

import uuid
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import Code, Deed, Fact
from foidesk.cases import actions as cases
from foidesk.cases.rules import Clearance
from foidesk.cases.rules import State as CaseState
from foidesk.decisions import afterwards, queries
from foidesk.decisions.afterwards import Correcting, State
from foidesk.decisions.models import Correction
from foidesk.handling.queries import must_stand_aside
from foidesk.language.phrases import question_words
from foidesk.law.refusal import Refusal, Refused
from foidesk.people.rules import Actor, Permission, insist

if TYPE_CHECKING:
    from foidesk.cases.models import Case


@transaction.atomic
def correct_answer(case: "Case", new: Correcting, *, by: Actor, at: datetime) -> Correction:
    """Begin to put an answer right that has left: its questions may be decided anew until that is sent."""
    case = cases.hold(case)
    afterwards.CORRECT.check(CaseState(case.state), by, of=case.authority)
    standing = queries.open_correction(case)
    already = Refusal("A correction of this answer is open. Send it or give it up first.")
    insist(
        must_stand_aside(case, by),
        already if standing else None,
        *afterwards.faults_of(new, queries.answers(case)),
    )
    numbers = sorted(set(new.questions))
    row = Correction(
        authority=case.authority,
        case=case,
        kind=new.kind,
        state=State.OPEN,
        questions=",".join(str(n) for n in numbers),
        changed=new.changed.strip(),
        why=new.why.strip(),
        opened_at=at,
        opened_by=by.id,
    )
    row.save(force_insert=True)
    words = {
        "questions_in_words": question_words(numbers),
        "changed": row.changed,
        "reason": row.why,
    }
    facts: dict[str, Fact] = {"questions": Code(row.questions), **by.under(Permission.HANDLE)}
    _tell(afterwards.OPENED, row, by=by.id, at=at, facts=facts, words=words)
    return row


@transaction.atomic
def correction_sent(case: "Case", *, clearance: Clearance, by: "uuid.UUID | None", at: datetime) -> None:
    """The letter that puts an answer right has left. The day of the answer stays as it is."""
    case = cases.hold(case)
    row = _open(case)
    if clearance.case != case.id:
        raise Refused(Refusal("This clearance is for another request."))
    afterwards.SEND.check(State(row.state), None)
    row.state, row.parcel, row.sent_on = State.SENT, clearance.parcel, clearance.left_on
    row.save(update_fields=["state", "parcel", "sent_on"])
    facts: dict[str, Fact] = {"on": clearance.left_on, "parcel": clearance.parcel}
    _tell(afterwards.SENT, row, by=by, at=at, facts=facts)


@transaction.atomic
def give_up_correction(case: "Case", *, reason: str, by: Actor, at: datetime) -> None:
    """Nothing is to be put right after all. Refused once something was decided in it: that must be sent."""
    case = cases.hold(case)
    row = _open(case)
    afterwards.GIVE_UP.check(State(row.state), by, of=case.authority)
    insist(
        None if reason.strip() else Refusal("Say why nothing is to be put right after all."),
        Refusal(
            "Something was decided anew, so that the decisions are no longer those of the letter that was "
            "sent. Send the correction, and say in it what changed."
        )
        if queries.decided_since(row)
        else None,
    )
    row.state, row.given_up_at, row.given_up_by = State.GIVEN_UP, at, by.id
    row.save(update_fields=["state", "given_up_at", "given_up_by"])
    _tell(afterwards.GIVEN_UP, row, by=by.id, at=at, words={"reason": reason.strip()})


def _open(case: "Case") -> Correction:
    row = queries.open_correction(case)
    if row is None:
        raise Refused(Refusal("No correction of this answer is open. Begin one first."))
    return row


def _tell(
    deed: Deed,
    row: Correction,
    *,
    by: uuid.UUID | None,
    at: datetime,
    facts: dict[str, Fact] | None = None,
    words: dict[str, str] | None = None,
) -> None:
    record(
        deed,
        authority=row.authority,
        chain=row.case_id,
        by=by,
        at=at,
        facts={"correction": row.id, "kind_of_correction": Code(row.kind), **(facts or {})},
        words={"what": afterwards.KIND_WORDS[afterwards.Kind(row.kind)], **(words or {})},
    )
