"""What everyone may read: past answers, and how to ask. Never who asked, a draft, or another office's."""

import html
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from django.test import Client

from foidesk.disclosure import actions
from foidesk.pages.paging import page_of
from foidesk.people.rules import Role
from tests.disclosure.entries import LATER, amended, drafted, published
from tests.letters.decided import NEITHER
from tests.walk import Office, found, office, officer, stranger

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Page

pytestmark = pytest.mark.django_db

ENTRY = "/log/2024/foi-0001-24/"
APPLICANT = ("Jo Applicant", "jo@applicant.example")


@pytest.fixture
def ours() -> Office:
    return office(review_contact="The Chief Executive, at this address")


@pytest.fixture
def everyone() -> Client:
    return Client()


def text(page: "Page") -> str:
    return " ".join(html.unescape(page.content.decode()).split())


def said(client: Client, address: str, **query: Any) -> str:
    return text(client.get(address, query))


def test_the_first_page_searches_past_answers_and_says_how_to_ask(ours: Office, everyone: Client) -> None:
    published(ours)
    page = said(everyone, "/")
    assert page.index("Search past answers") < page.index("Recent answers") < page.index("Make a request")
    assert f'href="{ENTRY}"' in page
    assert "mailto:foi@marlshire.example" in page
    assert "1 High Street" in page


def test_an_installation_without_an_office_says_so(everyone: Client) -> None:
    assert "No office has been set up here yet" in said(everyone, "/")
    assert everyone.get(ENTRY).status_code == 200


def test_an_office_without_answers_says_so(ours: Office, everyone: Client) -> None:
    page = said(everyone, "/")
    assert "No answer has been published yet" in page
    assert ours.row.name in page


def test_an_answer_reads_like_an_article(ours: Office, everyone: Client) -> None:
    published(ours)
    page = said(everyone, ENTRY)
    order = (
        "Citizen engagement platform</h1>",
        "Reference: FOI 0001/24",
        "Answered: Friday 6 December 2024, after 3 working days",
        "Disclosed in part",
        "Which citizen engagement platform do you use?",
        "Marlshire Together.",
        "Section 43(2) (commercial interests): Disclosure would",
        "If you disagree with this answer",
    )
    places = [page.index(words) for words in order]
    assert places == sorted(places)
    assert page.count("<h1") == page.count("<main") == 1


def test_nothing_of_the_applicant_is_on_any_page(ours: Office, everyone: Client) -> None:
    published(ours)
    for address in ("/", "/log/", "/log/?q=platform", "/log/feed/", ENTRY):
        page = said(everyone, address)
        assert not any(words in page for words in APPLICANT), address


def test_no_page_sets_a_cookie_or_needs_an_account(ours: Office, everyone: Client) -> None:
    published(ours)
    for address in ("/", "/log/", "/log/?q=platform&year=2024", "/log/feed/", ENTRY, "/log/2024/none/"):
        page = everyone.get(address)
        assert page.status_code in (200, 404)
        assert not page.cookies, address
    assert not everyone.cookies


def test_pages_only_tell_and_take_nothing(ours: Office, everyone: Client) -> None:
    for address in ("/", "/log/", ENTRY):
        assert everyone.post(address).status_code == 405


def test_the_search_finds_by_stems_and_shows_why(ours: Office, everyone: Client) -> None:
    published(ours)
    page = said(everyone, "/log/", q="engagements suppliers")
    assert "1 answer holds all the words “engagements suppliers”" in page
    assert "<mark>engagement</mark>" in page
    assert "No answer holds all the words “helicopter”" in said(everyone, "/log/", q="helicopter")


def test_the_log_narrows_to_a_year(ours: Office, everyone: Client) -> None:
    published(ours)
    assert ENTRY in said(everyone, "/log/", year="2024")
    page = said(everyone, "/log/", year="1999")
    assert "Select a valid choice" in page


