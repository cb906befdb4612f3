"""What documents of Word show: their words without the hidden ones, with the numbers of lists."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from lxml import etree

from foidesk.anatomy.reading.pages import numbered
from foidesk.anatomy.reading.words import Piece
from foidesk.findings.codes import Code
from foidesk.language.sentence import say
from foidesk.olden.doc import fib
from foidesk.olden.doc.runs import Looks
from foidesk.olden.doc.text import letters, pieces, plain
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from foidesk.opening.xml import local
from foidesk.packages import ole
from foidesk.papers.docx.parts import Document, opened
from foidesk.papers.docx.styles import value
from foidesk.papers.fields import Fields
from foidesk.papers.flow import ends
from foidesk.papers.items import Field, Item, Paragraph, Run

_MACROS = say(
    "It has macros, which may change what it says when it is opened. Save it without them (as .docx or "
    "PDF), and "
    "check that file."
)
_ELSEWHERE = say(
    "Parts of it are fetched from elsewhere when it is opened, so that nobody can say what its reader "
    "will see. "
    "Break the links (File, Info, Edit Links to Files) or save it as PDF, and check that file."
)
_FETCHED = frozenset(
    {"oleobject", "package", "subdocument", "frame", "afchunk", "externallink", "image", "attachedtemplate"}
)
_AFAR = re.compile(r"(?:https?|ftp):|\\\\|//", re.I)
_CODE = Code.UNREADABLE
_ONLY_NUMBER = re.compile(r"(?:Q\s?)?\d{1,2}[.):]?\s*")


def of_docx(file: File) -> Iterator[Piece]:
    """The body of a Word document. Raises Unreadable where it is locked or broken, or not all in the file."""
    document = opened(file)
    _refuse_what_changes(document)
    marks = _marks(document)
    fields = Fields()
    words: list[str] = []
    number = ""
    for item in document.items(document.office.main):
        if isinstance(item, Run):
            if item.way is None and not item.deleted:
                words.append(item.text)
        elif isinstance(item, Field):
            fields.add(item.code)
        elif isinstance(item, Paragraph):
            mark, heading, first = next(marks, ("", False, False))
            text = mark + "".join(words).strip()
            words.clear()
            if first and _ONLY_NUMBER.fullmatch(text):
                number = text
            elif text.strip():
                yield from _numbered(number, text, heading)
                number = ""
    if fields.fetching or fields.databases:
        raise Unreadable(_CODE, _ELSEWHERE)


def _numbered(number: str, text: str, heading: bool) -> Iterator[Piece]:
    """A paragraph with the number that stands in the cell before it, where it is the number of a question."""
    if number and text[0].isalpha():
        text = f"{number.rstrip('.): ')}. {text}"
    elif number:
        yield Piece(number, wrapped=False)
    yield Piece(text, heading, wrapped=False)


def of_items(items: Iterable[Item]) -> Iterator[Piece]:
    """The paragraphs of a document whose lists bear no numbers in the file."""
    words: list[str] = []
    for item in items:
        if isinstance(item, Run) and item.way is None and not item.deleted:
            words.append(item.text)
        elif isinstance(item, Paragraph):
            yield Piece("".join(words), wrapped=False)
            words.clear()
    yield Piece("".join(words), wrapped=False)


def of_doc(file: File) -> Iterator[Piece]:
    """The body of a document of Word 97 to 2003. Raises Unreadable where it is locked or broken."""
    word = fib.opened(file)
    for _ in ole.macros(word.ole):
        raise Unreadable(_CODE, _MACROS)
    body = word.stories[0][1] if word.stories else 0
    looks = Looks(word)
    words: list[str] = []
    for piece in pieces(word):
        for start, end, look in looks.runs(piece):
            first = piece.first + (start - piece.start) // piece.width
            if first < body and not (look.hidden or look.deleted):
                words.append(
                    letters(word, start, min(end, start + (body - first) * piece.width), piece.width)
                )
    shown = _CODES.sub("", "".join(words))
    yield from (Piece(line, wrapped=False) for line in plain(shown).split("\n"))


_CODES = re.compile(r"\x13[^\x13\x14\x15]{0,20000}\x14|\x13[^\x13\x14\x15]{0,20000}\x15")
"""The code of a field, whose result follows."""


def _refuse_what_changes(document: Document) -> None:
    """Raises Unreadable for a document whose words may be others when it is opened."""
    office = document.office
    named = any(name.lower().endswith("vbaproject.bin") for name in office.package.names)
    if named or office.parts("vbaproject", typed="vbaproject"):
        raise Unreadable(_CODE, _MACROS)
    for one in office.relationships:
        # A template is named in many honest letters; one that lies on the internet is fetched from there.
        if (
            one.external
            and one.kind in _FETCHED
            and (one.kind != "attachedtemplate" or _AFAR.match(one.target))
        ):
            raise Unreadable(_CODE, _ELSEWHERE)


def _marks(document: Document) -> Iterator[tuple[str, bool, bool]]:
    """For each paragraph the number or bullet that Word puts before it, whether it is a heading, and whether
    it stands first in the row of a table.
    """
    numbers = _Numbers(document)
    for element in ends(document.office.package.stream(document.office.main), "p", root="document"):
        parent = element.getparent()
        cell = parent is not None and local(parent) == "tc"
        before = parent.itersiblings(preceding=True) if parent is not None else ()
        first = cell and not any(local(one) == "tc" for one in before)
        yield (*numbers.mark(element), first)


class _Numbers:
    """Counts the items of the lists of a document (ECMA-376 part 1, 17.9)."""

    def __init__(self, document: Document) -> None:
        self._levels: dict[tuple[str, str], tuple[str, str, int]] = {}
        self._abstract: dict[str, str] = {}
        self._styles: dict[str, tuple[str, str, bool]] = {}
        self._counts: Counter[tuple[str, int]] = Counter()
        office = document.office
        for part in office.related(office.main, "numbering"):
            self._learn(office.tree(part))
        for part in office.related(office.main, "styles"):
            for style in office.tree(part).iter("{*}style"):
                number, level = _number(style)
                title = any(
                    value(name).lower().startswith(("heading", "title")) for name in style.iterfind("{*}name")
                )
                self._styles[value(style, "styleId")] = (number, level, title)

    def _learn(self, root: "etree._Element") -> None:
        for each in root:
            if local(each) == "abstractNum":
                for level in each.iterfind("{*}lvl"):
                    says = {local(one): value(one) for one in level}
                    start = says.get("start", "1")
                    first = int(start) if start.isdigit() else 1
                    shown = says.get("numFmt", "decimal"), says.get("lvlText", "%1."), first
                    self._levels[value(each, "abstractNumId"), value(level, "ilvl")] = shown
            elif local(each) == "num":
                for one in each.iterfind("{*}abstractNumId"):
                    self._abstract[value(each, "numId")] = value(one)

    def mark(self, paragraph: "etree._Element") -> tuple[str, bool]:
        """Of the next paragraph."""
        style = next((value(one) for one in paragraph.iterfind("{*}pPr/{*}pStyle")), "")
        number, level = _number(paragraph)
        of_style = self._styles.get(style, ("", "0", False))
        heading = of_style[2] or _is_bold(paragraph)
        number, level = (number, level) if number else of_style[:2]
        if not number or number == "0":
            return "", heading
        return self._next(number, level), heading

    def _next(self, number: str, level: str) -> str:
        abstract = self._abstract.get(number, number)
        kind, pattern, start = self._levels.get((abstract, level), ("bullet", "", 1))
        if kind in ("bullet", "none") or not level.isdigit():
            return "• " if kind == "bullet" else ""
        depth = int(level)
        self._counts[number, depth] = (
            self._counts[number, depth] + 1 if self._counts[number, depth] else start
        )
        for deeper in range(depth + 1, 9):
            self._counts.pop((number, deeper), None)
        shown = pattern
        for at in range(depth + 1):
            of = self._levels.get((abstract, str(at)), (kind, "", 1))[0]
            count = self._counts[number, at] or 1
            shown = shown.replace(f"%{at + 1}", numbered(count, _KINDS.get(of, "1")).rstrip(".)"))
        return f"{shown} " if shown else ""


_KINDS = {"lowerLetter": "a", "upperLetter": "a", "lowerRoman": "i", "upperRoman": "i"}


def _number(element: "etree._Element") -> tuple[str, str]:
    for numbering in element.iterfind("{*}pPr/{*}numPr"):
        says = {local(one): value(one) for one in numbering}
        return says.get("numId", ""), says.get("ilvl", "0")
    return "", "0"


def _is_bold(paragraph: "etree._Element") -> bool:
    """Whether all of a short paragraph is in bold letters."""
    runs = [run for run in paragraph.iterfind("{*}r") if any(local(one) == "t" for one in run)]
    said = sum(len(one.text or "") for run in runs for one in run.iterfind("{*}t"))
    return 0 < said < 100 and all(
        any(value(bold) not in ("0", "false", "off") for bold in run.iterfind("{*}rPr/{*}b")) for run in runs
    )
