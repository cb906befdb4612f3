"""What an answer still needs before the law is content with it (FOIA 17, EIR 14), and what it ought to have.

Pure.
"""

import re
from collections.abc import Iterator
from fractions import Fraction

from foidesk.composing.facts import CostEstimate, Outcome, Part, Regulator, ResponseFacts, Review
from foidesk.composing.ground_faults import ground_faults, rule
from foidesk.law.citation import Citation, eir, foia
from foidesk.law.refusal import Refusal
from foidesk.law.regime import Regime

Faults = Iterator[Refusal]
_DAY = re.compile(
    r"\b(?:20[0-9]{2}|January|February|March|April|May|June|July|August|September|October|November|December|"
    r"no date|not (?:yet )?(?:fixed|known|decided|settled))\b"
)
_TIME = re.compile(r"([0-9]{1,6}(?:\.[0-9]{1,4})?) hours?(?: (?:and )?([0-9]{1,4}) minutes?)?")
_ONLY_THE_ACT = (Outcome.COST, Outcome.COST_TO_CONFIRM, Outcome.VEXATIOUS, Outcome.REPEATED)
"""What the Regulations know only as a manifestly unreasonable request."""


def response_faults(facts: ResponseFacts) -> Faults:
    """Everything an answer lacks, question by question, and the rights."""
    request = facts.envelope.request
    if request.laws == {Regime.SAR}:
        yield Refusal(
            "All of this is a subject access request. Answer it as one, not by this letter, and record the "
            "day on the dates page.",
            Citation.parse("UK GDPR 15"),
        )
    for asked in facts.questions:
        regime = request.regime_of(asked.n)
        if not asked.parts and regime is not Regime.SAR:
            yield Refusal("Question {n} has no decision yet.", rule("1(1)", regime), n=asked.n)
        for part in asked.parts:
            yield from _part_faults(asked.n, part, regime, facts)
        marked = any(part.redacted for part in asked.parts)
        if marked and not any(part.outcome.rests_on_exemptions for part in asked.parts):
            yield Refusal(
                "Question {n}: something is left out of its papers. Make a part of its own of that, with the "
                "provision it is withheld under.",
                rule("17(1)(b)", regime),
                n=asked.n,
            )
    yield from rights_faults(facts.review, facts.regulator)


def rights_faults(review: Review, regulator: Regulator) -> Faults:
    """What the paragraphs on complaining lack (FOIA 17(7))."""
    if not review.contact.strip():
        yield Refusal(
            "The letter does not say where to ask for a review. Add it in the settings.", foia("17(7)(a)")
        )
    if not regulator.name.strip() or not (regulator.address.strip() or regulator.web.strip()):
        yield Refusal("The letter does not say how to reach the regulator.", foia("17(7)(b)"))


def _part_faults(n: int, part: Part, regime: Regime, facts: ResponseFacts) -> Faults:
    outcome = part.outcome
    yield from _given_faults(n, part, regime)
    if outcome in (Outcome.DISCLOSED, Outcome.NOT_HELD) and part.grounds:
        yield Refusal(
            "Question {n}: an exemption is given, though nothing is withheld.", rule("17(1)", regime), n=n
        )
    if outcome is Outcome.NOT_HELD and not any(one.where.strip() for one in part.searched):
        yield Refusal("Question {n} is not held: say where you looked.", rule("1(1)(a)", regime), n=n)
    if outcome.rests_on_exemptions and not part.grounds:
        called = "exception" if regime is Regime.EIR else "exemption"
        yield Refusal(
            "Question {n}: say which {called} you rely on.", rule("17(1)(b)", regime), n=n, called=called
        )
    if regime is Regime.EIR:
        yield from _eir_faults(n, part)
    elif outcome in (Outcome.COST, Outcome.COST_TO_CONFIRM):
        yield from _cost_faults(n, part)
    for ground in part.grounds:
        if ground.provision.regime is not regime:
            about = f"Question {n}, {ground.provision.citation.for_letter}"
            yield Refusal(
                "{about}: it belongs to another law than the question.",
                rule("17(1)(b)", regime),
                about=about,
            )
        yield from ground_faults(n, ground, facts.envelope.written_on)


