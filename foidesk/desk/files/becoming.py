"""How the desk speaks of what becomes of files."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from foidesk.desk.files.words import STATE_TONES, STATE_WORDS, VERSION_WORDS
from foidesk.documents.rules import State, Version
from foidesk.material.queries import Thing
from foidesk.material.rules import Fate

if TYPE_CHECKING:
    from foidesk.documents.models import Document

FATE_TONES = {Fate.SEND: "green", Fate.WITHHOLD: "red", Fate.OUT_OF_SCOPE: "grey", Fate.LEFT_OUT: "orange"}
FATE_TAGS = {
    Fate.SEND: gettext_lazy("Goes with the answer"),
    Fate.WITHHOLD: gettext_lazy("Withheld whole"),
    Fate.OUT_OF_SCOPE: gettext_lazy("Not asked for"),
    Fate.LEFT_OUT: gettext_lazy("Left out for now"),
}


@dataclass(frozen=True)
class Line:
    """One file with what becomes of it: a tag, and why in a few words."""

    thing: Thing
    document: "Document"
    tag: str
    tone: str
    why: str
    questions: str
    state: str
    state_tone: str
    ticked: bool = False


def line(thing: Thing, *, ticked: bool = False) -> Line:
    """A file in words."""
    newest = thing.enclosure.document if thing.enclosure is not None else thing.versions[-1]
    tag, tone = _tag(thing)
    return Line(
        thing=thing,
        document=thing.first,
        tag=tag,
        tone=tone,
        why=_why(thing),
        questions=", ".join(str(n) for n in thing.questions) or _("all"),
        state=str(STATE_WORDS[State(newest.state)]),
        state_tone=STATE_TONES[State(newest.state)],
        ticked=ticked,
    )


def called(version: "Document") -> str:
    """A version as it is offered: what it is, and what is known of it."""
    what = VERSION_WORDS[Version(version.version)]
    return f"{version.name} – {what}, {str(STATE_WORDS[State(version.state)]).lower()}"


def _tag(thing: Thing) -> tuple[str, str]:
    if thing.enclosure is not None and thing.enclosure.left_on is not None:
        return _("Sent"), "green"
    if thing.becomes is not None:
        return str(FATE_TAGS[thing.becomes]), FATE_TONES[thing.becomes]
    return (_("Taken apart"), "grey") if thing.carrier else (_("Not said yet"), "yellow")


def _why(thing: Thing) -> str:
    if thing.enclosure is not None:
        version = VERSION_WORDS[Version(thing.enclosure.document.version)]
        return _("as “%(name)s”, %(version)s") % {"name": thing.enclosure.name, "version": version}
    if thing.fate is None:
        return _("Each file in it is said by itself.") if thing.carrier else ""
    cited = ", ".join(key.partition("+")[0] for key in thing.fate.provisions)
    return cited or thing.fate.reason
