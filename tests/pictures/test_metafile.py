"""Drawings of Windows: their words are read, and what is damaged is not called clean."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from foidesk.opening.metafile import PLACEABLE, is_emf, is_wmf
from foidesk.pictures.metafile.reader import findings, inside, passages


def emf(*records: bytes) -> bytes:
    """A header, steps and the last of them."""
    body = b"".join(records) + struct.pack("<IIIII", 14, 20, 0, 16, 20)
    head = struct.pack(
        "<II32s4sIIIHHIIIII", 1, 88, b"\0" * 32, b" EMF", 0x10000, 88 + len(body), 3, 1, 0, 0, 0, 0, 0, 0
    )
    return head.ljust(88, b"\0") + body


def text_of_emf(words: str) -> bytes:
    """EMR_EXTTEXTOUTW: bounds, mode, two scales, then point, count, offset, options, rectangle, distances."""
    data = words.encode("utf-16-le").ljust(-(-2 * len(words) // 4) * 4, b"\0")
    fixed = (
        b"\0" * 16
        + struct.pack("<IffiiII", 1, 1, 1, 0, 0, len(words), 76)
        + struct.pack("<I4iI", 0, 0, 0, 0, 0, 0)
    )
    return struct.pack("<II", 84, 8 + len(fixed) + len(data)) + fixed + data


def wmf(*records: bytes, placed: bool = True) -> bytes:
    """The head that gives it a place, the header, steps and the last of them."""
    head = struct.pack("<HHHIHIH", 1, 9, 0x300, 0, 0, 0, 0)
    return (
        (PLACEABLE.ljust(22, b"\0") if placed else b"") + head + b"".join(records) + struct.pack("<IH", 3, 0)
    )


def text_of_wmf(words: bytes) -> bytes:
    """META_EXTTEXTOUT without a rectangle."""
    data = struct.pack("<hhHH", 0, 0, len(words), 0) + words + b"\0" * (len(words) % 2)
    return struct.pack("<IH", 3 + len(data) // 2, 0x0A32) + data


def words(data: bytes) -> list[str]:
    file = File("x", data=data)
    assert list(findings(file)) == []
    assert list(inside(file)) == []
    return [passage.text for passage in passages(file)]


def test_the_words_of_an_emf_are_read_in_their_order() -> None:
    assert is_emf(emf())
    assert words(emf(text_of_emf("Wendy"), text_of_emf("Weld"))) == ["Wendy Weld"]
    assert words(emf()) == []


@pytest.mark.parametrize("placed", [True, False])
def test_the_words_of_a_wmf_are_read(placed: bool) -> None:
    data = wmf(text_of_wmf(b"Collar"), text_of_wmf(b"4471"), placed=placed)
    assert is_wmf(data)
    assert words(data) == ["Collar 4471"]


@pytest.mark.parametrize("data", [emf(text_of_emf("Wendy"))[:-30], wmf(text_of_wmf(b"Collar"))[:-6]])
def test_one_that_is_cut_short_is_unreadable(data: bytes) -> None:
    with pytest.raises(Unreadable, match="damaged"):
        list(findings(File("x", data=data)))


@given(st.binary(max_size=300), st.booleans())
def test_no_bytes_break_the_reader(junk: bytes, new: bool) -> None:
    head = emf()[:88] if new else wmf()[:40]
    file = File("x", data=head + junk)
    for read in (findings, passages):
        try:
            list(read(file))
        except Unreadable:
            continue


def test_what_is_no_drawing_is_not_taken_for_one() -> None:
    assert not is_emf(b"\x01\0\0\0" + b"\0" * 60)
    assert not is_wmf(b"\x01\0\x09\0 text")
