"""What can become of a file, what must be said with it, and how the record tells of it."""

from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum

from foidesk.audit.rules import Deed
from foidesk.law.citation import foia
from foidesk.law.refusal import Refusal

LONGEST_REASON = 2_000


class Fate(StrEnum):
    """What becomes of a file."""

    SEND = "send"
    WITHHOLD = "withhold"
    OUT_OF_SCOPE = "out-of-scope"
    LEFT_OUT = "left-out"


FATE_WORDS: Mapping[Fate, str] = {
    Fate.SEND: "goes with the answer",
    Fate.WITHHOLD: "withheld whole",
    Fate.OUT_OF_SCOPE: "not asked for",
    Fate.LEFT_OUT: "left out for now",
}

DECIDED = Deed("material.decided", "said of the file {name}: {fate}{because}")
UNDECIDED = Deed("material.undecided", "took back what was said of the file {name}: it is to be decided")
ENCLOSED = Deed("material.enclosed", "laid the file {name} to what is sent, as {called}")
RENAMED = Deed("material.renamed", "gave the file {name} another name for whoever gets it: {called}")
TAKEN_OUT = Deed("material.taken-out", "took the file {name} out of what is sent")
OPENED = Deed("material.opened", "opened the file {name} as it would be sent")
LEFT = Deed("material.left", "recorded that the file {name} left as {called}")
SCHEDULE_TAKEN = Deed("material.schedule-taken", "took the schedule of withheld material away, as {form}")
FATE_DEEDS = (DECIDED, UNDECIDED, ENCLOSED, RENAMED, TAKEN_OUT, OPENED, LEFT, SCHEDULE_TAKEN)

MOVED_ON = Refusal("Somebody said something else of this file before you. Look at it again.")
LEFT_ALREADY = Refusal("It has left, so nothing of it can be changed. Send a correction or a supplement.")
ANOTHER_REQUEST = Refusal("It belongs to another request, so it can't go with this answer.")
NOT_OF_THIS_LETTER = Refusal(
    "This letter has left, or is of another request. Choose one that is being written."
)


def faults_of_fate(
    fate: Fate,
    *,
    questions: Collection[int],
    known: Collection[int],
    provisions: Collection[str],
    resting: Mapping[int, Collection[str]],
    reason: str,
) -> tuple[Refusal, ...]:
    """Why this can't be said of a file; nothing where it can.

    `known` are the questions of the request, `resting` the provisions that the decision of each rests on.
    """
    unknown = unknown_question(questions, known)
    found = [unknown] if unknown is not None else []
    if len(reason) > LONGEST_REASON:
        found.append(Refusal("Say it in at most {most} characters.", most=f"{LONGEST_REASON:,}"))
    if fate is Fate.WITHHOLD:
        found += _against_withholding(questions or known, provisions, resting)
    if fate is Fate.OUT_OF_SCOPE and not reason.strip():
        found.append(Refusal("Say why nobody asked for it, so that a reviewer can follow.", foia("1(1)")))
    if fate is Fate.LEFT_OUT and not reason.strip():
        found.append(
            Refusal(
                "Say why it does not go now, in words that the applicant may read: they stand in the letter."
            )
        )
    return tuple(found)


def unknown_question(questions: Collection[int], known: Collection[int]) -> Refusal | None:
    """Why something can't be said of these questions; None where the request has them all."""
    return None if set(questions) <= set(known) else Refusal("Choose among the questions of this request.")


def _against_withholding(
    questions: Collection[int], provisions: Collection[str], resting: Mapping[int, Collection[str]]
) -> list[Refusal]:
    if not provisions:
        return [Refusal("Choose under which provision it is withheld.", foia("17(1)(b)"))]
    cited = {key for n in questions for key in resting.get(n, ())}
    return [
        Refusal(
            "No decision on the questions it belongs to rests on {cited}. Decide that first, with its "
            "reasons, or choose another.",
            foia("17(1)(b)"),
            cited=provision,
        )
        for provision in provisions
        if provision not in cited
    ]


def provisions_told(keys: Sequence[str]) -> str:
    """The provisions under which something is withheld, as a fact of the record: that takes no plus."""
    return ", ".join(keys).replace("+", " with ")


def numbers(stored: str) -> tuple[int, ...]:
    """The questions that a row is about, as "1,3" keeps them; none for all."""
    return tuple(int(n) for n in stored.split(",") if n)


def stored(questions: Collection[int]) -> str:
    """Questions as a row keeps them."""
    return ",".join(str(n) for n in sorted(set(questions)))


def only(questions: Sequence[int]) -> int | None:
    """The question, where it is one."""
    return questions[0] if len(questions) == 1 else None