def _given_faults(n: int, part: Part, regime: Regime) -> Faults:
    """What is wanting where information is given, and papers that go with what is not."""
    given = part.outcome in (Outcome.DISCLOSED, Outcome.DISCLOSED_IN_PART)
    if given and not (part.answer.strip() or part.attachments.strip()):
        yield Refusal(
            "Question {n}: the information itself is not in the letter yet.", rule("1(1)(b)", regime), n=n
        )
    if part.attachments.strip() and not given:
        yield Refusal(
            "Question {n}: papers are enclosed for it, though it is not given.", rule("1(1)(b)", regime), n=n
        )
    if part.left_out.strip() and not given:
        yield Refusal(
            "Question {n}: papers are left out for now, though it is not given. Withhold them, or say that "
            "nobody asked for them.",
            rule("1(1)(b)", regime),
            n=n,
        )


def _eir_faults(n: int, part: Part) -> Faults:
    if part.outcome in _ONLY_THE_ACT:
        yield Refusal(
            "Question {n}: the Regulations have neither a cost limit nor section 14. Decide "
            "whether the request is manifestly unreasonable.",
            eir("12(4)(b)"),
            n=n,
        )
    if part.outcome is Outcome.NOT_HELD and not (part.elsewhere.strip() or part.nobody_known):
        yield Refusal(
            "Question {n} is not held: transfer it or name who holds it, or say that nobody is known.",
            eir("10(1)"),
            n=n,
        )
    for ground in part.grounds:
        if ground.reasons_exempt:
            yield Refusal(
                "Question {n}: the Regulations have nothing like section 17(4). The reasons must be given.",
                eir("14(3)"),
                n=n,
            )


def _cost_faults(n: int, part: Part) -> Faults:
    yield from estimate_faults(f"Question {n}", part.outcome, part.cost)
    if part.cost is None or not part.cost.advice.strip():
        yield Refusal("Question {n}: say how the request could be narrowed.", foia("16(1)"), n=n)


def estimate_faults(about: str, outcome: Outcome, cost: CostEstimate | None) -> Faults:
    """What an estimate lacks, or that it does not exceed the limit (FOIA 12)."""
    limb = foia("12(2)" if outcome is Outcome.COST_TO_CONFIRM else "12(1)")
    if cost is None or not cost.hours.strip() or not cost.activities.strip():
        yield Refusal(
            "{about}: give the estimate for the cost limit: the hours, and the work they are for.",
            limb,
            about=about,
        )
    elif (hours := _in_hours(cost.hours)) is not None and hours * cost.rate_pounds <= cost.limit_pounds:
        yield Refusal(
            "{about}: an estimate of {hours} does not exceed the limit of £{limit_pounds}, "
            "so it can't be refused for its cost. Where requests are taken together, give the "
            "hours of all.",
            limb,
            about=about,
            hours=cost.hours.strip(),
            limit_pounds=cost.limit_pounds,
        )


def _in_hours(words: str) -> Fraction | None:
    """ "18 hours 30 minutes" as a number of hours; None where the words are not simply a time."""
    found = _TIME.fullmatch(words.strip())
    return Fraction(found[1]) + Fraction(int(found[2] or 0), 60) if found else None


def part_advice(n: int, part: Part) -> Faults:
    if part.outcome in (Outcome.VEXATIOUS, Outcome.REPEATED) and not part.reasons.strip():
        yield Refusal("Question {n}: give reasons, unless they would make matters worse.", foia("17(5)"), n=n)
    if any(one.provision.key == "FOIA 22(1)" and not _DAY.search(one.applies) for one in part.grounds):
        yield Refusal("Question {n}: say when it will be published, if you know.", foia("22(1)"), n=n)
    if part.outcome is Outcome.NOT_HELD:
        if part.building_blocks is None:
            yield Refusal(
                "Question {n}: say whether the answer could be put together from what is held.", n=n
            )
        if not (part.elsewhere.strip() or part.nobody_known):
            yield Refusal("Question {n}: does somebody else hold it? Say who.", foia("16(1)"), n=n)
