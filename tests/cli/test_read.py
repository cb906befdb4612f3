"""``foidesk read``: a message as the desk would read it, and what can't be read said plainly."""

import hashlib
import json
import subprocess
import sys
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from foidesk.cases.rules import Channel
from foidesk.cli.main import main
from foidesk.cli.read import files
from foidesk.cli.read.alone import found
from foidesk.cli.read.request import applicant_of
from foidesk.cli.read.taking import LARGEST
from foidesk.cli.read.telling import KEYS
from foidesk.desk.inbox.read_from import read_from
from foidesk.inbox import intake
from foidesk.mail.read import read_message
from tests.inbox.letters import WORDS, eml
from tests.mail.outlook_files import attached, attachment, message, msg
from tests.mail.test_saved import DELIVERED, delivered

NOW = datetime(2025, 2, 1, tzinfo=UTC)
REAL = "https://www.gov.uk/report"
SAFE = "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.gov.uk%2Freport&data=05%7C01"
FROM_A_SITE = eml(
    "Dear Marlshire,\n\nHow many lorries do you own?\n\nYours faithfully,\n\nJo Applicant\n\n"
    "-------------------------------------------------------------------\n"
    "Please use this email address for all replies to this request:\nrequest-12@asked.example\n",
    sender="Jo Applicant <request-12@asked.example>",
)
PASTED = (
    "From: Jo Applicant <jo@applicant.example>\nSent: 3 March 2024 10:00\nTo: FOI\n"
    "Subject: Lorries\n\n{words}"
)
OUTLOOK = {"0037": "Lorries", "0C1A": "Jo Applicant", "5D01": "jo@applicant.example"}


def forwarded(words: str = "") -> bytes:
    """A request that a colleague passes on."""
    below = f"{words}-----Original Message-----\n{PASTED.format(words='How many lorries do you own?')}"
    return eml(below, sender="Pat Colleague <pat@marlshire.example>", subject="FW: Lorries")


def formatted() -> bytes:
    """A mail that has no plain words."""
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Jo Applicant <jo@applicant.example>", "Lorries"
    mail["Received"] = "by mail.marlshire.example; Tue, 03 Dec 2024 23:30:00 +0000"
    mail.set_content("<ol><li>How many lorries?</li><li>What do they cost?</li></ol>", subtype="html")
    return mail.as_bytes()


def told(data: bytes, name: str = "mail.eml") -> dict[str, Any]:
    """What is told of a file that can be read."""
    one = found(data, name, at=NOW)
    assert one["read"], one["cautions"]
    assert tuple(one["told"]) == KEYS
    return dict(one["told"])


def asked(one: dict[str, Any]) -> list[str]:
    return [question["text"] for question in one["questions"]]


def test_all_that_a_plain_mail_says() -> None:
    assert told(eml(WORDS + f"\n{SAFE}\n", files={"a.pdf": b"x"})) == {
        "subject": "Freedom of Information request: citizen engagement platform",
        "sender": "jo@applicant.example",
        "received": "2024-12-03",
        "received_from": "received-header",
        "applicant": {"name": "Jo Applicant", "address": "jo@applicant.example"},
        "regime": "FOIA",
        "regime_reasons": [],
        "questions": [
            {"n": 1, "text": "Which citizen engagement platform does your office use?"},
            {"n": 2, "text": "What did the platform cost in each year since 2021?"},
        ],
        "channel": "e-mail",
        "links": [{"shown": SAFE, "real": REAL}],
        "attachments": [
            {
                "name": "a.pdf",
                "type": "application/octet-stream",
                "bytes": 1,
                "sha256": hashlib.sha256(b"x").hexdigest(),
            }
        ],
        "sure": 0.95,
    }


@pytest.mark.parametrize(
    ("data", "name", "address", "questions"),
    [
        (FROM_A_SITE, "mail.eml", "request-12@asked.example", ["How many lorries do you own?"]),
        (eml(Reply_To="answers@other.example"), "mail.eml", "answers@other.example", None),
        (formatted(), "mail.eml", "jo@applicant.example", ["How many lorries?", "What do they cost?"]),
        (eml(), "mail.txt", "jo@applicant.example", None),
        (eml(), "mail", "jo@applicant.example", None),
        (PASTED.format(words="How many lorries?").encode(), "mail.txt", "jo@applicant.example", None),
        (PASTED.format(words="How many lorries?").encode("utf-16"), "a.txt", "jo@applicant.example", None),
        (msg(message({**OUTLOOK, "1000": WORDS})), "mail.msg", "jo@applicant.example", None),
        (msg(message({**OUTLOOK, "1000": WORDS})), "mail.bin", "jo@applicant.example", None),
        (b"How many lorries do you own?", "mail.txt", None, ["How many lorries do you own?"]),
        (b"<p>How many <b>lorries</b> do you own?</p>", "a.html", None, ["How many lorries do you own?"]),
        (b"Fran\xe7ois asks: how many lorries do you own?", "a.txt", None, None),
    ],
)
def test_where_a_reply_goes_and_what_is_asked(
    data: bytes, name: str, address: str | None, questions: list[str] | None
) -> None:
    one = told(data, name)
    assert one["applicant"]["address"] == address
    assert questions is None or asked(one) == questions
    assert one["questions"]


