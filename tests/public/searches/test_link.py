"""The page behind a search link: it opens for whoever holds it, and reading it changes nothing."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from foidesk.audit.queries import story
from foidesk.cases import actions as cases
from foidesk.searches import actions, queries
from foidesk.searches.rules import Asking, State
from tests.walk import Office, office, request

pytestmark = pytest.mark.django_db

NOW = datetime.now(UTC)
LINKS = "http://testserver/search-request/"
ANSWER = {"choice": "held", "place_1": "Finance system", "words_1": "platform", "minutes_locating": "20"}


@pytest.fixture
def ours() -> Office:
    return office()


@pytest.fixture
def asked(ours: Office) -> actions.Asked:
    case = cases.log(request(), by=ours.alice, at=NOW, on=NOW.date())
    asking = Asking("Gita", "gita@x.example", (1,), "Which platform?", NOW.date() + timedelta(days=5))
    return actions.ask(case, asking, links_at=LINKS, by=ours.alice, at=NOW, on=NOW.date())


def again(asked: actions.Asked) -> State:
    found = queries.search(asked.search.authority, asked.search.id)
    assert found is not None
    return State(found.state)


def test_it_shows_the_question_and_never_the_applicant(asked: actions.Asked) -> None:
    page = Client().get(asked.link).content.decode()
    assert "Which platform?" in page
    assert "section 77" in page
    assert "Applicant" not in page
    assert "jo@" not in page


def test_a_scanner_that_opens_it_changes_nothing(asked: actions.Asked) -> None:
    case = asked.search.case
    before = len(story(authority=case.authority, chain=case.id))
    for _ in range(3):
        response = Client().get(asked.link)
    assert len(story(authority=case.authority, chain=case.id)) == before
    assert again(asked) is State.ASKED
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert "no-store" in response.headers["Cache-Control"]
    assert "noindex" in response.headers["X-Robots-Tag"]
    assert response.cookies == {}


@pytest.mark.parametrize(
    "spoil", [lambda link: link[:-3] + "xx/", lambda link: LINKS + "abc/", lambda link: LINKS]
)
def test_a_wrong_link_is_not_found_without_saying_why(asked: actions.Asked, spoil: object) -> None:
    assert Client().get(spoil(asked.link)).status_code == 404  # type: ignore[operator]


def test_a_link_taken_back_is_not_found(ours: Office, asked: actions.Asked) -> None:
    actions.take_back(asked.search, reason="Found", by=ours.alice, at=NOW)
    assert Client().get(asked.link).status_code == 404
    assert Client().post(asked.link, ANSWER).status_code == 404


def test_an_answer_is_taken_once_and_then_shown(asked: actions.Asked) -> None:
    file = SimpleUploadedFile("costs.csv", b"a,b\n1,2\n", content_type="text/csv")
    assert Client().post(asked.link, ANSWER | {"attached": file}).status_code == 302
    assert again(asked) is State.ANSWERED
    page = Client().get(asked.link).content.decode()
    assert "Thank you" in page
    assert "Finance system" in page
    assert [document.name for document in queries.found(asked.search)] == ["costs.csv"]
    Client().post(asked.link, ANSWER | {"choice": "not-held"})
    assert queries.receipts(asked.search.case)[0].finding == "held"


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({}, "What did you find?"),
        ({"choice": "held"}, "Say where you looked"),
        ({"choice": "not-held", "place_1": "Safe"}, "what “not held” means"),
        ({"choice": "pass-on"}, "Say whom to ask instead"),
        (ANSWER | {"minutes_locating": "-5"}, "greater than or equal to 0"),
        (ANSWER | {"minutes_locating": "99999999"}, "less than or equal"),
    ],
)
def test_what_is_missing_is_said_and_what_was_typed_is_kept(
    asked: actions.Asked, typed: dict[str, str], says: str
) -> None:
    response = Client().post(asked.link, typed | {"explanation": "Kept words"})
    assert response.status_code == 200
    assert says in response.content.decode()
    assert "Kept words" in response.content.decode()
    assert again(asked) is State.ASKED


def test_not_me_is_an_answer(asked: actions.Asked) -> None:
    Client().post(asked.link, {"choice": "pass-on", "instead": "The contracts team"})
    assert again(asked) is State.PASSED_ON
