"""Which files a program may see that reads a stranger's document, where the system can hold it to that."""

import ctypes
import os
import struct
from collections.abc import Iterable
from pathlib import Path

_CREATE, _ADD, _RESTRICT = 444, 445, 446
"""The system calls of Landlock (Linux 5.13 and later), the same on every kind of machine."""
_READ = 1 << 0 | 1 << 2 | 1 << 3
"""To run and read files, and to list folders."""
_ALL = (1 << 13) - 1
_OF_A_FILE = 1 << 0 | 1 << 1 | 1 << 2
_SOCKET = 1 << 9
_BENEATH = 1


def confine(*, read: Iterable[Path], write: Iterable[Path], meet: Iterable[Path] = ()) -> bool:
    """Let this process and all it starts see nothing but what lies in these places. For good. Where they may
    only `meet`, they can make a socket, and open nothing.

    After `cell.end_with_parent`. False where the system can't; places that are not there are passed over.
    """
    system = ctypes.CDLL(None, use_errno=True)
    if not hasattr(system, "syscall"):
        return False
    rules = system.syscall(_CREATE, struct.pack("=Q", _ALL), ctypes.c_size_t(8), 0)
    if rules < 0:
        return False
    for places, allowed in ((read, _READ), (write, _ALL), (meet, _SOCKET)):
        for place in places:
            if place.exists():
                _add(system, rules, place, allowed)
    held = system.syscall(_RESTRICT, rules, 0) == 0
    os.close(rules)
    return bool(held)


def _add(system: ctypes.CDLL, rules: int, place: Path, allowed: int) -> None:
    there = os.open(place, os.O_PATH | os.O_CLOEXEC)
    allowed &= _ALL if place.is_dir() else _OF_A_FILE
    system.syscall(_ADD, rules, _BENEATH, struct.pack("=Qi", allowed, there), 0)
    os.close(there)
