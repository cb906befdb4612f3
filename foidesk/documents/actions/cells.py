"""Looking into a spreadsheet, to choose of it what may be given."""

import tempfile
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db import transaction

from foidesk.documents import queries, rules
from foidesk.documents.actions.telling import tell
from foidesk.documents.models import Document
from foidesk.documents.rules import State
from foidesk.law.refusal import Refusal, Refused
from foidesk.people.rules import Actor, Permission, insist, lacks
from foidesk.plumbing.files.queries import read
from foidesk.printing.cannot import Cannot
from foidesk.printing.ranges import child
from foidesk.printing.ranges.choice import Range


def look_into(
    document: Document,
    *,
    sheet: str = "",
    first: int = 1,
    ranges: Sequence[Range] = (),
    by: Actor,
    at: datetime,
) -> Mapping[str, Any]:
    """What shows of a spreadsheet, as `printing.ranges.looking.look` gives it; each time an event.

    `sheet` is the one of which rows are shown, from the number `first` on; "" for the first sheet.
    Raises Refused where nothing of it can be chosen, and for a file that nobody can open. Raises Damaged.
    """
    insist(
        lacks(by, Permission.HANDLE, of=document.authority),
        queries.tells_who_asks(document, by),
        rules.cannot_be_opened(State(document.state)),
    )
    with tempfile.TemporaryDirectory(prefix="foidesk-") as folder:
        path = Path(folder, "file")
        path.write_bytes(read(by.authority, document.sha256))
        try:
            seen = child.shown(path, name=document.name, sheet=sheet, first=first, ranges=ranges)
        except Cannot as why:
            raise Refused(Refusal(why.says)) from why
    with transaction.atomic():
        tell(rules.LOOKED_INTO, document, by=by.id, at=at)
    return seen
