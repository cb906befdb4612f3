"""The flow of a long document, element by element, in bounded memory: what was read is forgotten at once."""

from collections.abc import Iterator
from typing import Any, BinaryIO, cast

from lxml import etree

from foidesk.findings.codes import Code
from foidesk.language.sentence import say
from foidesk.opening.limits import Unreadable
from foidesk.opening.xml import local

_NOT_XML = say(
    "A part of it is not in the form it should have, so that it can't be examined. Ask for a fresh copy."
)
_IN_PROPERTIES = frozenset({"rPr", "trPr", "numPr", "ctrlPr", "pPr"})


def ends(
    stream: BinaryIO, *names: str, root: str = "", kept: frozenset[str] = frozenset()
) -> Iterator["etree._Element"]:
    """Each element of these names (without namespace) when it ends, the inner before the outer.

    Whatever was given is empty afterwards, and what stands before it in its parent is gone, except for
    properties (`pPr`, `tcPr`), which a later element may need; `kept` stay, with all in them. Raises
    Unreadable for what is no sound XML, and where the whole is not called `root`.
    """
    wanted = [f"{{*}}{name}" for name in names]
    try:
        events = etree.iterparse(
            stream,
            events=("end",),
            tag=wanted,
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
        )
        for _, element in events:
            yield element
            if local(element) not in kept:
                _forget(element, kept)
        whole = cast("etree._Element", events.root)
        _refuse_definitions(whole)
    except (etree.XMLSyntaxError, ValueError) as why:
        raise Unreadable(Code.UNREADABLE, _NOT_XML) from why
    if root and local(whole) != root:
        raise Unreadable(Code.UNREADABLE, _NOT_XML)


def _forget(element: "etree._Element", kept: frozenset[str]) -> None:
    parent = element.getparent()
    if parent is None or local(parent) in _IN_PROPERTIES:
        return
    element.clear()
    before = None if local(parent) in kept else element.getprevious()
    while before is not None and not local(before).endswith("Pr"):
        parent.remove(before)
        before = element.getprevious()


def _refuse_definitions(element: "etree._Element") -> None:
    definitions: Any = element.getroottree().docinfo.internalDTD
    if definitions is not None and any(True for _ in definitions.iterentities()):
        raise Unreadable(Code.UNREADABLE, _NOT_XML)
