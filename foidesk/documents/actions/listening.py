"""Two people listen to a recording; what no machine can examine passes by their word."""

from datetime import datetime

from django.db import transaction

from foidesk.documents import queries, rules
from foidesk.documents.actions.telling import tell
from foidesk.documents.models import Document, Listening
from foidesk.documents.rules import PASS, State
from foidesk.handling.queries import must_stand_aside
from foidesk.people.rules import Actor, Permission, insist, lacks


@transaction.atomic
def listened(
    document: Document, *, heard: str, seconds: int | None = None, by: Actor, at: datetime
) -> Document:
    """An officer has listened to all of a recording, and says what is in it; the second passes it.

    Raises Refused for what is no recording that waits, and for the same officer a second time.
    """
    insist(lacks(by, Permission.READ, of=document.authority), queries.tells_who_asks(document, by))
    rows = Document.objects.of(by.authority).select_related("case").select_for_update(of=("self",))
    document = rows.get(id=document.id)
    before = queries.listenings_of(document)
    again = any(one.listened_by == by.id for one in before)
    insist(
        must_stand_aside(document.case, by) if document.case else None,
        *rules.against_listening(document.kind, State(document.state), heard, seconds, again=again),
    )
    row = Listening(
        authority=document.authority,
        document=document,
        heard=" ".join(heard.split()),
        seconds=seconds,
        listened_at=at,
        listened_by=by.id,
    )
    row.save(force_insert=True)
    if before:
        PASS.check(State(document.state), by, of=document.authority)
        document.state = PASS.target
        document.save(update_fields=["state"])
    deed = PASS.deed if before else rules.LISTENED
    tell(deed, document, by=by.id, at=at, facts={"seconds": seconds}, words={"heard": row.heard})
    return document
