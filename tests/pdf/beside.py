"""What can lie in a PDF beside its pages, to be put into one."""

from collections.abc import Callable
from hashlib import sha256
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from foidesk.opening.file import File
from foidesk.pdf import reader
from tests.pdf.making import attach, letter, page, saved

Made = Callable[[Pdf], object]
SETTLED = b"".join(sha256(bytes([number])).digest() for number in range(256)) * 2
"""Bytes that no packing makes fewer."""
TEXT = letter("Minutes of the meeting of the panel", "Present: the members of the panel")


def found(data: bytes) -> list[tuple[str, str, int]]:
    """Code, place and count of all findings."""
    return [(each.code.value, each.where, each.count) for each in reader.findings(File("a.pdf", data=data))]


def made(change: Made, **options: Any) -> bytes:
    """A page of text, changed."""
    pdf = Pdf.new()
    page(pdf, TEXT)
    change(pdf)
    return saved(pdf, **options)


def note(subtype: str, **more: Any) -> Made:
    """A comment on the first page."""

    def change(pdf: Pdf) -> None:
        pdf.pages[0].obj.Annots = Array(
            [
                Dictionary(
                    Type=Name.Annot, Subtype=Name(f"/{subtype}"), Rect=Array([400, 400, 420, 420]), **more
                )
            ]
        )

    return change


def info(**values: str) -> Made:
    """Properties of Info."""

    def change(pdf: Pdf) -> None:
        for key, value in values.items():
            pdf.docinfo[f"/{key}"] = value

    return change


def xmp(inner: str) -> Made:
    """An XMP packet as Adobe's programs write it."""
    packet = (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"'
        ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"'
        ' xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#">'
        f'{inner}</rdf:Description></rdf:RDF></x:xmpmeta>{" " * 200}<?xpacket end="w"?>'
    )

    def change(pdf: Pdf) -> None:
        pdf.Root.Metadata = Stream(pdf, packet.encode(), Type=Name.Metadata, Subtype=Name.XML)

    return change


def layer(*, used: bool = True, off: bool = True, usage: Dictionary | None = None, base: str = "") -> Made:
    """A layer with a paragraph on it."""

    def change(pdf: Pdf) -> None:
        group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Draft notes")))
        if usage is not None:
            group.Usage = usage
        settings = Dictionary(Order=Array([group]), OFF=Array([group] if off else []))
        if base:
            settings.BaseState = Name(base)
        if usage is not None and "/View" in usage:
            settings.AS = Array(
                [Dictionary(Event=Name.View, OCGs=Array([group]), Category=Array([Name.View]))]
            )
        pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=settings)
        if used:
            page(
                pdf,
                f"/OC /L BDC {letter('On a layer of its own')} EMC",
                resources={"Properties": Dictionary(L=group)},
            )

    return change


def attached(pdf: Pdf) -> None:
    """A spreadsheet in the name tree of embedded files."""
    attach(pdf, "pay.csv", b"name,pay\n")


def pinned(pdf: Pdf) -> None:
    """A file pinned on the page, as Acrobat attaches it, in no name tree."""
    held = Stream(pdf, b"secret", Type=Name.EmbeddedFile)
    spec = Dictionary(Type=Name.Filespec, F=String("plan.txt"), EF=Dictionary(F=held))
    note("FileAttachment", FS=spec)(pdf)


def associated(pdf: Pdf) -> None:
    """A file that only the catalogue's /AF names (PDF 2.0)."""
    held = Stream(pdf, b"<x/>", Type=Name.EmbeddedFile)
    spec = pdf.make_indirect(Dictionary(Type=Name.Filespec, UF=String("source.xml"), EF=Dictionary(UF=held)))
    pdf.Root.AF = Array([spec])


def opens(action: Dictionary) -> Made:
    """Something that happens when the file is opened."""

    def change(pdf: Pdf) -> None:
        pdf.Root.OpenAction = action

    return change


def event_of_page(pdf: Pdf) -> None:
    """A program that runs when a page is closed, whose words lie in a stream."""
    program = Stream(pdf, b"app.alert(1)")
    pdf.pages[0].obj.AA = Dictionary(C=Dictionary(S=Name.JavaScript, JS=program))


def named_programs(pdf: Pdf) -> None:
    """A program in the name tree."""
    inner = Dictionary(Names=Array([String("a"), Dictionary(S=Name.JavaScript, JS=String("var a = 1"))]))
    pdf.Root.Names = Dictionary(JavaScript=inner)


def form(kind: str, value: Any = None, **more: Any) -> Made:
    """A form of one field."""

    def change(pdf: Pdf) -> None:
        field = Dictionary(
            Type=Name.Annot, Subtype=Name.Widget, FT=Name(f"/{kind}"), T=String("surname"), **more
        )
        field.Rect = Array([72, 500, 200, 520])
        if value is not None:
            field.V = value
        held = pdf.make_indirect(field)
        pdf.pages[0].obj.Annots = Array([held])
        pdf.Root.AcroForm = Dictionary(Fields=Array([held]))

    return change


def nested_form(pdf: Pdf) -> None:
    """A field whose kind stands with its parent."""
    kid = pdf.make_indirect(Dictionary(T=String("name"), V=String("Sam Example")))
    parent = pdf.make_indirect(Dictionary(T=String("person"), FT=Name.Tx, Kids=Array([kid])))
    kid.Parent = parent
    pdf.Root.AcroForm = Dictionary(Fields=Array([parent]))


def xfa(value: str) -> Made:
    """A form of Adobe LiveCycle."""
    data = (
        '<xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"><xfa:data><form1>'
        f"<Surname>{value}</Surname></form1></xfa:data></xfa:datasets>"
    )

    def change(pdf: Pdf) -> None:
        parts = Array([String("datasets"), Stream(pdf, data.encode())])
        pdf.Root.AcroForm = Dictionary(Fields=Array([]), XFA=parts)

    return change


def bookmark(title: str, **more: Any) -> Made:
    """One bookmark."""

    def change(pdf: Pdf) -> None:
        item = pdf.make_indirect(Dictionary(Title=String(title), **more))
        pdf.Root.Outlines = pdf.make_indirect(Dictionary(Type=Name.Outlines, First=item, Last=item, Count=1))

    return change


def tagged(kind: str, key: str, text: str) -> Made:
    """One element of structure with words of its own."""

    def change(pdf: Pdf) -> None:
        element = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(kind)))
        element[key] = String(text)
        pdf.Root.StructTreeRoot = Dictionary(Type=Name.StructTreeRoot, K=element)

    return change


def kept(program: str, size: int, **more: Any) -> Made:
    """What a program keeps for itself."""

    def change(pdf: Pdf) -> None:
        private = Dictionary(AIPrivateData1=Stream(pdf, SETTLED[:size]), **more)
        pdf.pages[0].obj.PieceInfo = Dictionary({program: Dictionary(Private=private)})

    return change


def link(uri: str) -> Made:
    """A link to an address."""
    return note("Link", A=Dictionary(S=Name.URI, URI=String(uri)))
