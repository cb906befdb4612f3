"""An answer in which the checker finds something: one thing is open, another was set aside."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from foidesk.letters import actions as letters
from foidesk.letters.rules import Details
from foidesk.proofreading import actions, queries
from tests.walk import NOW, TODAY

if TYPE_CHECKING:
    from foidesk.letters.models import Letter
    from foidesk.proofreading.models import SetAside
    from tests.release.steps import Journey

_TELLS = Details(opening="Ask at tom.applegarth1971@gmail.com.\n\nOr write to him: NINO AB 12 34 56 C.")


@dataclass(frozen=True)
class ReadOver:
    """The letter, the key of what is open, and the row of what is not."""

    letter: "Letter"
    key: str
    aside: "SetAside"


def read_over(journey: "Journey") -> ReadOver:
    """Drafted and amended by Alice, who set the first finding aside."""
    alice, draft = journey.ours.alice, journey.drafted()
    letter = letters.amend(draft, _TELLS, version=draft.version, by=alice, at=NOW, on=TODAY)
    first, second = (one for one in queries.read(letter, on=TODAY) if one.open)
    reason = "The address is that of a spokesman."
    row = actions.set_aside(letter, first.key, reason=reason, by=alice, at=NOW, on=TODAY)
    return ReadOver(letter, second.key, row)
