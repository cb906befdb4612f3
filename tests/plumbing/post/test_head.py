"""The head of a message: nothing that was typed elsewhere can add a line to it."""

import unicodedata
import uuid
from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import SMTP

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.plumbing.post.mime import compose
from foidesk.plumbing.post.models import Message
from foidesk.plumbing.post.rules import known_message_id, mailbox, message_id, one_line

NOW = datetime(2024, 12, 6, 9, 30, tzinfo=UTC)
HEAD = ["Date", "From", "To", "Subject", "Message-ID", "MIME-Version", "Content-Type"]
NASTY = st.text(max_size=60) | st.text('\r\n\0\x0b\x0c\x85\u2028\u202e ,;:<>@"()\\=?éß𝔸', max_size=60)


def composed(**changes: object) -> bytes:
    details: dict[str, object] = {
        "to_name": "Jo",
        "to_address": "jo@applicant.example",
        "sender_name": "Office",
        "sender_address": "foi@marlshire.example",
        "subject": "Your request",
        "text": "words",
        "html": "<p>words</p>",
        "message_id": "<one@marlshire.example>",
        "automatic": False,
    }
    return compose(Message(**(details | changes)), at=NOW)


@given(name=NASTY, subject=NASTY, sender=NASTY)
def test_names_and_subjects_add_no_line(name: str, subject: str, sender: str) -> None:
    raw = composed(to_name=name, subject=subject, sender_name=sender)
    mail = message_from_bytes(raw, policy=SMTP)
    assert list(mail.keys()) == HEAD
    assert [one.addr_spec for one in mail["To"].addresses] == ["jo@applicant.example"]
    assert [one.addr_spec for one in mail["From"].addresses] == ["foi@marlshire.example"]
    assert not mail.defects


@given(text=NASTY)
def test_words_arrive_as_written(text: str) -> None:
    raw = composed(text=f"begin {text} end", html="")
    body = message_from_bytes(raw, policy=SMTP).get_content()
    wanted = "".join(c for c in text.replace("\r\n", "\n").replace("\r", "\n") if c >= " " or c in "\n\t")
    lines = f"begin {wanted} end".replace("\x7f", "").split("\n")
    assert [line.rstrip("\r") for line in body.split("\n")][: len(lines)] == lines
    assert max(len(line) for line in raw.split(b"\r\n")) < 998


@given(text=st.text(max_size=80))
def test_one_line_is_one_line(text: str) -> None:
    line = one_line(text)
    assert line == line.strip()
    assert len(line.splitlines()) <= 1
    assert not {unicodedata.category(character) for character in line} & {"Cc", "Cf", "Cs", "Zl", "Zp"}


def test_line_breaks_in_a_subject_become_spaces() -> None:
    raw = composed(subject="Your request\r\nBcc: charlie@elsewhere.example", to_name="Jo\nEve")
    mail = message_from_bytes(raw, policy=SMTP)
    assert mail["Subject"] == "Your request Bcc: charlie@elsewhere.example"
    assert mail["Bcc"] is None
    assert mail["To"].addresses[0].display_name == "Jo Eve"


def test_mail_that_nobody_wrote_says_so() -> None:
    assert b"Auto-Submitted: auto-generated" in composed(automatic=True)
    assert b"Auto-Submitted" not in composed()


def test_an_answer_names_what_it_answers() -> None:
    mail = message_from_bytes(composed(in_reply_to="<theirs@applicant.example>"), policy=SMTP)
    assert mail["In-Reply-To"] == mail["References"] == "<theirs@applicant.example>"


@pytest.mark.parametrize(
    "text", ["theirs@a.example", "<a@b>\r\nBcc: c@d.example", "<a b@c>", "", "<é@b.example>"]
)
def test_what_is_no_message_id_is_left_out(text: str) -> None:
    assert known_message_id(text) == ""


@pytest.mark.parametrize(
    "address",
    [
        "jo",
        "jo@applicant",
        "a@b.example,c@d.example",
        "jo@applicant.example\r\nBcc: c@d.example",
        "jo@@applicant.example",
        "<jo@applicant.example>",
        "jo@applicant..example",
        ".jo@applicant.example",
        f"{'a' * 65}@applicant.example",
        f"jo@{'a' * 64}.example",
        f"jo@{'a.' * 130}example",
        "jo@appli\u202ecant.example",
    ],
)
def test_what_is_no_address_is_refused_in_a_sentence(address: str) -> None:
    with pytest.raises(ValueError, match=r"^[A-Z].*\.$"):
        mailbox(address)


def test_a_message_id_is_made_of_its_key_and_the_senders_domain() -> None:
    key = uuid.uuid4()
    assert message_id(key, "foi@bücher.example") == f"<{key}@xn--bcher-kva.example>"
    assert message_id(key, "") == f"<{key}@foidesk.invalid>"
