"""The log: ids, codes and numbers; never a name, an address, a token or what anybody wrote."""

import enum
import io
import json
import logging
import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from foidesk.config import logs
from foidesk.plumbing.trouble import queries as trouble
from foidesk.plumbing.trouble.about import about
from tests.pages import gallery
from tests.walk import office

NAME, TOKEN = "Jo Applicant", "8zq1Tj-secret-token"
CASE = uuid.uuid4()


class Colour(enum.Enum):
    """A code of ours."""

    RED = "red"


@pytest.fixture(params=[logs.Plain, logs.Json])
def written(request: pytest.FixtureRequest) -> Iterator[io.StringIO]:
    """All that is logged, from the least on, as it would stand on standard error."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(request.param())
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield stream
    root.removeHandler(handler)
    root.setLevel(level)


def logged(stream: io.StringIO) -> list[str]:
    return stream.getvalue().splitlines()


def test_numbers_keys_and_codes_are_shown_and_words_are_not(written: io.StringIO) -> None:
    log = logging.getLogger("foidesk.somewhere")
    log.warning("Case %s of %s is %s, 100%% of %d.", CASE, NAME, Colour.RED, 7)
    log.warning("By %(name)s at %(n)d", {"name": NAME, "n": 3})
    log.error("The disk: %s", OSError(28, "No space for " + NAME, f"/home/{NAME}"))
    words = written.getvalue()
    for shown in (f"Case {CASE} of … is red, 100% of 7.", "By … at 3", "The disk: OSError ENOSPC"):
        assert shown in words
    assert NAME not in words


def test_what_another_library_hands_over_in_one_piece_is_left_out(written: io.StringIO) -> None:
    logging.getLogger("waitress").error(f"Exception while serving /search-request/{TOKEN}/")
    logging.getLogger("waitress").error("Exception while serving %s", f"/search-request/{TOKEN}/")
    words = written.getvalue()
    assert TOKEN not in words
    assert "Exception while serving …" in words
    assert "test_logs" in words


def test_an_error_is_told_by_its_kind_and_way_and_never_its_message(written: io.StringIO) -> None:
    def breaks() -> None:
        try:
            raise KeyError(NAME)
        except KeyError as error:
            raise RuntimeError(f"{NAME}\nINJECTED line") from error

    try:
        breaks()
    except RuntimeError:
        logging.getLogger("foidesk.somewhere").exception("It broke.")
    (line,) = logged(written)
    assert "RuntimeError from KeyError" in line
    assert "test_logs.breaks:" in line
    assert NAME not in line
    assert "INJECTED" not in line


def test_every_key_is_there_in_every_line_of_json() -> None:
    record = logging.LogRecord("foidesk.x", logging.INFO, "x.py", 1, "Done.", None, None)
    with about(lambda: {"request": "K7QF-2MXP-9RTD", "case": str(CASE)}):
        said = json.loads(logs.Json().format(record))
    assert said["request"] == "K7QF-2MXP-9RTD"
    assert said["case"] == str(CASE)
    assert said["office"] is None
    wanted = {"time", "level", "logger", *logs.ABOUT, *logs.NUMBERS, "says", "exception", "place", "trace"}
    assert said.keys() == wanted


@pytest.mark.parametrize(("form", "level"), [("xml", "INFO"), ("plain", "LOUD")])
def test_a_form_that_there_is_not_is_refused_in_a_sentence(form: str, level: str) -> None:
    with pytest.raises(ValueError, match="must be"):
        logs.settings(form, level)


@pytest.mark.django_db
def test_an_officers_request_is_logged_by_ids(written: io.StringIO, client: Client) -> None:
    ours = office()
    client.post("/desk/sign-in/", {"email": "alice@marlshire.example", "password": "wrong " + TOKEN})
    client.get(f"/desk/?q={NAME}")
    client.get(f"/desk/cases/{CASE}/?name={NAME}", headers={"user-agent": NAME, "referer": f"/{TOKEN}"})
    client.get(f"/search-request/{TOKEN}/")
    client.get(f"/nowhere/{TOKEN}")
    words = written.getvalue()
    for never in (NAME, "Jo%20Applicant", TOKEN, "alice@", "Alice", "Marlshire", str(ours.row.name)):
        assert never not in words
    for route in ("desk:sign-in", "desk:work", "desk:case", "public:search", "none"):
        assert route in words
    assert str(CASE) in words


@pytest.mark.urls(gallery.__name__)
@pytest.mark.django_db
def test_a_failing_page_gives_a_reference_that_is_in_the_log_and_kept(
    written: io.StringIO, settings: Settings
) -> None:
    client = Client(raise_request_exception=False)
    answer = client.get(f"/breaks?name={NAME}")
    page = answer.content.decode()
    (problem,) = trouble.problems(uuid.uuid4())
    (sighting,) = trouble.sightings(problem)

    assert answer.status_code == 500
    assert sighting.reference in page
    failed = [line for line in logged(written) if "A page failed." in line]
    assert len(failed) == 1
    assert sighting.reference in failed[0]
    assert (problem.times, problem.route) == (1, "GET tests.pages.gallery.breaks")
    assert NAME not in written.getvalue()


REFERENCE = "0f3e9ab24c9d41b7a1c86e1ef2cbb1a4"


@pytest.mark.parametrize(
    ("proxy", "headers", "taken"),
    [
        ("127.0.0.1", {"x-request-id": REFERENCE, "x-forwarded-for": "192.0.2.7"}, True),
        ("127.0.0.1", {"x-request-id": REFERENCE}, False),
        ("", {"x-request-id": REFERENCE, "x-forwarded-for": "192.0.2.7"}, False),
        ("127.0.0.1", {"x-request-id": f"{NAME}\nx", "x-forwarded-for": "192.0.2.7"}, False),
    ],
)
def test_a_reference_is_taken_from_the_trusted_server_alone(
    client: Client, settings: Settings, proxy: str, headers: dict[str, Any], taken: bool
) -> None:
    settings.PROXY = proxy
    answer = client.get("/healthy-nowhere", headers=headers)
    assert (answer.wsgi_request.reference == REFERENCE) is taken  # type: ignore[attr-defined]
