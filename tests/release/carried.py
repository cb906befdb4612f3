"""Answers that carry files, reached by real actions."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.material import actions as material
from foidesk.release import actions
from tests.documents.filed import again
from tests.material.laid import Desk
from tests.release.steps import journey, now
from tests.walk import NOW

if TYPE_CHECKING:
    from foidesk.documents.models import Document
    from foidesk.release.models import Parcel

PERSONAL = Finding(Code.PERSONAL_DATA, "page 1", 2, say("2 e-mail addresses."), sure=0.9)
MANY = Finding(Code.PERSONAL_DATA, "column B", 40, say("Perhaps 40 names of people."), sure=0.3)
REASON = "It is the public mailbox of the team, printed on its page."


@dataclass
class Carrying(Desk):
    """The same, with the parcel that carries the files."""

    def prepared(self, *documents: "Document") -> "Parcel":
        """The answer with these files, prepared by Alice."""
        for one in documents:
            self.enclose(one)
        return self.walk.response()

    def submitted(self, *documents: "Document") -> "Parcel":
        """The same, waiting for Bob."""
        return actions.submit(self.prepared(*documents), by=self.walk.ours.alice, at=NOW, reason=TYPED)

    def approve(self, parcel: "Parcel") -> "Parcel":
        """Bob approves it."""
        return actions.approve(now(parcel), manifest=parcel.manifest, by=self.walk.ours.bob, at=NOW)

    def approved(self, *documents: "Document") -> "Parcel":
        """The same, approved by Bob."""
        return self.approve(self.submitted(*documents))

    def send(self, parcel: "Parcel") -> "Parcel":
        """Alice hands it to the outbox."""
        return actions.send_by_mail(now(parcel), by=self.walk.ours.alice, at=NOW, reason=TYPED)

    def passed(self, document: "Document", finding: Finding = PERSONAL) -> None:
        """Alice asks that a finding may pass, and Bob agrees."""
        row = material.override(
            again(document),
            code=finding.code,
            where=finding.where,
            reason=REASON,
            by=self.walk.ours.alice,
            at=NOW,
        )
        material.agree_override(row, by=self.walk.ours.bob, at=NOW)

    def opened(self, document: "Document", *who: str) -> None:
        """These officers open a file as it would be sent."""
        for one in who:
            material.note_opened(again(document), by=getattr(self.walk.ours, one), at=NOW)


TYPED = "I compared it with the letter of the applicant."


def carrying(*, single_officer: bool = False) -> Carrying:
    """An office and one request."""
    return Carrying(journey(single_officer=single_officer))
