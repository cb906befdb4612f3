"""A letter as a Word file: to be edited where the words are an officer's own, and to be read by anybody."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby
from typing import Any, cast

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as KINDS
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph as Drawn

from foidesk.blocks.kinds import Block, Heading, Items, Lines, Paragraph, Quote
from foidesk.blocks.links import runs
from foidesk.typesetting.word_styles import prepared

_LONGEST = 64
"""Characters that Word allows in the name of a content control."""
_MARK = "foidesk"


@dataclass(frozen=True)
class Origin:
    """Of which letter a file was made: its key, and a short digest of the officers' texts as they stood."""

    letter: str
    state: str

    @property
    def tag(self) -> str:
        """As it is written in the file, in the 64 characters that Word allows."""
        return f"{_MARK}/{self.letter}/{self.state}"

    @classmethod
    def read(cls, tag: str) -> "Origin | None":
        """What a tag says, None where it says something else."""
        mark, _, rest = tag.partition("/")
        letter, _, state = rest.partition("/")
        return cls(letter, state) if mark == _MARK else None


def word(
    blocks: Sequence[Block],
    *,
    subject: str,
    origin: Origin | None = None,
    called: Mapping[str, str] | None = None,
) -> bytes:
    """The letter as .docx. Texts that `called` names by their field stand in content controls of that name.

    Without `origin` nothing of it can be taken back.
    """
    document = prepared(subject)
    names = called or {}
    for field, group in groupby(blocks, key=lambda block: _field(block, names)):
        drawn = [one for block in group for one in _paragraphs(document, block)]
        if origin is not None and field:
            _controlled([one._p for one in drawn], tag=field, alias=names[field])
    if origin is not None:
        first = next((one for one in document.paragraphs if _is_subject(one)), None)
        _controlled([(first or document.add_paragraph())._p], tag=origin.tag, alias="FOI Desk")
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _is_subject(drawn: Drawn) -> bool:
    return drawn.style is not None and drawn.style.name == "Heading 1"


def _field(block: Block, names: Mapping[str, str]) -> str:
    return block.field if isinstance(block, Paragraph | Items) and block.field in names else ""


def _paragraphs(document: Document, block: Block) -> list[Drawn]:
    match block:
        case Heading(level, text):
            return [_said(document.add_paragraph(style=f"Heading {level}"), text)]
        case Paragraph(text, label):
            drawn = document.add_paragraph()
            if label:
                drawn.add_run(f"{label} ").bold = True
            return [_said(drawn, text)]
        case Items(items, ()):
            return [_said(document.add_paragraph(style="List Bullet"), item) for item in items]
        case Items(items, numbers):
            return [
                _numbered(document, item, n, after)
                for item, n, after in zip(items, numbers, (None, *numbers), strict=False)
            ]
        case Lines(()):
            return []
        case Lines(lines, True):
            name, *rest = lines
            head = [_said(document.add_paragraph(style="Title"), name)]
            return head + ([_said(document.add_paragraph(style="Subtitle"), "\n".join(rest))] if rest else [])
        case Lines(lines):
            return [_said(document.add_paragraph(), "\n".join(lines))]
        case Quote(text):
            parts = (part for part in re.split(r"\n\s*\n", text) if part.strip())
            return [_said(document.add_paragraph(style="Quote"), part) for part in parts]


def _said(drawn: Drawn, text: str) -> Drawn:
    """The words, and their addresses as links that can be followed."""
    for run in runs(text):
        added = drawn.add_run(run.words)
        if run.link:
            link = OxmlElement("w:hyperlink")
            link.set(qn("r:id"), drawn.part.relate_to(run.words, KINDS.HYPERLINK, is_external=True))
            added._r.addprevious(link)
            link.append(added._r)
            added.style = "Hyperlink"
    return drawn


def _numbered(document: Document, text: str, n: int, after: int | None) -> Drawn:
    """An item with its number. Word counts on by itself; where the numbers leap, a list begins anew."""
    drawn = _said(document.add_paragraph(style="List Number"), text)
    numbering = document.part.numbering_part.element
    if after is None or n != after + 1:
        style = document.styles["List Number"].element
        old = style.pPr.numPr.numId.val
        kind = next(one for one in numbering.num_lst if one.numId == old).abstractNumId.val
        numbering.add_num(kind).add_lvlOverride(ilvl=0).add_startOverride(n)
    properties = cast(Any, drawn._p.get_or_add_pPr()).get_or_add_numPr()
    properties.get_or_add_numId().val = numbering.num_lst[-1].numId
    properties.get_or_add_ilvl().val = 0
    return drawn


def _controlled(paragraphs: Sequence[BaseOxmlElement], *, tag: str, alias: str) -> None:
    """Put paragraphs into one content control, where they stand."""
    if not paragraphs:
        return
    control, about, content = (OxmlElement(f"w:{name}") for name in ("sdt", "sdtPr", "sdtContent"))
    # Locked, it can be written in and not taken away by a slip.
    for name, value in (("alias", alias[:_LONGEST]), ("tag", tag), ("lock", "sdtLocked")):
        told = OxmlElement(f"w:{name}")
        told.set(qn("w:val"), value)
        about.append(told)
    control.extend((about, content))
    paragraphs[0].addprevious(control)
    content.extend(paragraphs)
