"""Giving an officer a file, its words or its pages. Each is a POST, because each is an event."""

from base64 import b64encode
from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from csp.decorators import csp_update
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from foidesk.desk.files.found import one_document
from foidesk.desk.page import DeskRequest, page
from foidesk.documents import actions, queries
from foidesk.law.refusal import Refusal, Refused
from foidesk.plumbing.files.place import Damaged

T = TypeVar("T")


@require_POST
@page()
def download(request: DeskRequest, document: UUID) -> HttpResponseBase:
    """One file."""
    found, desk = one_document(request, document), request.desk
    data = whole(lambda: actions.download(found, by=desk.actor, at=desk.now, on=desk.today))
    return attachment(data, found.name)


@require_POST
@page()
def words(request: DeskRequest, document: UUID) -> HttpResponse:
    """A piece of a file's words, without opening the file."""
    found, desk = one_document(request, document), request.desk
    pieces = queries.pieces_of(found)
    asked = request.POST.get("piece", "1")
    n = min(
        max(int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 1, 1), max(pieces, 1)
    )
    read = actions.read_text(found, n, by=desk.actor, at=desk.now)
    context = {"document": found, "read": read, "n": n, "pieces": pieces}
    return render(request, "desk/files/words.html", context)


@require_POST
@csp_update({"img-src": ["data:"]})  # type: ignore[arg-type]
@page()
def pages(request: DeskRequest, document: UUID) -> HttpResponse:
    """Small pictures of its first pages. They lie in the page itself: no address gives them a second time."""
    found, desk = one_document(request, document), request.desk
    numbers = actions.look_at(found, by=desk.actor, at=desk.now)
    pictures = [(n, _inline(whole(lambda n=n: queries.picture(found, n) or b""))) for n in numbers]  # type: ignore[misc]
    return render(request, "desk/files/pages.html", {"document": found, "pictures": pictures})


def _inline(picture: bytes) -> str:
    return f"data:image/png;base64,{b64encode(picture).decode('ascii')}"


def whole(read: Callable[[], T]) -> T:
    """What was stored, or made of it; a sentence instead where it is missing or is not what came in."""
    try:
        return read()
    except Damaged as damaged:
        says = _("The stored file is not what was received, or is missing. Tell whoever keeps this system.")
        raise Refused(Refusal(says)) from damaged


def attachment(data: bytes, name: str) -> HttpResponse:
    """Bytes from a stranger: nothing in a browser may run or show them as part of our pages."""
    response = HttpResponse(data, content_type="application/octet-stream")
    response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["X-Content-Type-Options"] = "nosniff"
    return response
