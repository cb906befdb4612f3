"""Every kind of facts that a letter can be made from. Pure."""

from foidesk.composing.facts import AcknowledgementFacts, ClarificationFacts, ResponseFacts
from foidesk.composing.notices import (
    ComplexFacts,
    ConsultationFacts,
    CoveringFacts,
    ExtensionFacts,
    FeesFacts,
)

NoticeFacts = FeesFacts | ExtensionFacts | ComplexFacts
"""What an applicant is told while the answer takes its time."""

LetterToOthers = ConsultationFacts | CoveringFacts
"""What goes to somebody who is not the applicant."""

LetterFacts = AcknowledgementFacts | ClarificationFacts | ResponseFacts | NoticeFacts | LetterToOthers
