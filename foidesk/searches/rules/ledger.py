"""The cost ledger of section 12: how an estimate is made of its lines, and what it still lacks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from foidesk.audit.rules import Deed
from foidesk.authorities.rules.costs import CostLimit
from foidesk.law.citation import Citation, foia
from foidesk.law.refusal import Refusal
from foidesk.searches.rules.activity import COUNTED, Activity
from foidesk.searches.rules.lines import ONLY_FOUR, Kind, Line, hours_in_words, told

COST_ENTERED = Deed("searches.cost-entered", "entered {minutes} minutes for {activity}, {kind}: {basis}")
COST_STRUCK = Deed("searches.cost-struck", "struck out {minutes} minutes for {activity}: {why}")
DEEDS = (COST_ENTERED, COST_STRUCK)


@dataclass(frozen=True)
class Taken:
    """Another request whose cost is taken together with this one's (Fees Regulations 5)."""

    case: UUID
    reference: str
    received_on: date
    minutes: int
    to_confirm: int


@dataclass(frozen=True)
class CostEstimate:
    """What answering one request costs. Time is in whole minutes.

    `own` are the request's lines, `others` what is taken together with it. A letter takes `hours`, `pence`,
    `limb` and `basis`, which tell no name of a colleague; the lines do.
    """

    limit: CostLimit
    own: tuple[Line, ...] = ()
    others: tuple[Taken, ...] = ()

    @property
    def own_minutes(self) -> int:
        """The minutes of this request that count."""
        return sum(line.minutes for line in self.own if line.counts)

    @property
    def minutes(self) -> int:
        """All minutes that count, with those of requests taken together."""
        return self.own_minutes + sum(other.minutes for other in self.others)

    @property
    def to_confirm(self) -> int:
        """The minutes that it takes only to find out whether the information is held (FOIA 12(2))."""
        determining = (line.minutes for line in self.own if line.activity is Activity.DETERMINING)
        return sum(determining) + sum(other.to_confirm for other in self.others)

    @property
    def apart(self) -> int:
        """Minutes that are recorded and never count."""
        return sum(line.minutes for line in self.own if not line.counts)

    @property
    def hours(self) -> str:
        """The time that counts, in words: "18 hours 1 minute"."""
        return hours_in_words(self.minutes)

    @property
    def pence(self) -> int:
        """What it comes to, to the nearest penny."""
        return pence_for(self.minutes, self.limit)

    @property
    def exceeds(self) -> bool:
        """Whether it would exceed the limit. To reach it exactly is not to exceed it (FOIA 12(1))."""
        return over(self.minutes, self.limit)

    @property
    def limb(self) -> Citation | None:
        """FOIA 12(2) where confirming alone would exceed the limit, else 12(1); None below it."""
        if over(self.to_confirm, self.limit):
            return foia("12(2)")
        return foia("12(1)") if self.exceeds else None

    @property
    def basis(self) -> tuple[str, ...]:
        """How each figure that counts was found, a sentence for each line."""
        return tuple(told(line) for line in self.own if line.counts)

    def by_activity(self, *, counted: bool = True) -> dict[Activity, int]:
        """The minutes of this request by activity: those that count, or those that never do."""
        return {
            activity: sum(line.minutes for line in self.own if line.activity is activity)
            for activity in Activity
            if (activity in COUNTED) is counted
        }

    def by_question(self, questions: Sequence[int]) -> dict[tuple[int, ...], int]:
        """The minutes that count for each question alone; under () and pairs what concerns several or all."""
        found: dict[tuple[int, ...], int] = {(n,): 0 for n in questions}
        for line in self.own:
            if line.counts:
                found[line.questions] = found.get(line.questions, 0) + line.minutes
        return found


def over(minutes: int, limit: CostLimit) -> bool:
    """Whether so many minutes cost more than the limit: 18 hours at £25 are £450 and not more than it."""
    return minutes * limit.rate > limit.pounds * 60


def pence_for(minutes: int, limit: CostLimit) -> int:
    """What so many minutes cost, to the nearest penny (Fees Regulations 4(4))."""
    return (minutes * limit.rate * 100 + 30) // 60


def lacking(estimate: CostEstimate, *, advised: bool) -> tuple[Refusal, ...]:
    """What a sensible and realistic estimate, supported by cogent evidence, still lacks (FOIA 12(1))."""
    counted = [line for line in estimate.own if line.counts]
    expected = [line for line in counted if line.kind is Kind.ESTIMATE]
    faults = []
    if not counted:
        faults.append(
            Refusal("Nothing that counts is entered yet: say what the work is, and how long.", ONLY_FOUR)
        )
    if expected and not any(line.sample for line in expected):
        faults.append(
            Refusal(
                "No sample was tried. Time a few records, and let the whole follow from them.", foia("12(1)")
            )
        )
    if any(not line.basis for line in counted if line.kind is Kind.SPENT and line.key):
        faults.append(Refusal("Say of each line of time spent what was done.", foia("12(1)")))
    if estimate.limb is not None and not advised:
        faults.append(
            Refusal(
                "Tell the applicant how the request could be made smaller, to fall within the limit.",
                foia("16(1)"),
            )
        )
    return tuple(faults)
