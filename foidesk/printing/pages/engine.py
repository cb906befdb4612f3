"""Which way pages are made of which file."""

import time
from io import BytesIO
from pathlib import Path

import pikepdf

from foidesk.cleaning import pdf
from foidesk.cleaning import words as word_files
from foidesk.cleaning.copy import CannotClean
from foidesk.findings.codes import Code
from foidesk.language.sentence import Sentence, say
from foidesk.olden.doc import reader as doc
from foidesk.olden.ppt import reader as ppt
from foidesk.olden.rtf import reader as rtf
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from foidesk.opening.recognise import recognise
from foidesk.opening.types import Type
from foidesk.printing.cannot import Cannot
from foidesk.printing.pages import messages, odf, pictures, slides, words
from foidesk.printing.pages.kinds import MESSAGES, PICTURES, PLAIN, without_pages
from foidesk.printing.pages.office import Office
from foidesk.printing.pages.paper import Printed, Way

MOST_PAGES = 3_000
_TOO_MANY = "It would have {n} pages; {most} can be made in one go. Split it, and make pages of each part."
_SUFFIXES = {Type.DOC: ".doc", Type.RTF: ".rtf", Type.PPT: ".ppt"}


def printed(file: File, *, office: Path | None, transcript: bool, folder: Path, seconds: float) -> Printed:
    """The pages of a file. `office`: LibreOffice, where there is one; `transcript`: its words are enough.

    It works in `folder`, and within so many seconds. Raises Cannot.
    """
    kind = recognise(file)
    if says := without_pages(kind):
        raise Cannot(says)
    if kind in PICTURES:
        return Printed(pictures.printed(file, kind), Way.PICTURE)
    if kind in MESSAGES:
        return Printed(messages.printed(file, kind), Way.MESSAGE)
    if transcript or office is None or kind in PLAIN:
        return Printed(words.transcript(file, kind), Way.TRANSCRIPT)
    made = _laid_out(file, kind, Office(office, folder, time.monotonic() + seconds))
    return Printed(_sanitised(made), Way.LIBREOFFICE)


def _laid_out(file: File, kind: Type, office: Office) -> bytes:
    """A PDF by LibreOffice, which is only given what a reader sees."""
    try:
        if kind in (Type.DOCX, Type.DOCM):
            return office.converted(word_files.clean(file).data, ".docx", "pdf")
        if kind in (Type.PPTX, Type.PPTM):
            return office.converted(slides.cleaned(file), ".pptx", "pdf")
        form = "odp" if kind in (Type.PPT, Type.ODP) else "odt"
        data = file.whole()
        if kind in _SUFFIXES:
            _refuse_locked(file, kind)
            # Nothing here cleans the old forms: LibreOffice says them in its own, which can be cleaned.
            data = office.converted(data, _SUFFIXES[kind], form)
        return office.converted(odf.cleaned(File("", data, limits=file.limits)), f".{form}", "pdf")
    except Unreadable as why:
        raise Cannot(Sentence(why.says.pattern, why.says.fields)) from why
    except CannotClean as why:
        raise Cannot(why.says) from why


def _refuse_locked(file: File, kind: Type) -> None:
    """LibreOffice would only fail. What our reader can't read for another reason, it may yet know."""
    try:
        next(iter({Type.DOC: doc.shown, Type.PPT: ppt.shown, Type.RTF: rtf.shown}[kind](file)), None)
    except Unreadable as why:
        if why.code is Code.ENCRYPTED:
            raise


def _sanitised(made: bytes) -> bytes:
    """The pages alone, in a new file."""
    try:
        fresh = pdf.clean(File("", made)).data
    except CannotClean as why:
        raise Cannot(why.says) from why
    with pikepdf.open(BytesIO(fresh)) as read:
        count = len(read.pages)
    if count > MOST_PAGES:
        raise Cannot(say(_TOO_MANY, n=f"{count:,}", most=f"{MOST_PAGES:,}"))
    return fresh
