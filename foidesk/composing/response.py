"""The answer: what becomes of each question, plainly first, then why, then what the applicant can do."""

from collections.abc import Iterable

from foidesk.blocks import kinds as b
from foidesk.blocks.kinds import Block, Blocks, Heading, Items, Paragraph
from foidesk.composing.contradictions import of_response
from foidesk.composing.facts import Composed, Correcting, Outcome, Part, ResponseFacts
from foidesk.composing.frame import framed, help_with, owned_up, questions_in_words, received
from foidesk.composing.questions import outcome_in_words, question, refusal
from foidesk.composing.rights import rights
from foidesk.composing.style import Reasons
from foidesk.composing.told import Told
from foidesk.language.words import day_in_words, listed
from foidesk.law.refusal import Refused
from foidesk.law.regime import Regime
from foidesk.wording.phrases import Phrases
from foidesk.wording.standard import Name

_OF_THE_APPLICANT = frozenset({"FOIA 40(1)", "FOIA 40(5A)", "EIR 5(3)", "EIR 12(4)(b)"})


def response(facts: ResponseFacts, phrases: Phrases, layout: Reasons = Reasons.INLINE) -> Composed:
    """The letter. Raises Refused where it would say that something is held and refuse to say so."""
    if against := of_response(facts):
        raise Refused(*against)
    told = Told(layout)
    return framed(
        facts.envelope,
        _inner(facts, told, phrases),
        about=_about(facts.correcting),
        phrases=phrases,
        after=_appendix(told, phrases),
    )


def _about(correcting: Correcting | None) -> str:
    if correcting is None:
        return "Our answer to your request"
    return "More on our answer to your request" if correcting.supplement else "Correction of our answer"


def _inner(facts: ResponseFacts, told: Told, phrases: Phrases) -> Blocks:
    request = facts.envelope.request
    yield from received(facts.envelope, phrases)
    if facts.correcting is not None:
        yield from _correcting(facts.correcting, phrases)
    yield from owned_up(facts.late, request, phrases)
    yield from _in_short(facts, phrases)
    for answered in facts.questions:
        yield from question(answered, request.regime_of(answered.n), told, phrases)
    if told.reasons is Reasons.BY_PROVISION:
        yield from told.together("Our reasons", phrases)
    yield from rights(request, facts.review, facts.regulator, phrases)
    yield from _using(facts, phrases)


def _appendix(told: Told, phrases: Phrases) -> Blocks:
    """Made after the questions, which tell it what there is to give reasons for."""
    if told.reasons is Reasons.APPENDIX:
        yield from told.together("Appendix: our reasons", phrases)


def _correcting(correcting: Correcting, phrases: Phrases) -> Blocks:
    """Which letter of which day this follows, what changes and why. The rest of that letter stands."""
    name = Name.SUPPLEMENT if correcting.supplement else Name.CORRECTION
    on, about = day_in_words(correcting.answered_on), questions_in_words(correcting.questions)
    yield Paragraph(phrases.say(name, answered_on=on, questions=about))
    if correcting.before:
        days = listed([day_in_words(day) for day in correcting.before])
        yield Paragraph(phrases.say(Name.CORRECTED_BEFORE, days=days))
    yield Heading(2, "What is new" if correcting.supplement else "What was wrong")
    yield from b.prose(correcting.changed)
    yield Heading(2, "Why")
    yield from b.prose(correcting.why)


def _in_short(facts: ResponseFacts, phrases: Phrases) -> Blocks:
    """Each outcome in a line, and for which questions this is a refusal (FOIA 17(1)(a), 17(5), EIR 14)."""
    request = facts.envelope.request
    yield Heading(2, "Our answer in short")
    yield Items(
        tuple(f"Question {a.n}: {outcome_in_words(a, request.regime_of(a.n))}" for a in facts.questions)
    )
    refused: dict[Name, list[int]] = {}
    for answered in facts.questions:
        names = (refusal(part, request.regime_of(answered.n)) for part in answered.parts)
        for name in dict.fromkeys(name for name in names if name is not None):
            refused.setdefault(name, []).append(answered.n)
    for name in (Name.REFUSAL_EXEMPT, Name.REFUSAL_NOT_OBLIGED, Name.REFUSAL_EIR):
        if name in refused:
            yield Paragraph(phrases.say(name, questions=questions_in_words(refused[name])))


def _using(facts: ResponseFacts, phrases: Phrases) -> Iterable[Block]:
    given = (Outcome.DISCLOSED, Outcome.DISCLOSED_IN_PART)
    parts = [part for asked in facts.questions for part in asked.parts]
    yield Heading(2, "About this letter")
    if phrases.stands(Name.BLIND) and not _depends_on_who_asks(facts, parts):
        yield Paragraph(phrases.say(Name.BLIND))
    if facts.reuse and phrases.stands(Name.REUSE) and any(part.outcome in given for part in parts):
        yield Paragraph(phrases.say(Name.REUSE))
    if phrases.stands(Name.PUBLISHED):
        website = b.one_line(facts.envelope.letterhead.website)
        yield Paragraph(phrases.say(Name.PUBLISHED, website=website))
    yield help_with(facts.envelope, phrases)


def _depends_on_who_asks(facts: ResponseFacts, parts: Iterable[Part]) -> bool:
    """Whether it is untrue that the applicant plays no part: their own data, or what they did before."""
    return Regime.SAR in facts.envelope.request.laws or any(
        part.outcome in (Outcome.VEXATIOUS, Outcome.REPEATED)
        or any(one.provision.key in _OF_THE_APPLICANT for one in part.grounds)
        for part in parts
    )
