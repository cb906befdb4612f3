"""What was logged is put right: questions, who asks, and who acts for them. Pure."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from foidesk.cases.rules import OPEN, AddressKind, NewApplicant, State, applicant_faults
from foidesk.law.refusal import Refusal


class Capacity(StrEnum):
    """As what somebody acts for an applicant."""

    SOLICITOR = "solicitor"
    RELATIVE = "relative-or-friend"
    ADVISER = "adviser-or-charity"
    ELECTED = "elected-representative"
    OTHER = "other"


@dataclass(frozen=True)
class Representative:
    """Somebody who acts for an applicant: letters go there. `shown` says how their authority was shown."""

    who: NewApplicant
    capacity: Capacity
    authority_seen_on: date
    shown: str


@dataclass(frozen=True)
class Addressee:
    """To whom the letters of a request go; `on_behalf_of` is the applicant where somebody acts for one."""

    name: str
    kind: AddressKind
    address: str
    on_behalf_of: str = ""


def may_not_reword(state: State) -> Refusal | None:
    """Why the words of a question can't be put right any more; None while no answer quotes them."""
    if state is State.ANSWERED:
        return Refusal(
            "The answer that was sent quotes these words, so they stay. If it misread the question, correct "
            "the answer."
        )
    return _closed(state)


def may_not_add(state: State) -> Refusal | None:
    """Why no question that was missed can be added; an answered request takes one, to be answered since."""
    return _closed(state)


def _closed(state: State) -> Refusal | None:
    if state in OPEN | {State.ANSWERED}:
        return None
    return Refusal("The request is closed. Open it again first, if it is to be answered after all.")


def faults_of_representative(acting: Representative, *, on: date) -> tuple[Refusal, ...]:
    """Why nobody can act for the applicant so: unknown, without an address, or without authority seen."""
    faults = applicant_faults(acting.who)
    if acting.authority_seen_on > on:
        faults.append(Refusal("The authority to act can't have been seen on a day that is still to come."))
    if not acting.shown.strip():
        faults.append(
            Refusal("Say how the authority to act was shown, such as a letter signed by the applicant.")
        )
    return tuple(faults)
