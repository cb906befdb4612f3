"""What the words of a question must be. Pure."""

from foidesk.law.citation import Citation
from foidesk.law.refusal import Refusal

LONGEST_QUESTION = 20_000


def wrong_words(text: str, reason: str) -> tuple[Refusal, ...]:
    """What is wrong with the words of a question, and with saying why."""
    faults = []
    if not text.strip():
        faults.append(
            Refusal("Write the question as the applicant asked it.", Citation.parse("FOIA 8(1)(c)"))
        )
    if len(text) > LONGEST_QUESTION:
        faults.append(Refusal("The question is longer than 20,000 characters. Shorten it."))
    if not reason.strip():
        faults.append(Refusal("Say how it came to be wrong, so that the next reader need not guess."))
    return tuple(faults)
