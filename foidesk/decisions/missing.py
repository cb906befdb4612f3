"""What a decision still lacks: what the Act requires (`missing`), and what good practice asks for (`advice`).

Pure. Each sentence says what to do and rests on its provision.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from foidesk.decisions import asks, rules
from foidesk.decisions.answer import Answer, Decision, Elsewhere, Ground, Held, Outcome, Part, ReasonKind
from foidesk.decisions.contradictions import contradictions
from foidesk.decisions.opinion import Qualified, lacking_opinion
from foidesk.decisions.rules import name
from foidesk.grounds.table import LATER, PART_ASKS, Ask
from foidesk.language.phrases import capital
from foidesk.language.words import listed
from foidesk.law.citation import Citation, eir, foia
from foidesk.law.exemption import Availability, Exemption, Force, Need
from foidesk.law.refusal import Refusal
from foidesk.law.regime import Regime


@dataclass(frozen=True)
class Office:
    """What of the authority matters to a decision, and the day by whose law it is judged.

    `longest` is for each question the last day on which the public interest is normally decided,
    `qualified` the register of those who may give the opinion of section 36. `enclosed` are the questions
    that are answered by files.
    """

    opcc: bool
    on: date
    longest: Mapping[int, date] = field(default_factory=dict)
    qualified: tuple[Qualified, ...] = ()
    enclosed: Collection[int] = ()


def missing(decision: Decision, office: Office, *, question: int = 0) -> tuple[Refusal, ...]:
    """Everything the law requires of one part and that is not there, contradictions first.

    `question` is the number of its question, by which the time for the public interest is known.
    """
    return (
        *contradictions(decision, opcc=office.opcc, on=office.on),
        *_of_part(decision, enclosed=question in office.enclosed),
        *_of_choice(decision),
        *_of_estimate(decision, on=office.on, longest=office.longest.get(question)),
        *(refusal for ground in decision.grounds for refusal in _of_ground(ground, decision)),
        *(refusal for ground in decision.grounds for refusal in lacking_opinion(ground, office.qualified)),
    )


def weighed(decision: Decision) -> tuple[str, ...]:
    """The keys of the qualified provisions on which a part rests."""
    return tuple(g.key for g in decision.grounds if g.provision.force is Force.QUALIFIED)


def advice(decision: Decision, office: Office) -> tuple[Refusal, ...]:
    """What good practice asks for and is not there. It stops nothing."""
    return (
        *_to_review(decision, office),
        *(refusal for ground in decision.grounds for refusal in _helpful(ground)),
        *_same_words(decision.grounds),
    )


_LIMB = {
    Regime.FOIA: "say which is meant: that the harm “would” happen, or that it “would be likely to”.",
    Regime.EIR: "confirm that the adverse effect would happen. That it would be likely to is not enough.",
}
_NOTHING_CHOSEN = {
    Regime.FOIA: Refusal("Choose the exemption relied on, with its subsection.", foia("17(1)(b)")),
    Regime.EIR: Refusal("Choose the exception relied on, with its paragraph.", eir("14(3)(a)")),
}


def missing_of(answer: Answer, office: Office) -> tuple[Refusal, ...]:
    """Everything missing from one question, each sentence saying which question and part it is about."""
    if answer.same_as is not None:
        return _shared_across(answer, answer.same_as)
    if answer.regime is Regime.SAR:
        return ()
    if not answer.parts:
        right = eir("5(1)") if answer.regime is Regime.EIR else foia("1(1)")
        return (Refusal("Question {n}: nothing is decided yet.", right, n=answer.n),)
    count = len(answer.parts)
    told = [
        _about(rules.which(answer.n, n, of=count), refusal)
        for n, part in enumerate(answer.parts, start=1)
        for refusal in (*_unlabelled(part, count), *missing(part.decision, office, question=answer.n))
    ]
    return tuple(told)


def advice_of(answer: Answer, office: Office) -> tuple[Refusal, ...]:
    """Good practice for one question, each sentence saying which question and part it is about."""
    if answer.same_as is not None:
        return ()
    count = len(answer.parts)
    told = [
        _about(rules.which(answer.n, n, of=count), refusal)
        for n, part in enumerate(answer.parts, start=1)
        for refusal in advice(part.decision, office)
    ]
    return tuple(told)


def _shared_across(answer: Answer, same_as: int) -> tuple[Refusal, ...]:
    """An answer under one law can't be that of a question which has come under another since."""
    if all(part.decision.regime is answer.regime for part in answer.parts):
        return ()
    return (
        Refusal(
            "Question {n} shares the answer of question {same_as}, which is answered under "
            "another law. Give it an answer of its own.",
            n=answer.n,
            same_as=same_as,
        ),
    )


def _of_part(decision: Decision, *, enclosed: bool) -> Iterator[Refusal]:
    if decision.held is None:
        yield Refusal("Say whether the information is held.", _rule(decision, "1(1)(a)", "12(4)(a)"))
        return
    if decision.outcome is None:
        yield Refusal("Say what becomes of it.", _rule(decision, "1(1)(b)", "5(1)"))
        return
    if decision.outcome is Outcome.DISCLOSED and not decision.answer.strip() and not enclosed:
        yield Refusal(
            "Give the answer, or lay the files to it that hold it.", _rule(decision, "1(1)(b)", "5(1)")
        )
    if decision.held is Held.NOT_HELD:
        yield from _of_not_held(decision)
    for ask in PART_ASKS.get(decision.outcome, ()):
        if not decision.text(ask.kind).strip():
            yield Refusal(capital(ask.lacking), ask.provision)


