"""A Word file built anew from what a reader sees."""

import re
import zipfile
from io import BytesIO

import pytest
from docx import Document
from docx.document import Document as Word
from lxml import etree
from PIL import Image

from foidesk.cleaning.copy import CannotClean
from foidesk.cleaning.words import clean
from foidesk.opening.file import File
from tests.cleaning.test_pictures import photograph

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BY = 'w:id="1" w:author="Wendy Weld" w:date="2026-01-05T10:00:00Z"'


UNHIDDEN = '<w:vanish w:val="0"/>'
MOVED = (
    f"<w:moveFrom {BY}><w:r><w:t>Away</w:t></w:r></w:moveFrom>"
    f"<w:moveTo {BY}><w:r><w:t>Here</w:t></w:r></w:moveTo>"
)
BOX = (
    "<w:sdt><w:sdtPr><w:tag w:val='Wendy'/></w:sdtPr>"
    "<w:sdtContent><w:r><w:t>Box</w:t></w:r></w:sdtContent></w:sdt>"
)

RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def saved(word: Word) -> bytes:
    out = BytesIO()
    word.save(out)
    return out.getvalue()


def written(*paragraphs: str) -> bytes:
    """A file whose body holds these paragraphs as Word writes them."""
    word = Document()
    body = word.element.body
    for text in reversed(paragraphs):
        body.insert(0, etree.fromstring(text.replace(">", f" {W}>", 1)))
    word.core_properties.author = "Wendy Weld"
    return saved(word)


def shown(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in Document(BytesIO(clean(File("x", data=data)).data)).paragraphs]


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def field(instruction: str, result: str) -> str:
    """A field as Word writes it: an instruction and its last result between marks."""
    code = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return mark("begin") + code + mark("separate") + result + mark("end")


def run(text: str, about: str = "") -> str:
    return f"<w:r><w:rPr>{about}</w:rPr><w:t>{text}</w:t></w:r>"


@pytest.mark.parametrize(
    ("paragraph", "reads"),
    [
        (f"<w:p>{run('Seen')}</w:p>", "Seen"),
        (f"<w:p>{run('Now ')}<w:del {BY}><w:r><w:delText>then</w:delText></w:r></w:del></w:p>", "Now "),
        (f"<w:p><w:ins {BY}>{run('New')}</w:ins></w:p>", "New"),
        (f"<w:p>{MOVED}</w:p>", "Here"),
        (f"<w:p>{run('Seen')}{run(' not', '<w:vanish/>')}</w:p>", "Seen"),
        (f"<w:p>{run('Seen')}{run(' too', UNHIDDEN)}</w:p>", "Seen too"),
        (f"<w:p><w:smartTag w:element='x'>{run('Street')}</w:smartTag></w:p>", "Street"),
        (f"<w:p>{BOX}</w:p>", "Box"),
    ],
)
def test_a_paragraph_reads_as_it_did(paragraph: str, reads: str) -> None:
    assert shown(written(paragraph))[0] == reads


@pytest.mark.parametrize(
    ("fields", "reads"),
    [
        (field("DDEAUTO c:\\\\cmd.exe", run("Total 9")), "Total 9"),
        (field("INCLUDETEXT \\\\server\\plan.docx", run("The plan")), "The plan"),
        (field("AUTHOR", run("W. Weld")), "W. Weld"),
        (f'<w:fldSimple w:instr=" DDE x y ">{run("9")}</w:fldSimple>', "9"),
        (mark("begin") + "<w:r><w:instrText>MACROBUTTON Run me</w:instrText></w:r>" + mark("end"), ""),
        (field("IF " + field("DOCPROPERTY Secret", run("Wendy")) + " = 1", run("Yes")), "Yes"),
        (
            mark("begin") + "<w:r><w:instrText>QUOTE it never ends</w:instrText></w:r>" + run("The rest"),
            "The rest",
        ),
        (mark("end") + run("After"), "After"),
    ],
)
def test_a_field_leaves_its_result_and_no_instruction(fields: str, reads: str) -> None:
    data = clean(File("x", data=written(f"<w:p>{fields}</w:p>"))).data
    assert shown(written(f"<w:p>{fields}</w:p>"))[0] == reads
    with zipfile.ZipFile(BytesIO(data)) as package:
        body = package.read("word/document.xml")
    assert b"instr" not in body
    assert b"fldChar" not in body


