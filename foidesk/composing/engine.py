"""From facts to a letter: blocks, then an accessible document and plain text of the same words. Pure."""

from foidesk.composing.acknowledgement import acknowledgement
from foidesk.composing.clarification import clarification
from foidesk.composing.facts import (
    AcknowledgementFacts,
    ClarificationFacts,
    Composed,
    ResponseFacts,
)
from foidesk.composing.kinds import LetterFacts
from foidesk.composing.response import response
from foidesk.wording.phrases import STANDARD_PHRASES, Phrases


def compose(facts: LetterFacts, phrases: Phrases = STANDARD_PHRASES) -> Composed:
    """The letter these facts make; the same facts and phrases make the same letter.

    Raises Refused for facts of which no letter can be made: an acknowledgement without a due date, a
    question to the applicant about nothing, an answer that confirms what it refuses to confirm.
    """
    match facts:
        case AcknowledgementFacts():
            return acknowledgement(facts, phrases)
        case ClarificationFacts():
            return clarification(facts, phrases)
        case ResponseFacts():
            return response(facts, phrases)
