"""What a reader sees of any file as words alone, where nothing lays it out."""

import csv
import re
from collections.abc import Callable, Iterator
from io import StringIO

from foidesk.cleaning import words as word_files
from foidesk.cleaning.copy import CannotClean
from foidesk.findings.codes import Code
from foidesk.inspection import plain
from foidesk.language.sentence import Sentence, say
from foidesk.mail.html import html_to_text, too_deep
from foidesk.mail.unseen import hidden
from foidesk.olden.doc import reader as doc
from foidesk.olden.ppt import reader as ppt
from foidesk.olden.rtf import reader as rtf
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from foidesk.opening.package import Package
from foidesk.opening.types import Type
from foidesk.opening.xml import tree
from foidesk.papers.docx import reader as docx
from foidesk.papers.docx.parts import opened as opened_docx
from foidesk.papers.odf import reader as odf
from foidesk.papers.pptx import reader as pptx
from foidesk.papers.pptx.deck import opened as opened_pptx
from foidesk.printing.cannot import Cannot
from foidesk.printing.pages import odf as open_documents
from foidesk.printing.pages import slides
from foidesk.printing.pages.blocks import Block, bounded, heading, of_tree, paragraphs
from foidesk.printing.pages.transcript import Transcript, typeset

_NOTICE = (
    "Transcript of the file “{name}”, made by FOI Desk: its words alone. Layout, pictures, charts and "
    "drawings are not shown, nor anything that was hidden in it."
)
_SEEN_BY_NOBODY = say(
    "It holds words that a reader does not see, such as white or tiny ones, and a transcript would show "
    "them. Take them out in the program it was made with, or print it to a PDF there, and add that."
)
_NOTHING = say(
    "No words were found in it that a transcript could show. Print it to a PDF from the program it was made "
    "with, and add that."
)
_NESTED = say("It is nested deeper than any program writes. Print it to a PDF from a browser, and add that.")
_HEADING = re.compile(r"heading ?[1-9]|title", re.IGNORECASE)
_BODY = re.compile(r"<body\b|<div\b|<p\b|<table\b", re.IGNORECASE)


def transcript(file: File, kind: Type) -> bytes:
    """The PDF. Raises Cannot for a file that is locked or damaged, and for one in which no words are seen."""
    try:
        blocks = bounded(_READ[kind](file))
    except Unreadable as why:
        raise Cannot(Sentence(why.says.pattern, why.says.fields)) from why
    except CannotClean as why:
        raise Cannot(why.says) from why
    if not blocks:
        raise Cannot(_NOTHING)
    name = file.name[:150]
    return typeset(Transcript(name, say(_NOTICE, name=name), blocks=blocks))


def _docx(file: File) -> Iterator[Block]:
    copy = File(file.name, word_files.clean(file).data, limits=file.limits)
    _refuse_unseen(docx.findings(copy))
    package = Package(copy)
    document = opened_docx(copy)
    headings = _headings(package)
    for part, where in document.stories:
        blocks = list(of_tree(tree(package.read(part)), headings))
        if where and blocks:
            yield heading(where.capitalize())
        yield from blocks


def _headings(package: Package) -> frozenset[str]:
    """The identifiers of the styles whose names say that they are headings."""
    part = next((name for name in package.names if name.lower().endswith("word/styles.xml")), "")
    found = set()
    for style in tree(package.read(part)).iterfind("{*}style") if part else ():
        name = style.find("{*}name")
        if name is not None and any(_HEADING.fullmatch(str(said)) for said in name.attrib.values()):
            found |= {str(value) for key, value in style.attrib.items() if str(key).endswith("styleId")}
    return frozenset(found)


def _odf(file: File) -> Iterator[Block]:
    data = open_documents.cleaned(file)
    copy = File(file.name, data, limits=file.limits)
    _refuse_unseen(odf.findings(copy))
    root = tree(Package(copy).read("content.xml"))
    pages = list(root.iter("{*}page"))
    for n, page in enumerate(pages, 1):
        yield heading(str(say("Slide {n}", n=n)))
        yield from of_tree(page)
    for body in root.iterfind("{*}body") if not pages else ():
        yield from of_tree(body)


def _pptx(file: File) -> Iterator[Block]:
    copy = File(file.name, slides.cleaned(file), limits=file.limits)
    _refuse_unseen(pptx.findings(copy))
    deck = opened_pptx(copy)
    for n, part in enumerate(deck.slides, 1):
        yield heading(str(say("Slide {n}", n=n)))
        yield from of_tree(deck.office.tree(part))


def _ppt(file: File) -> Iterator[Block]:
    for n, lines in ppt.shown(file):
        yield heading(str(say("Slide {n}", n=n)))
        yield from paragraphs(lines)


def _doc(file: File) -> Iterator[Block]:
    return paragraphs(doc.shown(file))


def _rtf(file: File) -> Iterator[Block]:
    return paragraphs(rtf.shown(file))


def _refuse_unseen(findings: "Iterator[object]") -> None:
    """What only looks hidden, such as white words on white, no cleaning takes out."""
    if any(getattr(one, "code", None) is Code.HIDDEN_TEXT for one in findings):
        raise Cannot(_SEEN_BY_NOBODY)


def _lines(file: File) -> Iterator[Block]:
    """Text as it is, with its own lines."""
    for _ in plain.findings(file):
        pass
    part: list[str] = []
    for line in plain.text(file).expandtabs(4).splitlines():
        part.append(line)
        if not line.strip() or len(part) > 200:
            yield from _kept(part)
            part = []
    yield from _kept(part)


def _kept(lines: list[str]) -> Iterator[Block]:
    words = "\n".join(lines).strip("\n")
    if words.strip():
        yield Block("lines", (words,))


def _html(file: File) -> Iterator[Block]:
    for _ in plain.findings(file):
        pass
    words = plain.text(file)
    if too_deep(words):
        raise Cannot(_NESTED)
    if hidden(words):
        raise Cannot(_SEEN_BY_NOBODY)
    return paragraphs(html_to_text(words).split("\n\n"))


def _csv(file: File) -> Iterator[Block]:
    words = plain.text(file)
    try:
        form = csv.Sniffer().sniff(words[:20_000], ",;\t|")
        rows = [row for row in csv.reader(StringIO(words), form) if any(row)]
    except csv.Error:
        return _lines(file)
    return (Block("row", tuple(row)) for row in rows)


_READ: dict[Type, Callable[[File], Iterator[Block]]] = {
    **dict.fromkeys((Type.DOCX, Type.DOCM), _docx),
    **dict.fromkeys((Type.ODT, Type.ODP), _odf),
    **dict.fromkeys((Type.PPTX, Type.PPTM), _pptx),
    Type.PPT: _ppt,
    Type.DOC: _doc,
    Type.RTF: _rtf,
    Type.HTML: _html,
    Type.CSV: _csv,
    **dict.fromkeys((Type.TEXT, Type.XML), _lines),
}
