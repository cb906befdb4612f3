"""Copies without what is struck out, made beside the rounds: mail waits for none of them, however long."""

import logging
import time
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Event, Thread
from typing import TYPE_CHECKING

from django.db import connections

from foidesk.plumbing.files.place import Damaged
from foidesk.plumbing.trouble.rules import new_reference
from foidesk.redaction import actions, queries
from foidesk.worker import faults

if TYPE_CHECKING:
    from foidesk.redaction.models import Copying

log = logging.getLogger(__name__)


@dataclass
class Beside:
    """What is being made, by a thread of its own; never two at once."""

    thread: Thread | None = None
    row: "Copying | None" = None
    stopping: Event = field(default_factory=Event)

    def busy(self) -> bool:
        """Whether one is under way."""
        return self.thread is not None and self.thread.is_alive()

    def start(self, at: datetime) -> None:
        """Make what is due, as of this moment on."""
        self.thread = Thread(target=self._run, args=(at,), name="copies", daemon=True)
        self.thread.start()

    def make_all(self, at: datetime) -> None:
        """Make one copy after the other until none is due. One that fails does not keep the others."""
        began = time.monotonic()

        def now() -> datetime:
            return at + timedelta(seconds=time.monotonic() - began)

        while not self.stopping.is_set() and (row := actions.claim(at=now())) is not None:
            self.row = row
            try:
                actions.make(row, now=now)
            except Exception as error:
                log.warning("The copy %s could not be made. It is tried again.", row.id)
                actions.failed(row, at=now(), damaged=isinstance(error, Damaged))
                faults.failed("copy_struck", error, new_reference(), now())
            finally:
                self.row = None

    def _run(self, at: datetime) -> None:
        try:
            self.make_all(at)
        except Exception as error:
            faults.failed("copy_struck", error, new_reference(), at)
        finally:
            connections.close_all()


_BESIDE = Beside()


def copy_struck(at: datetime) -> bool:
    """Begin with the copies that are due; while one is made, tell the others that somebody is at it."""
    if _BESIDE.busy():
        if (row := _BESIDE.row) is not None:
            actions.still_at(row, at=at)
    elif queries.due(at=at).exists():
        _BESIDE.start(at)
    return False


def finish(*, wait: bool, at: datetime) -> None:
    """Wait until all that is due is made; or leave it, and it is due again at once."""
    if wait:
        if _BESIDE.thread is not None:
            _BESIDE.thread.join()
        return
    _BESIDE.stopping.set()
    if (row := _BESIDE.row) is not None and _BESIDE.busy():
        actions.let_go(row, at=at)
