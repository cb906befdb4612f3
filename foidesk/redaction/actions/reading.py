"""The second reader: another officer looks at what is struck out and at what is not, and agrees or not."""

from datetime import datetime

from django.db import transaction

from foidesk.authorities.queries import office
from foidesk.documents import queries as documents
from foidesk.handling.queries import must_stand_aside
from foidesk.law.refusal import Refusal
from foidesk.people.rules import Actor, Permission, insist, lacks
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
    document, wanted = (
        copying.document,
        Permission.HANDLE if by.may(Permission.HANDLE) else Permission.APPROVE,
    )
    insist(
        lacks(by, wanted, of=copying.authority),
        documents.tells_who_asks(document, by),
        must_stand_aside(document.case, by) if document.case else None,
    )
    rows = Copying.objects.of(by.authority).select_related("document__case")
    row = rows.select_for_update(of=("self",)).get(id=copying.id)
    single, hands = office(row.authority).single_officer, queries.hands(row)
    alone = by.id in hands
    ended = row.ended_at or at
    insist(
        None if row.state == State.PROVED else Refusal("There is no proved copy to read over."),
        None
        if row.boxes == queries.digest(row.document)
        else Refusal("The boxes were changed since this copy was made. Make a new copy, and read that."),
        rules.may_not_read_over(by.id, hands, single_officer=single),
        rules.against_reading(says, comments, alone=alone, waited=at - ended),
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
