"""The log on the desk: drafted, changed, shown as everyone will read it, published, withdrawn."""

import html
import re
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from foidesk.disclosure import actions, queries
from foidesk.disclosure.rules import State
from tests.browsing import signed_in
from tests.disclosure.entries import LATER, amended, answered, drafted, published
from tests.walk import Office, logged, office, stranger

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Page

    from foidesk.disclosure.models import Entry

pytestmark = pytest.mark.django_db

CHANGING = ("change-log-entry", "publish-log-entry", "withdraw-log-entry")


@pytest.fixture(autouse=True)
def on_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The wall clock shows the day of the invented people."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: LATER)


@pytest.fixture
def ours() -> Office:
    return office(review_contact="The Chief Executive, at this address")


def text(page: "Page") -> str:
    return " ".join(html.unescape(page.content.decode()).split())


def href(name: str, key: object) -> str:
    return reverse(f"desk:{name}", args=[key])


def carried(page: "Page") -> dict[str, str]:
    """What the page's form holds: its version, its texts and its title."""
    source = page.content.decode()
    fields = dict(re.findall(r'<input type="(?:text|hidden)" name="(version|title)" value="([^"]*)"', source))
    fields |= dict(re.findall(r'<textarea name="(\w+)"[^>]*>\n?([^<]*)</textarea>', source))
    return {name: html.unescape(value) for name, value in fields.items()}


def now(entry: "Entry") -> "Entry":
    found = queries.entry(entry.authority, entry.id)
    assert found is not None
    return found


def test_the_log_shows_what_waits_what_is_drafted_published_and_withdrawn(ours: Office) -> None:
    published(ours, title="Vehicles")
    drafted(ours, title="Drones")
    withdrawn = published(ours, title="Uniforms")
    actions.withdraw(withdrawn, reason="A figure.", by=ours.paula, at=LATER)
    answered(ours, title="Helicopters")
    page = text(signed_in(ours.paula).get(reverse("desk:disclosure")))
    order = ("Helicopters", "Drafts (1)", "Drones", "Published (1)", "Vehicles", "Withdrawn (1)", "Uniforms")
    places = [page.index(words) for words in order]
    assert places == sorted(places)
    assert "Waiting to be published (1)" in page


def test_an_empty_log_says_so(ours: Office) -> None:
    assert "Nothing waits" in text(signed_in(ours.bob).get(reverse("desk:disclosure")))


def test_the_desk_searches_drafts_too(ours: Office) -> None:
    drafted(ours, title="Drones over Marlshire")
    client = signed_in(ours.paula)
    assert "Drones over Marlshire" in text(client.get(reverse("desk:disclosure"), {"q": "drone"}))
    assert "No entry holds all the words" in text(client.get(reverse("desk:disclosure"), {"q": 'nil"'}))


def test_paula_publishes_an_answer_from_the_list_to_the_public_page(ours: Office) -> None:
    case, client = answered(ours), signed_in(ours.paula)
    page = client.post(href("draft-log-entry", case.id), follow=True)
    assert "As everyone will read it" in text(page)
    entry = queries.entry_of(case)
    assert entry is not None
    address = href("change-log-entry", entry.id)
    typed = {"title": "Our platform", "question_1": "Which platform do you use?"}
    page = client.post(address, carried(client.get(address)) | typed, follow=True)
    assert "Drafted by Paula Page" in text(page)
    page = client.get(href("publish-log-entry", entry.id))
    assert "everyone can read and find exactly what stands below" in text(page)
    assert "Which platform do you use?" in text(page)
    page = client.post(href("publish-log-entry", entry.id), carried(page), follow=True)
    assert "Published by Paula Page" in text(page)
    assert "Our platform" in text(Client().get("/log/2024/foi-0001-24/"))


