"""A letter as a PDF or as a Word file. Each is a POST, because each is an event."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from foidesk.blocks.document import read_back
from foidesk.composing.facts import Composed
from foidesk.desk.files.reading import attachment
from foidesk.desk.letters.drafting import TITLES
from foidesk.desk.letters.one import one_letter
from foidesk.desk.page import DeskRequest, page
from foidesk.letters import actions, queries
from foidesk.letters.rules import Kind
from foidesk.release import queries as release
from foidesk.release.rules import State
from foidesk.typesetting.pdf import pdf
from foidesk.typesetting.word import Origin, word

if TYPE_CHECKING:
    from foidesk.letters.models import Letter

FORMS = {"pdf": "PDF", "docx": "Word file"}


@require_POST
@page()
def fetch(request: DeskRequest, case: UUID, letter: UUID, form: str) -> HttpResponse:
    """The letter as it stands, or as it was sent once it has left."""
    if form not in FORMS:
        raise Http404
    found, desk = one_letter(request, case, letter), request.desk
    sent = _sent(found)
    data = _of_what_left(sent, form) if sent else _of_the_draft(found, form)
    actions.fetched(found, FORMS[form], by=desk.actor, at=desk.now)
    draft = "" if sent else _(" (draft)")
    return attachment(data, f"{found.case.reference} – {TITLES[Kind(found.kind)]}{draft}.{form}")


def _of_the_draft(letter: "Letter", form: str) -> bytes:
    """In the Word file an officer may change what officers typed, and take it back."""
    draft = queries.editable(letter)
    if form == "pdf":
        return pdf(draft.blocks, subject=draft.subject)
    origin = Origin(str(letter.id), draft.state)
    return word(draft.blocks, subject=draft.subject, origin=origin, called=draft.called)


def _of_what_left(sent: Composed, form: str) -> bytes:
    make = pdf if form == "pdf" else word
    return make(read_back(sent.html), subject=sent.subject)


def _sent(letter: "Letter") -> Composed | None:
    """What was sent of a letter that has left."""
    parcels = (one for one in release.parcels_of(letter.case) if one.letter == letter.id)
    left = next((one for one in parcels if one.state == State.LEFT), None)
    return release.content(left).words if left is not None else None
