"""Files of a request in the states that inspection gives them, reached through the real actions."""

from typing import TYPE_CHECKING

from foidesk.documents import actions, queries
from foidesk.documents.models import Document
from foidesk.documents.rules import Outcome, Upload
from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from tests.walk import NOW, TODAY, Office, logged

if TYPE_CHECKING:
    from foidesk.cases.models import Case

TABLE = Upload("table.csv", "text/csv", b"year,cost\n2024,5\n")
SHEET = Finding(
    Code.HIDDEN_SHEET, "Staff", 1, say("1 hidden sheet, “{name}”: {rows} rows.", name="Staff", rows="9,483")
)
WEAK = Finding(Code.PERSONAL_DATA, "page 1", 3, say("{n} words like names.", n=3), sure=0.2)
LOCKED = Finding(Code.ENCRYPTED, "", 1, say("It is locked with a password."))
UNHEARD = Finding(Code.UNREADABLE, "", 1, say("It is a sound recording."))
ONE, TWO = b"\x89PNG\r\n\x1a\none", b"\x89PNG\r\n\x1a\ntwo"
HEARD = "Two officers speak about the anvil; nobody else is named."


def added(ours: Office, *uploads: Upload, case: "Case | None" = None) -> list[Document]:
    """Files that Alice added to a request."""
    return actions.add(uploads or [TABLE], case or logged(ours.alice), by=ours.alice, at=NOW, on=TODAY)


def again(document: Document) -> Document:
    """The same file as it stands now."""
    found = queries.document(document.authority, document.id)
    assert found is not None
    return found


def settled(
    document: Document, *findings: Finding, kind: str = "csv", text: str = "", pages: tuple[bytes, ...] = ()
) -> Document:
    """A file that was inspected, with what was found in it."""
    assert actions.settle(document, Outcome(kind, findings, text, pages), at=NOW)
    return again(document)


def recording(ours: Office) -> Document:
    """A recording to which nobody has listened."""
    return settled(added(ours, Upload("talk.mp3", "audio/mpeg", b"ID3"))[0], UNHEARD, kind="audio")
