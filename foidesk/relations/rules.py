"""How requests may stand to each other, how one is closed, and what may move from one to another. Pure."""

import uuid
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from foidesk.audit.rules import Deed
from foidesk.cases.rules import OPEN, Channel, Closure, State
from foidesk.clock.happening import Kind
from foidesk.happenings.events import NewHappening, sentence
from foidesk.language.phrases import question_words
from foidesk.language.words import day_in_words
from foidesk.law.citation import foia
from foidesk.law.refusal import Refusal

RELATED = Deed("relations.related", "recorded that this request {says} {other}: {reason}")
TAKEN_OUT = Deed("relations.taken-out", "took out that this request {says} {other}, because: {reason}")
DEEDS = (RELATED, TAKEN_OUT)

LONGEST_REASON = 2_000


class Relation(StrEnum):
    """What one request is to another: the first is always the one of which it is said."""

    DUPLICATE_OF = "duplicate-of"
    MERGED_INTO = "merged-into"
    SPLIT_FROM = "split-from"
    ANSWERED_WITH = "answered-with"
    SEE_ALSO = "see-also"


SAYS: Mapping[Relation, tuple[str, str]] = {
    Relation.DUPLICATE_OF: ("is a duplicate of", "came again as"),
    Relation.MERGED_INTO: ("was merged into", "took over"),
    Relation.SPLIT_FROM: ("was split from", "was split: part of it became"),
    Relation.ANSWERED_WITH: ("is to be answered on the same day as", "is to be answered on the same day as"),
    Relation.SEE_ALSO: ("has to do with", "has to do with"),
}
"""What a relation says of the first request, and what of the second."""

LINKS = frozenset({Relation.ANSWERED_WITH, Relation.SEE_ALSO})
"""The relations that an officer makes and takes out by themselves. The others come with what they tell of."""


class Mistake(StrEnum):
    """Why what was logged is no request of this office."""

    NOT_A_REQUEST = "not-a-request"
    NEVER_OURS = "never-ours"


MISTAKE_WORDS: Mapping[Mistake, str] = {
    Mistake.NOT_A_REQUEST: "it asks for no recorded information",
    Mistake.NEVER_OURS: "it was made to another authority",
}
SAID_WORDS: Mapping[Channel, str] = {
    Channel.EMAIL: "by e-mail",
    Channel.LETTER: "by letter",
    Channel.CALL: "in a call",
    Channel.IN_PERSON: "in person",
    Channel.SOCIAL: "on social media",
    Channel.BY_HAND: "in a letter handed in",
}


@dataclass(frozen=True)
class Closing:
    """How a request is closed. Which of the rest it needs depends on `why`.

    `mistake` where it was logged in error; `said_on` and `channel` where its applicant withdrew it; `same`
    that a duplicate asks for nothing that the other does not.
    """

    why: Closure
    reason: str
    mistake: Mistake | None = None
    said_on: date | None = None
    channel: Channel | None = None
    same: bool = False


@dataclass(frozen=True)
class Standing:
    """A request as these rules look at it. `applicant` is what tells one person from another."""

    case: uuid.UUID
    reference: str
    applicant: tuple[str, str]
    state: State
    received_on: date
    answered_on: date | None = None
    restricted: bool = False

    @property
    def place(self) -> tuple[date, uuid.UUID]:
        """Which of two was received first; on one day, which was logged first."""
        return self.received_on, self.case


def first_of(one: Standing, other: Standing) -> Standing:
    """The one that was received first: it goes on when two become one."""
    return min(one, other, key=lambda each: each.place)


def how(closing: Closing, other: str = "") -> str:
    """How a request was closed, as the end of a sentence: "as withdrawn by its applicant, by letter on …"."""
    match closing.why:
        case Closure.IN_ERROR:
            why = f": {MISTAKE_WORDS[closing.mistake]}" if closing.mistake else ""
            return f"as logged in error{why}"
        case Closure.WITHDRAWN if closing.said_on and closing.channel:
            said = f"{SAID_WORDS[closing.channel]} on {day_in_words(closing.said_on)}"
            return f"as withdrawn by its applicant, {said}"
        case Closure.DUPLICATE:
            return f"as a duplicate of {other}"
        case Closure.MERGED:
            return f"as merged into {other}"
    return "without an answer"


def faults_of_closing(closing: Closing, *, received_on: date, on: date) -> Iterator[Refusal]:
    """Why a request can't be closed so, by what was said of it alone."""
    yield from reason_faults(closing.reason, "Say why it is closed, so that the next reader need not guess.")
    if closing.why is Closure.IN_ERROR and closing.mistake is None:
        yield Refusal("Say what was wrong: it asks for no information, or it was made to another authority.")
    if closing.why is Closure.WITHDRAWN:
        if closing.said_on is None or closing.channel is None:
            says = "Say on which day, and how, the applicant withdrew it. Silence withdraws nothing."
            yield Refusal(says, foia("1(1)"))
        elif not received_on <= closing.said_on <= on:
            yield Refusal("It was withdrawn between the day the request came and today. Check the day.")
    if closing.why is Closure.DUPLICATE and not closing.same:
        yield Refusal(
            "Confirm that the other request asks for all of this. If this one asks for more, merge the two: "
            "then every question is answered."
        )


