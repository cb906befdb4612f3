"""Words in pictures: XMP (ISO 16684), IPTC and the resources of Photoshop, each as names with values."""

import struct
from collections.abc import Iterator

from lxml import etree

_IPTC = {80: "by-line author", 122: "writer editor", 118: "contact", 120: "caption", 5: "title"}
_MOST = 5_000
_IPTC_END = 1024 * 1024


def xmp(data: bytes) -> Iterator[tuple[str, str]]:
    """Every property with text, under the name of the property it belongs to.

    Packets are often cut or padded; what can be read of one is given.
    """
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    start = data.find(b"<")
    if start < 0:
        return
    root = etree.fromstring(data[start:].rstrip(b"\0 \r\n\t"), parser)
    if root is None:
        return
    for number, element in enumerate(root.iter(etree.Element)):
        if number > _MOST:
            return
        name = _property(element)
        if element.text and element.text.strip():
            yield name, element.text.strip()
        for key, value in element.attrib.items():
            short = str(key).rpartition("}")[2]
            if short not in ("about", "lang", "parseType", "resource") and str(value).strip():
                yield _in_region(element, short), str(value).strip()


def _property(element: "etree._Element") -> str:
    """The name of the property that a value stands in: lists and descriptions are only wrapping."""
    at: etree._Element | None = element
    while at is not None:
        name = str(at.tag).rpartition("}")[2]
        above = at.getparent()
        # Drawing programs write who made a thing as an agent with a title.
        in_agent = above is not None and str(above.tag).endswith("}Agent")
        if name not in ("li", "Seq", "Bag", "Alt", "Description", "value", "Agent") and not in_agent:
            return _in_region(at, name)
        at = above
    return ""


def _in_region(element: "etree._Element", name: str) -> str:
    """A name in a marked region is that of a face."""
    if name == "Name" and any("Region" in str(above.tag) for above in element.iterancestors()):
        return "person in the picture"
    return name


def resources(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The image resources of Photoshop: number and content."""
    at = 0
    while data[at : at + 4] in (b"8BIM", b"MeSa", b"AgHg", b"PHUT", b"DCSR") and at + 12 <= len(data):
        (number,) = struct.unpack_from(">H", data, at + 4)
        start = at + 6 + (data[at + 6] + 2 & ~1)
        (length,) = struct.unpack(">L", data[start : start + 4].rjust(4, b"\xff"))
        yield number, data[start + 4 : start + 4 + length]
        at = start + 4 + (length + 1 & ~1)


def iptc(data: bytes) -> Iterator[tuple[str, str]]:
    """By-line, writer, contact, caption (IPTC-IIM 4.2, record 2)."""
    at = 0
    while data[at : at + 1] == b"\x1c" and at < _IPTC_END and at + 5 <= len(data):
        record, number, length = struct.unpack_from(">BBH", data, at + 1)
        value = data[at + 5 : at + 5 + length]
        if record == 2 and number in _IPTC:
            try:
                yield _IPTC[number], value.decode("utf-8").strip("\0 ")
            except UnicodeDecodeError:
                yield _IPTC[number], value.decode("cp1252", "replace").strip("\0 ")
        at += 5 + length
