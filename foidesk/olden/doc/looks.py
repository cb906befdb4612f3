"""What the property modifiers of a Word document say of characters: hidden, white, tiny, inserted, deleted
([MS-DOC] 2.6).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from foidesk.packages.unseen import white

_WHITE = 8
_SIZES = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}


def sprms(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Each property modifier with its operand ([MS-DOC] 2.2.5.1)."""
    at = 0
    while at + 3 <= len(data):
        sprm = int.from_bytes(data[at : at + 2], "little")
        at += 2
        size = _SIZES.get(sprm >> 13, 0)
        if sprm >> 13 == 6:
            size = data[at] + 1
            if sprm == 0xD608:
                size = int.from_bytes(data[at : at + 2], "little") + 1
        yield sprm, data[at : at + size]
        at += size


@dataclass(frozen=True)
class Look:
    """Of a run of characters. `by` numbers who inserted or deleted it among the reviewers."""

    hidden: bool = False
    pale: bool = False
    marked: bool = False
    size: float = 10.0
    inserted: bool = False
    deleted: bool = False
    by: int = 0
    special: bool = False
    style: int | None = None
    changed: bool = False


def with_changes(look: Look, data: bytes, base: Look) -> Look:
    """A look as modifiers change it; `base` is that of the style, to which some of them refer."""
    for sprm, operand in sprms(data):
        value = int.from_bytes(operand, "little")
        if sprm == 0x083C:
            look = replace(
                look, hidden=value == 1 or (value in (0x80, 0x81) and base.hidden != (value == 0x81))
            )
        elif sprm == 0x0800:
            look = replace(look, deleted=bool(value & 1))
        elif sprm == 0x0801:
            look = replace(look, inserted=bool(value & 1))
        elif sprm in (0x4804, 0x4863):
            look = replace(look, by=value)
        elif sprm == 0x4A43:
            look = replace(look, size=value / 2)
        elif sprm == 0x2A42:
            look = replace(look, pale=value == _WHITE)
        elif sprm == 0x6870 and len(operand) == 4:
            look = replace(look, pale=operand[3] == 0 and white((operand[0], operand[1], operand[2])))
        elif sprm == 0x2A0C:
            look = replace(look, marked=value not in (0, _WHITE))
        elif sprm in (0x4866, 0xCA71):
            look = replace(look, marked=_shaded(sprm, operand))
        elif sprm in (0x0855, 0x0806, 0x0856):
            look = replace(look, special=bool(value & 1))
        elif sprm == 0x4A30:
            look = replace(look, style=value)
        elif sprm in (0xCA57, 0xCA89) and len(operand) > 3:
            look = replace(look, changed=bool(operand[1]), by=operand[2] | operand[3] << 8)
    return look


def _shaded(sprm: int, operand: bytes) -> bool:
    """Whether a shading colours what lies behind: Shd80 in two bytes, Shd with its length and two colours."""
    value = int.from_bytes(operand, "little")
    if sprm in (0x4866, 0x442D):
        return value not in (0, 0xFFFF) and (value >> 10 != 0 or value >> 5 & 31 not in (0, _WHITE))
    colour = operand[5:9]
    return len(operand) > 10 and (
        operand[9:11] not in (b"\0\0", b"\xff\xff") or (colour[3] == 0 and not white((*colour[:3],)))
    )


@dataclass
class Paragraph:
    """What matters of a paragraph: its style, whether it is shaded, lies in a table, or ends a row."""

    style: int = 0
    shaded: bool = False
    in_table: bool = False
    ends_row: bool = False

    def change(self, data: bytes) -> None:
        """As modifiers change it. Any shading of a row's cells counts for all of them."""
        for sprm, operand in sprms(data):
            if sprm in (0x442D, 0xC64D):
                self.shaded = _shaded(sprm, operand)
            elif sprm == 0x2416:
                self.in_table = operand[:1] == b"\x01"
            elif sprm in (0x2417, 0x244C):
                self.ends_row = operand[:1] == b"\x01"
            elif sprm == 0xD609:
                self.shaded |= any(_shaded(0x442D, operand[at : at + 2]) for at in range(1, len(operand), 2))
            elif sprm in (0xD612, 0xD616, 0xD60C, 0xD670):
                cells = (operand[at : at + 10] for at in range(1, len(operand), 10))
                self.shaded |= any(_shaded(0xC64D, b"\x0a" + cell) for cell in cells)
            elif sprm == 0x563A and operand not in (b"\x0b\0", b"\xff\x0f"):
                # A style of tables may shade its rows; which of them is not worked out here.
                self.shaded = True
