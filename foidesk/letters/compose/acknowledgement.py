"""The acknowledgement: that the request has come, how it was understood, and by when it will be answered."""

from foidesk.law.citation import foia
from foidesk.law.refusal import Refusal, Refused
from foidesk.law.wording import day_in_words
from foidesk.letters.compose import blocks as b
from foidesk.letters.compose.blocks import Blocks, Heading, Items, Paragraph
from foidesk.letters.compose.frame import framed, received
from foidesk.letters.facts import AcknowledgementFacts, Composed
from foidesk.letters.standard import Name
from foidesk.letters.wording import Phrases


def acknowledgement(facts: AcknowledgementFacts, phrases: Phrases) -> Composed:
    """The letter. Raises Refused where there is no due date to tell."""
    if facts.due_on is None:
        raise Refused(
            Refusal("An acknowledgement tells the due date, and no date runs at present.", foia("10(1)"))
        )
    inner = _inner(facts, day_in_words(facts.due_on), phrases)
    return framed(facts.envelope, inner, about="We have received your request", phrases=phrases)


def _inner(facts: AcknowledgementFacts, due_on: str, phrases: Phrases) -> Blocks:
    yield from received(facts.envelope, phrases)
    yield Paragraph(phrases.say(Name.ACKNOWLEDGED_DUE, due_on=due_on))
    yield Heading(2, "Your questions")
    yield Paragraph(phrases.say(Name.ACKNOWLEDGED_QUESTIONS))
    yield Items(tuple(b.clean(text) for text in facts.questions), numbered=True)
    yield Heading(2, "What happens next")
    for name in (Name.ACKNOWLEDGED_MAY_ASK, Name.ACKNOWLEDGED_MAY_CHARGE, Name.ACKNOWLEDGED_PRIVACY):
        yield Paragraph(phrases.say(name))
    yield Paragraph(phrases.say(Name.HELP, reference=b.one_line(facts.envelope.request.reference)))
