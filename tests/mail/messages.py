"""Builds messages for the tests, well formed and not."""

from __future__ import annotations

from email.message import EmailMessage

RECEIVED = "from mail.example by mx.marlshire-opcc.example; Mon, 4 Mar 2024 10:00:05 +0000"


def request(body: str = "How many officers do you employ?", **headers: str) -> EmailMessage:
    """A plain request from Alice; keyword names with "_" for "-" replace or, when empty, remove headers."""
    message = EmailMessage()
    given = {
        "From": "Alice Example <alice@mail.example>",
        "To": "FOI <foi@marlshire-opcc.example>",
        "Subject": "FOI request",
        "Date": "Mon, 4 Mar 2024 10:00:00 +0000",
        "Message-ID": "<1@mail.example>",
        "Received": RECEIVED,
    }
    given |= {name.replace("_", "-"): value for name, value in headers.items()}
    for name, value in given.items():
        if value:
            message[name] = value
    message.set_content(body)
    return message


def raw(body: bytes, *lines: bytes) -> bytes:
    """A message of these header lines and this body, byte for byte, below From, Date and Received."""
    start = (
        b"From: alice@mail.example\r\nDate: Mon, 4 Mar 2024 10:00:00 +0000\r\nReceived: " + RECEIVED.encode()
    )
    return b"\r\n".join([start, *lines, b"", body])
