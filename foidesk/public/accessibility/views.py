"""The accessibility statement: what is true of the pages, and whom to tell when one keeps somebody out."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from foidesk.disclosure import queries
from foidesk.public.disclosure.here import Here


@require_safe
def statement(request: HttpRequest, office: str = "") -> HttpResponse:
    """The statement of one office. Where there are several and none is named, it names no contact."""
    offices = queries.places()
    if office and office not in offices:
        raise Http404
    alone = len(offices) == 1
    if not (office or alone):
        return render(request, "public/accessibility/statement.html")
    row = offices[office] if office else next(iter(offices.values()))
    here = Here(row, slug="" if alone else office, path=request.path)
    request.office = here  # type: ignore[attr-defined]
    return render(request, "public/accessibility/statement.html", {"here": here})