def test_the_preview_is_what_everyone_reads(ours: Office) -> None:
    entry, client = drafted(ours), signed_in(ours.paula)
    preview = client.get(href("publish-log-entry", entry.id)).content.decode()
    actions.publish(entry, version=entry.version, by=ours.paula, at=LATER)
    article = Client().get("/log/2024/foi-0001-24/").content.decode()
    article = article.partition("<article")[2].partition(">")[2].partition("</article>")[0]
    assert len(article) > 500
    lowered = re.sub(r"(</?h)([1-5])", lambda tag: f"{tag[1]}{int(tag[2]) + 1}", article)
    assert lowered in preview


def test_to_open_a_page_changes_nothing(ours: Office) -> None:
    entry, case, client = drafted(ours), answered(ours), signed_in(ours.paula)
    for address in (
        href("publish-log-entry", entry.id),
        href("change-log-entry", entry.id),
        href("case-log-entry", case.id),
    ):
        assert client.get(address).status_code == 200
    assert client.get(href("draft-log-entry", case.id)).status_code == 405
    assert (now(entry).state, queries.entry_of(case)) == (State.DRAFT, None)


def test_what_names_the_applicant_is_shown_and_keeps_it_from_being_published(ours: Office) -> None:
    entry = drafted(ours, questions=("I, Jo Applicant, ask: which platform?", "What does it cost?"))
    client = signed_in(ours.paula)
    for name in ("log-entry", "change-log-entry", "publish-log-entry"):
        shown = text(client.get(href(name, entry.id)))
        assert "The applicant's name stands here" in shown
        assert "(question 1, line 1" in shown
    page = client.post(href("publish-log-entry", entry.id), {"version": entry.version})
    assert "The applicant's name stands here" in text(page)
    assert now(entry).state == State.DRAFT


def test_a_doubt_asks_for_a_reason(ours: Office) -> None:
    entry = amended(drafted(ours), ours, answer="The Applicant form of the supplier.")
    client, address = signed_in(ours.paula), href("publish-log-entry", entry.id)
    assert "in spite of the doubt" in text(client.get(address))
    page = client.post(address, {"version": entry.version, "reason": ""})
    assert "There is a problem" in text(page)
    client.post(address, {"version": entry.version, "reason": "It is the name of a form."})
    assert now(entry).state == State.PUBLISHED


def test_who_comes_second_is_told_and_keeps_what_was_typed(ours: Office) -> None:
    entry, client = drafted(ours), signed_in(ours.paula)
    typed = carried(client.get(href("change-log-entry", entry.id))) | {"title": "My own title"}
    amended(entry, ours, title="The other title")
    page = client.post(href("change-log-entry", entry.id), typed)
    assert "Somebody changed this entry after you opened it" in text(page)
    assert 'value="My own title"' in page.content.decode()
    assert now(entry).title == "The other title"
    client.post(href("change-log-entry", entry.id), carried(page))
    assert now(entry).title == "My own title"


def test_what_is_empty_or_forged_is_said_and_kept(ours: Office) -> None:
    entry, client = drafted(ours), signed_in(ours.paula)
    typed = carried(client.get(href("change-log-entry", entry.id))) | {"answer_1": " ", "title": "Kept"}
    page = client.post(href("change-log-entry", entry.id), typed)
    assert "Answer to question 1 is empty" in text(page)
    assert 'value="Kept"' in page.content.decode()
    page = client.post(href("change-log-entry", entry.id), typed | {"answer_1": "x", "version": "forged"})
    assert "Open the page again" in text(page)
    assert now(entry).version == entry.version


def test_a_published_entry_is_withdrawn_with_a_reason(ours: Office) -> None:
    entry, client = published(ours), signed_in(ours.paula)
    address = href("withdraw-log-entry", entry.id)
    assert "nobody outside can read" in text(client.get(address))
    assert "There is a problem" in text(client.post(address, {"reason": ""}))
    page = text(client.post(address, {"reason": "A figure was wrong."}, follow=True))
    assert "A figure was wrong." in page
    assert "Put a corrected entry in its place" in page
    assert Client().get("/log/2024/foi-0001-24/").status_code == 410


