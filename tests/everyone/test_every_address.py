"""No page is forgotten: every address of the installation has a row that says who may."""

from collections import Counter

from tests.everyone.desk_pages import OPEN_TO_ALL, PAGES
from tests.everyone.household import Household
from tests.everyone.public_pages import PUBLIC, addresses
from tests.everyone.watching import names, namespaces


def test_every_address_belongs_to_the_desk_or_to_the_public() -> None:
    assert namespaces() == {"desk", "public"}


def test_every_page_of_the_desk_says_who_may() -> None:
    found = names("desk")
    assert len(found) == len(set(found)), "Two addresses share a name."
    assert set(found) == PAGES.keys() | OPEN_TO_ALL


def test_every_public_page_is_known() -> None:
    assert Counter(names("public")) == {name: len(variants) for name, variants in PUBLIC.items()}


def test_staff_and_public_have_addresses_apart(house: Household) -> None:
    assert all(page.address(name, house).startswith("/desk/") for name, page in PAGES.items())
    assert not any(address.startswith("/desk/") for _name, address in addresses(house))
