"""What an answer or a question to the applicant still needs before the law is content with it. Pure.

`contradictions` are those of which no letter can be made; `faults_of` must be put right before a letter
leaves; `advice_on` is for an officer to weigh.
"""

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import chain

from foidesk.composing.facts import (
    AcknowledgementFacts,
    Answered,
    ClarificationFacts,
    Envelope,
    Ground,
    Outcome,
    Part,
    ResponseFacts,
)
from foidesk.composing.kinds import LetterFacts
from foidesk.law.citation import Citation, eir, foia
from foidesk.law.exemption import Ncnd
from foidesk.law.refusal import Refusal
from foidesk.law.regime import Regime

Faults = Iterator[Refusal]
_HOLDING = re.compile(r"\b(?:hold|holds|holding|held)\b", re.IGNORECASE)
_PLACEHOLDER = re.compile(
    r"\{[^{}]*\}|\[(?i:insert|add|name|date|address|tbc)\b[^\[\]]*\]|\bX{3,}\b|<<[^<>]*>>"
)
_CONFIRM_OR_DENY = foia("1(1)(a)")
_SAME_IN_THE_REGULATIONS = {
    "1(1)": "5(1)",
    "1(1)(a)": "5(1)",
    "1(1)(b)": "5(1)",
    "17(1)": "14(1)",
    "17(1)(b)": "14(3)(a)",
    "17(1)(c)": "14(3)(a)",
    "17(3)(a)": "14(3)(b)",
    "17(3)(b)": "14(3)(b)",
}
_TIME = re.compile(r"([0-9]{1,6}(?:\.[0-9]{1,4})?) hours?(?: (?:and )?([0-9]{1,4}) minutes?)?")
_ONLY_THE_ACT = (Outcome.COST, Outcome.COST_TO_CONFIRM, Outcome.VEXATIOUS, Outcome.REPEATED)
"""What the Regulations know only as a manifestly unreasonable request."""


def _rule(number: str, regime: Regime) -> Citation:
    """The rule of the Act with this number, or the one that asks the same under the Regulations."""
    return eir(_SAME_IN_THE_REGULATIONS[number]) if regime is Regime.EIR else foia(number)


def contradictions(facts: ResponseFacts) -> tuple[Refusal, ...]:
    """Where an answer says of the same information that it is held, or not held, and that it won't say so."""
    return tuple(chain.from_iterable(_contradictions(asked) for asked in facts.questions))


def faults_of(facts: LetterFacts) -> tuple[Refusal, ...]:
    """Everything that must be put right first, in the order of the letter."""
    envelope = facts.envelope
    match facts:
        case AcknowledgementFacts():
            own: Iterable[Refusal] = ()
        case ClarificationFacts():
            own = _clarification_faults(facts)
        case ResponseFacts():
            own = chain(contradictions(facts), _response_faults(facts))
    return (*_envelope_faults(envelope), *own)


def advice_on(facts: LetterFacts) -> tuple[Refusal, ...]:
    """What an officer should look at, and may leave as it is."""
    if isinstance(facts, ClarificationFacts):
        return tuple(
            Refusal(
                "Question {n}: suggest narrower wording the applicant could choose.", foia("16(1)"), n=asked.n
            )
            for asked in facts.questions
            if not any(text.strip() for text in asked.suggestions)
        )
    if isinstance(facts, ResponseFacts):
        return tuple(
            chain.from_iterable(
                _part_advice(asked.n, part) for asked in facts.questions for part in asked.parts
            )
        )
    return ()


def _contradictions(asked: Answered) -> Faults:
    for part in asked.parts:
        provisions = [ground.provision for ground in part.grounds]
        if part.outcome is Outcome.NCND:
            if part.answer.strip() or _told_of_holding(part) or any(g.where.strip() for g in part.grounds):
                yield _contradiction(asked.n, "and yet tells something about the information")
            if not all(isinstance(provision, Ncnd) for provision in provisions):
                yield _contradiction(
                    asked.n, "and yet relies on an exemption for information that is held; leave that one out"
                )
        elif any(isinstance(provision, Ncnd) for provision in provisions):
            yield Refusal(
                "Question {n}: a provision for neither confirming nor denying stands beside an "
                "answer that tells whether the information is held. Choose one of the two.",
                _CONFIRM_OR_DENY,
                n=asked.n,
            )
    yield from _same_scope(asked)


