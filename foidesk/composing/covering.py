"""The letter that goes to the regulator with the papers of a complaint (FOIA 50, EIR 18)."""

from foidesk.blocks import kinds as b
from foidesk.blocks.kinds import Blocks, Heading, Items, Paragraph
from foidesk.composing.facts import Composed
from foidesk.composing.frame import Addressee, framed, law_in_words
from foidesk.composing.notices import CoveringFacts
from foidesk.language.words import day_in_words
from foidesk.wording.phrases import Phrases
from foidesk.wording.standard import Name


def covering(facts: CoveringFacts, phrases: Phrases) -> Composed:
    """The letter."""
    regulator = facts.regulator
    to = Addressee(
        facts.addressee or regulator.name,
        (*b.lines(regulator.name), *b.lines(regulator.address)),
        facts.their_reference,
    )
    subject = "Papers for your investigation"
    return framed(facts.envelope, _inner(facts, phrases), about=subject, phrases=phrases, to=to)


def _inner(facts: CoveringFacts, phrases: Phrases) -> Blocks:
    request = facts.envelope.request
    reference = b.one_line(request.reference)
    yield Paragraph(
        phrases.say(
            Name.COVERING,
            their_reference=b.one_line(facts.their_reference),
            law=law_in_words(request.laws),
            received_on=day_in_words(request.received_on),
            reference=reference,
        )
    )
    if facts.answered_on is not None:
        yield Paragraph(phrases.say(Name.COVERING_ANSWERED, answered_on=day_in_words(facts.answered_on)))
    yield from b.prose(facts.envelope.opening)
    confidential = _named(facts.confidential)
    for title, name, papers in (
        ("What we enclose", Name.COVERING_ENCLOSED, _named(facts.encloses, but=confidential)),
        ("In confidence", Name.COVERING_CONFIDENTIAL, confidential),
    ):
        if papers:
            yield Heading(2, title)
            yield Paragraph(phrases.say(name))
            yield Items(papers)
    yield Heading(2, "If you need more")
    yield Paragraph(phrases.say(Name.COVERING_MORE, reference=reference))


def _named(papers: tuple[str, ...], but: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The papers that have a name, each once."""
    names = dict.fromkeys(b.one_line(paper) for paper in papers if paper.strip())
    return tuple(name for name in names if name not in but)
