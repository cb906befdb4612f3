"""What was decided, as frozen objects: a question's answer, its parts, their provisions and reasons. Pure."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from foidesk.grounds.kinds import Outcome, Provision, ReasonKind
from foidesk.law.exemption import Limb, Ncnd
from foidesk.law.regime import Regime
from foidesk.searches.rules import TrueAnswer

__all__ = [
    "Answer",
    "BuildingBlocks",
    "Decision",
    "Elsewhere",
    "Ground",
    "Held",
    "Outcome",
    "Part",
    "Provision",
    "Reason",
    "ReasonKind",
    "TrueAnswer",
]


class Held(StrEnum):
    """What the applicant is told about whether the information is held (FOIA 1(1)(a))."""

    HELD = "held"
    NOT_HELD = "not-held"
    NCND = "ncnd"
    NOT_REQUIRED = "not-required"  # sections 12(2) and 14: the duty to say does not arise


class BuildingBlocks(StrEnum):
    """Whether what is not held could be made from what is."""

    NONE = "none"
    NEED_SKILL = "need-skill"  # real skill and judgement would be needed: that would be new information
    HELD = "held"  # it can simply be put together: then it is held


class Elsewhere(StrEnum):
    """Whether somebody else may hold it (FOIA 16)."""

    NAMED = "named"
    NOBODY_KNOWN = "nobody-known"


@dataclass(frozen=True)
class Reason:
    """One reason in the officer's own words."""

    kind: ReasonKind
    text: str


@dataclass(frozen=True)
class Ground:
    """One provision relied on for one part, and what was found on each of its own tests.

    `limb` is how likely the harm is. `qualified_person` is a row of the office's register; `sought_on` and
    `opinion_on` are the days on which that person's opinion was asked for and given (section 36).
    `on_emissions`: whether the information is on emissions (EIR 12(9)). `reasons_exempt`: giving the reasons
    would itself disclose exempt information (FOIA 17(4)). `views` are the keys of the consultations whose
    view is evidence for it.
    """

    provision: Provision
    limb: Limb | None = None
    qualified_person: uuid.UUID | None = None
    sought_on: date | None = None
    opinion_on: date | None = None
    on_emissions: bool | None = None
    reasons_exempt: bool = False
    reasons: tuple[Reason, ...] = ()
    views: tuple[uuid.UUID, ...] = ()

    @property
    def key(self) -> str:
        """The key of the provision in the law's table."""
        return self.provision.key

    @property
    def ncnd(self) -> bool:
        """Whether it lets the authority neither confirm nor deny."""
        return isinstance(self.provision, Ncnd)

    def text(self, kind: ReasonKind) -> str:
        """The reason of that kind, or nothing."""
        return _text(self.reasons, kind)


@dataclass(frozen=True)
class Decision:
    """All that was decided on one part; every field may still be empty while an officer works on it.

    `label` says which part of the question it is. `answer` is the information itself, in words. `reasons`
    are those of the part, such as the estimate of a cost refusal; a provision has its own. `estimate_on` is
    the day given to the applicant while the public interest is weighed (FOIA 17(2)). `regime` is the law its
    question is answered under.
    """

    held: Held | None = None
    outcome: Outcome | None = None
    label: str = ""
    answer: str = ""
    true_answer: TrueAnswer | None = None
    building_blocks: BuildingBlocks | None = None
    elsewhere: Elsewhere | None = None
    grounds: tuple[Ground, ...] = ()
    reasons: tuple[Reason, ...] = ()
    estimate_on: date | None = None
    regime: Regime = Regime.FOIA

    @property
    def pending(self) -> bool:
        """Whether the public interest is still being weighed (FOIA 10(3))."""
        return self.outcome is Outcome.PENDING

    def text(self, kind: ReasonKind) -> str:
        """The part's own reason of that kind, or nothing."""
        return _text(self.reasons, kind)

    def ground(self, key: str) -> Ground | None:
        """The provision with that key, or None where this part does not rely on it."""
        return next((ground for ground in self.grounds if ground.key == key), None)


@dataclass(frozen=True)
class Part:
    """One part of a question as it stands. `version` is None until something is decided.

    `decided_at` and `decided_by` are of the last change.
    """

    n: int
    version: uuid.UUID | None
    decision: Decision
    decided_at: datetime | None = None
    decided_by: uuid.UUID | None = None


@dataclass(frozen=True)
class Answer:
    """One question and what was decided on it; `parts` is empty while nothing is.

    `same_as` is the number of the question whose answer this one shares: its parts stand here too.
    """

    question: uuid.UUID
    n: int
    text: str
    parts: tuple[Part, ...] = ()
    same_as: int | None = None
    regime: Regime = Regime.FOIA

    @property
    def decided(self) -> bool:
        """Whether it is said of every part for good what becomes of it, or nothing is to be decided here."""
        if self.regime is Regime.SAR:
            return True
        decisions = [part.decision for part in self.parts]
        return bool(decisions) and all(one.outcome is not None and not one.pending for one in decisions)


def _text(reasons: tuple[Reason, ...], kind: ReasonKind) -> str:
    return next((reason.text for reason in reasons if reason.kind is kind), "")
