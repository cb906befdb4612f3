"""Reading a message: what an office receives, and what should never have been sent."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from foidesk.mail.read import read_message
from foidesk.mail.shapes import Address, Limits, Message, Unreadable
from tests.mail.messages import raw, request


def says(message: Message, words: str) -> bool:
    return any(words in problem for problem in message.problems)


def test_a_plain_message_is_read_without_a_problem() -> None:
    message = read_message(request().as_bytes())
    assert message.sender == Address("Alice Example", "alice@mail.example")
    assert message.subject == "FOI request"
    assert message.message_id == "1@mail.example"
    assert message.sent_on == datetime(2024, 3, 4, 10, tzinfo=UTC)
    assert message.received_at == datetime(2024, 3, 4, 10, 0, 5, tzinfo=UTC)
    assert message.body_text == "How many officers do you employ?"
    assert message.problems == ()


@pytest.mark.parametrize(
    "start", [b"", b"\xef\xbb\xbf", b"From alice Mon Mar  4 10:00:00 2024\r\n", b"\r\n\r\n"]
)
@pytest.mark.parametrize("ending", [b"\n", b"\r\n"])
def test_a_message_reads_the_same_however_it_was_saved(start: bytes, ending: bytes) -> None:
    data = request().as_bytes().replace(b"\n", ending)
    assert read_message(start + data) == read_message(request().as_bytes())


def test_a_reply_goes_to_the_reply_to_address_if_there_is_one() -> None:
    message = read_message(request(Reply_To="request-1@site.example").as_bytes())
    assert message.answer_to == Address("", "request-1@site.example")
    assert read_message(request().as_bytes()).answer_to == Address("Alice Example", "alice@mail.example")


def test_a_message_without_a_body_says_so() -> None:
    message = read_message(raw(b""))
    assert message.body_text == ""
    assert says(message, "no words")


def test_forty_attachments_are_all_there() -> None:
    built = request()
    for n in range(40):
        built.add_attachment(b"%d" % n, maintype="application", subtype="pdf", filename=f"page {n}.pdf")
    message = read_message(built.as_bytes())
    assert [a.name for a in message.attachments] == [f"page {n}.pdf" for n in range(40)]
    assert message.attachments[7].data == b"7"
    assert message.attachments[7].sha256 == hashlib.sha256(b"7").hexdigest()


def test_attachments_beyond_the_limits_are_counted_and_named() -> None:
    built = request()
    for n in range(5):
        built.add_attachment(b"x" * n * 10, maintype="application", subtype="pdf", filename=f"{n}.pdf")
    message = read_message(built.as_bytes(), limits=Limits(attachments=3))
    assert (len(message.attachments), message.attachments_total) == (3, 5)
    assert says(message, "“3.pdf”, “4.pdf”")
    message = read_message(built.as_bytes(), limits=Limits(attachment_bytes=25))
    assert says(message, "2 of 5 attachments were not taken")


@pytest.mark.parametrize(
    "charset",
    [b"", b"; charset=us-ascii", b"; charset=utf-8", b"; charset=iso-8859-1", b"; charset=windows-1252"],
)
def test_windows_1252_is_read_whatever_the_label_says(charset: bytes) -> None:
    message = read_message(raw("“Café” – £5".encode("cp1252"), b"Content-Type: text/plain" + charset))
    assert message.body_text == "“Café” – £5"
    assert says(message, "Windows-1252") is (charset in (b"; charset=us-ascii", b"; charset=utf-8"))


@pytest.mark.parametrize(
    "charset", [b"klingon", b"punycode", b"zip", b"unicode_escape", b"\xff\xfe", b"x" * 90]
)
def test_an_unknown_character_set_is_named_and_the_words_still_read(charset: bytes) -> None:
    message = read_message(raw("Café".encode(), b"Content-Type: text/plain; charset=" + charset))
    assert message.body_text == "Café"


def test_nul_bytes_and_hidden_characters_do_not_reach_the_body() -> None:
    message = read_message(raw("a\0b \u202etxt.exe\x07".encode(), b"Content-Type: text/plain; charset=utf-8"))
    assert message.body_text == "ab txt.exe"
    assert says(message, "hidden characters")


def test_line_breaks_and_overrides_do_not_reach_subject_names_or_file_names() -> None:
    message = read_message(
        raw(
            b"",
            b"Subject: =?utf-8?q?one=0D=0ABcc:_x=40y=E2=80=AE?= two",
            b"Content-Type: application/pdf; name*=utf-8''..%2F..%5Ca%0D%0Ab%E2%80%AE.pdf",
        ).replace(b"From: ", b"From: =?utf-8?q?A=0Alice?= ", 1)
    )
    assert message.subject == "one Bcc: x@y two"
    assert message.attachments[0].name == "a b.pdf"
    assert message.sender is not None and message.sender.name == "A lice"


def test_encoded_words_are_read_even_when_cut_in_the_middle_of_a_letter() -> None:
    message = read_message(
        raw(b"x", b"Subject: =?utf-8?b?w6k=?= =?iso-8859-1?Q?=E9t=E9?= =?utf-8?q?=C3?=", b" =?utf-8?q?=A9?=")
    )
    assert message.subject == "éétéé"


def test_a_name_that_shows_another_address_is_a_problem() -> None:
    message = read_message(request(From='"clerk@council.example" <x@other.example>').as_bytes())
    assert message.sender is not None and message.sender.address == "x@other.example"
    assert says(message, "looks like an address")


def test_a_surname_before_a_comma_needs_no_quotation_marks() -> None:
    assert read_message(
        raw(b"x").replace(b"alice@", b"Example, Alice <alice@", 1).replace(b"\r\n", b">\r\n", 1)
    ).sender == (Address("Example, Alice", "alice@mail.example"))


def test_html_becomes_text_with_its_paragraphs_lists_and_link_targets() -> None:
    html = (
        "<style>p{}</style><p>Dear team</p><ol start=2><li>One<ul><li>part</li></ul></li>"
        '<li><p>Two, see <a href="https://x.example/a">this</a></p></li></ol><script>bad()</script>'
    )
    message = read_message(raw(html.encode(), b"Content-Type: text/html; charset=utf-8"))
    assert message.body_text == "Dear team\n\n2. One\n\n  * part\n\n3. Two, see this <https://x.example/a>"
    assert message.body_from_html


def test_the_plain_version_is_taken_unless_it_is_only_a_notice() -> None:
    built = request("How many?")
    built.add_alternative("<p>How many?</p>", subtype="html")
    assert read_message(built.as_bytes()).body_text == "How many?"
    built = request("Your mail program cannot show HTML.")
    built.add_alternative("<p>" + "How many officers do you employ? " * 20 + "</p>", subtype="html")
    assert read_message(built.as_bytes()).body_text.startswith("How many officers")


def test_an_attached_message_is_kept_as_a_file_and_mentioned() -> None:
    built = request("See attached.")
    built.add_attachment(request("Inner words", Subject="The real request"))
    message = read_message(built.as_bytes())
    assert message.body_text == "See attached."
    assert message.attachments[0].name == "The real request.eml"
    assert read_message(message.attachments[0].data).body_text == "Inner words"
    assert says(message, "Another message is attached")


def test_winmail_and_sealed_messages_are_explained() -> None:
    tnef = read_message(raw(b"x", b'Content-Type: application/ms-tnef; name="winmail.dat"'))
    assert says(tnef, "winmail.dat")
    sealed = read_message(
        raw(b"x", b'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"')
    )
    assert says(sealed, "encrypted")
    pgp = read_message(raw(b"--b\r\n\r\nx\r\n--b--", b"Content-Type: multipart/encrypted; boundary=b"))
    assert says(pgp, "encrypted")
    assert (
        read_message(
            raw(b"x", b"Content-Type: application/pkcs7-mime; smime-type=signed-data")
        ).attachments_total
        == 1
    )


@pytest.mark.parametrize(
    "value", ["", "yesterday", "Mon, 32 Foo 99999 99:99:99 +9999", "Mon, 4 Mar 0001 10:00:00 +9959"]
)
def test_a_missing_or_malformed_date_is_none_with_a_reason(value: str) -> None:
    built = request(Date="")
    data = built.as_bytes() if not value else b"Date: " + value.encode() + b"\n" + built.as_bytes()
    message = read_message(data)
    assert message.sent_on is None
    assert says(message, "date")
    assert message.received_at == datetime(2024, 3, 4, 10, 0, 5, tzinfo=UTC)


def test_a_forged_date_is_set_against_the_day_the_message_arrived() -> None:
    later = read_message(request(Date="Fri, 1 Nov 2024 10:00:00 +0000").as_bytes())
    assert says(later, "dated Friday 1 November 2024, later than it arrived (Monday 4 March 2024)")
    earlier = read_message(request(Date="Mon, 1 Jan 2024 10:00:00 +0000").as_bytes())
    assert says(earlier, "long before it arrived")


def test_only_the_topmost_received_line_counts() -> None:
    message = read_message(raw(b"x", b"Received: from a by b; Tue, 5 Mar 2019 10:00:00 +0000"))
    assert message.received_at == datetime(2024, 3, 4, 10, 0, 5, tzinfo=UTC)
    garbled = read_message(b"Received: nonsense\r\n" + raw(b"x"))
    assert garbled.received_at is None
    assert says(garbled, "could not be read")


def test_an_arrival_in_the_future_is_not_believed() -> None:
    message = read_message(request().as_bytes(), at=datetime(2024, 1, 1, tzinfo=UTC))
    assert message.received_at is None
    assert says(message, "in the future")


@pytest.mark.parametrize(
    ("header", "flag"),
    [
        ({"Auto_Submitted": "auto-replied"}, "auto_submitted"),
        ({"List_Id": "<news.example>"}, "from_list"),
        ({"Return_Path": "<>"}, "bounce"),
        ({"From": "MAILER-DAEMON@mail.example"}, "bounce"),
    ],
)
def test_mail_from_machines_is_marked(header: dict[str, str], flag: str) -> None:
    assert getattr(read_message(request(**header).as_bytes()), flag) is True
    assert getattr(read_message(request(Auto_Submitted="no").as_bytes()), flag) is False


def test_parts_beyond_the_depth_are_kept_unopened() -> None:
    opening = b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n"
    nested = b"".join(opening % (n, n) for n in range(50)) + b"\r\nwords"
    message = read_message(b"From: a@b.example\r\n" + nested)
    assert says(message, "nested more than 20 deep")
    assert b"words" in message.attachments[0].data


def test_a_multipart_without_a_boundary_shows_its_words() -> None:
    message = read_message(raw(b"How many?", b"Content-Type: multipart/mixed"))
    assert message.body_text == "How many?"
    assert says(message, "could not be told apart")


def test_damaged_header_lines_are_left_out_and_counted() -> None:
    message = read_message(raw(b"x", b"this is no header", b"Subject: Still here"))
    assert message.subject == "Still here"
    assert says(message, "1 damaged line")


def test_a_message_of_thirty_megabytes_is_read() -> None:
    built = raw(b"QUJD" * 7_500_000, b"Content-Type: application/pdf", b"Content-Transfer-Encoding: base64")
    assert len(built) > 30_000_000
    assert read_message(built).attachments[0].bytes == 22_500_000


def test_a_long_body_is_cut_and_kept_whole() -> None:
    message = read_message(raw(b"abc " * 100), limits=Limits(body_chars=40))
    assert len(message.body_text) <= 40
    assert message.attachments[0].bytes == 400
    assert says(message, "longer than 40 characters")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"\0" * 500, "empty"),
        (bytes(range(256)) * 40, "not an e-mail message"),
        (b"Just some words.\n", "paste it"),
        (b"%PDF-1.7", "PDF"),
        (b"PK\x03\x04", "zip"),
        (b"\xd0\xcf\x11\xe0", "Outlook"),
        (b"From: a@b.example\n" + b"x" * 200, "too large"),
    ],
)
def test_what_is_no_message_is_refused_with_a_sentence(data: bytes, words: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        read_message(data, limits=replace(Limits(), message_bytes=100) if words == "too large" else Limits())
    assert words in refusal.value.says
