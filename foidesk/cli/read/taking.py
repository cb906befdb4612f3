"""A message from the bytes of a file, whatever it was saved as."""

from datetime import datetime
from pathlib import PurePath

from foidesk.cases.rules import Channel
from foidesk.mail.html import html_to_text
from foidesk.mail.pasted import read_text
from foidesk.mail.read import read_message
from foidesk.mail.saved import read_saved
from foidesk.mail.shapes import Limits, Message, Unreadable
from foidesk.opening.file import File
from foidesk.opening.recognise import recognise
from foidesk.opening.types import Type
from foidesk.opening.wording import decoded

LARGEST = 25_000_000
_EMPTY = "The file is empty."
_TOO_LARGE = "It is larger than 25 MB. Save the message without its attachments, or paste its text in a file."
_NO_TEXT = (
    "It is neither a message (.eml, .msg) nor plain text. Save the message from the mail program as .eml, or "
    "paste its text in a file."
)
_TEXTS = frozenset({Type.TEXT, Type.CSV, Type.HTML, Type.XML, Type.EML})
# A mail as it was sent has lines that no mail program shows, so that nobody copies them with its words.
_UNSHOWN = ("received:", "mime-version:", "message-id:", "content-type:", "return-path:", "delivered-to:")
_HEAD = 20_000


def taken(data: bytes, name: str, *, at: datetime) -> tuple[Message, Channel | None]:
    """The message and the way it came, where the file shows it. Raises mail's Unreadable."""
    if not data.strip(b"\0 \t\r\n"):
        raise Unreadable(_EMPTY)
    if len(data) > LARGEST:
        raise Unreadable(_TOO_LARGE)
    limits = Limits(message_bytes=LARGEST, attachment_bytes=LARGEST)
    kind = recognise(File(name, data))
    if kind is Type.MSG:
        return read_saved(data, limits=limits, at=at), Channel.EMAIL
    ending = PurePath(name).suffix.lower()
    if ending == ".eml" or (kind is Type.EML and _as_sent(data)):
        return read_message(data, limits=limits, at=at), Channel.EMAIL
    if kind not in _TEXTS or ending == ".msg":
        raise Unreadable(_NO_TEXT)
    return _pasted(data, kind, limits)


def _as_sent(data: bytes) -> bool:
    head = data[:_HEAD].replace(b"\r\n", b"\n").partition(b"\n\n")[0].lower()
    return any(line.decode("ascii", "replace").startswith(_UNSHOWN) for line in head.split(b"\n"))


def _pasted(data: bytes, kind: Type, limits: Limits) -> tuple[Message, Channel | None]:
    text = decoded(data)
    if text is None:
        raise Unreadable(_NO_TEXT)
    message = read_text(html_to_text(text) if kind is Type.HTML else text, limits=limits)
    # Words without the lines of a mail above them may have come in any way.
    return message, Channel.EMAIL if message.sender or message.subject else None
