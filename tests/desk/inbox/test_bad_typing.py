"""What is typed wrongly when a request is logged: a sentence for each, and nothing typed is lost."""

from datetime import date
from io import BytesIO

from django.test import Client
from django.urls import reverse

from foidesk.authorities.actions import OfficeDetails, amend
from foidesk.cases.models import Case
from foidesk.inbox.models import Message
from tests.desk.inbox.steps import TYPED, came, upload, words_of
from tests.inbox.letters import WORDS, eml
from tests.walk import NOW, TODAY, Office


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
    for says in ("Enter the applicant's name", "Give at least one question"):
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


def test_line_breaks_in_name_title_and_reference_part(ours: Office, alice: Client) -> None:
    pattern = OfficeDetails(
        name="Office of Marlshire", reference_pattern="FOI {number:4}/{yy} – OPCC {typed}"
    )
    amend(ours.row.id, pattern, version=1, by=ours.ada.id, at=NOW, on=TODAY)
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
