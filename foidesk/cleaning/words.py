"""A Word file built anew from the parts a reader sees."""

import posixpath
import zipfile
from dataclasses import dataclass, field
from io import BytesIO

from lxml import etree

from foidesk.cleaning import pictures
from foidesk.cleaning.copy import CannotClean, Copy
from foidesk.cleaning.stories import OFF, hiding, show
from foidesk.cleaning.trees import value
from foidesk.language.sentence import Sentence, say
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from foidesk.opening.package import Package
from foidesk.opening.xml import local, tree

_KEPT = frozenset(
    [
        "styles",
        "numbering",
        "fontTable",
        "theme",
        "image",
        "header",
        "footer",
        "footnotes",
        "endnotes",
        "hyperlink",
        "chart",
        "diagramData",
        "diagramLayout",
        "diagramQuickStyle",
        "diagramColors",
        "chartUserShapes",
    ]
)
"""The kinds of relationship that are followed; whatever else the file carries stays behind."""
LOSES = (
    say("Every tracked change is accepted: what was struck out is gone, what was put in stays."),
    say("Hidden words, comments, embedded files and macros are gone."),
)
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_DAMAGED = say("It is damaged, so that no copy can be made. Ask for a fresh one.")
_MOST = 64 * 1024 * 1024


@dataclass
class _Build:
    """The copy as it grows: what each part holds, and what type it has."""

    package: Package
    types: dict[str, str]
    parts: dict[str, bytes] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    hidden_styles: frozenset[str] = frozenset()


def clean(file: File) -> Copy:
    """The text with every tracked change accepted and without comments, hidden words, properties or macros.

    Raises CannotClean for a file that is damaged or locked.
    """
    try:
        package = Package(file)
        main = _main_part(package)
        build = _Build(package, _types(package))
        _take_styles(build, main)
        _take(build, main, kind=_MAIN)
        _keep_even_headers(build, main)
    except Unreadable as why:
        raise CannotClean(Sentence(why.says.pattern, why.says.fields)) from why
    except (KeyError, StopIteration) as why:
        raise CannotClean(_DAMAGED) from why
    return Copy(_packed(build, main), ".docx")


def _take(build: _Build, part: str, *, kind: str) -> None:
    """One part, and all it needs, each once."""
    if part in build.parts:
        return
    data = build.package.read(part, most=_MOST)
    build.parts[part], build.kinds[part] = data, kind
    if kind.startswith("image/"):
        build.parts[part] = _bare(data)
    if not part.lower().endswith(".xml"):
        return
    root = tree(data)
    show(root, build.hidden_styles)
    kept = [row for row in _relations(build.package, part) if _wanted(row)]
    _forget_missing(root, {row.get("Id", "") for row in kept})
    build.parts[part] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    if kept:
        build.parts[_beside(part)] = _written(kept)
    for row in kept:
        if row.get("TargetMode") != "External":
            target = _target(part, row.get("Target", ""))
            _take(build, target, kind=build.types.get(target.lower(), ""))


def _bare(picture: bytes) -> bytes:
    """A photograph without what its camera wrote; any other picture as it is: the next inspection judges."""
    return pictures.clean(File("", data=picture)).data if b"Exif\0\0" in picture[:65_536] else picture


def _take_styles(build: _Build, main: str) -> None:
    for row in _relations(build.package, main):
        if row.get("Type", "").endswith("/styles"):
            build.hidden_styles = hiding(
                tree(build.package.read(_target(main, row.get("Target", "")), most=_MOST))
            )


def _keep_even_headers(build: _Build, main: str) -> None:
    """Of the settings only that even pages have headers of their own: else those of odd pages stand there."""
    found = [row for row in _relations(build.package, main) if row.get("Type", "").endswith("/settings")]
    part = _target(main, found[0].get("Target", "")) if found else ""
    if part not in build.package:
        return
    told = next(tree(build.package.read(part, most=_MOST)).iterfind("{*}evenAndOddHeaders"), None)
    if told is None or value(told, "val").lower() in OFF:
        return
    settings = etree.Element(str(told.tag).replace("evenAndOddHeaders", "settings"), nsmap={"w": _of(told)})
    etree.SubElement(settings, str(told.tag))
    build.parts[part] = etree.tostring(settings, xml_declaration=True, encoding="UTF-8", standalone=True)
    build.kinds[part] = build.types.get(part.lower(), "")
    beside = _beside(main)
    kept = [*tree(build.parts[beside])] if beside in build.parts else []
    build.parts[beside] = _written([*kept, found[0]])


