"""The words of a document as a transcript has them: headings, paragraphs, rows of tables."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from foidesk.language.sentence import say
from foidesk.opening.xml import local
from foidesk.printing.cannot import Cannot

MOST = 3_000_000
"""Characters of one transcript: about a thousand pages."""
_TOO_MUCH = say("It holds more words than one transcript can. Split it, and make one of each part.")
_PARAGRAPHS, _TABLES = frozenset({"p", "h"}), frozenset({"tbl", "table"})
_ROWS, _CELLS = frozenset({"tr", "table-row"}), frozenset({"tc", "table-cell"})
_SPACES = {"tab": "\t", "br": "\n", "cr": "\n", "line-break": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_PASSED_OVER = frozenset({"Fallback", "instrText", "note-citation", "title", "desc"})
_ODF_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_MOST_SPACES = 200


@dataclass(frozen=True)
class Block:
    """A heading, a paragraph ("text"), lines as they are ("lines"), or the cells of a row of a table."""

    kind: str
    cells: tuple[str, ...]


def heading(words: str) -> Block:
    """A heading."""
    return Block("heading", (words,))


def paragraphs(texts: Iterable[str]) -> Iterator[Block]:
    """Paragraphs, without empty ones."""
    return (Block("text", (words.strip("\n"),)) for words in texts if words.strip())


def bounded(blocks: Iterable[Block]) -> list[Block]:
    """All of them. Raises Cannot for more words than one transcript holds."""
    kept, size = [], 0
    for block in blocks:
        size += sum(map(len, block.cells)) + 10
        if size > MOST:
            raise Cannot(_TOO_MUCH)
        kept.append(block)
    return kept


def of_tree(root: "etree._Element", headings: frozenset[str] = frozenset()) -> Iterator[Block]:
    """The blocks below an element of a text or a slide, in their order.

    `headings` are the identifiers of the styles of headings in a Word document.
    """
    for element in root:
        name = local(element)
        if name in _PARAGRAPHS:
            words = "".join(_words(element)).strip()
            if words:
                titled = name == "h" or _style(element) in headings
                yield Block("heading" if titled else "text", (words,))
            for boxed in _boxes(element):
                yield from of_tree(boxed, headings)
        elif name in _TABLES:
            yield from _table(element)
        elif name not in _PASSED_OVER:
            yield from of_tree(element, headings)


def _table(table: "etree._Element") -> Iterator[Block]:
    for row in table.iter(etree.Element):
        if local(row) in _ROWS:
            cells = tuple(
                "\n".join(block_words for block in of_tree(cell) for block_words in block.cells)
                for cell in row
                if local(cell) in _CELLS
            )
            if any(cells):
                yield Block("row", cells)


def _words(element: "etree._Element") -> Iterator[str]:
    """The words of a paragraph, without those of boxes and notes anchored in it, which are told after it."""
    of_odf = str(element.tag).startswith(_ODF_TEXT)
    if (of_odf or local(element) == "t") and element.text:
        yield element.text
    for each in element:
        name = local(each)
        if name in _SPACES:
            yield _SPACES[name]
        elif name == "s":
            given = next((str(value) for key, value in each.attrib.items() if str(key).endswith("}c")), "1")
            yield " " * min(int(given) if given.isdecimal() else 1, _MOST_SPACES)
        elif name not in _PASSED_OVER and name not in ("txbxContent", "frame", "note", "custom-shape", "pPr"):
            yield from _words(each)
        if of_odf and each.tail:
            yield each.tail


def _boxes(paragraph: "etree._Element") -> "Iterator[etree._Element]":
    """The outermost boxes and notes within a paragraph."""
    for each in paragraph:
        name = local(each)
        if name in ("txbxContent", "frame", "note", "custom-shape"):
            yield each
        elif name not in _PASSED_OVER:
            yield from _boxes(each)


def _style(paragraph: "etree._Element") -> str:
    found = next(paragraph.iterfind("{*}pPr/{*}pStyle"), None)
    return "" if found is None else next((str(value) for value in found.attrib.values()), "")
