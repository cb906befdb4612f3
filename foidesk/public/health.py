"""Whether this process answers, and whether it can do its work: for supervisors, containers and balancers.

Answered before anything else looks at the request: without host, session or cookie, and without a line in the
log. A stranger learns that a part fails, never why.
"""

import logging
from collections.abc import Callable, Iterator

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from foidesk.audit.queries import missing_triggers
from foidesk.plumbing import schema
from foidesk.plumbing.files.here import of_installation
from foidesk.plumbing.trouble.rules import NO_OFFICE

log = logging.getLogger(__name__)

Answer = Callable[[HttpRequest], HttpResponseBase]

PARTS = ("database", "migrations", "triggers", "files")
NO_FILE = "0" * 64


def health(get_response: Answer) -> Answer:
    """Middleware, before all others: answers /healthz and /readyz itself."""

    def answered(request: HttpRequest) -> HttpResponseBase:
        if request.path_info == "/healthz":
            return _plain("ok", 200)
        if request.path_info == "/readyz":
            return _ready()
        return get_response(request)

    return answered


def _ready() -> HttpResponse:
    """200 when each part is well, 503 when any is not, with one line for each."""
    well = set(_well())
    lines = [f"{part}: {'ok' if part in well else 'not ok'}" for part in PARTS]
    return _plain("\n".join(lines), 200 if well == set(PARTS) else 503)


def _well() -> Iterator[str]:
    try:
        behind = schema.waiting()
        yield "database"
        if not behind:
            yield "migrations"
            if not missing_triggers():
                yield "triggers"
    except DatabaseError:
        log.warning("The database can't be used.", exc_info=True)
    try:
        of_installation().holds(NO_OFFICE, NO_FILE)
        yield "files"
    except Exception:
        log.warning("The place of the files can't be used.", exc_info=True)


def _plain(words: str, status: int) -> HttpResponse:
    answer = HttpResponse(f"{words}\n", content_type="text/plain; charset=utf-8", status=status)
    answer.headers["Cache-Control"] = "no-store"
    return answer
