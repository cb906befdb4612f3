"""Being away with a deputy, and lending a role to a colleague by name."""

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from foidesk.audit.rules import Deed
from foidesk.law.refusal import Refusal
from foidesk.people.rules.roles import ROLES, Actor, Role, permissions

AWAY = Deed(
    "people.away", "noted that {officer} is away from {from_on} until {until}, and that {deputy} stands in"
)
BACK = Deed("people.back", "noted that {officer} is back")
DEPUTY_CHANGED = Deed("people.deputy-changed", "noted that {deputy} stands in for {officer}")
LENT = Deed("people.lent", "lent {borrower} the role {role_name} from {from_on} until {until_on}: {reason}")
LOAN_ENDED = Deed("people.loan-ended", "ended that {lender} lent {borrower} the role {role_name}")
DEEDS = (AWAY, BACK, DEPUTY_CHANGED, LENT, LOAN_ENDED)

LONGEST_LOAN = timedelta(days=366)


@dataclass(frozen=True)
class NewAbsence:
    """Who is away from a day until a day, both counted, and who stands in; None where that is not known."""

    officer: uuid.UUID
    from_on: date
    until_on: date | None = None
    deputy: uuid.UUID | None = None


@dataclass(frozen=True)
class Loan:
    """A role that an officer lends to a colleague from a day until a day, both counted, and why."""

    borrower: uuid.UUID
    role: Role
    from_on: date
    until_on: date
    reason: str


def faults_of_absence(absence: NewAbsence, *, on: date) -> tuple[Refusal, ...]:
    """What is wrong with an absence that is entered on a day."""
    wrong = []
    if absence.until_on is not None and absence.until_on < absence.from_on:
        wrong.append(Refusal("The last day lies before the first. Check both."))
    elif absence.until_on is not None and absence.until_on < on:
        wrong.append(Refusal("That is over already. Enter an absence that lasts until today or later."))
    if absence.deputy == absence.officer:
        wrong.append(Refusal("Nobody can stand in for themselves. Choose a colleague, or nobody."))
    return tuple(wrong)


def faults_of_loan(loan: Loan, lender: Actor, *, held: Collection[Role], on: date) -> tuple[Refusal, ...]:
    """Why an officer may not lend this; `held` are the roles that the borrower holds already."""
    wrong = []
    if loan.role in {lent.role for lent in lender.lent}:
        wrong.append(Refusal("This role was lent to you. It can be lent only by whoever holds it."))
    elif loan.role not in lender.own_roles:
        wrong.append(Refusal("You do not hold this role, so you cannot lend it."))
    if loan.borrower == lender.id:
        wrong.append(Refusal("Choose a colleague to lend the role to."))
    elif loan.role in held:
        wrong.append(Refusal("This colleague holds that role already."))
    if loan.from_on < on:
        wrong.append(Refusal("A role can't be lent for a day that has passed. Begin today or later."))
    if loan.until_on < loan.from_on:
        wrong.append(Refusal("The last day lies before the first. Check both."))
    elif loan.until_on - loan.from_on > LONGEST_LOAN:
        wrong.append(Refusal("Lend a role for a year at most, and again then if it is still needed."))
    if not loan.reason.strip():
        wrong.append(Refusal("Say why the role is lent: whoever checks the register will ask."))
    return tuple(wrong)


def lacking(officer: Collection[Role], deputy: Collection[Role]) -> tuple[Role, ...]:
    """The roles of an absent officer that let one do what the deputy may not: to be lent, or done without."""
    may = permissions(deputy)
    return tuple(role for role in sorted(officer) if not ROLES[role].may <= may)