@pytest.mark.parametrize(
    ("data", "name", "received", "shown_by"),
    [
        (eml(arrived="Tue, 01 Jul 2025 23:30:00 +0000"), "a.eml", "2024-12-03", "sender"),  # in the future
        (eml(arrived="Mon, 01 Jul 2024 23:30:00 +0000", date=""), "a.eml", "2024-07-02", "received-header"),
        (eml(arrived=""), "a.eml", "2024-12-03", "sender"),
        (eml(arrived="", date=""), "a.eml", None, None),
        (msg(message(OUTLOOK, more=delivered(DELIVERED))), "a.msg", "2025-01-06", "mailbox"),
        (PASTED.format(words=WORDS).encode(), "a.txt", "2024-03-03", "sender"),
        (WORDS.encode(), "a.txt", None, None),
    ],
)
def test_the_day_and_who_shows_it(data: bytes, name: str, received: str | None, shown_by: str | None) -> None:
    one = told(data, name)
    assert (one["received"], one["received_from"]) == (received, shown_by)
    assert (one["sure"] == 0.95) is (shown_by == "received-header")


@pytest.mark.parametrize(
    ("words", "regime", "reasons"),
    [
        ("How many lorries do you own?", "FOIA", 0),
        ("How many kWh of energy did the office use?", "EIR", 1),
        ("Please send me all the data you hold about me.", "SAR", 1),
        ("1. How many kWh did you use?\n2. How many lorries do you own?", "MIXED", 1),
        ("Please send me the records about me and the soil survey of my garden.", "MIXED", 2),
        ("Thank you for your help on Friday.", "OTHER", 0),
        ("I write about the Freedom of Information Act.", "FOIA", 0),
    ],
)
def test_the_law_and_the_words_it_rests_on(words: str, regime: str, reasons: int) -> None:
    one = told(eml(words, subject="Hello"))
    assert (one["regime"], len(one["regime_reasons"])) == (regime, reasons)
    for reason in one["regime_reasons"]:
        assert reason["words"].lower() in words.lower()
        assert "(" in reason["says"]


def test_an_automatic_reply_is_no_request() -> None:
    away = eml("I am away. Who can help?", subject="Away", Auto_Submitted="auto-replied")
    assert told(away)["regime"] == "OTHER"
    assert told(eml(Auto_Submitted="auto-generated"))["regime"] == "FOIA"


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("", "jo@applicant.example"),
        ("FYI\n\n", "jo@applicant.example"),
        ("Is this one for you?\n\n", "pat@marlshire.example"),
    ],
)
def test_what_a_colleague_forwards(words: str, address: str) -> None:
    one = found(forwarded(words), "a.eml", at=NOW)
    assert (one["told"]["applicant"]["address"], one["told"]["sure"]) == (address, 0.5)
    assert any("forwards or quotes" in caution for caution in one["cautions"])


def test_files_and_messages_that_came_with_it() -> None:
    several = told(eml(files={"a.pdf": b"x", "b.xlsx": b"yy", "empty.txt": b""}))["attachments"]
    assert [(one["name"], one["bytes"]) for one in several] == [("a.pdf", 1), ("b.xlsx", 2), ("empty.txt", 0)]
    inner = message({"0037": "Inner", "1000": "Inner words"}, header=24)
    saved = msg(message({**OUTLOOK, "1000": WORDS}, carried=[attachment("a.csv", b"a,b\n"), attached(inner)]))
    last = told(saved, "a.msg")["attachments"][-1]
    assert (last["name"], last["bytes"], last["sha256"]) == ("Inner.msg", None, None)


def test_a_link_that_does_not_tell_where_it_leads() -> None:
    words = f"How many lorries? {REAL} https://url.avanan.click/v2/abc"
    assert told(eml(words))["links"] == [
        {"shown": REAL, "real": REAL},
        {"shown": "https://url.avanan.click/v2/abc", "real": None},
    ]


