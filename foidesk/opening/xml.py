"""Reading XML that a stranger wrote: nothing it names is fetched, nothing it defines is expanded."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, BinaryIO, TypedDict, cast

from lxml import etree

from foidesk.findings.codes import Code
from foidesk.language.sentence import say
from foidesk.opening.limits import Unreadable

_NOT_XML = say(
    "A part of it is not in the form it should have, so that it can't be examined. Ask for a fresh copy."
)
_CHUNK = 64 * 1024
_PROLOGUE = 1024 * 1024
_SUBSET = re.compile(r"""<!DOCTYPE(?:[^>"'\[]|"[^"]*"|'[^']*')*\[""")


class _Safely(TypedDict):
    resolve_entities: bool
    no_network: bool
    load_dtd: bool
    huge_tree: bool


_SAFELY: _Safely = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}


def local(element: "etree._Element") -> str:
    """The name of an element without its namespace; "" for comments and instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def tree(data: bytes) -> "etree._Element":
    """A small part as a tree. Raises Unreadable for what is no XML, or defines entities of its own."""
    try:
        root = etree.fromstring(data, etree.XMLParser(**_SAFELY))
    except (etree.XMLSyntaxError, ValueError) as why:
        raise Unreadable(Code.UNREADABLE, _NOT_XML) from why
    _refuse_definitions(data[:_PROLOGUE], root)
    return root


def elements(stream: BinaryIO, *names: str) -> Iterator["etree._Element"]:
    """Elements of these names (without namespace, all if none is given), each complete and then forgotten.

    For parts of any size: what is not asked for is forgotten too. An element within another that was asked
    for is given first and stays whole within the outer one. Raises Unreadable as `tree` does.
    """
    try:
        held, root = _beginning(stream)
        tags = [f"{{*}}{name}" for name in names] + [root] if names else None
        parser = etree.XMLPullParser(events=("start", "end"), tag=tags, **_SAFELY)
        yield from _complete(parser, _fed(parser, chain([held], _chunks(stream))), frozenset(names))
    except (etree.XMLSyntaxError, ValueError, AssertionError) as why:
        raise Unreadable(Code.UNREADABLE, _NOT_XML) from why


def _beginning(stream: BinaryIO) -> tuple[bytes, str]:
    """The first bytes up to the opening tag of the whole, and its name."""
    probe = etree.XMLPullParser(events=("start",), **_SAFELY)
    held = bytearray()
    for piece in _chunks(stream):
        held += piece
        probe.feed(piece)
        for _, element in cast(Iterable[tuple[str, "etree._Element"]], probe.read_events()):
            _refuse_definitions(bytes(held), element)
            return bytes(held), str(element.tag)
    probe.close()
    return bytes(held), ""


def _chunks(stream: BinaryIO) -> Iterator[bytes]:
    while piece := stream.read(_CHUNK):
        yield piece


def _fed(parser: "etree.XMLPullParser", pieces: Iterable[bytes]) -> Iterator[None]:
    for piece in pieces:
        parser.feed(piece)
        yield
    parser.close()
    yield


def _complete(
    parser: "etree.XMLPullParser", fed: Iterator[None], names: frozenset[str]
) -> Iterator["etree._Element"]:
    root: etree._Element | None = None
    depth = 0  # how many elements that were asked for are open
    for _ in fed:
        for event, element in cast(Iterable[tuple[str, "etree._Element"]], parser.read_events()):
            root = element if root is None else root
            if names and local(element) not in names:
                continue
            depth += 1 if event == "start" else -1
            if event == "end":
                yield element
                if depth == 0:
                    element.clear()
        if root is not None and depth == 0:
            _forget_all_before(root)


def _forget_all_before(root: "etree._Element") -> None:
    """Keep of a tree that is still growing only the way to its last element."""
    last = root
    while len(last):
        del last[:-1]
        last = last[-1]


def _refuse_definitions(beginning: bytes, element: "etree._Element") -> None:
    """A document type may be named, as old OpenDocument files do, but may not define anything."""
    definitions: Any = element.getroottree().docinfo.internalDTD
    if definitions is None:
        return
    wide = b"\0" in beginning[:4]
    words = beginning.decode("utf-16" if wide else "latin-1", "replace")
    if _SUBSET.search(words) or any(
        True for _ in chain(definitions.iterentities(), definitions.iterelements())
    ):
        raise Unreadable(Code.UNREADABLE, _NOT_XML)
