"""Making a cleaned copy of a file: a working version, inspected again like every file."""

import tempfile
from datetime import date, datetime
from pathlib import Path

from foidesk.cleaning import child
from foidesk.cleaning.copy import CannotClean, Copy
from foidesk.documents import queries, rules
from foidesk.documents.actions.keeping import keep_version
from foidesk.documents.models import Document
from foidesk.documents.rules import State, Upload, Version
from foidesk.law.refusal import Refusal, Refused
from foidesk.people.rules import Actor, Permission, insist, lacks
from foidesk.plumbing.files.queries import read


def clean(document: Document, *, by: Actor, at: datetime, on: date) -> Document:
    """A copy that holds only what the file shows. The file itself stays as it is.

    Raises Refused where none can be made, and for a file that nobody can open. Raises Damaged.
    """
    insist(
        lacks(by, Permission.HANDLE, of=document.authority),
        queries.tells_who_asks(document, by),
        rules.cannot_be_opened(State(document.state)),
    )
    copy = _copy(document, read(by.authority, document.sha256))
    upload = Upload(f"{Path(document.name).stem} (cleaned){copy.suffix}", "", copy.data)
    return keep_version(document, Version.WORKING, upload, by=by, at=at, on=on)


def _copy(document: Document, data: bytes) -> Copy:
    with tempfile.TemporaryDirectory(prefix="foidesk-") as folder:
        path = Path(folder, "file")
        path.write_bytes(data)
        try:
            return child.clean(path, name=document.name)
        except CannotClean as why:
            raise Refused(Refusal(why.says)) from why
