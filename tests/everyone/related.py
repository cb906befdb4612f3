"""Requests that stand to each other, for the pages that put them right."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from foidesk.cases.rules import Channel, Closure
from foidesk.relations import actions
from foidesk.relations.rules import Closing, Relation
from foidesk.release import actions as release
from tests.walk import NOW, TODAY, Office, logged

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.relations.models import Related


@dataclass(frozen=True)
class Relatives:
    """Two linked requests of one applicant, and one that was closed."""

    first: "Case"
    later: "Case"
    link: "Related"
    closed: "Case"


WITHDRAWN = {"channel": "call", "reason": "No longer wanted."}
SPLIT = {"questions": ["2"], "title": "Kite strings", "reason": "Another matter."}


def related(ours: Office) -> Relatives:
    """Walk to all of it."""
    first, later, closed = (logged(ours.alice, title="Taken-back kite") for _n in range(3))
    link = actions.link(first, Relation.SEE_ALSO, later, reason="One kite.", by=ours.alice, at=NOW)
    closing = Closing(
        Closure.WITHDRAWN, "She found the kite.", said_on=date(2024, 12, 5), channel=Channel.CALL
    )
    release.close(closed, closing, by=ours.alice, at=NOW, on=TODAY)
    return Relatives(first, later, link, closed)


def with_later(**more: object) -> Any:
    """What is typed where the later of the two is chosen."""
    return lambda house: {"other": str(house.related.later.id), "reason": "One matter.", **more}


def linked(house: Any) -> dict[str, object]:
    """A link to the later of the two."""
    return {"other": house.related.later.reference, "relation": "see-also", "reason": "One matter."}
