"""Pasted text, the new words of a mail, and recognising the same message twice."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from foidesk.mail.pasted import read_text
from foidesk.mail.read import read_message
from foidesk.mail.recognise import fingerprints
from foidesk.mail.shapes import Address, Limits
from foidesk.mail.trim import conversation, without_signature
from tests.mail.messages import request

ASKED = "Dear office\n\nHow many officers do you employ, and what did they cost in 2023?\n\nPlease e-mail me."


def test_text_without_headings_is_all_body() -> None:
    message = read_text("Hello: world\n\nHow many?")
    assert (message.sender, message.subject, message.body_text) == (None, "", "Hello: world\n\nHow many?")


@pytest.mark.parametrize(
    ("said", "sent"),
    [
        ("Monday, March 4, 2024 1:01 PM", datetime(2024, 3, 4, 13, 1, tzinfo=UTC)),
        ("04 March 2024 13:01", datetime(2024, 3, 4, 13, 1, tzinfo=UTC)),
        ("Mon 04/03/2024 13:01", datetime(2024, 3, 4, 13, 1, tzinfo=UTC)),
        ("2024-07-04 13:01", datetime(2024, 7, 4, 12, 1, tzinfo=UTC)),
        ("99 March 2024", None),
        ("some day", None),
    ],
)
def test_headings_copied_from_outlook_are_taken(said: str, sent: datetime | None) -> None:
    message = read_text(
        f"From: Alice Example <alice@mail.example>\nSent: {said}\nTo: FOI; Bob <bob@x.example>\n"
        "Subject: Staff\n\nHow many?"
    )
    assert message.sender == Address("Alice Example", "alice@mail.example")
    assert message.to == (Address("FOI", ""), Address("Bob", "bob@x.example"))
    assert (message.subject, message.body_text, message.sent_on) == ("Staff", "How many?", sent)
    assert (sent is None) is any("could not be read" in problem for problem in message.problems)


def test_empty_and_overlong_text_say_so() -> None:
    assert "no words" in read_text(" \n").problems[0]
    long = read_text("word " * 20, limits=Limits(body_chars=50))
    assert len(long.body_text) <= 50
    assert long.attachments[0].bytes == 100


@pytest.mark.parametrize(
    "below",
    [
        "-- \nAlice Example\n1 Sample Street",
        "Kind regards,\n\nAlice Example\n1 Sample Street\n01632 960000",
        "Sent from my iPhone",
        "On Mon, 4 Mar 2024 at 10:00, FOI <foi@x.example> wrote:\n> What do you want?",
        "On Mon, 4 Mar 2024 at 10:00, the Information team\n<foi@x.example>\nwrote:\n\n> What?",
        "________________\nFrom: FOI <foi@x.example>\nSent: 4 March 2024\nTo: Alice\nSubject: x\n\nWhat?",
        "-----Original Message-----\nFrom: FOI\nSent: today\n\nWhat do you want?",
        "> What do you want?\n> Tell us.",
        "Thanks\n\nDisclaimer: This message and any reply that you make will be published on\nthe internet.",
        "This email and any attachments are confidential. Did you get it in error?",
    ],
)
def test_what_mail_programs_add_below_is_left_out(below: str) -> None:
    assert (
        without_signature(f"How many officers do you employ?\n\n{below}\n")
        == "How many officers do you employ?"
    )


def test_a_closing_above_the_questions_ends_nothing() -> None:
    text = "Please see my questions below.\n\nMany thanks\nAlice\n\n1. How many officers do you employ?"
    assert without_signature(text) == text


def test_a_conversation_is_told_apart() -> None:
    text = "One for you.\n\nFrom: Alice\nSent: today\nSubject: FOI\n\nHow many?\n\nRegards\nAlice"
    assert [text[p.start : p.end] for p in conversation(text)] == ["One for you.", "How many?"]


def test_the_same_message_is_recognised_by_its_id_and_by_its_words() -> None:
    first = fingerprints(read_message(request(ASKED).as_bytes()))
    assert "id:1@mail.example" in first
    pasted = fingerprints(read_text("  " + ASKED.replace("\n\n", "\n").upper() + "\n\nSent from my iPhone"))
    assert first & pasted
    forwarded = f"-----Original Message-----\nFrom: Alice\nSent: today\n\n{ASKED}"
    again = request(
        forwarded, From="bob@marlshire-opcc.example", Subject="FW: FOI request", Message_ID="<2@x.example>"
    )
    assert first & fingerprints(read_message(again.as_bytes()))


def test_different_words_and_short_words_are_not_the_same() -> None:
    first = fingerprints(read_message(request(ASKED).as_bytes()))
    other = request(ASKED + " And in 2022?", Message_ID="<3@x.example>")
    assert not first & fingerprints(read_message(other.as_bytes()))
    assert not fingerprints(read_text("Thanks!"))


def test_a_reply_that_quotes_the_request_is_not_the_request() -> None:
    first = fingerprints(read_message(request(ASKED).as_bytes()))
    reply = request(
        "Yes, the officers of 2023 only, please, and I do not need their names or their ranks.\n\n"
        f"On Monday Alice wrote:\n{ASKED}",
        Subject="Re: FOI request",
        Message_ID="<4@x.example>",
    )
    assert not first & fingerprints(read_message(reply.as_bytes()))
