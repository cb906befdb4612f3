"""Pages for what went wrong: each says in plain words what happened and what to do now."""

import sys
from collections.abc import Iterator, Sequence

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.http import url_has_allowed_host_and_scheme

from foidesk.law.refusal import Refused
from foidesk.pages.watching import log_failure, note_failure
from foidesk.plumbing.files.place import Away

WORTH_KEEPING = 30
"""Typed values of this length and more are shown again; shorter ones are quickly typed again."""
SECRET = ("csrf", "password", "token", "code")
RETRY_AFTER = "30"
"""Seconds after which to try again what could not be reached."""


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: what was sent could not be read."""
    return render(request, "pages/errors/bad_request.html", status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403: this person may not."""
    return render(request, "pages/errors/forbidden.html", status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: there is no such page, or not for this person; which of the two is not said."""
    return render(request, "pages/errors/not_found.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: our fault; 503: the database is away, full or busy. Both are made without the request.

    Whatever failed may fail again. Django calls this while the exception is being handled, and only here ends
    what is raised outside the views too, such as while a session is stored.
    """
    if isinstance(sys.exc_info()[1], OperationalError | InterfaceError):
        page = render_to_string("pages/errors/away.html", {"reference": log_failure(request)})
        return HttpResponse(page, status=503, headers={"Retry-After": RETRY_AFTER})
    reference = note_failure(request)
    return HttpResponse(
        render_to_string("pages/errors/server_error.html", {"reference": reference}), status=500
    )


def page_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: a form without its proof of origin, mostly because its page was open since before signing in.

    What was typed is shown again only if it came from a page of ours: others could put words here.
    """
    context = {"back_href": way_back(request), "kept": typed_before(request)}
    return render(request, "pages/errors/page_too_old.html", context, status=403)


def signed_out(request: HttpRequest, sign_in_href: str, kept: Sequence[str]) -> HttpResponse:
    """403: a form sent by somebody who is not signed in any more, with what was typed in it."""
    context = {"sign_in_href": sign_in_href, "kept": kept}
    return render(request, "pages/errors/signed_out.html", context, status=403)


def typed_before(request: HttpRequest) -> list[str]:
    """What was typed in a form of ours and is worth showing again; nothing where others could have put it."""
    return list(_typed(request)) if way_back(request) else []


def could_not_be_done(request: HttpRequest, refused: Refused) -> HttpResponse:
    """409: the reasons why an action was refused, each with its provision, and what was typed.

    503 where the place of the files is away: the same may be done later.
    """
    context = {"refusals": refused.refusals, "back_href": way_back(request), "kept": list(_typed(request))}
    status = 503 if isinstance(refused, Away) else 409
    return render(request, "pages/errors/could_not_be_done.html", context, status=status)


def way_back(request: HttpRequest) -> str:
    """The page of ours the person came from; "" where the browser does not say."""
    came_from = request.headers.get("Referer", "")
    ours = url_has_allowed_host_and_scheme(came_from, {request.get_host()}, require_https=request.is_secure())
    return came_from if ours else ""


def _typed(request: HttpRequest) -> Iterator[str]:
    """The longer texts of a form that was sent, so that nobody has to write them a second time."""
    for name, values in request.POST.lists():
        if not any(word in name.lower() for word in SECRET):
            yield from (value for value in values if isinstance(value, str) and len(value) >= WORTH_KEEPING)
