"""Drawing pages: for officers to see, and for the inspection to compare.

Promises: a page is never drawn larger than a bounded number of pixels, nor for longer than a bounded time.
"""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from time import monotonic
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw
from PIL import Image

from foidesk.findings.codes import Code
from foidesk.language.sentence import say
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from foidesk.pdf.document import BROKEN, LOCKED, opened
from foidesk.pdf.nesting import refuse_endless

MOST_PIXELS = 6_000_000
SECONDS = 20.0
"""For one drawing of one page."""
_PASSWORD = 4
SLOW = say(
    "A page is so large or so intricate that it can't be drawn in reasonable time, so that nobody can say "
    "what is hidden on it. Print the page, scan it, and use the scan."
)


@contextmanager
def drawn(file: File) -> Iterator[Any]:
    """The document, opened for drawing. Raises Unreadable for what is locked, damaged or endless."""
    with opened(file) as pdf:
        refuse_endless(pdf)
    with looked_through(file) as document:
        yield document


@contextmanager
def looked_through(file: File) -> Iterator[Any]:
    """The same for a document whose objects were opened already and are not endless. Raises Unreadable."""
    try:
        document = pdfium.PdfDocument(file.data if file.data is not None else file.path)
    except pdfium.PdfiumError as why:
        if getattr(why, "err_code", None) == _PASSWORD:
            raise Unreadable(Code.ENCRYPTED, LOCKED) from why
        raise Unreadable(Code.UNREADABLE, BROKEN) from why
    except (OSError, ValueError, TypeError) as why:
        raise Unreadable(Code.UNREADABLE, BROKEN) from why
    try:
        # What was filled into a form is drawn by what handles forms, and by nothing else.
        if document.get_formtype() == raw.FORMTYPE_ACRO_FORM:
            document.init_forms()
        yield document
    finally:
        document.close()


@contextmanager
def page_of(document: Any, index: int) -> Iterator[Any]:
    """One page, counted from 0, as it lies in the file. Raises Unreadable where it is damaged."""
    try:
        page = document[index]
    except (pdfium.PdfiumError, IndexError) as why:
        raise Unreadable(Code.UNREADABLE, BROKEN) from why
    try:
        yield page
    finally:
        page.close()


def scaled(page: Any, scale: float, most: int = MOST_PIXELS) -> tuple[int, int]:
    """The size in pixels of a page drawn at so many pixels to the point, within bounds."""
    width, height = max(page.get_width(), 1.0), max(page.get_height(), 1.0)
    scale = min(scale, (most / (width * height)) ** 0.5)
    return max(1, min(round(width * scale), 20_000)), max(1, min(round(height * scale), 20_000))


def picture(page: Any, size: tuple[int, int], *, colour: bool = False, notes: bool = True) -> Image.Image:
    """The page drawn on white, in grey or in colour, with or without its annotations.

    Raises Unreadable where that takes too long.
    """
    kind = raw.FPDFBitmap_BGRx if colour else raw.FPDFBitmap_Gray
    flags = (raw.FPDF_ANNOT if notes else 0) | (0 if colour else raw.FPDF_GRAYSCALE)
    stride = size[0] * (4 if colour else 1)
    # White, and the picture is made of it without a copy: large pages are drawn many times.
    held = bytearray(b"\xff") * (stride * size[1])
    memory = (ctypes.c_ubyte * len(held)).from_buffer(held)
    bitmap = raw.FPDFBitmap_CreateEx(*size, kind, ctypes.addressof(memory), stride)
    if not bitmap:
        raise Unreadable(Code.UNREADABLE, SLOW)
    try:
        _draw(page, bitmap, size, flags)
        if notes and page.formenv:
            raw.FPDF_FFLDraw(page.formenv, bitmap, page, 0, 0, *size, 0, flags)
    finally:
        raw.FPDFBitmap_Destroy(bitmap)
    if colour:
        return Image.frombuffer("RGB", size, held, "raw", "BGRX", stride, 1)
    return Image.frombuffer("L", size, held, "raw", "L", stride, 1)


def _draw(page: Any, bitmap: Any, size: tuple[int, int], flags: int) -> None:
    until = monotonic() + SECONDS
    wait = raw.IFSDK_PAUSE()
    wait.version = 1
    # Pdfium asks between objects whether to pause; it is told to where the time is up, and never goes on.
    pause_now = type(wait.NeedToPauseNow)(lambda _: int(monotonic() > until))
    wait.NeedToPauseNow = pause_now
    state = raw.FPDF_RenderPageBitmap_Start(bitmap, page, 0, 0, *size, 0, flags, wait)
    raw.FPDF_RenderPage_Close(page)
    if state != raw.FPDF_RENDER_DONE:
        raise Unreadable(Code.UNREADABLE, SLOW)


def page_count(file: File) -> int:
    """How many pages there are. Raises Unreadable."""
    with drawn(file) as document:
        return len(document)


def thumbnails(file: File, *, pages: int, width: int) -> Iterator[bytes]:
    """The first pages as JPEG pictures of this width in pixels. Raises Unreadable."""
    with drawn(file) as document:
        for index in range(min(pages, len(document))):
            with page_of(document, index) as page:
                across = max(page.get_width(), 1.0)
                image = picture(page, scaled(page, width / across, MOST_PIXELS), colour=True)
            out = BytesIO()
            image.save(out, "JPEG", quality=80)
            yield out.getvalue()
