"""Of which types pages are made, and what is said of the others."""

from foidesk.language.sentence import Sentence, say
from foidesk.opening.types import Type

WRITTEN = frozenset({Type.DOCX, Type.DOCM, Type.DOC, Type.ODT, Type.RTF})
SLIDES = frozenset({Type.PPTX, Type.PPTM, Type.PPT, Type.ODP})
PICTURES = frozenset({Type.JPEG, Type.PNG, Type.TIFF, Type.GIF, Type.WEBP, Type.HEIC, Type.BMP})
MESSAGES = frozenset({Type.EML, Type.MSG})
PLAIN = frozenset({Type.TEXT, Type.HTML, Type.XML, Type.CSV})
SHEETS = frozenset({Type.XLSX, Type.XLSM, Type.XLSB, Type.XLS, Type.ODS})
ARCHIVES = frozenset({Type.ZIP, Type.TAR, Type.GZ, Type.SEVEN_ZIP, Type.RAR})
_MADE = frozenset(kind.value for kind in WRITTEN | SLIDES | PICTURES | MESSAGES | PLAIN)

_SHEET = say(
    "A spreadsheet has no pages of its own, and holds more than it shows. Choose the cells that are needed: "
    "they become a new table."
)
_ARCHIVE = say("It is an archive. Take its files out first, and make pages of those that are needed.")
_PDF = say("It is a PDF, and has pages already.")
_RECORDING = say("It is a recording, which has no pages. Send it as it is, or write down what is said in it.")
_LOCKED = say(
    "It is locked with a password, or is an old file that nothing here knows. Ask for a copy without one, "
    "or print it to a PDF from the program it was made with, and add that."
)
_OTHER = say(
    "Pages can't be made of a file of this kind here. Print it to a PDF from the program it was made with, "
    "and add that."
)


def without_pages(kind: str) -> Sentence | None:
    """Why no pages are made of a file of this type; None where they are."""
    if kind in _MADE:
        return None
    if kind in SHEETS:
        return _SHEET
    if kind in ARCHIVES:
        return _ARCHIVE
    if kind == Type.PDF:
        return _PDF
    if kind == Type.OLE:
        return _LOCKED
    return _RECORDING if kind in (Type.AUDIO, Type.VIDEO) else _OTHER