@pytest.mark.parametrize(
    ("data", "name", "says"),
    [
        (b"", "a.eml", "empty"),
        (b" \r\n\0", "a.txt", "empty"),
        (b"Dear Sir", "a.eml", "not an e-mail message"),
        (b"Dear Sir", "a.msg", "neither a message"),
        (msg(message(OUTLOOK))[:900], "a.msg", ""),
        (msg({("WordDocument",): b"words"}), "a.msg", ""),
        (b"%PDF-1.7\n", "a.pdf", "neither a message"),
        (b"PK\x03\x04" + b"\0" * 99, "a.eml", "zip"),
        (bytes(range(256)) * 20, "a.txt", "neither a message"),
        (b"a" * (LARGEST + 1), "a.txt", "larger than 25 MB"),
    ],
)
def test_what_cannot_be_read_is_told_with_nulls(data: bytes, name: str, says: str) -> None:
    one = found(data, name, at=NOW)
    assert (one["read"], tuple(one["told"])) == (False, KEYS)
    assert says in one["cautions"][0]
    assert one["told"]["applicant"] == {"name": None, "address": None}
    assert {str(value) for key, value in one["told"].items() if key != "applicant"} == {"None", "[]"}


def test_a_sealed_message_shows_its_outside_only() -> None:
    sealed = msg(message({**OUTLOOK, "001A": "IPM.Note.SMIME"}, carried=[attachment("smime.p7m", b"x")]))
    one = found(sealed, "a.msg", at=NOW)
    assert (one["read"], one["told"]["subject"], one["told"]["sure"]) == (False, "Lorries", 0.1)


@pytest.mark.parametrize(
    "data", [eml(), eml(Reply_To="x@other.example"), FROM_A_SITE, eml(sender="Jo"), forwarded()]
)
def test_the_applicant_is_whom_the_desk_shows(data: bytes) -> None:
    read = read_message(data)
    row = SimpleNamespace(**intake.columns(read), channel=Channel.EMAIL, apart=False)
    shown = read_from(row)  # type: ignore[arg-type]
    who = applicant_of(read)
    assert (who.name, who.address) == (shown["applicant_name"], shown["address"])


def test_each_message_is_one_object_in_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paths = [tmp_path / name for name in ("b.eml", "empty.txt", "a.txt", "deep.eml")]
    deep = b'From: a@b.example\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\n' + b"--x\r\n" * 5000
    words = (eml(), b"", b"How many lorries do you own?", deep)
    for path, data in zip(paths, words, strict=True):
        path.write_bytes(data)
    assert main(["read", "--json", *map(str, paths)]) == 1
    out, err = capsys.readouterr()
    lines = [json.loads(line) for line in out.splitlines()]
    assert [one["file"] for one in lines] == [str(path) for path in paths]
    assert all(list(one) == ["file", *KEYS] for one in lines)
    assert err == f"foidesk read: {paths[1]}: The file is empty.\n"


def test_people_are_told_in_sentences(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "mail.eml"
    data = eml(f"How many kWh did you use?\n{SAFE}\n", files={"a.pdf": b"x"}, Reply_To="x@other.example")
    path.write_bytes(data)
    assert main(["read", str(path)]) == 0
    out = capsys.readouterr().out
    for words in (
        "Applicant: Jo Applicant; a reply goes to: x@other.example",
        "Sent from: jo@applicant.example",
        "Received: Tuesday 3 December 2024 (as the last mail server wrote)",
        "Law: Environmental Information Regulations [EIR]",
        "“kWh”",
        "1. How many kWh did you use?",
        f"Wrapped link: {REAL}",
        "Attachment: a.pdf (application/octet-stream, 1 byte)",
    ):
        assert words in out
    assert "safelinks" not in out


def test_what_is_not_there_ends_with_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_text("How many lorries do you own?")
    assert main(["read", "--json", str(tmp_path / "none.eml"), str(path)]) == 2
    out, err = capsys.readouterr()
    assert (len(out.splitlines()), "none.eml" in err) == (1, True)


@pytest.mark.parametrize("fault", [OSError(), subprocess.TimeoutExpired("read", 1), 3])
def test_a_process_that_fails_is_an_unreadable_file(
    fault: Exception | int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(*_: object) -> int:
        if isinstance(fault, Exception):
            raise fault
        return fault

    monkeypatch.setattr(files, "run", run)
    one = files.of_file(tmp_path / "a.eml", at=NOW)
    assert (one.read, len(one.cautions), tuple(one.told)) == (False, 1, KEYS)


def test_django_is_not_loaded(tmp_path: Path) -> None:
    """It needs no desk and no settings; neither does the process that reads."""
    path = tmp_path / "a.txt"
    path.write_text("How many lorries do you own?")
    root = Path(__file__).parents[2]
    script = (
        f"import sys; sys.path.insert(0, {str(root)!r}); from foidesk.cli.main import main; "
        f"import foidesk.cli.read.alone; code = main(['read', {str(path)!r}]); "
        "sys.exit(code or any(name.partition('.')[0] == 'django' for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, timeout=60)
    assert done.returncode == 0, done.stderr
