"""The pages of what leaves with its files: each can be opened there, and what was let pass is told."""

import pytest
from django.test import Client
from django.urls import reverse

from foidesk.documents import actions as documents
from foidesk.documents.models import Document
from foidesk.documents.rules import Outcome
from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.handling import actions as handling
from foidesk.language.sentence import say
from foidesk.material import actions as material
from foidesk.material import queries as laid
from foidesk.people.rules import Role
from foidesk.plumbing.post.rules import Ending
from foidesk.release import queries
from foidesk.release.models import Parcel
from foidesk.release.rules import State
from tests.browsing import signed_in
from tests.documents.filed import again, settled
from tests.release.carried import MANY, PERSONAL, REASON, Carrying, carrying
from tests.release.steps import LATER, attempt, now
from tests.walk import NOW, logged, officer, stranger

SECOND = Finding(Code.PERSONAL_DATA, "page 2", 1, say("1 telephone number."), sure=0.8)


@pytest.fixture
def here(db: None) -> Carrying:
    """A request whose answer carries files."""
    return carrying()


@pytest.fixture
def alice(here: Carrying) -> Client:
    """Alice's browser."""
    return signed_in(here.walk.ours.alice)


@pytest.fixture
def bob(here: Carrying) -> Client:
    """Bob's browser."""
    return signed_in(here.walk.ours.bob)


def shown(browser: Client, name: str, parcel: Parcel) -> str:
    answer = browser.get(reverse(f"desk:{name}", args=[parcel.id]))
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def opened(browser: Client, parcel: Parcel, n: int = 1) -> bytes:
    answer = browser.post(reverse("desk:parcel-file", args=[parcel.id, n]))
    assert answer.status_code == 200
    assert answer["Content-Disposition"].startswith("attachment")
    return b"".join(answer)


def test_each_file_stands_there_with_who_let_what_pass(here: Carrying, bob: Client) -> None:
    document = here.file("a.pdf", PERSONAL)
    here.passed(document)
    page = shown(bob, "approve", here.submitted(document, here.file("plain.pdf")))
    assert "2 files" in page
    assert "2. plain.pdf" in page
    assert f"Alice Able asked that it may pass: {REASON} Bob Brook agreed." in page
    assert "Nothing that would keep it from leaving was found in it." in page
    assert page.count("Nobody has opened it as it would be sent.") == 2


def test_opened_there_it_is_the_very_bytes_and_the_page_says_who(here: Carrying, bob: Client) -> None:
    document = here.file(words="of May")
    parcel = here.submitted(document)
    assert opened(bob, parcel) == b"minutes.pdf of May"
    assert [row.opened_by for row in laid.openings(document)] == [here.walk.ours.bob.id]
    page = shown(bob, "approve", parcel)
    assert "Opened by: Bob Brook" in page
    assert "Open it once more" in page


def test_not_approved_until_everything_that_must_be_is_opened(here: Carrying, bob: Client) -> None:
    document = here.file("people.csv", MANY, kind="csv")
    here.opened(document, "alice")
    parcel = here.submitted(document)
    page = shown(bob, "approve", parcel)
    assert "Bob Brook did not open it" in page
    assert "You can't approve this yet" in page.replace("&#x27;", "'")
    assert 'value="approve"' not in page
    assert "Send back with comments" in page
    typed = {"manifest": parcel.manifest, "comments": "", "say": "approve"}
    bob.post(reverse("desk:approve", args=[parcel.id]), typed)
    assert now(parcel).state == State.AWAITING
    opened(bob, parcel)
    assert "did not open it" not in shown(bob, "approve", parcel)
    bob.post(reverse("desk:approve", args=[parcel.id]), typed)
    assert now(parcel).state == State.APPROVED


def test_what_was_found_meanwhile_is_agreed_to_on_the_page(
    here: Carrying, bob: Client, alice: Client
) -> None:
    document = here.file("a.pdf", PERSONAL)
    here.passed(document)
    parcel = here.submitted(document)
    documents.settle(again(document), Outcome("pdf", (PERSONAL, SECOND)), at=NOW)
    row = material.override(
        again(document), code=SECOND.code, where="page 2", reason=REASON, by=here.walk.ours.alice, at=NOW
    )
    assert "I looked, and agree" in shown(bob, "approve", parcel)
    address = reverse("desk:parcel-agree", args=[parcel.id, row.id])
    assert "A different officer must" in alice.post(address).content.decode()
    assert bob.post(address).status_code == 302
    assert "Nothing speaks against it" in shown(bob, "approve", parcel)


