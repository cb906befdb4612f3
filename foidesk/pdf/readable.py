"""What the codes of a font mean (ToUnicode), written anew: codes and characters, and no word more."""

import re
from collections.abc import Iterator

_PART = re.compile(rb"begin(codespacerange|bfchar|bfrange)\b(.*?)end\1", re.DOTALL)
_REMARK = re.compile(rb"%[^\r\n]*")
_CODE = re.compile(rb"<([0-9A-Fa-f\s]*)>|([\[\]])")
_MOST_CHARACTERS = 4
"""That one code may stand for: a ligature has three."""
_MOST_AT_ONCE = 100
"""Entries of one part, which readers may rely on."""
BEFORE = b"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
"""
_AFTER = b"""endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""
EVERY = BEFORE + (
    b"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
    b"1 beginbfrange\n<0000> <FFFF> <0000>\nendbfrange\n" + _AFTER
)
"""Each code of two bytes stands for the character with its number."""


def meanings(data: bytes) -> bytes | None:
    """The map written anew; None where a code stands for more than a ligature does."""
    lines: list[bytes] = []
    for kind, part in _PART.findall(_REMARK.sub(b"", data)):
        entries = list(_entries(part, 3 if kind == b"bfrange" else 2))
        if kind != b"codespacerange" and any(_says_much(entry) for entry in entries):
            return None
        for at in range(0, len(entries), _MOST_AT_ONCE):
            some = entries[at : at + _MOST_AT_ONCE]
            lines += [b"%d begin%b" % (len(some), kind), *some, b"end" + kind]
    return BEFORE + b"\n".join(lines) + b"\n" + _AFTER


def codes(written: bytes) -> bytes:
    """The bytes that the codes of a map written here stand for, each on a line of its own."""
    every = (code for code, _ in _CODE.findall(written[len(BEFORE) :]))
    return b"\n".join(bytes.fromhex(code.decode("ascii")) for code in every if len(code) % 2 == 0)


def _entries(part: bytes, length: int) -> Iterator[bytes]:
    """Each entry as a line; a list of codes counts as one."""
    entry: list[bytes] = []
    within: list[bytes] | None = None
    for code, bracket in _CODE.findall(part):
        if bracket == b"[":
            within = []
        elif bracket == b"]":
            entry.append(b"[" + b" ".join(within or []) + b"]")
            within = None
        else:
            (entry if within is None else within).append(b"<" + b"".join(code.split()) + b">")
        if within is None and len(entry) == length:
            yield b" ".join(entry)
            entry = []


def _says_much(entry: bytes) -> bool:
    return any(len(code) > 2 + 4 * _MOST_CHARACTERS for code in entry.strip(b"]").replace(b"[", b"").split())
