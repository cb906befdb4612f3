"""A request with a line in its ledger, and another for which a fee is begun."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from foidesk.searches import actions as searches
from foidesk.searches.rules.activity import Activity
from foidesk.searches.rules.fees import Basis
from foidesk.searches.rules.lines import Kind, NewLine
from tests.walk import NOW, TODAY, Office, logged

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.searches.models import Cost


@dataclass(frozen=True)
class Costly:
    """The line, and the request of the fee."""

    line: "Cost"
    charged: "Case"


def costly(ours: Office, case: "Case") -> Costly:
    """Enter an hour on a request, and begin a fee on another of the same person."""
    hour = NewLine(Activity.LOCATING, Kind.SPENT, 60, who="Gita Green", basis="Every anvil was lifted.")
    charged = logged(ours.alice, title="Unsent harpsichord")
    searches.begin_fee(
        charged, Basis.SECTION_9, confirmed=True, why="Anvil plans on paper", by=ours.alice, at=NOW, on=TODAY
    )
    return Costly(searches.enter_cost(case, hour, by=ours.alice, at=NOW), charged)
