"""Whatever page is opened or sent, by whomever: the log tells of it by ids, and names nobody."""

import io
import logging
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from foidesk.config.logs import Plain
from foidesk.people.rules import Role
from tests.browsing import signed_in
from tests.everyone.desk_pages import PAGES
from tests.everyone.household import APPLICANT, OURS, PEOPLE, Household
from tests.everyone.watching import undone

NEVER = {*OURS, *APPLICANT, *PEOPLE, "marlshire", "applicant.example", "spoons"}


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """All that is logged, from the least on."""
    stream, root = io.StringIO(), logging.getLogger()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(Plain())
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield stream
    root.removeHandler(handler)
    root.setLevel(level)


def named(log: io.StringIO, house: Household) -> list[str]:
    """The lines in which somebody or something is named, or a secret stands."""
    words = {word.lower() for word in (*NEVER, house.token)}
    return [line for line in log.getvalue().splitlines() if any(word in line.lower() for word in words)]


@pytest.mark.slow
def test_no_page_names_anybody_in_the_log(house: Household, log: io.StringIO) -> None:
    for name, page in PAGES.items():
        address = page.address(name, house)
        for role in (Role.CASE_OFFICER, Role.ADMINISTRATOR):
            with undone():
                browser = signed_in(house.people[role])
                browser.get(address, {"q": APPLICANT[0]})
                browser.post(
                    address, page.sent(house), headers={"referer": f"http://testserver/{APPLICANT[1]}"}
                )
            told = log.getvalue()
            assert f"route=desk:{name}" in told
            assert f"officer={house.people[role].id}" in told
    assert named(log, house) == []
    assert f"office={house.ours.row.id}" in log.getvalue()
    assert f"case={house.case.id}" in log.getvalue()


def test_nor_does_a_link_without_account(house: Household, log: io.StringIO) -> None:
    for method in ("get", "post"):
        getattr(Client(), method)(reverse("public:search", args=[house.token]), {"answer": "Anvil"})
    assert "route=public:search" in log.getvalue()
    assert named(log, house) == []


def test_nor_does_an_error_whose_message_does(
    house: Household, log: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_args: object, **_kwargs: object) -> Any:
        raise ValueError(f"{APPLICANT[0]} of {APPLICANT[1]} asked {house.token}")

    monkeypatch.setattr("foidesk.desk.work.views.clock_settings", fails)
    browser = signed_in(house.ours.alice)
    browser.raise_request_exception = False
    answer = browser.get(reverse("desk:work"))
    assert answer.status_code == 500
    assert APPLICANT[0] not in answer.content.decode()
    assert "exception=ValueError" in log.getvalue()
    assert "route=desk:work" in log.getvalue()
    assert named(log, house) == []
