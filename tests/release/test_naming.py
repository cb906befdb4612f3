"""The disclosure log names no applicant: what is found, what is only a doubt, and what passes."""

import pytest

from foidesk.blocks.document import document
from foidesk.blocks.kinds import Paragraph
from foidesk.cases.rules import AddressKind
from foidesk.composing.facts import Composed
from foidesk.release.content import EVERYONE, Content
from foidesk.release.gate.examine import examine
from foidesk.release.gate.finding import Finding
from foidesk.release.gate.naming import Asker
from foidesk.release.rules import Kind

WORDS = """Dear office,

Which platform do you use?

Kind regards,
Joséphine
Joséphine O'Hara-Field
Chair, Friends of Marlford Meadow
07700 900123
"""
JOSEPHINE = Asker("Ms Joséphine O'Hara-Field", AddressKind.EMAIL, "jo.field@applicant.example", WORDS)
POSTAL = Asker("Jo Mark", AddressKind.POST, "2 Low Road\nMarlford\nML1 2AB")
HANDLE = Asker("Jo Mark", AddressKind.HANDLE, "@jo_mark on Example Social, https://social.example/@jo_mark")


def found(text: str, asker: Asker = JOSEPHINE, subject: str = "Platform") -> tuple[Finding, ...]:
    html = document([Paragraph(part) for part in text.split("\n\n")], subject=subject)
    return examine(Content(Kind.LOG_ENTRY, EVERYONE, Composed(subject, text, html)), askers=[asker])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Joséphine O'Hara-Field asked", "applicant-name"),
        ("asked by JOSEPHINE  O’HARA FIELD.", "applicant-name"),
        ("asked by Josephine\nO'Hara-Field", "applicant-name"),
        ("O'Hara-Field, Joséphine", "applicant-name"),
        ("from J. O'Hara-Field's letter", "applicant-name"),
        ("jo.field@applicant.example", "applicant-address"),
        ("<JO.FIELD@APPLICANT.EXAMPLE>", "applicant-address"),
        ("Call 07700 900123", "applicant-signature"),
        ("What they wrote:\n\nJoséphine\n\nend", "applicant-signature"),
        ("Jos\u200béphine O'Hara-Field", "applicant-name"),
    ],
)
def test_whoever_asked_is_found(text: str, code: str) -> None:
    findings = [finding for finding in found(f"We use Talkabout.\n\n{text}") if not finding.doubt]
    assert code in {finding.code for finding in findings}
    assert all("line" in finding.where or "formatted" in finding.where for finding in findings)


def test_the_title_is_looked_at_too() -> None:
    findings = found("We use Talkabout.", subject="What Joséphine O'Hara-Field asked")
    assert {finding.where for finding in findings} == {"the subject"}


@pytest.mark.parametrize(
    ("text", "asker"),
    [
        ("sent to 2 Low Road, Marlford", POSTAL),
        ("at ml12ab", POSTAL),
        ("at ML1 2AB", POSTAL),
        ("by @jo_mark", HANDLE),
        ("by jo_mark", HANDLE),
    ],
)
def test_the_address_is_found(text: str, asker: Asker) -> None:
    assert "applicant-address" in {finding.code for finding in found(text, asker)}


@pytest.mark.parametrize(
    ("text", "asker", "code"),
    [
        ("Full marks, and a question mark.", POSTAL, "applicant-surname"),
        ("The O'Hara-Field contract", JOSEPHINE, "applicant-surname"),
        ("Chair, Friends of Marlford Meadow", JOSEPHINE, "applicant-signature"),
    ],
)
def test_what_may_be_something_else_is_a_doubt(text: str, asker: Asker, code: str) -> None:
    findings = found(text, asker)
    assert {finding.code for finding in findings} == {code}
    assert all(finding.doubt for finding in findings)


@pytest.mark.parametrize(
    "text",
    [
        "We use Talkabout. It costs £9,000 a year.",
        "Josephine Street is one of the sites.",
        "Thank you for your request. Kind regards, the office",
        "Mark sheets",
        "",
    ],
)
def test_what_names_nobody_passes(text: str) -> None:
    assert found(f"The answer. {text}") == ()


def test_one_word_for_a_name_is_a_name() -> None:
    asker = Asker("Truthseeker", AddressKind.EMAIL, "t@applicant.example")
    (finding, *_) = found("as truthseeker asks", asker)
    assert (finding.code, finding.doubt) == ("applicant-name", False)


def test_letters_to_the_applicant_may_name_the_applicant() -> None:
    content = Content(Kind.RESPONSE, EVERYONE, Composed("s", "Dear Joséphine O'Hara-Field", ""))
    assert {finding.code for finding in examine(content)} == {"recipient"}
