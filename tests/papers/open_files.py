"""OpenDocument files for the tests."""

import io
import zipfile

from odfdo import Document, DrawPage, Frame, Header
from odfdo import Paragraph as P

from tests.papers.packed import Edit, edited, replacing

CONTENT = "content.xml"


def text() -> bytes:
    """An ordinary text: a heading and two paragraphs."""
    made = Document("text")
    made.body.clear()
    made.body.append(Header(1, "Report on parking"))
    made.body.append(P("The marker stands here."))
    made.body.append(P("The end."))
    return _saved(made)


def slides() -> bytes:
    """Two ordinary slides."""
    made = Document("presentation")
    made.body.clear()
    for n, words in enumerate(("Parking", "Numbers"), 1):
        page = DrawPage(f"page{n}", name=f"Page {n}")
        page.append(Frame.text_frame(words, size=("7cm", "5cm"), position=("2cm", "2cm"), style="Standard"))
        made.body.append(page)
    return edited(
        _saved(made), {"meta.xml": replacing(('xlink:href="../presentation.otp"', 'xlink:href=""'))}
    )


def _saved(made: Document) -> bytes:
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def body(xml: str, styles: str = "", **more: Edit) -> bytes:
    """The ordinary text with something else in the place of its marker, and with automatic styles."""
    edit = replacing(("<text:p>The marker stands here.</text:p>", xml))
    return edited(text(), {CONTENT: lambda given: edit(_styled(given, styles)), **_paths(more)})


def on_second(old: str, new: str, styles: str = "") -> bytes:
    """The ordinary slides with the second changed."""
    edit = replacing((old, new))

    def change(given: str) -> str:
        given = _styled(given, styles)
        start = given.index('draw:name="Page 2"')
        start = given.rindex("<draw:page", 0, start)
        return given[:start] + edit(given[start:])

    return edited(slides(), {CONTENT: change})


def _styled(given: str, styles: str) -> str:
    if "<office:automatic-styles/>" in given:
        given = given.replace(
            "<office:automatic-styles/>", "<office:automatic-styles></office:automatic-styles>"
        )
    assert not styles or "</office:automatic-styles>" in given
    return given.replace("</office:automatic-styles>", f"{styles}</office:automatic-styles>")


def _paths(more: dict[str, Edit]) -> dict[str, Edit]:
    return {name.replace("_xml", ".xml"): edit for name, edit in more.items()}


def names(data: bytes) -> list[str]:
    """The parts of a file."""
    return zipfile.ZipFile(io.BytesIO(data)).namelist()
