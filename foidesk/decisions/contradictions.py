"""What can't be true of one part at the same time. Pure: each refusal says what to do, with its provision."""

from collections.abc import Iterator
from datetime import date

from foidesk.decisions import rules
from foidesk.decisions.answer import BuildingBlocks, Decision, Held, Outcome, Provision
from foidesk.decisions.clashes import of_grounds, of_pairs
from foidesk.decisions.rules import name
from foidesk.language.phrases import capital
from foidesk.language.words import listed
from foidesk.law import exemptions
from foidesk.law.citation import eir, foia
from foidesk.law.exemption import Exemption, Force
from foidesk.law.refusal import Refusal
from foidesk.law.regime import Regime

_TRUE_ANSWER = (
    "None, zero and no fixed end are answers, and so information that is held. Choose “held” and "
    "“disclosed”, and give that answer."
)
_BLOCKS = (
    "What can simply be put together from information you hold is held. Choose “held”, or say that it would "
    "take real skill and judgement."
)


_NOT_IN_EIR = {
    Outcome.PENDING: "There is no more time for the public interest; only a request that is both complex and "
    "voluminous may take 40 working days, and the notice of that is recorded under Dates.",
    Outcome.COST: "Choose “withhold”, and rely on regulation 12(4)(b).",
    Outcome.VEXATIOUS: "Choose “withhold”, and rely on regulation 12(4)(b).",
    Outcome.REPEATED: "Choose “withhold”, and rely on regulation 12(4)(b).",
    Outcome.ACCESSIBLE: "Choose “disclose”, and tell the applicant where it is.",
    Outcome.FUTURE: "Choose “disclose”, or an exception such as regulation 12(4)(d) if it is not finished.",
}


def contradictions(decision: Decision, *, opcc: bool, on: date) -> tuple[Refusal, ...]:
    """Why this decision can't stand, whatever may be added to it; nothing when it can.

    `opcc`: the authority is an Office of a Police and Crime Commissioner. `on` is the day of the decision.
    """
    found = (
        *_of_outcome(decision),
        *_of_not_held(decision),
        *_of_ncnd(decision),
        *_of_pending(decision),
        *of_grounds(decision, opcc=opcc, on=on),
        *of_pairs([ground.provision for ground in decision.grounds]),
        *_of_length(decision),
    )
    return tuple(dict.fromkeys(found))


def _of_outcome(decision: Decision) -> Iterator[Refusal]:
    held, outcome = decision.held, decision.outcome
    if held is None or outcome is None:
        return
    confirmed_and_ncnd = held is Held.HELD and outcome is Outcome.NCND  # told by _of_ncnd
    of_the_act = outcome in rules.OUTCOMES[Regime.FOIA][held] and decision.regime is Regime.EIR
    if of_the_act and outcome in _NOT_IN_EIR:
        yield Refusal(
            "The EIR have nothing like this. {not_in_eir}", eir("12(1)"), not_in_eir=_NOT_IN_EIR[outcome]
        )
    elif outcome not in rules.OUTCOMES[decision.regime][held] and not confirmed_and_ncnd:
        yield Refusal(
            "What is {held_words} can't also be {outcome_words}.",
            foia("1(1)"),
            held_words=rules.HELD_WORDS[held],
            outcome_words=rules.OUTCOME_WORDS[outcome],
        )
    if outcome is Outcome.DISCLOSED and decision.grounds:
        yield Refusal(
            "A part that is disclosed relies on no exemption. Take {names} away, or make a part "
            "of its own of what is withheld.",
            foia("2(2)"),
            names=_names(decision),
        )
    if outcome in (Outcome.COST, Outcome.VEXATIOUS, Outcome.REPEATED) and decision.grounds:
        yield Refusal(
            "A part that is {outcome_words} relies on no exemption beside that. Take {names} "
            "away, or make a part of its own of it.",
            foia("17(5)"),
            outcome_words=rules.OUTCOME_WORDS[outcome],
            names=_names(decision),
        )


def _of_not_held(decision: Decision) -> Iterator[Refusal]:
    if decision.held is not Held.NOT_HELD:
        return
    if rules.answers_itself(decision):
        yield Refusal(_TRUE_ANSWER, foia("1(1)"))
    if decision.building_blocks is BuildingBlocks.HELD:
        yield Refusal(_BLOCKS, foia("1(1)"))
    if decision.grounds:
        yield Refusal(
            "“Not held” is an answer and needs no exemption. Take {names} away, or choose another answer.",
            foia("1(1)(a)"),
            names=_names(decision),
        )


def _of_ncnd(decision: Decision) -> Iterator[Refusal]:
    """Neither confirming nor denying goes with no answer: it is decided apart from disclosure."""
    silent = [ground.provision for ground in decision.grounds if ground.ncnd]
    open_ones = [ground.provision for ground in decision.grounds if not ground.ncnd]
    confirms = decision.held is Held.HELD
    if confirms and (silent or decision.outcome is Outcome.NCND):
        under = f", so {_listed(silent)} can't be used for it" if silent else ""
        yield Refusal(
            "This part confirms that the information is held{under}. Either neither confirm nor "
            "deny, or withhold what is held; if they are different information, make two parts.",
            foia("1(1)(a)"),
            under=under,
        )
    if any(row.citation == foia("21(1)") for row in open_ones) and (silent or decision.held is Held.NCND):
        yield Refusal(
            "Section 21 tells where held information can be found. It can't go with neither confirming nor "
            "denying.",
            foia("21(1)"),
        )
    if decision.held is Held.NCND:
        yield from (_not_silent(row) for row in open_ones)


def _of_pending(decision: Decision) -> Iterator[Refusal]:
    """More time may be taken only for what the public interest decides."""
    if not decision.pending or not decision.grounds:
        return
    if all(ground.provision.force is not Force.QUALIFIED for ground in decision.grounds):
        yield Refusal(
            "There is no public interest test under {names}, so nothing can wait for one. Decide "
            "this part now.",
            foia("10(3)"),
            names=_names(decision),
        )


def _not_silent(row: Provision) -> Refusal:
    ncnd = row.ncnd if isinstance(row, Exemption) else None
    instead = (
        f"To neither confirm nor deny, rely on {name(exemptions.ncnd(ncnd))}."
        if ncnd is not None
        else "It has no provision for neither confirming nor denying."
    )
    return Refusal(
        "{capital} exempts the information itself. {instead}",
        foia("2(1)"),
        capital=capital(name(row)),
        instead=instead,
    )


def _of_length(decision: Decision) -> Iterator[Refusal]:
    reasons = [*decision.reasons, *(reason for ground in decision.grounds for reason in ground.reasons)]
    if len(decision.answer) > rules.LONGEST_ANSWER or any(
        len(r.text) > rules.LONGEST_REASON for r in reasons
    ):
        yield Refusal(
            "A text is too long: an answer has at most {longest_answer} characters, a reason "
            "{longest_reason}.",
            longest_answer=f"{rules.LONGEST_ANSWER:,}",
            longest_reason=f"{rules.LONGEST_REASON:,}",
        )
    if len(decision.grounds) > rules.MOST_GROUNDS:
        yield Refusal(
            "One part can rely on at most {most_grounds} provisions.", most_grounds=rules.MOST_GROUNDS
        )


def _names(decision: Decision) -> str:
    return _listed([ground.provision for ground in decision.grounds])


def _listed(rows: list[Provision]) -> str:
    return listed([name(row) for row in rows])
