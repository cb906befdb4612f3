"""The pages on which something is struck out, with what their forms send."""

from collections.abc import Mapping
from typing import Any

from foidesk.desk.redaction.forms import place_key
from foidesk.redaction import queries
from foidesk.redaction.queries import Places
from tests.everyone.household import Household
from tests.everyone.page import APPROVERS, EVERYONE, HANDLERS, Page
from tests.everyone.typing_in import At, thing, typed

UNDER = {"provision": "other", "other": "FOIA 40(2)"}
EDGES = {"left": "60", "top": "200", "right": "300", "bottom": "220"}


def _of(name: str) -> At:
    """A box of the document, by its name in the household."""
    return lambda house: [house.redacted.document.id, getattr(house.redacted, name).id]


def _first(places: Places) -> dict[str, str]:
    return {"place": place_key(places.places[0])}


def _found(house: Household) -> dict[str, Any]:
    return {**UNDER, "sought": "write", **_first(queries.found(house.redacted.document, "write"))}


def _suggested(house: Household) -> dict[str, Any]:
    return {**UNDER, **_first(queries.suggested(house.redacted.document))}


def _words(house: Household) -> dict[str, Any]:
    return {**UNDER, **_first(queries.words(house.redacted.document, 1))}


STRIKING_OUT: Mapping[str, Page] = {
    "file-page": Page(EVERYONE, lambda house: [house.redacted.document.id, 1]),
    "strike-out": Page(EVERYONE, thing("redacted.document"), HANDLERS, typed(**UNDER, **EDGES)),
    "strike-out-open": Page(None, thing("redacted.unopened"), EVERYONE),
    "strike-out-boxes": Page(EVERYONE, thing("redacted.document")),
    "strike-out-box": Page(HANDLERS, _of("box"), HANDLERS, typed(**UNDER, **EDGES)),
    "strike-out-remove": Page(None, _of("box"), HANDLERS),
    "strike-out-put-back": Page(None, _of("gone"), HANDLERS),
    "strike-out-words": Page(HANDLERS, thing("redacted.document"), HANDLERS, _words),
    "strike-out-find": Page(HANDLERS, thing("redacted.document"), HANDLERS, _found),
    "strike-out-suggested": Page(HANDLERS, thing("redacted.document"), HANDLERS, _suggested),
    "strike-out-copy": Page(EVERYONE, thing("redacted.document"), HANDLERS),
    "strike-out-read": Page(None, thing("redacted.copied"), HANDLERS | APPROVERS, typed(says="agreed")),
}
