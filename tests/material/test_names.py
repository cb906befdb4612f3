"""The name under which a file leaves tells what it is, and neither who asked nor how it was worked on."""

import pytest

from foidesk.material.rules import apart, described, faults_of_name, proposed

JO = ("Jo Applicant", "jo@applicant.example")


@pytest.mark.parametrize(
    ("name", "kind", "becomes"),
    [
        ("minutes.pdf", "pdf", "minutes.pdf"),
        ("Minutes_of_May (cleaned).pdf", "pdf", "Minutes of May.pdf"),
        ("Minutes (redacted).PDF", "pdf", "Minutes.pdf"),
        ("Minutes (pages) (redacted).pdf", "pdf", "Minutes.pdf"),
        ("thread (transcript).pdf", "pdf", "thread.pdf"),
        ("Yellow pages.pdf", "pdf", "Yellow pages.pdf"),
        ("budget - internal use only.docx", "docx", "budget.docx"),
        ("Request of Jo Applicant.pdf", "pdf", "Document 3.pdf"),
        ("reply-jo@applicant.example.pdf", "pdf", "Document 3.pdf"),
        ("CON.pdf", "pdf", "Document 3.pdf"),
        ("notes.docx", "pdf", "notes.pdf"),
        ("photo.JPG", "jpeg", "photo.jpg"),
        ("scan", "jpeg", "scan.jpg"),
        ("talk.m4a", "audio", "talk.m4a"),
        ("Redacted lives.pdf", "pdf", "lives.pdf"),
        ("(cleaned).csv", "csv", "Document 3.csv"),
        ("../../etc/passwd.txt", "text", "passwd.txt"),
    ],
)
def test_a_name_is_proposed(name: str, kind: str, becomes: str) -> None:
    assert proposed(name, kind, n=3, asked_by=JO) == becomes
    assert faults_of_name(becomes, kind, asked_by=JO, others=()) == ()


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("", "Give it a name"),
        ("a/b.pdf", "Give it a name"),
        ("a\u202eb.pdf", "Give it a name"),
        ("x" * 130 + ".pdf", "Give it a name"),
        ("NUL.pdf", "Give it a name"),
        ("Mr Applicant.pdf", "tells who asked"),
        ("for_Jo_Applicant.pdf", "tells who asked"),
        ("unredacted minutes.pdf", "worked on"),
        ("minutes.docx", "must end in .pdf"),
        ("minutes", "must end in .pdf"),
        ("Taken.PDF", "Another file leaves"),
    ],
)
def test_a_name_is_refused(name: str, says: str) -> None:
    found = faults_of_name(name, "pdf", asked_by=JO, others=["taken.pdf"])
    assert any(says in one.says for one in found)


def test_two_of_one_name_are_told_apart() -> None:
    assert apart("a.pdf", ["A.PDF", "a (2).pdf"]) == "a (3).pdf"


def test_a_letter_tells_what_a_file_is() -> None:
    assert described("Minutes.pdf", "pdf", 1_234_567) == "Minutes.pdf, a PDF, 1.2 MB"
    assert described("x.bin", "unknown", 12) == "x.bin, 1 kB"