def _of(element: "etree._Element") -> str:
    """The namespace of an element."""
    return str(element.tag).rpartition("}")[0].lstrip("{")


def _wanted(row: "etree._Element") -> bool:
    if row.get("Type", "").rpartition("/")[2] not in _KEPT:
        return False
    if row.get("TargetMode") != "External":
        return True
    # A picture that lies elsewhere would be fetched by whoever opens the copy.
    leads = row.get("Target", "").lower().startswith(("http://", "https://", "mailto:"))
    return leads and row.get("Type", "").endswith("/hyperlink")


def _forget_missing(root: "etree._Element", kept: set[str]) -> None:
    """No element may point to a part that stayed behind: office programs would call the file damaged."""
    for element in list(root.iter()):
        for name, pointed in list(element.attrib.items()):
            if _points(str(name)) and str(pointed) not in kept:
                del element.attrib[name]


def _points(name: str) -> bool:
    """Whether an attribute names a relationship, in the usual and in the strict namespace."""
    return "officeDocument" in name and name.rpartition("}")[2] in ("id", "link", "embed", "pict", "href")


def _main_part(package: Package) -> str:
    rows = _relations(package, "")
    return next(
        _target("", row.get("Target", "")) for row in rows if row.get("Type", "").endswith("/officeDocument")
    )


def _relations(package: Package, part: str) -> "list[etree._Element]":
    beside = _beside(part)
    if beside not in package:
        return []
    return [row for row in tree(package.read(beside, most=_MOST)) if local(row) == "Relationship"]


def _beside(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _target(part: str, target: str) -> str:
    path = target if target.startswith("/") else posixpath.join(posixpath.dirname(part), target)
    return posixpath.normpath(path).lstrip("/")


def _types(package: Package) -> dict[str, str]:
    """The content type of every part, by its name in small letters."""
    rows = list(tree(package.read("[Content_Types].xml", most=_MOST)))
    by_ending = {
        row.get("Extension", "").lower(): row.get("ContentType", "")
        for row in rows
        if local(row) == "Default"
    }
    by_name = {
        row.get("PartName", "").lstrip("/").lower(): row.get("ContentType", "")
        for row in rows
        if local(row) == "Override"
    }
    return {
        name.lower(): by_ending.get(name.rpartition(".")[2].lower(), "") for name in package.names
    } | by_name


def _written(rows: "list[etree._Element]") -> bytes:
    root = etree.Element("Relationships", nsmap={None: _RELATIONSHIPS})  # type: ignore[dict-item]
    for row in rows:
        wanted = {key: row.get(key, "") for key in ("Id", "Type", "Target", "TargetMode") if row.get(key)}
        etree.SubElement(root, "Relationship", wanted)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _packed(build: _Build, main: str) -> bytes:
    types = etree.Element("Types", nsmap={None: _TYPES})  # type: ignore[dict-item]
    etree.SubElement(
        types,
        "Default",
        {"Extension": "rels", "ContentType": "application/vnd.openxmlformats-package.relationships+xml"},
    )
    for name, kind in build.kinds.items():
        etree.SubElement(types, "Override", {"PartName": f"/{name}", "ContentType": kind})
    root = etree.Element("Relationships", nsmap={None: _RELATIONSHIPS})  # type: ignore[dict-item]
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    etree.SubElement(root, "Relationship", {"Id": "rId1", "Type": office, "Target": main})
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in {
            "[Content_Types].xml": etree.tostring(types, xml_declaration=True, encoding="UTF-8"),
            "_rels/.rels": etree.tostring(root, xml_declaration=True, encoding="UTF-8"),
            **build.parts,
        }.items():
            # A fixed moment: the hour in which somebody cleaned a file is nobody's business.
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()
