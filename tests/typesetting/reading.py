"""The words of a letter in each of its forms, in the order in which somebody reads them."""

from collections.abc import Iterable
from io import BytesIO

import docx
import pypdfium2
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as Written

from foidesk.blocks.kinds import Block, Heading, Items, Lines, Paragraph, Quote

_FOOT = 60
"""Points at the foot of a page: its number and the subject, which are no words of the letter."""

_AT_THE_END = "\x02"
"""What PDFium says in place of a hyphen that ends a line."""


def said(blocks: Iterable[Block], *, marks: bool = False) -> list[str]:
    """The words of blocks; with `marks` the bullets and numbers of lists too."""
    return [word for block in blocks for word in _words(block, marks=marks)]


def _words(block: Block, *, marks: bool) -> list[str]:
    match block:
        case Heading(_, text) | Quote(text):
            return text.split()
        case Paragraph(text, label):
            return [*label.split(), *text.split()]
        case Lines(lines):
            return " ".join(lines).split()
        case Items(items, numbers):
            shown = [f"{n}." for n in numbers] or ["•"] * len(items)
            rows = zip(shown, items, strict=True)
            return [word for mark, item in rows for word in [*([mark] if marks else []), *item.split()]]


def of_pdf(data: bytes) -> list[str]:
    """The words of a PDF in its own order, without what stands at the foot of each page."""
    document = pypdfium2.PdfDocument(data)
    words = []
    for page in document:
        text = page.get_textpage().get_text_bounded(bottom=_FOOT)
        words += text.replace("\u200b", "").replace(_AT_THE_END, "-").split()
    return words


def of_word(data: bytes) -> list[str]:
    """The words of a Word file as python-docx reads its paragraphs, also those in content controls."""
    body = docx.Document(BytesIO(data)).element.body
    paragraphs = (Written(one, body) for one in body.iter(qn("w:p")))
    return " ".join(one.text for one in paragraphs).split()
