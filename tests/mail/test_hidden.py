"""What a message in a file holds beyond what its reader sees."""

from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.mail import hidden
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable

BARE = (
    b"From: Wendy Weld <wendy@example.org>\r\nTo: foi@marlshire.example\r\nSubject: Request\r\n"
    b"Date: Mon, 6 Jan 2025 09:00:00 +0000\r\n"
)
RECEIVED = (
    b"Received: from EXCH01.marlshire.internal (10.1.2.3) by\r\n EXCH02.marlshire.internal; "
    b"Mon, 6 Jan 2025 09:00:02 +0000\r\n"
)
OUTLOOK = (
    RECEIVED
    + b"X-MS-Exchange-Organization-AuthAs: Internal\r\nx-originating-ip: [10.1.2.3]\r\n"
    + b"Authentication-Results: spf=pass\r\nMessage-ID: <a@EXCH01.marlshire.internal>\r\n"
)
WORDS = b"\r\nPlease send it.\r\n"


def _findings(data: bytes) -> list[Finding]:
    return list(hidden.findings(File("message.eml", data)))


def _html(html: str) -> list[Finding]:
    head = b"MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
    return _findings(BARE + head + html.encode())


def test_a_message_saved_by_hand_gives_nothing() -> None:
    assert _findings(BARE + WORDS) == []
    assert _findings(BARE + b"Message-ID: <CAF1@mail.gmail.example>\r\nMIME-Version: 1.0\r\n" + WORDS) == []
    assert _findings(BARE + b"Bcc: \r\nX-Mailer: Thunderbird\r\n" + WORDS) == []
    assert _findings(BARE + b"Bcc: undisclosed-recipients:;\r\n" + WORDS) == []


def test_lines_of_delivery_are_one_finding() -> None:
    (found,) = _findings(OUTLOOK + BARE + WORDS)
    assert (found.code, found.where, found.count) == (Code.TRANSPORT_HEADERS, "", 5)
    assert "“EXCH01.marlshire.internal”" in found.says


def test_an_internal_message_id_alone_tells() -> None:
    (found,) = _findings(BARE + b"Message-ID: <1.2@SRV-MAIL-01>\r\n" + WORDS)
    assert (found.code, found.count) == (Code.TRANSPORT_HEADERS, 1)


def test_blind_copies_are_counted() -> None:
    blind = b'bcc: "Fox, Grace" <g.fox@example.org>,\r\n h.page@example.org\r\nResent-Bcc: x@example.org\r\n'
    (found,) = _findings(BARE + blind + WORDS)
    assert (found.code, found.count) == (Code.BCC, 3)
    assert "Fox, Grace <g.fox@example.org>" in found.says


@pytest.mark.parametrize(
    "html",
    [
        "<p>Dear all</p><div style='display: none'>secret words</div>",
        '<p>Dear all <span style="DISPLAY:NONE !important">secret <b>words</b></span> and more</p>',
        "<p>Dear all</p><p style='visibility:hidden'>secret words</p>",
        "<p>Dear all <span style='font-size:0px'>secret words</span></p>",
        "<p>Dear all <span style='font-size:1pt;color:#000'>secret words</span></p>",
        "<p>Dear all <font color=white>secret words</font></p>",
        "<p>Dear all <span style='color:#FFFFFF'>secret words</span></p>",
        "<p>Dear all <span style='mso-hide:all'>secret words</span></p>",
        "<p>Dear all</p><p hidden>secret words</p>",
        "<p>Dear all</p><p style='opacity:0'>secret words",
    ],
)
def test_words_that_are_not_shown_are_found(html: str) -> None:
    (found,) = _html(html)
    assert (found.code, found.count) == (Code.HIDDEN_TEXT, 1)
    assert "“secret words”" in found.says


@pytest.mark.parametrize(
    "html",
    [
        "<p>Dear all</p>",
        "<style>.x{display:none}</style><title>x</title><p>Dear all</p><!-- display:none -->",
        "<div style='display:none'>&nbsp;&zwnj;&#847; &#8203;</div><p>Dear all</p>",
        "<div style='display:none'><img src='cid:x'></div>",
        "<table bgcolor='#003366'><tr><td style='color:#fff'>Marlshire</td></tr></table>",
        "<a style='background-color:#1d70b8;color:white'>Read more</a>",
        "<body bgcolor='black'><p style='color:white'>Dear all</p></body>",
        "<p style='font-size:10pt;opacity:0.8;line-height:0'>Dear all</p>",
        "<div style='font-size:0'><span style='font-size:16px'>Dear all</span></div>",
        "<p style='background-color:white;border-color:white'>Dear all</p>",
        "<font color='#ffffff'><font color='#000000'>Dear all</font></font>",
    ],
)
def test_words_that_are_shown_are_not(html: str) -> None:
    assert _html(html) == []


