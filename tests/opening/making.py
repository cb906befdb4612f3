"""Makes small files of many types, and archives that lie."""

import struct
import zipfile
import zlib
from io import BytesIO

import openpyxl
import xlwt
from docx import Document
from PIL import Image
from pptx import Presentation

from foidesk.opening.file import File

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAIN = {
    "xlsx": ("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
    "xlsm": ("xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
    "xlsb": ("xl/workbook.bin", "application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
    "docx": (
        "word/document.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    ),
    "docm": ("word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml"),
    "pptx": (
        "ppt/presentation.xml",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
    ),
    "pptm": ("ppt/presentation.xml", "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"),
}


def file(data: bytes, name: str = "file") -> File:
    """Bytes as a file, under a name that says nothing."""
    return File(name, data=data)


def packed(parts: dict[str, bytes], *, stored: bool = False) -> bytes:
    """A zip archive."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def office(kind: str, *, at: str = "", encoding: str = "utf-8") -> bytes:
    """The beginnings of an Office package, its main part where `at` says."""
    part, declared = _MAIN[kind]
    types = (
        f'<?xml version="1.0" encoding="{encoding}"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
        f"content-types\"><Override PartName='/{at or part}' ContentType='{declared}'/></Types>"
    )
    return packed({"[Content_Types].xml": types.encode(encoding), at or part: b"<x/>"})


def open_document(kind: str) -> bytes:
    """The beginnings of an OpenDocument package."""
    return packed(
        {"mimetype": f"application/vnd.oasis.opendocument.{kind}".encode(), "content.xml": b"<x/>"},
        stored=True,
    )


def workbook() -> bytes:
    """A workbook as a library writes it."""
    out = BytesIO()
    book = openpyxl.Workbook()
    book.active.append(["Year", "Total"])
    book.active.append([2023, 14])
    book.save(out)
    return out.getvalue()


def old_workbook() -> bytes:
    """A workbook of the nineties."""
    out = BytesIO()
    book = xlwt.Workbook()
    book.add_sheet("Totals").write(0, 0, "Year")
    book.save(out)
    return out.getvalue()


def letter() -> bytes:
    """A Word document."""
    out = BytesIO()
    made = Document()
    made.add_paragraph("Dear reader, thank you for your request.")
    made.save(out)
    return out.getvalue()


def slides() -> bytes:
    """PowerPoint slides."""
    out = BytesIO()
    made = Presentation()
    made.slides.add_slide(made.slide_layouts[5])
    made.save(out)
    return out.getvalue()


def picture(kind: str) -> bytes:
    """A red square."""
    out = BytesIO()
    Image.new("RGB", (8, 8), "red").save(out, kind)
    return out.getvalue()


def lying(claimed: int, unpacked: bytes) -> bytes:
    """An archive of one part that unpacks to more than it claims, with a check sum that is right."""
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = squeeze.compress(unpacked) + squeeze.flush()
    sum_ = zlib.crc32(unpacked)
    name = b"big.txt"
    local = struct.pack("<4sHHHHHIIIHH", b"PK\3\4", 20, 0, 8, 0, 33, sum_, len(data), claimed, len(name), 0)
    entry = struct.pack(
        "<4sHHHHHHIIIHHHHHII", b"PK\1\2", 20, 20, 0, 8, 0, 33, sum_, len(data), claimed, len(name), *[0] * 6
    )
    start = len(local) + len(name) + len(data)
    end = struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, 1, 1, len(entry) + len(name), start, 0)
    return local + name + data + entry + name + end
