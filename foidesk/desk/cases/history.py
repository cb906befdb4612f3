"""The story of a request in sentences, from the record."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from foidesk.audit.queries import Entry, story
from foidesk.audit.rules import Deed
from foidesk.authorities.rules import DEEDS as OFFICE_DEEDS
from foidesk.cases.rules import DEEDS as CASE_DEEDS
from foidesk.decisions.rules import DEEDS as DECISION_DEEDS
from foidesk.desk.page import DeskRequest, case_page, one_case, page
from foidesk.disclosure.rules import DEEDS as DISCLOSURE_DEEDS
from foidesk.documents.rules import DEEDS as DOCUMENT_DEEDS
from foidesk.handling.rules import DEEDS as HANDLING_DEEDS
from foidesk.inbox.rules import DEEDS as INBOX_DEEDS
from foidesk.letters.rules import DEEDS as LETTER_DEEDS
from foidesk.material.rules import DEEDS as MATERIAL_DEEDS
from foidesk.notes.rules import DEEDS as NOTE_DEEDS
from foidesk.oversight.rules import DEEDS as OVERSIGHT_DEEDS
from foidesk.pages.templatetags.foidesk import day
from foidesk.people.queries import lenders, names
from foidesk.people.rules import DEEDS as PEOPLE_DEEDS
from foidesk.proofreading.rules import DEEDS as PROOFREADING_DEEDS
from foidesk.redaction.rules import DEEDS as REDACTION_DEEDS
from foidesk.relations.rules import DEEDS as RELATION_DEEDS
from foidesk.release.rules import DEEDS as RELEASE_DEEDS
from foidesk.searches.rules import DEEDS as SEARCH_DEEDS
from foidesk.weighing.rules import DEEDS as WEIGHING_DEEDS

DEEDS: dict[str, Deed] = {
    deed.verb: deed
    for deeds in (
        OFFICE_DEEDS,
        PEOPLE_DEEDS,
        CASE_DEEDS,
        HANDLING_DEEDS,
        RELATION_DEEDS,
        DOCUMENT_DEEDS,
        INBOX_DEEDS,
        SEARCH_DEEDS,
        WEIGHING_DEEDS,
        NOTE_DEEDS,
        DECISION_DEEDS,
        REDACTION_DEEDS,
        MATERIAL_DEEDS,
        LETTER_DEEDS,
        PROOFREADING_DEEDS,
        RELEASE_DEEDS,
        DISCLOSURE_DEEDS,
        OVERSIGHT_DEEDS,
    )
    for deed in deeds
}


@dataclass(frozen=True)
class Sentence:
    """One event as it is read, without the full stop at its end; `verb` serves to filter."""

    at: datetime
    who: str
    says: str
    verb: str


class _Spoken(dict[str, str]):
    """Fields of a sentence; what was erased, or was never said, says so."""

    def __missing__(self, name: str) -> str:
        return _("(no longer kept)")


@page()
def history(request: DeskRequest, case: UUID) -> HttpResponse:
    """What was done, by whom and when, newest first; narrowed by a word in the sentence."""
    found = one_case(request, case)
    wanted = request.GET.get("word", "").strip()
    sentences = told(story(authority=found.authority, chain=found.id))
    shown = [one for one in sentences if wanted.casefold() in f"{one.who} {one.says}".casefold()]
    return case_page(
        request,
        found,
        "desk/cases/history.html",
        tab="history",
        page_heading=_("History"),
        sentences=list(reversed(shown)),
        word=wanted,
        total=len(sentences),
    )


def told(entries: Iterable[Entry]) -> list[Sentence]:
    """The events in sentences, oldest first."""
    entries = list(entries)
    known = names(entry.by for entry in entries if entry.by)
    lent = lenders({UUID(entry.facts["under"]) for entry in entries if "under" in entry.facts})
    return [
        Sentence(
            at=entry.at,
            who=_who(entry, known, lent),
            says=_(DEEDS[entry.verb].says).format_map(_fields(entry)).rstrip("."),
            verb=entry.verb,
        )
        for entry in entries
    ]


def _who(entry: Entry, known: dict[UUID, str], lent: dict[UUID, str]) -> str:
    """Who did it, and as whose deputy."""
    if entry.by is None:
        return _("FOI Desk")
    who = known.get(entry.by, _("Somebody unknown"))
    if "under" not in entry.facts:
        return who
    lender = lent.get(UUID(entry.facts["under"]), _("somebody unknown"))
    return _("%(who)s, as deputy for %(lender)s,") % {"who": who, "lender": lender}


def _fields(entry: Entry) -> _Spoken:
    fields = {name: _spoken(value) for name, value in entry.facts.items()}
    return _Spoken(fields | {name: _spoken(value) for name, value in (entry.words or {}).items()})


def _spoken(value: object) -> str:
    """A fact in words: days with their weekday, nothing as "none"."""
    if value is None or value == "":
        return _("none")
    try:
        return day(date.fromisoformat(str(value)))
    except ValueError:
        return str(value)
