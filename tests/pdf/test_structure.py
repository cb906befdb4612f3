"""What lies in a PDF beside its pages: each code with files that have it, and others that look alike."""

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from tests.pdf.beside import (
    Made,
    associated,
    attached,
    bookmark,
    event_of_page,
    form,
    found,
    info,
    kept,
    layer,
    link,
    made,
    named_programs,
    nested_form,
    note,
    opens,
    pinned,
    tagged,
    xfa,
    xmp,
)

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


def test_bookmarks_that_a_program_counts_off_are_no_names() -> None:
    def change(pdf: Pdf) -> None:
        with pdf.open_outline() as outline:
            outline.root.extend(pikepdf.OutlineItem(f"Folie Nummer {number}", 0) for number in range(4))

    assert found(made(change)) == []
