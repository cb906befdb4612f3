"""What a letter is made from, one frozen object for each kind, and the letter that comes of it. Pure.

Whoever knows the facts builds the object; `composing.engine` writes the letter, `composing.soundness` says
what the law still asks for. Texts typed by people may have several lines; an empty text says nothing.
"""

import hashlib
import json
import re
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from foidesk.blocks.kinds import Block
from foidesk.decisions.answer import BuildingBlocks
from foidesk.law.exemption import Exemption, Limb, Ncnd
from foidesk.law.regime import Regime


@dataclass(frozen=True)
class Composed:
    """A letter as it would leave. `html` is a whole document; `text` says the same words.

    `blocks` are what both were made of; what is kept of a letter that left has none.
    """

    subject: str
    text: str
    html: str
    blocks: tuple[Block, ...] = field(default=(), compare=False, repr=False)

    @property
    def digest(self) -> str:
        """SHA-256 over subject, text and document: two letters with one digest are the same letter."""
        whole = json.dumps([self.subject, self.text, self.html], ensure_ascii=False)
        return hashlib.sha256(whole.encode()).hexdigest()

    @property
    def fragment(self) -> str:
        """The letter alone for a page that has its own heading: the body, headings one lower."""
        body = self.html.partition("<body>")[2].rpartition("</body>")[0]
        return re.sub(r"(</?h)([1-5])\b", lambda found: f"{found[1]}{int(found[2]) + 1}", body)


@dataclass(frozen=True)
class Letterhead:
    """The office as a letter names it, and where it is reached."""

    office: str
    address: str = ""
    email: str = ""
    telephone: str = ""
    website: str = ""


@dataclass(frozen=True)
class SignOff:
    """Who signs: a name, a post, or both; without either the office signs."""

    name: str = ""
    post: str = ""


@dataclass(frozen=True)
class Request:
    """The request a letter is about. `applicant` is empty where the letter shall not name anybody.

    `on_behalf_of` is the applicant where `applicant` is who acts for them. `second_reference` is the
    applicant's own or another body's. `clarified_on` is the day on which the applicant made the request clear
    enough (FOIA 10(6)(b), EIR 9(4)), None where nothing had to be asked. `regimes` is the law of each
    question in order; empty, all are asked under the Act. `numbers` are those of the questions, where one was
    moved to another request and they do not run on; empty, they do.
    """

    reference: str
    received_on: date
    applicant: str = ""
    on_behalf_of: str = ""
    second_reference: str = ""
    clarified_on: date | None = None
    regimes: tuple[Regime, ...] = ()
    numbers: tuple[int, ...] = ()

    @property
    def laws(self) -> frozenset[Regime]:
        """The laws that its questions are asked under."""
        return frozenset(self.regimes or (Regime.FOIA,))

    def regime_of(self, n: int) -> Regime:
        """The law of one question."""
        return dict(self._numbered).get(n, Regime.FOIA)

    def under(self, regime: Regime) -> tuple[int, ...]:
        """The numbers of the questions asked under one law."""
        return tuple(n for n, one in self._numbered if one is regime)

    def only(self, numbers: Collection[int]) -> "Request":
        """The same request as far as some of its questions go; without numbers, the whole."""
        if not numbers:
            return self
        kept = tuple(sorted(numbers))
        return replace(self, numbers=kept, regimes=tuple(self.regime_of(n) for n in kept))

    def others(self, numbers: Collection[int]) -> tuple[int, ...]:
        """The numbers of its other questions, where some are spoken of; none where all are."""
        return tuple(n for n, _regime in self._numbered if numbers and n not in numbers)

    @property
    def _numbered(self) -> tuple[tuple[int, Regime], ...]:
        numbers = self.numbers or range(1, len(self.regimes) + 1)
        return tuple(zip(numbers, self.regimes, strict=True))


@dataclass(frozen=True)
class Envelope:
    """What every letter has, whatever its kind. `opening` and `closing` are the officer's own words."""

    letterhead: Letterhead
    request: Request
    written_on: date
    sign_off: SignOff = SignOff()
    opening: str = ""
    closing: str = ""


@dataclass(frozen=True)
class AcknowledgementFacts:
    """An acknowledgement: the questions as they were understood, and the day the answer is due.

    `own_data_due_on` is that of the questions which are a subject access request. `each_due_on` is the day of
    each question in order, None where no time runs for it yet; empty, `due_on` is the day of all.
    `provisional`: a day rests on bank holidays that are not published yet.
    """

    envelope: Envelope
    due_on: date | None
    questions: tuple[str, ...]
    own_data_due_on: date | None = None
    each_due_on: tuple[date | None, ...] = ()
    provisional: bool = False


@dataclass(frozen=True)
class Unclear:
    """One question that can't be answered as it stands (FOIA 1(3)).

    `unclear` says what is unclear, `needed` why the information can't be identified and located without
    knowing, `suggestions` what the applicant might ask instead (FOIA 16).
    """

    n: int
    text: str
    unclear: str = ""
    needed: str = ""
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True)
class ClarificationFacts:
    """A question back to the applicant; `meanwhile` numbers the questions that go on, due on `due_on`."""

    envelope: Envelope
    questions: tuple[Unclear, ...]
    meanwhile: tuple[int, ...] = ()
    due_on: date | None = None


