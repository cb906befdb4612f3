"""Drafting notices, and letters to others than the applicant; changing them; noting that one has left."""

from dataclasses import asdict, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.cases.rules import Clearance
from foidesk.decisions import actions as decisions
from foidesk.law.refusal import Refusal, Refused
from foidesk.letters import particulars, queries, rules
from foidesk.letters.actions.drafting import draft, held, tell
from foidesk.letters.models import Letter
from foidesk.letters.particulars import Particulars
from foidesk.letters.rules import Kind
from foidesk.people.rules import Actor, insist

if TYPE_CHECKING:
    import uuid

    from foidesk.cases.models import Case
    from foidesk.decisions.rules import Consulting

_ASKS = {
    "payment": "how to pay",
    "why": "why it is complex",
    "answer_on": "the day of the answer",
    "to_name": "whom it goes to",
    "to_kind": "where it goes",
    "to_address": "where it goes",
    "encloses": "what goes with it",
    "confidential": "what goes with it in confidence",
    "quotes": "whether the questions stand in it",
}


def draft_notice(
    case: "Case", kind: Kind, typed: Particulars, *, by: Actor, at: datetime, on: date
) -> Letter:
    """Draft a notice to the applicant, or the letter to the Commissioner. Raises Refused.

    `typed` is what the facts do not give; the rest is what the request says on the letter's date.
    """
    if kind not in rules.ONE_OPEN:
        raise Refused(Refusal("This letter is begun elsewhere."))
    insist(*particulars.faults_of(kind, typed, on=on))
    details = replace(queries.signed_by(by), second_reference=typed.their_reference)
    return draft(case, kind, details, more=_columns(typed), by=by, at=at, on=on)


@transaction.atomic
def draft_consultation(
    case: "Case", asked: "Consulting", typed: Particulars, *, by: Actor, at: datetime, on: date
) -> Letter:
    """Draft the letter that asks somebody for a view; they count as asked on the day it leaves."""
    insist(*particulars.faults_of(Kind.CONSULTATION, typed, on=on))
    row = decisions.plan(case, asked, by=by, at=at, on=on)
    more = _columns(typed) | {"consultation": row}
    return draft(case, Kind.CONSULTATION, queries.signed_by(by), more=more, by=by, at=at, on=on)


@transaction.atomic
def restate(
    letter: Letter,
    typed: Particulars,
    asked: "Consulting | None" = None,
    *,
    version: int,
    by: Actor,
    at: datetime,
    on: date,
) -> Letter:
    """Change what the officer typed of a notice or a letter to others, and give it the day's date.

    Raises Refused when it was changed after `version` was read, and when it has left.
    """
    letter = held(letter, by=by, version=version)
    insist(*particulars.faults_of(Kind(letter.kind), typed, on=on))
    if letter.consultation is not None and asked is not None:
        decisions.replan(letter.consultation, asked, by=by, at=at, on=on)
        letter.consultation.refresh_from_db()
    after = _columns(typed)
    changes = [words for name, words in _ASKS.items() if (getattr(letter, name) or "") != (after[name] or "")]
    if letter.kind == Kind.COVERING_LETTER and letter.second_reference != typed.their_reference.strip():
        letter.second_reference = typed.their_reference.strip()
        changes.append("the Commissioner's reference")
    for name, value in after.items():
        setattr(letter, name, value)
    letter.written_on, letter.version = on, letter.version + 1
    letter.save()
    words = {"changes": ", ".join(dict.fromkeys(changes)) or "what it says"}
    tell(rules.AMENDED, letter, by=by, at=at, words=words)
    return letter


@transaction.atomic
def note_left(authority: "uuid.UUID", key: "uuid.UUID", *, clearance: Clearance) -> None:
    """A notice, or a letter to others, has left that day: nothing of it is changed any more."""
    letter = Letter.objects.of(authority).select_for_update().get(id=key)
    if clearance.case != letter.case_id:
        raise Refused(Refusal("This clearance is for another request."))
    letter.left_on = clearance.left_on
    letter.save(update_fields=["left_on"])


def _columns(typed: Particulars) -> dict[str, object]:
    """What was typed as the table keeps it."""
    found = {name: text.strip() if isinstance(text, str) else text for name, text in asdict(typed).items()}
    del found["their_reference"]
    return found | {"to_kind": typed.to_kind or ""}
