"""Leaving: whatever was held here ends or goes to somebody, and the account can be opened again."""

from datetime import timedelta
from typing import Any

import pytest

from foidesk.cases import actions as cases
from foidesk.law.refusal import Refused
from foidesk.people import actions, queries
from foidesk.people.rules import Loan, NewAbsence, Role
from tests.walk import NOW, PASSWORD, TODAY, logged, office, stranger

pytestmark = pytest.mark.django_db
WHEN: dict[str, Any] = {"at": NOW, "on": TODAY}
LATER = TODAY + timedelta(days=7)


def test_a_closed_account_opens_nothing_and_holds_nothing() -> None:
    ours = office()
    actions.lend(Loan(ours.alice.id, Role.APPROVER, TODAY, LATER, "Leave."), by=ours.bob, **WHEN)
    actions.go_away(NewAbsence(ours.bob.id, TODAY, None, ours.alice.id), by=ours.bob, **WHEN)
    actions.leave(ours.bob.id, deputies={}, by=ours.ada, **WHEN)
    assert queries.account(ours.bob.id) is None
    assert queries.account_of("bob@marlshire.example") is None
    found = queries.colleague(ours.row.id, ours.bob.id)
    assert found is not None
    assert (found.left, found.roles) == (True, ())
    assert queries.away(ours.row.id, on=TODAY) == {}
    alice = queries.account(ours.alice.id)
    assert alice is not None
    assert Role.APPROVER not in queries.actor(alice, authority=ours.row.id, on=TODAY).roles
    with pytest.raises(Refused, match="closed already"):
        actions.leave(ours.bob.id, deputies={}, by=ours.ada, **WHEN)


def test_whom_one_stands_in_for_is_given_to_somebody() -> None:
    ours = office()
    row = actions.go_away(NewAbsence(ours.alice.id, TODAY, LATER, ours.bob.id), by=ours.alice, **WHEN)
    with pytest.raises(Refused, match="Say who stands in for Alice Able"):
        actions.leave(ours.bob.id, deputies={}, by=ours.ada, **WHEN)
    actions.leave(ours.bob.id, deputies={row.id: ours.paula.id}, by=ours.ada, **WHEN)
    deputy = queries.away(ours.row.id, on=TODAY)[ours.alice.id].deputy
    assert deputy is not None
    assert deputy.name == "Paula Page"


def test_the_last_administrator_stays_and_others_close_no_account() -> None:
    ours, charlie = office(), stranger()
    with pytest.raises(Refused, match="Somebody must remain"):
        actions.leave(ours.ada.id, deputies={}, by=ours.ada, **WHEN)
    with pytest.raises(Refused, match="change the office's settings"):
        actions.leave(ours.bob.id, deputies={}, by=ours.alice, **WHEN)
    with pytest.raises(Refused, match="of this office"):
        actions.leave(ours.bob.id, deputies={}, by=charlie, **WHEN)


def test_nothing_is_given_to_whoever_has_left() -> None:
    ours = office()
    case = logged(ours.alice)
    actions.leave(ours.bob.id, deputies={}, by=ours.ada, **WHEN)
    with pytest.raises(Refused):
        cases.assign(case, ours.bob.id, by=ours.alice, at=NOW)
    with pytest.raises(Refused, match="Bob Brook has left"):
        actions.go_away(NewAbsence(ours.alice.id, TODAY, None, ours.bob.id), by=ours.alice, **WHEN)
    with pytest.raises(Refused, match="Bob Brook has left"):
        actions.lend(Loan(ours.bob.id, Role.CASE_OFFICER, TODAY, LATER, "Why."), by=ours.alice, **WHEN)


def test_whoever_left_can_come_back_to_the_same_account_with_a_new_password() -> None:
    ours = office()
    actions.leave(ours.bob.id, deputies={}, by=ours.ada, **WHEN)
    handed = actions.invite(
        name="Bob Brook",
        email="bob@marlshire.example",
        posts=[],
        roles=[Role.STANDARDS],
        links_at="",
        by=ours.ada,
        **WHEN,
    )
    assert handed.officer.id == ours.bob.id
    with pytest.raises(Refused, match="do not go together"):
        actions.sign_in(email="bob@marlshire.example", password=PASSWORD, network="n", **WHEN)
    actions.use_key(handed.code, "seven quiet green doors", **WHEN)
    found = queries.colleague(ours.row.id, ours.bob.id)
    assert found is not None
    assert (found.left, found.roles) == (False, (Role.STANDARDS,))
