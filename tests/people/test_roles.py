"""Roles: what each may do is one table, and somebody always remains who may change settings."""

import pytest

from foidesk.law.refusal import Refused
from foidesk.people import actions, queries
from foidesk.people.rules import ROLES, Permission, Role, lacks
from tests.walk import NOW, TODAY, office, officer, stranger

pytestmark = pytest.mark.django_db


def test_every_role_has_its_card_and_may_read() -> None:
    assert set(ROLES) == set(Role)
    assert all(Permission.READ in card.may and card.says for card in ROLES.values())


def test_every_permission_is_held_by_some_role() -> None:
    assert {permission for card in ROLES.values() for permission in card.may} == set(Permission)


def test_whoever_lacks_a_permission_is_told_who_has_it() -> None:
    ours = office()
    refusal = lacks(ours.bob, Permission.PUBLISH)
    assert refusal is not None
    assert refusal.says == "Your role does not let you publish in the disclosure log. Ask: Communications."


def test_roles_held_at_one_office_reach_nothing_of_another() -> None:
    ours, charlie = office(), stranger()
    for permission in Permission:
        refusal = lacks(charlie, permission, of=ours.row.id)
        assert refusal is not None, permission
        assert refusal.says.startswith("This belongs to another office")
        assert lacks(charlie, permission, of=charlie.authority) is None


def test_an_administrator_makes_no_accounts_at_another_office() -> None:
    ours, charlie = office(), stranger()
    with pytest.raises(Refused, match="another office"):
        officer(ours.row, "Eve New", Role.APPROVER, by=charlie)


@pytest.mark.parametrize(
    ("role", "may"),
    [(role, role in (Role.CHIEF_EXECUTIVE, Role.SENIOR_APPROVER)) for role in Role],
)
def test_a_refusal_under_section_14_has_its_own_approvers(role: Role, may: bool) -> None:
    assert (Permission.APPROVE_SENIOR in ROLES[role].may) == may


def test_the_last_administrator_stays() -> None:
    ours = office()
    with pytest.raises(Refused, match="Somebody must remain"):
        actions.set_roles(ours.ada.id, [Role.APPROVER], by=ours.ada, at=NOW, on=TODAY)


def test_only_an_administrator_makes_accounts() -> None:
    ours = office()
    with pytest.raises(Refused, match="change the office's settings"):
        officer(ours.row, "Eve New", Role.APPROVER, by=ours.alice)


def test_a_first_account_can_be_made_once() -> None:
    ours = office()
    with pytest.raises(Refused, match="has officers already"):
        officer(ours.row, "Eve New", Role.ADMINISTRATOR, by=None)


@pytest.mark.parametrize("password", ["short", "password1234"])
def test_a_weak_password_is_refused(password: str) -> None:
    ours = office()
    with pytest.raises(Refused):
        actions.set_password(password, by=ours.alice, at=NOW, on=TODAY)


def test_colleagues_of_another_office_are_not_ours() -> None:
    ours, charlie = office(), stranger()
    assert charlie.id not in {found.id for found in queries.colleagues(ours.row.id)}
    assert queries.colleague(ours.row.id, charlie.id) is None
