"""Many places at once, and the copy: asked for, told of while it waits, proved, read over by another."""

from typing import TYPE_CHECKING

import pytest
from django.test import Client
from django.urls import reverse

from foidesk.desk.redaction.forms import place_key
from foidesk.inbox.queries import files_of
from foidesk.people.rules import Role
from foidesk.redaction import actions, queries
from foidesk.redaction.models import Copying
from foidesk.redaction.rules import State
from tests.browsing import signed_in
from tests.desk.redaction.sheets import UNDER, minutes_of, opened, post, read
from tests.documents.filed import settled
from tests.inbox.letters import eml
from tests.inbox.steps import came
from tests.redaction.boxed import copied, drawn
from tests.walk import NOW, Office, officer

if TYPE_CHECKING:
    from foidesk.documents.models import Document


def look(browser: Client, document: "Document", words: str) -> str:
    """Look for a text in the whole file."""
    return post(browser, "strike-out-find", document.id, sought=words, look=1)


@pytest.fixture
def minutes(ours: Office) -> "Document":
    """Two pages, of a request of which the second question is withheld under section 43(2)."""
    return minutes_of(
        ours, ("Wendy Thistlewick spoke.", "Write to wendy@weld.example."), ("Ask Thistlewick.",)
    )


def test_places_of_a_search_are_listed_with_the_words_around_them_and_none_is_ticked(
    alice: Client, minutes: "Document"
) -> None:
    opened(alice, minutes)
    page = look(alice, minutes, "thistlewick")
    assert "“thistlewick” stands in 2 places" in page
    assert 'Page 2: <span lang="en-GB">Ask <mark>Thistlewick.</mark>' in " ".join(page.split())
    assert "checked" not in page.split("Places", 1)[1].split("Strike out under", 1)[0]


def test_chosen_places_are_struck_out_and_the_others_are_not(alice: Client, minutes: "Document") -> None:
    opened(alice, minutes)
    places = queries.found(minutes, "thistlewick").places
    page = post(
        alice,
        "strike-out-find",
        minutes.id,
        sought="thistlewick",
        place=place_key(places[1]),
        provision=UNDER,
    )
    assert "Page 2 of 2" in page
    (box,) = queries.boxes(minutes)
    assert (box.page, box.origin, box.question) == (2, "search", 2)
    again = look(alice, minutes, "thistlewick")
    assert "struck out already" in again
    assert again.count('type="checkbox"') == 2


def test_nothing_ticked_and_no_provision_are_said_and_what_was_ticked_is_kept(
    alice: Client, minutes: "Document"
) -> None:
    opened(alice, minutes)
    key = place_key(queries.found(minutes, "Ask").places[0])
    page = post(alice, "strike-out-find", minutes.id, sought="Ask", place=key)
    assert "Choose the provision under which it is struck out" in page
    assert f'value="{key}" checked' in page
    page = post(alice, "strike-out-find", minutes.id, sought="Ask", provision=UNDER)
    assert "Tick the places that are to be struck out" in page
    page = post(
        alice, "strike-out-find", minutes.id, sought="Ask", provision=UNDER, place="1:0.00,0.00,9.00,9.00"
    )
    assert "Tick the places that are to be struck out" in page
    assert queries.boxes(minutes) == []


def test_all_places_are_ticked_by_a_button_and_none_is_struck_out_by_it(
    alice: Client, minutes: "Document"
) -> None:
    opened(alice, minutes)
    page = post(alice, "strike-out-find", minutes.id, sought="thistlewick", provision=UNDER, tick="every")
    assert queries.boxes(minutes) == []
    assert "There is a problem" not in page
    assert page.count(" checked>") + page.count(" checked ") == 3
    keys = [place_key(one) for one in queries.found(minutes, "thistlewick").places]
    assert all(f'value="{key}" checked' in page for key in keys)
    post(alice, "strike-out-find", minutes.id, sought="thistlewick", provision=UNDER, place=keys)
    assert len(queries.boxes(minutes)) == 2
    page = post(alice, "strike-out-suggested", minutes.id, tick="email")
    assert page.count(" checked>") == 1


def test_what_is_looked_for_stands_in_no_address(alice: Client, minutes: "Document") -> None:
    opened(alice, minutes)
    asked = read(alice, "strike-out-find", minutes.id, sought="thistlewick")
    assert "thistlewick" not in asked.casefold()
    for page in (asked, read(alice, "strike-out", minutes.id)):
        form = page.split('name="look"')[0].rsplit("<form", 1)[1]
        assert 'method="post"' in form and "csrfmiddlewaretoken" in form


def test_a_search_for_nothing_says_so_and_one_that_finds_nothing_too(
    alice: Client, minutes: "Document"
) -> None:
    opened(alice, minutes)
    assert "There is a problem" not in read(alice, "strike-out-find", minutes.id)
    assert "There is a problem" in look(alice, minutes, "")
    assert "stands in 0 places" in look(alice, minutes, "walrus")


def test_details_of_people_are_suggested_by_their_kind(alice: Client, minutes: "Document") -> None:
    opened(alice, minutes)
    page = read(alice, "strike-out-suggested", minutes.id)
    assert "E-mail addresses" in page
    key = next(place_key(one) for one in queries.suggested(minutes).places if one.words.startswith("wendy@"))
    post(alice, "strike-out-suggested", minutes.id, place=key, provision=UNDER)
    assert [box.origin for box in queries.boxes(minutes)] == ["personal-data"]


