"""Settings, as whoever looks after the desk meets them."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from foidesk.authorities import queries as authorities
from foidesk.authorities.rules import FactKey
from foidesk.people import queries as people
from foidesk.people.rules import Role
from foidesk.plumbing.post.models import Message
from tests.browsing import signed_in
from tests.walk import PASSWORD, TODAY, Office, office

pytestmark = pytest.mark.django_db

FIRST = {
    "code": "ABCD-EFGH-JKLM",
    "name": "Office of the Commissioner for Marlshire",
    "email": "foi@marlshire.example",
    "reference_pattern": "FOI {number:4}/{yy}",
    "first_number": "28",
    "officer": "Una Only",
    "officer_email": "una@marlshire.example",
    "password": PASSWORD,
}


@pytest.fixture
def code(settings: Any, tmp_path: Path) -> str:
    """The code that the terminal shows."""
    settings.HOME = tmp_path
    (tmp_path / "setup.code").write_text(FIRST["code"])
    return FIRST["code"]


@pytest.fixture
def ours() -> Office:
    return office()


@pytest.fixture
def ada(ours: Office) -> Client:
    return signed_in(ours.ada)


def words(response: Any) -> str:
    return " ".join(response.content.decode().split())


@pytest.mark.usefixtures("code")
def test_the_first_office_and_its_officer_are_made() -> None:
    response = Client().post("/desk/first/", FIRST)
    assert (response.status_code, response.headers["Location"]) == (302, "/desk/settings/")
    assert [found.name for found in authorities.offices()] == [FIRST["name"]]
    officer = people.account_of("una@marlshire.example")
    assert officer is not None
    roles = people.actor(officer, authority=officer.authority, on=TODAY).roles
    assert roles >= {Role.ADMINISTRATOR, Role.CASE_OFFICER}


def test_the_code_opens_once_and_nothing_else_does(code: str) -> None:
    refused = Client().post("/desk/first/", FIRST | {"code": "WRONG"})
    assert "That is not the code" in words(refused)
    assert authorities.offices() == []
    Client().post("/desk/first/", FIRST | {"code": code.lower()})
    again = Client().post("/desk/first/", FIRST | {"officer_email": "eve@marlshire.example"})
    assert again.headers["Location"] == "/desk/sign-in/"
    assert people.account_of("eve@marlshire.example") is None


@pytest.mark.usefixtures("code")
@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"reference_pattern": "FOI/{yy}"}, "needs {number} once"),
        ({"password": "short"}, "too short"),
        ({"name": ""}, "There is a problem"),
    ],
)
def test_a_first_office_that_cannot_be_made_leaves_nothing(change: dict[str, str], says: str) -> None:
    assert says in words(Client().post("/desk/first/", FIRST | change))
    assert authorities.offices() == []


def test_without_a_code_nobody_begins(settings: Any, tmp_path: Path) -> None:
    settings.HOME = tmp_path
    assert "That is not the code" in words(
        Client().post("/desk/first/", FIRST | {"code": ""} | {"code": "x"})
    )


def test_a_faulty_pattern_is_refused_and_what_was_typed_is_kept(ours: Office, ada: Client) -> None:
    page = ada.get("/desk/settings/office/")
    form = {name: value for name, value in page.context["form"].initial.items() if value not in (None, False)}
    response = ada.post(
        "/desk/settings/office/", form | {"reference_pattern": "Mine", "telephone": "01632 1"}
    )
    assert "needs {number} once" in words(response)
    assert "01632 1" in words(response)
    assert authorities.office(ours.row.id).reference_pattern == "FOI {number:4}/{yy}"
    saved = ada.post("/desk/settings/office/", form | {"reference_pattern": "SCO/FOI/{number:3}/{year}"})
    assert saved.status_code == 302
    assert authorities.office(ours.row.id).reference_pattern == "SCO/FOI/{number:3}/{year}"


def test_who_is_told_is_chosen(ours: Office, ada: Client) -> None:
    ada.post("/desk/settings/told/", {"officers": [str(ours.bob.id)]})
    assert [found.name for found in people.told_of_requests(ours.row.id)] == ["Bob Brook"]


def test_a_test_message_waits_in_the_outbox(ada: Client) -> None:
    ada.post("/desk/settings/mail/test/", {"address": "ada@marlshire.example"})
    message = Message.objects.in_every_office().get()
    assert (message.to_address, message.purpose) == ("ada@marlshire.example", "test")
    assert "waiting to be sent" in words(ada.get("/desk/settings/mail/"))


def test_the_stored_password_is_never_shown_and_stays(ours: Office, ada: Client) -> None:
    form = {
        "version": "1",
        "sender_name": "FOI",
        "sender_address": "foi@marlshire.example",
        "way": "smtp",
        "host": "mail.example",
        "port": "587",
        "security": "starttls",
        "username": "foi",
    }
    ada.post("/desk/settings/mail/", form | {"password": "s3cret word"})
    sealed = authorities.mail_route(ours.row.id)
    assert sealed is not None
    assert "s3cret" not in sealed.sealed_password
    assert "s3cret" not in words(ada.get("/desk/settings/mail/"))
    ada.post("/desk/settings/mail/", form | {"port": "2525", "version": "2"})
    kept = authorities.mail_route(ours.row.id)
    assert kept is not None
    assert (kept.port, kept.sealed_password) == (2525, sealed.sealed_password)


def test_the_stored_password_goes_to_no_other_server(ours: Office, ada: Client) -> None:
    form = {
        "version": "1",
        "sender_name": "FOI",
        "sender_address": "foi@marlshire.example",
        "way": "smtp",
        "host": "mail.example",
        "port": "587",
        "security": "starttls",
    }
    ada.post("/desk/settings/mail/", form | {"password": "s3cret word"})
    refused = ada.post("/desk/settings/mail/", form | {"host": "other.example", "version": "2"})
    assert "Type the password for the new mail server" in words(refused)
    assert "Somebody changed this" in words(ada.post("/desk/settings/mail/", form | {"username": "me"}))


def test_two_administrators_do_not_overwrite_each_other(ours: Office, ada: Client) -> None:
    page = ada.get("/desk/settings/office/")
    form = {name: value for name, value in page.context["form"].initial.items() if value not in (None, False)}
    assert ada.post("/desk/settings/office/", form | {"telephone": "01632 1"}).status_code == 302
    second = ada.post("/desk/settings/office/", form | {"website": "https://marlshire.example"})
    assert "Somebody changed this after you opened it" in words(second)
    assert "As it is set now" in words(second)
    assert 'value="https://marlshire.example"' in words(second)
    standing = authorities.office(ours.row.id)
    assert (standing.telephone, standing.website) == ("01632 1", "")
    again = form | {"telephone": "01632 1", "website": "https://marlshire.example", "version": "2"}
    assert ada.post("/desk/settings/office/", again).status_code == 302


def test_a_new_address_of_the_office_is_looked_at_by_being_typed(ours: Office, ada: Client) -> None:
    form = ada.get("/desk/settings/office/").context["form"].initial
    typed = {name: value for name, value in form.items() if value not in (None, False)}
    ada.post("/desk/settings/office/", typed | {"address": "2 Low Street"})
    own = authorities.facts(ours.row.id, on=date(2090, 1, 1))[FactKey.OFFICE_CONTACT]
    assert "2 Low Street" in own.value
    assert "1 High Street" not in own.value


def test_a_fact_is_corrected_with_its_source(ours: Office, ada: Client) -> None:
    key = FactKey.REGULATOR_ADDRESS
    wrong = {"fact": key.value, "do": "correct", f"{key.value}-value": "New House", f"{key.value}-source": ""}
    assert "Where you found it" in words(ada.post("/desk/registers/facts/", wrong))
    ada.post("/desk/registers/facts/", wrong | {f"{key.value}-source": "Their web site"})
    from_now = authorities.facts(
        ours.row.id, on=authorities.office(ours.row.id).founded_at.date().replace(year=2090)
    )
    assert (from_now[key].value, from_now[key].source) == ("New House", "Their web site")


@pytest.mark.parametrize("path", ["", "office/", "people/", "people/new/", "told/", "mail/", "profile/"])
def test_only_an_administrator_opens_the_settings(ours: Office, path: str) -> None:
    assert signed_in(ours.alice).get(f"/desk/settings/{path}").status_code == 403
    assert signed_in(ours.ada).get(f"/desk/settings/{path}").status_code == 200
