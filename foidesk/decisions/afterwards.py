"""An answer that has left is corrected or added to: what that needs, its states and its events. Pure."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from foidesk.audit.rules import Deed
from foidesk.cases.rules import State as CaseState
from foidesk.decisions.answer import Answer
from foidesk.language.phrases import question_words
from foidesk.law.refusal import Refusal
from foidesk.people.rules import Permission, Transition


class Kind(StrEnum):
    """What a later letter does to the answer."""

    CORRECTION = "correction"
    SUPPLEMENT = "supplement"


class State(StrEnum):
    """Where a correction stands. While it is open, the questions it is about are decided anew."""

    OPEN = "open"
    SENT = "sent"
    GIVEN_UP = "given-up"


KIND_WORDS: Mapping[Kind, str] = {
    Kind.CORRECTION: "a correction of the answer",
    Kind.SUPPLEMENT: "a supplement to the answer",
}
OPENED = Deed("decisions.correction-opened", "began {what}, about {questions_in_words}: {changed}; {reason}")
SENT = Deed("decisions.correction-sent", "recorded that {what} was sent on {on}; the day of the answer stays")
GIVEN_UP = Deed("decisions.correction-given-up", "gave up {what}, because: {reason}")
DEEDS = (OPENED, SENT, GIVEN_UP)

CORRECT = Transition(
    "correct or add to the answer",
    frozenset({CaseState.ANSWERED}),
    CaseState.ANSWERED,
    Permission.HANDLE,
    "what changed, and why",
    OPENED,
)
"""A row of a request: only an answer that has left can be corrected."""
SEND = Transition("send", frozenset({State.OPEN}), State.SENT, None, "a cleared letter that has left", SENT)
GIVE_UP = Transition(
    "give up",
    frozenset({State.OPEN}),
    State.GIVEN_UP,
    Permission.HANDLE,
    "a reason, and nothing decided in it yet",
    GIVEN_UP,
)
TRANSITIONS: tuple[Transition[State], ...] = (SEND, GIVE_UP)
LONGEST = 10_000


@dataclass(frozen=True)
class Correcting:
    """What shall be put right: `changed` and `why` stand in the letter. `questions` are those it is about."""

    kind: Kind
    questions: tuple[int, ...]
    changed: str
    why: str


def faults_of(new: Correcting, found: Collection[Answer]) -> tuple[Refusal, ...]:
    """Why nothing can be put right so; nothing when it can. `found` are the questions with their answers."""
    chosen, known = set(new.questions), {one.n for one in found}
    faults = []
    if not chosen or not chosen <= known:
        faults.append(Refusal("Choose the questions whose answer changes."))
    if not new.changed.strip():
        faults.append(Refusal("Say what changes. The letter begins with it."))
    if not new.why.strip():
        faults.append(Refusal("Say why it changes, and how it came about. The letter says it too."))
    if max(len(new.changed), len(new.why)) > LONGEST:
        faults.append(Refusal("What changes and why are at most 10,000 characters each. Shorten them."))
    shared = [
        one for one in found if one.same_as is not None and (one.n in chosen) != (one.same_as in chosen)
    ]
    faults += [
        Refusal(
            "Question {n} has the same answer as question {same_as}: choose both.",
            n=one.n,
            same_as=one.same_as or 0,
        )
        for one in shared
    ]
    return tuple(faults)


def not_open(numbers: Collection[int] | None, question: int | None) -> Refusal | None:
    """Why nothing is decided on a question of an answered request; None within a correction that is about it.

    `numbers` are those of the open correction, None where there is none.
    """
    if numbers is None:
        return Refusal(
            "The answer to this request has been sent, so its decisions stand. If something in it was wrong, "
            "or is missing, begin a correction: on the page “Letters”."
        )
    if question is None or question in numbers:
        return None
    return Refusal(
        "The correction that is open is about {which}. Send it or give it up, then begin one for this one.",
        which=question_words(sorted(numbers)),
    )
