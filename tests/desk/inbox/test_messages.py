"""Messages, answers and files on the desk, and who must not see them."""

import uuid
from collections.abc import Callable
from io import BytesIO

import pytest
from django.test import Client
from django.urls import reverse

from foidesk.audit.queries import story
from foidesk.cases import actions as cases
from foidesk.cases import queries as case_queries
from foidesk.cases.models import Case
from foidesk.cases.rules import Clearance
from foidesk.documents.queries import documents_of
from foidesk.inbox import queries
from foidesk.inbox.actions import settling, taking
from foidesk.inbox.models import Message
from foidesk.inbox.rules import State
from foidesk.people.rules import Actor
from tests.inbox.letters import eml
from tests.walk import NOW, TODAY, Office, logged, stranger

SignIn = Callable[[Actor], Client]


def came(ours: Office, **changes: str) -> Message:
    data = eml(files={"table.csv": b"a,b"}, **changes)
    return taking.take_in(data, by=ours.alice, at=NOW, on=TODAY).message


def again(message: Message) -> Message:
    found = queries.message(message.authority, message.id)
    assert found is not None
    return found


def waiting(ours: Office) -> Case:
    """A request whose applicant has been asked for everything."""
    case = logged(ours.alice)
    clearance = Clearance(uuid.uuid4(), case.id, "manifest", TODAY)
    cases.clarification_asked(case, questions=[1, 2], clearance=clearance, by=ours.alice.id, at=NOW)
    return case


def test_the_list_shows_what_nobody_has_sorted(ours: Office, alice: Client) -> None:
    assert "Every message has been logged" in alice.get(reverse("desk:inbox")).content.decode()
    message = came(ours)
    shown = alice.get(reverse("desk:inbox")).content.decode()
    assert message.subject in shown
    assert reverse("desk:message", args=[message.id]) in shown


def test_joining_by_reference(ours: Office, alice: Client) -> None:
    message, case = came(ours), logged(ours.alice)
    page = reverse("desk:message-join", args=[message.id])
    wrong = alice.post(page, {"reference": "FOI 9999/24"}).content.decode()
    assert "No request has this reference" in wrong
    assert 'value="FOI 9999/24"' in wrong
    alice.post(page, {"reference": f" {case.reference} "})
    assert (again(message).state, again(message).case) == (State.JOINED, case)


def test_setting_aside_needs_a_reason(ours: Office, alice: Client) -> None:
    message = came(ours)
    page = reverse("desk:message-set-aside", args=[message.id])
    assert "Answer the question “Why is it set aside?”" in alice.post(page, {"reason": ""}).content.decode()
    alice.post(page, {"reason": "Advertising"})
    assert again(message).state == State.SET_ASIDE
    assert "Advertising" in alice.get(reverse("desk:set-aside")).content.decode()
    assert "Log it as a request" in alice.get(reverse("desk:message", args=[message.id])).content.decode()


def test_confirming_the_answer_moves_the_clock(ours: Office, alice: Client) -> None:
    case = waiting(ours)
    message = came(ours)
    settling.join(message, case, by=ours.alice, at=NOW, on=TODAY)
    page = reverse("desk:confirm-answer", args=[case.id])
    assert page in alice.get(reverse("desk:message", args=[message.id])).content.decode()
    shown = alice.get(page).content.decode()
    assert "questions 1 and 2" in shown
    assert f'value="{message.id}"' in shown
    typed = {"received_on_day": "6", "received_on_month": "12", "received_on_year": "2024"}
    typed |= {"message": str(message.id), "channel": "e-mail", "words": "", "sufficient": "yes"}
    early = alice.post(page, typed | {"received_on_day": "1"}).content.decode()
    assert "before it was asked for" in early.replace("&#x27;", "'")
    answer = alice.post(page, typed)
    assert answer.headers["Location"] == reverse("desk:clock", args=[case.id])
    assert case_queries.clarification_open(case) is None
    assert "no answer to confirm" in alice.get(page).content.decode()


def test_an_answer_from_a_call_is_typed(ours: Office, alice: Client) -> None:
    case = waiting(ours)
    page = reverse("desk:confirm-answer", args=[case.id])
    typed = {"received_on_day": "6", "received_on_month": "12", "received_on_year": "2024"}
    typed |= {"message": "", "channel": "telephone-call", "words": "", "sufficient": "no"}
    assert "or type what was said" in alice.post(page, typed).content.decode()
    alice.post(page, typed | {"channel": "call", "words": "The consultations one"})
    assert [message.words for message in queries.messages_of(case)] == ["The consultations one"]
    assert case_queries.clarification_open(case) is not None


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
    message = came(ours)
    (document,) = queries.files_of(message)
    assert alice.get(reverse("desk:file", args=[document.id])).status_code == 405
    assert alice.get(reverse("desk:message-original", args=[message.id])).status_code == 405


