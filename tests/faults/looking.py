"""What a process that has Django sees afterwards of a ledger: whatever is not there any more is printed."""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from foidesk.cases.models import Case
from foidesk.decisions.models import Part
from foidesk.documents.models import Document
from foidesk.inbox.models import Message as Taken
from foidesk.letters.models import Letter
from foidesk.plumbing.files.queries import read
from foidesk.plumbing.post.models import Message
from foidesk.release.models import Parcel
from foidesk.release.rules import State

Look = Callable[[str, str], bool]

_ON_ITS_WAY = (State.HANDED, State.LEFT, State.UNCERTAIN, State.FAILED)


def _file(case: str, sha256: str) -> bool:
    rows = Document.objects.in_every_office().filter(case_id=case, sha256=sha256)
    return any(read(row.authority, row.sha256) for row in rows)


def _parcel(key: str, *states: State) -> bool:
    return Parcel.objects.in_every_office().filter(id=key, state__in=states).exists()


def _handed(key: str, _more: str) -> bool:
    rows = Parcel.objects.in_every_office().filter(id=key, state__in=_ON_ITS_WAY)
    return Message.objects.in_every_office().filter(id__in=rows.values("message")).exists()


def _part(**wanted: str) -> bool:
    return Part.objects.in_every_office().filter(**wanted).exists()


LOOKS: dict[str, Look] = {
    "taken": lambda key, more: Taken.objects.in_every_office().filter(id=key).exists(),
    "logged": lambda key, more: Case.objects.in_every_office().filter(id=key, title=more).exists(),
    "file": _file,
    "held": lambda key, more: _part(question__case=key, held="held"),
    "outcome": lambda key, more: _part(question__case=key, outcome="disclosed"),
    "words": lambda key, more: _part(question__case=key, answer=f"Two, of {key}."),
    "drafted": lambda key, more: Letter.objects.in_every_office().filter(id=key).exists(),
    "submitted": lambda key, more: _parcel(key, State.AWAITING, State.APPROVED, *_ON_ITS_WAY),
    "approved": lambda key, more: _parcel(key, State.APPROVED, *_ON_ITS_WAY),
    "handed": _handed,
}


def look(ledger: str) -> None:
    """Print every line of a ledger that is not so, and references with a gap or given twice."""
    for what, key, more in json.loads(Path(ledger).read_text()):
        if not LOOKS[what](key, more):
            print(f"{what} {key} {more} was acknowledged and is not there")
    numbers: dict[int, list[int]] = {}
    for year, number in Case.objects.in_every_office().order_by("number").values_list("year", "number"):
        numbers.setdefault(year, []).append(number)
    for year, given in numbers.items():
        if given != list(range(1, len(given) + 1)):
            print(f"the references of {year} have a gap or a double: {given}")
    for parcel, n in Counter(_answers()).items():
        if n > 1:
            print(f"{n} messages went out for the parcel {parcel}")


def _answers() -> list[str]:
    rows = Parcel.objects.in_every_office().exclude(message=None)
    return [str(key) for key in rows.values_list("message", flat=True)]


def sent() -> None:
    """Print the Message-ID of everything that is called sent."""
    rows = Message.objects.in_every_office().filter(state="sent")
    print("\n".join(rows.values_list("message_id", flat=True)))


def mail() -> None:
    """Print the state of each message."""
    print("\n".join(Message.objects.in_every_office().values_list("state", flat=True)))