def test_words_people_and_attachments_come_along() -> None:
    message = EmailMessage()
    message["From"] = "Wendy Weld <wendy@example.org>"
    message["To"] = "foi@marlshire.example"
    message["Bcc"] = "blind@example.org"
    message["Subject"] = "Request for Grace"
    message.set_content("Please ring 01632 960114.\n")
    message.add_alternative(
        "<p>Please ring 01632 960114.</p><p style='display:none'>Only here</p>", subtype="html"
    )
    message.add_attachment(b"a,b\n", maintype="text", subtype="csv", filename="list.csv")
    inner = EmailMessage()
    inner["From"], inner["Subject"] = "inner@example.org", "Inner"
    inner.set_content("Inner words")
    message.add_attachment(inner)
    file = File("message.eml", message.as_bytes())
    text = "\n".join(passage.text for passage in hidden.passages(file))
    for words in ("Wendy Weld <wendy@example.org>", "blind@example.org", "Request for Grace", "Only here"):
        assert words in text
    assert text.count("01632 960114") == 1
    carried = list(hidden.inside(file))
    assert [(one.name, one.data.strip()[:5]) for one in carried] == [
        ("list.csv", b"a,b"),
        ("Inner.eml", b"From:"),
    ]


SEALED = [
    (b"application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m", "smime.p7m", Code.ENCRYPTED),
    (b"application/pkcs7-mime; smime-type=signed-data; name=smime.p7m", "smime.p7m", Code.ENCRYPTED),
    (b"application/ms-tnef; name=winmail.dat", "winmail.dat", Code.UNREADABLE),
    (b"application/octet-stream; name=winmail.dat", "winmail.dat", Code.UNREADABLE),
    (b"application/x-microsoft-rpmsg-message; name=message.rpmsg", "message.rpmsg", Code.ENCRYPTED),
    (b"multipart/encrypted; boundary=x", "", Code.ENCRYPTED),
]


@pytest.mark.parametrize(("kind", "_name", "code"), SEALED)
def test_what_is_sealed_is_unreadable_and_not_clean(kind: bytes, _name: str, code: Code) -> None:
    data = BARE + b"MIME-Version: 1.0\r\nContent-Type: " + kind + b"\r\n\r\nAAAA\r\n"
    with pytest.raises(Unreadable) as why:
        _findings(data)
    assert why.value.code is code


def test_what_is_told_comes_before_what_cannot_be_read() -> None:
    data = OUTLOOK + BARE + WORDS + b"-----BEGIN PGP MESSAGE-----\r\n"
    found = hidden.findings(File("message.eml", data))
    assert next(found).code is Code.TRANSPORT_HEADERS
    with pytest.raises(Unreadable):
        list(found)


@pytest.mark.parametrize("data", [b"", b"\x00" * 100, b"no message", b"%PDF-1.7", b"\xff\xfe\x00"])
def test_what_is_no_message_is_unreadable(data: bytes) -> None:
    for reading in (hidden.findings, hidden.passages, hidden.inside):
        with pytest.raises(Unreadable):
            list(reading(File("message.eml", data)))


def test_a_million_blind_copies_are_one_finding() -> None:
    many = b"Bcc: " + b", ".join(b"a%d@example.org" % n for n in range(1_000)) + b"\r\n"
    (found,) = _findings(BARE + many + WORDS)
    assert found.count > 400
    assert len(found.says) < 150


WHOLE = OUTLOOK + BARE + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n" + WORDS + b"--b--\r\n"


@settings(max_examples=60, deadline=None)
@given(at=st.integers(0, len(WHOLE)), put=st.binary(max_size=12))
def test_a_damaged_message_is_read_or_unreadable(at: int, put: bytes) -> None:
    file = File("message.eml", WHOLE[:at] + put + WHOLE[at + len(put) :])
    for reading in (hidden.findings, hidden.passages, hidden.inside):
        try:
            list(reading(file))
        except Unreadable as why:
            assert why.says
