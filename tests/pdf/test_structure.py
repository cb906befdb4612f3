"""What lies in a PDF beside its pages: each code with files that have it, and others that look alike."""

from collections.abc import Callable
from hashlib import sha256
from io import BytesIO
from typing import Any

import pikepdf
import pytest
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


PROPERTY = ("document-property", "", 1)
HITS: list[tuple[str, Made, tuple[str, str, int]]] = [
    ("comment", note("Text", Contents=String("Ask Sam"), T=String("S Example")), ("annotation", "page 1", 1)),
    ("highlight with words", note("Highlight", Contents=String("hm")), ("annotation", "page 1", 1)),
    ("rich text only", note("Text", RC=String("<p>Ask Sam</p>")), ("annotation", "page 1", 1)),
    ("stamp of somebody", note("Stamp", T=String("Sam Example")), ("annotation", "page 1", 1)),
    ("hidden comment", note("Text", F=2, Contents=String("hidden")), ("annotation", "page 1", 1)),
    ("strike-out by", note("StrikeOut", T=String("sexample")), ("annotation", "page 1", 1)),
    ("redaction not applied", note("Redact"), ("failed-redaction", "page 1", 1)),
    ("embedded file", attached, ("attachment", "", 1)),
    ("pinned file", pinned, ("attachment", "", 1)),
    ("associated file", associated, ("attachment", "", 1)),
    ("program at opening", opens(Dictionary(S=Name.JavaScript, JS=String("a"))), ("javascript", "", 1)),
    ("program of a page", event_of_page, ("javascript", "", 1)),
    ("named program", named_programs, ("javascript", "", 1)),
    ("launch", opens(Dictionary(S=Name.Launch, F=String("cmd.exe"))), ("javascript", "", 1)),
    (
        "address at opening",
        opens(Dictionary(S=Name.URI, URI=String("http://x"))),
        ("javascript", "", 1),
    ),
    ("text field", form("Tx", String("Example")), ("form-data", "", 1)),
    ("choice", form("Ch", Array([String("a"), String("b")])), ("form-data", "", 1)),
    ("ticked", form("Btn", Name.Yes), ("form-data", "", 1)),
    ("field under a field", nested_form, ("form-data", "", 1)),
    ("xfa", xfa("Example"), ("form-data", "", 1)),
    ("layer off", layer(), ("layer", "", 1)),
    ("layers off but some", layer(off=False, base="/OFF"), ("layer", "", 1)),
    (
        "layer off on screens",
        layer(off=False, usage=Dictionary(View=Dictionary(ViewState=Name.OFF))),
        ("layer", "", 1),
    ),
    (
        "layer not printed",
        layer(off=False, usage=Dictionary(Print=Dictionary(PrintState=Name.OFF))),
        ("layer", "", 1),
    ),
    ("author", info(Author="Sam Example"), PROPERTY),
    ("path in title", info(Title="Microsoft Word - C:\\Users\\sexample\\Desktop\\a.docx"), PROPERTY),
    ("own property", info(LastSavedBy="Sam Example"), PROPERTY),
    (
        "xmp creator",
        xmp("<dc:creator><rdf:Seq><rdf:li>S Example</rdf:li></rdf:Seq></dc:creator>"),
        PROPERTY,
    ),
    (
        "xmp history",
        xmp(
            '<xmpMM:History><rdf:Seq><rdf:li stEvt:action="saved"'
            ' stEvt:parameters="to file:///C:/Users/sexample/a.indd"/></rdf:Seq></xmpMM:History>'
        ),
        PROPERTY,
    ),
    ("link to a folder", link("file:///C:/Users/sexample/plan.docx"), PROPERTY),
    ("bookmark of a folder", bookmark("C:\\Users\\sexample\\plan.docx"), PROPERTY),
    ("description of a folder", tagged("/Figure", "/Alt", "C:\\Users\\sexample\\a.png"), PROPERTY),
    ("name in a bookmark", bookmark("Meeting with Samantha"), ("hidden-text", "bookmarks", 1)),
    ("nothing but a name", bookmark("Samantha Exampleton"), ("hidden-text", "bookmarks", 1)),
    ("name behind a tag", tagged("/Span", "/ActualText", "Samantha"), ("hidden-text", "tags", 1)),
    ("illustrator", kept("/Illustrator", 9000), ("embedded-object", "", 1)),
]
MISSES: list[tuple[str, Made]] = [
    ("plain", lambda pdf: None),
    ("link", link("https://www.example.org/a")),
    ("link with its description", note("Link", Contents=String("Our website"))),
    (
        "highlight without words",
        note("Highlight", C=Array([1, 1, 0])),
    ),
    ("stamp of nobody", note("Stamp", Name=Name.Draft)),
    ("popup", note("Popup", Contents=String("repeats its comment"))),
    ("printer's mark", note("PrinterMark", Contents=String("mark"))),
    ("empty form", form("Tx")),
    ("emptied field", form("Tx", String(""))),
    ("only spaces", form("Tx", String("  "))),
    ("unticked", form("Btn", Name.Off)),
    ("as it began", form("Tx", String("Please choose"), DV=String("Please choose"))),
    ("signature", form("Sig", Dictionary(Type=Name.Sig, Contents=String("x")))),
    ("empty xfa", xfa(" ")),
    ("layer on", layer(off=False)),
    ("layer off and empty", layer(used=False)),
    (
        "header of Acrobat",
        layer(
            off=False,
            usage=Dictionary(View=Dictionary(ViewState=Name.ON), Print=Dictionary(PrintState=Name.ON)),
        ),
    ),
    ("no layers in use", lambda pdf: setattr(pdf.Root, "OCProperties", Dictionary(OCGs=Array([])))),
    ("goes to a page", opens(Dictionary(S=Name.GoTo, D=Array([])))),
    ("empty program", opens(Dictionary(S=Name.JavaScript, JS=String(" ")))),
    ("file outside", note("Link", A=Dictionary(S=Name.GoToR, F=String("annex.pdf")))),
    ("program names", info(Creator="Microsoft® Word for Microsoft 365", Producer="Microsoft® Word 365")),
    (
        "title and dates",
        info(Title="Minutes", Subject="Panel", ModDate="D:20250106120000Z"),
    ),
    ("nobody", info(Author="")),
    (
        "chrome",
        info(Creator="Mozilla/5.0 HeadlessChrome/120.0", Producer="Skia/PDF m120"),
    ),
    ("libreoffice", info(Creator="Writer", Producer="LibreOffice 7.4")),
    ("scanner", info(Creator="Canon iR-ADV C5535", Producer="Adobe PSL 1.3e for Canon")),
    ("xmp tool", xmp("<xmp:CreatorTool>Adobe InDesign 19.0</xmp:CreatorTool><pdf:Producer>x</pdf:Producer>")),
    (
        "xmp history of programs",
        xmp(
            '<xmpMM:History><rdf:Seq><rdf:li stEvt:action="converted" stEvt:softwareAgent="Adobe InDesign"'
            ' stEvt:parameters="from application/x-indesign to application/pdf"'
            ' stEvt:instanceID="xmp.iid:1"/></rdf:Seq></xmpMM:History>'
        ),
    ),
    ("broken xmp", xmp("<dc:format>application/pdf</dc:fromat>")),
    ("bookmark of a heading", bookmark("Minutes of the Meeting")),
    ("bookmark in capitals", bookmark("MINUTES OF THE PANEL")),
    ("bookmark of a part", bookmark("Front Cover")),
    ("bookmark of a file", bookmark("annex_3_final.docx")),
    ("circular bookmarks", bookmark("Minutes")),
    ("ligatures", tagged("/Span", "/ActualText", "meeting")),
    ("picture of words", tagged("/Figure", "/ActualText", "Marlshire")),
    ("description", tagged("/Figure", "/Alt", "Chart of complaints by quarter")),
    ("spelt out", tagged("/Span", "/E", "Freedom of Information Act")),
    ("settings", kept("/InDesign", 20)),
    ("header settings of Acrobat", kept("/ADBE_CompoundType", 9000)),
]


@pytest.mark.parametrize(("change", "expected"), [hit[1:] for hit in HITS], ids=[hit[0] for hit in HITS])
def test_what_is_hidden_is_found(change: Made, expected: tuple[str, str, int]) -> None:
    assert found(made(change)) == [expected]


@pytest.mark.parametrize("change", [miss[1] for miss in MISSES], ids=[miss[0] for miss in MISSES])
def test_ordinary_files_give_nothing(change: Made) -> None:
    assert found(made(change)) == []


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
