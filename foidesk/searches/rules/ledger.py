"""The cost ledger of section 12: what is entered, how an estimate is made of it, and what it still lacks."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from foidesk.audit.rules import Deed
from foidesk.authorities.rules.costs import CostLimit
from foidesk.law.citation import Citation, foia
from foidesk.law.refusal import Refusal
from foidesk.searches.rules.activity import ACTIVITY_WORDS, COUNTED, Activity
from foidesk.searches.rules.searching import LONGEST_MINUTES

COST_ENTERED = Deed("searches.cost-entered", "entered {minutes} minutes for {activity}, {kind}: {basis}")
COST_STRUCK = Deed("searches.cost-struck", "struck out {minutes} minutes for {activity}: {why}")
DEEDS = (COST_ENTERED, COST_STRUCK)

ONLY_FOUR = Citation.parse("Fees Regulations 4(3)")
MOST_RECORDS = 100_000_000


class Kind(StrEnum):
    """Whether the time was spent, or is expected to be."""

    ESTIMATE = "estimate"
    SPENT = "spent"


KIND_WORDS: Mapping[Kind, str] = {Kind.ESTIMATE: "still to do", Kind.SPENT: "spent"}


@dataclass(frozen=True)
class Sample:
    """Some of many records were tried: `tried` of `records`, which took `minutes`. The rest in proportion."""

    records: int
    tried: int
    minutes: int

    @property
    def extrapolated(self) -> int:
        """The minutes all the records would take, rounded down in the applicant's favour."""
        return self.records * self.minutes // self.tried

    @property
    def arithmetic(self) -> str:
        """How the figure comes about, so that anybody can check it."""
        took = f"{plural(self.minutes, 'minute')} for {plural(self.tried, 'record')} tried"
        return f"{plural(self.records, 'record')} × {took} = {plural(self.extrapolated, 'minute')}"


@dataclass(frozen=True)
class NewLine:
    """A line as it is entered: so many minutes, or a sample they follow from.

    `who` did the work or will; `basis` says how the figure was found. No questions: the whole request.
    """

    activity: Activity
    kind: Kind
    minutes: int | None = None
    sample: Sample | None = None
    questions: tuple[int, ...] = ()
    who: str = ""
    basis: str = ""


@dataclass(frozen=True)
class Line:
    """A line as it stands. `key` is None where it came with a colleague's answer to a search."""

    activity: Activity
    kind: Kind
    minutes: int
    questions: tuple[int, ...]
    who: str
    basis: str
    sample: Sample | None = None
    key: UUID | None = None

    @property
    def counts(self) -> bool:
        """Whether it counts towards the limit (Fees Regulations 4(3))."""
        return self.activity in COUNTED


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


def plural(n: int, what: str) -> str:
    """A number and what is counted: "1 minute", "1,080 minutes"."""
    return f"{n:,} {what}{'' if n == 1 else 's'}"


def hours_in_words(minutes: int) -> str:
    """Minutes as hours: "18 hours 1 minute", "45 minutes"."""
    hours, rest = divmod(minutes, 60)
    parts = [plural(hours, "hour")] if hours else []
    return " ".join(parts + ([plural(rest, "minute")] if rest or not hours else []))


def told(line: Line) -> str:
    """A line as a sentence that names nobody: activity, time, and how the figure was found."""
    spent = "spent" if line.kind is Kind.SPENT else "would be needed"
    words = f"{hours_in_words(line.minutes)} {spent} on {ACTIVITY_WORDS[line.activity]}"
    reasons = [line.sample.arithmetic] if line.sample else []
    reasons += [line.basis] if line.basis else []
    return ": ".join([words[:1].upper() + words[1:], *(["; ".join(reasons)] if reasons else [])])


def faults_of_line(line: NewLine, *, known: frozenset[int]) -> tuple[Refusal, ...]:
    """Why a line can't be entered as it stands; nothing when it can. `known`: the request's questions."""
    faults = []
    if (line.minutes is None) == (line.sample is None):
        faults.append(Refusal("Give either the minutes, or a sample from which they follow."))
    elif line.sample is not None:
        faults.extend(_sample_faults(line.sample))
    elif not 1 <= (line.minutes or 0) <= LONGEST_MINUTES:
        faults.append(Refusal(f"Give the minutes as a whole number, from 1 to {LONGEST_MINUTES:,}."))
    if not set(line.questions) <= known:
        faults.append(Refusal("Choose among the questions of this request."))
    if not line.who.strip():
        faults.append(Refusal("Say who did the work or would: a name, a team or a post."))
    if line.kind is Kind.ESTIMATE and line.activity in COUNTED and not line.basis.strip():
        faults.append(
            Refusal(
                "Say how the estimate was made: where the records lie and why it takes so long.", ONLY_FOUR
            )
        )
    return tuple(faults)


def _sample_faults(sample: Sample) -> Iterable[Refusal]:
    if not 1 <= sample.tried <= sample.records <= MOST_RECORDS:
        yield Refusal("A sample is at least one record, and no more than there are.")
    elif not 1 <= sample.minutes <= LONGEST_MINUTES:
        yield Refusal(f"Give the minutes the sample took, from 1 to {LONGEST_MINUTES:,}.")


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
