"""An entry of the log as the desk shows it: its state in words, who did what, where everyone reads it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from foidesk.disclosure import queries
from foidesk.disclosure.article import body
from foidesk.disclosure.rules import STATE_WORDS, State
from foidesk.pages.saying import said
from foidesk.people.queries import names

if TYPE_CHECKING:
    from foidesk.disclosure.models import Entry

TONES = {State.DRAFT: "yellow", State.PUBLISHED: "green", State.WITHDRAWN: "grey"}


@dataclass(frozen=True)
class Told:
    """An entry in words."""

    entry: "Entry"
    state: str
    tone: str


def told(entry: "Entry") -> Told:
    """An entry as lists show it."""
    state = State(entry.state)
    return Told(entry, said(STATE_WORDS[state]), TONES[state])


def hands(entry: "Entry") -> dict[str, str]:
    """Who drafted, published and withdrew an entry, by name; "" where nobody did."""
    keys = {
        "drafted": entry.drafted_by,
        "published": entry.published_by,
        "withdrawn": entry.withdrawn_by,
    }
    known = names([key for key in keys.values() if key])
    return {what: known.get(key, "") if key else "" for what, key in keys.items()}


def preview(entry: "Entry") -> SafeString:
    """The article as everyone reads it, or would, for a page that has a heading of its own."""
    # Every word of it was escaped when it was composed.
    return mark_safe(body(queries.words(entry).html, below_heading=True))


def public_href(entry: "Entry") -> str:
    """The address at which everyone reads a published entry."""
    office = queries.place_of(entry.authority)
    place = {"office": office} if office else {}
    return reverse("public:entry", kwargs={**place, "year": entry.year, "slug": entry.slug})