def reason_faults(reason: str, says: str) -> Iterator[Refusal]:
    """The refusal with these words where no reason was written, or what else is wrong with it."""
    if not reason.strip():
        yield Refusal(says)
    elif len(reason) > LONGEST_REASON:
        yield Refusal("Shorten the reason to {most} characters.", most=f"{LONGEST_REASON:,}")


def not_one_applicant(one: Standing, other: Standing) -> Refusal | None:
    """Why two requests can't become one or be answered as one: they are not of the same applicant."""
    if one.case == other.case:
        return Refusal("This is the same request. Choose another.")
    if one.applicant == other.applicant and all(one.applicant):
        return None
    return Refusal(
        "{one} and {other} do not come from the same applicant at the same address, so each is answered by "
        "itself. If it is the same person, put the applicant’s address right first. To count the cost of "
        "similar requests together is another thing: see the page “Costs”.",
        foia("12(4)"),
        one=one.reference,
        other=other.reference,
    )


def not_a_duplicate(this: Standing, other: Standing) -> Iterator[Refusal]:
    """Why this request can't be closed as a duplicate of the other."""
    if (refusal := not_one_applicant(this, other)) is not None:
        yield refusal
    elif first_of(this, other) is this:
        yield Refusal(
            "This request was received first, so its date must be met. Close {other} as a duplicate of this "
            "one instead.",
            foia("10(1)"),
            other=other.reference,
        )
    elif other.answered_on is not None and other.answered_on < this.received_on:
        yield Refusal(
            "{other} was answered before this one came, so this is a request of its own. Answer it, or "
            "refuse it as repeated if a reasonable interval has not passed.",
            foia("14(2)"),
            other=other.reference,
        )
    elif other.state in (State.CLOSED, State.NOT_TO_ANSWER):
        yield Refusal(
            "{other} is closed itself, so nobody would answer this. Open {other} again first, or keep this "
            "one.",
            other=other.reference,
        )


def not_to_merge(one: Standing, other: Standing) -> Iterator[Refusal]:
    """Why two requests can't become one."""
    if (refusal := not_one_applicant(one, other)) is not None:
        yield refusal
        return
    for each in (one, other):
        if each.state not in OPEN:
            yield Refusal(
                "{reference} is answered or closed. Only requests that are still to be answered become one; "
                "to point from one to the other, link them.",
                reference=each.reference,
            )
        yield from restricted_faults(each)


def restricted_faults(one: Standing) -> Iterator[Refusal]:
    """A restriction does not move with questions: it must be settled first."""
    if one.restricted:
        yield Refusal(
            "{reference} is restricted to some officers, and questions that move would leave that behind. "
            "Lift the restriction first, and restrict the request they come to.",
            reference=one.reference,
        )


def not_to_split(numbers: Collection[int], asked: Collection[int]) -> Refusal | None:
    """Why these questions of a request can't become a request of their own."""
    if not numbers:
        return Refusal("Choose the questions that become a request of their own.")
    if not set(numbers) <= set(asked):
        return Refusal("Choose from the questions of this request. Somebody may have moved one meanwhile.")
    if set(numbers) >= set(asked):
        return Refusal("At least one question must stay. A request without any is nothing to answer.")
    return None


def not_to_link(
    relation: Relation, one: Standing, other: Standing, known: Collection[Relation]
) -> Iterator[Refusal]:
    """Why two requests can't be linked so; `known` is how they stand to each other already."""
    if one.case == other.case:
        yield Refusal("This is the same request. Choose another.")
    elif relation in known:
        yield Refusal("That is recorded already: see {other}.", other=other.reference)
    elif relation is Relation.ANSWERED_WITH:
        if (refusal := not_one_applicant(one, other)) is not None:
            yield refusal
        for each in (one, other):
            if each.state not in OPEN:
                yield Refusal(
                    "{reference} is answered or closed, so no day for its answer can be chosen.",
                    reference=each.reference,
                )


_WITHOUT_A_TRACE = frozenset({Kind.RECEIVED, Kind.REGIME_SET})
"""What happened to a question and moves with it, because the applicant was told nothing by it."""


def tied_here(
    reference: str, numbers: Collection[int], happened: Sequence[NewHappening]
) -> Iterator[Refusal]:
    """Why questions can't leave a request: its applicant was told or asked something about their dates."""
    for event in happened:
        about = sorted(set(numbers) & set(event.questions)) if event.questions else sorted(numbers)
        if about and event.kind not in _WITHOUT_A_TRACE:
            yield Refusal(
                "On {day} {happened}. For {questions} that holds in {reference}, under which the applicant "
                "was told, so it can’t move. Link the two requests instead; or, if the entry is wrong, take "
                "it out on the page “Dates” first.",
                day=event.on,
                happened=sentence(event),
                questions=question_words(about),
                reference=reference,
            )
            return


def holds_all(reference: str, happened: Sequence[NewHappening]) -> Iterator[Refusal]:
    """Why no question can join a request: what was about all of its questions would count for it too."""
    for event in happened:
        if not event.questions and event.kind is not Kind.RECEIVED:
            yield Refusal(
                "In {reference}, on {day} {happened}, about all of its questions. A question that joined it "
                "now would get a later date by that. Link the two requests instead.",
                reference=reference,
                day=event.on,
                happened=sentence(event),
            )
            return
