"""Past answers: the first page, the log, one answer, and a feed of new ones."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from foidesk.authorities import queries as authorities
from foidesk.authorities.rules import Fact, FactKey
from foidesk.disclosure import queries
from foidesk.disclosure.article import body
from foidesk.disclosure.rules import State
from foidesk.pages.paging import page_of
from foidesk.plumbing.index.queries import MOST
from foidesk.plumbing.index.rules import Piece
from foidesk.public.disclosure.forms import Search, SearchLog
from foidesk.public.disclosure.here import Here, of_office

if TYPE_CHECKING:
    from foidesk.disclosure.models import Entry

RECENT = 10
IN_FEED = 50
YEARS = range(2005, 10_000)
"""The years an answer under the Act can have."""


@dataclass(frozen=True)
class Item:
    """An entry in a list; `excerpt` are the pieces that answer a search best."""

    entry: "Entry"
    href: str
    excerpt: tuple[Piece, ...] = ()


@of_office
def front(request: HttpRequest, here: Here) -> HttpResponse:
    """Search past answers first, then how to ask."""
    recent = queries.public(here.row.id)[:RECENT]
    context = {
        "here": here,
        "form": Search(),
        "items": _items(here, recent),
        "log_href": here.href("log"),
    }
    return render(request, "public/disclosure/front.html", context)


@of_office
def log(request: HttpRequest, here: Here) -> HttpResponse:
    """Every published answer, the newest first, or those that hold all the words of a search."""
    form = SearchLog(request.GET or None, years=queries.years(here.row.id))
    asked: Mapping[str, Any] = form.cleaned_data if form.is_valid() else {}
    query, year = asked.get("q", ""), asked.get("year", "")
    found = queries.public(here.row.id, query=query, year=int(year) if year else None)
    shown = page_of(found, request.GET.get("page"))
    entries = list(shown.object_list)
    context = {
        "here": here,
        "form": form,
        "query": query,
        "year": year,
        "page": shown,
        "items": _items(here, entries, queries.excerpts(here.row.id, query, entries)),
        "most": MOST if shown.paginator.count >= MOST and query else 0,
        "log_href": here.href("log"),
        "feed_href": here.href("feed"),
    }
    return render(request, "public/disclosure/log.html", context)


@of_office
def entry(request: HttpRequest, here: Here, year: int, slug: str) -> HttpResponse:
    """One answer as an article; of a withdrawn one only that it was withdrawn (410)."""
    found = queries.public_entry(here.row.id, year=year, slug=slug) if year in YEARS else None
    if found is None:
        raise Http404
    context: dict[str, Any] = {"here": here, "entry": found, "log_href": here.href("log")}
    if found.state == State.WITHDRAWN:
        later = queries.successor(found)
        context["later_href"] = _href(here, later) if later else ""
        return render(request, "public/disclosure/withdrawn.html", context, status=410)
    # Its words were escaped when it was composed, and are those that passed the gate.
    context["article"] = mark_safe(body(queries.words(found).html))
    context["regulator"] = _regulator(here.row.id, timezone.localdate())
    return render(request, "public/disclosure/entry.html", context)


@of_office
def feed(request: HttpRequest, here: Here) -> HttpResponse:
    """New answers for feed readers (Atom)."""
    told = Atom1Feed(
        title=_("Past answers: %(office)s") % {"office": here.office_name},
        link=request.build_absolute_uri(here.href("log")),
        description=None,
        feed_url=request.build_absolute_uri(here.href("feed")),
        language="en-gb",
    )
    for one in queries.public(here.row.id)[:IN_FEED]:
        link = request.build_absolute_uri(_href(here, one))
        told.add_item(
            title=one.title,
            link=link,
            description=f"{one.reference}. {one.outcome}",
            unique_id=link,
            pubdate=one.published_at,
            updateddate=one.published_at,
        )
    return HttpResponse(told.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")


def _href(here: Here, entry: "Entry") -> str:
    return here.href("entry", year=entry.year, slug=entry.slug)


def _items(
    here: Here, entries: Iterable["Entry"], excerpts: Mapping[UUID, tuple[Piece, ...]] | None = None
) -> list[Item]:
    found = excerpts or {}
    return [Item(one, _href(here, one), found.get(one.id, ())) for one in entries]


def _regulator(authority: UUID, on: date) -> Mapping[str, str]:
    """The regulator's name and where to complain on line; nothing that somebody had to look at again."""
    facts = authorities.facts(authority, on=on)

    def value(key: FactKey) -> str:
        fact: Fact | None = facts.get(key)
        return fact.value if fact is not None and not fact.stale(on) else ""

    return {"name": value(FactKey.REGULATOR_NAME), "web": value(FactKey.REGULATOR_WEB)}
