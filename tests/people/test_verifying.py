"""What is stored of roles, posts and loans is compared with the record: nobody gets one behind its back."""

from typing import Any

import pytest

from foidesk.people import actions, queries
from foidesk.people.models import Appointment, Delegation, Holding, Post
from foidesk.people.rules import Loan, Role
from tests.walk import NOW, TODAY, Office, office

pytestmark = pytest.mark.django_db
WHEN: dict[str, Any] = {"at": NOW, "on": TODAY}


def lived_in() -> Office:
    ours = office()
    post = actions.make_post("Clerk", [Role.CORRESPONDENCE], by=ours.ada, **WHEN)
    actions.set_roles(ours.bob.id, [Role.STANDARDS], posts=[post.id], by=ours.ada, **WHEN)
    actions.set_roles(ours.bob.id, [Role.APPROVER], posts=[], by=ours.ada, **WHEN)
    actions.set_roles(ours.paula.id, [], posts=[post.id], by=ours.ada, **WHEN)
    actions.change_post(post, "Clerk", [Role.COMMUNICATIONS], by=ours.ada, **WHEN)
    actions.lend(Loan(ours.alice.id, Role.APPROVER, TODAY, TODAY, "Leave."), by=ours.bob, **WHEN)
    loan = actions.lend(Loan(ours.alice.id, Role.ADMINISTRATOR, TODAY, TODAY, "Leave."), by=ours.ada, **WHEN)
    actions.end_loan(loan, by=ours.ada, **WHEN)
    return ours


def test_what_was_done_by_actions_verifies() -> None:
    assert list(queries.faults(lived_in().row.id)) == []


def by_hand(ours: Office, what: str) -> None:
    """Change a row behind the record's back."""
    of = ours.row.id
    match what:
        case "role":
            row = Appointment(authority=of, officer_id=ours.alice.id, role=Role.ADMINISTRATOR)
            row.appointed_at = NOW
            row.save(force_insert=True)
        case "holding":
            Holding.objects.of(of).filter(ended_at=None).update(officer_id=ours.alice.id)
        case "post":
            Post.objects.of(of).update(roles=["administrator"])
        case "loan":
            Delegation.objects.of(of).filter(ended_at=None).update(role=Role.ADMINISTRATOR)
        case "ended loan":
            Delegation.objects.of(of).update(ended_at=None, ended_by=None)


@pytest.mark.parametrize("what", ["role", "holding", "post", "loan", "ended loan"])
def test_what_was_changed_by_hand_is_seen(what: str) -> None:
    ours = lived_in()
    by_hand(ours, what)
    assert list(queries.faults(ours.row.id)) != []
