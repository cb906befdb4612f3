"""The last word on every answer: a refused action becomes a calm page, and staff pages are kept by nobody."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from foidesk.law.refusal import Refused
from foidesk.pages.errors import could_not_be_done


class _Refusals:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if getattr(request, "desk", None) is not None:
            # Not `no-referrer`: browsers would post without an origin, and forms would be refused as forged.
            response.headers["Referrer-Policy"] = "same-origin"
            response.headers["Cache-Control"] = "no-store"
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        return could_not_be_done(request, exception) if isinstance(exception, Refused) else None


def refusals(get_response: Callable[[HttpRequest], HttpResponseBase]) -> _Refusals:
    """Middleware: answers a `Refused` that no view caught with 409; staff pages are not stored."""
    return _Refusals(get_response)