def _same_scope(asked: Answered) -> Faults:
    """Confirming one thing and not another is possible only where the letter says which is which."""
    scopes = [" ".join(part.scope.casefold().split()) for part in asked.parts]
    mixed = len({part.outcome is Outcome.NCND for part in asked.parts}) > 1
    if mixed and (not all(scopes) or len(set(scopes)) < len(scopes)):
        yield _contradiction(
            asked.n,
            "and in another part tells whether information is held. Say for each part which information it "
            "is about, so that they do not overlap",
        )


def _contradiction(n: int, says: str) -> Refusal:
    return Refusal("Question {n} neither confirms nor denies, {lacks}.", _CONFIRM_OR_DENY, n=n, lacks=says)


def _told_of_holding(part: Part) -> bool:
    return bool(
        part.searched or part.cost or part.building_blocks or part.elsewhere.strip() or part.nobody_known
    )


def _envelope_faults(envelope: Envelope) -> Faults:
    head = envelope.letterhead
    if not head.address.strip() and not head.email.strip():
        yield Refusal("The letterhead has neither a postal nor an e-mail address. Add one in the settings.")
    for called, text in (("opening words", envelope.opening), ("closing words", envelope.closing)):
        yield from _placeholders(f"Your {called}", text)


def _placeholders(where: str, text: str) -> Faults:
    if found := _PLACEHOLDER.search(text):
        yield Refusal("{where}: “{found}” still waits to be filled in.", where=where, found=found[0][:40])


def _clarification_faults(facts: ClarificationFacts) -> Faults:
    for asked in facts.questions:
        needs = (
            (asked.unclear, "say what is not clear in it"),
            (asked.needed, "say why you can’t identify and locate the information without knowing"),
        )
        for text, says in needs:
            if not text.strip():
                yield Refusal("Question {n}: {lacks}.", foia("1(3)"), n=asked.n, lacks=says)
            yield from _placeholders(f"Question {asked.n}", text)


def _response_faults(facts: ResponseFacts) -> Faults:
    if any(part.outcome is Outcome.NCND for asked in facts.questions for part in asked.parts):
        for called, text in (("opening", facts.envelope.opening), ("closing", facts.envelope.closing)):
            if _HOLDING.search(text):
                yield Refusal(
                    "Your {called} words speak of holding, in a letter that neither confirms nor denies. "
                    "Leave that to the answers; if you mean something else, use another word.",
                    _CONFIRM_OR_DENY,
                    called=called,
                )
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
            yield Refusal("Question {n} has no decision yet.", _rule("1(1)", regime), n=asked.n)
        for part in asked.parts:
            yield from _part_faults(asked.n, part, regime, facts)
    yield from _rights_faults(facts)


def _rights_faults(facts: ResponseFacts) -> Faults:
    if not facts.review.contact.strip():
        yield Refusal(
            "The letter does not say where to ask for a review. Add it in the settings.", foia("17(7)(a)")
        )
    regulator = facts.regulator
    if not regulator.name.strip() or not (regulator.address.strip() or regulator.web.strip()):
        yield Refusal("The letter does not say how to reach the regulator.", foia("17(7)(b)"))


