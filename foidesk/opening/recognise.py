"""What a file is, told by its content; its name is never asked."""

from foidesk.opening.compound import of_compound
from foidesk.opening.file import File
from foidesk.opening.metafile import is_emf, is_wmf
from foidesk.opening.ole import MAGIC as COMPOUND
from foidesk.opening.types import Type
from foidesk.opening.wording import of_text
from foidesk.opening.zipped import of_zip

_HEAD = 64 * 1024
_PDF_WITHIN = 1024  # where readers still look for the beginning of a PDF (ISO 32000-1, annex H.3.4.1)
_MARKS: tuple[tuple[int, bytes, Type], ...] = (
    (0, b"{\\rtf", Type.RTF),
    (0, b"\xff\xd8\xff", Type.JPEG),
    (0, b"\x89PNG\r\n\x1a\n", Type.PNG),
    (0, b"GIF87a", Type.GIF),
    (0, b"GIF89a", Type.GIF),
    (0, b"II*\x00", Type.TIFF),
    (0, b"MM\x00*", Type.TIFF),
    (0, b"II+\x00", Type.TIFF),
    (0, b"MM\x00+", Type.TIFF),
    (0, b"7z\xbc\xaf\x27\x1c", Type.SEVEN_ZIP),
    (0, b"Rar!\x1a\x07", Type.RAR),
    (0, b"\x1f\x8b\x08", Type.GZ),
    (257, b"ustar", Type.TAR),
    (0, b"ID3", Type.AUDIO),
    (0, b"fLaC", Type.AUDIO),
    (0, b"#!AMR", Type.AUDIO),
    (0, b"MThd", Type.AUDIO),
    (0, b".snd", Type.AUDIO),
    (0, b"caff", Type.AUDIO),
    (8, b"AIFF", Type.AUDIO),
    (8, b"AIFC", Type.AUDIO),
    (0, b"OggS", Type.AUDIO),
    (0, b"\x1aE\xdf\xa3", Type.VIDEO),
    (0, b"0&\xb2u\x8ef\xcf\x11", Type.VIDEO),
    (0, b"FLV\x01", Type.VIDEO),
    (0, b"\x00\x00\x01\xba", Type.VIDEO),
    (0, b"\x00\x00\x01\xb3", Type.VIDEO),
    (4, b"moov", Type.VIDEO),
    (4, b"mdat", Type.VIDEO),
    (4, b"wide", Type.VIDEO),
)
_RIFF = {b"WEBP": Type.WEBP, b"WAVE": Type.AUDIO, b"AVI ": Type.VIDEO, b"RMID": Type.AUDIO}
_STILL = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif", b"avis", b"heif")
_HEARD = (b"M4A ", b"M4B ", b"M4P ")


def recognise(file: File) -> Type:
    """The type of a file by its content; `Type.UNKNOWN` for what is none of them, and never raises."""
    head = file.head(_HEAD)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return of_zip(file, head)
    if head.startswith(COMPOUND):
        return of_compound(file)
    return _by_marks(head) or _of_pdf(head) or of_text(head, whole=file.size <= len(head))


def _by_marks(head: bytes) -> Type | None:
    for at, mark, kind in _MARKS:
        if head.startswith(mark, at):
            return kind
    if head.startswith(b"RIFF"):
        return _RIFF.get(head[8:12])
    if head.startswith(b"ftyp", 4):
        return _of_boxes(head)
    if head.startswith(b"BM") and head[6:10] == b"\0\0\0\0" and head[14:18] in _BITMAP_HEADERS:
        return Type.BMP
    if is_emf(head) or is_wmf(head):
        return Type.EMF if is_emf(head) else Type.WMF
    return Type.AUDIO if _frames(head) else None


_BITMAP_HEADERS = tuple(size.to_bytes(4, "little") for size in (12, 16, 40, 52, 56, 64, 108, 124))


def _of_boxes(head: bytes) -> Type:
    """Pictures, sound and film share one container; its brand tells which (ISO 14496-12, 4.3)."""
    if head[8:12] in _STILL:
        return Type.HEIC
    return Type.AUDIO if head[8:12] in _HEARD else Type.VIDEO


def _frames(head: bytes) -> bool:
    """Whether it begins with a frame of AAC or of MPEG layers 2 and 3 (1 looks like a byte order mark)."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0:
        return False
    if head[1] & 0xF6 == 0xF0:
        return True
    version, layer = (head[1] >> 3) & 3, (head[1] >> 1) & 3
    return version != 1 and layer in (1, 2) and head[2] >> 4 != 15 and (head[2] >> 2) & 3 != 3


def _of_pdf(head: bytes) -> Type | None:
    at = head.find(b"%PDF-", 0, _PDF_WITHIN)
    # What stands before it may be a byte order mark or the leftovers of a mail; a text may also speak of PDF.
    return Type.PDF if at == 0 or (at > 0 and b" obj" in head[at:]) else None
