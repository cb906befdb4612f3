"""The lines of the cost ledger: minutes, or a sample from which they follow, with who and how it is known."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from foidesk.language.sentence import Sentence, say
from foidesk.law.citation import Citation
from foidesk.law.refusal import Refusal
from foidesk.searches.rules.activity import ACTIVITY_WORDS, COUNTED, Activity
from foidesk.searches.rules.searching import LONGEST_MINUTES

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


def plural(n: int, what: str) -> Sentence:
    """A number and what is counted: "1 minute", "1,080 minutes"."""
    return say(f"{{n}} {what}{'' if n == 1 else 's'}", n=f"{n:,}")


def hours_in_words(minutes: int) -> Sentence:
    """Minutes as hours: "18 hours 1 minute", "45 minutes"."""
    hours, rest = divmod(minutes, 60)
    if hours and rest:
        return say("{hours} {minutes}", hours=plural(hours, "hour"), minutes=plural(rest, "minute"))
    return plural(hours, "hour") if hours else plural(rest, "minute")


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
        faults.append(
            Refusal(
                "Give the minutes as a whole number, from 1 to {longest_minutes}.",
                longest_minutes=f"{LONGEST_MINUTES:,}",
            )
        )
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
        yield Refusal(
            "Give the minutes the sample took, from 1 to {longest_minutes}.",
            longest_minutes=f"{LONGEST_MINUTES:,}",
        )
