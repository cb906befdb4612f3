"""From facts to a letter: blocks, then an accessible document and plain text of the same words. Pure."""

from dataclasses import replace

from foidesk.composing.acknowledgement import acknowledgement
from foidesk.composing.clarification import clarification
from foidesk.composing.consultation import consultation
from foidesk.composing.covering import covering
from foidesk.composing.extension import complexity, extension
from foidesk.composing.facts import (
    AcknowledgementFacts,
    ClarificationFacts,
    Composed,
    ResponseFacts,
)
from foidesk.composing.fees import fees
from foidesk.composing.kinds import LetterFacts
from foidesk.composing.notices import (
    ComplexFacts,
    ConsultationFacts,
    CoveringFacts,
    ExtensionFacts,
    FeesFacts,
)
from foidesk.composing.response import response
from foidesk.composing.style import STANDARD_STYLE, Style
from foidesk.wording.phrases import STANDARD_PHRASES, Phrases


def compose(
    facts: LetterFacts, phrases: Phrases = STANDARD_PHRASES, style: Style = STANDARD_STYLE
) -> Composed:
    """The letter these facts make; the same facts, phrases and style make the same letter.

    Raises Refused for facts of which no letter can be made: an acknowledgement without a due date, a
    question to the applicant about nothing, an answer that confirms what it refuses to confirm.
    """
    phrases = replace(phrases, standing=style.standing)
    match facts:
        case AcknowledgementFacts():
            return acknowledgement(facts, phrases)
        case ClarificationFacts():
            return clarification(facts, phrases)
        case ResponseFacts():
            return response(facts, phrases, style.reasons)
        case FeesFacts():
            return fees(facts, phrases)
        case ExtensionFacts():
            return extension(facts, phrases)
        case ComplexFacts():
            return complexity(facts, phrases)
        case ConsultationFacts():
            return consultation(facts, phrases)
        case CoveringFacts():
            return covering(facts, phrases)
