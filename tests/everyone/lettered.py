"""A standard line of our office."""

from typing import TYPE_CHECKING

from foidesk.letters import actions
from foidesk.letters.stationery import Line
from tests.walk import NOW, TODAY, Office

if TYPE_CHECKING:
    from foidesk.letters.models import LineVersion


def lettered(ours: Office) -> "LineVersion":
    """A line that officers may put into letters."""
    line = Line("Anvils", "An anvil weighs a hundredweight.")
    return actions.add_line(line, from_on=TODAY, by=ours.ada, at=NOW, on=TODAY)
