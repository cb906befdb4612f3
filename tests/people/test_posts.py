"""Posts are the office's own titles: they give roles, and what is changed counts from then on."""

from typing import Any

import pytest

from foidesk.audit.queries import story
from foidesk.audit.rules import day_chain
from foidesk.law.refusal import Refused
from foidesk.people import actions, queries
from foidesk.people.models import Post
from foidesk.people.rules import Actor, Permission, Role
from foidesk.people.rules.posts import SHIPPED
from tests.walk import NOW, TODAY, Office, office, stranger

pytestmark = pytest.mark.django_db
WHEN: dict[str, Any] = {"at": NOW, "on": TODAY}


def post(ours: Office, title: str, *roles: Role) -> Post:
    return actions.make_post(title, roles, by=ours.ada, **WHEN)


def again(ours: Office, who: Actor) -> Actor:
    account = queries.account(who.id)
    assert account is not None
    return queries.actor(account, authority=ours.row.id, on=TODAY)


def give(ours: Office, who: Actor, *posts: Post, roles: tuple[Role, ...] = ()) -> Actor:
    actions.set_roles(who.id, roles, posts=[post.id for post in posts], by=ours.ada, **WHEN)
    return again(ours, who)


# Who does what at Cumbria and Kent, in their own titles.
KENT = [
    ("Head of Policy Coordination & Research", (Role.SENIOR_APPROVER,)),
    ("Office & Data Protection Manager", (Role.CASE_OFFICER, Role.ADMINISTRATOR)),
    ("Head of Standards & Regulation", (Role.STANDARDS,)),
    ("Correspondence", (Role.CORRESPONDENCE,)),
    ("Communications Manager", (Role.COMMUNICATIONS,)),
    ("Chief Executive", (Role.CHIEF_EXECUTIVE,)),
]


@pytest.mark.parametrize(("title", "roles"), KENT)
def test_each_title_of_an_office_can_be_said(title: str, roles: tuple[Role, ...]) -> None:
    ours = office()
    bob = give(ours, ours.bob, post(ours, title, *roles))
    assert bob.roles == set(roles)
    colleague = queries.colleague(ours.row.id, bob.id)
    assert colleague is not None
    assert colleague.title == title


def test_one_person_holds_several_posts_and_single_roles() -> None:
    ours = office()
    one, other = post(ours, "Clerk", Role.CORRESPONDENCE), post(ours, "Press", Role.COMMUNICATIONS)
    bob = give(ours, ours.bob, one, other, roles=(Role.STANDARDS,))
    assert bob.roles == {Role.CORRESPONDENCE, Role.COMMUNICATIONS, Role.STANDARDS}
    assert give(ours, bob, other).roles == {Role.COMMUNICATIONS}


def test_what_a_post_gives_is_changed_for_its_holders_and_told() -> None:
    ours = office()
    clerk = post(ours, "Clerk", Role.CORRESPONDENCE)
    give(ours, ours.bob, clerk)
    actions.change_post(clerk, "Clerk", [Role.APPROVER], by=ours.ada, **WHEN)
    assert again(ours, ours.bob).roles == {Role.APPROVER}
    told = story(authority=ours.row.id, chain=day_chain(ours.row.id, TODAY))[-1]
    assert (told.verb, told.facts["roles"]) == ("people.post-changed", "approver")
    assert told.words == {"post": "Clerk", "role_names": "Approver", "before": "Correspondence"}


def test_a_post_out_of_force_gives_nothing_and_can_be_entered_again() -> None:
    ours = office()
    clerk = post(ours, "Clerk", Role.CORRESPONDENCE)
    give(ours, ours.bob, clerk)
    actions.end_post(clerk, by=ours.ada, **WHEN)
    assert again(ours, ours.bob).roles == set()
    with pytest.raises(Refused, match="no longer in force"):
        actions.change_post(clerk, "Clerk", [Role.APPROVER], by=ours.ada, **WHEN)
    assert post(ours, "Clerk", Role.CORRESPONDENCE).id != clerk.id


def test_a_title_stands_once_and_a_post_gives_something() -> None:
    ours = office()
    post(ours, "Clerk", Role.CORRESPONDENCE)
    with pytest.raises(Refused, match="already"):
        post(ours, "clerk", Role.APPROVER)
    with pytest.raises(Refused, match="at least one role"):
        post(ours, "Other")


def test_the_last_who_manages_does_so_by_a_post_that_stays() -> None:
    ours = office()
    manager = post(ours, "Manager", Role.ADMINISTRATOR)
    ada = give(ours, ours.ada, manager)
    assert ada.may(Permission.MANAGE)
    with pytest.raises(Refused, match="Somebody must remain"):
        actions.end_post(manager, by=ada, **WHEN)
    with pytest.raises(Refused, match="Somebody must remain"):
        actions.change_post(manager, "Manager", [Role.STANDARDS], by=ada, **WHEN)


def test_who_may_and_another_office() -> None:
    ours, charlie = office(), stranger()
    clerk = post(ours, "Clerk", Role.CORRESPONDENCE)
    with pytest.raises(Refused, match="change the office's settings"):
        actions.make_post("Mine", [Role.ADMINISTRATOR], by=ours.alice, **WHEN)
    with pytest.raises(Refused, match="another office"):
        actions.change_post(clerk, "Clerk", [Role.APPROVER], by=charlie, **WHEN)
    with pytest.raises(Refused, match="of this office"):
        actions.set_roles(charlie.id, [Role.APPROVER], posts=[clerk.id], by=charlie, **WHEN)
    assert queries.posts(charlie.authority) == []


def test_a_new_office_starts_with_the_usual_posts_and_keeps_its_own() -> None:
    ours = office()
    mine = post(ours, "Chief Executive", Role.STANDARDS)
    actions.make_shipped_posts(by=ours.ada, **WHEN)
    actions.make_shipped_posts(by=ours.ada, **WHEN)
    assert {found.title for found in queries.posts(ours.row.id)} == {title for title, _roles in SHIPPED}
    assert queries.post(ours.row.id, mine.id).roles == ["standards"]  # type: ignore[union-attr]