def _of_not_held(decision: Decision) -> Iterator[Refusal]:
    if decision.true_answer is None:
        yield Refusal(
            "Is the true answer none, zero, or rolling with no fixed end? Then it is an answer, and held. "
            "Say which, or that nothing is recorded.",
            _rule(decision, "1(1)(a)", "12(4)(a)"),
        )
    if decision.building_blocks is None:
        yield Refusal(
            "Say whether it could be put together from information you hold.",
            _rule(decision, "1(1)", "12(4)(a)"),
        )
    help_due = _rule(decision, "16(1)", "10(1)")
    if decision.elsewhere is None:
        yield Refusal("Say who else may hold it, or that you know of nobody.", help_due)
    elif decision.elsewhere is Elsewhere.NAMED and not decision.text(ReasonKind.ELSEWHERE).strip():
        yield Refusal("Name who else may hold it, and how to reach them.", help_due)


def _rule(decision: Decision, act: str, regulations: str) -> Citation:
    """The provision that says so in the law of this part."""
    return eir(regulations) if decision.regime is Regime.EIR else foia(act)


def _of_choice(decision: Decision) -> Iterator[Refusal]:
    if decision.outcome not in rules.ON_PROVISIONS:
        return
    if not decision.grounds:
        yield _NOTHING_CHOSEN[decision.regime]
    own = rules.OWN_PROVISION.get(decision.outcome)
    if own is not None and all(ground.provision.citation != own for ground in decision.grounds):
        yield Refusal(
            "What is {outcome_words} is exempt under {for_letter}: choose it.",
            own,
            outcome_words=rules.OUTCOME_WORDS[decision.outcome],
            for_letter=own.for_letter,
        )


def _of_estimate(decision: Decision, *, on: date, longest: date | None) -> Iterator[Refusal]:
    """The day on which the applicant is told to expect the decision (FOIA 17(2))."""
    if not decision.pending:
        return
    estimate = decision.estimate_on
    if estimate is None or estimate <= on:
        passed = estimate is not None
        yield Refusal(
            "The day given for the decision has passed. Decide, or estimate another and tell the applicant."
            if passed
            else "Estimate the day on which the public interest will be decided.",
            foia("17(2)"),
        )
    elif longest is not None and estimate > longest and not decision.text(LATER.kind).strip():
        yield Refusal(
            "{longest} is the fortieth working day: {lacking}",
            LATER.provision,
            longest=longest,
            lacking=LATER.lacking,
        )


def _of_ground(ground: Ground, decision: Decision) -> Iterator[Refusal]:
    row = ground.provision
    if row.limbs and ground.limb is None:
        yield Refusal("{capital}: {limb}", row.citation, capital=capital(name(row)), limb=_LIMB[row.regime])
    if Need.NOT_EMISSIONS in row.needs and ground.on_emissions is None:
        yield Refusal(
            "{capital}: say whether the information is on emissions.",
            eir("12(9)"),
            capital=capital(name(row)),
        )
    for ask in asks.of(row, reasons_exempt=ground.reasons_exempt, pending=decision.pending):
        if ask.must and not ground.text(ask.kind).strip():
            yield _lacks(ask, ground)


def _helpful(ground: Ground) -> Iterator[Refusal]:
    for ask in asks.of(ground.provision):
        heard = ask.kind is ReasonKind.CONSULTED and ground.views
        if ask.lacking and not ask.must and not heard and not ground.text(ask.kind).strip():
            yield _lacks(ask, ground)


def _lacks(ask: Ask, ground: Ground) -> Refusal:
    return Refusal(
        "{capital}: {lacking}", ask.provision, capital=capital(name(ground.provision)), lacking=ask.lacking
    )


def _to_review(decision: Decision, office: Office) -> Iterator[Refusal]:
    for ground in decision.grounds:
        row = ground.provision
        if office.opcc and isinstance(row, Exemption) and row.available is Availability.REVIEW:
            yield Refusal(
                "{capital} is seldom open to this office. {why_not}",
                row.citation,
                capital=capital(name(row)),
                why_not=row.why_not,
            )


def _same_words(grounds: Sequence[Ground]) -> Iterator[Refusal]:
    """One public interest text for two exemptions is a sign that neither was weighed on its own."""
    by_text: dict[str, list[str]] = {}
    for ground in grounds:
        text = " ".join(ground.text(ReasonKind.BALANCE).split())
        if text:
            by_text.setdefault(text, []).append(name(ground.provision))
    for names in by_text.values():
        if len(names) > 1:
            yield Refusal(
                "{capital} have the same words for the balance. Weigh each on its own.",
                foia("17(3)"),
                capital=capital(listed(names)),
            )


def _unlabelled(part: Part, count: int) -> tuple[Refusal, ...]:
    if count < 2 or part.decision.label.strip():
        return ()
    return (Refusal("say which part of the question this is.", foia("17(1)")),)


def held_and_ncnd(answers: Sequence[Answer]) -> tuple[Refusal, ...]:
    """Advice on a request that confirms some information and neither confirms nor denies other."""
    said = {held: _numbers(answers, held) for held in (Held.HELD, Held.NCND)}
    if not all(said.values()):
        return ()
    return (
        Refusal(
            "The answer confirms that information is held ({confirmed}), and neither confirms nor "
            "denies other information ({neither}). Make sure that the first gives nothing away "
            "about the second.",
            foia("2(1)"),
            confirmed=listed(said[Held.HELD]),
            neither=listed(said[Held.NCND]),
        ),
    )


def _numbers(answers: Sequence[Answer], held: Held) -> list[str]:
    said = [one for one in answers if any(part.decision.held is held for part in one.parts)]
    return [f"question {one.n}" for one in said]


def _about(what: str, refusal: Refusal) -> Refusal:
    return Refusal("{which}: {lacks}", refusal.provision, which=capital(what), lacks=refusal.says)
