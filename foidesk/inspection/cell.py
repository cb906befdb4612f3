"""What a process gives away before it reads a stranger's file: all that the file could make use of."""

import ctypes
import os
import resource
import signal
from typing import BinaryIO

MEMORY = 2 * 1024**3
WRITTEN = 256 * 1024**2
OPENED, OPENED_WITH_HELPERS = 64, 256
_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000
_DIE_WITH_PARENT, _NO_NEW_PRIVILEGES = 1, 38


def limit(seconds: int, written: int = WRITTEN, *, helpers: bool = False) -> None:
    """Bound memory, time, what is written (in bytes) and opened, and let no process be started. For good.

    `helpers`: it may start threads and programs, each within the same bounds.
    """
    bounds = (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, written),
        (resource.RLIMIT_NOFILE, OPENED_WITH_HELPERS if helpers else OPENED),
        (resource.RLIMIT_CORE, 0),
        *(() if helpers else ((resource.RLIMIT_NPROC, 0),)),
    )
    for what, most in bounds:
        _, hard = resource.getrlimit(what)
        bound = most if hard == resource.RLIM_INFINITY else min(most, hard)
        # At the lower of two bounds of time comes a signal that tells why, at the upper one the end.
        resource.setrlimit(what, (bound, bound + (what == resource.RLIMIT_CPU and hard != bound)))


def cut_network() -> bool:
    """Leave the network, where the system lets an ordinary process do so; whether it did."""
    system = ctypes.CDLL(None, use_errno=True)
    if not hasattr(system, "unshare"):
        return False
    alone = _NEW_NETWORK if os.geteuid() == 0 else _NEW_NETWORK | _NEW_USER
    return bool(system.unshare(alone) == 0)


def end_with_parent() -> None:
    """Die when the process that asked dies, and gain nothing from any program."""
    system = ctypes.CDLL(None)
    if hasattr(system, "prctl"):
        system.prctl(_DIE_WITH_PARENT, signal.SIGKILL, 0, 0, 0)
        system.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)


def answer() -> BinaryIO:
    """Where what it has to say goes. Whatever a library prints goes nowhere instead of into it."""
    kept = os.dup(1)
    os.dup2(2, 1)
    return os.fdopen(kept, "wb")