def _part_faults(n: int, part: Part, regime: Regime, facts: ResponseFacts) -> Faults:
    outcome = part.outcome
    if outcome in (Outcome.DISCLOSED, Outcome.DISCLOSED_IN_PART) and not part.answer.strip():
        yield Refusal(
            "Question {n}: the information itself is not in the letter yet.", _rule("1(1)(b)", regime), n=n
        )
    if outcome in (Outcome.DISCLOSED, Outcome.NOT_HELD) and part.grounds:
        yield Refusal(
            "Question {n}: an exemption is given, though nothing is withheld.", _rule("17(1)", regime), n=n
        )
    if outcome is Outcome.NOT_HELD and not any(one.where.strip() for one in part.searched):
        yield Refusal("Question {n} is not held: say where you looked.", _rule("1(1)(a)", regime), n=n)
    if outcome.rests_on_exemptions and not part.grounds:
        called = "exception" if regime is Regime.EIR else "exemption"
        yield Refusal(
            "Question {n}: say which {called} you rely on.", _rule("17(1)(b)", regime), n=n, called=called
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
                _rule("17(1)(b)", regime),
                about=about,
            )
        yield from _ground_faults(n, ground, facts)


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
    cost = part.cost
    if cost is None or not cost.hours.strip() or not cost.activities.strip():
        yield Refusal(
            "Question {n}: give the estimate for the cost limit: the hours, and the work they are for.",
            foia("12(1)" if part.outcome is Outcome.COST else "12(2)"),
            n=n,
        )
    elif (hours := _in_hours(cost.hours)) is not None and hours * cost.rate_pounds <= cost.limit_pounds:
        yield Refusal(
            "Question {n}: an estimate of {hours} does not exceed the limit of £{limit_pounds}, "
            "so it can't be refused for its cost. Where requests are taken together, give the "
            "hours of all.",
            foia("12(1)" if part.outcome is Outcome.COST else "12(2)"),
            n=n,
            hours=cost.hours.strip(),
            limit_pounds=cost.limit_pounds,
        )
    if cost is None or not cost.advice.strip():
        yield Refusal("Question {n}: say how the request could be narrowed.", foia("16(1)"), n=n)


def _in_hours(words: str) -> Fraction | None:
    """ "18 hours 30 minutes" as a number of hours; None where the words are not simply a time."""
    found = _TIME.fullmatch(words.strip())
    return Fraction(found[1]) + Fraction(int(found[2] or 0), 60) if found else None


def _ground_faults(n: int, ground: Ground, facts: ResponseFacts) -> Faults:
    """The contents of a refusal for one provision (FOIA 17(1) to (4), EIR 14(3))."""
    provision, weighed = ground.provision, ground.public_interest
    about = f"Question {n}, {provision.citation.for_letter}"
    why = _rule("17(1)(c)", provision.regime)
    if facts.envelope.written_on not in provision.in_force:
        yield Refusal(
            "{about}: it is not in force on the date of the letter.", provision.citation, about=about
        )
    if provision.citation.within(foia("21")) and not ground.where.strip():
        yield Refusal("{about}: say where the applicant can get it.", provision.citation, about=about)
    if ground.reasons_exempt:
        return
    if not any(text.strip() for text in (ground.applies, ground.harm, ground.where)):
        yield Refusal("{about}: say why it applies.", why, about=about)
    if provision.harm and not ground.harm.strip():
        yield Refusal("{about}: describe the harm.", why, about=about)
    if provision.limbs and ground.limb is None:
        yield Refusal("{about}: say whether the harm would happen, or would be likely to.", why, about=about)
    if provision.needs_public_interest:
        yield from _weighing_faults(
            about,
            (
                (weighed.for_disclosure, "the factors for"),
                (weighed.against_disclosure, "the factors against"),
                (weighed.balance, "how they balance"),
            ),
            _rule("17(3)(a)" if isinstance(provision, Ncnd) else "17(3)(b)", provision.regime),
        )


def _weighing_faults(about: str, texts: Iterable[tuple[str, str]], provision: Citation) -> Faults:
    if lacking := [called for text, called in texts if not text.strip()]:
        yield Refusal(
            "{about}, public interest: give {lacking}.", provision, about=about, lacking=", ".join(lacking)
        )


def _part_advice(n: int, part: Part) -> Faults:
    if part.outcome in (Outcome.VEXATIOUS, Outcome.REPEATED) and not part.reasons.strip():
        yield Refusal("Question {n}: give reasons, unless they would make matters worse.", foia("17(5)"), n=n)
    if part.outcome is Outcome.NOT_HELD:
        if part.building_blocks is None:
            yield Refusal(
                "Question {n}: say whether the answer could be put together from what is held.", n=n
            )
        if not (part.elsewhere.strip() or part.nobody_known):
            yield Refusal("Question {n}: does somebody else hold it? Say who.", foia("16(1)"), n=n)
