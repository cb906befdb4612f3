"""Messages that are large, odd, forged or none: each is kept or refused with a clear sentence."""

import pytest

from foidesk.inbox import queries
from foidesk.inbox.models import Message
from foidesk.inbox.rules import State
from foidesk.law.refusal import Refused
from tests.inbox.letters import eml
from tests.inbox.steps import paste, take
from tests.walk import office

pytestmark = pytest.mark.django_db


def test_forty_files_and_thirty_megabytes_are_kept_whole() -> None:
    ours = office()
    data = eml(files={f"scan-{n}.bin": bytes([n]) * 560_000 for n in range(40)})
    assert len(data) > 30_000_000
    message = take(data, ours.alice).message
    files = queries.files_of(message)
    assert [file.name for file in files] == [f"scan-{n}.bin" for n in range(40)]
    assert message.size == len(data)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b"\x00\x01\x02\xff" * 500, "not an e-mail message"),
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04rest", "Word document or a zip"),
    ],
)
def test_what_is_no_message_is_refused_with_a_sentence(data: bytes, says: str) -> None:
    with pytest.raises(Refused, match=says):
        take(data, office().alice)
    assert not Message.objects.in_every_office().exists()


def test_a_message_without_a_body_is_kept_and_says_so() -> None:
    message = take(eml(words=None), office().alice).message
    assert (message.words, message.state) == ("", State.UNSORTED)
    assert "The message has no words of its own." in message.problems


@pytest.mark.parametrize(
    ("date_header", "arrived", "says"),
    [
        ("", "", "The message has no date."),
        ("Fri, 01 Jan 1990 00:00:00 +0000", "", "does not show when it arrived"),
        ("Mon, 01 Jan 2035 00:00:00 +0000", "", "later than now"),
        ("Tue, 03 Dec 2024 23:29:00 +0000", "Tue, 03 Dec 2030 23:30:00 +0000", "arrived in the future"),
    ],
)
def test_doubtful_dates_are_said_and_not_believed(date_header: str, arrived: str, says: str) -> None:
    message = take(eml(date=date_header, arrived=arrived), office().alice).message
    assert message.received_at is None
    assert any(says in problem for problem in message.problems)


def test_a_date_in_no_known_form_is_said() -> None:
    data = eml(date="", arrived="").replace(b"Subject:", b"Date: the day after the fair\r\nSubject:", 1)
    assert any("“the day after the fair”" in says for says in take(data, office().alice).message.problems)


def test_windows_1252_is_read() -> None:
    data = (
        b"From: Jo <jo@applicant.example>\r\nSubject: Costs\r\nMIME-Version: 1.0\r\n"
        b"Content-Type: text/plain; charset=windows-1252\r\n\r\n"
        b"What is the \x80 cost of the \x93platform\x94?\r\n"
    )
    assert "€ cost of the “platform”" in take(data, office().alice).message.words


def test_line_breaks_in_a_subject_or_a_name_stay_on_one_line() -> None:
    data = (
        b"From: =?utf-8?q?Jo=0D=0ABcc=3A_x=40y.example?= <jo@applicant.example>\r\n"
        b"Subject: =?utf-8?q?Costs=0D=0AX-Evil=3A_yes?=\r\n\r\nWhat does it cost?\r\n"
    )
    message = take(data, office().alice).message
    assert "\n" not in message.subject + message.sender_name
    assert "\r" not in message.subject + message.sender_name


def test_an_empty_attachment_is_said_and_not_kept() -> None:
    message = take(eml(files={"empty.txt": b""}), office().alice).message
    assert queries.files_of(message) == []
    assert "The attached file “empty.txt” is empty." in message.problems


@pytest.mark.parametrize("text", ["", "  \n "])
def test_no_words_at_all_are_refused(text: str) -> None:
    with pytest.raises(Refused, match="Paste or type"):
        paste(text, office().alice)
