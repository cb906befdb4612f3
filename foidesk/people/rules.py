"""Roles, what each may do, how a state may change, and how long a failed sign-in makes one wait."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Generic, TypeVar

from foidesk.audit.rules import Deed
from foidesk.law.citation import Citation
from foidesk.law.refusal import Refusal, Refused

WELCOMED = Deed("people.welcomed", "made an account for {officer}")
APPOINTED = Deed("people.appointed", "gave {officer} the role: {role}")
RELIEVED = Deed("people.relieved", "ended a role of {officer}: {role}")
SIGNED_IN = Deed("people.signed-in", "signed in")
REFUSED_IN = Deed("people.sign-in-refused", "typed a wrong password")
PASSWORD_SET = Deed("people.password-set", "set a new password")
LEFT = Deed("people.left", "closed the account of {officer}")
TOLD_SET = Deed("people.told-set", "changed who is told of new requests: {officers}")
DEEDS = (WELCOMED, APPOINTED, RELIEVED, SIGNED_IN, REFUSED_IN, PASSWORD_SET, LEFT, TOLD_SET)


class Permission(StrEnum):
    """One thing that some roles may do."""

    READ = "read"
    LOG = "log"
    HANDLE = "handle"
    APPROVE = "approve"
    APPROVE_SENIOR = "approve-senior"
    PUBLISH = "publish"
    MANAGE = "manage"
    KNOW_APPLICANT = "know-applicant"
    RESTRICT = "restrict"


PERMISSION_WORDS: Mapping[Permission, str] = {
    Permission.READ: "read requests",
    Permission.LOG: "log and acknowledge requests",
    Permission.HANDLE: "handle requests",
    Permission.APPROVE: "approve what leaves",
    Permission.APPROVE_SENIOR: "approve the refusal of a request as vexatious or repeated",
    Permission.PUBLISH: "publish in the disclosure log",
    Permission.MANAGE: "change the office's settings",
    Permission.KNOW_APPLICANT: "know who asks",
    Permission.RESTRICT: "restrict a request to named officers",
}


class Role(StrEnum):
    """What a person is to the procedure, whatever the office calls the post."""

    CORRESPONDENCE = "correspondence"
    CASE_OFFICER = "case-officer"
    APPROVER = "approver"
    SENIOR_APPROVER = "senior-approver"
    STANDARDS = "standards"
    CHIEF_EXECUTIVE = "chief-executive"
    COMMUNICATIONS = "communications"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True)
class RoleCard:
    """A role as a page shows it and a check reads it."""

    name: str
    says: str
    may: frozenset[Permission]


def _card(name: str, says: str, *may: Permission) -> RoleCard:
    return RoleCard(name, says, frozenset({Permission.READ, *may}))


ROLES: Mapping[Role, RoleCard] = {
    Role.CORRESPONDENCE: _card(
        "Correspondence", "Logs what comes in and acknowledges it.", Permission.LOG, Permission.KNOW_APPLICANT
    ),
    Role.CASE_OFFICER: _card(
        "Case officer",
        "Answers requests: clarifies, asks for searches, decides, drafts and sends.",
        Permission.LOG,
        Permission.HANDLE,
        Permission.KNOW_APPLICANT,
        Permission.RESTRICT,
    ),
    Role.APPROVER: _card(
        "Approver", "Reads each draft and approves it or sends it back.", Permission.APPROVE
    ),
    Role.SENIOR_APPROVER: _card(
        "Senior approver",
        "Approves as an approver does, and the refusal of a request as vexatious or repeated too.",
        Permission.APPROVE,
        Permission.APPROVE_SENIOR,
    ),
    Role.STANDARDS: _card(
        "Standards and regulation",
        "Is told of requests, reads them and says which are sensitive.",
        Permission.RESTRICT,
    ),
    Role.CHIEF_EXECUTIVE: _card(
        "Chief Executive",
        "Answers for the whole and may approve what leaves.",
        Permission.APPROVE,
        Permission.APPROVE_SENIOR,
        Permission.RESTRICT,
    ),
    Role.COMMUNICATIONS: _card(
        "Communications", "Publishes answers in the disclosure log.", Permission.PUBLISH
    ),
    Role.ADMINISTRATOR: _card("Administrator", "Sets up the office, people and mail.", Permission.MANAGE),
}


@dataclass(frozen=True)
class Actor:
    """An officer at one authority, with what the roles held there allow."""

    id: uuid.UUID
    authority: uuid.UUID
    name: str
    roles: frozenset[Role]

    @property
    def permissions(self) -> frozenset[Permission]:
        """Everything that any of the roles allows."""
        return frozenset[Permission]().union(*(ROLES[role].may for role in self.roles))

    def may(self, permission: Permission) -> bool:
        """Whether any role held allows this."""
        return permission in self.permissions


def lacks(actor: Actor, permission: Permission, *, of: uuid.UUID | None = None) -> Refusal | None:
    """Why this officer may not, and who may; None when the officer may.

    `of` is the authority whose row is meant: roles held at one office reach nothing of another.
    """
    elsewhere = foreign(actor, of) if of is not None else None
    if elsewhere is not None or actor.may(permission):
        return elsewhere
    holders = " or ".join(card.name for card in ROLES.values() if permission in card.may)
    return Refusal(f"Your role does not let you {PERMISSION_WORDS[permission]}. Ask: {holders}.")


def foreign(actor: Actor, of: uuid.UUID) -> Refusal | None:
    """Why an officer may not touch a row of the authority `of`: it is another's; None when it is not."""
    if actor.authority == of:
        return None
    return Refusal("This belongs to another office, where you hold no role. Sign in there first.")