def test_the_number_of_a_page_stays_a_field() -> None:
    data = clean(File("x", data=written(f"<w:p>{field(' PAGE ', run('1'))}</w:p>"))).data
    with zipfile.ZipFile(BytesIO(data)) as package:
        assert b" PAGE " in package.read("word/document.xml")


def test_a_paragraph_whose_end_was_struck_out_runs_on() -> None:
    struck = f"<w:p><w:pPr><w:rPr><w:del {BY}/></w:rPr></w:pPr>{run('One ')}</w:p>"
    assert shown(written(struck, f"<w:p>{run('line')}</w:p>"))[0] == "One line"


def test_words_of_a_style_that_hides_are_gone() -> None:
    word = Document()
    style = word.styles.add_style("Inside only", 1)
    style.font.hidden = True
    child = word.styles.add_style("Also inside", 1)
    child.base_style = style
    word.add_paragraph("Do not tell", style="Also inside")
    word.add_paragraph("Seen")
    copy = clean(File("x", data=saved(word)))
    assert [paragraph.text for paragraph in Document(BytesIO(copy.data)).paragraphs] == ["", "Seen"]


def test_no_part_of_the_copy_names_who_wrote_it() -> None:
    word = Document(BytesIO(written(f"<w:p w:rsidR='00AA11BB'><w:ins {BY}>{run('New')}</w:ins></w:p>")))
    word.add_comment(
        word.paragraphs[-1].runs or word.add_paragraph("x").runs, text="Ask", author="Wendy Weld"
    )
    picture = BytesIO()
    Image.new("RGB", (4, 4)).save(picture, "PNG")
    word.add_picture(BytesIO(picture.getvalue()))
    word.add_table(2, 2).cell(0, 0).text = "A table"
    with zipfile.ZipFile(BytesIO(clean(File("x", data=saved(word))).data)) as copy:
        names = copy.namelist()
        assert not any(re.search(r"comments|docProps|customXml|settings|people", name) for name in names)
        assert any("media" in name for name in names)
        assert not any(b"Wendy" in copy.read(name) or b"rsid" in copy.read(name) for name in names)


def test_a_photograph_loses_where_it_was_taken() -> None:
    with_png = Document()
    png = BytesIO()
    Image.new("RGB", (64, 32)).save(png, "PNG")
    with_png.add_picture(BytesIO(png.getvalue()))
    changed = BytesIO()
    with zipfile.ZipFile(BytesIO(saved(with_png))) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            data = old.read(name).replace(b"image1.png", b"image1.jpg").replace(b'"png"', b'"jpg"')
            new.writestr(name.replace(".png", ".jpg"), photograph() if "media" in name else data)
    with zipfile.ZipFile(BytesIO(clean(File("x", data=changed.getvalue())).data)) as copy:
        (picture,) = [copy.read(name) for name in copy.namelist() if "media" in name]
    assert b"Roundshot" not in picture


@pytest.mark.parametrize("data", [b"", b"PK\3\4 no archive", written("<w:p></w:p>")[:400]])
def test_what_is_damaged_is_refused(data: bytes) -> None:
    with pytest.raises(CannotClean, match="fresh"):
        clean(File("x", data=data))


def test_an_archive_that_is_no_word_file_is_refused() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("list.csv", "a,b")
    with pytest.raises(CannotClean, match="damaged"):
        clean(File("x", data=out.getvalue()))


def test_even_pages_keep_headers_of_their_own_and_no_other_setting() -> None:
    made = Document()
    made.settings.odd_and_even_pages_header_footer = True
    made.sections[0].even_page_header.paragraphs[0].text = "Even"
    copy = clean(File("a.docx", saved(made))).data
    read = Document(BytesIO(copy))
    assert read.settings.odd_and_even_pages_header_footer
    assert len(read.settings.element) == 1
    assert read.sections[0].even_page_header.paragraphs[0].text == "Even"
    plain = clean(File("a.docx", saved(Document()))).data
    assert "word/settings.xml" not in zipfile.ZipFile(BytesIO(plain)).namelist()


def test_a_picture_that_lies_elsewhere_is_not_pointed_to() -> None:
    made = Document()
    made.part.relate_to("https://marlshire.example/a.png", RELATION + "image", is_external=True)
    made.part.relate_to("https://marlshire.example/", RELATION + "hyperlink", is_external=True)
    copy = clean(File("a.docx", saved(made))).data
    told = zipfile.ZipFile(BytesIO(copy)).read("word/_rels/document.xml.rels").decode()
    assert "a.png" not in told and "https://marlshire.example/" in told
