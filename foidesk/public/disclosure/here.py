"""Whose public pages are open: the only office of the installation, or the one named in the address."""

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from foidesk.disclosure import queries
from foidesk.pages.parts import Link

if TYPE_CHECKING:
    from foidesk.authorities.models import Authority


@dataclass(frozen=True)
class Here:
    """An office as its public pages show it. `slug` is its name in addresses, "" where it is alone."""

    row: "Authority"
    slug: str
    path: str

    @property
    def office_name(self) -> str:
        """The authority's name, for the head of the page."""
        return self.row.name

    @property
    def home_href(self) -> str:
        """Where the office's name leads."""
        return self.href("front")

    @property
    def accessibility_href(self) -> str:
        """What is known of how accessible the pages are."""
        return self.href("accessibility")

    @property
    def navigation(self) -> tuple[Link, ...]:
        """The pages of the menu."""
        places = ((_("Freedom of information"), self.home_href), (_("Past answers"), self.href("log")))
        return tuple(
            Link(
                text=text,
                href=href,
                current=self.path == href or (href != self.home_href and self.path.startswith(href)),
            )
            for text, href in places
        )

    def href(self, name: str, **place: Any) -> str:
        """The address of a page of this office."""
        return reverse(f"public:{name}", kwargs=({"office": self.slug} if self.slug else {}) | place)


View = Callable[..., HttpResponseBase]


def of_office(view: View) -> View:
    """A page of one office. Where there are several and none is named, it is a list to choose from."""

    @require_safe
    @functools.wraps(view)
    def wrapped(request: HttpRequest, *, office: str = "", **place: Any) -> HttpResponseBase:
        offices = queries.places()
        if not office and len(offices) != 1:
            return _without_office(request, offices, place)
        row = offices.get(office) if office else next(iter(offices.values()))
        if row is None:
            raise Http404
        here = Here(row, slug=office if len(offices) > 1 else "", path=request.path)
        request.office = here  # type: ignore[attr-defined]
        return view(request, here, **place)

    return wrapped


def _without_office(
    request: HttpRequest, offices: "Mapping[str, Authority]", place: Mapping[str, Any]
) -> HttpResponseBase:
    """The list of offices. An entry without one was the first office's, from when it was alone here."""
    if place and offices:
        first = {"office": next(iter(offices))}
        return HttpResponseRedirect(reverse("public:entry", kwargs={**first, **place}))
    rows = [(row.name, reverse("public:front", kwargs={"office": slug})) for slug, row in offices.items()]
    return render(request, "public/disclosure/offices.html", {"offices": rows})
