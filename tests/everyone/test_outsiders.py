"""Whoever is not signed in is asked to; an officer of another office finds nothing of ours."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from foidesk.clock.happening import Kind
from tests.browsing import signed_in
from tests.everyone.desk_pages import PAGES
from tests.everyone.household import OURS, THEIRS, Household, tells
from tests.everyone.typing_in import day, happened
from tests.everyone.watching import everything
from tests.inbox.letters import eml
from tests.inbox.steps import came

ABOUT_SOMETHING = sorted(name for name, page in PAGES.items() if page.about)
LISTS = sorted(name for name, page in PAGES.items() if not page.about and page.opens is not None)
SHOWS_OURS = ("approvals", "cases", "disclosure", "inbox", "outbox", "people", "searches", "settings", "work")
ASKED_FOR = {"cases": "?q=storage", "disclosure": "?q=keeping", "work": "?page=1"}
"""Searches that find something of ours, in words that tell nothing by themselves."""


@pytest.mark.parametrize("name", sorted(PAGES))
def test_whoever_is_not_signed_in_is_asked_to(house: Household, name: str) -> None:
    page, before = PAGES[name], everything()
    address, nobody = page.address(name, house), Client()
    answers = [nobody.post(address, page.sent(house))]
    answers += [nobody.get(address)] if page.opens is not None else []
    for answer in answers:
        assert answer.status_code == 302
        assert answer.headers["Location"].startswith(reverse("desk:sign-in") + "?next=")
        assert not answer.content
    assert everything() == before


@pytest.mark.parametrize("name", ABOUT_SOMETHING)
def test_another_office_does_not_find_what_is_ours(house: Household, name: str) -> None:
    page, before = PAGES[name], everything()
    address, charlie = page.address(name, house), signed_in(house.charlie)
    posted, opened = charlie.post(address, page.sent(house)), charlie.get(address)
    assert posted.status_code == 404
    assert opened.status_code == (404 if page.opens is not None else 405)
    assert tells(posted.content.decode() + opened.content.decode(), OURS) == []
    assert everything() == before


@pytest.mark.parametrize("name", LISTS)
def test_lists_and_settings_show_nothing_of_another_office(house: Household, name: str) -> None:
    address = PAGES[name].address(name, house)
    charlie, alice, ada = (signed_in(who) for who in (house.charlie, house.ours.alice, house.ours.ada))
    for asked in ("", ASKED_FOR.get(name, "")):
        shown = charlie.get(address + asked)
        assert shown.status_code == 200
        assert tells(shown.content.decode(), OURS) == []
        own = "".join(one.get(address + asked).content.decode() for one in (alice, ada))
        assert tells(own, THEIRS) == []
        assert name not in SHOWS_OURS or tells(own, OURS)


def test_what_charlie_types_reaches_nothing_of_ours(house: Household) -> None:
    """Keys, references and offices of ours, sent to pages about Charlie's own things."""
    charlie, theirs = signed_in(house.charlie), house.foreign.id
    message = came(house.charlie, eml("1. What is a walrus?", sender="Wal <wal@sea.example>"))
    ours: dict[str, tuple[list[Any], dict[str, Any]]] = {
        "owner": ([theirs], {"owner": str(house.ours.alice.id)}),
        "confirm-answer": (
            [theirs],
            {"message": str(house.joined.id), "channel": "e-mail"} | day("received_on"),
        ),
        "correct": ([theirs, happened(Kind.RECEIVED)(house)[1]], {"correction": "Mine."} | day("on")),
        "message-join": ([message.id], {"reference": house.case.reference}),
        "told": ([], {"officers": [str(house.ours.alice.id)]}),
        "letter": ([theirs, house.response.id], {}),
        "letter-words": ([theirs, house.response.id], {"version": "1", "salutation": "name"}),
        "choose-office": ([], {"office": str(house.ours.row.id)}),
    }
    before = everything()
    for name, (args, typed) in ours.items():
        answer = charlie.post(reverse(f"desk:{name}", args=args), typed)
        assert answer.status_code in (200, 404), name
        assert tells(answer.content.decode(), OURS) in ([], [house.case.reference[:6]]), name
    assert everything() == before


def test_an_office_that_is_not_ones_own_cannot_be_slipped_into_the_session(house: Household) -> None:
    charlie = signed_in(house.charlie)
    session = charlie.session
    session["authority"] = str(house.ours.row.id)
    session.save()
    assert charlie.get(PAGES["case"].address("case", house)).status_code == 404
    assert tells(charlie.get(reverse("desk:work")).content.decode(), OURS) == []
