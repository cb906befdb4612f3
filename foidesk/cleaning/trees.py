"""Small steps in a tree of XML."""

from lxml import etree


def value(element: "etree._Element", name: str) -> str:
    """What an attribute with this local name says; empty where there is none."""
    return next((str(text) for key, text in element.attrib.items() if str(key).endswith(name)), "")


def remove(element: "etree._Element") -> None:
    """Take an element out with all it holds."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def unwrap(element: "etree._Element") -> None:
    """Take an element out and leave what it holds in its place."""
    parent = element.getparent()
    if parent is None:
        return
    place = parent.index(element)
    for child in reversed(list(element)):
        parent.insert(place, child)
    parent.remove(element)
