"""Which file is copied by which of our writers."""

from collections.abc import Callable, Mapping

from foidesk.cleaning import pdf, pictures, sheets, words
from foidesk.cleaning.copy import CannotClean, Copy
from foidesk.language.sentence import say
from foidesk.opening.file import File
from foidesk.opening.recognise import recognise
from foidesk.opening.types import Type

_WRITERS: Mapping[Type, Callable[[File], Copy]] = {
    Type.XLSX: sheets.clean,
    Type.XLSM: sheets.clean,
    Type.DOCX: words.clean,
    Type.DOCM: words.clean,
    Type.PDF: pdf.clean,
    Type.JPEG: pictures.clean,
    Type.PNG: pictures.clean,
    Type.GIF: pictures.clean,
    Type.WEBP: pictures.clean,
    Type.BMP: pictures.clean,
}
CLEANED = frozenset(kind.value for kind in _WRITERS)
"""The types of which a cleaned copy can be made."""
_NO_WRITER = say(
    "No cleaned copy can be made of a file of this kind. Print it to a new PDF from the program it was made "
    "with, or copy what is needed into a new file, and add that."
)


def clean(file: File) -> Copy:
    """A copy that holds only what the file shows. Raises CannotClean."""
    writer = _WRITERS.get(recognise(file))
    if writer is None:
        raise CannotClean(_NO_WRITER)
    return writer(file)
