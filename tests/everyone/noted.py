"""A call with a promise that is due, on a request of our office."""

from typing import TYPE_CHECKING

from foidesk.notes import actions
from foidesk.notes.rules import Kind, NewNote, Party, Way, Words
from tests.walk import NOW, TODAY, Office

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.notes.models import Note


def noted(ours: Office, case: "Case") -> "Note":
    """Somebody rang about anvils, and was promised something for today."""
    call = NewNote(
        Kind.CALL,
        Words("Which anvils, and when?", promised="to ring back about the anvil"),
        on=TODAY,
        at=NOW,
        party=Party.APPLICANT,
        way=Way.CAME,
        promise_on=TODAY,
    )
    return actions.note(case, call, by=ours.alice, at=NOW, on=TODAY)
