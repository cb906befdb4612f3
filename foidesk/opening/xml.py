"""Reading XML that a stranger wrote: nothing it names is fetched, nothing it defines is expanded."""

from collections.abc import Iterator
from typing import BinaryIO

from lxml import etree

from foidesk.findings.codes import Code
from foidesk.language.sentence import say
from foidesk.opening.limits import Unreadable

_NOT_XML = say(
    "A part of it is not in the form it should have, so that it can't be examined. Ask for a fresh copy."
)


def local(element: "etree._Element") -> str:
    """The name of an element without its namespace; "" for comments and instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def tree(data: bytes) -> "etree._Element":
    """A small part as a tree. Raises Unreadable for what is no XML or declares a document type of its own."""
    try:
        root = etree.fromstring(
            data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        )
    except (etree.XMLSyntaxError, ValueError) as why:
        raise Unreadable(Code.UNREADABLE, _NOT_XML) from why
    _refuse_a_type_of_its_own(root)
    return root


def elements(stream: BinaryIO, *names: str) -> Iterator["etree._Element"]:
    """Elements of these names (without namespace, all if none is given), each complete and then forgotten.

    For parts of any size. Raises Unreadable as `tree` does.
    """
    wanted = [f"{{*}}{name}" for name in names] or None
    try:
        for _, element in etree.iterparse(
            stream, ("end",), wanted, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
        ):
            _refuse_a_type_of_its_own(element)
            yield element
            _forget(element)
    except (etree.XMLSyntaxError, ValueError) as why:
        raise Unreadable(Code.UNREADABLE, _NOT_XML) from why


def _refuse_a_type_of_its_own(element: "etree._Element") -> None:
    if element.getroottree().docinfo.doctype:  # type: ignore[attr-defined]
        raise Unreadable(Code.UNREADABLE, _NOT_XML)


def _forget(element: "etree._Element") -> None:
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]
