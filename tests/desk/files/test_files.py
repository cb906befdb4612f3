"""Files on the desk: what is found in them is told, and what they hold is given only as an event."""

from collections.abc import Callable
from io import BytesIO
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from foidesk.audit.queries import story
from foidesk.documents import actions
from foidesk.documents.models import Document
from foidesk.documents.queries import documents_of, versions_of
from foidesk.documents.rules import Upload, Version
from foidesk.inbox import queries
from foidesk.people.rules import Actor, Role
from tests.cleaning.test_pictures import photograph
from tests.documents.filed import HEARD, SHEET, TABLE, WEAK, added, recording, settled
from tests.everyone.inspected import drawn
from tests.inbox.steps import came
from tests.walk import NOW, Office, logged, officer

SignIn = Callable[[Actor], Client]


def case_of(document: Document) -> UUID:
    assert document.case_id is not None
    return document.case_id


def read(browser: Client, name: str, *about: object) -> str:
    return browser.get(reverse(f"desk:{name}", args=list(about))).content.decode()


def post(browser: Client, name: str, about: object, **typed: object) -> str:
    answer = browser.post(reverse(f"desk:{name}", args=[about]), typed, follow=True)
    return answer.content.decode()


def test_files_of_a_request(ours: Office, alice: Client) -> None:
    case = logged(ours.alice)
    assert "This request has no files" in read(alice, "case-files", case.id)
    file = BytesIO(b"<html><script>alert(1)</script>")
    file.name = "page.html"
    alice.post(reverse("desk:case-files", args=[case.id]), {"uploads": file})
    (document,) = documents_of(case)
    page = read(alice, "case-files", case.id)
    assert "page.html" in page
    assert "0 of 1 files have been inspected" in page
    assert "has not been inspected for hidden data" in read(alice, "file", document.id)
    answer = alice.post(reverse("desk:file-download", args=[document.id]))
    assert answer.content == b"<html><script>alert(1)</script>"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="page.html"'
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"].startswith("sandbox")
    assert story(authority=case.authority, chain=case.id)[-1].verb == "documents.downloaded"


def test_what_blocks_is_told_with_its_place_what_it_means_and_what_to_do(ours: Office, alice: Client) -> None:
    document = settled(added(ours)[0], SHEET, WEAK, kind="xlsx")
    page = read(alice, "file", document.id)
    for words in (
        "Why it can't leave",
        "Staff",
        "9,483 rows",
        "Hidden sheet",
        "What to do:",
        "Worth a look",
    ):
        assert words in page
    assert page.index("9,483 rows") < page.index("words like names")
    assert "Make a cleaned copy" in page
    assert "2 findings" in read(alice, "case-files", document.case_id)


def test_a_clean_file_says_so_and_offers_no_copy(ours: Office, alice: Client) -> None:
    page = read(alice, "file", settled(added(ours)[0]).id)
    assert "Nothing hidden" in page
    assert "Make a cleaned copy" not in page


def test_a_cleaned_copy_is_a_version_that_is_inspected_again(ours: Office, alice: Client) -> None:
    document = settled(added(ours, Upload("plan.jpg", "", photograph()))[0], SHEET, kind="jpeg")
    assert "Where, when and with what it was taken is gone" in read(alice, "file-clean", document.id)
    page = post(alice, "file-clean", document.id)
    assert "plan (cleaned).jpg" in page
    assert "Not inspected yet" in page
    first, copy = versions_of(document)
    assert (first.id, copy.version) == (document.id, Version.WORKING)
    assert "documents.cleaned" in [
        event.verb for event in story(authority=ours.row.id, chain=case_of(document))
    ]


def test_what_cannot_be_copied_says_what_to_do_instead(ours: Office, alice: Client) -> None:
    document = settled(added(ours, Upload("old.doc", "", b"\xd0\xcf\x11\xe0"))[0], SHEET, kind="doc")
    assert "Make a cleaned copy" not in read(alice, "file", document.id)
    assert "Print it to a new PDF" in read(alice, "file-clean", document.id)
    assert "Print it to a new PDF" in post(alice, "file-clean", document.id)


def test_a_damaged_picture_is_refused_with_the_form_still_there(ours: Office, alice: Client) -> None:
    document = settled(added(ours, Upload("plan.jpg", "", photograph()[:400]))[0], SHEET, kind="jpeg")
    page = post(alice, "file-clean", document.id)
    assert "There is a problem" in page
    assert "fresh copy" in page


def test_words_are_read_piece_by_piece_and_each_time_is_an_event(ours: Office, alice: Client) -> None:
    long = "\n".join(f"The anvil number {n} stands in the yard." for n in range(5_000))
    document = settled(added(ours)[0], text=long)
    page = post(alice, "file-words", document.id)
    assert "Piece 1 of 4" in page
    assert "anvil number 4999" in post(alice, "file-words", document.id, piece="4")
    assert "Piece 4 of 4" in post(alice, "file-words", document.id, piece="99")
    assert "Piece 1 of 4" in post(alice, "file-words", document.id, piece="x")
    verbs = [event.verb for event in story(authority=ours.row.id, chain=case_of(document))]
    assert verbs[-4:] == ["documents.read"] * 4


