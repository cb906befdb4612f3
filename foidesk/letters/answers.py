"""From what was decided and searched to what a letter says of each question. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from foidesk.authorities.rules import CostLimit
from foidesk.blocks.quoting import quoted
from foidesk.composing import facts
from foidesk.composing.facts import Answered, CostEstimate, Ground, Part, PublicInterest, Searched
from foidesk.decisions import asks
from foidesk.decisions.answer import Answer, Decision, Elsewhere, Held, Outcome, ReasonKind
from foidesk.decisions.answer import Ground as Decided
from foidesk.material.rules import NONE, Papers

_OUTCOMES = {
    Outcome.DISCLOSED: facts.Outcome.DISCLOSED,
    Outcome.WITHHELD: facts.Outcome.WITHHELD,
    Outcome.ACCESSIBLE: facts.Outcome.WITHHELD,
    Outcome.FUTURE: facts.Outcome.WITHHELD,
    Outcome.NOT_HELD: facts.Outcome.NOT_HELD,
    Outcome.NCND: facts.Outcome.NCND,
    Outcome.COST: facts.Outcome.COST,
    Outcome.VEXATIOUS: facts.Outcome.VEXATIOUS,
    Outcome.REPEATED: facts.Outcome.REPEATED,
}


def answered(
    answer: Answer, searched: Iterable[Searched], limit: CostLimit, papers: Papers = NONE
) -> Answered:
    """One question as its letter tells it; without parts while it is not decided.

    `limit` is the appropriate limit on the letter's date; `papers` are the files that go with it.
    """
    places = tuple(dict.fromkeys(searched))
    parts = [
        _part(part.decision, part.decision.outcome, places, limit)
        for part in answer.parts
        if part.decision.outcome is not None and not part.decision.pending
    ]
    return Answered(
        n=answer.n,
        text=quoted(answer.text),
        parts=_with(papers, parts) if answer.decided else (),
        same_as=answer.same_as if answer.decided else None,
    )


def _with(papers: Papers, parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts with the files at the first that is given; where none is, at the first, to be found there."""
    if papers == NONE or not parts:
        return tuple(parts)
    at = next((n for n, part in enumerate(parts) if part.outcome is facts.Outcome.DISCLOSED), 0)
    holding = replace(
        parts[at],
        attachments="\n".join(papers.going),
        redacted=bool(papers.marks),
        marks="\n".join(papers.marks),
        left_out="\n".join(papers.left_out),
    )
    return (*parts[:at], holding, *parts[at + 1 :])


def _part(decision: Decision, outcome: Outcome, searched: tuple[Searched, ...], limit: CostLimit) -> Part:
    not_held = outcome is Outcome.NOT_HELD
    return Part(
        outcome=_outcome(decision, outcome),
        scope=decision.label,
        answer=decision.answer,
        grounds=tuple(ground(one) for one in decision.grounds),
        searched=searched if not_held else (),
        building_blocks=decision.building_blocks if not_held else None,
        elsewhere=decision.text(ReasonKind.ELSEWHERE) if not_held else "",
        nobody_known=not_held and decision.elsewhere is Elsewhere.NOBODY_KNOWN,
        cost=_cost(decision, limit) if outcome is Outcome.COST else None,
        reasons=_reasons(decision),
    )


def _outcome(decision: Decision, outcome: Outcome) -> facts.Outcome:
    """Section 12(2) rather than 12(1) where it is not said whether the information is held."""
    if outcome is Outcome.COST and decision.held is Held.NOT_REQUIRED:
        return facts.Outcome.COST_TO_CONFIRM
    return _OUTCOMES[outcome]


def ground(decided: Decided) -> Ground:
    """One provision as its letter tells it."""
    if decided.reasons_exempt:
        where = decided.text(ReasonKind.WHERE)
        return Ground(decided.provision, applies=asks.told(decided), where=where, reasons_exempt=True)
    return Ground(
        provision=decided.provision,
        applies=asks.told(decided),
        limb=decided.limb,
        harm=decided.text(ReasonKind.HARM),
        public_interest=PublicInterest(
            for_disclosure=decided.text(ReasonKind.FOR),
            against_disclosure=decided.text(ReasonKind.AGAINST),
            balance=decided.text(ReasonKind.BALANCE),
        ),
        where=decided.text(ReasonKind.WHERE),
    )


def _cost(decision: Decision, limit: CostLimit) -> CostEstimate:
    return CostEstimate(
        limit_pounds=limit.pounds,
        rate_pounds=limit.rate,
        hours=_hours(decision.text(ReasonKind.HOURS)),
        activities=decision.text(ReasonKind.ESTIMATE),
        advice=decision.text(ReasonKind.ADVICE),
    )


def _hours(typed: str) -> str:
    """A bare figure is given its unit."""
    text = typed.strip()
    return f"{text} hours" if text.replace(".", "", 1).isdigit() else text


def _reasons(decision: Decision) -> str:
    kinds = (ReasonKind.PREVIOUS, ReasonKind.WHY)
    return "\n\n".join(text for kind in kinds if (text := decision.text(kind)))
