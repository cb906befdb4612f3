"""What a Word file may not have in it when it comes back: what would run, fetch or carry something else."""

import re
from urllib.parse import urlsplit

from lxml import etree

from foidesk.law.refusal import Refusal, Refused
from foidesk.opening.limits import MEGABYTE
from foidesk.opening.package import Package
from foidesk.opening.xml import local, tree

_PART = 8 * MEGABYTE
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

UNREADABLE = Refusal(
    "This is no Word file (.docx) that can be read. Take its password off, or save it again in Word as .docx."
)
MACROS = Refusal("This file holds macros. Save it as a Word document without them (.docx).")
_FETCHES = (
    "This file fetches something from elsewhere or holds another file: {what}. Take it out, or begin with a "
    "fresh Word file of this letter."
)
_FIELDS = (
    "This file has a field that fetches something ({what}). Take it out, or begin with a fresh Word file of "
    "this letter."
)

# The first word of a field says what it does; what follows may be an address in which any word stands.
_FETCHING = re.compile(
    r"^\s*(DDE|DDEAUTO|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|RD|DATABASE|EMBED|MACROBUTTON|CONTROL)\b",
    re.MULTILINE,
)
# What another file, or a program, lies behind; a link alone is only followed by whoever presses it.
_CARRIED = re.compile(
    r"/(attachedtemplate|afchunk|vbaproject|oleobject|package|subdocument|control|frame)[^/]*$"
)


def document_of(package: Package) -> "etree._Element":
    """The document, once every part was looked at. Raises Refused, and Unreadable for what is damaged."""
    _refuse_kind(package)
    _refuse_relations(package)
    for name in package.names:
        if name.lower().startswith("word/") and name.lower().endswith(".xml"):
            _refuse_fields(part(package, name))
    return part(package, _main(package))


def part(package: Package, name: str) -> "etree._Element":
    """A part as a tree. Raises Unreadable."""
    return tree(package.read(name, most=_PART))


def _main(package: Package) -> str:
    """The name of the document: some programs number it."""
    if "_rels/.rels" in package:
        for one in part(package, "_rels/.rels"):
            target = str(one.get("Target", ""))
            if str(one.get("Type", "")).endswith("/officeDocument") and target in package:
                return target
    raise Refused(UNREADABLE)


def _refuse_kind(package: Package) -> None:
    """A Word document without macros, and nothing else."""
    if "[Content_Types].xml" not in package:
        raise Refused(UNREADABLE)
    declared = part(package, "[Content_Types].xml")
    types = {str(one.get("ContentType", "")).lower() for one in declared}
    if any("macroenabled" in one or "vba" in one for one in (*types, *map(str.lower, package.names))):
        raise Refused(MACROS)
    if _MAIN.lower() not in types:
        raise Refused(UNREADABLE)


def _refuse_relations(package: Package) -> None:
    """Nothing from outside but links, and no other file or program within."""
    for name in package.names:
        if not name.lower().endswith(".rels"):
            continue
        for one in part(package, name):
            kind, target = str(one.get("Type", "")).lower(), str(one.get("Target", ""))
            external = str(one.get("TargetMode", "")).lower() == "external"
            harmless = kind.endswith("/hyperlink") and _is_link(target)
            if _CARRIED.search(kind) or (external and not harmless):
                raise Refused(Refusal(_FETCHES, what=kind.rpartition("/")[2][:40] or "?"))


def _is_link(target: str) -> bool:
    try:
        return urlsplit(target.strip()).scheme.lower() in ("http", "https", "mailto")
    except ValueError:
        return False


def _refuse_fields(root: "etree._Element") -> None:
    """Fields whose words come from elsewhere, however many runs Word has written their instruction in."""
    said = []
    for element in root.iter(f"{_W}instrText", f"{_W}fldChar", f"{_W}fldSimple"):
        match local(element):
            case "fldChar":
                said.append("\n" if element.get(f"{_W}fldCharType") == "begin" else "")
            case "fldSimple":
                said.append(f"\n{element.get(f'{_W}instr', '')}\n")
            case _:
                said.append(element.text or "")
    if found := _FETCHING.search("".join(said).upper()):
        raise Refused(Refusal(_FIELDS, what=found[1]))
    if any(local(element) == "altChunk" for element in root.iter(f"{_W}altChunk")):
        raise Refused(Refusal(_FETCHES, what="altChunk"))
