"""The steps of an EMF ([MS-EMF] 2.3) and of a WMF ([MS-WMF] 2.3), each with its number and its bytes."""

import struct
from collections.abc import Iterator
from typing import NamedTuple

from foidesk.findings.codes import Code
from foidesk.language.sentence import say
from foidesk.opening.limits import Unreadable
from foidesk.opening.metafile import PLACEABLE

MOST = 2_000_000
_BROKEN = say("It is a drawing that is damaged, so that not all of it can be examined. Ask for a fresh copy.")
_LAST_OF_EMF = 14


class Step(NamedTuple):
    """One record: its number, and what follows its size."""

    number: int
    data: bytes


def of_emf(data: bytes) -> Iterator[Step]:
    """The steps to the last. Raises Unreadable where one can't be what it says, or the last is missing."""
    at = 0
    for _ in range(MOST):
        if at + 8 > len(data):
            break
        number, size = struct.unpack_from("<II", data, at)
        if size < 8 or size % 4 or at + size > len(data):
            break
        yield Step(number, data[at + 8 : at + size])
        if number == _LAST_OF_EMF:
            return
        at += size
    raise Unreadable(Code.UNREADABLE, _BROKEN)


def of_wmf(data: bytes) -> Iterator[Step]:
    """The same of a WMF, whose sizes count words of two bytes."""
    at = (22 if data.startswith(PLACEABLE) else 0) + 18
    for _ in range(MOST):
        if at + 6 > len(data):
            break
        size, number = struct.unpack_from("<IH", data, at)
        if number == 0:
            return
        if size < 3 or at + 2 * size > len(data):
            break
        yield Step(number, data[at + 6 : at + 2 * size])
        at += 2 * size
    raise Unreadable(Code.UNREADABLE, _BROKEN)
