"""The pages of a PDF, and nothing that is not drawn on them."""

from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from foidesk.cleaning.copy import CannotClean
from foidesk.cleaning.pdf import clean
from foidesk.opening.file import File


def made(**more: object) -> pikepdf.Pdf:
    """One page that says Hello, with a comment, a link, an attachment and an author."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(200, 200)).obj
    page.Contents = pdf.make_stream(b"BT /F1 12 Tf 20 100 Td (Hello) Tj ET")
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    page.Resources = Dictionary(Font=Dictionary(F1=font))
    link = Dictionary(S=Name.URI, URI="https://office.example/log")
    page.Annots = Array(
        [
            pdf.make_indirect(
                Dictionary(Type=Name.Annot, Subtype=Name.Text, Contents="Ask Wendy", Rect=[0, 0, 9, 9])
            ),
            pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Link, A=link, Rect=[0, 0, 9, 9])),
        ]
    )
    page.PieceInfo = Dictionary(Private="Wendy")
    pdf.docinfo["/Author"] = "Wendy Weld"
    pdf.attachments["list.txt"] = b"Wendy Weld, 12 High Street"
    for name, value in more.items():
        pdf.Root[f"/{name}"] = value
    return pdf


def saved(pdf: pikepdf.Pdf) -> File:
    out = BytesIO()
    pdf.save(out, compress_streams=False)
    return File("x.pdf", data=out.getvalue())


def everything(data: bytes) -> str:
    """Every object of a PDF as text."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return " ".join(
            repr(held) + (held.read_bytes().decode("latin-1") if isinstance(held, pikepdf.Stream) else "")
            for held in pdf.objects
        )


def test_only_pages_and_links_to_the_web_are_carried_over() -> None:
    file = saved(made())
    assert "Wendy" in everything(file.whole())
    copy = everything(clean(file).data)
    assert "Wendy" not in copy
    assert "(Hello)" in copy
    assert "https://office.example/log" in copy


def test_a_page_keeps_the_size_that_it_inherits() -> None:
    pdf = made()
    page = pdf.pages[0].obj
    pdf.Root.Pages.MediaBox = Array([0, 0, 333, 444])
    del page["/MediaBox"]
    with pikepdf.open(BytesIO(clean(saved(pdf)).data)) as copy:
        assert [float(side) for side in copy.pages[0].mediabox] == [0, 0, 333, 444]


def test_layers_are_refused_since_a_copy_would_show_them() -> None:
    with pytest.raises(CannotClean, match="layers"):
        clean(saved(made(OCProperties=Dictionary(OCGs=Array([])))))


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\nnothing", saved(made()).whole()[:200]])
def test_what_is_damaged_is_refused(data: bytes) -> None:
    with pytest.raises(CannotClean, match="fresh copy"):
        clean(File("x.pdf", data=data))


def test_what_is_locked_is_refused() -> None:
    out = BytesIO()
    made().save(out, encryption=pikepdf.Encryption(user="secret", owner="secret"))
    with pytest.raises(CannotClean, match="without a password"):
        clean(File("x.pdf", data=out.getvalue()))