def test_the_original_is_given_whole(ours: Office, alice: Client) -> None:
    message = came(ours)
    answer = alice.post(reverse("desk:message-original", args=[message.id]))
    assert len(answer.content) == message.size
    assert "attachment" in answer.headers["Content-Disposition"]


def test_a_damaged_file_is_not_given_out(
    ours: Office, alice: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    message = came(ours)
    monkeypatch.setattr("pathlib.Path.read_bytes", lambda _path: b"changed")
    answer = alice.post(reverse("desk:message-original", args=[message.id]))
    assert answer.status_code == 409
    assert "not what was received" in answer.content.decode()


def pages(ours: Office) -> list[tuple[str, str, dict[str, str]]]:
    """Every page about something of ours: how it is asked, its address, what is sent."""
    case, message = waiting(ours), came(ours)
    settled = came(ours, message_id="<b@x.example>", subject="Other", sender="Kim <kim@x.example>")
    (document,) = queries.files_of(settled)
    return [
        ("get", reverse("desk:message", args=[message.id]), {}),
        ("get", reverse("desk:log-from", args=[message.id]), {}),
        ("post", reverse("desk:log-from", args=[message.id]), {"do": "log"}),
        ("post", reverse("desk:message-join", args=[message.id]), {"reference": case.reference}),
        ("post", reverse("desk:message-set-aside", args=[message.id]), {"reason": "spam"}),
        ("post", reverse("desk:message-another", args=[message.id]), {}),
        ("post", reverse("desk:message-original", args=[message.id]), {}),
        ("post", reverse("desk:file", args=[document.id]), {}),
        ("get", reverse("desk:logged", args=[case.id]), {}),
        ("get", reverse("desk:confirm-answer", args=[case.id]), {}),
        ("post", reverse("desk:confirm-answer", args=[case.id]), {}),
        ("get", reverse("desk:case-files", args=[case.id]), {}),
    ]


def test_an_officer_of_another_office_finds_nothing(ours: Office, sign_in: SignIn) -> None:
    charlie = sign_in(stranger())
    for way, address, sent in pages(ours):
        answer = charlie.get(address) if way == "get" else charlie.post(address, sent)
        assert answer.status_code == 404, address
    for name in ("desk:inbox", "desk:set-aside"):
        assert "citizen engagement" not in charlie.get(reverse(name)).content.decode()
    assert {message.state for message in Message.objects.of(ours.row.id)} == {State.UNSORTED}


def test_whoever_is_not_signed_in_is_asked_to(ours: Office) -> None:
    nobody = Client()
    lists: list[tuple[str, str, dict[str, str]]] = [
        ("get", reverse(f"desk:{name}"), {}) for name in ("inbox", "set-aside", "log-request")
    ]
    for way, address, sent in [*lists, *pages(ours)]:
        answer = nobody.get(address) if way == "get" else nobody.post(address, sent)
        assert answer.status_code == 302, address
        assert answer.headers["Location"].startswith(reverse("desk:sign-in")), address


def test_other_roles_read_but_do_not_log(ours: Office, sign_in: SignIn) -> None:
    bob = sign_in(ours.bob)
    message, case = came(ours), waiting(ours)
    assert bob.get(reverse("desk:message", args=[message.id])).status_code == 200
    closed = [
        reverse("desk:log-request"),
        reverse("desk:log-from", args=[message.id]),
        reverse("desk:message-join", args=[message.id]),
        reverse("desk:message-set-aside", args=[message.id]),
        reverse("desk:logged", args=[case.id]),
        reverse("desk:confirm-answer", args=[case.id]),
    ]
    for address in closed:
        answer = bob.get(address)
        assert answer.status_code == 403, address
        assert "Your role does not let you" in answer.content.decode(), address
    page = reverse("desk:case-files", args=[case.id])
    assert "Add the files" not in bob.get(page).content.decode()
    file = BytesIO(b"x")
    file.name = "x.txt"
    assert "does not let you handle" in bob.post(page, {"uploads": file}).content.decode()
