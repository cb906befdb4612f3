"""Invented messages for tests, as bytes of real .eml files."""

from email.message import EmailMessage
from email.policy import SMTP

WORDS = """Dear Sir or Madam,

Under the Freedom of Information Act 2000, please answer the following:

1. Which citizen engagement platform does your office use?
2. What did the platform cost in each year since 2021?

Yours faithfully,
Jo Applicant
"""
ARRIVED = "Tue, 03 Dec 2024 23:30:00 +0000"


def eml(
    words: str | None = WORDS,
    *,
    subject: str = "Freedom of Information request: citizen engagement platform",
    sender: str = "Jo Applicant <jo@applicant.example>",
    message_id: str = "<one@applicant.example>",
    date: str = "Tue, 03 Dec 2024 23:29:00 +0000",
    arrived: str = ARRIVED,
    files: dict[str, bytes] | None = None,
    **headers: str,
) -> bytes:
    """One message. An empty header is left out."""
    message = EmailMessage()
    received = f"from mx.example by mail.marlshire.example; {arrived}" if arrived else ""
    for name, value in {
        "Received": received,
        "From": sender,
        "To": "foi@marlshire.example",
        "Subject": subject,
        "Date": date,
        "Message-ID": message_id,
        **{name.replace("_", "-"): value for name, value in headers.items()},
    }.items():
        if value:
            message[name] = value
    if words is not None:
        message.set_content(words)
    for name, data in (files or {}).items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes(policy=SMTP)
