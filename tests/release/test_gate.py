"""The gate: what must not leave, and where it stands."""

import uuid
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.blocks.document import document
from foidesk.blocks.kinds import Paragraph
from foidesk.cases.rules import AddressKind
from foidesk.composing.facts import Composed
from foidesk.links.wrappers import unwrap
from foidesk.release.content import EVERYONE, Content, Enclosed, Recipient
from foidesk.release.gate.examine import examine
from foidesk.release.gate.finding import Finding
from foidesk.release.gate.naming import Asker
from foidesk.release.gate.replies import Came, only_typed
from foidesk.release.rules import Kind

JO = Recipient("Jo Applicant", AddressKind.EMAIL, "jo@applicant.example")
SAFE = "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.gov.uk%2Ffoi&data=05%7C01"


def composed(text: str, subject: str = "Your request") -> Composed:
    parts = [Paragraph(part) for part in text.split("\n\n")]
    return Composed(subject, text, document(parts, subject=subject))


def found(
    text: str = "Dear Jo",
    *,
    kind: Kind = Kind.ACKNOWLEDGEMENT,
    to: Recipient = JO,
    subject: str = "Your request",
) -> tuple[Finding, ...]:
    return examine(Content(kind, to, composed(text, subject)))


def codes(findings: tuple[Finding, ...]) -> set[str]:
    return {finding.code for finding in findings}


def test_a_plain_letter_passes() -> None:
    assert found("Dear Jo,\n\nSee https://www.gov.uk/foi?page=2 and write to foi@marlshire.example.") == ()


@pytest.mark.parametrize(
    ("findings", "code"),
    [
        (found(" \n"), "no-words"),
        (found(subject=" "), "no-subject"),
        (found(subject="x" * 251), "long-subject"),
        (found(kind=Kind.CLARIFICATION), "no-questions"),
        (found(to=Recipient("Jo", AddressKind.EMAIL, "jo@applicant")), "recipient"),
        (found(to=Recipient("Jo", AddressKind.EMAIL, "jo@a.example, eve@b.example")), "recipient"),
        (found(to=Recipient("Jo", AddressKind.POST, "2 Low Road")), "recipient"),
        (found(to=Recipient("Jo", AddressKind.HANDLE, " ")), "recipient"),
        (found("Dear {applicant_name},"), "unfilled-field"),
        (found("Dear {…},"), "unfilled-field"),
        (found("Dear {{ name }},"), "unfilled-field"),
        (found("Hello", subject="Your request {reference}"), "unfilled-field"),
        (found(f"See {SAFE}"), "wrapped-link"),
        (found("See https://www.gov.uk/foi?utm_source=mail"), "marked-link"),
        (found("x" * 500_001), "too-long"),
    ],
)
def test_what_must_not_leave_is_found(findings: tuple[Finding, ...], code: str) -> None:
    assert code in codes(findings)
    assert not any(finding.doubt for finding in findings)
    assert all(finding.says.endswith(".") or "http" in finding.says for finding in findings)


def test_no_name_is_a_doubt_that_an_officer_may_let_pass() -> None:
    """The Act asks for a name; environmental information may be asked for without one (EIR 5)."""
    (doubt,) = found(to=Recipient(" ", AddressKind.EMAIL, "jo@applicant.example"))
    assert (doubt.code, doubt.doubt) == ("nameless", True)
    nowhere = found(to=Recipient("", AddressKind.EMAIL, ""))
    assert [(finding.code, finding.doubt) for finding in nowhere] == [
        ("recipient", False),
        ("nameless", True),
    ]


def test_nobody_to_recognise_is_nowhere_recognised() -> None:
    words = Content(Kind.LOG_ENTRY, EVERYONE, composed("The platform cost £300 in each year."))
    assert examine(words, askers=[Asker("", AddressKind.EMAIL, "", "")]) == ()


@pytest.mark.parametrize(
    "to",
    [
        Recipient("Jo", AddressKind.POST, "2 Low Road\nMarlford ML1 2AB"),
        Recipient("Jo", AddressKind.POST, "2 Low Road, Marlford"),
        Recipient("Jo", AddressKind.HANDLE, "@jo on Example Social"),
    ],
)
def test_other_addresses_pass(to: Recipient) -> None:
    assert found(to=to) == ()


