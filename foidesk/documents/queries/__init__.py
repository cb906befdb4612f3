"""Reading files: what there is of a request, what was found in each, its words and pages."""

from foidesk.documents.queries.files import (
    Progress,
    Same,
    children_of,
    depth,
    document,
    documents_of,
    family,
    found_of,
    progress,
    same_as,
    tells_who_asks,
    versions_of,
)
from foidesk.documents.queries.inspected import (
    Findings,
    advice_of,
    findings_of,
    findings_of_each,
    listenings_of,
    pages_of,
    picture,
    piece_of,
    pieces_of,
    waits_for,
)
from foidesk.documents.queries.making import making_of, makings_of, to_make, why_not_made
from foidesk.documents.queries.searching import KIND, Hit, search
from foidesk.documents.queries.verifying import faults
from foidesk.documents.queries.waiting import due, known_of, to_take_apart

__all__ = [
    "KIND",
    "Findings",
    "Hit",
    "Progress",
    "Same",
    "advice_of",
    "children_of",
    "depth",
    "document",
    "documents_of",
    "due",
    "family",
    "faults",
    "findings_of",
    "findings_of_each",
    "found_of",
    "known_of",
    "listenings_of",
    "making_of",
    "makings_of",
    "pages_of",
    "picture",
    "piece_of",
    "pieces_of",
    "progress",
    "same_as",
    "search",
    "tells_who_asks",
    "to_make",
    "to_take_apart",
    "versions_of",
    "waits_for",
    "why_not_made",
]
