"""What a message saved by Outlook holds beyond what its reader sees."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.mail import outlook, rtf
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from tests.mail.outlook_files import attached, attachment, message, msg, recipient

WORDS = {
    "001A": "IPM.Note",
    "0037": "Request",
    "0C1A": "Wendy Weld",
    "5D01": "wendy@example.org",
    "1000": "Please send.",
}
HEAD = (
    "Received: from EXCH01.marlshire.internal (10.1.2.3)\r\n by EXCH02.marlshire.internal; 6 Jan 2025\r\n"
    "From: Wendy Weld <wendy@example.org>\r\nX-MS-Exchange-Organization-SCL: -1\r\nSubject: Request\r\n"
)
OPENLY = recipient("FOI", "foi@marlshire.example", 1)
# The first example of [MS-OXRTFCP] 3.1.1.
HELLO = bytes.fromhex(
    "2D0000002B0000004C5A4675F1C5C7A703000A007263706731323542320AF32068656C090020627705B06C647D0A800FA0"
)


def _findings(data: bytes) -> list[Finding]:
    return list(outlook.findings(File("message.msg", data)))


def _text(data: bytes) -> str:
    return "\n".join(passage.text for passage in outlook.passages(File("message.msg", data)))


@pytest.mark.parametrize("narrow", [False, True])
def test_an_ordinary_message_gives_nothing(narrow: bool) -> None:
    data = msg(
        message(
            {**WORDS, "3FF8": "Wendy Weld", "1035": "<a@mail.example.org>"}, people=[OPENLY], narrow=narrow
        )
    )
    assert _findings(data) == []
    for words in (
        "Wendy Weld",
        "wendy@example.org",
        "FOI <foi@marlshire.example>",
        "Request",
        "Please send.",
    ):
        assert words in _text(data)


def test_lines_of_delivery_are_one_finding() -> None:
    (found,) = _findings(msg(message({**WORDS, "007D": HEAD})))
    assert (found.code, found.where, found.count) == (Code.TRANSPORT_HEADERS, "", 2)
    assert "“EXCH01.marlshire.internal”" in found.says


def test_headings_without_delivery_are_none() -> None:
    assert _findings(msg(message({**WORDS, "007D": "From: a@example.org\r\nSubject: Request\r\n"}))) == []


@pytest.mark.parametrize("kind", [3, 0x10000003])
def test_blind_copies_are_counted(kind: int) -> None:
    people = [
        OPENLY,
        recipient("Grace Fox", "g.fox@example.org", kind),
        recipient("x@example.org", "x@example.org", kind),
    ]
    (found,) = _findings(msg(message(WORDS, people=people)))
    assert (found.code, found.count) == (Code.BCC, 2)
    assert "Grace Fox <g.fox@example.org>" in found.says


def test_who_wrote_it_for_the_sender_is_told() -> None:
    (found,) = _findings(msg(message({**WORDS, "3FFA": "Adm-Fox42"})))
    assert (found.code, found.says) == (
        Code.DOCUMENT_PROPERTY,
        "The message keeps who changed it last: Adm-Fox42.",
    )


def test_a_label_of_sensitivity_is_told() -> None:
    label = "MSIP_Label_6be01c0c-f9b3-4dc4-af0b-a82110cc37cd_Enabled=True;"
    (found,) = _findings(msg(message({**WORDS, "8001": label, "8002": "en-GB"})))
    assert found.code is Code.DOCUMENT_PROPERTY
    assert "MSIP_Label" in found.says


def test_words_hidden_in_html_are_found() -> None:
    html = b"<p>Please send.</p><p style='display:none'>secret words</p>"
    data = msg(message(WORDS, more={("__substg1.0_10130102",): html}))
    (found,) = _findings(data)
    assert found.code is Code.HIDDEN_TEXT
    assert "secret words" in _text(data)
    assert _text(data).count("Please send.") == 1


def test_words_of_rtf_are_read() -> None:
    assert rtf.words(HELLO, 1_000).strip() == "hello world"
    data = msg(message({"001A": "IPM.Note"}, more={("__substg1.0_10090102",): HELLO}))
    assert "hello world" in _text(data)


def test_what_it_carries_is_examined_also_in_attached_messages() -> None:
    inner = message(
        {**WORDS, "0037": "Inner", "1000": "Inner words", "007D": HEAD},
        people=[recipient("Blind", "b@example.org", 3)],
        carried=[attachment("deep.xlsx", b"PK\x03\x04" + b"x" * 5000)],
        header=24,
    )
    data = msg(message(WORDS, carried=[attachment("../list.csv", b"a,b\n"), attached(inner)]))
    assert [(found.code, found.where) for found in _findings(data)] == [
        (Code.TRANSPORT_HEADERS, "Inner"),
        (Code.BCC, "Inner"),
    ]
    assert "Inner words" in _text(data)
    carried = list(outlook.inside(File("message.msg", data)))
    assert [(one.name, len(one.data)) for one in carried] == [("list.csv", 4), ("Inner/deep.xlsx", 5004)]


@pytest.mark.parametrize(
    ("name", "code"),
    [("message.rpmsg", Code.ENCRYPTED), ("smime.p7m", Code.ENCRYPTED), ("winmail.dat", Code.UNREADABLE)],
)
def test_what_is_sealed_is_unreadable_and_not_clean(name: str, code: Code) -> None:
    with pytest.raises(Unreadable) as why:
        _findings(msg(message(WORDS, carried=[attachment(name, b"x")])))
    assert why.value.code is code


def test_messages_in_messages_have_an_end() -> None:
    inner = message(WORDS, header=24)
    for _ in range(7):
        inner = message(WORDS, carried=[attached(inner)], header=24)
    with pytest.raises(Unreadable) as why:
        _findings(msg(inner))
    assert why.value.code is Code.BOMB


WHOLE = msg(
    message({**WORDS, "007D": HEAD}, people=[OPENLY], carried=[attachment("list.csv", b"a,b\n" * 2000)])
)


@pytest.mark.parametrize("sixteenth", range(16))
def test_a_message_cut_short_is_unreadable(sixteenth: int) -> None:
    file = File("message.msg", WHOLE[: len(WHOLE) * sixteenth // 16])
    with pytest.raises(Unreadable):
        for reading in (outlook.findings, outlook.passages, outlook.inside):
            list(reading(file))


@settings(max_examples=60, deadline=None)
@given(at=st.integers(0, len(WHOLE) - 1), put=st.binary(min_size=1, max_size=8))
def test_a_damaged_message_is_read_or_unreadable(at: int, put: bytes) -> None:
    file = File("message.msg", WHOLE[:at] + put + WHOLE[at + len(put) :])
    for reading in (outlook.findings, outlook.passages, outlook.inside):
        try:
            list(reading(file))
        except Unreadable as why:
            assert why.says


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=60))
def test_any_bytes_are_rtf_or_unreadable(data: bytes) -> None:
    try:
        rtf.words(b"\x50\x00\x00\x00\x50\x00\x00\x00LZFu\x00\x00\x00\x00" + data, 1_000)
    except Unreadable as why:
        assert why.says
