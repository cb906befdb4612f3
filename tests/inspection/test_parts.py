"""Parts of documents that no reader examines."""

from io import BytesIO
from zipfile import ZipFile

from docx import Document

from foidesk.findings.codes import UNREADABLE, Code
from foidesk.findings.finding import Verdict
from foidesk.inspection.engine import inspect
from foidesk.opening.file import File

STRANGE = b"\x13\x37 no known kind of file \x00\xff" * 20
RELATION = (
    b'<Relationship Id="rId99" Target="embeddings/oleObject1.bin" Type='
    b'"http://schemas.openxmlformats.org/officeDocument/2006/relationships/oleObject"/></Relationships>'
)


def with_part(data: bytes) -> bytes:
    """A Word file that carries an object."""
    plain, out = BytesIO(), BytesIO()
    Document().save(plain)
    with ZipFile(plain) as old, ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/_rels/document.xml.rels":
                part = part.replace(b"</Relationships>", RELATION)
            new.writestr(name, part)
        new.writestr("word/embeddings/oleObject1.bin", data)
    return out.getvalue()


def test_a_document_with_a_part_that_no_reader_knows_is_blocked_and_was_read() -> None:
    report = inspect(File("letter.docx", data=with_part(STRANGE)))
    assert report.verdict is Verdict.BLOCKED
    assert {finding.code for finding in report.findings} == {Code.EMBEDDED_OBJECT}
    assert any("can’t be examined" in finding.says for finding in report.findings)


def test_the_same_part_in_an_archive_leaves_the_archive_unreadable() -> None:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr("object.bin", STRANGE)
    report = inspect(File("all.zip", data=out.getvalue()))
    assert report.verdict is Verdict.UNREADABLE
    assert {finding.code for finding in report.findings} <= UNREADABLE


def test_a_bomb_in_a_document_is_still_a_bomb() -> None:
    bomb = BytesIO()
    with ZipFile(bomb, "w", 8) as archive:
        archive.writestr("zeros", b"\0" * 80_000_000)
    report = inspect(File("letter.docx", data=with_part(bomb.getvalue())))
    assert report.verdict is Verdict.UNREADABLE
    assert Code.BOMB in {finding.code for finding in report.findings}
