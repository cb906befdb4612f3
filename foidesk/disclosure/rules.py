"""The states of an entry of the disclosure log, who may change it, and what it must be."""

import re
import unicodedata
import uuid
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from foidesk.audit.rules import Deed
from foidesk.cases.rules import State as CaseState
from foidesk.decisions.answer import Outcome
from foidesk.decisions.rules import OUTCOME_WORDS
from foidesk.language.phrases import capital
from foidesk.language.words import listed
from foidesk.law.citation import Citation
from foidesk.law.refusal import Refusal
from foidesk.people.rules import Permission, Transition


class State(StrEnum):
    """Where an entry stands."""

    DRAFT = "draft"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


STATE_WORDS: Mapping[State, str] = {
    State.DRAFT: "Draft",
    State.PUBLISHED: "Published",
    State.WITHDRAWN: "Withdrawn",
}

DRAFTED = Deed("disclosure.drafted", "drafted an entry of the disclosure log")
AMENDED = Deed("disclosure.amended", "changed the draft for the disclosure log: {changes}")
PUBLISHED = Deed("disclosure.published", "published the answer in the disclosure log, at {address}")
WITHDRAWN = Deed("disclosure.withdrawn", "withdrew the answer from the disclosure log: {reason}")
TAKEN_OVER = Deed(
    "disclosure.correction-taken-over", "took the answer as it was corrected on {on} over into the draft"
)
DEEDS = (DRAFTED, AMENDED, PUBLISHED, WITHDRAWN, TAKEN_OVER)

AMEND = Transition(
    "amend", frozenset({State.DRAFT}), State.DRAFT, Permission.PUBLISH, "what was changed", AMENDED
)
PUBLISH = Transition(
    "publish",
    frozenset({State.DRAFT}),
    State.PUBLISHED,
    Permission.PUBLISH,
    "the gate: nothing that tells who asked",
    PUBLISHED,
    Citation.parse("UK GDPR 5(1)"),
)
WITHDRAW = Transition(
    "withdraw", frozenset({State.PUBLISHED}), State.WITHDRAWN, Permission.PUBLISH, "a reason", WITHDRAWN
)
TAKE_OVER = Transition(
    "take the correction over",
    frozenset({State.DRAFT}),
    State.DRAFT,
    Permission.PUBLISH,
    "a correction of the answer that was sent since",
    TAKEN_OVER,
)
RECALL = Transition(
    "take out after a breach",
    frozenset({State.PUBLISHED}),
    State.WITHDRAWN,
    None,
    "the proof that it is part of a breach",
    WITHDRAWN,
)
TRANSITIONS: tuple[Transition[State], ...] = (AMEND, PUBLISH, WITHDRAW, RECALL, TAKE_OVER)

LONGEST_TITLE = 200
LONGEST_OUTCOME = 300
LONGEST_SLUG = 90
LONGEST_QUESTION = 10_000
LONGEST_ANSWER = 50_000
LONGEST_ENTRY = 150_000
"""Characters of a whole entry: so much can be searched and examined in one piece."""


@dataclass(frozen=True)
class Recall:
    """Proof that an entry is part of a breach, so that nobody waits for whoever publishes.

    Only `oversight` makes one.
    """

    entry: uuid.UUID
    breach: uuid.UUID


@dataclass(frozen=True)
class Wording:
    """The words of an entry that an officer may change: its title, and question and answer by number."""

    title: str
    texts: Mapping[int, tuple[str, str]]


def not_answered(state: CaseState) -> Refusal | None:
    """Only what was answered is published."""
    if state is CaseState.ANSWERED:
        return None
    return Refusal("The request has not been answered yet: only answers that were sent are published.")


def being_corrected(open_now: bool) -> Refusal | None:
    """Nothing is published of an answer that is just being put right: nobody has agreed to the new words."""
    if not open_now:
        return None
    return Refusal("The answer is being corrected. Publish it when the correction has been sent.")


def not_taken_over(corrected_on: date | None) -> Refusal | None:
    """A draft does not say any more what was answered once that was corrected."""
    if corrected_on is None:
        return None
    says = "The answer was corrected on {day}. Take the corrected answer over first, and read it again."
    return Refusal(says, day=corrected_on)


def faults_of(wording: Wording, *, numbers: Collection[int]) -> tuple[Refusal, ...]:
    """Why these words can't be kept; nothing when they can. `numbers` are those of the entry's questions."""
    faults = [*_title_faults(wording.title)]
    if set(wording.texts) != set(numbers):
        faults.append(Refusal("The questions are not those of this entry. Open it again."))
    for n, (question, answer) in sorted(wording.texts.items()):
        faults += [
            *_text_faults(f"Question {n}", question, LONGEST_QUESTION),
            *_text_faults(f"The answer to question {n}", answer, LONGEST_ANSWER),
        ]
    if sum(len(question) + len(answer) for question, answer in wording.texts.values()) > LONGEST_ENTRY:
        faults.append(
            Refusal(
                "The entry is longer than {longest_entry} characters. Shorten it.",
                longest_entry=f"{LONGEST_ENTRY:,}",
            )
        )
    return tuple(faults)


def _title_faults(title: str) -> list[Refusal]:
    if not title.strip():
        return [Refusal("Give the entry a title that says what was asked about.")]
    if len(title) > LONGEST_TITLE:
        return [
            Refusal(
                "The title is longer than {longest_title} characters. Shorten it.",
                longest_title=LONGEST_TITLE,
            )
        ]
    return []


def _text_faults(called: str, text: str, longest: int) -> list[Refusal]:
    if not text.strip():
        return [Refusal("{called} is empty. Where something is left out, say so in brackets.", called=called)]
    if len(text) > longest:
        return [
            Refusal(
                "{called} is longer than {longest} characters. Shorten it.",
                called=called,
                longest=f"{longest:,}",
            )
        ]
    return []


def stale(seen: uuid.UUID, now: uuid.UUID) -> Refusal | None:
    """The refusal for whoever read an earlier version than the one that stands."""
    if seen == now:
        return None
    return Refusal(
        "Somebody changed this entry after you opened it, so nothing of yours was stored. What you typed is "
        "still here: compare it with the entry as it is now."
    )


def outcome_in_words(outcomes: Sequence[Outcome]) -> str:
    """What became of a request on the whole: "Disclosed in part", "Withheld and not held"."""
    kinds = list(dict.fromkeys(outcomes))
    if Outcome.DISCLOSED in kinds and len(kinds) > 1:
        return "Disclosed in part"
    return capital(listed([OUTCOME_WORDS[kind] for kind in kinds]))


def slug_of(text: str) -> str:
    """A reference or a name as an address writes it: "foi-0028-25" for FOI 0028/25."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[: LONGEST_SLUG - 10].strip("-") or "entry"


def free_slug(wanted: str, taken: Collection[str]) -> str:
    """The address wanted, with a number after it where others have it already."""
    if wanted not in taken:
        return wanted
    return next(slug for n in range(2, len(taken) + 3) if (slug := f"{wanted}-{n}") not in taken)
