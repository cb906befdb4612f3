"""Details of people in the properties of a PDF: Info, XMP, links and bookmarks to somebody's folders."""

import re
from collections.abc import Iterator

from lxml import etree
from pikepdf import Dictionary, Name, Object, Pdf, Stream, String

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.opening.xml import local
from foidesk.packages import properties
from foidesk.pdf.document import Gathered, content, entry, key_of, words
from foidesk.pdf.outlines import titles

KEYS = frozenset({"/Metadata", "/PieceInfo", "/URI", "/Alt", "/F"})
_MOST = 1_000
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_PACKET = re.compile(rb"<(?:\w+:)?(?:xmpmeta|RDF)\b.*</(?:\w+:)?(?:xmpmeta|RDF)>", re.S)
_PRIVATE = 2_000
"""Bytes below which what a program keeps for itself is settings, not content."""
_SETTINGS = frozenset({"/ADBE_CompoundType", "/LastModified"})
_DEEPEST = 12


def findings(pdf: Pdf, found: Gathered) -> Iterator[Finding]:
    """`document-property` for all that tell of a person; what programs kept of their own work."""
    every = [*_info(pdf), *_described(found), *_places(pdf, found), *_signed(pdf, found)]
    yield from properties.finding(dict.fromkeys(every))
    kept = [name for owner in found.having("/PieceInfo") for name in _kept(owner.get("/PieceInfo"))]
    if kept:
        yield Finding(
            Code.EMBEDDED_OBJECT,
            "",
            len(kept),
            say(
                "A program that worked on it ({names}) left its own copy of the work in it, "
                "which may hold more than the pages show.",
                names=tuple(dict.fromkeys(kept)),
            ),
        )


def _info(pdf: Pdf) -> Iterator[tuple[str, str]]:
    info = entry(pdf.trailer, "/Info")
    for key, value in info.items() if isinstance(info, Dictionary) else ():
        # What Info calls the creator is a program; an author is its author (ISO 32000-1, 14.3.3).
        yield ("application" if key == "/Creator" else key.lstrip("/")), words(value)


def _described(found: Gathered) -> Iterator[tuple[str, str]]:
    """All values of XMP, of the file and of its pictures, under the name of their property."""
    seen: set[object] = set()
    for owner in found.having("/Metadata")[: _MOST * 10]:
        stream = owner.get("/Metadata")
        if isinstance(stream, Stream) and key_of(stream) not in seen and len(seen) < _MOST:
            seen.add(key_of(stream))
            yield from xmp(content(stream))


def xmp(data: bytes) -> Iterator[tuple[str, str]]:
    """Names and values of an XMP packet, which is read as far as it is whole."""
    packet = _PACKET.search(data)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    root = etree.fromstring(packet[0], parser) if packet else None
    for each in root.iter(etree.Element) if root is not None else ():
        for key, value in each.attrib.items():
            if not str(key).startswith((_RDF, "{http://www.w3.org/XML")):
                yield _called(str(key).rpartition("}")[2]), str(value)
        if len(each) == 0 and each.text and each.text.strip():
            yield _called(_property(each)), each.text.strip()


def _property(leaf: "etree._Element") -> str:
    while leaf.tag in (f"{_RDF}li", f"{_RDF}Seq", f"{_RDF}Bag", f"{_RDF}Alt", f"{_RDF}value"):
        above = leaf.getparent()
        if above is None:
            break
        leaf = above
    return local(leaf)


def _called(name: str) -> str:
    return "application" if name.lower() in ("creatortool", "softwareagent", "producer") else name


def _places(pdf: Pdf, found: Gathered) -> Iterator[tuple[str, str]]:
    """Where links, alternative texts and bookmarks name a folder of somebody's."""
    for name, key in (("Link", "/URI"), ("Description", "/Alt"), ("Link", "/F")):
        for owner in found.having(key):
            value = owner.get(key)
            if isinstance(value, String) and properties.personal_path(str(value)):
                yield name, str(value)
    for title in titles(pdf):
        yield "title", title


def _signed(pdf: Pdf, found: Gathered) -> Iterator[tuple[str, str]]:
    for owner in found.having("/F"):
        if owner.get("/Type") == Name.Sig:
            yield "SignedBy", words(owner.get("/Name"))


def _kept(programs: Object | None) -> Iterator[str]:
    """Programs that keep more than settings (ISO 32000-1, 14.5)."""
    for name, kept in programs.items() if isinstance(programs, Dictionary) else ():
        if name not in _SETTINGS and _size(kept) > _PRIVATE:
            yield name.lstrip("/")


def _size(top: Object) -> int:
    size, waiting = 0, [(top, 0)]
    seen: set[object] = set()
    while waiting and size <= _PRIVATE and len(seen) < _MOST:
        each, depth = waiting.pop()
        if isinstance(each, Stream):
            size += len(memoryview(each.get_raw_stream_buffer()))
        elif isinstance(each, String):
            size += len(bytes(each))
        elif isinstance(each, Dictionary) and depth < _DEEPEST and key_of(each) not in seen:
            seen.add(key_of(each))
            waiting += [(one, depth + 1) for one in each.values()]
    return size
