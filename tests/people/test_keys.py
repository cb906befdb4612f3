"""One-time keys: one person sets one password with each, once; nobody else ever knows it."""

from datetime import timedelta
from typing import Any

import pytest

from foidesk.audit.models import Event, Words
from foidesk.law.refusal import Refused
from foidesk.people import actions, queries
from foidesk.people.actions import Handed
from foidesk.people.models import FailedSignIns, Key
from foidesk.people.rules import Actor, Role
from foidesk.plumbing.post.models import Message
from tests.walk import NOW, PASSWORD, TODAY, Office, office, stranger

pytestmark = pytest.mark.django_db
WHEN: dict[str, Any] = {"at": NOW, "on": TODAY}
MINE = "seven quiet green doors"
AT = "https://desk.example/desk/set-password/"


def invite(
    ours: Office, email: str = "nora@marlshire.example", *, links_at: str = "", **changes: Any
) -> Handed:
    new: dict[str, Any] = {"name": "Nora New", "posts": [], "roles": [Role.APPROVER], "by": ours.ada}
    return actions.invite(email=email, links_at=links_at, **(new | changes), **WHEN)


def sign_in(email: str, password: str) -> str:
    try:
        return actions.sign_in(email=email, password=password, network="192.0.2.1", **WHEN).name
    except Refused as refused:
        return str(refused)


def test_whoever_is_invited_sets_the_password_once() -> None:
    ours = office()
    handed = invite(ours)
    assert "do not go together" in sign_in("nora@marlshire.example", "")
    assert queries.invited(ours.row.id) == {handed.officer.id}
    actions.use_key(handed.code.lower().replace("-", " "), MINE, **WHEN)
    assert sign_in("nora@marlshire.example", MINE) == "Nora New"
    assert queries.invited(ours.row.id) == frozenset()
    with pytest.raises(Refused, match="opens nothing any more"):
        actions.use_key(handed.code, PASSWORD, **WHEN)
    assert sign_in("nora@marlshire.example", MINE) == "Nora New"


def test_a_key_ends_with_its_hour_when_taken_back_and_when_a_newer_is_made() -> None:
    ours = office()
    first = invite(ours)
    assert queries.key_of(first.code, at=NOW + timedelta(days=14)) is None
    second = actions.invite_again(first.officer.id, links_at="", by=ours.ada, **WHEN)
    assert queries.key_of(first.code, at=NOW) is None
    assert queries.key_of(second.code, at=NOW) is not None
    actions.end_key(first.officer.id, by=ours.ada, **WHEN)
    assert queries.key_of(second.code, at=NOW) is None
    for code in (first.code, second.code, "", "AAAAA"):
        with pytest.raises(Refused, match="opens nothing any more"):
            actions.use_key(code, MINE, **WHEN)


def test_a_weak_password_leaves_the_key_open() -> None:
    handed = invite(office())
    with pytest.raises(Refused):
        actions.use_key(handed.code, "short", **WHEN)
    assert queries.key_of(handed.code, at=NOW) is not None


def test_neither_code_nor_password_stands_anywhere_but_in_the_mail_that_waits() -> None:
    ours = office()
    handed = invite(ours, links_at=AT)
    mail = Message.objects.of(ours.row.id).get(purpose="key")
    assert f"{AT}{handed.code}/" in mail.text
    stored = [row.values for row in Words.objects.in_every_office()]
    stored += [row.facts for row in Event.objects.in_every_office()]
    stored += list(Key.objects.in_every_office().values())
    assert handed.code not in str(stored)
    assert handed.code.replace("-", "") not in str(stored)


