"""A page of a file as a picture."""

from uuid import UUID

from django.http import Http404, HttpResponse

from foidesk.desk.page import DeskRequest, page
from foidesk.desk.redaction.place import one_file, opened
from foidesk.redaction import queries

SMALL, PLAIN, SHARP, SHARPEST = 18, 110, 150, 200
"""Dots to the inch: beside others, to fit a page, enlarged, enlarged twice. No others are drawn."""


@page()
def picture(request: DeskRequest, document: UUID, n: int) -> HttpResponse:
    """One page of a PDF, for whoever may read the file; kept by no browser."""
    found = one_file(request, document)
    proved = queries.proof_of(found)
    original = proved.document if proved else found
    if not opened(request, original) or not 1 <= n <= len(queries.sizes(original)):
        raise Http404
    asked = request.GET.get("dots", "")
    dots = next((one for one in (SMALL, SHARP, SHARPEST) if str(one) == asked), PLAIN)
    response = HttpResponse(queries.picture(found, n, dpi=dots), content_type="image/jpeg")
    response["Content-Disposition"] = f'inline; filename="page-{n}.jpg"'
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["X-Content-Type-Options"] = "nosniff"
    return response