def test_the_log_is_shown_in_pages(ours: Office, everyone: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("foidesk.public.disclosure.views.page_of", partial(page_of, size=2))
    for n in range(3):
        published(ours, title=f"Platform {n}")
    page = said(everyone, "/log/")
    assert "3 answers, the newest first" in page
    assert page.index("Platform 2") < page.index("Platform 1")
    assert "Platform 0" not in page
    page = said(everyone, "/log/", q="platform")
    assert "Showing 1 to 2 of 3" in page
    assert "q=platform&page=2" in page
    assert "Platform 0" in said(everyone, "/log/", page="99999")


@pytest.mark.parametrize("query", ['"', "'; --", "\x00", "NEAR(", "x" * 5_000, "%", "\ud800", "<script>"])
def test_hostile_searches_give_a_page(ours: Office, everyone: Client, query: str) -> None:
    published(ours)
    page = everyone.get("/log/", {"q": query.encode("utf-8", "surrogatepass")})
    assert page.status_code == 200
    assert "<script>" not in page.content.decode()


@pytest.mark.parametrize(
    "address",
    [
        "/log/2024/none/",
        "/log/1066/foi-0001-24/",
        "/log/99999999999999999999/foi-0001-24/",
        "/o/office-of-nowhere/",
        "/o/office-of-nowhere/log/",
    ],
)
def test_what_is_not_there_is_said_in_words(ours: Office, everyone: Client, address: str) -> None:
    published(ours)
    page = everyone.get(address)
    assert page.status_code == 404
    assert "Page not found" in text(page)


def test_drafts_are_nowhere(ours: Office, everyone: Client) -> None:
    drafted(ours)
    for address in ("/", "/log/", "/log/?q=platform", "/log/feed/"):
        assert "Citizen engagement" not in said(everyone, address)
    assert everyone.get(ENTRY).status_code == 404


def test_a_withdrawn_answer_leaves_a_word_but_not_why(ours: Office, everyone: Client) -> None:
    entry = published(ours)
    actions.withdraw(entry, reason="It named Gita Green.", by=ours.paula, at=LATER)
    page = everyone.get(ENTRY)
    assert page.status_code == 410
    assert "We withdrew it on Friday 6 December 2024" in text(page)
    assert not any(words in text(page) for words in ("Gita", "Citizen engagement", "Marlshire Together"))
    for address in ("/", "/log/", "/log/?q=platform", "/log/feed/"):
        assert ENTRY not in said(everyone, address)


def test_a_withdrawn_answer_leads_to_the_one_in_its_place(ours: Office, everyone: Client) -> None:
    entry = published(ours)
    actions.withdraw(entry, reason="A figure.", by=ours.paula, at=LATER)
    second = amended(actions.draft(entry.case, by=ours.paula, at=LATER), ours, answer="Corrected.")
    actions.publish(second, version=second.version, by=ours.paula, at=LATER)
    assert 'href="/log/2024/foi-0001-24-2/"' in said(everyone, ENTRY)


def test_whatever_was_typed_is_words_and_never_markup(ours: Office, everyone: Client) -> None:
    entry = drafted(ours, decisions=(NEITHER, NEITHER))
    planted = "<script>alert(1)</script> <img src=x onerror=alert(1)> & “quotes”"
    entry = amended(entry, ours, title=f"Title {planted}", question=planted, answer=planted)
    actions.publish(entry, version=entry.version, by=ours.paula, at=LATER)
    for address in ("/", "/log/", "/log/?q=alert", "/log/feed/", ENTRY):
        page = everyone.get(address).content.decode()
        assert "<script>alert" not in page
        assert "<img" not in page
        assert "&lt;script&gt;" in page


def test_the_feed_tells_new_answers(ours: Office, everyone: Client) -> None:
    published(ours)
    page = everyone.get("/log/feed/")
    assert page["Content-Type"].startswith("application/atom+xml")
    assert f"http://testserver{ENTRY}" in page.content.decode()


def test_several_offices_are_never_mixed(ours: Office, everyone: Client) -> None:
    entry, charlie = published(ours), stranger()
    officer(found("Office of Farshire"), "Fay Far", Role.COMMUNICATIONS)
    for address in ("/", "/log/"):
        page = said(everyone, address)
        assert "Choose the office" in page
        assert "Citizen engagement" not in page
    assert entry.title in said(everyone, "/o/office-of-marlshire/")
    assert entry.title in said(everyone, f"/o/office-of-marlshire{ENTRY}")
    for address in ("", "log/", "log/?q=platform", "log/feed/"):
        assert entry.title not in said(everyone, f"/o/office-of-otherham/{address}")
    assert everyone.get(f"/o/office-of-otherham{ENTRY}").status_code == 404
    assert charlie.authority != entry.authority


def test_an_address_from_when_the_office_was_alone_still_leads_there(ours: Office, everyone: Client) -> None:
    published(ours)
    stranger()
    page = everyone.get(ENTRY, follow=True)
    assert page.redirect_chain == [(f"/o/office-of-marlshire{ENTRY}", 302)]
    assert "Marlshire Together." in text(page)
