"""How drawings of Windows begin, which have no mark in their first bytes."""

PLACEABLE = b"\xd7\xcd\xc6\x9a"


def is_emf(head: bytes) -> bool:
    """Whether it begins as an EMF does ([MS-EMF] 2.3.4.2): a header record that bears the mark."""
    return head[:4] == b"\x01\0\0\0" and head[40:44] == b" EMF"


def is_wmf(head: bytes) -> bool:
    """Whether it begins as a WMF does, with or without the head that gives it a place ([MS-WMF] 2.3.2)."""
    start = 22 if head.startswith(PLACEABLE) else 0
    return head[start : start + 4] in (b"\x01\0\x09\0", b"\x02\0\x09\0") and head[start + 4 : start + 6] in (
        b"\0\x03",
        b"\0\x01",
    )
