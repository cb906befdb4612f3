"""Logging a request on the desk: one page, nothing typed is lost."""

import re
from datetime import date

from django.test import Client
from django.urls import reverse

from foidesk.cases.models import Case
from foidesk.cases.queries import questions
from foidesk.inbox.models import Message
from tests.desk.inbox.steps import TYPED, came, upload, words_of
from tests.inbox.letters import eml
from tests.walk import Office, logged


def test_an_uploaded_message_is_read_corrected_and_logged(ours: Office, alice: Client) -> None:
    page = upload(alice, eml())
    read = alice.get(page).content.decode()
    assert 'value="Jo Applicant"' in read
    assert "jo@applicant.example" in read
    assert 'value="Citizen engagement platform"' in read
    assert all(f'value="{part}"' in read for part in (3, 12, 2024))
    assert "Which citizen engagement platform does your office use?" in read
    assert read.count("Read from the message by the system") == 4
    answer = alice.post(page, TYPED, follow=True)
    case = Case.objects.of(ours.row.id).get()
    assert (case.reference, case.received_on) == ("FOI 0001/24", date(2024, 12, 3))
    assert [question.text for question in questions(case)] == ["Which platform?", "What does it cost?"]
    shown = words_of(answer.content.decode())
    assert "The request is logged Its reference is FOI 0001/24" in shown
    assert "due by Monday 6 January 2025" in shown
    assert reverse("desk:acknowledge", args=[case.id]) in answer.content.decode()


def test_a_letter_is_typed(ours: Office, alice: Client) -> None:
    typed = {"text": "Please tell me what the platform cost in 2023.", "channel": "letter"}
    page = alice.post(reverse("desk:log-request"), typed).headers["Location"]
    read = alice.get(page).content.decode()
    assert '<option value="letter" selected>' in read
    assert re.search(r'value="post"[^>]*checked', read)
    alice.post(
        page, TYPED | {"address_kind": "post", "address": "1 Mill Lane\nMarlford", "channel": "letter"}
    )
    case = Case.objects.of(ours.row.id).get()
    assert (case.channel, case.applicant.address) == ("letter", "1 Mill Lane\nMarlford")


def test_the_buttons_of_the_questions_keep_everything_typed(ours: Office, alice: Client) -> None:
    page = came(ours)
    typed = TYPED | {"title": "", "received_on_month": "Nonsember", "applicant_name": "J. Applicant"}
    after = alice.post(page, typed | {"question_0": "a\n\nb", "do": "split:0"}).content.decode()
    boxes = re.findall(r'<textarea name="question_\d+"[^>]*>([^<]*)</textarea>', after)
    assert [box.strip() for box in boxes] == ["a", "b", "What does it cost?"]
    assert 'value="J. Applicant"' in after
    assert 'value="Nonsember"' in after
    assert "There is a problem" not in after
    merged = alice.post(page, typed | {"do": "merge:1"}).content.decode()
    assert "Which platform?\nWhat does it cost?" in merged
    unsplit = alice.post(page, typed | {"do": "split:0"}).content.decode()
    assert "To split a question, put an empty line" in unsplit
    assert not Case.objects.of(ours.row.id).exists()


def test_the_enter_key_only_draws_the_page_again(ours: Office, alice: Client) -> None:
    page = came(ours)
    first_button = re.search(
        r'<button type="submit" name="do" value="(\w+)', alice.get(page).content.decode()
    )
    assert first_button is not None
    after = alice.post(page, TYPED | {"do": first_button[1], "title": "Kept"}).content.decode()
    assert 'value="Kept"' in after
    assert not Case.objects.of(ours.row.id).exists()


def test_the_same_message_twice(ours: Office, alice: Client) -> None:
    alice.post(upload(alice, eml()), TYPED)
    shown = alice.get(upload(alice, eml())).content.decode()
    assert "You have had this message before" in shown
    assert "FOI 0001/24" in shown
    assert Message.objects.of(ours.row.id).count() == 1
    (message,) = Message.objects.of(ours.row.id)
    again = alice.post(reverse("desk:message-another", args=[message.id])).headers["Location"]
    assert "The same words came before and belong to" in words_of(alice.get(again).content.decode())
    alice.post(again, TYPED)
    assert Case.objects.of(ours.row.id).count() == 2


def test_a_double_click_logs_once(ours: Office, alice: Client) -> None:
    page = upload(alice, eml())
    first, second = alice.post(page, TYPED), alice.post(page, TYPED)
    assert first.headers["Location"] == second.headers["Location"]
    assert Case.objects.of(ours.row.id).count() == 1
    assert alice.get(page).headers["Location"] == page.replace("log/", "")


def test_earlier_requests_from_the_address_are_shown(ours: Office, alice: Client) -> None:
    earlier = logged(ours.alice)
    assert earlier.reference in alice.get(came(ours)).content.decode()


def test_of_a_forwarded_request_the_applicant_is_read_below(ours: Office, alice: Client) -> None:
    lines = "From: Ann Other <ann@applicant.example>\nSent: 3 December 2024 10:00\nSubject: Ann Other asks\n"
    data = eml(f"{lines}\nHow many lorries do you own?\n", subject="FW: Ann Other asks")
    read = alice.get(upload(alice, data)).content.decode()
    assert 'value="Ann Other"' in read
    assert "ann@applicant.example</textarea>" in read
    assert 'value="Ann Other asks"' not in read
    assert "How many lorries do you own?" in read
