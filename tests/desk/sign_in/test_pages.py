"""The sign-in page: ten wrong passwords, strange addresses to go on to, and sessions that end."""

import pytest
from django.test import Client

from foidesk.people import actions as people
from foidesk.people.models import Appointment
from foidesk.people.rules import Role
from tests.browsing import signed_in
from tests.walk import NOW, PASSWORD, TODAY, found, office

pytestmark = pytest.mark.django_db

ALICE = {"email": "alice@marlshire.example", "password": PASSWORD}


def test_the_right_password_opens_and_leads_on() -> None:
    office()
    response = Client().post("/desk/sign-in/", ALICE | {"next": "/desk/cases/"})
    assert (response.status_code, response.headers["Location"]) == (302, "/desk/cases/")


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example/", "javascript:alert(1)"])
def test_nobody_is_led_to_another_site(elsewhere: str) -> None:
    office()
    response = Client().post("/desk/sign-in/", ALICE | {"next": elsewhere})
    assert response.headers["Location"] == "/desk/"


def test_ten_wrong_passwords_end_in_a_sentence() -> None:
    office()
    browser = Client()
    for _ in range(10):
        response = browser.post("/desk/sign-in/", ALICE | {"password": "wrong"})
    assert response.status_code == 200
    assert "Wait" in response.content.decode()
    assert "Error: " in response.content.decode()


def test_a_page_asks_to_sign_in_and_remembers_itself() -> None:
    office()
    response = Client().get("/desk/cases/?q=biscuits")
    assert response.headers["Location"] == "/desk/sign-in/?next=%2Fdesk%2Fcases%2F%3Fq%3Dbiscuits"


def test_a_new_password_ends_other_sessions() -> None:
    ours = office()
    browser = signed_in(ours.alice)
    assert browser.get("/desk/").status_code == 200
    people.set_password("seven quiet green doors", by=ours.alice, at=NOW, on=TODAY)
    assert browser.get("/desk/").status_code == 302


def test_signing_out_ends_the_session_and_needs_a_button() -> None:
    browser = signed_in(office().alice)
    assert browser.get("/desk/sign-out/").status_code == 405
    browser.post("/desk/sign-out/")
    assert browser.get("/desk/").status_code == 302


def test_the_session_gets_a_new_key_at_sign_in() -> None:
    office()
    browser = Client()
    browser.get("/desk/sign-in/")
    before = browser.session.session_key
    browser.post("/desk/sign-in/", ALICE)
    assert browser.session.session_key != before


def test_two_passwords_that_differ_are_refused() -> None:
    browser = signed_in(office().alice)
    typed = {"password": "seven quiet green doors", "again": "seven quiet red doors"}
    assert "The two passwords differ" in browser.post("/desk/password/", typed).content.decode()


def test_whoever_works_at_two_offices_is_led_to_the_other() -> None:
    ours, theirs = office(), found("Office of Otherham")
    alice = signed_in(ours.alice)
    assert "Choose office" not in alice.get("/desk/").content.decode()
    Appointment(authority=theirs.id, officer_id=ours.alice.id, role=Role.CASE_OFFICER, appointed_at=NOW).save(
        force_insert=True
    )
    assert "Choose office" in alice.get("/desk/").content.decode()
    alice.post("/desk/office/", {"office": str(theirs.id)})
    assert "Office of Otherham" in alice.get("/desk/").content.decode()
