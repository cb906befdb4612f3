"""Small files of every type that is read, to be damaged."""

import gzip
import tarfile
from email.message import EmailMessage
from functools import cache
from io import BytesIO

import pikepdf

from tests.opening import making


@cache
def seeds() -> dict[str, bytes]:
    """Bytes by the name they come under."""
    parts = {"letter.txt": b"Thank you.\n", "b.xlsx": making.workbook()}
    pictures = {f"p.{kind}": making.picture(kind) for kind in ("jpeg", "png", "gif", "tiff", "bmp", "webp")}
    return {
        "book.xlsx": making.workbook(),
        "book.xls": making.old_workbook(),
        "letter.docx": making.letter(),
        "slides.pptx": making.slides(),
        "page.pdf": _pdf(),
        "a.zip": making.packed(parts),
        "a.tar": _tar(parts),
        "a.gz": gzip.compress(b"hello"),
        "book.ods": making.open_document("spreadsheet"),
        "letter.odt": making.open_document("text"),
        "letter.rtf": rb"{\rtf1\ansi{\*\generator x;}{\info{\author Alice}}Hello {\v hidden}\par}",
        "mail.eml": _message(parts["b.xlsx"]),
        "table.csv": b"name,age\r\nA,1\r\nB,2\r\n",
        "page.html": b"<!DOCTYPE html><html><body><p>Hello</p></body></html>",
        "data.xml": b"<?xml version='1.0'?><r><x>Hello</x></r>",
        "drawing.svg": b"<svg xmlns='http://www.w3.org/2000/svg'><text>Hello</text></svg>",
        "letter.txt": "Thank you for your request of 6 January – it cost £25.\n".encode(),
        **pictures,
    }


def _pdf() -> bytes:
    out = BytesIO()
    made = pikepdf.new()
    made.add_blank_page()
    made.save(out)
    return out.getvalue()


def _tar(parts: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in parts.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, BytesIO(data))
    return out.getvalue()


def _message(attached: bytes) -> bytes:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "a@example.com", "b@example.com", "Hello"
    made.set_content("Hello, and thank you.")
    made.add_attachment(attached, maintype="application", subtype="octet-stream", filename="b.xlsx")
    return bytes(made)
