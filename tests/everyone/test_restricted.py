"""A restricted request does not exist for whoever is not named, whatever role that officer holds."""

import pytest

from foidesk.cases import queries as cases
from foidesk.handling import actions as handling
from foidesk.people.rules import Actor, Role
from tests.browsing import signed_in
from tests.everyone.desk_pages import PAGES
from tests.everyone.household import Household
from tests.everyone.watching import undone
from tests.walk import NOW, officer

pytestmark = pytest.mark.slow

OTHERWISE = frozenset(
    {
        # About a message or a file that belongs to no request.
        *("message", "log-from", "message-join", "message-set-aside", "message-outside", "message-refer"),
        *("message-back", "message-another", "message-original", "file-download"),
        # Published: everybody in the world reads it.
        *("log-entry", "withdraw-log-entry"),
        # About people, posts and registers of the office.
        *("officer", "officer-code", "officer-no-code", "officer-leave", "post", "end-post", "come-back"),
        "standard-line",
        *("end-loan", "body", "confirm-body", "take-out-body", "qualified-person", "charge", "problem"),
    }
)
"""Pages that are about something, but about no restricted request."""
ABOUT = sorted(name for name, page in PAGES.items() if page.about and name not in OTHERWISE)


def shut(house: Household) -> list[str]:
    """Restrict every request of the office to Alice and Bob; what none of them may tell: title, reference."""
    ours, told = house.ours, []
    for case in list(cases.cases_of(ours.row.id)):
        if case.id == house.handled.id:
            handling.lift(case, reason="To name others.", by=ours.alice, at=NOW)
        handling.restrict(case, [ours.alice.id, ours.bob.id], reason="All of it.", by=ours.alice, at=NOW)
        told += [] if case.id == house.log.published.case_id else [case.reference, case.title]
    return told


def unnamed(house: Household) -> Actor:
    """An officer of the same office who holds every role there is."""
    return officer(house.ours.row, "Una Unnamed", *Role, by=house.ours.ada)


def test_no_page_about_it_exists(house: Household) -> None:
    with undone():
        shut(house)
        browser = signed_in(unnamed(house))
        read = {name: browser.get(PAGES[name].address(name, house)).status_code for name in ABOUT}
        sent = {
            name: browser.post(PAGES[name].address(name, house), PAGES[name].sent(house)).status_code
            for name in ABOUT
        }
    assert {name: status for name, status in read.items() if status not in (404, 405)} == {}
    assert {name: status for name, status in sent.items() if status not in (404, 405)} == {}


def test_no_page_tells_of_it(house: Household) -> None:
    """Lists, counts, feeds and candidates: neither its title nor its reference stands anywhere."""
    with undone():
        told = shut(house)
        browser = signed_in(unnamed(house))
        pages = {
            name: browser.get(page.address(name, house)).content.decode()
            for name, page in PAGES.items()
            if page.opens is not None and name != "export-book"
        }
    leaks = {name: [words for words in told if words in page] for name, page in pages.items()}
    assert {name: words for name, words in leaks.items() if words} == {}


def test_whoever_is_named_reads_it_as_before(house: Household) -> None:
    with undone():
        shut(house)
        browser = signed_in(house.ours.alice)
        pages = [
            name for name in ABOUT if PAGES[name].opens and Role.CASE_OFFICER in (PAGES[name].opens or ())
        ]
        read = {name: browser.get(PAGES[name].address(name, house)).status_code for name in pages}
    assert {name: status for name, status in read.items() if status not in (200, 302)} == {}
