"""A request whose files were found and inspected, and what is said of them, by the real actions."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from foidesk.documents.models import Document
from foidesk.documents.rules import Upload
from foidesk.findings.finding import Finding
from foidesk.material import actions
from foidesk.material.models import Enclosure
from foidesk.material.rules import Fate
from tests.documents.filed import added, again, settled
from tests.release.steps import Journey, journey
from tests.walk import NOW

if TYPE_CHECKING:
    from foidesk.cases.models import Case


@dataclass
class Desk:
    """An office, its request, and ways to files of it."""

    walk: Journey

    @property
    def case(self) -> "Case":
        """The request."""
        return self.walk.case

    def file(
        self, name: str = "minutes.pdf", *findings: Finding, kind: str = "pdf", words: str = ""
    ) -> Document:
        """A file that Alice added, inspected, with what was found in it."""
        upload = Upload(name, "", f"{name} {words}".encode())
        return settled(added(self.walk.ours, upload, case=self.case)[0], *findings, kind=kind, text=words)

    def enclose(self, document: Document, *questions: int, name: str = "") -> Enclosure:
        """Alice lays a file to the answer."""
        return actions.enclose(
            again(document), questions=questions, name=name, by=self.walk.ours.alice, at=NOW
        )

    def say(self, document: Document, fate: Fate, *provisions: str, reason: str = "") -> None:
        """Alice says what becomes of a file."""
        actions.decide_fate(
            again(document), fate, provisions=provisions, reason=reason, by=self.walk.ours.alice, at=NOW
        )


def desk(*, single_officer: bool = False) -> Desk:
    """An office and one request."""
    return Desk(journey(single_officer=single_officer))
