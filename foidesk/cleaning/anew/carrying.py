"""A page that has no box, made anew of what is painted on it: nothing else can come along.

Its content is read operator by operator and written again. Whatever is not known to be harmless and seen
(a pattern, a layer, an unknown operator) is a reason to draw the page instead: never to copy and hope.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from foidesk.cleaning.anew.resources import MustBeDrawn, Resources, numbers
from foidesk.pdf.document import FAULTS, entry, key_of, listed

_OPERATORS = """
w J j M q Q cm m l c v y h re S s f F f* B B* b b* n W W* BT ET Tc Tw Tz TL Tr Ts Td TD Tm T*
G g RG rg K k SC sc SCN scn
"""
_PAINTING = frozenset(_OPERATORS.split())
_SILENT = frozenset(["BMC", "BDC", "EMC", "MP", "DP", "BX", "EX", "ri", "i"])
"""Marks, tags and hints: nothing of them is painted, and tags hold words."""
_NAMED = {"Tf": "Font", "Do": "XObject", "gs": "ExtGState", "cs": "ColorSpace", "CS": "ColorSpace"}
_BUILT_IN = frozenset(["/DeviceGray", "/DeviceRGB", "/DeviceCMYK"])
_LONGEST = 4 * 1024 * 1024
_DEEPEST = 12
_SHOWN = frozenset(["/Link", "/Popup"])
_SIDES = ("/MediaBox", "/CropBox")


class Carrier:
    """Makes pages of one document anew within that document, which is not saved itself."""

    def __init__(self, old: Pdf) -> None:
        """`old` is changed: pages are to be taken from it and not looked at any more."""
        self._old = old
        self._resources = Resources(old)
        self._groups: dict[Any, Object] = {}

    def page(self, number: int) -> pikepdf.Page:
        """The page, counted from 1, made anew. Raises MustBeDrawn."""
        try:
            return self._page(self._old.pages[number - 1].obj)
        except FAULTS as why:
            raise MustBeDrawn(str(why)) from why

    def _page(self, page: Object) -> pikepdf.Page:
        # A comment or a filled field is seen on the page and is no part of what is painted here.
        if any(note.get("/Subtype") not in _SHOWN for note in listed(page.get("/Annots"))):
            raise MustBeDrawn("comments")
        made = Dictionary(Type=Name.Page)
        for key in _SIDES:
            if (box := _inherited(page, key)) is not None:
                made[key] = numbers(box)
        made.Rotate = int(_inherited(page, "/Rotate") or 0)
        if "/UserUnit" in page:
            made.UserUnit = page.UserUnit
        if "/Group" in page:
            made.Group = self._transparency(page.Group)
        data, used = self._content(pikepdf.Page(page), _inherited(page, "/Resources"), 0)
        made.Contents, made.Resources = self._old.make_stream(data), used
        return pikepdf.Page(self._old.make_indirect(made))

    def _content(self, owner: Any, resources: Object | None, depth: int) -> tuple[bytes, Object]:
        """What is painted, written again, and the resources that it uses under new names."""
        if _size(owner) > _LONGEST or depth > _DEEPEST:
            raise MustBeDrawn("intricate")
        used: dict[tuple[str, str], tuple[str, Object]] = {}
        lines = [
            (operands, operator)
            for operands, operator in self._lines(pikepdf.parse_content_stream(owner), resources, used, depth)
        ]
        return pikepdf.unparse_content_stream(lines), Dictionary(
            {
                f"/{category}": Dictionary(
                    {name: value for (of, _), (name, value) in used.items() if of == category}
                )
                for category in sorted({category for category, _ in used})
            }
        )

    def _lines(
        self, lines: Iterable[Any], resources: Object | None, used: dict[Any, Any], depth: int
    ) -> Iterator[tuple[list[Any], Any]]:
        for operands, operator in lines:
            name = str(operator)
            if name in _PAINTING:
                if not all(isinstance(one, int | float | Decimal) for one in operands):
                    raise MustBeDrawn(name)
                yield operands, operator
            elif name in ("Tj", "'", '"', "TJ", "d"):
                yield [_said(one) for one in operands], operator
            elif name in _NAMED:
                yield self._named(_NAMED[name], list(operands), resources, used, depth), operator
            elif name not in _SILENT:
                raise MustBeDrawn(name)

    def _named(
        self, category: str, operands: list[Any], resources: Object | None, used: dict[Any, Any], depth: int
    ) -> list[Any]:
        """The operands with the new name of a resource, which is made anew where it is first used."""
        name = str(operands[0])
        if category == "ColorSpace" and name in _BUILT_IN:
            return operands
        if (category, name) not in used:
            found = entry(resources, f"/{category}", name)
            if found is None:
                raise MustBeDrawn(name)
            made = self._made(category, found, depth)
            used[category, name] = (f"/{category[0]}{len(used) + 1}", made)
        if not all(isinstance(one, int | float | Decimal) for one in operands[1:]):
            raise MustBeDrawn(name)
        return [Name(used[category, name][0]), *operands[1:]]

    def _made(self, category: str, found: Object, depth: int) -> Object:
        if category == "XObject" and found.get("/Subtype") == "/Form":
            return self._group(found, depth)
        return self._resources.made(category, found)

    def _group(self, form: Object, depth: int) -> Object:
        key = key_of(form)
        if key not in self._groups:
            if "/Resources" not in form:
                raise MustBeDrawn("resources of the page above")
            data, used = self._content(form, form.Resources, depth + 1)
            made = Stream(self._old, data, Type=Name.XObject, Subtype=Name.Form, BBox=numbers(form.BBox))
            made.Resources = used
            if "/Matrix" in form:
                made.Matrix = numbers(form.Matrix)
            if "/Group" in form:
                made.Group = self._transparency(form.Group)
            self._groups[key] = self._old.make_indirect(made)
        return self._groups[key]

    def _transparency(self, group: Object) -> Object:
        made = Dictionary(S=Name.Transparency)
        for key in ("/I", "/K"):
            if isinstance(group.get(key), bool):
                made[key] = group[key]
        if "/CS" in group:
            made.CS = self._resources.made("ColorSpace", group.CS)
        return made


def _said(operand: Any) -> Any:
    """A string or number of what is written, or a list of them. Raises MustBeDrawn."""
    if isinstance(operand, Array):
        return Array([_said(one) for one in operand])
    if isinstance(operand, int | float | Decimal | pikepdf.String):
        return operand
    raise MustBeDrawn("operand")


def _size(owner: Any) -> int:
    contents = owner if isinstance(owner, Stream) else owner.obj.get("/Contents")
    streams = [contents] if isinstance(contents, Stream) else listed(contents)
    return sum(len(stream.read_bytes()) for stream in streams)


def _inherited(page: Object, name: str) -> Object | None:
    node: Object | None = page
    for _ in range(100):
        if node is None or name in node:
            break
        node = node.get("/Parent")
    return None if node is None else node.get(name)
