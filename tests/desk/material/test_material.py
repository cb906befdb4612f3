"""What becomes of each file is said on one page, of several at once; what is withheld has a schedule."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from foidesk.audit.queries import story
from foidesk.documents.models import Document
from foidesk.material import actions, queries
from foidesk.material.rules import Fate
from foidesk.people.rules import Actor
from foidesk.plumbing.files.here import of_installation
from tests.documents.filed import SHEET, again
from tests.material.laid import Desk
from tests.material.test_fates import HARM, S43, withheld
from tests.material.test_passing import COVERED, MAIL, WHY
from tests.release.steps import Journey
from tests.walk import NOW, Office, logged

SignIn = Callable[[Actor], Client]


@pytest.fixture
def here(ours: Office) -> Desk:
    return Desk(Journey(ours, logged(ours.alice)))


def read(browser: Client, name: str, *about: object) -> str:
    return browser.get(reverse(f"desk:{name}", args=list(about))).content.decode()


def post(browser: Client, page: str, *about: object, **typed: object) -> str:
    answer = browser.post(reverse(f"desk:{page}", args=list(about)), typed, follow=True)
    return answer.content.decode()


def test_it_is_said_of_several_at_once(here: Desk, alice: Client) -> None:
    assert "No files were found" in read(alice, "material", here.case.id)
    one, two, bad = here.file("one.pdf"), here.file("two.pdf"), here.file("three.pdf", SHEET)
    page = read(alice, "material", here.case.id)
    assert "3 files have no decision yet" in page
    assert "3 files have no decision yet" in read(alice, "case", here.case.id)
    ticked = [str(file.id) for file in (one, two, bad)]
    page = post(alice, "material", here.case.id, file=ticked, fate="send", questions="1", reason="")
    assert "three.pdf: Hidden data or details of people were found" in page
    assert "1 file has no decision yet" in page
    assert [row.name for row in queries.enclosed(here.case)] == ["one.pdf", "two.pdf"]
    assert "Tick the files" in post(alice, "material", here.case.id, fate="send", reason="")
    page = post(
        alice, "material", here.case.id, file=[str(bad.id)], fate="left-out", reason="Names are struck out."
    )
    assert "Of every file it is said" in page
    assert "Left out for now" in page


def test_one_file_and_its_versions(here: Desk, alice: Client) -> None:
    book = here.file("book.xlsx", kind="xlsx")
    page = read(alice, "file-fate", book.id)
    assert reverse("desk:file-ranges", args=[book.id]) in page
    assert "never leaves as it came" in page
    document = here.file("Minutes_of_May.pdf")
    assert "Say what becomes of it" in read(alice, "file", document.id)
    typed = {"fate": "send", "version": str(document.id), "reason": "", "questions": ["1", "2"]}
    page = post(alice, "file-fate", document.id, name="Jo Applicant.pdf", **typed)
    assert "The name tells who asked" in page
    post(alice, "file-fate", document.id, name="Minutes.pdf", **typed)
    assert "Minutes.pdf" in read(alice, "file", document.id)
    assert "Nobody has opened it" in read(alice, "file-fate", document.id)
    answer = alice.post(reverse("desk:file-as-sent", args=[document.id]))
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert "Alice Able" in read(alice, "file-fate", document.id)
    post(alice, "file-undecide", document.id)
    assert queries.enclosed(here.case) == []


def test_a_finding_is_let_pass_by_two(here: Desk, alice: Client, sign_in: SignIn) -> None:
    document = here.file("a.pdf", MAIL, COVERED)
    page = read(alice, "file-pass", document.id)
    assert "Nobody can let that pass" in page
    page = post(alice, "file-pass", document.id, finding="0", reason="fine")
    assert "at least 10 characters" in page
    post(alice, "file-pass", document.id, finding="0", reason=WHY)
    row = queries.overrides(document)[0]
    assert "A different officer" in read(alice, "pass-answer", row.id)
    bob = sign_in(here.walk.ours.bob)
    assert WHY in read(bob, "pass-answer", row.id)
    post(bob, "pass-answer", row.id, say="agree", reason="")
    assert "Bob Brook agreed" in read(alice, "file-pass", document.id)
    post(bob, "pass-answer", row.id, say="decline", reason="One of them is private.")
    assert queries.passing(again(document))[0].override is None


def taken(browser: Client, here: Desk, form: str) -> bytes:
    return browser.post(reverse("desk:schedule-fetch", args=[here.case.id, form])).content


def bids(here: Desk) -> Document:
    """A file with a name like a formula, withheld under a provision that a decision rests on."""
    withheld(here)
    document = here.file("=cmd()bid.pdf")
    here.say(document, Fate.WITHHOLD, S43)
    return document


def test_the_schedule_is_read_and_taken_away(here: Desk, alice: Client) -> None:
    assert "Nothing is listed" in read(alice, "schedule", here.case.id)
    bids(here)
    page = read(alice, "schedule", here.case.id)
    assert HARM in page
    assert "is not for the applicant" in page
    table = taken(alice, here, "csv").decode("utf-8-sig").splitlines()
    assert table[1].startswith("1,'=cmd()bid.pdf,the whole file,FOIA 43(2),")
    assert taken(alice, here, "pdf").startswith(b"%PDF")
    told = story(authority=here.case.authority, chain=here.case.id)
    assert [one.verb for one in told][-2:] == ["material.schedule-taken"] * 2
    assert alice.post(reverse("desk:schedule-fetch", args=[here.case.id, "docx"])).status_code == 404


def test_who_need_not_know_who_asks_is_not_told_by_the_schedule(here: Desk, sign_in: SignIn) -> None:
    document = here.file("Letter to Jo Applicant.pdf")
    here.say(document, Fate.OUT_OF_SCOPE, reason="Jo Applicant did not ask for it.")
    bob = sign_in(here.walk.ours.bob)
    for page in (read(bob, "schedule", here.case.id), taken(bob, here, "csv").decode()):
        assert "Jo Applicant" not in page


def test_a_file_that_can_not_be_read_was_opened_by_nobody(here: Desk, alice: Client) -> None:
    document = here.file("a.pdf")
    of_installation().remove(document.authority, document.sha256)
    answer = alice.post(reverse("desk:file-as-sent", args=[document.id]))
    assert answer.status_code == 409
    assert queries.openings(document) == []


def test_alone_it_takes_a_pause(here: Desk, ours: Office, alice: Client) -> None:
    ours.row.single_officer = True
    ours.row.save()
    document = here.file("a.pdf", MAIL)
    when = NOW - timedelta(minutes=20)
    row = actions.override(document, code=MAIL.code, where=MAIL.where, reason=WHY, by=ours.alice, at=when)
    assert "alone in this office" in read(alice, "pass-answer", row.id)
    post(alice, "pass-answer", row.id, say="agree", reason=WHY)
    assert queries.against(again(document)) == ()
