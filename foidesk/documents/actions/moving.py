"""Joining files to a request, taking them out, and moving what was laid to the wrong one."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import Code, Fact
from foidesk.cases import actions as cases
from foidesk.documents import queries, rules
from foidesk.documents.actions.telling import tell_all
from foidesk.documents.models import Document
from foidesk.documents.rules import LAY_ELSEWHERE, Source
from foidesk.law.refusal import Refusal, Refused
from foidesk.people.rules import Actor, Permission, foreign, insist, lacks

if TYPE_CHECKING:
    from foidesk.cases.models import Case


@transaction.atomic
def join(documents: Sequence[Document], case: "Case", *, by: Actor, at: datetime, on: date) -> None:
    """Tie files that belong to no request yet to one of the same authority."""
    insist(
        lacks(by, Permission.LOG, of=case.authority),
        *(foreign(by, document.authority) for document in documents),
        *(
            Refusal("The file “{name}” belongs to another request.", name=document.name)
            for document in documents
            if document.case_id not in (None, case.id)
        ),
    )
    gone = _lay(documents, case)
    if gone:
        tell_all(rules.JOINED, gone, case=case, by=by.id, at=at, on=on)


@transaction.atomic
def part(documents: Sequence[Document], case: "Case", *, by: Actor, at: datetime, on: date) -> None:
    """Take files out of a request with the message they came with; they belong to none again."""
    insist(lacks(by, Permission.LOG, of=case.authority))
    gone = _lay(documents, None)
    if gone:
        tell_all(rules.TAKEN_OUT, gone, case=case, by=by.id, at=at, on=on)


@transaction.atomic
def move(document: Document, to: "Case", *, reason: str, by: Actor, at: datetime) -> Document:
    """A file was laid to the wrong request: it goes to the right one, and both records tell of it.

    What was made of it, or taken out of it, goes with it. Raises Refused without a reason, and for a file
    that came with a message, from a search, or out of another file.
    """
    insist(lacks(by, Permission.HANDLE, of=document.authority), foreign(by, to.authority))
    home = document.case
    if home is None or home.id == to.id:
        raise Refused(Refusal("It belongs to no other request than that one. Choose where it belongs."))
    held = {case.id: cases.hold(case) for case in sorted((home, to), key=lambda case: case.id)}
    document = Document.objects.of(by.authority).select_for_update().get(id=document.id)
    of_another = document.made_from_id is not None or document.parent_id is not None
    insist(
        rules.must_stay(Source(document.source), of_another=of_another),
        None if document.case_id == home.id else Refusal("Somebody moved it before you. Look again."),
        None if reason.strip() else Refusal("Say why it is moved, so that the next reader need not guess."),
    )
    gone = _lay([document], held[to.id])
    files: dict[str, Fact] = {f"file_{n}": one.id for n, one in enumerate(gone, start=1)}
    for deed, here, there in ((rules.MOVED_AWAY, home, to), (rules.MOVED_HERE, to, home)):
        record(
            deed,
            authority=document.authority,
            chain=here.id,
            by=by.id,
            at=at,
            facts={**files, "sha256": Code(document.sha256), "other": there.id},
            words={"name": document.name, "reference": there.reference, "reason": reason.strip()},
        )
    return gone[0]


def _lay(documents: Sequence[Document], case: "Case | None") -> list[Document]:
    """Lay files to a request, or to none, with all that was made of them or taken out of them.

    Who asks is somebody else there, so that what was found in them tells nothing any more: they are inspected
    again. Malware stays malware.
    """
    if not documents:
        return []
    below = queries.family(documents[0].authority, [one.id for one in documents])
    for document in (*documents, *below):
        document.case = case
        if document.state in LAY_ELSEWHERE.sources:
            document.state, document.engine = LAY_ELSEWHERE.target, 0
            document.attempts, document.try_at = 0, None
        document.save(update_fields=["case", "state", "engine", "attempts", "try_at"])
    return [*documents, *below]
