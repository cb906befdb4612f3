"""Whatever is typed into any form of the desk, the answer is a page: never an error of ours."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from foidesk.people.rules import Role
from tests.browsing import signed_in
from tests.everyone.desk_pages import PAGES
from tests.everyone.household import Household
from tests.hostile.typing_in import HOSTILE

FIELD = re.compile(r"<(?:input|textarea|select|button)\b[^>]*?\bname=\"([^\"]+)\"")
POSTED = sorted(name for name, page in PAGES.items() if page.does is not None)
READ = sorted(name for name, page in PAGES.items() if page.opens is not None)
ASKED = ("q", "page", "state", "owner", "message", "next", "year", "provision", "fact", "filter")
WORST = ("\x00", "9" * 5_000)
"""Put into each word of an address alone; the others into all of them at once, for there are many pages."""
OURS = {"csrfmiddlewaretoken"}


class _Undone(Exception):
    """Ends a savepoint, so that one post leaves nothing for the next."""


@pytest.mark.slow
@pytest.mark.parametrize("name", POSTED)
def test_no_form_can_be_filled_so_that_it_breaks(house: Household, name: str) -> None:
    page, client = PAGES[name], _client(house, name)
    address = page.address(name, house)
    fields = _fields(client, house, name)
    broken = [
        f"{field} = {value[:40]!r}: {wrong}"
        for field, value, sent in _fillings(page.sent(house), fields)
        if (wrong := _wrong(client.post, address, sent))
    ]
    assert not broken, "\n".join(broken)


@pytest.mark.slow
@pytest.mark.parametrize("name", READ)
def test_no_address_can_be_asked_so_that_it_breaks(house: Household, name: str) -> None:
    client, address = _client(house, name), PAGES[name].address(name, house)
    asked = [{word: value} for word in ASKED for value in WORST]
    asked += [dict.fromkeys(ASKED, value) for value in HOSTILE if len(value) < 10_000]
    broken = [f"{one}"[:200] + f": {wrong}" for one in asked if (wrong := _wrong(client.get, address, one))]
    assert not broken, "\n".join(broken)


def _client(house: Household, name: str) -> Client:
    """Somebody who may do what the page does, or else open it."""
    page = PAGES[name]
    may = page.does or page.opens or frozenset(Role)
    return signed_in(next(person for role, person in house.people.items() if role in may))


def _fields(client: Client, house: Household, name: str) -> set[str]:
    """The names of all fields that the page itself shows."""
    if PAGES[name].opens is None:
        return set()
    shown = client.get(PAGES[name].address(name, house)).content.decode()
    return set(FIELD.findall(shown)) - OURS


def _fillings(sent: dict[str, Any], fields: set[str]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for field in sorted(fields | set(sent)):
        for value in HOSTILE:
            yield field, value, {**sent, field: value}


def _wrong(ask: Callable[[str, dict[str, Any]], Any], address: str, sent: dict[str, Any]) -> str:
    """What went wrong with an answer, or nothing. Whatever it did is taken back."""
    says = ""
    try:
        with transaction.atomic():
            try:
                status = ask(address, sent).status_code
                says = f"status {status}" if status >= 500 else ""
            except Exception as error:
                says = repr(error)[:200]
            raise _Undone
    except _Undone:
        return says
