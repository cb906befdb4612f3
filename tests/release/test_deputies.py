"""Approving as a deputy: the story says so, and nobody approves in the place of who had a hand in it."""

from typing import Any

import pytest

from foidesk.audit.queries import story
from foidesk.desk.cases.history import told
from foidesk.law.refusal import Refused
from foidesk.people import actions as people
from foidesk.people import queries
from foidesk.people.rules import Actor, Loan, Role
from foidesk.release import actions
from tests.release.steps import Journey, journey
from tests.walk import NOW, TODAY

pytestmark = pytest.mark.django_db
WHEN: dict[str, Any] = {"at": NOW, "on": TODAY}


def borrowed(walk: Journey, to: Actor, *, by: Actor, role: Role = Role.APPROVER) -> Actor:
    people.lend(Loan(to.id, role, TODAY, TODAY, "Leave."), by=by, **WHEN)
    account = queries.account(to.id)
    assert account is not None
    return queries.actor(account, authority=walk.ours.row.id, on=TODAY)


def test_what_a_deputy_approves_is_said_to_be_in_whose_place() -> None:
    walk = journey()
    parcel = walk.submitted()
    paula = borrowed(walk, walk.ours.paula, by=walk.ours.bob)
    actions.approve(parcel, manifest=parcel.manifest, by=paula, at=NOW)
    last = told(story(authority=walk.ours.row.id, chain=walk.case.id))[-1]
    assert f"{last.who} {last.says}".startswith("Paula Page, as deputy for Bob Brook, approved the answer")


def test_what_one_does_by_ones_own_role_is_not_said_to_be_anybody_elses() -> None:
    walk = journey()
    parcel = walk.submitted()
    bob = borrowed(walk, walk.ours.bob, by=walk.ours.alice, role=Role.CASE_OFFICER)
    actions.approve(parcel, manifest=parcel.manifest, by=bob, at=NOW)
    last = told(story(authority=walk.ours.row.id, chain=walk.case.id))[-1]
    assert last.who == "Bob Brook"


def test_nobody_approves_their_own_work_by_delegation() -> None:
    walk = journey()
    parcel = walk.submitted()
    alice = borrowed(walk, walk.ours.alice, by=walk.ours.bob)
    with pytest.raises(Refused, match="You drafted this"):
        actions.approve(parcel, manifest=parcel.manifest, by=alice, at=NOW)


def test_nobody_approves_in_the_place_of_who_had_a_hand_in_it() -> None:
    walk = journey()
    people.set_roles(walk.ours.alice.id, [Role.CASE_OFFICER, Role.APPROVER], by=walk.ours.ada, **WHEN)
    account = queries.account(walk.ours.alice.id)
    assert account is not None
    parcel = walk.submitted()
    alice = queries.actor(account, authority=walk.ours.row.id, on=TODAY)
    paula = borrowed(walk, walk.ours.paula, by=alice)
    with pytest.raises(Refused, match="in the place of Alice Able, who had a hand in this"):
        actions.approve(parcel, manifest=parcel.manifest, by=paula, at=NOW)
    paula = borrowed(walk, walk.ours.paula, by=walk.ours.bob)
    actions.approve(parcel, manifest=parcel.manifest, by=paula, at=NOW)
    last = told(story(authority=walk.ours.row.id, chain=walk.case.id))[-1]
    assert last.who == "Paula Page, as deputy for Bob Brook,"
