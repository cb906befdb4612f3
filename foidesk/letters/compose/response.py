"""The answer: what becomes of each question, plainly first, then why, then what the applicant can do."""

from collections.abc import Iterable

from foidesk.law.refusal import Refused
from foidesk.law.wording import day_in_words
from foidesk.letters.compose import blocks as b
from foidesk.letters.compose.blocks import Block, Blocks, Heading, Items, Lines, Paragraph
from foidesk.letters.compose.frame import framed, questions_in_words, received
from foidesk.letters.compose.questions import Told, outcome_in_words, question
from foidesk.letters.facts import Composed, Outcome, Regulator, ResponseFacts
from foidesk.letters.soundness import contradictions
from foidesk.letters.standard import Name
from foidesk.letters.wording import Phrases


def response(facts: ResponseFacts, phrases: Phrases) -> Composed:
    """The letter. Raises Refused where it would say that something is held and refuse to say so."""
    if against := contradictions(facts):
        raise Refused(*against)
    return framed(facts.envelope, _inner(facts, phrases), about="Our answer to your request", phrases=phrases)


def _inner(facts: ResponseFacts, phrases: Phrases) -> Blocks:
    yield from received(facts.envelope, phrases)
    if facts.late is not None:
        days = f"{facts.late.working_days} working day{'s' if facts.late.working_days != 1 else ''}"
        yield Paragraph(phrases.say(Name.LATE, due_on=day_in_words(facts.late.due_on), working_days=days))
    yield from _in_short(facts, phrases)
    told = Told()
    for answered in facts.questions:
        yield from question(answered, told, phrases)
    yield from _rights(facts, phrases)
    yield from _using(facts, phrases)


def _in_short(facts: ResponseFacts, phrases: Phrases) -> Blocks:
    """Each outcome in a line, and for which questions this is a refusal notice (FOIA 17(1)(a), 17(5))."""
    yield Heading(2, "Our answer in short")
    yield Items(tuple(f"Question {answered.n}: {outcome_in_words(answered)}" for answered in facts.questions))
    exempt = [a.n for a in facts.questions if any(p.outcome.rests_on_exemptions for p in a.parts)]
    not_obliged = [
        a.n
        for a in facts.questions
        if any(p.outcome.refused and not p.outcome.rests_on_exemptions for p in a.parts)
    ]
    for name, numbers in ((Name.REFUSAL_EXEMPT, exempt), (Name.REFUSAL_NOT_OBLIGED, not_obliged)):
        if numbers:
            yield Paragraph(phrases.say(name, questions=questions_in_words(numbers)))


def _rights(facts: ResponseFacts, phrases: Phrases) -> Blocks:
    """Review and the regulator, on every answer (FOIA 17(7)(a) and (b), 50)."""
    yield Heading(2, "If you are not satisfied")
    reference = b.one_line(facts.envelope.request.reference)
    until = day_in_words(facts.review.until)
    yield Paragraph(phrases.say(Name.REVIEW, until=until, reference=reference))
    yield from _under_each_other(b.lines(facts.review.contact))
    yield Paragraph(phrases.say(Name.REGULATOR, regulator=b.one_line(facts.regulator.name)))
    yield from _under_each_other(_reached(facts.regulator))


def _reached(regulator: Regulator) -> Iterable[str]:
    return (
        *b.lines(regulator.address),
        *(f"Telephone: {line}" for line in b.lines(regulator.telephone)),
        *b.lines(regulator.web),
    )


def _using(facts: ResponseFacts, phrases: Phrases) -> Iterable[Block]:
    given = (Outcome.DISCLOSED, Outcome.DISCLOSED_IN_PART)
    yield Heading(2, "About this letter")
    if facts.reuse and any(part.outcome in given for asked in facts.questions for part in asked.parts):
        yield Paragraph(phrases.say(Name.REUSE))
    yield Paragraph(phrases.say(Name.PUBLISHED))
    yield Paragraph(phrases.say(Name.HELP, reference=b.one_line(facts.envelope.request.reference)))


def _under_each_other(lines: Iterable[str]) -> Blocks:
    if kept := tuple(lines):
        yield Lines(kept)
