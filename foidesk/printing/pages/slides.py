"""A presentation in the form of PowerPoint with what an audience sees of it, as LibreOffice is given it.

Element names are those of ECMA-376 part 1, 19 and 20.
"""

from lxml import etree

from foidesk.opening.file import File
from foidesk.opening.package import Package
from foidesk.opening.xml import local, tree
from foidesk.papers.pptx.deck import Deck, number, opened, placeholder, relation
from foidesk.printing.pages.trees import drop, named, packed

_GONE = (
    *(
        "ppt/notesslides/",
        "ppt/notesmasters/",
        "ppt/comments",
        "ppt/embeddings/",
        "ppt/activex/",
        "ppt/tags/",
    ),
    *("ppt/vbaproject", "ppt/ctrlprops/", "ppt/changesinfos/", "ppt/revisioninfo", "ppt/handoutmasters/"),
    *("customxml/", "docprops/", "ppt/threadedcomments/", "ppt/persons/", "ppt/media/"),
)
_PICTURES = (
    ".png",
    ".jpg",
    ".jpeg",
    ".gif",
    ".bmp",
    ".tif",
    ".tiff",
    ".emf",
    ".wmf",
    ".svg",
    ".wdp",
    ".emz",
    ".wmz",
)
_SHAPES = ("sp", "pic", "graphicFrame", "cxnSp", "grpSp")
_COUNTED = ("slidenum",)
_PARTS = ("nvSpPr", "nvPicPr", "nvGraphicFramePr", "nvGrpSpPr", "nvCxnSpPr")


def cleaned(file: File) -> bytes:
    """The presentation without notes, comments, hidden slides and shapes, what lies off the slide, films,
    embedded files, and links to anything that would be fetched. Raises Unreadable.
    """
    deck = opened(file)
    package = deck.office.package
    slides = {part.lower() for part in deck.slides}
    parts = {}
    for name in package.names:
        low = name.lower()
        if low.startswith(_GONE) and not (low.startswith("ppt/media/") and low.endswith(_PICTURES)):
            continue
        if low == deck.office.main.lower():
            parts[name] = _without_hidden(deck)
        elif low in slides:
            parts[name] = _slide(deck, package, name)
        elif low.endswith(".rels"):
            parts[name] = _relations(package, name)
        else:
            parts[name] = package.read(name)
    return packed(sorted(parts.items(), key=lambda part: part[0].lower() != "[content_types].xml"))


def hidden(deck: Deck, part: str) -> bool:
    """Whether a slide is left out when the presentation is shown."""
    return deck.office.tree(part).get("show", "1") in ("0", "false")


def _without_hidden(deck: Deck) -> bytes:
    targets = deck.office.targets(deck.office.main)
    gone = {part for part in deck.slides if hidden(deck, part)}
    for entry in list(deck.root.iterfind("{*}sldIdLst/{*}sldId")):
        found = targets.get(relation(entry))
        if found is None or found.target in gone:
            drop(entry)
    for element in named(deck.root, ["notesMasterIdLst", "handoutMasterIdLst", "custShowLst", "custDataLst"]):
        drop(element)
    return _written(deck.root)


def _slide(deck: Deck, package: Package, name: str) -> bytes:
    root = tree(package.read(name))
    for shape in named(root, _SHAPES):
        if _switched_off(shape) or _outside(shape, deck.size):
            drop(shape)
    for field in named(root, ["fld"]):
        if field.get("type", "").lower() not in _COUNTED:
            # A field for the day would show the day of printing.
            field.tag = str(field.tag).removesuffix("fld") + "r"
            field.attrib.clear()
            for about in [each for each in field if local(each) == "pPr"]:
                field.remove(about)
    return _written(root)


def _switched_off(shape: "etree._Element") -> bool:
    about = (each for kind in _PARTS for each in shape.iterfind(f"{{*}}{kind}/{{*}}cNvPr"))
    return any(each.get("hidden", "") in ("1", "true") for each in about)


def _outside(shape: "etree._Element", size: tuple[int, int]) -> bool:
    """Whether a shape lies wholly off the slide. One in a group lies where the group does."""
    above = shape.getparent()
    if (
        not all(size)
        or above is None
        or local(above) != "spTree"
        or (placeholder(shape) or ("",))[0] == "title"
    ):
        return False
    for path in ("{*}spPr/{*}xfrm", "{*}grpSpPr/{*}xfrm", "{*}xfrm"):
        for frame in shape.iterfind(path):
            off, ext = frame.find("{*}off"), frame.find("{*}ext")
            if off is not None and ext is not None:
                left, top, wide, high = (
                    number(off, "x"),
                    number(off, "y"),
                    number(ext, "cx"),
                    number(ext, "cy"),
                )
                return left + wide < 0 or top + high < 0 or left > size[0] or top > size[1]
    return False


def _relations(package: Package, name: str) -> bytes:
    """The relationships of a part, without those to what stays behind or lies elsewhere."""
    root = tree(package.read(name))
    for row in named(root, ["Relationship"]):
        kind = row.get("Type", "").rpartition("/")[2].lower()
        target = row.get("Target", "").lower()
        if row.get("TargetMode") == "External":
            stays = kind == "hyperlink" and target.startswith(("http://", "https://", "mailto:"))
        else:
            stays = not any(gone.removeprefix("ppt/") in target for gone in _GONE[:-1]) and kind not in (
                "video",
                "audio",
                "media",
            )
        if not stays:
            drop(row)
    return _written(root)


def _written(root: "etree._Element") -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
