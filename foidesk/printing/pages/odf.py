"""An OpenDocument text or presentation with what a reader sees of it, as LibreOffice is given it.

Element names are those of ODF 1.3, part 3.
"""

import posixpath
from collections.abc import Iterator
from itertools import chain

from lxml import etree

from foidesk.opening.file import File
from foidesk.opening.package import Package
from foidesk.opening.xml import local, tree
from foidesk.packages.odf import Odf
from foidesk.papers.odf.around import Paper, unseen
from foidesk.papers.odf.styles import Styles, attribute, centimetres
from foidesk.printing.pages.trees import drop, named, packed, plain

_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_LINK = "{http://www.w3.org/1999/xlink}href"
_MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
_GONE = (
    *("tracked-changes", "change", "change-start", "change-end", "annotation", "annotation-end"),
    *("notes", "scripts", "event-listeners", "hidden-text", "dde-connection-decls", "dde-source"),
    *(
        "section-source",
        "floating-frame",
        "plugin",
        "applet",
        "object-ole",
        "date-time-decl",
        "alphabetical-index-auto-mark-file",
    ),
)
"""Elements that go with all they hold."""
_OF_TEXT = frozenset(
    [
        *(
            "p",
            "h",
            "span",
            "a",
            "s",
            "tab",
            "line-break",
            "soft-page-break",
            "section",
            "numbered-paragraph",
        ),
        *("list", "list-item", "list-header", "page-number", "page-count", "page-continuation", "sequence"),
        *("note", "note-citation", "note-body", "ruby", "ruby-base", "ruby-text", "number", "meta"),
        *("bookmark", "bookmark-start", "bookmark-end", "reference-mark", "sequence-decls", "sequence-decl"),
        *("table-of-content", "illustration-index", "table-index", "object-index", "user-index"),
        *("alphabetical-index", "bibliography", "index-body", "index-title", "index-title-template"),
    ]
)
"""Elements of text that stay; of any other, such as a field, the words that stand in it."""
_SETTINGS_GONE = ("Print", "Redline", "Show", "CurrentDatabase", "ForbiddenCharacters", "User")
_KEPT = ("pictures/", "objectreplacements/", "object ", "fonts/")


def cleaned(file: File) -> bytes:
    """The document without changes, comments, notes, hidden text and slides, fields and links to elsewhere.

    Raises Unreadable for what is damaged or locked.
    """
    package = Package(file)
    odf = Odf(package)
    odf.check()
    content = tree(package.read("content.xml"))
    styles = tree(package.read("styles.xml")) if "styles.xml" in package else None
    roots = [root for root in (content, styles) if root is not None]
    paper = _paper(roots)
    common = [group for group in (styles if styles is not None else ()) if local(group) == "styles"]
    for root in roots:
        # Content and headers each have styles of their own by the same names.
        _show(root, _looks([*common, root]), paper)
    parts = {"content.xml": _written(content)}
    if styles is not None:
        parts["styles.xml"] = _written(styles)
    parts |= _others(package)
    types = {name: kind for name, kind in odf.types().items() if name.rstrip("/") in _folders(parts)}
    manifest = ("META-INF/manifest.xml", _listed(types, odf.mimetype, parts))
    return packed([("mimetype", odf.mimetype.encode()), *parts.items(), manifest])


def _looks(roots: "list[etree._Element]") -> Styles:
    styles = Styles()
    for root in roots:
        for style in named(root, ["style"]):
            styles.add(style)
    return styles


def _paper(roots: "list[etree._Element]") -> Paper:
    layers = [layer for root in roots for layer in named(root, ["layer"])]
    hidden = frozenset(
        attribute(one, "name") for one in layers if attribute(one, "display") in ("none", "printer")
    )
    if not any(named(root, ["presentation"]) for root in roots):
        return Paper(hidden)
    pages = [page for root in roots for page in named(root, ["page-layout-properties"])]
    wide, high = (
        max((centimetres(attribute(page, side)) or 0 for page in pages), default=0)
        for side in ("page-width", "page-height")
    )
    return Paper(hidden, wide, high)


