"""Files are looked into, and archives taken apart, one after the other, each in a process of its own."""

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypeVar

from foidesk.documents import actions, queries
from foidesk.documents.rules import MOST_APART, MOST_PAGES, Held
from foidesk.inspection.child import examine
from foidesk.inspection.unpack import files_in
from foidesk.plumbing.files.place import Away, Damaged
from foidesk.plumbing.files.queries import read
from foidesk.plumbing.scanner.clamd import NoAnswer
from foidesk.plumbing.scanner.here import is_required, malware_in
from foidesk.plumbing.trouble.about import told
from foidesk.worker import faults

if TYPE_CHECKING:
    from foidesk.documents.models import Document, Making

log = logging.getLogger(__name__)

Now = Callable[[], datetime]
Work = TypeVar("Work", "Document", "Making")


def inspect_files(at: datetime) -> bool:
    """Inspect one file that is due. One that fails does not keep the others."""
    return dealt_with(at, actions.claim, _inspect, actions.failed)


def take_files_apart(at: datetime) -> bool:
    """Take one file apart where an officer asked for it."""
    return dealt_with(at, actions.claim_apart, _take_apart, actions.apart_failed)


def dealt_with(
    at: datetime,
    claim: "Callable[..., Work | None]",
    deal: "Callable[[Work, Now], None]",
    failed: Callable[..., None],
) -> bool:
    """Claim one piece of work and do it; where that fails it is said, and tried again later."""
    faults.beat(at)  # many files take longer than a worker may be silent
    work = claim(at=at)
    if work is None:
        return False
    began = time.monotonic()

    def now() -> datetime:
        return at + timedelta(seconds=time.monotonic() - began)

    try:
        deal(work, now)
    except Exception as error:
        log.warning("What was begun with %s could not be done. It is tried again.", work.id)
        failed(work, at=now(), damaged=isinstance(error, Damaged))
        faults.failed(deal.__name__.strip("_"), error, told().get("request", ""), now())
    return True


def _inspect(document: "Document", now: Now) -> None:
    """Scan a file and examine it. Where no scanner answers that must, or no bytes come, it waits."""
    try:
        data = read(document.authority, document.sha256)
    except Away:
        actions.hold(document, Held.NOT_STORED, at=now())
        raise
    if not _is_sound(document, data, now):
        return
    known = queries.known_of(document)
    with laid_down(data) as path:
        report = examine(path, name=document.name, known=known, thumbnails=MOST_PAGES)
    actions.inspected(document, report, at=now())
    for place in report.faults:
        faults.note("inspect", "a reader stumbled", place, document, now())


def _is_sound(document: "Document", data: bytes, now: Now) -> bool:
    """Whether a file may be examined: a scanner found nothing, or none need be asked."""
    try:
        malware = malware_in(data)
    except NoAnswer as why:
        faults.note("scan", f"no answer of the malware scanner: {why}", "", document, now())
        if is_required():
            actions.hold(document, Held.NO_SCANNER, at=now())
            return False
        return True
    if malware:
        actions.infected(document, malware, at=now())
        return False
    if malware is not None:
        actions.scanned(document, at=now())
    return True


def _take_apart(document: "Document", now: Now) -> None:
    """The files in an archive or message, laid beside it."""
    with laid_down(read(document.authority, document.sha256)) as path:
        inside = files_in(path, name=document.name, most=MOST_APART)
    actions.taken_apart(document, inside, at=now())


@contextmanager
def laid_down(data: bytes) -> Iterator[Path]:
    """Bytes as a file that nobody else can read, for as long as it is looked at."""
    with TemporaryDirectory(prefix="foidesk-") as folder:
        path = Path(folder) / "file"
        path.write_bytes(data)
        yield path
