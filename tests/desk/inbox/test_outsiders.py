"""Who must not see what came in, or may see it and do nothing."""

from collections.abc import Callable
from io import BytesIO

from django.test import Client
from django.urls import reverse

from foidesk.inbox import queries
from foidesk.inbox.models import Message
from foidesk.inbox.rules import State
from foidesk.people.rules import Actor
from tests.inbox.steps import came, waiting
from tests.walk import Office, stranger

SignIn = Callable[[Actor], Client]


def pages(ours: Office) -> list[tuple[str, str, dict[str, str]]]:
    """Every page about something of ours: how it is asked, its address, what is sent."""
    case, message = waiting(ours.alice), came(ours.alice)
    (document,) = queries.files_of(message)
    return [
        ("get", reverse("desk:message", args=[message.id]), {}),
        ("get", reverse("desk:log-from", args=[message.id]), {}),
        ("post", reverse("desk:log-from", args=[message.id]), {"do": "log"}),
        ("post", reverse("desk:message-join", args=[message.id]), {"reference": case.reference}),
        ("post", reverse("desk:message-set-aside", args=[message.id]), {"reason": "spam"}),
        ("post", reverse("desk:message-another", args=[message.id]), {}),
        ("post", reverse("desk:message-original", args=[message.id]), {}),
        ("post", reverse("desk:file-download", args=[document.id]), {}),
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
    message, case = came(ours.alice), waiting(ours.alice)
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
