"""Advice and assistance under section 16: its kinds, and when it is due."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from foidesk.audit.rules import Deed
from foidesk.law.citation import Citation, foia
from foidesk.law.refusal import Refusal

ADVISED = Deed("searches.advised", "recorded advice to the applicant on {on} ({kind}): {text}")
ADVICE_STRUCK = Deed("searches.advice-struck", "struck out advice to the applicant ({kind}): {why}")
DEEDS = (ADVISED, ADVICE_STRUCK)

PROVISION = foia("16(1)")
EIR_PROVISION = Citation.parse("EIR 9")


class AdviceKind(StrEnum):
    """What advice is about."""

    CLARIFY = "clarify"
    NARROW_COST = "narrow-cost"
    OTHER_AUTHORITY = "other-authority"
    FORMAT = "format"
    WRITING_HELP = "writing-help"
    INVALID = "invalid"


ADVICE_WORDS: Mapping[AdviceKind, str] = {
    AdviceKind.CLARIFY: "how to make the request clear",
    AdviceKind.NARROW_COST: "how to bring the request within the cost limit",
    AdviceKind.OTHER_AUTHORITY: "who else may hold the information, and how to reach them",
    AdviceKind.FORMAT: "the form in which the information can be had",
    AdviceKind.WRITING_HELP: "help with putting the request in writing",
    AdviceKind.INVALID: "what the request still needs to be valid",
}


@dataclass(frozen=True)
class NewAdvice:
    """Advice as it is recorded: what the applicant was told, and when. No questions: of all."""

    kind: AdviceKind
    text: str
    given_on: date
    questions: tuple[int, ...] = ()


@dataclass(frozen=True)
class Signs:
    """What about a request calls for advice."""

    invalid: bool = False
    unclear: bool = False
    over_cost: bool = False
    not_held: bool = False


@dataclass(frozen=True)
class Due:
    """Advice that is due and not recorded, why, and under which provision."""

    kind: AdviceKind
    says: str
    provision: Citation


def due(signs: Signs, *, given: Collection[AdviceKind], eir: bool = False) -> tuple[Due, ...]:
    """The advice that is due on a request and that nobody has recorded (FOIA 16, or EIR 9 where `eir`)."""
    wanted = (
        (signs.invalid, AdviceKind.INVALID, "The request is not valid yet", foia("8(1)")),
        (signs.unclear, AdviceKind.CLARIFY, "The applicant was asked to make something clear", foia("1(3)")),
        (signs.over_cost, AdviceKind.NARROW_COST, "The estimate exceeds the cost limit", foia("12(1)")),
        (signs.not_held, AdviceKind.OTHER_AUTHORITY, "A search found nothing recorded", PROVISION),
    )
    return tuple(
        Due(
            kind,
            f"{why}: tell the applicant {ADVICE_WORDS[kind]}, and record it.",
            EIR_PROVISION if eir else provision,
        )
        for called_for, kind, why, provision in wanted
        if called_for and kind not in given
    )


def faults_of_advice(
    advice: NewAdvice, *, known: frozenset[int], on: date, since: date
) -> tuple[Refusal, ...]:
    """Why advice can't be recorded as it stands. `since` is the day the request was received."""
    faults = []
    if not advice.text.strip():
        faults.append(Refusal("Say what the applicant was told.", PROVISION))
    if not since <= advice.given_on <= on:
        faults.append(Refusal("The day lies before the request was received, or in the future."))
    if not set(advice.questions) <= known:
        faults.append(Refusal("Choose among the questions of this request."))
    return tuple(faults)
