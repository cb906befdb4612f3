"""One attempt to send one message, and what its end tells.

Until the server has agreed to take the words (354 to DATA), nothing was transmitted, and whatever goes wrong
leaves the message as it was. From then on only a clear answer counts: 250 is accepted, 4xx and 5xx are not;
silence, a broken line or anything else leaves the end unknown, and that is said, not guessed.
"""

import os
import re
import smtplib
import ssl
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from foidesk.plumbing.post.mime import compose, needs_utf8
from foidesk.plumbing.post.route import Protection, Route, Server
from foidesk.plumbing.post.rules import Ending, Outcome, wire_domain

if TYPE_CHECKING:
    from foidesk.plumbing.post.models import Message

# All waits together stay below the time after which a claimed message is given up as lost.
STEP_TAKES = 20.0
ACCEPTING_TAKES = 120.0
SLOWEST = 100_000
"""Bytes a second that any line carries: the largest message takes 200 seconds on it."""
NO_UTF8 = (
    "The mail server can't carry an address with these letters before the @. Use another address, or post."
)
_LINE_START = re.compile(rb"(?m)^\.")


class _Refused(Exception):
    """The server said no before it took the words."""


def deliver(message: "Message", route: Route, *, at: datetime, files: Sequence[bytes] = ()) -> Outcome:
    """Try once to send a claimed message by this route; call it outside any transaction.

    `files` are the bytes of its attachments in their order. Sets the message's sender to the route's, which
    `settle` stores. Never raises for what a server does.
    """
    message.sender_name, message.sender_address = route.sender_name, route.sender_address
    try:
        words = compose(message, at=at, files=files)
    except (ValueError, UnicodeError) as error:
        return Outcome(Ending.REFUSED, f"It can't be written as a mail: {error}")
    if isinstance(route.way, Path):
        return _put(words, route.way, str(message.id))
    return _send(message, words, route.way)


def _put(words: bytes, folder: Path, name: str) -> Outcome:
    """Write the message as a file, whole or not at all."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        beside = folder / f".{name}.part"
        beside.write_bytes(words)
        os.replace(beside, folder / f"{name}.eml")
    except OSError as error:
        return Outcome(Ending.NOTHING_TRANSMITTED, f"The folder can't be written: {error.strerror}")
    return Outcome(Ending.ACCEPTED, "Written into the folder.")


def _send(message: "Message", words: bytes, server: Server) -> Outcome:
    try:
        line = _connect(server)
    except (OSError, smtplib.SMTPException, UnicodeError, ValueError) as error:
        return Outcome(Ending.NOTHING_TRANSMITTED, _said(error))
    try:
        _offer(line, message)
    except _Refused as refused:
        _leave(line)
        return Outcome(Ending.REFUSED, str(refused))
    except (OSError, smtplib.SMTPException, UnicodeError, ValueError) as error:
        line.close()
        return Outcome(Ending.NOTHING_TRANSMITTED, _said(error))
    outcome = _hand_over(line, words)
    _leave(line)
    return outcome


def _connect(server: Server) -> smtplib.SMTP:
    """A greeted, protected line on which we have signed in."""
    context = ssl.create_default_context()
    line: smtplib.SMTP
    if server.protection is Protection.TLS:
        line = smtplib.SMTP_SSL(server.host, server.port, timeout=STEP_TAKES, context=context)
    else:
        line = smtplib.SMTP(server.host, server.port, timeout=STEP_TAKES)
    try:
        line.ehlo_or_helo_if_needed()
        if server.protection is Protection.STARTTLS:
            line.starttls(context=context)
            line.ehlo_or_helo_if_needed()
        if server.username:
            line.login(server.username, server.password)
    except BaseException:
        line.close()
        raise
    return line


def _offer(line: smtplib.SMTP, message: "Message") -> None:
    """Name sender and recipient and ask to hand over the words. Raises _Refused for a final no."""
    options = []
    if needs_utf8(message.to_address) or needs_utf8(message.sender_address):
        if not line.has_extn("smtputf8"):
            raise _Refused(NO_UTF8)
        line.command_encoding = "utf-8"
        options = ["SMTPUTF8", "BODY=8BITMIME"]
    _agreed(line.mail(wire_domain(message.sender_address), options), 250)
    _agreed(line.rcpt(wire_domain(message.to_address)), 250, 251)
    _agreed(line.docmd("DATA"), 354)


def _agreed(answer: tuple[int, bytes], *wanted: int) -> None:
    code, words = answer
    if code in wanted:
        return
    if 500 <= code <= 599:
        raise _Refused(_words(code, words))
    raise smtplib.SMTPResponseException(code, words)


def _hand_over(line: smtplib.SMTP, words: bytes) -> Outcome:
    """Transmit the words. From here on only a clear answer tells how it ended."""
    body = _LINE_START.sub(b"..", words)
    end = b".\r\n" if body.endswith(b"\r\n") else b"\r\n.\r\n"
    try:
        if line.sock is not None:
            line.sock.settimeout(ACCEPTING_TAKES + len(body) / SLOWEST)
        line.send(body + end)
        code, said = line.getreply()
    except (OSError, smtplib.SMTPException, UnicodeError, ValueError) as error:
        return Outcome(Ending.UNKNOWN, _said(error))
    if code == 250:
        return Outcome(Ending.ACCEPTED, _words(code, said))
    if 400 <= code <= 499:
        return Outcome(Ending.NOTHING_TRANSMITTED, _words(code, said))
    if 500 <= code <= 599:
        return Outcome(Ending.REFUSED, _words(code, said))
    return Outcome(Ending.UNKNOWN, _words(code, said))


def _leave(line: smtplib.SMTP) -> None:
    """Say goodbye; how the server takes it changes nothing."""
    try:
        if line.sock is not None:
            line.sock.settimeout(STEP_TAKES)
        line.quit()
    except (OSError, smtplib.SMTPException, ValueError):
        line.close()


def _said(error: Exception) -> str:
    """An error's last words, the server's own where it spoke."""
    if isinstance(error, smtplib.SMTPResponseException):
        return _words(error.smtp_code, error.smtp_error)
    if isinstance(error, TimeoutError) or isinstance(error.__context__, TimeoutError):
        return "The mail server did not answer in time."
    return str(error) or type(error).__name__


def _words(code: int, said: bytes | str) -> str:
    words = said.decode(errors="replace") if isinstance(said, bytes) else said
    return f"{code} {words}".strip()
