"""What notices, and letters to others than the applicant, are made from. Pure."""

from dataclasses import dataclass
from datetime import date

from foidesk.composing.facts import Answered, CostEstimate, Envelope, Ground, Late, Regulator, Review


@dataclass(frozen=True)
class Priced:
    """One line of a fee: what it is for, and what it comes to."""

    what: str
    pence: int


@dataclass(frozen=True)
class FeesFacts:
    """A fees notice (FOIA 9, 13; EIR 8(4)) for these questions; empty, for all.

    `lines` are how the amount comes about and `how_to_pay` where to; `pay_by` is the last day, after which
    the request need not be answered. `over_limit`: the work itself is charged for because the cost limit
    is exceeded (FOIA 13), which no charge for copies and postage is. That relies on section 12, so it needs
    the `estimate`, and both rights as any refusal does (FOIA 17(5), (7)); elsewhere the rights are good
    practice.
    """

    envelope: Envelope
    questions: tuple[int, ...]
    lines: tuple[Priced, ...]
    how_to_pay: str
    pay_by: date
    over_limit: bool = False
    estimate: CostEstimate | None = None
    review: Review | None = None
    regulator: Regulator | None = None

    @property
    def pence(self) -> int:
        """The whole amount."""
        return sum(line.pence for line in self.lines)


@dataclass(frozen=True)
class Weighed:
    """One question of which the public interest is still being weighed: the exemptions, and why each applies.

    `scope` says which part of the question it is about; empty, the whole.
    """

    n: int
    text: str
    grounds: tuple[Ground, ...]
    scope: str = ""


@dataclass(frozen=True)
class ExtensionFacts:
    """More time to weigh the public interest (FOIA 10(3), 17(2)): a refusal notice, with rights.

    `answer_by` is the estimate of the date of the decision, `longest` the fortieth working day where a clock
    gives it. `others_due_on` is the day for the questions that are not delayed, numbered in `meanwhile`.
    `late`: the notice itself was due before (FOIA 17(1)).
    """

    envelope: Envelope
    weighed: tuple[Weighed, ...]
    answer_by: date
    review: Review
    regulator: Regulator
    meanwhile: tuple[int, ...] = ()
    others_due_on: date | None = None
    longest: date | None = None
    late: Late | None = None


@dataclass(frozen=True)
class ComplexFacts:
    """More time for a complex and voluminous request under the Regulations (EIR 7(1), 14(2)).

    `questions` are those that take longer; empty, all. `why` says what makes it both complex and voluminous;
    `answer_by` is the last of the forty working days or earlier, `longest` that last day where a clock gives
    it. It refuses nothing, so the rights are good practice.
    """

    envelope: Envelope
    questions: tuple[int, ...]
    why: str
    answer_by: date
    longest: date | None = None
    review: Review | None = None
    regulator: Regulator | None = None


@dataclass(frozen=True)
class ConsultationFacts:
    """Asking somebody whom an answer concerns for their view. It never names the applicant.

    `addressee` is who is asked, `about` the information of theirs that was asked for, `asks` what the office
    wants to know besides what is always asked, `reply_by` until when. `questions` are the applicant's words
    that concern them; `due_on` is the day on which the answer to the applicant is due. `applicant` are the
    names that must not stand in it.
    """

    envelope: Envelope
    addressee: str
    about: str
    asks: str
    reply_by: date
    questions: tuple[Answered, ...] = ()
    due_on: date | None = None
    applicant: tuple[str, ...] = ()


@dataclass(frozen=True)
class CoveringFacts:
    """The letter that goes to the Commissioner with the papers of a complaint.

    `addressee` is the case officer, `their_reference` the Commissioner's; `encloses` names each paper, and
    `confidential` those that are sent for the Commissioner alone.
    """

    envelope: Envelope
    regulator: Regulator
    their_reference: str
    encloses: tuple[str, ...]
    confidential: tuple[str, ...] = ()
    addressee: str = ""
    answered_on: date | None = None
