"""The kinds of letters, what an officer may write in one, who may, and what is recorded. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from foidesk.audit.rules import Deed
from foidesk.law.citation import eir, foia
from foidesk.law.refusal import Refusal
from foidesk.people.rules import Permission

DRAFTED = Deed("letters.drafted", "drafted {what}")
AMENDED = Deed("letters.amended", "changed {what}: {changes}")
REDATED = Deed("letters.redated", "dated {what} {written_on}")
WORDED = Deed("letters.worded", "changed the office's words of a paragraph of letters: {paragraph}")
FETCHED = Deed("letters.fetched", "fetched {what} as {form}")
TAKEN_BACK = Deed("letters.taken-back", "took words of {what} from a Word file: {fields}")
CHANGING = (DRAFTED, AMENDED, REDATED, TAKEN_BACK)
"""Who did one of these had a hand in a letter; who fetched it has only read it."""
DEEDS = (*CHANGING, WORDED, FETCHED)

LONGEST_WORDS = 10_000
LONGEST_LINE = 120
LATE_TO_ASK = 15
"""From this working day on a question to the applicant is late: the twenty days are nearly gone."""


class Kind(StrEnum):
    """What a letter does."""

    ACKNOWLEDGEMENT = "acknowledgement"
    CLARIFICATION = "clarification"
    RESPONSE = "response"
    CORRECTION = "correction"
    SUPPLEMENT = "supplement"
    FEES_NOTICE = "fees-notice"
    EXTENSION = "extension"
    COMPLEX_EXTENSION = "complex-extension"
    CONSULTATION = "consultation"
    COVERING_LETTER = "covering-letter"


ANSWERS = frozenset({Kind.RESPONSE, Kind.CORRECTION, Kind.SUPPLEMENT})
"""The kinds that say what becomes of questions, and are made of decisions."""
AFTERWARDS = frozenset({Kind.CORRECTION, Kind.SUPPLEMENT})
"""The kinds that follow an answer which has left."""
NOTICES = frozenset({Kind.FEES_NOTICE, Kind.EXTENSION, Kind.COMPLEX_EXTENSION})
"""The kinds that move the clock of a request by the day they leave."""
TO_OTHERS = frozenset({Kind.CONSULTATION, Kind.COVERING_LETTER})
"""The kinds that do not go to the applicant."""
ONE_OPEN = frozenset({*NOTICES, Kind.COVERING_LETTER})
"""The kinds of which a request may have several, and one at a time that has not left."""
KIND_WORDS: Mapping[Kind, str] = {
    Kind.ACKNOWLEDGEMENT: "the acknowledgement",
    Kind.CLARIFICATION: "the question to the applicant",
    Kind.RESPONSE: "the answer",
    Kind.CORRECTION: "the correction of the answer",
    Kind.SUPPLEMENT: "the supplement to the answer",
    Kind.FEES_NOTICE: "the fees notice",
    Kind.EXTENSION: "the notice that the public interest needs longer",
    Kind.COMPLEX_EXTENSION: "the notice that a complex request needs longer",
    Kind.CONSULTATION: "the letter to somebody consulted",
    Kind.COVERING_LETTER: "the letter to the Commissioner",
}
WHO: Mapping[Kind, Permission] = {
    Kind.ACKNOWLEDGEMENT: Permission.LOG,
    Kind.CLARIFICATION: Permission.HANDLE,
    Kind.RESPONSE: Permission.HANDLE,
    Kind.CORRECTION: Permission.HANDLE,
    Kind.SUPPLEMENT: Permission.HANDLE,
    Kind.FEES_NOTICE: Permission.HANDLE,
    Kind.EXTENSION: Permission.HANDLE,
    Kind.COMPLEX_EXTENSION: Permission.HANDLE,
    Kind.CONSULTATION: Permission.HANDLE,
    Kind.COVERING_LETTER: Permission.HANDLE,
}


NO_FEE = Refusal("No fee is asked yet. Begin one on the page of fees, and put its lines on it.", foia("9"))
NOT_ENVIRONMENTAL = Refusal(
    "No question is answered under the Regulations: only they know this. Is the law of a question wrong? "
    "Change that under Dates.",
    eir("7"),
)
NOTHING_OPEN = Refusal("No correction of this answer is open. Begin one first.")


class Salutation(StrEnum):
    """Whom the letter greets."""

    NAME = "name"
    NEUTRAL = "neutral"


@dataclass(frozen=True)
class Details:
    """What an officer adds to what the facts give; everything may be empty."""

    opening: str = ""
    closing: str = ""
    salutation: Salutation = Salutation.NAME
    second_reference: str = ""
    signed_name: str = ""
    signed_post: str = ""


@dataclass(frozen=True)
class Point:
    """What is asked about one question. `suggestions` has one narrower wording a line."""

    n: int
    unclear: str = ""
    needed: str = ""
    suggestions: str = ""


def faults_of(details: Details) -> tuple[Refusal, ...]:
    """Why these words can't be kept: they are too long."""
    long_words = (("opening words", details.opening), ("closing words", details.closing))
    lines = (
        ("reference of the applicant", details.second_reference),
        ("name of who signs", details.signed_name),
        ("post of who signs", details.signed_post),
    )
    return tuple(
        Refusal("The {called} are longer than {most} characters. Shorten them.", called=called, most=most)
        for group, most in ((long_words, LONGEST_WORDS), (lines, LONGEST_LINE))
        for called, text in group
        if len(text) > most
    )


def faults_of_points(points: tuple[Point, ...], known: frozenset[int]) -> tuple[Refusal, ...]:
    """Why an applicant can't be asked like this: about nothing, or without what section 1(3) needs."""
    if not points:
        return (Refusal("Choose at least one question that is not clear.", foia("1(3)")),)
    faults = []
    for point in points:
        about = f"Question {point.n}"
        if point.n not in known:
            faults.append(Refusal("{about}: this request has no such question.", about=about))
        if not point.unclear.strip():
            faults.append(Refusal("{about}: say what is not clear in it.", foia("1(3)"), about=about))
        if not point.needed.strip():
            says = f"{about}: say why you can’t identify and locate the information without knowing."
            faults.append(Refusal(says, foia("1(3)")))
        if max(len(point.unclear), len(point.needed), len(point.suggestions)) > LONGEST_WORDS:
            faults.append(
                Refusal(
                    "{about}: use {longest_words} characters or fewer in each field.",
                    about=about,
                    longest_words=LONGEST_WORDS,
                )
            )
    return tuple(faults)


def changed_meanwhile(seen: int, now: int) -> Refusal | None:
    """The refusal for whoever read an earlier version than the one that stands."""
    if seen == now:
        return None
    return Refusal(
        "Somebody changed this letter after you opened it, so yours was not stored. What you typed is still "
        "here: compare it with the letter as it is now, and save again."
    )
