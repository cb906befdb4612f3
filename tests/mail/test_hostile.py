"""Whatever the bytes, reading ends in a message or in Unreadable, soon, with nothing in it to mislead."""

from __future__ import annotations

import time
import unicodedata
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foidesk.mail.lines import clean_file_name, clean_line
from foidesk.mail.pasted import read_text
from foidesk.mail.read import read_message
from foidesk.mail.recognise import fingerprints
from foidesk.mail.shapes import Message, Unreadable
from foidesk.mail.trim import conversation, without_signature
from tests.mail.messages import request

HEAD = b"From: a@b.example\r\n"
MIXED = b"Content-Type: multipart/mixed; boundary=b\r\n\r\n"
HTML = b"Content-Type: text/html\r\n\r\n"


def sample() -> bytes:
    message = request("Dear all\n\nQ1. How much?\nOn Monday X wrote:\n> y\n", Subject="café " * 10)
    message.add_alternative(
        "<p>Dear</p><ol><li>Q<blockquote type=cite>x</blockquote></ol><table><td>a", subtype="html"
    )
    message.add_attachment(b"%PDF-1", maintype="application", subtype="pdf", filename="résumé.pdf")
    message.add_attachment(request("inner"))
    return message.as_bytes()


SAMPLE = sample()
SCRAPS = [
    b"\r\nFrom: ",
    b"=?utf-8?b?",
    b"\xe2\x80\xae",
    b"charset=punycode",
    b'"',
    b"filename*0*=",
    b"\r\n\r\n",
]
SCRAPS += [b"\0", b"((((", b"<>", b"=\r\n", b"--", b";;;;", b"\\", b"name*9999999999999999999*=x"]
edits = st.lists(
    st.tuples(st.integers(0, 10_000), st.integers(0, 40), st.sampled_from(SCRAPS) | st.binary(max_size=9))
)


def is_one_line(text: str) -> bool:
    return not any(unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} or c in "\u202e\u2066" for c in text)


def holds(message: Message) -> None:
    people = [message.sender, *message.reply_to, *message.to, *message.cc]
    lines = [message.subject, message.message_id, *message.problems, *message.references]
    lines += [part for person in people if person for part in (person.name, person.address)]
    names = [attachment.name for attachment in message.attachments]
    assert all(is_one_line(line) for line in [*lines, *names])
    assert all(name and "/" not in name and "\\" not in name and not name.startswith(".") for name in names)
    message.body_text.encode()
    assert "\0" not in message.body_text and "\r" not in message.body_text
    assert message.attachments_total >= len(message.attachments)
    assert all(isinstance(mark, str) for mark in fingerprints(message))
    holds_pasted(message.body_text)


def holds_pasted(text: str) -> None:
    passages = conversation(text)
    assert all(0 <= p.start <= p.end <= len(text) for p in passages)
    assert without_signature(text) in text


@given(st.binary(max_size=2_000))
def test_random_bytes(data: bytes) -> None:
    for candidate in (data, HEAD + data, HEAD + MIXED + data, HEAD + HTML + data):
        try:
            holds(read_message(candidate))
        except Unreadable as refusal:
            assert refusal.says.endswith(".")


@settings(max_examples=300)
@given(edits)
def test_mutations_of_a_good_message(changes: list[tuple[int, int, bytes]]) -> None:
    data = SAMPLE
    for at, gone, put in changes:
        at %= len(data) + 1
        data = data[:at] + put + data[at + gone :]
    try:
        holds(read_message(data))
    except Unreadable as refusal:
        assert refusal.says.endswith(".")


@given(st.text(max_size=2_000))
def test_random_text(text: str) -> None:
    for pasted in (text, f"From: {text}\nSent: {text}\nSubject: {text}\n\n{text}"):
        message = read_text(pasted)
        assert is_one_line(message.subject)
        holds_pasted(message.body_text)


@given(st.text(), st.integers(1, 100))
def test_cleaned_lines_are_one_line_within_their_limit(text: str, limit: int) -> None:
    assert is_one_line(clean_line(text, limit))
    assert len(clean_line(text, limit)) <= limit
    name = clean_file_name(text, "file.bin")
    assert is_one_line(name) and name and "/" not in name and "\\" not in name


HOSTILE = {
    "nested": HEAD + MIXED.replace(b"\r\n\r\n", b"\r\n\r\n--b\r\n") * 100_000,
    "boundaries": HEAD + MIXED + b"\n--b" * 5_000_000,
    "half boundaries": HEAD + MIXED + b"--b" * 5_000_000,
    "parameters": HEAD + b'Content-Type: multipart/mixed; a="' + b";" * 1_000_000 + b"\r\n\r\nx",
    "recipients": b"To: " + b"a@b, " * 200_000 + b"\r\n" + HEAD + b"\r\nx",
    "brackets": b"From: " + b"(" * 100_000 + b"\r\n\r\nx",
    "encoded words": b"Subject: " + b"=?utf-8?q?" * 20_000 + b"\r\n" + HEAD + b"\r\nx",
    "continuations": b"Subject: x\r\n" + b" y\r\n" * 200_000 + HEAD + b"\r\nx",
    "deep html": HEAD + HTML + b"<div>" * 200_000,
    "deep lists": HEAD + HTML + b"<ol><li>" * 125_000,
    "cells": HEAD + HTML + b"<table><tr>" + b"<td>a" * 100_000,
    "comments": HEAD + HTML + b"<!--" * 250_000,
    "wrote": HEAD + b"\r\n" + b"On a <" * 160_000,
    "closings": HEAD + b"\r\n" + b"Kind regards\n" * 70_000,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_messages_take_bounded_time(kind: str) -> None:
    began = time.process_time()
    with suppress(Unreadable):  # to refuse it is an answer too: the time is what counts here
        fingerprints(read_message(HOSTILE[kind]))
    assert time.process_time() - began < 5
