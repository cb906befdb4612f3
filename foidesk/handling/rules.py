"""Who may work on a request, what keeps an officer away from one, and what each act needs. Pure."""

import uuid
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from foidesk.audit.rules import Deed
from foidesk.law.refusal import Refusal
from foidesk.people.rules import Actor, Permission, lacks

GIVEN = Deed("handling.given", "gave {questions} to {officer}")
TAKEN = Deed("handling.taken", "took {questions} back from {officer}")
DECLARED = Deed("handling.declared", "declared an interest in the request ({interest}), because: {reason}")
NOTED = Deed("handling.noted", "recorded an interest of {officer} in the request ({interest}): {reason}")
NO_LONGER = Deed("handling.no-longer", "took back the interest of {officer} in the request: {reason}")
RESTRICTED = Deed("handling.restricted", "restricted the request to {officers}, because: {reason}")
NAMED = Deed("handling.named", "changed to whom the request is restricted, now {officers}: {reason}")
LIFTED = Deed("handling.lifted", "lifted the restriction of the request: {reason}")
UNMASKED = Deed("handling.unmasked", "asked to know who asks, because: {reason}")
MASKED = Deed("handling.masked", "ended that {officer} knows who asks")
DEEDS = (GIVEN, TAKEN, DECLARED, NOTED, NO_LONGER, RESTRICTED, NAMED, LIFTED, UNMASKED, MASKED)


class Interest(StrEnum):
    """What ties an officer to a request so that another should answer it."""

    APPLICANT = "knows-the-applicant"
    SUBJECT = "is-in-the-information"
    MONEY = "gains-or-loses"
    AUTHOR = "wrote-the-information"
    OTHER = "something-else"


INTEREST_WORDS: Mapping[Interest, str] = {
    Interest.APPLICANT: "related to the applicant, or a friend",
    Interest.SUBJECT: "somebody whom the information is about",
    Interest.MONEY: "gains or loses by the answer",
    Interest.AUTHOR: "took the decision that the request is about",
    Interest.OTHER: "another interest",
}

LONGEST_REASON = 2_000
KEPT_FROM_VIEW = Refusal(
    "Your role does not let you know who asks, and this tells it. If your work needs it, say why on the tab "
    "People of the request. Otherwise ask: Correspondence or Case officer."
)
NO_SUCH_REQUEST = Refusal("There is no such request at this office. Check the reference.")


@dataclass(frozen=True)
class Nominee:
    """An officer who might be named, as the rule sees one: what the roles held allow."""

    id: uuid.UUID
    name: str
    may: frozenset[Permission]


def no_reason(reason: str, says: str) -> Refusal | None:
    """The refusal with these words where no reason was written, or one that is too long."""
    if not reason.strip():
        return Refusal(says)
    if len(reason) > LONGEST_REASON:
        return Refusal("Shorten the reason to {most} characters.", most=f"{LONGEST_REASON:,}")
    return None


def may_restrict(actor: Actor, *, of: uuid.UUID) -> Refusal | None:
    """Why this officer may not restrict a request, change the names or lift it; None when allowed.

    The procedure has the Head of Standards & Regulation flag what is sensitive, and the Chief Executive
    answers for the whole; a case officer meets it first. Administrators set up the desk and are no part of
    the procedure: a right to shut a request away, or to open it, would make them one.
    """
    return lacks(actor, Permission.RESTRICT, of=of)


def nobody_left(named: Sequence[Nominee], standing_aside: Collection[uuid.UUID]) -> tuple[Refusal, ...]:
    """Why a request can't be restricted to these officers: nobody would handle, or approve, or change it."""
    free = [one for one in named if one.id not in standing_aside]
    needs = {
        Permission.HANDLE: "who may handle the request: a case officer",
        Permission.APPROVE: "who may approve what leaves: an approver or the Chief Executive",
    }
    return tuple(
        Refusal("Name somebody without an interest in it {who}.", who=who)
        for permission, who in needs.items()
        if not any(permission in one.may for one in free)
    )


def owns(officer: Nominee) -> Refusal:
    """Whoever looks after a request gives it away before an interest in it is recorded."""
    return Refusal(
        "{officer} looks after this request. First give it to somebody else, on the tab People. If nobody "
        "else may handle requests, an administrator can give a colleague the role of case officer.",
        officer=officer.name,
    )


def stands_aside(interest: Interest, ask: Sequence[str]) -> Refusal:
    """An interest keeps this officer from it; `ask` are the names of those who may do it instead."""
    whom = f"Ask: {', '.join(ask)}." if ask else "Ask an administrator to appoint somebody who may."
    return Refusal(
        "You have an interest in this request ({interest}), so another officer does this. {whom}",
        interest=INTEREST_WORDS[interest],
        whom=whom,
    )


def alone(ask: Sequence[str]) -> Refusal:
    """A restricted request would be left without anybody to handle or approve it; `ask` may name others."""
    return Refusal(
        "A request is restricted to named officers, and nobody among them could handle or approve it then. "
        "First somebody who is named must name others, or lift the restriction. Ask: {ask}.",
        ask=", ".join(ask),
    )
