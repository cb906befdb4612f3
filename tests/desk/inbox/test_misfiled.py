"""Pages on which a message is taken out of the wrong request, and a file moved to the right one."""

from django.test import Client
from django.urls import reverse

from foidesk.documents import actions as documents
from foidesk.documents.queries import documents_of
from foidesk.documents.rules import Upload
from foidesk.inbox.actions import settling
from tests.desk.inbox.steps import words_of
from tests.inbox.steps import again, came
from tests.inbox.steps import waiting as awaiting
from tests.walk import NOW, TODAY, Office, logged


def test_a_joined_message_goes_to_the_request_it_belongs_to(ours: Office, alice: Client) -> None:
    wrong, right, message = logged(ours.alice), logged(ours.alice), came(ours.alice)
    settling.join(message, wrong, by=ours.alice, at=NOW, on=TODAY)
    page = reverse("desk:message-take-out", args=[message.id])
    assert page in alice.get(reverse("desk:message", args=[message.id])).content.decode()
    typed = {"reason": "It answers the other one.", "reference": "FOI 9999"}
    assert "No request has this reference" in words_of(alice.post(page, typed).content.decode())
    assert alice.post(page, typed | {"reference": right.reference}).status_code == 302
    assert again(message).case == right


def test_what_moved_the_clock_leads_to_the_dates(ours: Office, alice: Client) -> None:
    case, message = awaiting(ours.alice), came(ours.alice)
    settling.join(message, case, by=ours.alice, at=NOW, on=TODAY)
    settling.confirm_answer(message, received_on=TODAY, sufficient=True, by=ours.alice, at=NOW, on=TODAY)
    page = alice.get(reverse("desk:message-take-out", args=[message.id])).content.decode()
    assert "First take that entry out, or correct it" in words_of(page)
    assert reverse("desk:dates", args=[case.id]) in page
    assert 'name="reason"' not in page


def test_a_file_is_moved_to_the_right_request(ours: Office, alice: Client) -> None:
    wrong, right = logged(ours.alice), logged(ours.alice)
    upload = Upload("plan.pdf", "application/pdf", b"%PDF")
    file = documents.add([upload], wrong, by=ours.alice, at=NOW, on=TODAY)[0]
    page = reverse("desk:move-file", args=[file.id])
    assert page in alice.get(reverse("desk:file", args=[file.id])).content.decode()
    assert alice.post(page, {"reference": right.reference, "reason": "Wrong number."}).status_code == 302
    assert documents_of(right) == [file]


def test_a_file_that_came_with_a_message_says_how_it_moves(ours: Office, alice: Client) -> None:
    case, message = logged(ours.alice), came(ours.alice)
    settling.join(message, case, by=ours.alice, at=NOW, on=TODAY)
    page = reverse("desk:move-file", args=[documents_of(case)[0].id])
    assert "take the message out" in words_of(alice.get(page).content.decode())
