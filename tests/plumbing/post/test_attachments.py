"""Files that go with a message: every byte as it was, under a name that is safe, and never other bytes."""

import hashlib
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTPUTF8
from pathlib import Path

import pytest

from foidesk.law.refusal import Refused
from foidesk.plumbing.post import actions, smtp
from foidesk.plumbing.post.mime import compose
from foidesk.plumbing.post.models import Message
from foidesk.plumbing.post.rules import LARGEST_MESSAGE, Attached, Ending, file_name, on_the_wire
from tests.plumbing.post.servers import Post, by_folder, real
from tests.plumbing.post.test_wire import NOW, message

EVERY_BYTE = bytes(range(256)) * 300 + b"\r\n.\r\n.\n\r--=="
TABLE = b"a;b\r\n1;2\n.\n"


def attached(name: str, data: bytes, kind: str = "pdf") -> dict[str, object]:
    return {"name": name, "type": kind, "sha256": hashlib.sha256(data).hexdigest(), "size": len(data)}


def carrying(*files: tuple[str, bytes], kind: str = "pdf", **changes: object) -> Message:
    found = message(**changes)
    found.sender_name, found.sender_address = "Office", "foi@marlshire.example"
    found.attachments = [attached(name, data, kind) for name, data in files]
    return found


def parts(mail: EmailMessage) -> list[tuple[str | None, bytes]]:
    return [(one.get_filename(), one.get_payload(decode=True)) for one in mail.iter_attachments()]  # type: ignore[misc]


def test_a_real_server_gets_exactly_these_bytes() -> None:
    post = Post()
    files = [("Report.pdf", EVERY_BYTE), ("Table.csv", TABLE)]
    with real(post, data_size_limit=None) as route:
        outcome = smtp.deliver(carrying(*files), route, at=NOW, files=[data for _, data in files])
    assert outcome.ending is Ending.ACCEPTED
    (taken,) = post.messages()
    assert taken.get_content_type() == "multipart/mixed"
    assert parts(taken) == files
    text = taken.get_body(("plain",))
    assert text is not None
    assert text.get_content().splitlines()[0] == "Dear Jo,"


def test_the_folder_gets_them_too(tmp_path: Path) -> None:
    found = carrying(("Report.pdf", EVERY_BYTE))
    assert smtp.deliver(found, by_folder(tmp_path), at=NOW, files=[EVERY_BYTE]).ending is Ending.ACCEPTED
    (kept,) = tmp_path.glob("*.eml")
    assert parts(message_from_bytes(kept.read_bytes(), policy=SMTPUTF8)) == [("Report.pdf", EVERY_BYTE)]


@pytest.mark.parametrize(
    "name",
    [
        "Réponse à la question 1 – détails.pdf",
        "Αναφορά.pdf",
        "a" * 110 + ".pdf",
        "ä" * 110 + ".pdf",
        "it's; 100% “quoted”.pdf",
    ],
)
@pytest.mark.parametrize("address", ["jo@applicant.example", "zoë@applicant.example"])
@pytest.mark.parametrize("kind", ["pdf", "csv", "png", "eml", "unknown"])
def test_a_name_in_any_letters_arrives(name: str, address: str, kind: str) -> None:
    raw = compose(carrying((name, TABLE), to_address=address, kind=kind), at=NOW, files=[TABLE])
    assert parts(message_from_bytes(raw, policy=SMTPUTF8)) == [(name, TABLE)]


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("report.pdf", "report.pdf"),
        ("..\\..\\windows\\report.pdf", "_.._windows_report.pdf"),
        ("/etc/passwd", "_etc_passwd"),
        ("a\r\nBcc: eve@elsewhere.example.pdf", "a Bcc_ eve@elsewhere.example.pdf"),
        ("report\u202efdp.exe", "reportfdp.exe"),
        ("x" * 300 + ".pdf", "x" * 108 + ".pdf"),
        ("x" * 300, "x" * 120),
        (" . ", "file"),
    ],
)
def test_a_name_is_made_safe(name: str, safe: str) -> None:
    assert file_name(name) == safe
    raw = compose(carrying((name, TABLE)), at=NOW, files=[TABLE])
    assert parts(message_from_bytes(raw, policy=SMTPUTF8)) == [(safe, TABLE)]


@pytest.mark.parametrize(
    "files", [[EVERY_BYTE + b"x"], [EVERY_BYTE, TABLE], []], ids=["other bytes", "one too many", "none"]
)
def test_other_bytes_never_leave(files: list[bytes], tmp_path: Path) -> None:
    outcome = smtp.deliver(carrying(("a.pdf", EVERY_BYTE)), by_folder(tmp_path), at=NOW, files=files)
    assert outcome.ending is Ending.REFUSED
    assert "It can't be written as a mail" in outcome.words
    assert list(tmp_path.iterdir()) == []


def test_what_is_reckoned_is_never_less_than_what_is_sent() -> None:
    for size in (0, 1, 56, 57, 58, 100_000):
        data = b"\xff" * size
        found = carrying(("a" * 110 + ".pdf", data))
        raw = compose(found, at=NOW, files=[data])
        assert len(raw) <= on_the_wire(found.text + found.html, [size]) + 1_000


@pytest.mark.django_db
@pytest.mark.parametrize(("size", "fits"), [(14_500_000, True), (15_000_000, False)])
def test_what_no_server_takes_is_not_handed_in(size: int, fits: bool) -> None:
    def hand_in() -> Message:
        found = message()
        return actions.hand_in(
            authority=found.authority,
            to_name="Jo",
            to_address="jo@applicant.example",
            subject="Your request",
            text="Dear Jo",
            purpose="test",
            files=[Attached("a.pdf", "pdf", "0" * 64, size)],
            at=NOW,
        )

    if fits:
        assert hand_in().files[0].size == size
        assert on_the_wire("", [size]) <= LARGEST_MESSAGE
        return
    with pytest.raises(Refused, match="Send it by post or by hand"):
        hand_in()
