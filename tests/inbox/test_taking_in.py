"""Taking a message in: kept whole, read, and recognised when it comes twice."""

from datetime import UTC, date, datetime

import pytest

from foidesk.audit.queries import story
from foidesk.audit.rules import day_chain
from foidesk.cases.rules import Channel
from foidesk.inbox import queries
from foidesk.inbox.actions import settling, taking
from foidesk.inbox.models import Message
from foidesk.inbox.rules import State, arrived_on
from foidesk.law.refusal import Refused
from foidesk.people.rules import Actor
from foidesk.plumbing.files.models import StoredFile
from tests.inbox.letters import WORDS, eml
from tests.walk import NOW, TODAY, office, stranger

pytestmark = pytest.mark.django_db


def take(data: bytes, by: Actor) -> taking.Taken:
    return taking.take_in(data, by=by, at=NOW, on=TODAY)


def paste(text: str, by: Actor, channel: Channel = Channel.EMAIL) -> taking.Taken:
    return taking.take_in_text(text, channel=channel, by=by, at=NOW, on=TODAY)


def test_what_the_headers_and_the_words_say_is_kept() -> None:
    message = take(eml(files={"table.csv": b"a,b"}), office().alice).message
    assert (message.sender_name, message.sender_address) == ("Jo Applicant", "jo@applicant.example")
    assert message.subject == "Freedom of Information request: citizen engagement platform"
    assert message.received_at == datetime(2024, 12, 3, 23, 30, tzinfo=UTC)
    assert message.words.strip() == WORDS.strip()
    assert (message.state, message.problems) == (State.UNSORTED, [])
    assert [file.name for file in queries.files_of(message)] == ["table.csv"]


def test_the_original_is_kept_byte_for_byte() -> None:
    ours, data = office(), eml()
    message = take(data, ours.alice).message
    assert settling.open_original(message, by=ours.bob, at=NOW, on=TODAY) == data
    chain = story(authority=ours.row.id, chain=day_chain(ours.row.id, TODAY))
    assert [entry.verb for entry in chain][-2:] == ["inbox.taken-in", "inbox.opened"]


def test_the_day_of_arrival_is_the_day_in_london() -> None:
    """In summer half past eleven at night in UTC is the next day here."""
    assert arrived_on(datetime(2024, 12, 3, 23, 30, tzinfo=UTC)) == date(2024, 12, 3)
    assert arrived_on(datetime(2024, 7, 3, 23, 30, tzinfo=UTC)) == date(2024, 7, 4)
    assert arrived_on(None) is None


def test_the_same_message_is_taken_in_once() -> None:
    ours = office()
    first, second = take(eml(), ours.alice), take(eml(), ours.alice)
    assert (first.already, second.already) == (False, True)
    assert second.message == first.message
    assert Message.objects.of(ours.row.id).count() == 1
    assert StoredFile.objects.of(ours.row.id).get().uses == 1


def test_the_same_message_through_another_mailbox_is_the_same() -> None:
    ours = office()
    first = take(eml(files={"a.txt": b"a"}), ours.alice)
    other = eml(arrived="Wed, 04 Dec 2024 08:00:00 +0000", files={"a.txt": b"a"})
    assert take(other, ours.alice).message == first.message


def test_a_copy_whose_files_differ_is_kept() -> None:
    ours = office()
    first = take(eml(), ours.alice)
    second = take(eml(files={"a.txt": b"a"}), ours.alice)
    assert (second.already, second.message.duplicate_of) == (False, first.message)


def test_a_message_id_alone_hides_nothing() -> None:
    """Whoever borrows the id of an earlier message is still heard."""
    ours = office()
    take(eml(), ours.alice)
    forged = take(
        eml(words="Please send me your budget for 2025 and all its annexes, as recorded."), ours.alice
    )
    assert not forged.already
    assert forged.message.duplicate_of is not None


def test_the_pasted_words_of_a_mail_are_recognised() -> None:
    ours = office()
    first = take(eml(), ours.alice)
    again = paste(WORDS, ours.alice)
    assert (again.already, again.message) == (True, first.message)


def test_the_same_words_from_another_person_are_another_message() -> None:
    ours = office()
    first = take(eml(), ours.alice)
    other = eml(sender="Kim Other <kim@other.example>", message_id="<two@other.example>")
    second = take(other, ours.alice)
    assert (second.already, second.message.duplicate_of) == (False, first.message)


def test_an_officer_may_say_that_the_same_words_are_another_request() -> None:
    ours = office()
    first = paste(WORDS, ours.alice, Channel.LETTER).message
    again = taking.take_again(first, by=ours.alice, at=NOW, on=TODAY)
    clicked_twice = taking.take_again(first, by=ours.alice, at=NOW, on=TODAY)
    assert again != first
    assert again == clicked_twice
    assert (again.duplicate_of, again.words, again.channel) == (first, first.words, Channel.LETTER)


def test_the_same_mail_at_another_office_is_its_own() -> None:
    ours, charlie = office(), stranger()
    first, theirs = take(eml(), ours.alice), take(eml(), charlie)
    assert not theirs.already
    assert queries.message(charlie.authority, first.message.id) is None


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


def test_where_the_answer_goes_is_said_when_it_is_not_the_sender() -> None:
    message = take(eml(Reply_To="answers@elsewhere.example"), office().alice).message
    assert message.reply_address == "answers@elsewhere.example"
    assert any("answers@elsewhere.example" in problem for problem in message.problems)


def test_a_machine_is_called_a_machine() -> None:
    message = take(eml(Auto_Submitted="auto-replied"), office().alice).message
    assert any("machine sent" in problem for problem in message.problems)


def test_an_empty_attachment_is_said_and_not_kept() -> None:
    message = take(eml(files={"empty.txt": b""}), office().alice).message
    assert queries.files_of(message) == []
    assert "The attached file “empty.txt” is empty." in message.problems


@pytest.mark.parametrize("text", ["", "  \n "])
def test_no_words_at_all_are_refused(text: str) -> None:
    with pytest.raises(Refused, match="Paste or type"):
        paste(text, office().alice)


def test_only_those_who_log_take_in() -> None:
    with pytest.raises(Refused, match="does not let you log"):
        take(eml(), office().bob)
