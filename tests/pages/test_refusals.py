"""What a person reads when something could not be done."""

import re

import pytest
from django.test import Client
from pytest_django import Settings

from tests.pages import gallery

pytestmark = pytest.mark.urls(gallery.__name__)

LONG = "A text nobody would want to write a second time."


@pytest.fixture
def client() -> Client:
    return Client(raise_request_exception=False)


def test_a_refused_action_is_a_calm_page_with_its_reasons(client: Client) -> None:
    answer = client.post(
        "/refuse",
        {"words": LONG, "password": LONG, "short": "x"},
        headers={"referer": "http://testserver/form?a=1"},
    )
    words = answer.content.decode()
    assert answer.status_code == 409
    assert "This could not be done" in words
    assert "This letter states no provision." in words
    assert "FOIA 17(1)(b)" in words
    assert 'href="http://testserver/form?a=1"' in words
    assert words.count(LONG) == 1


def test_the_way_back_never_leads_elsewhere(client: Client) -> None:
    answer = client.post("/refuse", headers={"referer": "https://elsewhere.example/"})
    assert "elsewhere" not in answer.content.decode()


def test_staff_pages_are_not_stored(client: Client) -> None:
    answer = client.get("/form")
    assert answer["Cache-Control"] == "no-store"
    assert answer["Referrer-Policy"] == "same-origin"
    assert "Cache-Control" not in client.get("/panel")


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/nowhere", 404, "Page not found"),
        ("/may-not", 403, "Your roles do not allow it"),
        ("/breaks", 500, "This is our fault, not yours"),
        ("/no-database", 503, "Wait a minute, go back, check whether it was done"),
        ("/no-files", 503, "The store of files can&#x27;t be reached."),
    ],
)
def test_each_fault_says_what_to_do(client: Client, address: str, status: int, words: str) -> None:
    answer = client.get(address)
    assert answer.status_code == status
    assert words in answer.content.decode()


def test_a_bad_request_is_answered_in_words(client: Client) -> None:
    answer = client.post("/form", "x" * 10, content_type="multipart/form-data; boundary=é")
    assert answer.status_code == 400
    assert "could not be read" in answer.content.decode()


@pytest.mark.parametrize(
    ("came_from", "kept"), [("http://testserver/form", 1), ("https://other.example/", 0)]
)
def test_an_old_page_keeps_what_was_written_if_it_was_ours(
    settings: Settings, came_from: str, kept: int
) -> None:
    settings.CSRF_FAILURE_VIEW = "foidesk.pages.errors.page_too_old"
    careful = Client(enforce_csrf_checks=True)
    answer = careful.post("/form", {"words": LONG}, headers={"referer": came_from})
    words = answer.content.decode()
    assert answer.status_code == 403
    assert "Your page was open too long" in words
    assert words.count(LONG) == kept


def test_where_the_database_is_away_the_page_has_the_reference_of_the_log(client: Client) -> None:
    words = client.get("/no-database").content.decode()
    assert re.search(r"<strong>[0-9A-Z]{4}(-[0-9A-Z]{4}){2}</strong>", words)
