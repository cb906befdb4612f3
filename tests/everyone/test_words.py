"""Every word of a page is marked for translation: read in a language nobody speaks, none is left over."""

import re
from collections.abc import Iterator
from importlib import import_module

from django.apps import apps
from django.test import Client

from foidesk.days.calendar import Calendar
from foidesk.plumbing.rows import Kind
from tests.browsing import signed_in
from tests.everyone.desk_pages import PAGES
from tests.everyone.household import Household
from tests.everyone.public_pages import addresses
from tests.language.pseudo import spoken
from tests.language.reading import Reader

OPENED = sorted(name for name, page in PAGES.items() if page.opens is not None)
OF_PEOPLE = (Kind.PERSONAL, Kind.FREE_TEXT)
NAMED = ("reference", "slug", "name", "title", "post", "what")
"""Columns of names that people gave, classed as telling nothing of anybody."""
ALWAYS = re.compile(
    r"\b(Freedom of Information )?(FOI Desk|FOIA|EIR|FOI|UK GDPR|SMTP|TLS|STARTTLS|CSV|MB|kB|KB|am|pm)\b"
    r"|\b(Equality Act|Fees Regulations|Section 45 Code|Act|Procedure Rules) *\d[\w()., ]*"
    r"|\(\w{1,4}\)|\d\w{0,3}\b"
    r"|[\w.+-]+@[\w.-]+|https?://\S+|/[\w/.-]+|\{[^}]*\}"
)
"""Names that are the same in every language: of laws with their numbers, of formats, addresses."""


def _typed() -> Iterator[str]:
    for model in apps.get_models():
        room = model.__module__.rpartition(".models")[0]
        if not room.startswith("foidesk."):
            continue
        columns = import_module(f"{room}.columns").COLUMNS
        for field in model._meta.get_fields():
            if columns.get(f"{model.__name__}.{field.name}") in OF_PEOPLE or field.name in NAMED:
                for value in model._base_manager.values_list(field.name, flat=True):
                    yield from (" ".join(line.split()) for line in str(value).splitlines())


def test_no_word_of_the_desk_is_left_unmarked(house: Household) -> None:
    typed, left = _all_typed(), {}
    for name in OPENED:
        page = PAGES[name]
        with spoken():
            answer = signed_in(house.people[min(page.opens or ())]).get(page.address(name, house))
        assert answer.status_code == 200, name
        if answer.headers["Content-Type"].startswith("text/html"):
            left[name] = _left(answer.content.decode(), typed)
    assert {name: words for name, words in left.items() if words} == {}


def test_no_word_of_a_public_page_is_left_unmarked(house: Household) -> None:
    typed, left = _all_typed(), {}
    for _name, address in addresses(house):
        with spoken():
            answer = Client().get(address)
        if answer.headers["Content-Type"].startswith("text/html"):
            left[address] = _left(answer.content.decode(), typed)
    assert left
    assert {address: words for address, words in left.items() if words} == {}


def _all_typed() -> list[str]:
    """All that people wrote, the longest first: it has one language, its own."""
    return sorted({text for text in (*_typed(), *_holidays()) if len(text) > 1}, key=len, reverse=True)


def _left(page: str, typed: list[str]) -> list[str]:
    left = [_without(words, typed) for words in Reader(page).left]
    return [words for words in left if re.search(r"[^\W\d_]{2}", words)]


def _holidays() -> Iterator[str]:
    yield from (one.name for one in Calendar.shipped().holidays)


def _without(words: str, typed: list[str]) -> str:
    for text in typed:
        words = words.replace(text, " ")
    return ALWAYS.sub(" ", words).strip()
