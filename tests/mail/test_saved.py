"""Reading a message that Outlook saved: who, when, what, and the files with it."""

import hashlib
import struct
from datetime import UTC, datetime, timedelta

import pytest

from foidesk.mail.saved import read_saved
from foidesk.mail.shapes import Address, Arrival, Limits, Unreadable
from tests.mail.outlook_files import Streams, attached, attachment, message, msg, recipient, table

WORDS = {
    "0037": "Request for lorries",
    "0C1A": "Wendy Weld",
    "5D01": "wendy@mail.example",
    "1000": "Dear Sir\r\n\r\nHow many lorries do you own?\r\n",
}
HEAD = (
    "Received: from mail.example by mx.marlshire.example; Mon, 6 Jan 2025 10:00:05 +0000\r\n"
    "From: =?utf-8?q?W=C3=A9ndy?= <wendy@mail.example>\r\nReply-To: answers@mail.example\r\n"
    "Date: Mon, 6 Jan 2025 10:00:00 +0000\r\nSubject: Other\r\n"
)
DELIVERED = datetime(2025, 1, 6, 23, 30, tzinfo=UTC)


def delivered(when: datetime, tag: int = 0x0E06) -> Streams:
    """The stream of properties with a moment."""
    tenths = (when - datetime(1601, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1) * 10
    return {("__properties_version1.0",): bytes(32) + struct.pack("<HHIQ", 0x0040, tag, 6, tenths)}


def test_a_message_by_its_properties_alone() -> None:
    people = [recipient("FOI", "foi@marlshire.example", 1), recipient("Pat", "pat@marlshire.example", 2)]
    read = read_saved(msg(message(WORDS, people=people, more=delivered(DELIVERED))))
    assert read.subject == "Request for lorries"
    assert read.sender == read.answer_to == Address("Wendy Weld", "wendy@mail.example")
    assert read.to == (Address("FOI", "foi@marlshire.example"),)
    assert read.cc == (Address("Pat", "pat@marlshire.example"),)
    assert (read.received_at, read.received_by) == (DELIVERED, Arrival.MAILBOX)
    assert read.body_text == "Dear Sir\n\nHow many lorries do you own?"


def test_the_headers_of_the_mail_come_first_but_for_the_subject() -> None:
    read = read_saved(msg(message({**WORDS, "007D": HEAD}, more=delivered(DELIVERED))))
    assert read.sender == Address("Wéndy", "wendy@mail.example")
    assert read.answer_to == Address("", "answers@mail.example")
    assert read.subject == "Request for lorries"
    assert read.received_at == datetime(2025, 1, 6, 10, 0, 5, tzinfo=UTC)
    assert read.received_by is Arrival.SERVER


@pytest.mark.parametrize(
    ("name", "address", "expected"),
    [
        ("Weld, Wendy", "wendy@mail.example", Address("Weld, Wendy", "wendy@mail.example")),
        ("Żaneta", "z@mail.example", Address("Żaneta", "z@mail.example")),
        ("Wendy Weld", "/o=Marlshire/cn=weld", Address("Wendy Weld", "")),
        ("wendy@mail.example", "wendy@mail.example", Address("", "wendy@mail.example")),
    ],
)
def test_whoever_sent_it(name: str, address: str, expected: Address) -> None:
    assert read_saved(msg(message({**WORDS, "0C1A": name, "5D01": address}))).sender == expected


def test_the_words_of_a_formatted_message() -> None:
    html = b"<p>How many lorries <a href='https://a.example/x'>do you</a> own?</p>"
    read = read_saved(msg(message({**WORDS, "1000": ""}, more={("__substg1.0_10130102",): html})))
    assert read.body_text == "How many lorries do you <https://a.example/x> own?"
    assert read.body_from_html


def test_files_and_messages_that_came_with_it() -> None:
    inner = message({"0037": "Inner", "1000": "Inner words"}, header=24)
    read = read_saved(msg(message(WORDS, carried=[attachment("list.csv", b"a,b\n"), attached(inner)])))
    assert [(one.name, one.type, one.bytes) for one in read.attachments] == [
        ("list.csv", "text/csv", 4),
        ("Inner.msg", "application/vnd.ms-outlook", 0),
    ]
    assert read.attachments[0].sha256 == hashlib.sha256(b"a,b\n").hexdigest()
    assert any("“Inner.msg”" in problem for problem in read.problems)


def test_what_is_odd_is_said() -> None:
    now = DELIVERED - timedelta(days=3)
    future = read_saved(msg(message(WORDS, more=delivered(DELIVERED))), at=now)
    assert future.received_at is None
    assert any("in the future" in problem for problem in future.problems)
    sealed = read_saved(msg(message({**WORDS, "1000": "", "001A": "IPM.Note.SMIME"})))
    assert any("encrypted" in problem for problem in sealed.problems)
    long = read_saved(msg(message(WORDS)), limits=Limits(body_chars=10))
    assert len(long.body_text) <= 10
    assert any("only its beginning" in problem for problem in long.problems)


@pytest.mark.parametrize("cut", [0, 3, 600, 1500])
def test_what_is_no_such_message(cut: int) -> None:
    with pytest.raises(Unreadable):
        read_saved(msg(message(WORDS))[:cut])
    with pytest.raises(Unreadable):
        read_saved(msg({("WordDocument",): b"words", **table(8, {})})[:-600])
