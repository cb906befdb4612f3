"""The page on which boxes are drawn: opened as an event, drawn by a form alone, nothing typed is lost."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from foidesk.audit.queries import story
from foidesk.documents.rules import Upload
from foidesk.handling import actions as handling
from foidesk.handling.rules import Interest
from foidesk.people.rules import Actor, Role
from foidesk.redaction import actions, queries
from tests.desk.redaction.sheets import UNDER, minutes_of, opened, post, read
from tests.documents.filed import added, settled
from tests.redaction.boxed import LINES, drawn, paper, proved
from tests.redaction.documents import line
from tests.walk import NOW, Office, officer, stranger

if TYPE_CHECKING:
    from foidesk.documents.models import Document
    from foidesk.redaction.models import Box

SignIn = Callable[[Actor], Client]
EDGES = ("left", "top", "right", "bottom")


@pytest.fixture
def minutes(ours: Office) -> "Document":
    """Two pages, of a request of which the second question is withheld under section 43(2)."""
    return minutes_of(ours, LINES, ("The second page.",))


def sides(n: int = 0) -> dict[str, str]:
    return {name: str(side) for name, side in zip(EDGES, line(n), strict=True)}


def one(document: "Document") -> "Box":
    (found,) = queries.boxes(document)
    return found


def test_opening_the_pages_is_an_event_and_reading_on_is_none(alice: Client, minutes: "Document") -> None:
    assert "Open its pages" in read(alice, "strike-out", minutes.id)
    address = reverse("desk:file-page", args=[minutes.id, 1])
    assert alice.get(address).status_code == 404
    assert "Page 1 of 2" in opened(alice, minutes)
    picture = alice.get(address)
    assert picture.content.startswith(b"\xff\xd8")
    assert picture.headers["Content-Type"] == "image/jpeg"
    assert picture.headers["Cache-Control"] == "no-store"
    assert picture.headers["Content-Disposition"] == 'inline; filename="page-1.jpg"'
    assert picture.headers["Content-Security-Policy"].startswith("sandbox")
    assert "Page 2 of 2" in read(alice, "strike-out", minutes.id, page=2)
    told = [entry.verb for entry in story(authority=minutes.authority, chain=minutes.case_id or uuid4())]
    assert told.count("redaction.opened") == 1


def test_pages_that_do_not_exist_are_not_found(alice: Client, minutes: "Document") -> None:
    opened(alice, minutes)
    assert alice.get(reverse("desk:file-page", args=[minutes.id, 3])).status_code == 404
    assert alice.get(reverse("desk:file-page", args=[minutes.id, 0])).status_code == 404
    for asked, shown in (("99", "Page 2 of 2"), ("x", "Page 1 of 2"), ("-1", "Page 1 of 2")):
        assert shown in read(alice, "strike-out", minutes.id, page=asked)


def test_provisions_of_the_decisions_come_first_with_their_plain_words(
    alice: Client, minutes: "Document"
) -> None:
    page = opened(alice, minutes)
    assert "Section 43(2): commercial interests" in page
    assert "Question 2." in page
    assert "FOIA 40(2) – Other people’s personal data<" in page
    assert page.index("Section 43(2)") < page.index("FOIA 40(2) –")


def test_a_box_is_drawn_by_a_form_alone(alice: Client, minutes: "Document") -> None:
    opened(alice, minutes)
    page = post(alice, "strike-out", minutes.id, at="?page=2", provision=UNDER, **sides())
    assert "Box 1 is drawn, under FOIA 43(2)." in page
    assert "Take it out again" in page
    assert "Page 2 of 2" in page
    assert "1 box on this page" in page
    assert "Alice Able" in page
    box = one(minutes)
    assert (box.page, box.provision, box.question) == (2, "FOIA 43(2)", 2)
    assert 'viewBox="0 0 595.00 842.00"' in page
    assert '<rect x="60.00" y="84.00" width="240.00" height="22.00">' in page
    assert "s.43(2)" in page


def test_a_box_under_another_provision(alice: Client, minutes: "Document") -> None:
    opened(alice, minutes)
    page = post(alice, "strike-out", minutes.id, provision="other", other="FOIA 40(2)", **sides())
    assert "Box 1 is drawn, under FOIA 40(2)." in page
    assert one(minutes).question is None
    assert 'value="FOIA 40(2)" selected' in page


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"left": "700", "right": "900"}, "lies off page 1"),
        ({"left": "60", "right": "60"}, "has no size"),
        ({"left": "here"}, "Give the box in points"),
        ({"left": "NaN"}, "Give the box in points"),
        ({"left": "1e999"}, "four numbers"),
        ({"left": ""}, "Enter where the box begins at the left"),
        ({"provision": ""}, "Choose the provision under which it is struck out"),
        ({"provision": "other", "other": ""}, "Choose the provision under which it is struck out"),
        ({"provision": "other", "other": "FOIA 99"}, "Select a valid choice"),
        ({"provision": "9:FOIA 43(2)"}, "Select a valid choice"),
    ],
)
def test_what_can_not_be_a_box_is_said_and_what_was_typed_is_kept(
    alice: Client, minutes: "Document", typed: dict[str, str], says: str
) -> None:
    opened(alice, minutes)
    page = post(alice, "strike-out", minutes.id, **(sides() | {"provision": UNDER} | typed))
    assert "There is a problem" in page
    assert says in page
    for value in (typed.get(name, side) for name, side in sides().items()):
        assert f'value="{value}"' in page or not value
    assert queries.boxes(minutes) == []


def test_a_box_that_was_not_taken_is_still_seen_on_the_page(alice: Client, minutes: "Document") -> None:
    opened(alice, minutes)
    page = post(alice, "strike-out", minutes.id, **sides())
    assert 'id="strike-draft"' in page


def test_a_box_is_moved_taken_out_and_put_back_exactly(alice: Client, minutes: "Document") -> None:
    opened(alice, minutes)
    post(alice, "strike-out", minutes.id, provision=UNDER, **sides())
    first = one(minutes)
    assert 'value="84.00"' in read(alice, "strike-out-box", minutes.id, first.id)
    page = post(alice, "strike-out-box", minutes.id, first.id, provision=UNDER, **sides(1))
    assert "Box 1 is changed." in page
    assert "Change it back" in page
    second = one(minutes)
    assert (second.n, second.top) == (1, 114)
    page = post(alice, "strike-out-remove", minutes.id, second.id)
    assert "Box 1 is taken out." in page
    assert "Put it back" in page
    assert queries.boxes(minutes) == []
    assert "Box 1 is back." in post(alice, "strike-out-put-back", minutes.id, first.id)
    assert one(minutes).id == first.id


def test_what_another_moved_meanwhile_is_said_and_nothing_is_lost(
    ours: Office, alice: Client, minutes: "Document"
) -> None:
    opened(alice, minutes)
    box = drawn(ours, minutes)
    actions.remove(box, by=ours.alice, at=NOW)
    typed = {"provision": "other", "other": "FOIA 40(2)", **sides(1)}
    page = post(alice, "strike-out-box", minutes.id, box.id, **typed)
    assert "Somebody moved box 1 or took it out before you" in page
    assert 'value="114"' in page


def test_what_a_colleague_drew_is_there(ours: Office, alice: Client, minutes: "Document") -> None:
    carl = officer(ours.row, "Carl Case", Role.CASE_OFFICER, by=ours.ada)
    opened(alice, minutes)
    actions.draw(minutes, page=1, box=(60, 84, 300, 106), provision="FOIA 40(2)", by=carl, at=NOW)
    page = post(alice, "strike-out", minutes.id, provision=UNDER, **sides(1))
    assert "2 boxes on this page" in page
    assert "Carl Case" in page
    everything = read(alice, "strike-out-boxes", minutes.id)
    assert "Carl Case" in everything
    assert "Alice Able" in everything


def test_a_document_of_many_pages_shows_only_those_nearby(ours: Office, alice: Client) -> None:
    long = paper(ours, *(("A line.",) for _n in range(40)), name="long.pdf")
    opened(alice, long)
    page = read(alice, "strike-out", long.id, page=20)
    assert page.count("<img") == 6
    assert page.count('loading="lazy"') == 5
    assert "page-18.jpg" in page
    assert "page-17.jpg" not in page


def test_what_is_no_pdf_says_what_to_do_first(ours: Office, alice: Client) -> None:
    table = settled(added(ours, Upload("table.csv", "text/csv", b"a,b"))[0], kind="csv")
    assert "Make pages of it first" in read(alice, "strike-out", table.id)
    assert "Make pages of it first" in post(alice, "strike-out", table.id, provision=UNDER, **sides())
    assert "Make pages of it first" in post(alice, "strike-out-open", table.id)


def test_a_redacted_copy_leads_to_the_file_it_was_made_from(
    ours: Office, alice: Client, minutes: "Document"
) -> None:
    drawn(ours, minutes)
    page = read(alice, "strike-out", proved(ours, minutes).id)
    assert "Something is struck out in it already" in page
    assert reverse("desk:strike-out", args=[minutes.id]) in page


def test_the_file_leads_to_its_pages_and_a_copy_to_its_proof(
    ours: Office, alice: Client, minutes: "Document"
) -> None:
    page = read(alice, "file", minutes.id)
    assert "Strike out in this file" in page
    assert f'href="{reverse("desk:strike-out", args=[minutes.id])}"' in page
    drawn(ours, minutes)
    page = read(alice, "file", settled(proved(ours, minutes), kind="pdf").id)
    assert "What is struck out of it, and the proof" in page
    assert f'href="{reverse("desk:strike-out-copy", args=[minutes.id])}"' in page
    table = settled(added(ours, Upload("table.csv", "text/csv", b"a,b"))[0], kind="csv")
    assert "Strike out" not in read(alice, "file", table.id)


def test_an_approver_sees_the_boxes_and_draws_none(
    ours: Office, sign_in: SignIn, minutes: "Document"
) -> None:
    drawn(ours, minutes)
    bob = sign_in(ours.bob)
    page = opened(bob, minutes)
    assert "1 box on this page" in page
    assert 'id="strike-draw"' not in page
    assert "redact.js" not in page
    answer = bob.post(reverse("desk:strike-out", args=[minutes.id]), {"provision": UNDER, **sides()})
    assert "Your role does not let you" in answer.content.decode()
    assert len(queries.boxes(minutes)) == 1


def test_another_office_finds_nothing(ours: Office, sign_in: SignIn, minutes: "Document") -> None:
    box = drawn(ours, minutes)
    charlie = sign_in(stranger())
    for name, about in (
        ("strike-out", (minutes.id,)),
        ("strike-out-boxes", (minutes.id,)),
        ("strike-out-box", (minutes.id, box.id)),
        ("strike-out-find", (minutes.id,)),
        ("strike-out-suggested", (minutes.id,)),
        ("strike-out-words", (minutes.id,)),
        ("strike-out-copy", (minutes.id,)),
        ("file-page", (minutes.id, 1)),
    ):
        assert charlie.get(reverse(f"desk:{name}", args=about)).status_code == 404, name
    assert charlie.post(reverse("desk:strike-out-open", args=[minutes.id])).status_code == 404
    assert charlie.post(reverse("desk:strike-out-remove", args=[minutes.id, box.id])).status_code == 404


def test_a_box_of_another_file_is_not_found(ours: Office, alice: Client, minutes: "Document") -> None:
    other = drawn(ours, paper(ours))
    assert alice.get(reverse("desk:strike-out-box", args=[minutes.id, other.id])).status_code == 404


def test_a_restricted_request_does_not_exist_for_others(
    ours: Office, alice: Client, sign_in: SignIn, minutes: "Document"
) -> None:
    assert minutes.case is not None
    opened(alice, minutes)
    carl = officer(ours.row, "Carl Case", Role.CASE_OFFICER, by=ours.ada)
    named = [ours.alice.id, ours.bob.id]
    handling.restrict(minutes.case, named, reason="It is about staff.", by=ours.alice, at=NOW)
    browser = sign_in(carl)
    assert browser.get(reverse("desk:strike-out", args=[minutes.id])).status_code == 404
    assert browser.get(reverse("desk:file-page", args=[minutes.id, 1])).status_code == 404
    assert "Page 1 of 2" in read(alice, "strike-out", minutes.id)


def test_opening_the_pages_leads_back_to_what_was_asked_for(alice: Client, minutes: "Document") -> None:
    page = read(alice, "strike-out-copy", minutes.id, page=2)
    assert "You see each page as it was, with its boxes, and as it leaves." in page
    opening = reverse("desk:strike-out-open", args=[minutes.id])
    answer = alice.post(f"{opening}?page=2&then=strike-out-copy")
    assert answer.headers["Location"] == reverse("desk:strike-out-copy", args=[minutes.id]) + "?page=2"
    for elsewhere in ("https://evil.example/", "case", ""):
        answer = alice.post(f"{opening}?then={elsewhere}")
        assert answer.headers["Location"] == reverse("desk:strike-out", args=[minutes.id])


def test_what_is_sent_before_the_pages_were_opened_asks_for_that(alice: Client, minutes: "Document") -> None:
    answer = alice.post(reverse("desk:strike-out", args=[minutes.id]), {})
    assert answer.status_code == 200
    assert reverse("desk:strike-out-open", args=[minutes.id]) in answer.content.decode()
    assert queries.boxes(minutes) == []


def test_whoever_must_stand_aside_since_sees_the_pages_no_more(
    ours: Office, sign_in: SignIn, minutes: "Document"
) -> None:
    assert minutes.case is not None
    bob = sign_in(ours.bob)
    opened(bob, minutes)
    picture = reverse("desk:file-page", args=[minutes.id, 1])
    assert bob.get(picture).status_code == 200
    interest = next(iter(Interest))
    handling.declare(minutes.case, interest, reason="My sister wrote it.", by=ours.bob, at=NOW)
    assert bob.get(picture).status_code == 404
    assert "<svg" not in read(bob, "strike-out", minutes.id)
