"""Answers of our office that carry files: one before its approver, one that has left."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from foidesk.documents import actions as documents
from foidesk.documents.rules import Outcome
from foidesk.material import actions as material
from foidesk.release import actions, queries
from foidesk.release.rules import How
from tests.documents.filed import again
from tests.release.carried import PERSONAL, REASON, Carrying
from tests.release.steps import Journey, now
from tests.walk import NOW, TODAY, Office, logged

if TYPE_CHECKING:
    from foidesk.documents.models import Document
    from foidesk.material.models import Override
    from foidesk.release.models import Parcel


@dataclass(frozen=True)
class Carried:
    """What somebody may approve, with a finding to agree to, and what left, with the file as it was sent."""

    awaiting: "Parcel"
    finding: "Override"
    left: "Parcel"
    sent: "Document"


def carried(ours: Office) -> Carried:
    """Alice encloses; nothing of it lies in the outbox."""
    one = Carrying(Journey(ours, logged(ours.alice, title="Enclosed lantern")))
    document = one.file("lantern.pdf")
    awaiting = one.submitted(document)
    documents.settle(again(document), Outcome("pdf", (PERSONAL,)), at=NOW)
    finding = material.override(
        again(document), code=PERSONAL.code, where=PERSONAL.where, reason=REASON, by=ours.alice, at=NOW
    )
    other = Carrying(Journey(ours, logged(ours.alice, title="Departed lantern")))
    parcel = other.approved(other.file("lantern.pdf"))
    left = actions.record_sent(parcel, how=How.BY_HAND, sent_on=TODAY, enclosed=[1], by=ours.alice, at=NOW)
    sent = queries.items(now(left))[0].sent
    if sent is None:
        raise LookupError("What left was kept.")
    return Carried(awaiting, finding, left, sent)
