"""The pages of a PDF in a new file, with nothing that is not drawn on them."""

from io import BytesIO

import pikepdf

from foidesk.cleaning.copy import CannotClean, Copy
from foidesk.language.sentence import say
from foidesk.opening.file import File

_KEPT_OF_A_PAGE = frozenset(
    ["/Type", "/MediaBox", "/CropBox", "/Rotate", "/UserUnit", "/Resources", "/Contents", "/Group"]
)
_TELLING = frozenset(
    ["/Metadata", "/PieceInfo", "/LastModified", "/OPI", "/Thumb", "/AA", "/AF", "/StructParents"]
)
LOSES = (
    say("Comments, attachments, bookmarks, scripts and earlier versions are gone."),
    say("Forms are not carried over: what was filled in is missing from the copy."),
    say("What lies under a box stays: only a redaction takes it away."),
)
_DAMAGED = say(
    "It is damaged or locked, so that its pages can't be copied. Ask for a fresh copy without a password."
)
_LAYERS = say(
    "It has layers, some of which a reader does not see; a copy would show them. Print it to a new PDF from "
    "the program it was made with, and add that."
)


def clean(file: File) -> Copy:
    """The pages as they are drawn, with their links to the web.

    Gone are comments, attachments, scripts, forms' values, bookmarks, properties, earlier versions. What lies
    under a box is drawn too, so it stays: only redaction takes it away, and the next inspection says so.
    Raises CannotClean for one with layers, or that is locked or damaged.
    """
    try:
        with pikepdf.open(file.open()) as old, pikepdf.new() as new:
            _carry(old, new)
            out = BytesIO()
            new.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    except (
        pikepdf.PdfError,
        pikepdf.PasswordError,
        ValueError,
        RuntimeError,
        TypeError,
        KeyError,
        OSError,
    ) as why:
        raise CannotClean(_DAMAGED) from why
    return Copy(out.getvalue(), ".pdf")


def _carry(old: pikepdf.Pdf, new: pikepdf.Pdf) -> None:
    if "/OCProperties" in old.Root:
        raise CannotClean(_LAYERS)
    for page in old.pages:
        stripped(page)
    new.pages.extend(old.pages)
    tidied(new)
    if "/Lang" in old.Root:
        new.Root.Lang = pikepdf.String(str(old.Root.Lang))


def tidied(new: pikepdf.Pdf) -> None:
    """Take out of every object of a new file what tells of its making."""
    for held in new.objects:
        if isinstance(held, (pikepdf.Dictionary, pikepdf.Stream)):
            for name in _TELLING.intersection(held.keys()):
                del held[name]


def stripped(page: pikepdf.Page) -> pikepdf.Page:
    """The page, left with what is drawn on it and its links to the web."""
    links = _links(page)
    # Boxes and resources may be inherited from the tree above, which does not come along.
    for name in ("/MediaBox", "/CropBox", "/Rotate", "/Resources"):
        if name not in page.obj and (value := _inherited(page.obj, name)) is not None:
            page.obj[name] = value
    for key in set(page.obj.keys()) - _KEPT_OF_A_PAGE - {"/Parent"}:
        del page.obj[key]
    if links:
        page.obj["/Annots"] = pikepdf.Array(links)
    return page


def _inherited(page: pikepdf.Object, name: str) -> pikepdf.Object | None:
    node, seen = page.get("/Parent"), 0
    while node is not None and seen < 100:
        if name in node:
            found: pikepdf.Object = node[name]
            return found
        node, seen = node.get("/Parent"), seen + 1
    return None


def _links(page: pikepdf.Page) -> list[pikepdf.Dictionary]:
    """The links of a page that lead to the web, made anew: place and address alone."""
    links = []
    for note in page.obj.get("/Annots", []):
        action = note.get("/A") if isinstance(note, pikepdf.Dictionary) else None
        address = str(action.get("/URI", "")) if isinstance(action, pikepdf.Dictionary) else ""
        if note.get("/Subtype") == "/Link" and address.lower().startswith(("http://", "https://", "mailto:")):
            links.append(
                pikepdf.Dictionary(
                    Type=pikepdf.Name.Annot,
                    Subtype=pikepdf.Name.Link,
                    Rect=pikepdf.Array([float(side) for side in note.Rect]),
                    Border=pikepdf.Array([0, 0, 0]),
                    A=pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String(address)),
                )
            )
    return links
