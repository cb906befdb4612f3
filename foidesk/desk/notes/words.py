"""Notes in words, as pages show them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from foidesk.notes.queries import Read
from foidesk.notes.rules import Kind, Means, Party, Way
from foidesk.pages.templatetags.foidesk import day, moment
from foidesk.people.queries import names

if TYPE_CHECKING:
    from foidesk.documents.models import Document
    from foidesk.notes.models import Note, OpenWords, PersonalWords

KINDS: Mapping[Kind, Any] = {
    Kind.NOTE: gettext_lazy("Notes"),
    Kind.CALL: gettext_lazy("Calls"),
    Kind.CORRESPONDENCE: gettext_lazy("Correspondence"),
}
HEADINGS: Mapping[Kind, Any] = {
    Kind.NOTE: gettext_lazy("Write a note"),
    Kind.CALL: gettext_lazy("Note a call"),
    Kind.CORRESPONDENCE: gettext_lazy("Keep correspondence"),
}
PARTIES: Mapping[Party, Any] = {
    Party.APPLICANT: gettext_lazy("The applicant"),
    Party.COLLEAGUE: gettext_lazy("A colleague"),
    Party.AUTHORITY: gettext_lazy("Another authority"),
    Party.PRESS: gettext_lazy("The press"),
    Party.OTHER: gettext_lazy("Somebody else"),
}
WITH: Mapping[Party, Any] = {
    Party.APPLICANT: gettext_lazy("the applicant"),
    Party.COLLEAGUE: gettext_lazy("a colleague"),
    Party.AUTHORITY: gettext_lazy("another authority"),
    Party.PRESS: gettext_lazy("the press"),
    Party.OTHER: gettext_lazy("somebody else"),
}
CALL_WAYS: Mapping[Way, Any] = {
    Way.CAME: gettext_lazy("They rang us"),
    Way.WENT: gettext_lazy("We rang them"),
}
WAYS: Mapping[Way, Any] = {
    Way.CAME: gettext_lazy("It came to us"),
    Way.WENT: gettext_lazy("It went out from us"),
}
MEANS: Mapping[Means, Any] = {
    Means.EMAIL: gettext_lazy("E-mail"),
    Means.LETTER: gettext_lazy("Letter"),
    Means.MESSAGE: gettext_lazy("Message on some site or in some program"),
    Means.MEETING: gettext_lazy("Meeting"),
}


@dataclass(frozen=True)
class Promise:
    """What was promised and by when; `came` tells what came of it, `late` that its day has passed."""

    says: str
    by: date | None
    came: str
    late: bool


@dataclass(frozen=True)
class Told:
    """A note as a page shows it. Of one that is closed to the reader only who kept it and when."""

    note: "Note"
    closed: bool
    heading: str
    when: str
    who: str
    text: str
    promise: Promise | None
    entered: str
    out: str
    files: "tuple[Document, ...]"
    before: "tuple[Told, ...]"
    stands: bool


def told(reads: Sequence[Read], *, on: date) -> list[Told]:
    """Notes as a page shows them on a day."""
    rows = [one.note for read in reads for one in (read, *read.before)]
    known = names(
        key for note in rows for key in (note.entered_by, note.out_by, note.kept_by) if key is not None
    )
    return [_told(read, known, on) for read in reads]


def _told(read: Read, known: Mapping[UUID, str], on: date) -> Told:
    note, words = read.note, read.words
    entered = {"who": known.get(note.entered_by, _("Somebody")), "when": moment(note.entered_at)}
    return Told(
        note=note,
        closed=words is None,
        heading=_heading(note) if words else _("A personal note"),
        when=(moment(note.happened_at) or day(note.happened_on)) if words else "",
        who=words.who if words else "",
        text=words.text if words else "",
        promise=_promise(note, words, known, on) if words else None,
        entered=_("Noted by %(who)s, %(when)s") % entered,
        out=_out(note, words, known) if note.out_at else "",
        files=read.files if words else (),
        before=tuple(_told(one, known, on) for one in read.before),
        stands=not note.replaced and note.out_at is None,
    )


def _heading(note: "Note") -> str:
    if note.kind == Kind.NOTE or not note.party:
        return _("Note")
    party = WITH[Party(note.party)]
    came = note.way == Way.CAME
    if note.kind == Kind.CALL:
        return (_("Call from %(whom)s") if came else _("Call to %(whom)s")) % {"whom": party}
    words = {"means": MEANS_OF[Means(note.means)], "whom": party}
    if note.means == Means.MEETING:
        return _("Meeting with %(whom)s") % words
    return (_("%(means)s from %(whom)s") if came else _("%(means)s to %(whom)s")) % words


MEANS_OF: Mapping[Means, Any] = {**MEANS, Means.MESSAGE: gettext_lazy("Message")}


def _promise(
    note: "Note", words: "OpenWords | PersonalWords", known: Mapping[UUID, str], on: date
) -> Promise | None:
    if not words.promised:
        return None
    came = ""
    if note.kept_at and note.kept_by:
        facts = {"who": known.get(note.kept_by, _("Somebody")), "when": moment(note.kept_at)}
        came = _("%(how)s (recorded by %(who)s, %(when)s)") % (facts | {"how": words.how_kept})
    late = not came and note.promise_on is not None and note.promise_on < on
    return Promise(words.promised, note.promise_on, came, late)


def _out(note: "Note", words: "OpenWords | PersonalWords | None", known: Mapping[UUID, str]) -> str:
    facts = {"when": moment(note.out_at), "who": _("Somebody"), "why": words.why_out if words else ""}
    if note.out_by:
        facts["who"] = known.get(note.out_by, facts["who"])
    if not words:
        return _("Taken out by %(who)s, %(when)s.") % facts
    return _("Taken out by %(who)s, %(when)s: %(why)s") % facts
