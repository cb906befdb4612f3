"""One attempt to send: what each way it can end tells."""

import smtplib
import uuid
from datetime import UTC, datetime
from pathlib import Path

import pytest

from foidesk.plumbing.post import smtp
from foidesk.plumbing.post.models import Message
from foidesk.plumbing.post.route import Protection, Route, Server
from foidesk.plumbing.post.rules import Ending
from tests.plumbing.post.servers import Post, by_folder, real, scripted

NOW = datetime(2024, 12, 6, 9, 30, tzinfo=UTC)


def message(**changes: object) -> Message:
    details: dict[str, object] = {
        "authority": uuid.uuid4(),
        "purpose": "test",
        "to_name": "Jo Applicant",
        "to_address": "jo@applicant.example",
        "subject": "Your request FOI 0001/24",
        "text": "Dear Jo,\n.\n..dots stay\nYours",
        "html": "<p>Dear Jo</p>",
        "message_id": "<one@marlshire.example>",
    }
    return Message(**(details | changes))


def test_a_server_that_takes_it_gets_every_line_as_written() -> None:
    post = Post()
    with real(post) as route:
        outcome = smtp.deliver(message(), route, at=NOW)
    assert outcome.ending is Ending.ACCEPTED
    assert outcome.words == "250 Taken as 4711"
    (taken,) = post.messages()
    assert (taken["To"], taken["From"]) == (
        "Jo Applicant <jo@applicant.example>",
        "Office of Marlshire <foi@marlshire.example>",
    )
    text = taken.get_body(("plain",))
    assert text is not None
    assert text.get_content().splitlines() == ["Dear Jo,", ".", "..dots stay", "Yours"]


@pytest.mark.parametrize(
    "post", [Post(mail="553 Who?"), Post(rcpt="550 No such mailbox"), Post(data="554 Looks like spam")]
)
def test_a_final_no_is_refused(post: Post) -> None:
    with real(post) as route:
        outcome = smtp.deliver(message(), route, at=NOW)
    assert outcome.ending is Ending.REFUSED
    assert outcome.words[:3] in {"553", "550", "554"}


@pytest.mark.parametrize(
    "post", [Post(mail="451 Later"), Post(rcpt="450 Busy"), Post(data="452 The disk is full")]
)
def test_a_no_for_now_waits(post: Post) -> None:
    with real(post) as route:
        assert smtp.deliver(message(), route, at=NOW).ending is Ending.NOTHING_TRANSMITTED


def test_a_server_that_is_not_there_waits() -> None:
    with real(Post()) as route:
        pass
    assert smtp.deliver(message(), route, at=NOW).ending is Ending.NOTHING_TRANSMITTED


@pytest.mark.parametrize(
    "answers",
    [
        (None,),
        (b"garbage\r\n",),
        (b"250 hello\r\n", None),
        (b"250 hello\r\n", b"250 from\r\n", None),
        (b"250 hello\r\n", b"250 from\r\n", b"250 to\r\n", None),
        (b"250 hello\r\n", b"250 from\r\n", b"250 to\r\n", b"451 not now\r\n"),
        (b"250 hello\r\n", b"250 from\r\n", b"250 to\r\n", b"what?\r\n"),
    ],
)
def test_whatever_breaks_before_the_words_are_asked_for_waits(answers: tuple[bytes | None, ...]) -> None:
    with scripted(*answers) as route:
        assert smtp.deliver(message(), route, at=NOW).ending is Ending.NOTHING_TRANSMITTED


TO_THE_WORDS = (b"250 hello\r\n", b"250 from\r\n", b"250 to\r\n", b"354 go on\r\n")


@pytest.mark.parametrize("end", [None, b"what?\r\n", b"354 more\r\n", b"200 perhaps\r\n", b"x" * 10_000])
def test_whatever_breaks_after_the_words_is_unknown(end: bytes | None) -> None:
    with scripted(*TO_THE_WORDS, end) as route:
        assert smtp.deliver(message(), route, at=NOW).ending is Ending.UNKNOWN


def test_a_server_that_stalls_after_the_words_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(smtp, "ACCEPTING_TAKES", 0.2)
    with scripted(*TO_THE_WORDS, b"", b"") as route:
        outcome = smtp.deliver(message(), route, at=NOW)
    assert outcome.ending is Ending.UNKNOWN
    assert outcome.words == "The mail server did not answer in time."


def test_a_clear_yes_counts_even_if_the_goodbye_breaks() -> None:
    with scripted(*TO_THE_WORDS, b"250 taken\r\n", None) as route:
        assert smtp.deliver(message(), route, at=NOW).ending is Ending.ACCEPTED


def test_a_server_without_the_protection_we_want_gets_nothing() -> None:
    post = Post()
    with real(post) as plain:
        assert isinstance(plain.way, Server)
        way = Server(plain.way.host, plain.way.port, Protection.STARTTLS)
        outcome = smtp.deliver(message(), Route("", "foi@marlshire.example", way), at=NOW)
    assert outcome.ending is Ending.NOTHING_TRANSMITTED
    assert post.taken == []


def test_a_wrong_password_waits_and_never_shows_it() -> None:
    with real(Post()) as plain:
        assert isinstance(plain.way, Server)
        way = Server(plain.way.host, plain.way.port, Protection.NONE, "foi", "secret words")
        outcome = smtp.deliver(message(), Route("", "foi@marlshire.example", way), at=NOW)
    assert outcome.ending is Ending.NOTHING_TRANSMITTED
    assert "secret" not in outcome.words + repr(way)


def test_letters_before_the_at_go_where_the_server_carries_them() -> None:
    post = Post()
    with real(post, enable_SMTPUTF8=True) as route:
        outcome = smtp.deliver(message(to_address="žofie@příklad.example"), route, at=NOW)
    assert outcome.ending is Ending.ACCEPTED
    assert "To: Jo Applicant <žofie@xn--pklad-zsa96e.example>" in post.taken[0].decode()


def test_letters_before_the_at_are_refused_where_the_server_can_not() -> None:
    with real(Post(), enable_SMTPUTF8=False) as route:
        outcome = smtp.deliver(message(to_address="žofie@applicant.example"), route, at=NOW)
    assert outcome.ending is Ending.REFUSED
    assert outcome.words == smtp.NO_UTF8


def test_a_folder_holds_the_whole_message(tmp_path: Path) -> None:
    mail = message()
    assert smtp.deliver(mail, by_folder(tmp_path / "out"), at=NOW).ending is Ending.ACCEPTED
    (written,) = (tmp_path / "out").iterdir()
    assert written.name == f"{mail.id}.eml"
    assert b"Message-ID: <one@marlshire.example>" in written.read_bytes()


def test_a_folder_that_can_not_be_written_waits(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    outcome = smtp.deliver(message(), by_folder(tmp_path / "out"), at=NOW)
    assert outcome.ending is Ending.NOTHING_TRANSMITTED


def test_our_waits_end_before_a_message_is_given_up() -> None:
    steps = 11  # connect, greet, hello twice, TLS, three to sign in, from, to, data
    assert steps * smtp.STEP_TAKES + smtp.ACCEPTING_TAKES < 600
    assert smtplib.SMTP.default_port == 25
