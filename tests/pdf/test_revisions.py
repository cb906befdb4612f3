"""Earlier versions that a file still holds, and what only looks like one."""

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from tests.pdf.beside import Made, form, found, info, made
from tests.pdf.making import letter


def updated(first: bytes, second: bytes, objects: dict[int, bytes]) -> bytes:
    """A version added to the end of a file, as Acrobat saves: `second` is the trailer's entries."""
    table, body = b"", b""
    for number, value in objects.items():
        table += b"%d 1\n%010d 00000 n \n" % (number, len(first) + len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, value)
    start = first.rindex(b"startxref")
    previous = int(first[start:].split()[1])
    end = b"xref\n%strailer\n<< %s /Prev %d >>\nstartxref\n%d\n%%%%EOF\n"
    return first + body + end % (table, second, previous, len(first) + len(body))


def old_style(change: Made) -> tuple[bytes, Pdf, bytes]:
    """A file with a table of objects in clear, its objects, and what its trailer says."""
    data = made(change, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    pdf = Pdf.open(BytesIO(data))
    size = len(pdf.objects) + 1
    root = pdf.Root.objgen[0]
    extra = b" /Info %d 0 R" % pdf.docinfo.objgen[0] if "/Info" in pdf.trailer else b""
    return data, pdf, b"/Size %d /Root %d 0 R%s" % (size + 5, root, extra)


def contents(text: str) -> bytes:
    """A stream of a page."""
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(text), text.encode())


def test_a_page_that_was_changed_leaves_its_earlier_version() -> None:
    data, pdf, trailer = old_style(lambda pdf: None)
    number = pdf.pages[0].obj.Contents.objgen[0]
    after = updated(data, trailer, {number: contents(letter("Nothing to see"))})
    assert found(after) == [("earlier-revision", "", 1)]


def test_a_comment_that_was_added_leaves_nothing_behind() -> None:
    data, pdf, trailer = old_style(lambda pdf: None)
    mine = pdf.pages[0].obj
    mine.Annots = Array([Dictionary(Type=Name.Annot, Subtype=Name.Square, Rect=Array([300, 300, 310, 310]))])
    after = updated(data, trailer, {mine.objgen[0]: mine.unparse(resolved=True)})
    assert found(after) == []


def test_a_signature_leaves_nothing_behind() -> None:
    data, pdf, trailer = old_style(form("Sig"))
    field = pdf.Root.AcroForm.Fields[0]
    field.V = Dictionary(Type=Name.Sig, Filter=Name("/Adobe.PPKLite"), Contents=String("x" * 64))
    after = updated(data, trailer, {field.objgen[0]: field.unparse(resolved=True)})
    assert found(after) == []


def test_new_dates_and_programs_leave_nothing_behind() -> None:
    data, pdf, trailer = old_style(info(ModDate="D:20250106120000Z", Producer="a"))
    number = pdf.docinfo.objgen[0]
    assert found(updated(data, trailer, {number: b"<< /ModDate (D:20250107120000Z) /Producer (b) >>"})) == []


def test_a_new_title_leaves_nothing_behind() -> None:
    data, pdf, trailer = old_style(info(Title="Draft minutes"))
    assert found(updated(data, trailer, {pdf.docinfo.objgen[0]: b"<< /Title (Minutes) >>"})) == []


def test_an_author_who_was_taken_out_is_in_the_earlier_version() -> None:
    data, pdf, trailer = old_style(info(Author="Sam Example"))
    assert found(updated(data, trailer, {pdf.docinfo.objgen[0]: b"<< /Title (Minutes) >>"})) == [
        ("earlier-revision", "", 1)
    ]


def test_a_file_arranged_for_the_web_has_one_version() -> None:
    assert found(made(lambda pdf: None, linearize=True)) == []


def test_a_table_of_objects_that_can_be_made_again_is_no_fault() -> None:
    data = made(lambda pdf: None, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    start = data.rindex(b"startxref")
    assert found(data[:start] + b"startxref\n17\n%%EOF\n") == []
