"""Every kind of facts that a letter can be made from. Pure."""

from foidesk.composing.facts import AcknowledgementFacts, ClarificationFacts, ResponseFacts

LetterFacts = AcknowledgementFacts | ClarificationFacts | ResponseFacts
