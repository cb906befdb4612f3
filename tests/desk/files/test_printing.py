"""Pages are asked for on a page of their own; what comes of it stands on the page of the file."""

from pathlib import Path

import pytest
from django.test import Client

from foidesk.documents import actions, queries
from foidesk.documents.rules import Upload
from foidesk.language.sentence import say
from tests.desk.files.test_files import post, read
from tests.documents.filed import added, settled
from tests.walk import NOW, Office

LETTER = Upload("letter.docx", "", b"PK a letter")


def test_pages_are_asked_for_wait_fail_and_are_asked_for_again(ours: Office, alice: Client) -> None:
    document = settled(added(ours, LETTER)[0], kind="docx")
    assert "Make pages of it" in read(alice, "file", document.id)
    page = post(alice, "file-pages-made", document.id, shape="laid-out")
    assert "Pages are being made of it. You can leave this page" in page
    assert "being made already" in post(alice, "file-pages-made", document.id, shape="laid-out")
    taken = actions.claim_making(at=NOW)
    assert taken is not None
    actions.making_refused(taken, say("It is <locked>."), at=NOW)
    page = read(alice, "file", document.id)
    assert "Pages could not be made of it:" in page and "It is &lt;locked&gt;." in page
    assert "Try again" in page
    post(alice, "file-pages-made", document.id, shape="words")
    again = actions.claim_making(at=NOW)
    assert again is not None
    copy = actions.making_done(again, Upload("letter (pages).pdf", "", b"%PDF"), way="libreoffice", at=NOW)
    assert copy is not None
    page = read(alice, "file", document.id)
    assert "could not be made" not in page and "letter (pages).pdf" in page
    assert "laid out by LibreOffice" in read(alice, "file", copy.id)
    assert "made letter (pages).pdf of the file letter.docx: laid out" in read(
        alice, "history", document.case_id
    )


def test_the_page_says_which_way_they_are_made(
    ours: Office, alice: Client, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    for kind, says in (
        ("docx", "There is no LibreOffice on this computer"),
        ("text", "becomes a transcript"),
        ("eml", "who wrote to whom"),
        ("jpeg", "a page of its own size"),
        ("xlsx", "Choose the cells"),
        ("zip", "Take its files out first"),
        ("pdf", "has pages already"),
    ):
        document = settled(added(ours, LETTER)[0], kind=kind)
        assert says in read(alice, "file-pages-made", document.id)
    (tmp_path / "soffice").write_text("#!/bin/sh\n")
    (tmp_path / "soffice").chmod(0o755)
    document = settled(added(ours, LETTER)[0], kind="pptx")
    page = read(alice, "file-pages-made", document.id)
    assert "LibreOffice lays it out" in page and "A transcript of its words" in page


def test_a_file_without_pages_has_no_button(ours: Office, alice: Client) -> None:
    for kind in ("xlsx", "zip", "pdf", "audio"):
        document = settled(added(ours, LETTER)[0], kind=kind)
        assert "Make pages of it" not in read(alice, "file", document.id)
        assert queries.makings_of(document) == []
