"""Shapes on a sheet, [MS-ODRAW]: which of them are hidden, and the pictures kept for them."""

from collections.abc import Iterator

from foidesk.cells.xls.records import Record
from foidesk.opening.file import Inside

_COMMENT, _DROPDOWN = 0x19, 0x14
_OPTIONS, _ANCHOR, _SHAPE = 0xF00B, 0xF010, 0xF00A
_SHOWN = 0x03BF
_KINDS = {
    0: "group",
    1: "line",
    2: "rectangle",
    3: "oval",
    5: "chart",
    6: "text box",
    8: "picture",
    30: "shape",
}
_BLIPS = {0xF01D: (16, ".jpg"), 0xF02A: (16, ".jpg"), 0xF01E: (16, ".png"), 0xF029: (16, ".tif")}
_TWO_MARKS = frozenset({0x46B, 0x6E3, 0x6E1, 0x6E5})


def atoms(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Kind, instance and bytes of each record that holds no others, to any depth."""
    at = 0
    while at + 8 <= len(data):
        head = int.from_bytes(data[at : at + 2], "little")
        kind = int.from_bytes(data[at + 2 : at + 4], "little")
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        at += 8
        if head & 0xF == 0xF:
            continue
        if kind == 0xF007:  # a store of one picture: 36 bytes and its name, then the picture's own record
            yield kind, head >> 4, data[at : at + 36]
            at += 36 + (data[at + 33] if at + 33 < len(data) else 0)
            continue
        yield kind, head >> 4, data[at : at + size]
        at += size


class Shapes:
    """The shapes of a sheet. Each is told of by a piece of drawing and then by an OBJ record."""

    def __init__(self) -> None:
        self.hidden: dict[int, str] = {}
        """What each hidden one is, by its number."""
        self.last = 0
        self._unseen = False

    def drawing(self, data: bytes) -> None:
        """A piece of drawing, of the shape whose OBJ comes next."""
        for kind, instance, body in atoms(data):
            if kind == _SHAPE:
                self._unseen = False
            elif kind == _OPTIONS:
                self._unseen = self._unseen or _hidden(instance, body)
            elif kind == _ANCHOR and len(body) >= 18:
                corners = [int.from_bytes(body[n : n + 2], "little") for n in range(2, 18, 2)]
                self._unseen = self._unseen or corners[:4] == corners[4:]

    def object(self, record: Record) -> None:
        """OBJ, [MS-XLS] 2.4.181: what the shape is."""
        if len(record.data) < 10 or record.number(0) != 0x15:
            return
        kind, self.last = record.number(4), record.number(6)
        # A comment is hidden until somebody points at it; the arrow of a filter is drawn by the program.
        if self._unseen and kind not in (_COMMENT, _DROPDOWN):
            self.hidden[self.last] = _KINDS.get(kind, "shape")
        self._unseen = False


def _hidden(count: int, body: bytes) -> bool:
    """Whether a table of properties says that the shape is hidden, [MS-ODRAW] 2.3.4.44."""
    for at in range(0, min(count * 6, len(body) - 5), 6):
        if int.from_bytes(body[at : at + 2], "little") & 0x3FFF == _SHOWN:
            value = int.from_bytes(body[at + 2 : at + 6], "little")
            return bool(value & 0x2 and value & 0x20000)
    return False


def pictures(data: bytes) -> Iterator[Inside]:
    """The photographs and scans of a workbook, [MS-ODRAW] 2.2.23: what is drawn has no device or place."""
    count = 0
    for kind, instance, body in atoms(data):
        if kind in _BLIPS:
            marks, ending = _BLIPS[kind]
            count += 1
            yield Inside(f"picture {count}{ending}", body[marks * (2 if instance in _TWO_MARKS else 1) + 1 :])
