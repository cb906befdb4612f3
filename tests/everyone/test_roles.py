"""What each role may open and do: allowed, or told who may. Opening a page changes nothing for anybody."""

from typing import TYPE_CHECKING

import pytest

from foidesk.people.rules import Role
from tests.browsing import signed_in
from tests.everyone.desk_pages import PAGES
from tests.everyone.household import Household
from tests.everyone.page import Page
from tests.everyone.watching import everything, undone

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse

TOLD = "Your role does not let you"
DOES = sorted(name for name, page in PAGES.items() if page.does is not None)
READS = sorted(name for name, page in PAGES.items() if page.does is None)


@pytest.mark.parametrize("name", sorted(PAGES))
def test_opening_a_page(house: Household, name: str) -> None:
    page, before = PAGES[name], everything()
    address = page.address(name, house)
    for role, person in house.people.items():
        answer = signed_in(person).get(address)
        if page.opens is None:
            assert answer.status_code == 405, role
        elif role in page.opens:
            assert answer.status_code == 200, role
        else:
            assert answer.status_code == 403, role
            assert TOLD in answer.content.decode(), role
    assert everything() == before


@pytest.mark.parametrize("name", DOES)
def test_doing_what_a_page_does(house: Household, name: str) -> None:
    """Sent whole, it is done for those who may; the others are told who may, and nothing is changed."""
    page = PAGES[name]
    for role, person in house.people.items():
        with undone():
            before = everything()
            answer = signed_in(person).post(page.address(name, house), page.sent(house))
            changed = everything() != before
            if role in (page.does or ()):
                assert answer.status_code in (201, 302) or _given(page, answer), role
                assert changed == page.stores, role
            else:
                assert answer.status_code in (200, 403, 409), role
                assert TOLD in answer.content.decode(), role
                assert not changed, role


def _given(page: Page, answer: "_MonkeyPatchedWSGIResponse") -> bool:
    """Whether what was posted for is what came: a file, or words that are read only so."""
    file = "attachment" in answer.headers.get("Content-Disposition", "")
    return answer.status_code == 200 and (
        file or (page.opens is None and TOLD not in answer.content.decode())
    )


@pytest.mark.parametrize("name", READS)
def test_a_page_that_only_reads_does_nothing_when_it_is_sent_something(house: Household, name: str) -> None:
    before = everything()
    answer = signed_in(house.people[Role.CASE_OFFICER]).post(PAGES[name].address(name, house), {"do": "log"})
    assert answer.status_code in (200, 403, 405)
    assert everything() == before
