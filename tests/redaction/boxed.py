"""A document of a request that can be struck out, reached through the real actions."""

from typing import TYPE_CHECKING

from foidesk.documents.rules import Upload
from foidesk.redaction import actions
from foidesk.redaction.models import Box, Copying
from foidesk.redaction.rules import State
from tests.documents.filed import added, settled
from tests.redaction.documents import content, document, line, saved
from tests.walk import NOW, Office

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.documents.models import Document

LINES = ("The anvil of Wendy Thistlewick", "was priced by Emil Bronte", "at nine pounds.")
UNDER = "FOIA 40(2)"


def paper(
    ours: Office, *pages: tuple[str, ...], case: "Case | None" = None, name: str = "anvil.pdf"
) -> "Document":
    """A PDF with lines on its pages, inspected and clean."""
    data = saved(document(*(content(*lines) for lines in pages or (LINES,))))
    return settled(added(ours, Upload(name, "application/pdf", data), case=case)[0], kind="pdf")


def drawn(ours: Office, of: "Document", n: int = 0, *, page: int = 1, provision: str = UNDER) -> Box:
    """A box that Alice drew around the nth line of a page."""
    left, top, right, bottom = line(n)
    return actions.draw(
        of, page=page, box=(left, top, right, bottom), provision=provision, by=ours.alice, at=NOW
    )


def copied(ours: Office, of: "Document") -> Copying:
    """A copy that Alice asked for and a worker made."""
    asked = actions.order(of, by=ours.alice, at=NOW)
    taken = actions.claim(at=NOW)
    assert taken is not None and taken.id == asked.id
    actions.make(taken, now=lambda: NOW)
    taken.refresh_from_db()
    return taken


def proved(ours: Office, of: "Document") -> "Document":
    """The copy itself, proved."""
    row = copied(ours, of)
    assert row.state == State.PROVED and row.copy is not None, row.why
    return row.copy
