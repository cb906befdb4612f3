"""What browsers are told with every page, whatever is on it: to run nothing, keep nothing, frame nothing."""

from typing import TYPE_CHECKING

import pytest
from django.test import Client

from foidesk.people.rules import Role
from tests.browsing import signed_in
from tests.everyone.desk_pages import PAGES
from tests.everyone.household import Household
from tests.everyone.public_pages import addresses

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Answer

PICTURES = ("file-page",)
OPENED = sorted(name for name, page in PAGES.items() if page.opens is not None and name not in PICTURES)
SENT = sorted(name for name, page in PAGES.items() if page.does is not None)
GUARDED = {
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def policy(answer: "Answer") -> dict[str, str]:
    """The content security policy, rule by rule."""
    rules = answer.headers["Content-Security-Policy"].split(";")
    return {name: value for name, _space, value in (rule.strip().partition(" ") for rule in rules)}


def is_guarded(answer: "Answer") -> None:
    """Nothing from elsewhere, nothing inline, no frame, no guess at types."""
    rules = policy(answer)
    assert rules["default-src"] == rules["frame-ancestors"] == rules["base-uri"] == "'none'"
    assert {rules[name] for name in ("script-src", "style-src", "img-src", "form-action")} == {"'self'"}
    assert "unsafe" not in str(rules)
    assert {name: answer.headers[name] for name in GUARDED} == GUARDED


@pytest.mark.parametrize("name", OPENED)
def test_pages_of_the_desk_are_guarded_and_kept_by_nobody(house: Household, name: str) -> None:
    """Shown to whoever may, to whoever may not, and where there is nothing."""
    address = PAGES[name].address(name, house)
    for person in (house.ours.alice, house.ours.ada, house.people[None], house.charlie):
        answer = signed_in(person).get(address)
        is_guarded(answer)
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("name", SENT)
def test_a_form_from_elsewhere_is_refused(house: Household, name: str) -> None:
    """Without the proof that it came from a page of ours."""
    client = signed_in(house.ours.alice)
    client.handler.enforce_csrf_checks = True
    answer = client.post(PAGES[name].address(name, house), PAGES[name].sent(house))
    assert answer.status_code == 403
    is_guarded(answer)


@pytest.mark.parametrize("name", ["file-download", "message-original"])
def test_what_came_from_outside_goes_out_only_as_a_file(house: Household, name: str) -> None:
    answer = signed_in(house.people[Role.CASE_OFFICER]).post(PAGES[name].address(name, house))
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert {"sandbox": "", "default-src": "'none'"}.items() <= policy(answer).items()
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_of_a_file_can_do_nothing(house: Household, name: str) -> None:
    answer = signed_in(house.people[Role.CASE_OFFICER]).get(PAGES[name].address(name, house))
    assert answer.headers["Content-Type"] == "image/jpeg"
    assert {"sandbox": "", "default-src": "'none'"}.items() <= policy(answer).items()
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "no-store"


def test_public_pages_are_guarded_and_set_no_cookies(house: Household) -> None:
    for name, address in addresses(house):
        reader = Client()
        answer = reader.get(address)
        is_guarded(answer)
        assert not reader.cookies, name
        assert "Set-Cookie" not in answer.headers, name


def test_a_search_link_is_passed_on_to_nobody(house: Household) -> None:
    (address,) = (address for name, address in addresses(house) if name == "search")
    answer = Client().get(address)
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "no-store" in answer.headers["Cache-Control"]
    assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"


@pytest.mark.parametrize("name", ["sign-in", "first"])
def test_the_way_in_is_guarded_too(house: Household, name: str) -> None:
    is_guarded(Client().get(f"/desk/{name}/"))
