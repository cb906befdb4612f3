"""A post, an absence and a delegation of our office, and somebody who is about to leave it."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from foidesk.people import actions
from foidesk.people.rules import Actor, Loan, NewAbsence, Role
from tests.walk import NOW, TODAY, Office, officer

if TYPE_CHECKING:
    from foidesk.people.models import Absence, Delegation, Officer, Post

UNTIL = date(2024, 12, 20)


@dataclass(frozen=True)
class Standing:
    """What is ours: Dora stands in for Alice, who lent her a role; Leo leaves, Ivy comes."""

    post: "Post"
    absence: "Absence"
    loan: "Delegation"
    leaver: Actor
    invited: "Officer"


def standing(ours: Office) -> Standing:
    """Walk there."""
    dora = officer(ours.row, "Dora Deputy", Role.STANDARDS, by=ours.ada)
    away = NewAbsence(ours.alice.id, TODAY, UNTIL, dora.id)
    loan = Loan(dora.id, Role.CASE_OFFICER, TODAY, UNTIL, "Alice is away.")
    return Standing(
        post=actions.make_post("Anvil keeper", [Role.STANDARDS], by=ours.ada, at=NOW, on=TODAY),
        absence=actions.go_away(away, by=ours.alice, at=NOW, on=TODAY),
        loan=actions.lend(loan, by=ours.alice, at=NOW, on=TODAY),
        leaver=officer(ours.row, "Leo Leaver", Role.STANDARDS, by=ours.ada),
        invited=_invited(ours),
    )


def _invited(ours: Office) -> "Officer":
    handed = actions.invite(
        name="Ivy Invited",
        email="ivy@marlshire.example",
        posts=[],
        roles=[Role.STANDARDS],
        links_at="",
        by=ours.ada,
        at=NOW,
        on=TODAY,
    )
    return handed.officer