def left(here: Carrying, *files: Document) -> Parcel:
    parcel = here.send(here.approved(*files))
    attempt(Ending.ACCEPTED)
    return here.walk.settled(parcel)


def test_what_left_is_inspected_again_and_what_is_new_is_told(here: Carrying, alice: Client) -> None:
    parcel = left(here, here.file())
    sent = queries.items(parcel)[0].sent
    assert sent is not None
    assert "It waits to be inspected again" in shown(alice, "parcel", parcel)
    settled(again(sent), kind="pdf")
    assert "nothing that was not found before" in shown(alice, "parcel", parcel)
    assert alice.post(reverse("desk:parcel-file-again", args=[parcel.id, 1])).status_code == 302
    claimed = documents.claim(at=LATER)
    assert claimed is not None
    documents.settle(claimed, Outcome("pdf", (PERSONAL,)), at=LATER)
    page = shown(alice, "parcel", parcel)
    assert "Found since it left, and not before:" in page
    assert "2 e-mail addresses." in page
    assert opened(alice, parcel) == b"minutes.pdf "


def test_by_hand_each_file_is_ticked(here: Carrying, alice: Client) -> None:
    parcel = here.approved(here.file())
    address = reverse("desk:record-sent", args=[parcel.id])
    typed = {"how": "by-hand", "sent_on_0": "06", "sent_on_1": "01", "sent_on_2": "2025"}
    page = alice.get(address).content.decode()
    assert "Which files were enclosed?" in page
    assert "Which files were enclosed? (optional)" not in " ".join(page.split())
    day = {name: value for name, value in typed.items() if f'name="{name}"' in page}
    day |= {"how": "by-hand"}
    refused = alice.post(address, day).content.decode()
    assert "Tick each file that was enclosed" in refused


@pytest.mark.parametrize("name", ["parcel-file", "parcel-file-again"])
def test_no_other_office_and_no_other_number(here: Carrying, alice: Client, name: str) -> None:
    parcel = here.submitted(here.file())
    assert alice.post(reverse(f"desk:{name}", args=[parcel.id, 7])).status_code == 404
    charlie = signed_in(stranger())
    assert charlie.post(reverse(f"desk:{name}", args=[parcel.id, 1])).status_code == 404


def test_what_is_blocked_can_be_left_out_from_there(here: Carrying, alice: Client, bob: Client) -> None:
    document = here.file()
    parcel = here.submitted(document)
    documents.settle(again(document), Outcome("pdf", (PERSONAL,)), at=NOW)
    page = shown(alice, "parcel", parcel)
    assert "Hidden data or details of people were found in it" in page
    assert reverse("desk:file-fate", args=[document.id]) in page
    assert reverse("desk:file-fate", args=[document.id]) not in shown(bob, "approve", parcel)


def test_nothing_is_opened_by_looking(here: Carrying, bob: Client) -> None:
    parcel = here.submitted(here.file())
    assert bob.get(reverse("desk:parcel-file", args=[parcel.id, 1])).status_code == 405


def test_a_file_that_was_laid_to_a_restricted_request_is_not_opened_from_here(here: Carrying) -> None:
    ours = here.walk.ours
    carl = officer(ours.row, "Carl Case", Role.CASE_OFFICER, by=ours.ada)
    document = here.file("lantern.pdf")
    parcel = here.submitted(document)
    other = logged(ours.alice)
    named = [ours.alice.id, ours.bob.id]
    handling.restrict(other, named, reason="It is about staff.", by=ours.alice, at=NOW)
    documents.move(again(document), other, reason="Wrong request.", by=ours.alice, at=NOW)
    settled(again(document), kind="pdf")
    address = reverse("desk:parcel-file", args=[parcel.id, 1])
    assert signed_in(carl).post(address).status_code == 404
    assert signed_in(ours.alice).post(address).status_code == 200
