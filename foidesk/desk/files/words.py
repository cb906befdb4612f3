"""How the desk speaks of files: states, versions, codes of findings."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from foidesk.documents.rules import Source, State, Version

if TYPE_CHECKING:
    from foidesk.documents.models import Document

STATE_WORDS = {
    State.NOT_INSPECTED: gettext_lazy("Not inspected yet"),
    State.CLEAN: gettext_lazy("Nothing hidden"),
    State.BLOCKED: gettext_lazy("Hidden data or details of people found"),
    State.UNREADABLE: gettext_lazy("Can't be read"),
    State.TO_BE_HEARD: gettext_lazy("To be listened to"),
    State.INFECTED: gettext_lazy("Malware"),
}
STATE_TONES = {
    State.NOT_INSPECTED: "yellow",
    State.CLEAN: "green",
    State.BLOCKED: "red",
    State.UNREADABLE: "red",
    State.TO_BE_HEARD: "orange",
    State.INFECTED: "red",
}
SOURCE_WORDS = {
    Source.REQUEST: gettext_lazy("came with the request"),
    Source.SEARCH: gettext_lazy("found in a search"),
    Source.OFFICER: gettext_lazy("added by an officer"),
}
VERSION_WORDS = {
    Version.ORIGINAL: gettext_lazy("as it came"),
    Version.WORKING: gettext_lazy("working copy"),
    Version.REDACTED: gettext_lazy("redacted copy"),
    Version.SENT: gettext_lazy("as it was sent"),
}


@dataclass(frozen=True)
class Row:
    """One file as a list shows it; `inside` where it lay in an archive or message, "" elsewhere."""

    document: "Document"
    state_words: str
    tone: str
    origin: str
    inside: str


def row(document: "Document") -> Row:
    """A file in words."""
    state, version = State(document.state), Version(document.version)
    origin = str(SOURCE_WORDS[Source(document.source)])
    if version is not Version.ORIGINAL:
        origin = str(VERSION_WORDS[version])
    elif document.parent_id is not None:
        origin = _("taken out of an archive or message")
    return Row(document, str(STATE_WORDS[state]), STATE_TONES[state], origin, document.place)
