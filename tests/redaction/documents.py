"""PDFs with a secret in every corner that a PDF has, made object by object."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

SECRET = "Thistlewick"
Trap = Callable[[Pdf], None]


def content(*lines: str) -> bytes:
    """Lines of 14 point, the first 100 points below the top of an A4 page, 30 points apart."""
    shown = [f"BT /F1 14 Tf 72 {742 - 30 * at} Td ({line}) Tj ET" for at, line in enumerate(lines)]
    return "\n".join(shown).encode()


def document(*pages: bytes, size: tuple[float, float] = (595, 842), **entries: Any) -> Pdf:
    """A document of pages with these contents, in Helvetica."""
    pdf = pikepdf.new()
    font = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
    for data in pages:
        page = Dictionary(
            Type=Name.Page,
            MediaBox=Array([0, 0, *size]),
            Resources=Dictionary(Font=Dictionary(F1=font), XObject=Dictionary(), Properties=Dictionary()),
            Contents=pdf.make_stream(data),
            **entries,
        )
        pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
    return pdf


def saved(pdf: Pdf) -> bytes:
    out = BytesIO()
    pdf.save(out)
    return out.getvalue()


def line(n: int, *, left: float = 60, right: float = 300) -> list[float]:
    """The box around the nth line of `content`, from 0, as marks have theirs."""
    return [left, 84 + 30 * n, right, 106 + 30 * n]


def _in_properties(pdf: Pdf) -> None:
    pdf.trailer.Info = pdf.make_indirect(Dictionary(Title=String(f"About {SECRET}")))


def _in_xmp(pdf: Pdf) -> None:
    packet = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{SECRET}</x:xmpmeta>".encode()
    pdf.Root.Metadata = Stream(pdf, packet, Type=Name.Metadata, Subtype=Name.XML)


def _in_a_note(pdf: Pdf) -> None:
    note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([0, 0, 9, 9]), Contents=String(SECRET))
    pdf.pages[0].obj.Annots = Array([note])


def _in_a_bookmark(pdf: Pdf) -> None:
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(SECRET, 0))


def _in_an_attachment(pdf: Pdf) -> None:
    pdf.attachments["list.txt"] = SECRET.encode()
    pdf.Root.AF = Array([pdf.attachments["list.txt"].obj])


def _in_a_script(pdf: Pdf) -> None:
    action = Dictionary(S=Name.JavaScript, JS=String(f"app.alert('{SECRET}')"))
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("a"), action])))
    pdf.Root.OpenAction = action


def _in_a_thumbnail(pdf: Pdf) -> None:
    pdf.pages[0].obj.Thumb = Stream(pdf, SECRET.encode(), Width=11, Height=1, ColorSpace=Name.DeviceGray)


def _in_private_data(pdf: Pdf) -> None:
    pdf.pages[0].obj.PieceInfo = Dictionary(Word=Dictionary(Private=String(SECRET)))


def _in_a_form_nobody_draws(pdf: Pdf) -> None:
    for page in pdf.pages:
        page.obj.Resources.XObject.Old = _form(pdf, SECRET)


def _in_a_hidden_layer(pdf: Pdf) -> None:
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Draft")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))
    _add(pdf, b"/OC /L BDC BT /F1 14 Tf 72 300 Td (%b) Tj ET EMC" % SECRET.encode())
    pdf.pages[0].obj.Resources.Properties.L = layer


def _under_a_box(pdf: Pdf) -> None:
    _add(pdf, b"BT /F1 14 Tf 72 300 Td (%b) Tj ET 0 g 60 290 200 30 re f" % SECRET.encode())


def _under_a_label(pdf: Pdf) -> None:
    cover = b"0 g 60 290 200 30 re f 1 g BT /F1 14 Tf 72 300 Td (Withheld) Tj ET"
    _add(pdf, b"BT /F1 14 Tf 72 300 Td (%b) Tj ET %b" % (SECRET.encode(), cover))


def _in_white(pdf: Pdf) -> None:
    _add(pdf, b"1 g BT /F1 14 Tf 72 300 Td (%b) Tj ET" % SECRET.encode())


def _without_ink(pdf: Pdf) -> None:
    _add(pdf, b"BT 3 Tr /F1 14 Tf 72 300 Td (%b) Tj ET" % SECRET.encode())


def _off_the_page(pdf: Pdf) -> None:
    _add(pdf, b"BT /F1 14 Tf 72 1300 Td (%b) Tj ET" % SECRET.encode())


def _behind_a_tag(pdf: Pdf) -> None:
    _add(pdf, b"/Span << /ActualText (%b) >> BDC BT /F1 14 Tf 72 300 Td (x) Tj ET EMC" % SECRET.encode())


TRAPS: dict[str, Trap] = {
    "properties": _in_properties,
    "xmp": _in_xmp,
    "a note": _in_a_note,
    "a bookmark": _in_a_bookmark,
    "an attachment": _in_an_attachment,
    "a script": _in_a_script,
    "a thumbnail": _in_a_thumbnail,
    "private data": _in_private_data,
    "a form nobody draws": _in_a_form_nobody_draws,
    "a hidden layer": _in_a_hidden_layer,
    "under a box": _under_a_box,
    "under a label": _under_a_label,
    "white": _in_white,
    "without ink": _without_ink,
    "off the page": _off_the_page,
    "behind a tag": _behind_a_tag,
}


def _form(pdf: Pdf, text: str) -> Stream:
    return Stream(
        pdf,
        f"BT /F1 14 Tf 72 300 Td ({text}) Tj ET".encode(),
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([0, 0, 595, 842]),
        Resources=Dictionary(Font=pdf.pages[0].obj.Resources.Font),
    )


def _add(pdf: Pdf, drawing: bytes) -> None:
    pdf.pages[0].contents_add(pdf.make_stream(b" q " + drawing + b" Q "))


def anywhere(data: bytes, word: str) -> list[str]:
    """Where a word is found in a PDF: in its bytes, in any object, in any unpacked stream."""
    forms = [word.encode(code) for code in ("utf-8", "utf-16-be", "utf-16-le")]
    forms += [form.hex().encode() for form in forms]
    places = ["bytes"] if any(form in data for form in forms) else []
    with pikepdf.open(BytesIO(data)) as pdf:
        for held in pdf.objects:
            raw = held.read_bytes() if _opens(held) else b""
            raw += held.unparse(resolved=True)
            if any(form.lower() in raw.lower() for form in forms):
                places.append(str(held.objgen))
    return places


def _opens(held: pikepdf.Object) -> bool:
    return isinstance(held, Stream) and held.get("/Filter") != Name.DCTDecode
