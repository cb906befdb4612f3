"""What can be decided about a part, in which words, by whom and while what."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from foidesk.audit.rules import Deed
from foidesk.cases.rules import State
from foidesk.decisions.answer import Decision, Ground, Held, Outcome, Provision, TrueAnswer
from foidesk.law import exemptions
from foidesk.law.citation import Citation, foia
from foidesk.law.exemption import Exemption
from foidesk.law.refusal import Refusal, Refused
from foidesk.law.wording import day_in_words, listed

DECIDED = Deed("decisions.decided", "decided {which}: {decision}")
PART_ADDED = Deed("decisions.part-added", "divided question {question}: added the part “{label}”")
PART_REMOVED = Deed("decisions.part-removed", "took away {which}, which was: {decision}")
SHARED = Deed("decisions.shared", "gave question {question} the same answer as question {same_as}")
SEPARATED = Deed("decisions.separated", "gave question {question} an answer of its own again")
DEEDS = (DECIDED, PART_ADDED, PART_REMOVED, SHARED, SEPARATED)

HELD_WORDS: Mapping[Held, str] = {
    Held.HELD: "held",
    Held.NOT_HELD: "not held",
    Held.NCND: "neither confirmed nor denied",
    Held.NOT_REQUIRED: "not said whether held",
}
OUTCOME_WORDS: Mapping[Outcome, str] = {
    Outcome.DISCLOSED: "disclosed",
    Outcome.WITHHELD: "withheld",
    Outcome.ACCESSIBLE: "already accessible",
    Outcome.FUTURE: "to be published",
    Outcome.NOT_HELD: "not held",
    Outcome.NCND: "neither confirmed nor denied",
    Outcome.COST: "refused because of its cost",
    Outcome.VEXATIOUS: "refused as vexatious",
    Outcome.REPEATED: "refused as repeated",
}
OUTCOMES: Mapping[Held, tuple[Outcome, ...]] = {
    Held.HELD: (Outcome.DISCLOSED, Outcome.WITHHELD, Outcome.ACCESSIBLE, Outcome.FUTURE, Outcome.COST),
    Held.NOT_HELD: (Outcome.NOT_HELD,),
    Held.NCND: (Outcome.NCND,),
    Held.NOT_REQUIRED: (Outcome.COST, Outcome.VEXATIOUS, Outcome.REPEATED),
}
"""What can become of a part, by what is said about whether it is held."""

ON_EXEMPTIONS = frozenset({Outcome.WITHHELD, Outcome.ACCESSIBLE, Outcome.FUTURE, Outcome.NCND})
"""Outcomes that rest on provisions of Part II (FOIA 17(1)(b))."""

OWN_PROVISION: Mapping[Outcome, Citation] = {
    Outcome.ACCESSIBLE: foia("21(1)"),
    Outcome.FUTURE: foia("22(1)"),
}
"""The exemption without which an outcome can't stand."""

_LONDON = ZoneInfo("Europe/London")
MOST_PARTS = 20
MOST_GROUNDS = 12
LONGEST_ANSWER = 50_000
LONGEST_REASON = 20_000
LONGEST_LABEL = 200


def stale(*, who: str, when: datetime, now: Decision) -> Refusal:
    """Somebody else decided this part meanwhile: who, when, and what stands now."""
    here = when.astimezone(_LONDON)
    return Refusal(
        f"{who} changed this on {day_in_words(here.date())} at {here:%H:%M}. Now it is {in_words(now)}. "
        "Nothing of yours was stored and nothing was overwritten: what you typed is still here. Compare the "
        "two, and save again only if yours should stand."
    )


def may_decide(state: State) -> Refusal | None:
    """Nothing is decided any more once the answer has left."""
    if state is State.ANSWERED:
        return Refusal("The answer to this request has been sent: its decisions can't be changed.")
    return None


def provision(key: str) -> Provision:
    """The provision of Part II with this key, an exemption or a neither-confirm-nor-deny subsection.

    Raises Refused with what to choose instead: a section alone is not enough. FOIA 17(1)(b).
    """
    if key in _NCND_KEYS:
        return exemptions.ncnd(key)
    try:
        return exemptions.get(key)
    except LookupError as unknown:
        raise Refused(Refusal(str(unknown.args[0]), foia("17(1)(b)"))) from unknown


def name(row: Provision) -> str:
    """A provision as a sentence names it: "section 43(2)", "section 40(2) with section 40(3A)(a)"."""
    if isinstance(row, Exemption) and row.condition is not None:
        return f"{row.citation.for_letter} with {row.condition.for_letter}"
    return row.citation.for_letter


def capital(words: str) -> str:
    """The same words at the beginning of a sentence."""
    return words[:1].upper() + words[1:]


def citations(decision: Decision) -> tuple[Citation, ...]:
    """Every provision a part is refused under, for the letter, the log and the statistics."""
    own = {
        Outcome.COST: foia("12(2)") if decision.held is Held.NOT_REQUIRED else foia("12(1)"),
        Outcome.VEXATIOUS: foia("14(1)"),
        Outcome.REPEATED: foia("14(2)"),
    }
    refused = own.get(decision.outcome) if decision.outcome is not None else None
    cited = (ground.provision.citation for ground in decision.grounds)
    return (refused, *cited) if refused is not None else tuple(cited)


def in_words(decision: Decision) -> str:
    """A decision in a line: "held; withheld under section 43(2)"."""
    if decision.held is None:
        return "not decided yet"
    said = HELD_WORDS[decision.held]
    outcome = decision.outcome
    if outcome is None:
        return f"{said}; not decided yet what becomes of it"
    if OUTCOME_WORDS[outcome] != said:
        said = f"{said}; {OUTCOME_WORDS[outcome]}"
    cited = [citation.for_letter for citation in dict.fromkeys(citations(decision))]
    return f"{said} under {listed(cited)}" if cited else said


def which(question: int, part: int, *, of: int) -> str:
    """How a part is called: "question 3", or "question 3, part 2" where there are several."""
    return f"question {question}" if of < 2 else f"question {question}, part {part}"


def with_held(decision: Decision, held: Held) -> Decision:
    """The decision once it is said whether it is held; the outcome follows where only one is possible."""
    possible = OUTCOMES[held]
    if decision.outcome in possible:
        return replace(decision, held=held)
    return replace(decision, held=held, outcome=possible[0] if len(possible) == 1 else None)


def with_outcome(decision: Decision, outcome: Outcome) -> Decision:
    """The decision with what becomes of the part, and the exemption that this outcome is made of."""
    own = OWN_PROVISION.get(outcome)
    grounds = decision.grounds
    if own is not None and all(ground.provision.citation != own for ground in grounds):
        grounds = (*grounds, Ground(exemptions.get(str(own))))
    return replace(decision, outcome=outcome, grounds=grounds)


def answers_itself(decision: Decision) -> bool:
    """Whether "not held" is not the true answer: none, zero and no fixed end are answers (FOIA 1(1))."""
    return decision.true_answer not in (None, TrueAnswer.NOTHING_RECORDED)


_NCND_KEYS = frozenset(row.key for row in exemptions.NCND)
