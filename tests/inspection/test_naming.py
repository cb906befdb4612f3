"""Names that say another thing than the content."""

import pytest

from foidesk.findings.codes import Code
from foidesk.inspection.naming import mismatch
from foidesk.opening.types import Type


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("answer.pdf", Type.XLSX),
        ("answer.PDF", Type.DOCX),
        ("answer.csv", Type.XLSX),
        ("answer.xls", Type.XLSX),
        ("answer.xls", Type.HTML),
        ("answer.xlsx", Type.XLSM),
        ("answer.doc", Type.DOCX),
        ("answer.docx", Type.TEXT),
        ("photo.jpg", Type.ZIP),
        ("photo.png", Type.JPEG),
        ("memo.txt", Type.DOC),
        ("folder/letter.txt", Type.VIDEO),
    ],
)
def test_a_wrong_ending_is_told(name: str, kind: Type) -> None:
    """Both sides are named in plain words."""
    found = mismatch(name, kind)
    assert found is not None
    assert found.code is Code.TYPE_MISMATCH
    assert name[-4:].lower().lstrip(".") in found.says


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("page.htm", Type.HTML),
        ("page.html", Type.XML),
        ("photo.jpg", Type.JPEG),
        ("photo.JPEG", Type.JPEG),
        ("photo.jfif", Type.JPEG),
        ("scan.tif", Type.TIFF),
        ("table.csv", Type.TEXT),
        ("table.txt", Type.CSV),
        ("server.log", Type.CSV),
        ("message.eml.txt", Type.EML),
        ("message.eml", Type.TEXT),
        ("page.mht", Type.EML),
        ("form.dotx", Type.DOCX),
        ("form.xltm", Type.XLSM),
        ("show.ppsx", Type.PPTX),
        ("letter.doc", Type.RTF),
        ("photo.heif", Type.HEIC),
        ("archive.tgz", Type.GZ),
        ("memo.m4a", Type.VIDEO),
        ("no ending", Type.XLSX),
        ("data.xyz", Type.XLSX),
        ("report.v2", Type.PDF),
        ("answer.xlsx", Type.UNKNOWN),
        ("answer.docx", Type.OLE),
    ],
)
def test_another_name_for_the_same_is_no_finding(name: str, kind: Type) -> None:
    """Officers meet these every day, and what could not be told is told otherwise."""
    assert mismatch(name, kind) is None
