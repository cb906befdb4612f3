"""Steps in a tree of XML in which words also stand behind elements, and those must stay."""

from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from lxml import etree

from foidesk.opening.xml import local


def drop(element: "etree._Element") -> None:
    """Take an element out with all it holds; the words behind it stay."""
    replace(element, "")


def plain(element: "etree._Element") -> None:
    """Leave of an element the words in it."""
    replace(element, "".join(str(words) for words in element.itertext()))


def replace(element: "etree._Element", words: str) -> None:
    """Put words in the place of an element."""
    parent = element.getparent()
    if parent is None:
        return
    said, before = words + (element.tail or ""), element.getprevious()
    if before is None:
        parent.text = (parent.text or "") + said
    else:
        before.tail = (before.tail or "") + said
    element.tail = None
    parent.remove(element)


def named(root: "etree._Element", names: Iterable[str]) -> "list[etree._Element]":
    """All elements of these names, without namespace, as they stand now."""
    wanted = frozenset(names)
    return [element for element in root.iter(etree.Element) if local(element) in wanted]


def packed(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """Parts as an archive, in their order, the first of them as it is."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for n, (name, data) in enumerate(parts):
            archive.writestr(ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, ZIP_DEFLATED if n else ZIP_STORED)
    return out.getvalue()
