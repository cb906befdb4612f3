"""Which document a zip archive is: by what it declares its main part to be, else by the parts it has."""

import re
import zipfile
import zlib

from foidesk.opening.directory import opened
from foidesk.opening.file import File
from foidesk.opening.types import Type

_DECLARED = (
    ("ms-excel.sheet.binary.macroenabled", Type.XLSB),
    ("ms-excel.sheet.macroenabled.main", Type.XLSM),
    ("ms-excel.template.macroenabled.main", Type.XLSM),
    ("ms-excel.addin.macroenabled.main", Type.XLSM),
    ("spreadsheetml.sheet.main", Type.XLSX),
    ("spreadsheetml.template.main", Type.XLSX),
    ("ms-word.document.macroenabled.main", Type.DOCM),
    ("ms-word.template.macroenabledtemplate.main", Type.DOCM),
    ("wordprocessingml.document.main", Type.DOCX),
    ("wordprocessingml.template.main", Type.DOCX),
    ("ms-powerpoint.presentation.macroenabled.main", Type.PPTM),
    ("ms-powerpoint.slideshow.macroenabled.main", Type.PPTM),
    ("ms-powerpoint.template.macroenabled.main", Type.PPTM),
    ("presentationml.presentation.main", Type.PPTX),
    ("presentationml.slideshow.main", Type.PPTX),
    ("presentationml.template.main", Type.PPTX),
)
_OPEN_DOCUMENT = {"spreadsheet": Type.ODS, "text": Type.ODT, "presentation": Type.ODP}
_MIMETYPE = re.compile(r"application/vnd\.oasis\.opendocument\.([a-z]+)")
_PARTS = (
    ("xl/workbook.bin", Type.XLSB),
    ("xl/workbook.xml", Type.XLSX),
    ("word/document.xml", Type.DOCX),
    ("ppt/presentation.xml", Type.PPTX),
)
_FOLDERS = {b"xl/": Type.XLSX, b"word/": Type.DOCX, b"ppt/": Type.PPTX}
_ENTRY = re.compile(rb"PK\x03\x04.{26}(xl/|word/|ppt/)", re.DOTALL)
_MOST = 4 * 1024 * 1024


def of_zip(file: File, head: bytes) -> Type:
    """The type of an archive; for a damaged one by the names that stand at its beginning."""
    try:
        with file.open() as stream, opened(stream, file.limits) as archive:
            entries = {_plain(entry.filename): entry for entry in archive.infolist()}
            return (
                _open_document(archive, entries)
                or _declared(archive, entries)
                or next((kind for name, kind in _PARTS if name in entries), None)
                or _foreign(entries)
                or Type.ZIP
            )
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        ValueError,
        NotImplementedError,
        OverflowError,
    ):
        return _by_bytes(head)


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _declared(archive: zipfile.ZipFile, entries: dict[str, zipfile.ZipInfo]) -> Type | None:
    if "[content_types].xml" not in entries:
        return None
    words = _text(_beginning(archive, entries["[content_types].xml"])).lower()
    return next((kind for declared, kind in _DECLARED if declared in words), None)


def _open_document(archive: zipfile.ZipFile, entries: dict[str, zipfile.ZipInfo]) -> Type | None:
    for name in ("mimetype", "meta-inf/manifest.xml"):
        if name in entries and (said := _MIMETYPE.search(_text(_beginning(archive, entries[name])).lower())):
            return _OPEN_DOCUMENT.get(said[1], Type.UNKNOWN)
    return None


def _foreign(entries: dict[str, zipfile.ZipInfo]) -> Type | None:
    """Numbers, Pages and Keynote write archives whose parts nobody else reads."""
    return Type.UNKNOWN if any(name.endswith(".iwa") for name in entries) else None


def _beginning(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    try:
        with archive.open(entry) as part:
            return part.read(_MOST)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError):
        return b""  # damaged or locked: the parts tell what it is, and its reader says that it can't be read


def _text(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or data[1:2] == b"\0":
        return data.decode("utf-16", "replace")
    return data.decode("utf-8", "replace")


def _by_bytes(head: bytes) -> Type:
    if said := _MIMETYPE.search(head[:200].decode("latin-1")):
        return _OPEN_DOCUMENT.get(said[1], Type.ZIP)
    folder = _ENTRY.search(head)
    return _FOLDERS[folder[1]] if folder else Type.ZIP