def test_a_finding_says_where_it_stands() -> None:
    (finding, *_) = found("Dear Jo,\n\nYours {officer}")
    assert finding.where == "line 3: “Yours {officer}”"
    assert "The field {officer} was not filled in" in finding.refusal.says


def test_other_braces_are_a_doubt() -> None:
    findings = found('The reply was {"status": 200} on that day.')
    assert codes(findings) == {"brace"}
    assert all(finding.doubt for finding in findings)


@pytest.mark.parametrize(
    ("link", "real"),
    [
        (SAFE, "https://www.gov.uk/foi"),
        ("https://urldefense.com/v3/__https://www.gov.uk/foi__;!!abc$", "https://www.gov.uk/foi"),
        (
            "https://urldefense.proofpoint.com/v2/url?u=https-3A__www.gov.uk_foi&d=Dw",
            "https://www.gov.uk/foi",
        ),
        (
            "https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fwww.gov.uk%2ffoi&c=E",
            "https://www.gov.uk/foi",
        ),
        ("https://www.google.com/url?q=https://www.gov.uk/foi&sa=D", "https://www.gov.uk/foi"),
        ("https://protect-eu.mimecast.com/s/AbCdE", ""),
        ("https://lnks.gd/l/abc", ""),
        ("https://x.safelinks.protection.outlook.com/?url=javascript%3Aalert(1)", ""),
    ],
)
def test_the_real_address_is_told_where_the_wrapper_tells_it(link: str, real: str) -> None:
    unwrapped = unwrap(link)
    assert unwrapped is not None
    assert unwrapped[1] == real
    (finding, *_) = found(f"See {link} please.")
    assert (real or "Find the real address") in finding.says


@pytest.mark.parametrize(
    "link",
    [
        "https://www.gov.uk/foi",
        "https://www.google.com/maps",
        "https://notlnks.gd/x",
        "https://www.mimecast.com/products",
        "http://[broken",
    ],
)
def test_a_plain_link_passes(link: str) -> None:
    assert unwrap(link) is None


@given(st.text(max_size=200))
def test_any_text_is_examined_without_a_fault(text: str) -> None:
    examine(
        Content(Kind.LOG_ENTRY, EVERYONE, composed(text)),
        askers=[Asker(text, AddressKind.HANDLE, text, text)],
    )


@pytest.mark.parametrize(
    "html",
    [
        "<body><p>Hello</p><img src='https://watch.example/1.gif'></body>",
        "<body><p>Hello</p><script>1</script></body>",
        "<body><p onclick='x'>Hello</p></body>",
        "<body><p style='background:url(//watch.example)'>Hello</p></body>",
        f"<body><p>Hello <a href='{SAFE}'>here</a></p></body>",
    ],
)
def test_what_only_the_formatted_letter_has_is_found_too(html: str) -> None:
    findings = examine(Content(Kind.ACKNOWLEDGEMENT, JO, Composed("Hello", "Hello here", html)))
    assert findings
    assert all("formatted letter" in finding.where for finding in findings)


FILE = Enclosed(uuid.UUID(int=1), "a.pdf", "0" * 64, 9, "pdf")
OTHER_ITEMS = (
    (FILE,),
    (FILE, FILE),
    (replace(FILE, document=uuid.UUID(int=2)),),
    (replace(FILE, name="b.pdf"),),
    (replace(FILE, sha256="1" * 64),),
    (replace(FILE, size=8),),
    (replace(FILE, kind="csv"),),
)


