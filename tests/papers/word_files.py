"""Word documents for the tests."""

import io
from collections.abc import Mapping

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from PIL import Image

from tests.papers.packed import Edit, edited, replacing

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_COMMENTS = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="{W}">'
    '<w:comment w:id="0" w:author="Jane Smith" w:date="2024-03-01T10:00:00Z" w:initials="JS"><w:p>'
    "<w:r><w:t>Is the second name right?</w:t></w:r></w:p></w:comment></w:comments>"
)


def picture(size: tuple[int, int] = (40, 30)) -> io.BytesIO:
    """A small picture without any notes of its own."""
    out = io.BytesIO()
    Image.new("RGB", size, "navy").save(out, "PNG")
    out.seek(0)
    return out


def plain() -> bytes:
    """An ordinary document: headings, a table with a coloured head, a picture, a list, a header."""
    made = Document()
    made.styles.add_style("Quiet", WD_STYLE_TYPE.CHARACTER)
    made.core_properties.author = "python-docx"
    made.add_heading("Report on parking", 0)
    made.add_paragraph("The marker stands here. It has some words.")
    made.add_paragraph("First item", style="List Bullet")
    table = made.add_table(2, 2, style="Light Grid Accent 1")
    table.cell(0, 0).text = "Year"
    table.cell(1, 1).text = "1,204"
    made.add_picture(picture())
    made.sections[0].header.paragraphs[0].text = "Marlshire"
    made.sections[0].footer.paragraphs[0].text = "Page 1"
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def body(xml: str, **more: Edit) -> bytes:
    """The ordinary document with other paragraphs in the place of its marker."""
    return edited(plain(), {"word/document.xml": _put(xml), **_paths(more)})


def _put(xml: str) -> Edit:
    marker = "<w:p><w:r><w:t>The marker stands here. It has some words.</w:t></w:r></w:p>"
    namespaces = (
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
        ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
        ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    )

    def edit(text: str) -> str:
        start = text.index("<w:document") + len("<w:document")
        for one in namespaces.split():
            if one.split("=")[0] + "=" not in text[: start + 4_000].split("<w:body>")[0]:
                text = text[:start] + " " + one + text[start:]
        return replacing((marker, xml))(text)

    return edit


def _paths(more: Mapping[str, Edit]) -> dict[str, Edit]:
    return {name.replace("__", "/").replace("_xml", ".xml"): edit for name, edit in more.items()}


def run(words: str, properties: str = "") -> str:
    """A run in a paragraph of its own."""
    return f"<w:p><w:r><w:rPr>{properties}</w:rPr><w:t>{words}</w:t></w:r></w:p>"


COMMENTS = _COMMENTS
