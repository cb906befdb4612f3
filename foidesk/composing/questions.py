"""One question of an answer: the outcome first, the information, and for what is withheld the reasons."""

from foidesk.blocks import kinds as b
from foidesk.blocks.kinds import Blocks, Heading, Items, Paragraph, Quote
from foidesk.composing.facts import Answered, CostEstimate, Outcome, Part
from foidesk.composing.grounds import in_its_law, provision_in_words
from foidesk.composing.told import Told
from foidesk.decisions.answer import BuildingBlocks
from foidesk.language.words import day_in_words, listed
from foidesk.law.regime import Regime
from foidesk.wording.phrases import Phrases
from foidesk.wording.standard import Name

_OPENS_WITH = {
    Outcome.DISCLOSED: Name.DISCLOSED,
    Outcome.DISCLOSED_IN_PART: Name.DISCLOSED_IN_PART,
    Outcome.WITHHELD: Name.WITHHELD,
    Outcome.NOT_HELD: Name.NOT_HELD,
    Outcome.NCND: Name.NCND,
    Outcome.COST: Name.COST,
    Outcome.COST_TO_CONFIRM: Name.COST_TO_CONFIRM,
    Outcome.VEXATIOUS: Name.VEXATIOUS,
    Outcome.REPEATED: Name.REPEATED,
}
_BLOCKS: dict[BuildingBlocks | None, Name] = {
    BuildingBlocks.NONE: Name.NOT_HELD_NO_BLOCKS,
    BuildingBlocks.NEED_SKILL: Name.NOT_HELD_SKILL,
}
_IN_SHORT = {
    Outcome.DISCLOSED: "disclosed",
    Outcome.DISCLOSED_IN_PART: "disclosed in part; the rest withheld",
    Outcome.WITHHELD: "withheld",
    Outcome.NOT_HELD: "not held",
    Outcome.NCND: "neither confirmed nor denied",
    Outcome.COST: "not answered because of the cost limit, section 12(1)",
    Outcome.COST_TO_CONFIRM: "not answered because of the cost limit, section 12(2)",
    Outcome.VEXATIOUS: "not answered, section 14(1)",
    Outcome.REPEATED: "not answered, section 14(2)",
}

_OF_THE_REQUEST = frozenset({"EIR 12(4)(b)", "EIR 12(4)(c)"})
_OWN_DATA = frozenset({"FOIA 40(1)", "EIR 5(3)"})
_ALONE = {
    frozenset({"FOIA 21(1)"}): (Name.ALREADY_ACCESSIBLE, "already available to you"),
    frozenset({"FOIA 22(1)"}): (Name.FUTURE, "to be published"),
    _OWN_DATA: (Name.OWN_PERSONAL_DATA, "your own personal data"),
}
"""What is said, and said in short, of what is withheld under one of these and nothing else."""


def outcome_in_words(answered: Answered, regime: Regime) -> str:
    """The outcome of a question in a line: ``withheld under section 43(2)``; of its parts, one by one."""
    if regime is Regime.SAR:
        return "answered separately, as a subject access request"
    if not answered.parts:
        return "not decided yet"
    if len(answered.parts) == 1:
        return _part_in_words(answered.parts[0], regime)
    if _both_limbs(answered):
        return "not answered, section 14(1) and section 14(2)"
    return "; ".join(
        f"({_letter(at)}) {_part_in_words(part, regime)}" for at, part in enumerate(answered.parts)
    )


def question(answered: Answered, regime: Regime, told: Told, phrases: Phrases) -> Blocks:
    """The question in the applicant's words, then each part of the answer."""
    name = f"Question {answered.n}"
    yield Heading(2, name)
    if text := b.clean(answered.text):
        yield Quote(text)
    if regime is Regime.SAR:
        yield Paragraph(phrases.say(Name.OWN_DATA, questions=f"question {answered.n}"))
        return
    if answered.same_as is not None:
        yield Paragraph(phrases.say(Name.SAME_ANSWER, question=f"question {answered.same_as}"))
        return
    several = len(answered.parts) > 1 and not _both_limbs(answered)
    for at, part in enumerate(answered.parts):
        scope = b.one_line(part.scope)
        if several:
            yield Heading(3, f"Part ({_letter(at)}): {scope}" if scope else f"Part ({_letter(at)})")
        elif scope:
            yield Paragraph(scope, label="This answer is about:")
        called = f"question {answered.n}, part ({_letter(at)})" if several else f"question {answered.n}"
        yield from _part(part, regime, called, 4 if several else 3, told, phrases)


def _both_limbs(answered: Answered) -> bool:
    """Whether the whole question is refused twice: as vexatious, and as repeated (FOIA 14(1), (2))."""
    outcomes = sorted(part.outcome for part in answered.parts)
    unscoped = not any(part.scope.strip() for part in answered.parts)
    return unscoped and outcomes == sorted((Outcome.VEXATIOUS, Outcome.REPEATED))


def _part(part: Part, regime: Regime, called: str, level: int, told: Told, phrases: Phrases) -> Blocks:
    """What its outcome calls for, and nothing that an earlier decision left behind."""
    yield Paragraph(phrases.say(_opening(part)))
    yield from b.prose(part.answer)
    match part.outcome:
        case Outcome.DISCLOSED | Outcome.DISCLOSED_IN_PART:
            yield from _enclosed(part, phrases)
        case Outcome.NCND:
            yield Paragraph(phrases.say(Name.NCND_NO_INFERENCE))
        case Outcome.NOT_HELD:
            yield from _not_held(part, regime, phrases)
        case Outcome.COST | Outcome.COST_TO_CONFIRM if part.cost is not None:
            work = Name.COST_WORK if part.outcome is Outcome.COST else Name.COST_WORK_TO_CONFIRM
            yield from estimated(part.cost, phrases, work)
        case Outcome.VEXATIOUS | Outcome.REPEATED:
            yield from b.prose(part.reasons)
            if part.told_on is not None:
                yield Paragraph(phrases.say(Name.TOLD_BEFORE, told_on=day_in_words(part.told_on)))
    for one in part.grounds if part.outcome.rests_on_exemptions else ():
        yield from told.ground(one, called, level, phrases)


