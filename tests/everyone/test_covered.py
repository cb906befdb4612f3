"""Whoever need not know who asks reads it on no page of the desk, until a reason was given."""

import pytest

from foidesk.handling import actions as handling
from foidesk.people.rules import ROLES, Permission, Role
from tests.browsing import signed_in
from tests.everyone.desk_pages import PAGES
from tests.everyone.household import Household
from tests.everyone.watching import undone
from tests.walk import NOW, officer

pytestmark = pytest.mark.slow

BLIND = [role for role in Role if Permission.KNOW_APPLICANT not in ROLES[role].may]
TELLS = ("Jo Applicant", "jo@applicant", "Applicant, Jo", "J. Applicant", "Sal Solicitor", "sal@law")


def test_no_page_tells_who_asks(house: Household) -> None:
    with undone():
        browser = signed_in(officer(house.ours.row, "Una Unknowing", *BLIND, by=house.ours.ada))
        pages = {
            name: browser.get(page.address(name, house)).content.decode()
            for name, page in PAGES.items()
            if page.opens is not None and name != "export-book"
        }
    leaks = {name: [words for words in TELLS if words in page] for name, page in pages.items()}
    assert {name: words for name, words in leaks.items() if words} == {}
    assert "[the applicant]" in pages["case"]
    assert "[the applicant]" in pages["approve"]


def test_a_reason_uncovers_one_request(house: Household) -> None:
    with undone():
        una = officer(house.ours.row, "Una Unknowing", *BLIND, by=house.ours.ada)
        handling.unmask(house.case, reason="She rang me.", by=una, at=NOW)
        browser = signed_in(una)
        known = browser.get(PAGES["case"].address("case", house)).content.decode()
        other = browser.get(PAGES["parcel"].address("parcel", house)).content.decode()
    assert "Jo Applicant" in known
    assert "Jo Applicant" not in other
