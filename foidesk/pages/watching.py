"""Watching each request: its reference, a line in the log when it is answered, and a note when it fails."""

import logging
import sys
import time
import uuid
from collections.abc import Callable, Mapping
from functools import partial

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone

from foidesk.plumbing.trouble import actions as trouble
from foidesk.plumbing.trouble.about import about
from foidesk.plumbing.trouble.rules import NO_OFFICE, Kind, fault_of, new_reference, well_formed

log = logging.getLogger(__name__)

METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
NO_ROUTE = "none"
STATIC = "static"

Answer = Callable[[HttpRequest], HttpResponseBase]


def watch(get_response: Answer) -> Answer:
    """Middleware, the outermost: every line logged on the way to an answer says of which request it is."""

    def watched(request: HttpRequest) -> HttpResponseBase:
        began = time.perf_counter()
        request.reference = _reference(request)  # type: ignore[attr-defined]
        with about(partial(facts_of, request)):
            response = get_response(request)
            took = round((time.perf_counter() - began) * 1000)
            level = logging.DEBUG if route_of(request) == STATIC else logging.INFO
            log.log(level, "Answered.", extra={"status": response.status_code, "ms": took})
        return response

    return watched


def log_failure(request: HttpRequest) -> str:
    """Log the error that is being handled; gives the request's reference, which the person is shown."""
    log.error("A page failed.", exc_info=sys.exc_info()[1])
    return str(getattr(request, "reference", "")) or new_reference()


def note_failure(request: HttpRequest) -> str:
    """Log the error that is being handled and keep it for the administrator; gives the request's reference.

    Whatever made the page fail may make this fail too: then the log alone has it.
    """
    reference, error = log_failure(request), sys.exc_info()[1]
    if error is None:
        return reference
    fault = fault_of(error, kind=Kind.PAGE, route=f"{_method(request)} {route_of(request)}")
    try:
        trouble.note(fault, authority=office_of(request) or NO_OFFICE, reference=reference, at=timezone.now())
    except Exception:
        log.exception("This failure could not be kept for the administrator.")
    return reference


def facts_of(request: HttpRequest) -> Mapping[str, str]:
    """What is known of a request by now, in ids and codes."""
    match = request.resolver_match
    case = match.kwargs.get("case") if match else None
    actor = getattr(getattr(request, "desk", None), "actor", None)
    return {
        "request": str(getattr(request, "reference", "")),
        "office": str(office_of(request) or ""),
        "case": str(case) if isinstance(case, uuid.UUID) else "",
        "officer": str(getattr(actor, "id", "")),
        "method": _method(request),
        "route": route_of(request),
    }


def route_of(request: HttpRequest) -> str:
    """The name of the page, never its address: that may hold a token or what somebody looks for."""
    if request.resolver_match is not None:
        return request.resolver_match.view_name or NO_ROUTE
    return STATIC if request.path_info.startswith(f"/{settings.STATIC_URL.lstrip('/')}") else NO_ROUTE


def office_of(request: HttpRequest) -> uuid.UUID | None:
    """At whose desk, or for whose public pages, a request is; None where that is not known."""
    host = getattr(request, "desk", None) or getattr(request, "office", None)
    row = getattr(host, "office", None) or host
    key = getattr(row, "id", None)
    return key if isinstance(key, uuid.UUID) else None


def _method(request: HttpRequest) -> str:
    return request.method if request.method in METHODS else "OTHER"


def _reference(request: HttpRequest) -> str:
    """The reference that the server before this one gave, where that one is believed, or a new one.

    `foidesk web` takes X-Forwarded-For out of every request that does not come from FOIDESK_PROXY.
    """
    given = request.headers.get("X-Request-ID", "")
    believed = bool(settings.PROXY) and "HTTP_X_FORWARDED_FOR" in request.META
    return given if believed and well_formed(given) else new_reference()
