"""The second reader: another officer looks at what is struck out and at what is not, and agrees or not."""

from datetime import datetime

from django.db import transaction

from foidesk.authorities.queries import office
from foidesk.documents import queries as documents
from foidesk.handling.queries import must_stand_aside
from foidesk.law.refusal import Refusal
from foidesk.people.rules import Actor, Permission, in_place_of, insist, lacks
from foidesk.redaction import queries, rules
from foidesk.redaction.actions.opening import tell
from foidesk.redaction.models import Copying, Reading
from foidesk.redaction.rules import Says, State


@transaction.atomic
def read_over(copying: Copying, *, says: Says, comments: str = "", by: Actor, at: datetime) -> Reading:
    """Agree to what a proved copy strikes out, or send it back with comments.

    Raises Refused for whoever had a hand in it; in an office of one they may agree themselves, after a pause
    and with a reason in `comments`. What was agreed to is void as soon as the boxes change.
    """
    _insist_may(copying, by)
    rows = Copying.objects.of(by.authority).select_related("document__case")
    row = rows.select_for_update(of=("self",)).get(id=copying.id)
    hands = queries.hands(row)
    alone, single = by.id in hands, office(row.authority).single_officer
    insist(
        None if row.state == State.PROVED else Refusal("There is no proved copy to read over."),
        None if row.boxes == queries.digest(row.document) else _CHANGED,
        rules.may_not_read_over(by.id, hands, single_officer=single),
        None if single else in_place_of(by, Permission.HANDLE, Permission.APPROVE, hands=hands),
        rules.against_reading(says, comments, alone=alone, waited=at - (row.ended_at or at)),
    )
    said = Reading(
        authority=row.authority,
        copying=row,
        says=says,
        comments=comments.strip(),
        alone=alone and says is Says.AGREED,
        read_at=at,
        read_by=by.id,
    )
    said.save(force_insert=True)
    deed = rules.SENT_BACK if says is Says.SENT_BACK else rules.AGREED_ALONE if alone else rules.AGREED
    words = {"comments": said.comments, "reason": said.comments}
    tell(deed, row.document, by=by.id, at=at, facts={"copying": row.id, "reading": said.id}, words=words)
    return said


def _insist_may(copying: Copying, by: Actor) -> None:
    """Raise Refused unless this officer may read a copy over: whoever may handle requests, or approve."""
    document = copying.document
    wanted = Permission.HANDLE if by.may(Permission.HANDLE) else Permission.APPROVE
    insist(
        lacks(by, wanted, of=copying.authority),
        documents.tells_who_asks(document, by),
        must_stand_aside(document.case, by) if document.case else None,
    )


_CHANGED = Refusal("The boxes were changed since this copy was made. Make a new copy, and read that.")
