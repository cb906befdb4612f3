"""Drawings in SVG: programs in them, parts that are not shown, pictures they carry, their words."""

import base64
import binascii
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote_to_bytes

from lxml import etree

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.opening.file import File, Inside, Passage
from foidesk.opening.limits import Unreadable
from foidesk.opening.xml import local
from foidesk.packages import properties
from foidesk.packages.excerpt import quoted
from foidesk.packages.unseen import words
from foidesk.pictures.words import xmp

_NOT_XML = say("It is not in the form it should have, so that it can't be examined. Ask for a fresh copy.")
_HIDDEN = re.compile(
    r"(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?<![\w-])opacity\s*:\s*0?\.?0*(?![.\d]))"
)
_DATA = re.compile(r"data:(?P<kind>[\w.+-]+/[\w.+-]+)?(?P<more>(?:;[^,;]*)*),(?P<data>.*)", re.S)
_TEXTS = frozenset({"text", "textArea", "flowRoot", "foreignObject"})
_ABOUT = frozenset({"metadata", "namedview", "title", "desc", "style", "script", "defs"})


def _root(file: File) -> "etree._Element":
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(file.whole(), parser)
    except (etree.XMLSyntaxError, ValueError) as why:
        raise Unreadable(Code.UNREADABLE, _NOT_XML) from why
    # Drawing programs name the public type of SVG; entities of a file's own could hide anything.
    definitions: Any = root.getroottree().docinfo.internalDTD
    if definitions is not None and any(True for _ in definitions.iterentities()):
        raise Unreadable(Code.UNREADABLE, _NOT_XML)
    return root


def findings(file: File) -> Iterator[Finding]:
    """Scripts, hidden layers and text, details of people."""
    root = _root(file)
    yield from properties.finding(_properties(root))
    scripts = sum(_runs(element) for element in root.iter(etree.Element))
    if scripts:
        says = say("A program in the drawing, which can run when it is opened.")
        yield Finding(Code.JAVASCRIPT, "", scripts, says)
    hidden = [element for element in root.iter(etree.Element) if _unseen(element)]
    layers = [element for element in hidden if any(str(key).endswith("groupmode") for key in element.attrib)]
    texts = [_words(element) for element in hidden if element not in layers and words(_words(element))]
    if layers:
        says = say("Parts of the drawing that are switched off: {words}.", words=quoted(_words(layers[0])))
        yield Finding(Code.LAYER, "", len(layers), says)
    if texts:
        says = say("Text of the drawing that is not shown: {words}.", words=quoted(texts[0]))
        yield Finding(Code.HIDDEN_TEXT, "", len(texts), says)


def passages(file: File) -> Iterator[Passage]:
    """All text, shown or not, titles and descriptions."""
    text = "\n".join(line.strip() for line in _lines(_root(file)) if line.strip())
    if text:
        yield Passage("", text)


def inside(file: File) -> Iterator[Inside]:
    """Pictures that are written into it."""
    count = 0
    for element in _root(file).iter(etree.Element):
        for key, value in element.attrib.items():
            found = _DATA.match(str(value).strip()) if str(key).rpartition("}")[2] == "href" else None
            if found is None:
                continue
            count += 1
            try:
                data = (
                    base64.b64decode(found["data"])
                    if "base64" in found["more"]
                    else unquote_to_bytes(found["data"])
                )
            except (binascii.Error, ValueError) as why:
                raise Unreadable(Code.UNREADABLE, _NOT_XML) from why
            yield Inside(f"picture {count}", data)


def _lines(root: "etree._Element") -> Iterator[str]:
    for element in root.iter(etree.Element):
        if local(element) in ("style", "script"):
            continue
        yield element.text or ""
        yield element.tail or ""


def _properties(root: "etree._Element") -> Iterator[tuple[str, str]]:
    """What drawing programs note: authors, and where the file and its pictures lay."""
    for metadata in root.iter("{*}metadata"):
        yield from xmp(etree.tostring(metadata))
    for element in root.iter(etree.Element):
        for key, value in element.attrib.items():
            short = str(key).rpartition("}")[2]
            if short in ("docname", "docbase", "export-filename", "absref") or (
                short == "href" and not str(value).startswith("data:")
            ):
                yield short, str(value)


def _runs(element: "etree._Element") -> int:
    """How many programs an element carries itself."""
    own = local(element) == "script" and bool((element.text or "").strip() or element.attrib)
    return own + sum(
        (str(key).startswith("on") and len(str(key)) > 3)
        or (str(key).endswith("href") and str(value).strip().lower().startswith("javascript:"))
        for key, value in element.attrib.items()
    )


def _unseen(element: "etree._Element") -> bool:
    """Whether an element is itself marked as not shown, holds something, and no element around it is."""
    if not _off(element) or any(_off(above) or local(above) in _ABOUT for above in element.iterancestors()):
        return False
    if local(element) in _ABOUT:
        return False
    return bool(words(_words(element))) or any(local(each) == "image" for each in element.iter(etree.Element))


def _off(element: "etree._Element") -> bool:
    style = str(element.get("style") or "")
    return (
        bool(_HIDDEN.search(style))
        or element.get("display") == "none"
        or element.get("visibility") in ("hidden", "collapse")
        or element.get("opacity") in ("0", "0.0", "0%")
    )


def _words(element: "etree._Element") -> str:
    found = (
        [element] if local(element) in _TEXTS else list(element.iter(*(f"{{*}}{name}" for name in _TEXTS)))
    )
    own = ["".join(str(text) for text in each.itertext()) for each in found]
    if not own and local(element) in ("tspan", "textPath", "a"):
        own = ["".join(str(text) for text in element.itertext())]
    return " ".join(" ".join(own).split())