def test_words_of_a_page_are_ticked_one_by_one(alice: Client, minutes: "Document") -> None:
    opened(alice, minutes)
    page = read(alice, "strike-out-words", minutes.id, page=2)
    assert page.count('type="checkbox"') == 2
    keys = [place_key(one) for one in queries.words(minutes, 2).places]
    post(alice, "strike-out-words", minutes.id, at="?page=2", place=keys, provision=UNDER)
    assert [(box.page, box.origin) for box in queries.boxes(minutes)] == [(2, "drawn"), (2, "drawn")]
    assert "struck out already" in read(alice, "strike-out-words", minutes.id, page=2)


def test_a_copy_is_asked_for_told_of_and_proved(ours: Office, alice: Client, minutes: "Document") -> None:
    opened(alice, minutes)
    assert "there is nothing to strike out" in read(alice, "strike-out-copy", minutes.id)
    drawn(ours, minutes, provision="FOIA 43(2)")
    page = read(alice, "strike-out-copy", minutes.id)
    assert "Then every word that was struck out is looked for" in page
    page = post(alice, "strike-out-copy", minutes.id)
    assert "The copy waits for its turn" in page
    assert "You can leave" in page
    copied(ours, minutes)
    page = read(alice, "strike-out-copy", minutes.id)
    assert "of them is found where it was struck" in page
    assert "minutes (redacted).pdf" in page
    assert "The key to the labels" in page
    assert "s.43(2)" in page
    assert "A different officer must read it over" in page


def test_the_key_tells_the_usual_ground_of_a_provision_with_several(
    ours: Office, alice: Client, minutes: "Document"
) -> None:
    drawn(ours, minutes, provision="FOIA 40(2)")
    copied(ours, minutes)
    opened(alice, minutes)
    page = read(alice, "strike-out-copy", minutes.id)
    assert "would contravene a data protection principle" in page
    assert "law enforcement access request" not in page


def test_boxes_under_what_no_answer_relies_on_are_told_before(
    ours: Office, alice: Client, minutes: "Document"
) -> None:
    opened(alice, minutes)
    drawn(ours, minutes, provision="FOIA 40(2)")
    assert "No answer of this request relies on" in read(alice, "strike-out-copy", minutes.id)


def test_a_second_reader_sees_both_pages_and_agrees(ours: Office, alice: Client, minutes: "Document") -> None:
    drawn(ours, minutes, provision="FOIA 43(2)")
    row = copied(ours, minutes)
    bob = signed_in(ours.bob)
    assert "You have not opened its pages today" in post(bob, "strike-out-read", minutes.id, says="agreed")
    opened(bob, minutes)
    page = read(bob, "strike-out-copy", minutes.id)
    assert reverse("desk:file-page", args=[minutes.id, 1]) in page
    assert reverse("desk:file-page", args=[row.copy_id, 1]) in page
    assert bob.get(reverse("desk:file-page", args=[row.copy_id, 1])).content.startswith(b"\xff\xd8")
    assert "Say which places" in post(bob, "strike-out-read", minutes.id, says="sent-back")
    assert "There is a problem" in post(bob, "strike-out-read", minutes.id)
    page = post(bob, "strike-out-read", minutes.id, says="sent-back", comments="Page 2 names her too.")
    assert "sent it back" in page
    assert "Page 2 names her too." in page
    page = post(bob, "strike-out-read", minutes.id, says="agreed")
    assert "As far as what is struck out goes, it can be sent." in page
    assert "Say what becomes of it" not in page
    opened(alice, minutes)
    address = reverse("desk:file-fate", args=[row.copy_id])
    assert address in read(alice, "strike-out-copy", minutes.id)


def test_who_drew_is_refused_as_second_reader(ours: Office, alice: Client, minutes: "Document") -> None:
    drawn(ours, minutes)
    copied(ours, minutes)
    opened(alice, minutes)
    assert "A different officer must read it over" in post(
        alice, "strike-out-read", minutes.id, says="agreed"
    )


def test_boxes_that_change_make_the_copy_stale(ours: Office, alice: Client, minutes: "Document") -> None:
    drawn(ours, minutes)
    copied(ours, minutes)
    drawn(ours, minutes, 1)
    opened(alice, minutes)
    page = read(alice, "strike-out-copy", minutes.id)
    assert "The boxes were changed since this copy was asked for" in page
    assert "Make a new copy" in page
    assert "Say so" not in page


def test_what_was_found_in_a_copy_leads_to_its_pages(
    ours: Office, alice: Client, minutes: "Document"
) -> None:
    drawn(ours, minutes)
    row = actions.order(minutes, by=ours.alice, at=NOW)
    leak = {"says": "Something shows through a box.", "fields": {}}
    Copying.objects.of(ours.row.id).filter(id=row.id).update(
        state=State.NOT_PROVED, leaks=[["page 2", leak, True]], try_at=None
    )
    opened(alice, minutes)
    page = read(alice, "strike-out-copy", minutes.id)
    assert "there is no copy" in page
    assert f"{reverse('desk:strike-out', args=[minutes.id])}?page=2" in page
    assert "Something shows through a box." in page


def test_whoever_need_not_know_who_asks_sees_no_page_of_what_came_with_the_request(
    ours: Office,
) -> None:
    message = came(ours.alice, eml("1. What is a flute?", files={"letter.pdf": b"%PDF-1.7"}))
    letter = settled(files_of(message)[0], kind="pdf")
    blind = officer(ours.row, "Una Unknowing", Role.STANDARDS, by=ours.ada)
    browser = signed_in(blind)
    for name in ("strike-out", "strike-out-boxes", "strike-out-copy"):
        answer = browser.get(reverse(f"desk:{name}", args=[letter.id]))
        assert answer.status_code == 409, name
    assert browser.get(reverse("desk:file-page", args=[letter.id, 1])).status_code == 409
    assert browser.post(reverse("desk:strike-out-open", args=[letter.id])).status_code == 409
