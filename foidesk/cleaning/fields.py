"""Fields of a Word file as a reader sees them: their last result, without the instruction that made it.

An instruction is hidden words: a path, a bookmark, a command that runs. ECMA-376 part 1, 17.16.
"""

from dataclasses import dataclass, field

from lxml import etree

from foidesk.cleaning.trees import remove, unwrap, value
from foidesk.opening.xml import local

_KEPT = frozenset(["PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES"])
"""Fields whose result differs from page to page, so that no result could stand for them."""
_MARKS = frozenset(["fldChar", "instrText", "delInstrText"])


@dataclass
class _Field:
    """A field that was begun: its instruction, and what of it a reader does not see."""

    hidden: "list[etree._Element]" = field(default_factory=list)
    instruction: str = ""
    in_code: bool = True


def flatten(root: "etree._Element") -> None:
    """Leave of each field its result alone; those for the number of a page stay fields."""
    for simple in [found for found in root.iter() if local(found) == "fldSimple"]:
        if not _kept(value(simple, "instr")):
            unwrap(simple)
    gone: list[etree._Element] = []
    open_fields: list[_Field] = []
    for element in [part for run in root.iter() if local(run) == "r" for part in run]:
        _go_by(element, open_fields, gone)
    for unfinished in open_fields:
        # It would swallow the rest of the file: its marks go, the words stay.
        gone += [one for one in unfinished.hidden if local(one) in _MARKS]
    for element in gone:
        remove(element)


def _go_by(element: "etree._Element", open_fields: list[_Field], gone: "list[etree._Element]") -> None:
    """Note what one element within a run does to the fields that are open."""
    name = local(element)
    kind = value(element, "fldCharType") if name == "fldChar" else ""
    if kind == "begin":
        open_fields.append(_Field())
    if not open_fields:
        if name in _MARKS:
            gone.append(element)
        return
    top = open_fields[-1]
    if kind or any(one.in_code for one in open_fields):
        top.hidden.append(element)
    if name == "instrText" and top.in_code:
        top.instruction += element.text or ""
    elif kind == "separate":
        top.in_code = False
    elif kind == "end":
        _close(open_fields, gone)


def _close(open_fields: list[_Field], gone: "list[etree._Element]") -> None:
    """A field has ended. One within the instruction of another is part of that instruction."""
    ended = open_fields.pop()
    if any(one.in_code for one in open_fields):
        open_fields[-1].hidden += ended.hidden
    elif not _kept(ended.instruction):
        gone += ended.hidden


def _kept(instruction: str) -> bool:
    first = instruction.split(maxsplit=1)[:1]
    return bool(first) and first[0].upper() in _KEPT
