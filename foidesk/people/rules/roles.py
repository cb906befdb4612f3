"""Roles, what each may do, and who acts: with roles of one's own and those that a colleague lent."""

import uuid
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from foidesk.audit.rules import Deed, Fact
from foidesk.law.refusal import Refusal, Refused

WELCOMED = Deed("people.welcomed", "made an account for {officer}")
APPOINTED = Deed("people.appointed", "gave {officer} the role: {role}")
RELIEVED = Deed("people.relieved", "ended a role of {officer}: {role}")
SIGNED_IN = Deed("people.signed-in", "signed in")
REFUSED_IN = Deed("people.sign-in-refused", "typed a wrong password")
PASSWORD_SET = Deed("people.password-set", "set a new password")
TOLD_SET = Deed("people.told-set", "changed who is told of new requests: {officers}")
DEEDS = (WELCOMED, APPOINTED, RELIEVED, SIGNED_IN, REFUSED_IN, PASSWORD_SET, TOLD_SET)


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
class Lent:
    """A role that a colleague lent: by which delegation, and until which day."""

    role: Role
    delegation: uuid.UUID
    lender: uuid.UUID
    lender_name: str
    until_on: date


@dataclass(frozen=True)
class Actor:
    """An officer at one authority, with what the roles held there allow.

    `roles` has those that colleagues lent too; `lent` tells of each of these by whom.
    """

    id: uuid.UUID
    authority: uuid.UUID
    name: str
    roles: frozenset[Role]
    lent: tuple[Lent, ...] = ()

    @property
    def own_roles(self) -> frozenset[Role]:
        """The roles held in one's own right: only these can be lent on."""
        return self.roles - {lent.role for lent in self.lent}

    @property
    def permissions(self) -> frozenset[Permission]:
        """Everything that any of the roles allows."""
        return permissions(self.roles)

    def may(self, permission: Permission) -> bool:
        """Whether any role held allows this."""
        return permission in self.permissions

    def as_deputy(self, permission: Permission, *, unless: Collection[uuid.UUID] = ()) -> Lent | None:
        """Under which loan this officer does what needs a permission; None where an own role allows it.

        A loan of somebody in `unless` counts only where no other gives it.
        """
        if permission in permissions(self.own_roles):
            return None
        giving = [lent for lent in self.lent if permission in ROLES[lent.role].may]
        return min(giving, key=lambda lent: (lent.lender in unless, lent.until_on), default=None)

    def under(self, permission: Permission, *, unless: Collection[uuid.UUID] = ()) -> dict[str, Fact]:
        """What an event says of the delegation under which it was done: nothing for one's own roles."""
        lent = self.as_deputy(permission, unless=unless)
        return {} if lent is None else {"under": lent.delegation}


def in_place_of(actor: Actor, *needs: Permission, hands: Collection[uuid.UUID]) -> Refusal | None:
    """Why this may not be agreed to on loan: whoever lent the role had a hand in it, and could not."""
    loans = [actor.as_deputy(one, unless=hands) for one in needs if actor.may(one)]
    lenders = [loan.lender_name for loan in loans if loan is not None and loan.lender in hands]
    if not loans or len(lenders) < len(loans):
        return None
    return Refusal(
        "You would agree in the place of {name}, who had a hand in this. Ask somebody who had none.",
        name=lenders[0],
    )


def permissions(roles: Collection[Role]) -> frozenset[Permission]:
    """Everything that any of these roles allows."""
    return frozenset[Permission]().union(*(ROLES[role].may for role in roles))


def lacks(actor: Actor, permission: Permission, *, of: uuid.UUID | None = None) -> Refusal | None:
    """Why this officer may not, and who may; None when the officer may.

    `of` is the authority whose row is meant: roles held at one office reach nothing of another.
    """
    elsewhere = foreign(actor, of) if of is not None else None
    if elsewhere is not None or actor.may(permission):
        return elsewhere
    holders = " or ".join(card.name for card in ROLES.values() if permission in card.may)
    return Refusal(
        "Your role does not let you {permission_words}. Ask: {holders}.",
        permission_words=PERMISSION_WORDS[permission],
        holders=holders,
    )


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
