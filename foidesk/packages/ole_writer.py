"""Writing a compound file ([MS-CFB]), so that what lies within another can be examined by itself."""

import struct
from collections.abc import Mapping

from foidesk.opening.ole import MAGIC, Path

_SECTOR = 512
_END = 0xFFFFFFFE
_FREE = 0xFFFFFFFF
_FAT = 0xFFFFFFFD
_DIFAT = 0xFFFFFFFC
_CUTOFF = 4096


def written(streams: Mapping[Path, bytes], *, clsid: bytes = bytes(16)) -> bytes:
    """A compound file with these streams; storages are made as their paths need them."""
    names = _tree(streams)
    small = {path: data for path, data in streams.items() if len(data) < _CUTOFF}
    mini, mini_fat, mini_starts = _chained(small, 64)
    mini_table = struct.pack(f"<{len(mini_fat)}L", *mini_fat)
    large: dict[Path, bytes] = {path: data for path, data in streams.items() if len(data) >= _CUTOFF}
    parts = {("", "mini"): mini, ("", "table"): mini_table, **large}
    body, fat, starts = _chained(parts, _SECTOR)
    sizes = {path: len(data) for path, data in streams.items()}
    where = {path: mini_starts[path] if path in small else starts[path] for path in streams}
    directory = _directory(names, sizes, where, (starts["", "mini"], len(mini)), clsid)
    first = len(fat)
    body += directory
    fat += _chain(first, len(directory) // _SECTOR)
    table_sectors = -(-len(mini_table) // _SECTOR)
    return _finished(body, fat, first, starts["", "table"], table_sectors)


def _tree(streams: Mapping[Path, bytes]) -> list[Path]:
    """Every storage and stream, in the order of the directory, the root first."""
    paths: set[Path] = set()
    for path in streams:
        paths.update(path[:end] for end in range(1, len(path) + 1))
    return [(), *sorted(paths)]


def _chain(first: int, count: int) -> list[int]:
    return [first + at + 1 for at in range(count - 1)] + [_END] if count else []


def _chained(parts: Mapping[Path, bytes], size: int) -> tuple[bytes, list[int], dict[Path, int]]:
    """All parts in sectors of `size`, the table of sectors, and where each part begins."""
    body = bytearray()
    fat: list[int] = []
    starts: dict[Path, int] = {}
    for path, data in parts.items():
        starts[path] = len(fat) if data else _END
        fat += _chain(len(fat), -(-len(data) // size))
        body += data + bytes(-len(data) % size)
    return bytes(body), fat, starts


def _directory(
    names: list[Path], sizes: dict[Path, int], where: dict[Path, int], root: tuple[int, int], clsid: bytes
) -> bytes:
    children: dict[Path, list[int]] = {}
    for number, path in enumerate(names):
        if path:
            children.setdefault(path[:-1], []).append(number)
    links: dict[int, list[int]] = {number: [_FREE, _FREE, _FREE] for number in range(len(names))}
    for parent, kids in children.items():
        # Shorter names sort first, then by upper case ([MS-CFB] 2.6.4).
        kids.sort(key=lambda number: (len(names[number][-1]), names[number][-1].upper()))
        links[names.index(parent)][2] = _balanced(kids, links)
    entries = bytearray()
    for number, path in enumerate(names):
        name = (path[-1] if path else "Root Entry").encode("utf-16-le")
        kind = 5 if not path else 2 if path in sizes else 1
        start, size = root if not path else (where.get(path, 0), sizes.get(path, 0))
        entries += struct.pack("<64sHBB3L", name, len(name) + 2, kind, 1, *links[number])
        entries += struct.pack("<16s20xLQ", clsid if not path else bytes(16), start, size)
    while len(entries) % _SECTOR:
        entries += struct.pack("<64sHBB3L16s20xLQ", b"", 0, 0, 0, _FREE, _FREE, _FREE, b"", 0, 0)
    return bytes(entries)


def _balanced(kids: list[int], links: dict[int, list[int]]) -> int:
    """Siblings as a tree as flat as can be; its top."""
    if not kids:
        return _FREE
    middle = len(kids) // 2
    links[kids[middle]][0] = _balanced(kids[:middle], links)
    links[kids[middle]][1] = _balanced(kids[middle + 1 :], links)
    return kids[middle]


def _finished(body: bytes, fat: list[int], directory: int, table: int, table_sectors: int) -> bytes:
    fats = difats = 0
    while True:
        needed = -(-(len(fat) + fats + difats) // 128)
        extra = max(0, -(-(needed - 109) // 127))
        if (needed, extra) == (fats, difats):
            break
        fats, difats = needed, extra
    first = len(fat)
    fat = fat + [_FAT] * fats + [_DIFAT] * difats
    fat += [_FREE] * (fats * 128 - len(fat))
    numbers = list(range(first, first + fats))
    chain = b""
    for at in range(difats):
        here = numbers[109 + 127 * at : 109 + 127 * (at + 1)]
        follow = first + fats + at + 1 if at + 1 < difats else _END
        chain += struct.pack("<128L", *here, *[_FREE] * (127 - len(here)), follow)
    header = struct.pack("<8s16s5H6x", MAGIC, b"", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack(
        "<9L", 0, fats, directory, 0, _CUTOFF, table, table_sectors, first + fats if difats else _END, difats
    )
    header += struct.pack("<109L", *(numbers[:109] + [_FREE] * (109 - len(numbers[:109]))))
    return header + body + struct.pack(f"<{len(fat)}L", *fat) + chain