def _show(root: "etree._Element", looks: Styles, paper: Paper) -> None:
    for element in named(root, _GONE):
        drop(element)
    for element in list(_unseen(root, looks, paper)):
        drop(element)
    for element in [each for each in root.iter(etree.Element) if _is_field(each)]:
        plain(element)
    for element in [each for each in root.iter(etree.Element) if each.get(_LINK) is not None]:
        _unlink(element)


def _unseen(root: "etree._Element", looks: Styles, paper: Paper) -> "Iterator[etree._Element]":
    """Slides, sections, paragraphs, words and shapes that are hidden."""
    for element in root.iter(etree.Element):
        name, style = local(element), attribute(element, "style-name")
        if name == "page":
            hidden = attribute(element, "visibility") == "hidden"
            gone = hidden or any(look.slide_hidden for look in looks.chain("drawing-page", style))
        elif name == "section":
            gone = attribute(element, "display") == "none" or attribute(element, "is-hidden") == "true"
        elif name == "hidden-paragraph":
            gone = False
            if attribute(element, "is-hidden") == "true" and (above := element.getparent()) is not None:
                yield above
        elif name in ("p", "h", "span"):
            family = "text" if name == "span" else "paragraph"
            said = (look.hidden for look in looks.chain(family, style) if look.hidden is not None)
            gone = next(said, False) and not _shown_within(element, looks)
        else:
            gone = "drawing" in str(element.tag) and unseen(element, paper) is not None
        if gone:
            yield element


def _shown_within(element: "etree._Element", looks: Styles) -> bool:
    """Whether a hidden paragraph has words that say that they are shown all the same."""
    return any(
        next((look.hidden for look in looks.chain("text", attribute(span, "style-name"))), None) is False
        for span in named(element, ["span"])
    )


def _is_field(element: "etree._Element") -> bool:
    if str(element.tag) == f"{{{_TEXT}}}hidden-paragraph":
        return True
    parent = element.getparent()
    within = parent is not None and str(parent.tag).startswith(f"{{{_TEXT}}}")
    own = str(element.tag).startswith(f"{{{_TEXT}}}") and local(element) not in _OF_TEXT
    return own and within and parent is not None and local(parent) in ("p", "h", "span", "a", "meta")


def _unlink(element: "etree._Element") -> None:
    """Only a link to the web or within the file may stay: LibreOffice would fetch anything else."""
    href = element.get(_LINK, "")
    if local(element) == "a":
        stays = href.lower().startswith(("http://", "https://", "mailto:", "#"))
    else:
        path = posixpath.normpath(href.removeprefix("./"))
        stays = path.lower().startswith(_KEPT) or href.startswith("#")
    if not stays:
        del element.attrib[_LINK]


def _others(package: Package) -> dict[str, bytes]:
    """Pictures, charts and formulas, and how the text is to be set."""
    kept = {}
    for name in package.names:
        if name.lower().startswith(_KEPT):
            data = package.read(name)
            kept[name] = _without_links(data) if name.lower().endswith(".xml") else data
    if "settings.xml" in package:
        root = tree(package.read("settings.xml"))
        for item in named(root, ["config-item", "config-item-map-indexed", "config-item-map-named"]):
            if attribute(item, "name").startswith(_SETTINGS_GONE):
                drop(item)
        kept["settings.xml"] = _written(root)
    return kept


def _without_links(data: bytes) -> bytes:
    root = tree(data)
    for element in [each for each in root.iter(etree.Element) if each.get(_LINK) is not None]:
        _unlink(element)
    return _written(root)


def _folders(parts: dict[str, bytes]) -> frozenset[str]:
    """The names of the parts and of the folders they lie in."""
    above = ((name, posixpath.dirname(name), posixpath.dirname(posixpath.dirname(name))) for name in parts)
    return frozenset(chain.from_iterable(above))


def _listed(types: dict[str, str], whole: str, parts: dict[str, bytes]) -> bytes:
    root = etree.Element(f"{{{_MANIFEST}}}manifest", nsmap={"manifest": _MANIFEST})
    for name, kind in {**dict.fromkeys(parts, "text/xml"), **types, "/": whole}.items():
        entry = {f"{{{_MANIFEST}}}full-path": name or "/", f"{{{_MANIFEST}}}media-type": kind or whole}
        etree.SubElement(root, f"{{{_MANIFEST}}}file-entry", entry)
    return _written(root)


def _written(root: "etree._Element") -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")
