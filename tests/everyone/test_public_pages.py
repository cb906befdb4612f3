"""What anybody may read: published answers, and nothing of drafts, of other requests or of who asked."""

import pytest
from django.test import Client
from django.urls import reverse

from foidesk.searches import actions as searches
from tests.browsing import signed_in
from tests.everyone.household import (
    APPLICANT,
    OURS,
    PEOPLE,
    PUBLISHED,
    SECRET_TITLES,
    THEIRS,
    Household,
    tells,
)
from tests.everyone.public_pages import addresses, of_office
from tests.everyone.watching import everything
from tests.walk import NOW

NEVER = (*SECRET_TITLES, *APPLICANT, *PEOPLE, *THEIRS[1:], "brass trumpet", "It told too much")


def read(address: str) -> tuple[int, str]:
    """What somebody without an account gets there."""
    answer = Client().get(address)
    return answer.status_code, answer.content.decode()


def test_nothing_but_what_was_published(house: Household) -> None:
    before = everything()
    for name, address in addresses(house):
        status, shown = read(address)
        assert status in (200, 302, 404, 410), address
        asked_to_search = ("anvil", "Gita Green", "Alice Able", "Marlshire") if name == "search" else ()
        assert set(tells(shown, NEVER)) <= set(asked_to_search), address
    assert everything() == before


def test_what_was_published_is_there(house: Household) -> None:
    """So that the test above does not pass because nothing is shown at all."""
    shown = [address for _name, address in addresses(house) if PUBLISHED in read(address)[1]]
    office = of_office(house)[0]
    assert {reverse(f"public:{name}", args=[office]) for name in ("front", "log", "feed")} <= set(shown)
    assert reverse("public:entry", args=[office, house.log.published.year, house.log.published.slug]) in shown


def test_a_draft_is_not_there_and_what_was_withdrawn_is_gone(house: Household) -> None:
    office = of_office(house)[0]
    draft = reverse("public:entry", args=[office, house.log.draft.year, house.log.draft.slug])
    withdrawn = reverse("public:entry", args=[office, house.log.withdrawn.year, house.log.withdrawn.slug])
    assert read(draft)[0] == 404
    assert read(withdrawn)[0] == 410
    assert tells(read(withdrawn)[1], NEVER) == []


def test_the_public_search_finds_no_draft_and_nothing_withdrawn(house: Household) -> None:
    log = reverse("public:log", args=of_office(house))
    assert PUBLISHED in read(f"{log}?q=lighthouse")[1]
    for query in ("umbrella", "kite", "anvil", "walrus", "Applicant"):
        assert "/log/2" not in read(f"{log}?q={query}")[1], query


def test_another_office_has_an_empty_log_of_its_own(house: Household) -> None:
    for name in ("front", "log", "feed"):
        status, shown = read(reverse(f"public:{name}", args=["office-of-otherham"]))
        assert status == 200
        assert tells(shown, OURS) == []
    entry = ["office-of-otherham", house.log.published.year, house.log.published.slug]
    assert read(reverse("public:entry", args=entry))[0] == 404


def test_being_signed_in_shows_nothing_more_to_the_public_pages(house: Household) -> None:
    alice = signed_in(house.ours.alice)
    for name, address in addresses(house):
        shown = alice.get(address).content.decode()
        assert name == "search" or tells(shown, NEVER) == []


@pytest.mark.parametrize("way", ["post", "put", "delete", "patch"])
def test_public_pages_are_only_read(house: Household, way: str) -> None:
    before = everything()
    for name, address in addresses(house):
        if name != "search":
            answer = getattr(Client(), way)(address, {"q": "x"})
            assert answer.status_code in (404, 405), address
    assert everything() == before


def test_a_search_link_tells_nothing_of_who_asks_and_opens_nothing_once_taken_back(house: Household) -> None:
    address = reverse("public:search", args=[house.token])
    status, shown = read(address)
    assert status == 200
    assert "Look for anvils." in shown
    assert tells(shown, (*APPLICANT, "Anvil storage")) == []
    wrong = read(address[:-2] + ("A/" if address[-2] != "A" else "B/"))
    searches.take_back(house.search, reason="Found", by=house.ours.alice, at=NOW)
    assert read(address) == wrong
    assert wrong[0] == 404
