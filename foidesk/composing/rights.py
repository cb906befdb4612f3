"""How to complain: the review, and the right to go to the regulator (FOIA 17(7), 50; EIR 11, 14(5), 18)."""

from collections.abc import Iterable

from foidesk.blocks import kinds as b
from foidesk.blocks.kinds import Blocks, Heading, Lines, Paragraph
from foidesk.composing.facts import Regulator, Request, Review
from foidesk.composing.frame import questions_in_words
from foidesk.language.words import day_in_words
from foidesk.law.regime import Regime
from foidesk.wording.phrases import Phrases
from foidesk.wording.standard import Name


def rights(request: Request, review: Review, regulator: Regulator, phrases: Phrases) -> Blocks:
    """Both, with where each is reached. They stand in every answer, and in every notice that refuses."""
    environmental = request.under(Regime.EIR)
    yield Heading(2, "If you are not satisfied")
    yield Paragraph(_review(request, review, phrases))
    yield from _under_each_other(b.lines(review.contact))
    if environmental and review.representations_until is not None:
        until = day_in_words(review.representations_until)
        words = questions_in_words(environmental)
        yield Paragraph(phrases.say(Name.REVIEW_EIR, questions=words, until=until))
    name = b.one_line(regulator.name)
    if Regime.FOIA in request.laws:
        yield Paragraph(phrases.say(Name.REGULATOR, regulator=name))
    if environmental:
        words = questions_in_words(environmental)
        yield Paragraph(phrases.say(Name.REGULATOR_EIR, questions=words, regulator=name))
    yield from _under_each_other(reached(regulator))


def reached(regulator: Regulator) -> tuple[str, ...]:
    """Where the regulator is reached, line by line."""
    return (
        *b.lines(regulator.address),
        *(f"Telephone: {line}" for line in b.lines(regulator.telephone)),
        *b.lines(regulator.web),
    )


def _review(request: Request, review: Review, phrases: Phrases) -> str:
    """How long the office's own rule gives to ask for a review."""
    reference = b.one_line(request.reference)
    if review.until is not None:
        return phrases.say(Name.REVIEW, until=day_in_words(review.until), reference=reference)
    if review.window:
        return phrases.say(Name.REVIEW_WITHIN, window=review.window, reference=reference)
    return phrases.say(Name.REVIEW_OPEN, reference=reference)


def _under_each_other(lines: Iterable[str]) -> Blocks:
    if kept := tuple(lines):
        yield Lines(kept)
