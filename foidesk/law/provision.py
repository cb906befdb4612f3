"""What every provision of law in FOI Desk is made of."""

from dataclasses import dataclass

from foidesk.law.citation import Citation
from foidesk.law.period import SINCE_2005, Period
from foidesk.law.source import Source


@dataclass(frozen=True)
class Provision:
    """A rule that can say what it is: one without its source or its period cannot be made.

    ``key`` is stored on cases and letters and is never reused. ``says`` is the rule in plain words.
    """

    key: str
    citation: Citation
    title: str
    says: str
    in_force: Period
    source: Source
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Instrument:
    """Writes down the provisions of one instrument: its short name, where it was read, since when it runs."""

    name: str
    source: Source
    in_force: Period = SINCE_2005

    def states(
        self,
        number: str,
        title: str,
        says: str,
        *notes: str,
        source: Source | None = None,
        in_force: Period | None = None,
    ) -> Provision:
        """The provision with that number; source and period are the instrument's, unless they are given."""
        citation = Citation.parse(f"{self.name} {number}")
        return Provision(
            str(citation), citation, title, says, in_force or self.in_force, source or self.source, notes
        )
