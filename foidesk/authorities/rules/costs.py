"""The appropriate limit of section 12: money, rate, and the hours that come of both."""

from dataclasses import dataclass

from foidesk.authorities.rules.facts import FactKey
from foidesk.law.citation import Citation

LIMIT_PROVISION = Citation.parse("Fees Regulations 3")
RATE_PROVISION = Citation.parse("Fees Regulations 4(4)")


@dataclass(frozen=True)
class CostLimit:
    """What a request may cost an authority before section 12 lets it refuse; money in whole pounds."""

    pounds: int
    rate: int
    provision: Citation = LIMIT_PROVISION
    rate_provision: Citation = RATE_PROVISION

    @property
    def pence(self) -> int:
        """The limit in pence."""
        return self.pounds * 100

    @property
    def minutes(self) -> int:
        """How many whole minutes of work the limit allows: 1,080 at £450 and £25."""
        return self.pounds * 60 // self.rate

    @property
    def hours(self) -> float:
        """How many hours of work the limit allows: 18 at £450 and £25."""
        return self.pounds / self.rate


def limit_key(*, central: bool) -> FactKey:
    """Which limit is an authority's: that of Part I of Schedule 1 to the Act, or that of every other."""
    return FactKey.COST_LIMIT_CENTRAL if central else FactKey.COST_LIMIT
