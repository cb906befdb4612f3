"""Which module reads which type. A reader is loaded when the first file of its type comes."""

import importlib
from collections.abc import Iterator
from typing import Protocol, cast

from foidesk.findings.finding import Finding
from foidesk.opening.file import File, Inside, Passage
from foidesk.opening.types import Type


class Reader(Protocol):
    """What a reader offers. Each may raise `opening.limits.Unreadable`, and nothing else."""

    def findings(self, file: File) -> Iterator[Finding]:
        """What is hidden in its structure."""

    def passages(self, file: File) -> Iterator[Passage]:
        """All its words, the hidden ones too."""

    def inside(self, file: File) -> Iterator[Inside]:
        """The files it carries."""


_PICTURES = (Type.JPEG, Type.PNG, Type.TIFF, Type.GIF, Type.WEBP, Type.HEIC, Type.BMP, Type.SVG)
MODULES = {
    Type.XLSX: "foidesk.sheets.xlsx.reader",
    Type.XLSM: "foidesk.sheets.xlsx.reader",
    Type.XLS: "foidesk.sheets.xls.reader",
    Type.ODS: "foidesk.sheets.ods.reader",
    Type.CSV: "foidesk.sheets.csv.reader",
    Type.DOCX: "foidesk.papers.docx.reader",
    Type.DOCM: "foidesk.papers.docx.reader",
    Type.RTF: "foidesk.olden.rtf.reader",
    Type.DOC: "foidesk.olden.doc.reader",
    Type.PPTX: "foidesk.papers.pptx.reader",
    Type.PPTM: "foidesk.papers.pptx.reader",
    Type.PPT: "foidesk.olden.ppt.reader",
    Type.ODT: "foidesk.papers.odf.reader",
    Type.ODP: "foidesk.papers.odf.reader",
    **dict.fromkeys(_PICTURES, "foidesk.pictures.reader"),
    **dict.fromkeys((Type.EMF, Type.WMF), "foidesk.pictures.metafile.reader"),
    Type.XLSB: "foidesk.sheets.xlsb.reader",
    Type.MSG: "foidesk.mail.outlook",
    Type.EML: "foidesk.mail.hidden",
    Type.PDF: "foidesk.pdf.reader",
    Type.ZIP: "foidesk.inspection.archives",
    Type.TAR: "foidesk.inspection.archives",
    Type.GZ: "foidesk.inspection.archives",
    Type.SEVEN_ZIP: "foidesk.inspection.closed",
    Type.RAR: "foidesk.inspection.closed",
    Type.OLE: "foidesk.inspection.closed",
    Type.AUDIO: "foidesk.inspection.closed",
    Type.VIDEO: "foidesk.inspection.closed",
    Type.UNKNOWN: "foidesk.inspection.closed",
    Type.TEXT: "foidesk.inspection.plain",
    Type.HTML: "foidesk.inspection.plain",
    Type.XML: "foidesk.inspection.plain",
}


def reader(kind: Type) -> Reader:
    """The reader of a type."""
    return cast(Reader, importlib.import_module(MODULES.get(kind, MODULES[Type.UNKNOWN])))
