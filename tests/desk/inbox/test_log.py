"""Logging a request on the desk: one page, nothing typed is lost."""

import html
import re
from collections.abc import Callable
from datetime import date
from io import BytesIO

from django.test import Client
from django.urls import reverse

from foidesk.authorities.actions import OfficeDetails, amend
from foidesk.cases.models import Case
from foidesk.cases.queries import questions
from foidesk.inbox.actions import taking
from foidesk.inbox.models import Message
from foidesk.people.rules import Actor
from tests.inbox.letters import WORDS, eml
from tests.walk import NOW, TODAY, Office, logged

TYPED = {
    "applicant_name": "Jo Applicant",
    "address_kind": "e-mail",
    "address": "jo@applicant.example",
    "received_on_day": "3",
    "received_on_month": "12",
    "received_on_year": "2024",
    "channel": "e-mail",
    "title": "Citizen engagement platform",
    "question_0": "Which platform?",
    "question_1": "What does it cost?",
    "do": "log",
}
SignIn = Callable[[Actor], Client]


def upload(browser: Client, data: bytes, name: str = "message.eml") -> str:
    """Give a message to step one; where it leads."""
    file = BytesIO(data)
    file.name = name
    answer = browser.post(reverse("desk:log-request"), {"file": file, "text": "", "channel": "e-mail"})
    return str(answer.headers.get("Location", answer.content.decode()))


def words_of(page: str) -> str:
    """A page as it is read."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def came(ours: Office) -> str:
    """The page on which a message that came is logged."""
    message = taking.take_in(eml(), by=ours.alice, at=NOW, on=TODAY).message
    return reverse("desk:log-from", args=[message.id])


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
    assert 'value="post" id="id_address_kind_1" checked' in re.sub(r"\s+", " ", read) or "checked" in read
    alice.post(
        page, TYPED | {"address_kind": "post", "address": "1 Mill Lane\nMarlford", "channel": "letter"}
    )
    case = Case.objects.of(ours.row.id).get()
    assert (case.channel, case.applicant.address) == ("letter", "1 Mill Lane\nMarlford")


def test_neither_both_nor_rubbish_are_taken(ours: Office, alice: Client) -> None:
    step_one = reverse("desk:log-request")
    nothing = alice.post(step_one, {"text": " ", "channel": "e-mail"}).content.decode()
    assert "Choose the message, or paste or type its words below" in words_of(nothing)
    assert "The selected file is empty" in words_of(upload(alice, b""))
    assert "not an e-mail message" in words_of(upload(alice, b"\x00\xff\xfe" * 400, "rubbish.bin"))
    both = alice.post(step_one, {"text": WORDS, "file": BytesIO(eml()), "channel": "e-mail"}).content.decode()
    assert "Give the file or the words, not both" in words_of(both)
    assert "What did the platform cost" in both
    assert not Message.objects.of(ours.row.id).exists()


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


def test_what_is_wrong_is_said_and_what_was_typed_stays(ours: Office, alice: Client) -> None:
    page = came(ours)
    wrong = TYPED | {
        "applicant_name": "",
        "received_on_year": "2025",
        "title": "Of Jo Applicant",
        "question_0": "",
        "question_1": "",
    }
    shown = alice.post(page, wrong).content.decode()
    for says in ("Enter applicant's name", "Give at least one question"):
        assert says in words_of(shown)
    wrong |= {"applicant_name": "Jo Applicant", "question_0": "My question"}
    shown = alice.post(page, wrong).content.decode()
    for says in ("in the future", "The title names the applicant", "FOIA 10(6)"):
        assert says in words_of(shown)
    assert "My question" in shown
    assert "<title>Error:" in shown


def test_1990_and_long_ago(ours: Office, alice: Client) -> None:
    page = came(ours)
    assert "before 1 January 2005" in words_of(
        alice.post(page, TYPED | {"received_on_year": "1990"}).content.decode()
    )
    shown = alice.post(page, TYPED | {"received_on_year": "2023"}).content.decode()
    assert "more than 60 days ago, so that the request is late from the start" in words_of(shown)
    assert "sure_of_date" in shown
    alice.post(page, TYPED | {"received_on_year": "2023", "sure_of_date": "on"})
    assert Case.objects.of(ours.row.id).get().received_on == date(2023, 12, 3)


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


def test_line_breaks_in_name_title_and_reference_part(ours: Office, alice: Client) -> None:
    pattern = OfficeDetails(
        name="Office of Marlshire", reference_pattern="FOI {number:4}/{yy} – OPCC {typed}"
    )
    amend(ours.row.id, pattern, by=ours.ada.id, at=NOW, on=TODAY)
    page = came(ours)
    assert "Second part of the reference" in alice.get(page).content.decode()
    assert "Type the second part of the reference" in words_of(alice.post(page, TYPED).content.decode())
    broken = {
        "applicant_name": "Jo\r\nApplicant",
        "title": "Costs\r\nBcc: x",
        "typed_reference": "625\r\n-24",
    }
    alice.post(page, TYPED | broken)
    case = Case.objects.of(ours.row.id).select_related("applicant").get()
    assert (case.applicant.name, case.title) == ("Jo Applicant", "Costs Bcc: x")
    assert case.reference == "FOI 0001/24 – OPCC 625 -24"


def test_earlier_requests_from_the_address_are_shown(ours: Office, alice: Client) -> None:
    earlier = logged(ours.alice)
    assert earlier.reference in alice.get(came(ours)).content.decode()


def test_what_a_stranger_wrote_is_shown_as_words(ours: Office, alice: Client) -> None:
    data = eml(
        words="<script>alert(1)</script>\n1. What <b>cost</b>?",
        subject="<img src=x onerror=alert(1)>",
        sender='"<script>x</script>" <jo@applicant.example>',
    )
    page = upload(alice, data)
    for shown in (alice.get(page), alice.get(page.replace("log/", "")), alice.get(reverse("desk:inbox"))):
        assert "<script>alert" not in shown.content.decode()
        assert "<script>x" not in shown.content.decode()
        assert "<img src=x" not in shown.content.decode()


def test_more_questions_than_can_be_counted(ours: Office, alice: Client) -> None:
    many = {f"question_{n}": "Why?" for n in range(101)}
    assert "merge some" in alice.post(came(ours), TYPED | many).content.decode()
