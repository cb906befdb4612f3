"""Files of our office in which something is struck out: with boxes, with a proved copy, unopened."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from foidesk.people.rules import Actor, Role
from foidesk.redaction import actions
from tests.redaction.boxed import copied, drawn, paper
from tests.walk import NOW, Office, logged

if TYPE_CHECKING:
    from foidesk.documents.models import Document
    from foidesk.redaction.models import Box

WORDS = ("The anvil of Wendy Weld", "Write to wendy@weld.example.")


@dataclass(frozen=True)
class Redacted:
    """Everybody with a role opened the pages of `document` and of `copied`."""

    document: "Document"
    box: "Box"
    gone: "Box"
    copied: "Document"
    unopened: "Document"


def redacted(ours: Office, people: Mapping[Role | None, Actor]) -> Redacted:
    """Drawn by Alice, copied for her by the worker."""
    case = logged(ours.alice, title="Anvil storage")
    one, two, three = (paper(ours, WORDS, case=case, name=f"anvil {n}.pdf") for n in (1, 2, 3))
    for who in (ours.alice, *(person for role, person in people.items() if role is not None)):
        actions.open_pages(one, by=who, at=NOW)
        actions.open_pages(two, by=who, at=NOW)
    drawn(ours, two)
    copied(ours, two)
    return Redacted(
        document=one,
        box=drawn(ours, one),
        gone=actions.remove(drawn(ours, one, 1), by=ours.alice, at=NOW),
        copied=two,
        unopened=three,
    )