def _enclosed(part: Part, phrases: Phrases) -> Blocks:
    """The papers that hold the information, what the gaps in them mean, and what is still to come."""
    if papers := b.lines(part.attachments):
        yield Paragraph(phrases.say(Name.ATTACHED))
        yield Items(papers)
        if part.redacted:
            yield Paragraph(phrases.say(Name.REDACTED))
        yield from _listed(part.marks, Name.MARKS, phrases)
    yield from _listed(part.left_out, Name.LEFT_OUT, phrases)


def _listed(lines: str, name: Name, phrases: Phrases) -> Blocks:
    """A paragraph and what it speaks of; nothing without any."""
    if items := b.lines(lines):
        yield Paragraph(phrases.say(name))
        yield Items(items)


def _opening(part: Part) -> Name:
    """What is said first: nothing of holding where the request itself is refused (EIR 12(4)(b) and (c))."""
    if part.outcome is Outcome.WITHHELD and (alone := _alone(part)):
        return alone[0]
    if part.outcome is Outcome.WITHHELD and _of_the_request(part):
        return Name.REFUSED
    return _OPENS_WITH[part.outcome]


def _not_held(part: Part, regime: Regime, phrases: Phrases) -> Blocks:
    """What was searched, whether building blocks are held, and who else may help (FOIA 16, EIR 10)."""
    if regime is Regime.EIR:
        yield Paragraph(phrases.say(Name.NOT_HELD_EIR))
    places = tuple(
        f"{b.one_line(one.where)}; words looked for: {b.one_line(one.words)}"
        if one.words.strip()
        else b.one_line(one.where)
        for one in part.searched
        if one.where.strip()
    )
    if places:
        yield Paragraph(phrases.say(Name.NOT_HELD_SEARCHED))
        yield Items(places)
    if part.building_blocks in _BLOCKS:
        yield Paragraph(phrases.say(in_its_law(_BLOCKS[part.building_blocks], regime)))
    if part.elsewhere.strip():
        yield Paragraph(phrases.say(Name.NOT_HELD_ELSEWHERE))
        yield from b.prose(part.elsewhere)
    elif part.nobody_known:
        yield Paragraph(phrases.say(Name.NOT_HELD_NOBODY))


def estimated(cost: CostEstimate, phrases: Phrases, work: Name = Name.COST_WORK) -> Blocks:
    """The limit, the estimate, the work counted, and how to narrow the request (FOIA 12, 16).

    To say whether it is held only the `work` of finding that out counts (FOIA 12(2)).
    """
    limit_hours = f"{cost.limit_pounds / cost.rate_pounds:g} hours"
    limit, rate = str(cost.limit_pounds), str(cost.rate_pounds)
    yield Paragraph(phrases.say(Name.COST_LIMIT, limit=limit, rate=rate, limit_hours=limit_hours))
    if cost.hours.strip():
        yield Paragraph(phrases.say(Name.COST_ESTIMATE, hours=b.one_line(cost.hours)))
    yield Paragraph(phrases.say(work))
    yield from b.prose(cost.activities)
    if cost.advice.strip():
        yield Paragraph(phrases.say(Name.COST_ADVICE))
        yield from b.prose(cost.advice)


def _part_in_words(part: Part, regime: Regime) -> str:
    if part.outcome is Outcome.WITHHELD and (alone := _alone(part)):
        return f"{alone[1]}, {provision_in_words(part.grounds[0].provision)}"
    if part.outcome is Outcome.NOT_HELD and regime is Regime.EIR:
        return "not held, regulation 12(4)(a)"
    words = "refused" if _of_the_request(part) else _IN_SHORT[part.outcome]
    provisions = listed([provision_in_words(one.provision) for one in part.grounds])
    return f"{words} under {provisions}" if provisions and part.outcome.rests_on_exemptions else words


def _alone(part: Part) -> tuple[Name, str] | None:
    """What is special where one provision alone is relied on: that it is public, will be, or is their own."""
    keys = {one.provision.key for one in part.grounds}
    return next((said for alone, said in _ALONE.items() if keys and keys <= alone), None)


def refusal(part: Part, regime: Regime) -> Name | None:
    """What kind of refusal a part is; under the Regulations what is not held is refused as well.

    What takes a person's own data out of the Regulations is no refusal under them (EIR 5(3), 14(1)).
    """
    if regime is Regime.EIR:
        own = _alone(part) == _ALONE[_OWN_DATA]
        return None if part.outcome is Outcome.DISCLOSED or own else Name.REFUSAL_EIR
    if not part.outcome.refused:
        return None
    return Name.REFUSAL_EXEMPT if part.outcome.rests_on_exemptions else Name.REFUSAL_NOT_OBLIGED


def _of_the_request(part: Part) -> bool:
    """Whether it is the request that is refused, as unreasonable or too general, and not what is held."""
    return bool(part.grounds) and all(one.provision.key in _OF_THE_REQUEST for one in part.grounds)


def _letter(at: int) -> str:
    """(a) for the first part; after (z) comes (aa)."""
    return _letter(at // 26 - 1) + chr(97 + at % 26) if at >= 26 else chr(97 + at)