def test_pages_for_another_state_lead_to_the_entry(ours: Office) -> None:
    entry, client = published(ours), signed_in(ours.paula)
    for name in ("change-log-entry", "publish-log-entry"):
        assert client.get(href(name, entry.id)).headers["Location"] == href("log-entry", entry.id)
    second = drafted(ours)
    page = client.get(href("withdraw-log-entry", second.id))
    assert page.headers["Location"] == href("log-entry", second.id)


def test_a_request_leads_to_its_entry_or_to_how_it_gets_one(ours: Office) -> None:
    client, case = signed_in(ours.paula), logged(ours.alice)
    assert "has not been answered yet" in text(client.get(href("case-log-entry", case.id)))
    refused = text(client.post(href("draft-log-entry", case.id)))
    assert "only answers that were sent are published" in refused
    entry = published(ours)
    page = client.get(href("case-log-entry", entry.case_id))
    assert page.headers["Location"] == href("log-entry", entry.id)
    actions.withdraw(entry, reason="A figure.", by=ours.paula, at=LATER)
    assert "was withdrawn" in text(client.get(href("case-log-entry", entry.case_id)))


def test_a_role_that_may_not_publish_reads_and_is_told_who_may(ours: Office) -> None:
    entry, live, case = drafted(ours), published(ours), answered(ours)
    client = signed_in(ours.alice)
    assert "Draft the entry" not in text(client.get(reverse("desk:disclosure")))
    assert "Whoever publishes" in text(client.get(href("case-log-entry", case.id)))
    assert "Publish it" not in text(client.get(href("log-entry", entry.id)))
    for name, key in (
        ("change-log-entry", entry.id),
        ("publish-log-entry", entry.id),
        ("withdraw-log-entry", live.id),
    ):
        for page in (client.get(href(name, key)), client.post(href(name, key))):
            assert page.status_code == 403
            assert "Ask: Communications" in text(page)
    assert client.post(href("draft-log-entry", case.id)).status_code == 403
    assert queries.entry_of(case) is None


def test_an_officer_of_another_authority_finds_nothing(ours: Office) -> None:
    entry, case, client = drafted(ours), answered(ours), signed_in(stranger())
    assert entry.title not in text(client.get(reverse("desk:disclosure")))
    assert entry.title not in text(client.get(reverse("desk:disclosure"), {"q": "platform"}))
    for name in ("log-entry", *CHANGING):
        for page in (client.get(href(name, entry.id)), client.post(href(name, entry.id), {"reason": "x"})):
            assert page.status_code == 404
    assert client.get(href("case-log-entry", case.id)).status_code == 404
    assert client.post(href("draft-log-entry", case.id)).status_code == 404
    assert now(entry).state == State.DRAFT


def test_whoever_is_not_signed_in_is_asked_to(ours: Office) -> None:
    entry = drafted(ours)
    addresses = [reverse("desk:disclosure"), href("case-log-entry", entry.case_id)]
    for address in (*addresses, *(href(name, entry.id) for name in ("log-entry", *CHANGING))):
        page = Client().get(address)
        assert page.status_code == 302
        assert page.headers["Location"].startswith(reverse("desk:sign-in"))


def test_an_entry_that_is_not_there_is_not_found(ours: Office) -> None:
    assert signed_in(ours.paula).get(href("log-entry", uuid4())).status_code == 404


def test_what_was_typed_is_never_markup_on_the_desk(ours: Office) -> None:
    entry = amended(drafted(ours), ours, title="<script>x</script>", answer="<img src=x onerror=alert(1)>")
    client = signed_in(ours.paula)
    for address in (reverse("desk:disclosure"), *(href(n, entry.id) for n in ("log-entry", *CHANGING[:2]))):
        page = client.get(address).content.decode()
        assert "<script>x" not in page
        assert "<img" not in page
