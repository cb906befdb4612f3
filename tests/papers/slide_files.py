"""Presentations for the tests."""

import io

from pptx import Presentation
from pptx.util import Inches

from tests.papers.packed import Edit, edited, replacing
from tests.papers.word_files import picture

P = "http://schemas.openxmlformats.org/presentationml/2006/main"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
SLIDE = "ppt/slides/slide2.xml"


def plain(*, notes: str = "", chart: bool = False) -> bytes:
    """Three ordinary slides: a title, words with a table, a picture."""
    made = Presentation()
    made.core_properties.author = made.core_properties.last_modified_by = ""
    first = made.slides.add_slide(made.slide_layouts[0])
    first.shapes.title.text = "Parking in Marlshire"
    second = made.slides.add_slide(made.slide_layouts[1])
    second.shapes.title.text = "Numbers"
    second.placeholders[1].text = "One thousand tickets"
    if notes:
        second.notes_slide.notes_text_frame.text = notes
    third = made.slides.add_slide(made.slide_layouts[6])
    third.shapes.add_picture(picture(), Inches(1), Inches(1))
    box = third.shapes.add_textbox(Inches(5), Inches(5), Inches(2), Inches(1))
    box.text_frame.text = "A box"
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def shape(
    words: str, *, run: str = "", shape: str = "", fill: str = "", at: str = "", more: str = ""
) -> bytes:
    """The same with one more shape on the second slide."""
    place = at or '<a:off x="100000" y="6000000"/><a:ext cx="900000" cy="400000"/>'
    xml = (
        f'<p:sp><p:nvSpPr><p:cNvPr id="99" name="Shape 9"{shape}/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>'
        f"<a:xfrm>{place}</a:xfrm>{fill}</p:spPr><p:txBody><a:bodyPr/><a:p><a:r><a:rPr{run}</a:rPr>"
        f"<a:t>{words}</a:t></a:r></a:p></p:txBody></p:sp>"
    )
    return on_second(("</p:spTree>", f"{more}{xml}</p:spTree>"))


def on_second(*pairs: tuple[str, str]) -> bytes:
    """The same with the second slide changed."""
    edit: Edit = replacing(*pairs)
    return edited(plain(), {SLIDE: edit})