class Outcome(StrEnum):
    """What becomes of a question, or of one part of it."""

    DISCLOSED = "disclosed"
    DISCLOSED_IN_PART = "disclosed-in-part"
    WITHHELD = "withheld"
    NOT_HELD = "not-held"
    NCND = "neither-confirmed-nor-denied"
    COST = "cost-limit"  # section 12(1): held or not is said where it is known
    COST_TO_CONFIRM = "cost-limit-to-confirm"  # section 12(2): even to say whether it is held costs too much
    VEXATIOUS = "vexatious"  # section 14(1)
    REPEATED = "repeated"  # section 14(2)

    @property
    def says_held(self) -> bool:
        """Whether the outcome tells that information is held."""
        return self in (Outcome.DISCLOSED, Outcome.DISCLOSED_IN_PART, Outcome.WITHHELD)

    @property
    def rests_on_exemptions(self) -> bool:
        """Whether an exemption of Part II must be given for it (FOIA 17(1))."""
        return self in (Outcome.DISCLOSED_IN_PART, Outcome.WITHHELD, Outcome.NCND)

    @property
    def refused(self) -> bool:
        """Whether the letter is a refusal notice for it (FOIA 17(1) or 17(5))."""
        return self not in (Outcome.DISCLOSED, Outcome.NOT_HELD)


@dataclass(frozen=True)
class PublicInterest:
    """The public interest weighed for one provision (FOIA 17(3)): each list has one factor a line."""

    for_disclosure: str = ""
    against_disclosure: str = ""
    balance: str = ""


@dataclass(frozen=True)
class Ground:
    """One provision relied on for one part.

    `applies` is why it applies (FOIA 17(1)(c)); `harm` and `limb` where the provision asks for them;
    `where` is where the applicant can get the information (section 21); `reasons_exempt` where to say more
    would disclose exempt information (FOIA 17(4)).
    """

    provision: Exemption | Ncnd
    applies: str = ""
    limb: Limb | None = None
    harm: str = ""
    public_interest: PublicInterest = PublicInterest()
    where: str = ""
    reasons_exempt: bool = False


@dataclass(frozen=True)
class Searched:
    """One place that was looked through: the systems or papers, and the words that were looked for."""

    where: str
    words: str = ""


@dataclass(frozen=True)
class CostEstimate:
    """An estimate for section 12. `limit_pounds` and `rate_pounds` are those of the Fees Regulations.

    `hours` is what the work would take, `activities` says which work and how the hours were found,
    `advice` how the request could be narrowed (FOIA 16).
    """

    limit_pounds: int
    rate_pounds: int
    hours: str = ""
    activities: str = ""
    advice: str = ""


@dataclass(frozen=True)
class Part:
    """One part of a question with its outcome. `scope` says which part it is; empty means the whole question.

    `answer` is the information itself or where it stands; `attachments` names the papers that are enclosed
    for it, one a line, and `redacted` says that gaps are marked in them; `marks` what each mark stands for,
    and `left_out` which papers wait and why, each one a line. `reasons` is why a request is
    vexatious or repeated, and `told_on` the day of the notice that said so of an earlier one (FOIA 17(6));
    `searched`, `building_blocks`, `elsewhere` (who may hold it) and `nobody_known` (that nobody else does)
    belong to what is not held.
    """

    outcome: Outcome
    scope: str = ""
    answer: str = ""
    grounds: tuple[Ground, ...] = ()
    searched: tuple[Searched, ...] = ()
    building_blocks: BuildingBlocks | None = None
    elsewhere: str = ""
    nobody_known: bool = False
    cost: CostEstimate | None = None
    reasons: str = ""
    attachments: str = ""
    redacted: bool = False
    marks: str = ""
    left_out: str = ""
    told_on: date | None = None


@dataclass(frozen=True)
class Answered:
    """One question as the applicant wrote it, and what becomes of its parts, in order.

    `same_as` is the number of an earlier question whose answer is the same; its parts stand here too.
    """

    n: int
    text: str
    parts: tuple[Part, ...]
    same_as: int | None = None


@dataclass(frozen=True)
class Review:
    """How to ask for a review: `contact` says where, `until` by when; None where the office sets no time.

    `window` says it in words instead, such as "2 months of receiving this letter". For questions under
    the EIR `representations_until` is the last day of regulation 11(2).
    """

    contact: str
    until: date | None
    window: str = ""
    representations_until: date | None = None


@dataclass(frozen=True)
class Regulator:
    """Whom section 50 lets the applicant go to, as it is named and reached on the letter's date."""

    name: str
    address: str = ""
    telephone: str = ""
    web: str = ""


@dataclass(frozen=True)
class Late:
    """The day on which the answer was due, and how many working days later the letter is written."""

    due_on: date
    working_days: int


@dataclass(frozen=True)
class Correcting:
    """What a letter after the answer puts right, or adds where it is a `supplement`.

    `answered_on` is the day on which the answer left, `before` are those of earlier corrections.
    """

    supplement: bool
    answered_on: date
    before: tuple[date, ...]
    questions: tuple[int, ...]
    changed: str
    why: str


@dataclass(frozen=True)
class ResponseFacts:
    """An answer. `late` is None where it is in time; `reuse` says that what is disclosed may be re-used.

    `correcting` where it follows an answer that was sent: only the questions it is about stand here then.
    """

    envelope: Envelope
    questions: tuple[Answered, ...]
    review: Review
    regulator: Regulator
    late: Late | None = None
    reuse: bool = True
    correcting: Correcting | None = None