def test_the_manifest_covers_everything_that_leaves() -> None:
    base = Content(Kind.RESPONSE, JO, Composed("s", "t", "h"), (1,))
    others = [
        Content(Kind.ACKNOWLEDGEMENT, JO, base.words, (1,)),
        Content(Kind.RESPONSE, Recipient("Jo A", JO.kind, JO.address), base.words, (1,)),
        Content(Kind.RESPONSE, Recipient(JO.name, AddressKind.HANDLE, JO.address), base.words, (1,)),
        Content(Kind.RESPONSE, Recipient(JO.name, JO.kind, "eve@b.example"), base.words, (1,)),
        Content(Kind.RESPONSE, JO, Composed("s ", "t", "h"), (1,)),
        Content(Kind.RESPONSE, JO, Composed("s", "t ", "h"), (1,)),
        Content(Kind.RESPONSE, JO, Composed("s", "t", "h "), (1,)),
        Content(Kind.RESPONSE, JO, base.words, (2,)),
        *(Content(Kind.RESPONSE, JO, base.words, (1,), items=items) for items in OTHER_ITEMS),
    ]
    assert len({base.manifest, *(other.manifest for other in others)}) == len(others) + 1


def test_a_brace_in_the_applicants_own_question_is_no_field() -> None:
    """The applicant wrote it; only what stands there beside is a field that nobody filled."""
    question = "What does {name} mean in your form, and who\nfills it in?"
    text = "Question 1\n\n    What does {name} mean in your form, and who\n    fills it in?\n\nDear {name},"
    content = Content(Kind.ACKNOWLEDGEMENT, JO, composed(text, "Hello"))
    assert [one.where for one in examine(content)] == [
        "line 3: “What does {name} mean in your form, and who”",
        "line 6: “Dear {name},”",
    ]
    assert [one.where for one in examine(content, quoted=[question])] == ["line 6: “Dear {name},”"]
    listed = Content(Kind.ACKNOWLEDGEMENT, JO, composed("1. What does {name} mean in your form", "Hello"))
    assert examine(listed, quoted=[question]) == ()


TAGS = "".join(chr(0xE0000 + ord(letter)) for letter in "secretword")


@pytest.mark.parametrize(
    ("html", "hidden"),
    [
        ("<p>Hello</p><!-- Wendy Weld -->", True),
        ("<p hidden>Wendy</p><p>Hello</p>", True),
        ('<p style="display: none">Wendy</p>', True),
        ('<p style="font-size:0">Wendy</p>', True),
        ('<p style="opacity:0.8">Hello</p>', False),
        ('<p style="font-size:1em">Hello</p>', False),
        ("<p>Hello</p>", False),
    ],
)
def test_what_nobody_sees_does_not_leave(html: str, hidden: bool) -> None:
    words = Composed("Hello", "Hello Wendy", html)
    codes = [one.code for one in examine(Content(Kind.ACKNOWLEDGEMENT, JO, words))]
    assert ("hidden" in codes) == hidden


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        (f"Hello{TAGS}", True),
        ("Hello" + "\u200b\u200c" * 8, True),
        ("\U0001f468\u200d\U0001f469\u200d\U0001f467 and a soft\u00adhyphen", False),
        ("\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", False),
        ("Hel\u200blo", False),
    ],
)
def test_words_written_in_signs_without_width_do_not_leave(text: str, hidden: bool) -> None:
    words = Composed("Hello", text, f"<p>{text}</p>")
    codes = [one.code for one in examine(Content(Kind.ACKNOWLEDGEMENT, JO, words))]
    assert ("hidden-signs" in codes) == hidden


@pytest.mark.parametrize(
    ("to", "words", "came", "doubted"),
    [
        (JO, "Dear office", (), True),
        (JO, "Write to Jo@Applicant.example", (), False),
        (JO, "Jo <jo@applicant.example>. Thanks", (), False),
        (JO, "Write to jo@applicant.example.", (), False),
        (JO, "Write to billy-jo@applicant.example", (), True),
        (JO, "Write to jo@applicant.example.org", (), True),
        (JO, "", (Came(date(2025, 1, 6), "JO@applicant.example", from_applicant=True),), False),
        (JO, "", (Came(date(2025, 1, 6), "jo@applicant.example.org", from_applicant=True),), True),
        (Recipient("Jo", AddressKind.POST, "2 Low Road\nMarlford"), "", (), False),
    ],
)
def test_files_go_where_the_applicant_wrote_from(
    to: Recipient, words: str, came: tuple[Came, ...], doubted: bool
) -> None:
    assert [one.doubt for one in only_typed(to, came, words)] == [True] * doubted
