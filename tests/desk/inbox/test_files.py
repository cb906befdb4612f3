"""Files on the desk: given only as downloads, each an event."""

from collections.abc import Callable
from io import BytesIO

import pytest
from django.test import Client
from django.urls import reverse

from foidesk.audit.queries import story
from foidesk.documents.queries import documents_of
from foidesk.inbox import queries
from foidesk.people.rules import Actor
from tests.inbox.steps import came
from tests.walk import Office, logged

SignIn = Callable[[Actor], Client]


def test_files_of_a_request(ours: Office, alice: Client) -> None:
    case = logged(ours.alice)
    page = reverse("desk:case-files", args=[case.id])
    assert "This request has no files" in alice.get(page).content.decode()
    file = BytesIO(b"<html><script>alert(1)</script>")
    file.name = "page.html"
    alice.post(page, {"uploads": file})
    (document,) = documents_of(case)
    shown = alice.get(page).content.decode()
    assert "page.html" in shown
    assert "not been inspected for hidden data" in shown
    answer = alice.post(reverse("desk:file", args=[document.id]))
    assert answer.content == b"<html><script>alert(1)</script>"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="page.html"'
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"].startswith("sandbox")
    assert story(authority=case.authority, chain=case.id)[-1].verb == "documents.downloaded"


def test_a_get_downloads_nothing(ours: Office, alice: Client) -> None:
    message = came(ours.alice)
    (document,) = queries.files_of(message)
    assert alice.get(reverse("desk:file", args=[document.id])).status_code == 405
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