def test_who_may_invite_and_whom() -> None:
    ours, charlie = office(), stranger()
    with pytest.raises(Refused, match="change the office's settings"):
        invite(ours, by=ours.alice)
    with pytest.raises(Refused, match="exists already"):
        invite(ours, "BOB@marlshire.example")
    with pytest.raises(Refused, match="exists already"):
        invite(ours, "charlie@otherham.example")
    with pytest.raises(Refused, match="a post or a role"):
        invite(ours, roles=[])
    with pytest.raises(Refused, match="of this office"):
        actions.invite_again(ours.bob.id, links_at="", by=charlie, **WHEN)
    with pytest.raises(Refused, match="change the office's settings"):
        actions.invite_again(ours.bob.id, links_at="", by=ours.alice, **WHEN)


def test_an_administrator_makes_a_code_and_never_a_password() -> None:
    ours = office()
    before = actions.invite_again(ours.bob.id, links_at="", by=ours.ada, **WHEN)
    assert sign_in("bob@marlshire.example", PASSWORD) == "Bob Brook"
    actions.use_key(before.code, MINE, **WHEN)
    assert sign_in("bob@marlshire.example", MINE) == "Bob Brook"
    assert "do not go together" in sign_in("bob@marlshire.example", PASSWORD)


def ask(email: str, n: int = 0) -> str:
    at = NOW + timedelta(seconds=n)
    try:
        actions.ask_reset(email, links_at=AT, network="192.0.2.1", at=at, on=TODAY)
    except Refused as refused:
        return str(refused)
    return ""


def mails(ours: Office) -> int:
    return Message.objects.of(ours.row.id).filter(purpose="key").count()


def test_a_link_goes_to_who_has_an_account_and_the_answer_is_the_same() -> None:
    ours = office()
    assert [ask("bob@marlshire.example"), ask("nobody@marlshire.example")] == ["", ""]
    assert mails(ours) == 1


def test_asking_too_often_makes_one_wait_whether_or_not_anybody_has_the_address() -> None:
    ours = office()
    said = {email: [ask(email) for _ in range(8)] for email in ("bob@marlshire.example", "x@y.example")}
    assert said["bob@marlshire.example"] == said["x@y.example"]
    assert said["x@y.example"][4:] == ["", *["You asked several times. Wait 31 seconds, then try again."] * 3]
    assert mails(ours) == 5


def test_a_code_used_forgets_what_was_typed_wrongly_before() -> None:
    ours = office()
    for _ in range(7):
        sign_in("bob@marlshire.example", "wrong")
    handed = actions.invite_again(ours.bob.id, links_at="", by=ours.ada, **WHEN)
    actions.use_key(handed.code, MINE, **WHEN)
    assert sign_in("bob@marlshire.example", MINE) == "Bob Brook"
    assert not FailedSignIns.objects.in_every_office().exclude(account="").exists()


def test_the_machine_makes_a_code_and_the_record_says_so() -> None:
    ours = office()
    handed = actions.make_machine_code("ada@marlshire.example", **WHEN)
    actions.use_key(handed.code, MINE, **WHEN)
    verbs = [event.verb for event in Event.objects.of(ours.row.id).order_by("id")][-2:]
    assert verbs == ["people.machine-code", "people.reset"]
    with pytest.raises(Refused, match="Nobody has an open account"):
        actions.make_machine_code("nobody@marlshire.example", **WHEN)


def test_a_key_opens_nothing_once_its_owner_has_left() -> None:
    ours = office()
    handed = actions.invite_again(ours.bob.id, links_at="", by=ours.ada, **WHEN)
    actions.leave(ours.bob.id, deputies={}, by=ours.ada, **WHEN)
    with pytest.raises(Refused, match="opens nothing any more"):
        actions.use_key(handed.code, MINE, **WHEN)


def actor_of(ours: Office, handed: Handed) -> Actor:
    return queries.actor(handed.officer, authority=ours.row.id, on=TODAY)


def test_posts_are_given_with_the_invitation() -> None:
    ours = office()
    clerk = actions.make_post("Clerk", [Role.CORRESPONDENCE], by=ours.ada, **WHEN)
    handed = invite(ours, posts=[clerk.id], roles=[Role.STANDARDS])
    assert actor_of(ours, handed).roles == {Role.CORRESPONDENCE, Role.STANDARDS}