def insist(*refusals: Refusal | None) -> None:
    """Raise Refused with every reason against, if there is one."""
    reasons = tuple(refusal for refusal in refusals if refusal is not None)
    if reasons:
        raise Refused(*reasons)


S = TypeVar("S", bound=StrEnum)


@dataclass(frozen=True)
class Transition(Generic[S]):
    """One way a state may change: check, button, audit event, diagram and test all come from this row."""

    name: str
    sources: frozenset[S]
    target: S
    who: Permission | None
    needs: str
    deed: Deed
    provision: Citation | None = None

    def refusals(self, state: S, actor: Actor | None, *, of: uuid.UUID | None = None) -> tuple[Refusal, ...]:
        """Why it can't be done now or by this person; `actor` None where the system or a stranger acts.

        `of` is the authority whose row is to change.
        """
        reasons = []
        if state not in self.sources:
            reasons.append(
                Refusal(
                    f"It is {words(state)}, and this can only be done while it is "
                    f"{' or '.join(sorted(words(s) for s in self.sources))}.",
                    self.provision,
                )
            )
        return (*reasons, *self._not_by(actor, of))

    def _not_by(self, actor: Actor | None, of: uuid.UUID | None) -> tuple[Refusal, ...]:
        if actor is None:
            return ()
        if self.who is not None:
            lacking = lacks(actor, self.who, of=of)
        else:
            lacking = foreign(actor, of) if of is not None else None
        return (lacking,) if lacking is not None else ()

    def check(self, state: S, actor: Actor | None, *, of: uuid.UUID | None = None) -> None:
        """Raise Refused unless it can be done now, by this person and at the authority whose row it is."""
        insist(*self.refusals(state, actor, of=of))


def words(state: StrEnum) -> str:
    """A state in plain words: its value, with spaces."""
    return state.value.replace("-", " ")


FREE_TRIES = 5
LONGEST_WAIT = timedelta(minutes=15)
NETWORK_FREE_TRIES = 50
NETWORK_LONGEST_WAIT = timedelta(minutes=1)


def wait_after(failures: int) -> timedelta:
    """How long a network waits before it tries one account again: doubling, 30 seconds to 15 minutes."""
    return _grown(failures - FREE_TRIES, LONGEST_WAIT)


def network_wait_after(failures: int) -> timedelta:
    """How long a network that failed on any accounts waits: briefly, an office may stand behind it."""
    return _grown(failures - NETWORK_FREE_TRIES, NETWORK_LONGEST_WAIT)


def _grown(over: int, longest: timedelta) -> timedelta:
    if over < 0:
        return timedelta(0)
    return min(timedelta(seconds=30 << min(over, 10)), longest)