def test_a_file_without_words_says_so(ours: Office, alice: Client) -> None:
    assert "No words were found in it" in post(alice, "file-words", settled(added(ours)[0]).id)


def test_pages_are_seen_in_the_page_itself(ours: Office, alice: Client) -> None:
    document = settled(added(ours)[0], pages=(drawn(), drawn(by="x")))
    answer = alice.post(reverse("desk:file-pages", args=[document.id]))
    page = answer.content.decode()
    assert page.count("data:image/png;base64,") == 2
    assert "Page 2 as a small picture" in page
    assert "data:" in answer.headers["Content-Security-Policy"]
    assert (
        "data:" not in alice.get(reverse("desk:file", args=[document.id])).headers["Content-Security-Policy"]
    )


def test_two_people_listen_before_a_recording_can_leave(ours: Office, alice: Client, sign_in: SignIn) -> None:
    document = recording(ours)
    assert "Two people listen to all of it" in read(alice, "file", document.id)
    assert "There is a problem" in post(alice, "file-listened", document.id)
    assert HEARD in post(alice, "file-listened", document.id, heard=HEARD, seconds="90")
    assert "A second person must" in post(alice, "file-listened", document.id, heard=HEARD)
    page = post(sign_in(ours.bob), "file-listened", document.id, heard=HEARD)
    assert "Nothing hidden" in page
    assert "Who listened" in page


def test_an_archive_is_taken_apart_by_the_worker(ours: Office, alice: Client) -> None:
    document = settled(added(ours, Upload("all.zip", "", b"PK"))[0], SHEET, kind="zip")
    assert "Its files are being taken out" in post(alice, "file-apart", document.id)
    assert "taken apart already" in post(alice, "file-apart", document.id)


def test_the_same_file_on_another_request_is_pointed_out(ours: Office, alice: Client) -> None:
    one, other = added(ours)[0], added(ours, case=logged(ours.alice, title="Kites"))[0]
    page = read(alice, "file", one.id)
    assert "The same elsewhere" in page
    assert reverse("desk:file", args=[other.id]) in page


def test_malware_is_given_to_nobody(ours: Office, alice: Client) -> None:
    document = added(ours)[0]
    actions.infected(document, "Eicar-Test", at=NOW)
    page = read(alice, "file", document.id)
    assert "Eicar-Test" in page
    assert reverse("desk:file-download", args=[document.id]) not in page
    answer = alice.post(reverse("desk:file-download", args=[document.id]))
    assert answer.status_code == 409
    assert "nobody can open it" in answer.content.decode()


def test_a_file_is_found_by_its_words(ours: Office, alice: Client) -> None:
    document = settled(added(ours)[0], text="The brass anvil weighs nine stone.")
    page = alice.get(reverse("desk:search-files"), {"q": "brass anvil"}).content.decode()
    assert reverse("desk:file", args=[document.id]) in page
    assert "<mark>brass</mark>" in page
    nothing = alice.get(reverse("desk:search-files"), {"q": "harpsichord"}).content.decode()
    assert "No file holds all of these words" in nothing


def test_a_long_list_of_files_has_pages(ours: Office, alice: Client) -> None:
    case = logged(ours.alice)
    added(ours, *[Upload(f"table {n}.csv", "", TABLE.data) for n in range(60)], case=case)
    assert "Showing 1 to 50 of 60" in read(alice, "case-files", case.id)


def test_an_approver_reads_a_message_s_file_only_unmasked(ours: Office, sign_in: SignIn) -> None:
    message = came(ours.alice)
    (document,) = queries.files_of(message)
    bob = sign_in(officer(ours.row, "Bea Brook", Role.APPROVER, by=ours.ada))
    page = bob.get(reverse("desk:file", args=[document.id])).content.decode()
    assert reverse("desk:file-words", args=[document.id]) not in page
    assert "who asks" in page
    assert bob.post(reverse("desk:file-words", args=[document.id])).status_code == 409


def test_a_get_downloads_nothing(ours: Office, alice: Client) -> None:
    message = came(ours.alice)
    (document,) = queries.files_of(message)
    for name in ("file-download", "file-words", "file-pages", "file-apart"):
        assert alice.get(reverse(f"desk:{name}", args=[document.id])).status_code == 405
    assert alice.get(reverse("desk:message-original", args=[message.id])).status_code == 405


def test_the_original_is_given_whole(ours: Office, alice: Client) -> None:
    message = came(ours.alice)
    answer = alice.post(reverse("desk:message-original", args=[message.id]))
    assert len(answer.content) == message.size
    assert "attachment" in answer.headers["Content-Disposition"]


def test_a_damaged_file_is_not_given_out(
    ours: Office, alice: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    message = came(ours.alice)
    monkeypatch.setattr("pathlib.Path.read_bytes", lambda _path: b"changed")
    answer = alice.post(reverse("desk:message-original", args=[message.id]))
    assert answer.status_code == 409
    assert "not what was received" in answer.content.decode()
