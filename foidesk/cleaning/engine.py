"""Which file is copied by which of our writers."""

from collections.abc import Callable, Mapping

from foidesk.cleaning import pdf, pictures, sheets, words
from foidesk.cleaning.copy import CannotClean, Copy
from foidesk.language.sentence import Sentence, say
from foidesk.opening.file import File
from foidesk.opening.recognise import recognise
from foidesk.opening.types import Type

_Writer = tuple[Callable[[File], Copy], tuple[Sentence, ...]]
_SHEETS: _Writer = (sheets.clean, sheets.LOSES)
_WORDS: _Writer = (words.clean, words.LOSES)
_PICTURES: _Writer = (pictures.clean, pictures.LOSES)
_WRITERS: Mapping[Type, _Writer] = {
    Type.XLSX: _SHEETS,
    Type.XLSM: _SHEETS,
    Type.DOCX: _WORDS,
    Type.DOCM: _WORDS,
    Type.PDF: (pdf.clean, pdf.LOSES),
    Type.JPEG: _PICTURES,
    Type.PNG: _PICTURES,
    Type.GIF: _PICTURES,
    Type.WEBP: _PICTURES,
    Type.BMP: _PICTURES,
}
NO_WRITER = say(
    "No cleaned copy can be made of a file of this kind. Print it to a new PDF from the program it was made "
    "with, or copy what is needed into a new file, and add that."
)


def clean(file: File) -> Copy:
    """A copy that holds only what the file shows. Raises CannotClean."""
    writer = _WRITERS.get(recognise(file))
    if writer is None:
        raise CannotClean(NO_WRITER)
    return writer[0](file)


def loses(kind: str) -> tuple[Sentence, ...]:
    """What a copy of a file of this type will not have; nothing for a type of which none can be made."""
    writer = _WRITERS.get(Type(kind)) if kind in set(Type) else None
    return writer[1] if writer else ()
