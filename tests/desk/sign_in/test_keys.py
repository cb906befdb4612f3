"""The pages of one-time codes: a scanner that opens the link changes nothing, and nothing is passed on."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from foidesk.people import actions, queries
from foidesk.people.actions import Handed
from foidesk.people.rules import Role
from foidesk.plumbing.post.models import Message
from tests.browsing import signed_in
from tests.walk import PASSWORD, Office, office

pytestmark = pytest.mark.django_db
MINE = "seven quiet green doors"
TYPED = {"password": MINE, "again": MINE}


def handed(ours: Office) -> Handed:
    now = timezone.now()
    return actions.invite_again(ours.bob.id, links_at="", by=ours.ada, at=now, on=timezone.localdate(now))


def words(response: Any) -> str:
    return " ".join(response.content.decode().split())


def test_a_link_is_opened_often_and_used_once() -> None:
    ours = office()
    bob, link = signed_in(ours.bob), f"/desk/set-password/{handed(ours).code}/"
    for _ in range(3):
        page = Client().get(link)
        assert "Choose a password" in words(page)
        assert "Bob Brook" in words(page)
        assert page.headers["Referrer-Policy"] == "no-referrer"
        assert "no-store" in page.headers["Cache-Control"]
    assert bob.get("/desk/").status_code == 200
    strict = Client(enforce_csrf_checks=True, headers={"origin": "null"})
    assert strict.post(link, TYPED).headers["Location"] == "/desk/sign-in/?set=1"
    assert bob.get("/desk/").status_code == 302
    used = Client().post(link, TYPED | {"password": PASSWORD, "again": PASSWORD})
    assert used.status_code == 404
    assert "opens nothing any more" in words(used)
    answer = Client().post("/desk/sign-in/", {"email": "bob@marlshire.example", "password": MINE})
    assert answer.headers["Location"] == "/desk/"


def test_a_code_can_be_typed() -> None:
    ours = office()
    code = handed(ours).code
    # A page that keeps its address to itself would make a browser hide where the form came from.
    assert Client().get("/desk/set-password/").headers["Referrer-Policy"] == "same-origin"
    answer = Client().post("/desk/set-password/", {"code": f" {code.lower()} "})
    assert Client().get(answer.headers["Location"]).status_code == 200
    assert "opens nothing any more" in words(Client().post("/desk/set-password/", {"code": "ABC"}))


def test_passwords_that_differ_or_are_weak_use_nothing_up() -> None:
    ours = office()
    link = f"/desk/set-password/{handed(ours).code}/"
    assert "The two passwords differ" in words(Client().post(link, TYPED | {"again": "other"}))
    assert Client().post(link, {"password": "short", "again": "short"}).status_code == 200
    assert Client().post(link, TYPED).status_code == 302


def test_the_answer_is_the_same_whoever_asks() -> None:
    ours = office()
    said = {
        words(Client().post("/desk/sign-in/forgotten/", {"email": email}))
        for email in ("bob@marlshire.example", "nobody@marlshire.example")
    }
    assert len(said) == 1
    mail = Message.objects.of(ours.row.id).get(purpose="key")
    assert mail.to_address == "bob@marlshire.example"


def test_a_link_that_was_asked_for_lives_an_hour() -> None:
    ours = office()
    Client().post("/desk/sign-in/forgotten/", {"email": "bob@marlshire.example"})
    key = queries.open_keys(ours.row.id, at=timezone.now())[ours.bob.id]
    assert timedelta(minutes=59) < key.expires_at - timezone.now() <= timedelta(hours=1)


def test_an_administrator_sets_no_password() -> None:
    ours = office()
    ada = signed_in(ours.ada)
    ada.post(f"/desk/settings/people/{ours.bob.id}/", {"password": MINE, "roles": [Role.APPROVER]})
    bob = queries.account(ours.bob.id)
    assert bob is not None
    assert bob.check_password(PASSWORD)
    assert "Hand over this code" in words(ada.post(f"/desk/settings/people/{ours.bob.id}/code/"))
