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
from foidesk.plumbing.files.models import StoredFile
from tests.inbox.letters import WORDS, eml
from tests.inbox.steps import paste, take
from tests.walk import NOW, TODAY, office, stranger

pytestmark = pytest.mark.django_db


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
    assert settling.open_original(message, by=ours.alice, at=NOW, on=TODAY) == data
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


def test_where_the_answer_goes_is_said_when_it_is_not_the_sender() -> None:
    message = take(eml(Reply_To="answers@elsewhere.example"), office().alice).message
    assert message.reply_address == "answers@elsewhere.example"
    assert any("answers@elsewhere.example" in problem for problem in message.problems)


def test_a_machine_is_called_a_machine() -> None:
    message = take(eml(Auto_Submitted="auto-replied"), office().alice).message
    assert any("machine sent" in problem for problem in message.problems)


def test_only_those_who_log_take_in() -> None:
    with pytest.raises(Refused, match="does not let you log"):
        take(eml(), office().bob)
