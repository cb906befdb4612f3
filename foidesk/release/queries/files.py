"""The files that go with a letter: which they are now, and what speaks against each of a parcel's."""

import uuid
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foidesk.documents.rules import ENGINE, State
from foidesk.inspection.naming import mismatch
from foidesk.language.sentence import say
from foidesk.law.refusal import Refusal
from foidesk.material import queries as material
from foidesk.opening.types import Type
from foidesk.plumbing.files.place import Damaged
from foidesk.plumbing.files.queries import read
from foidesk.plumbing.post.rules import file_name
from foidesk.release.content import Enclosed
from foidesk.release.gate.finding import Finding
from foidesk.release.models import Item, Parcel
from foidesk.release.queries.parcels import approvals, items, needs_another_officer
from foidesk.release.rules import CARRIERS, Kind, Verdict

if TYPE_CHECKING:
    from foidesk.letters.models import Letter

GONE = (
    "What is stored of the file “{name}” is missing, or is not what was inspected, so it can't leave. Tell "
    "whoever keeps this system; leave the file out, or add it again."
)

OLD = (
    "It was inspected by an earlier version of this program, which saw less. The worker inspects it again "
    "within minutes; look again then."
)


def laid_to(kind: Kind, letter: uuid.UUID | None) -> uuid.UUID | None:
    """The key under which files are laid to a letter: none for the answer itself."""
    return None if kind is Kind.RESPONSE else letter


def enclosed_with(letter: "Letter") -> tuple[Enclosed, ...]:
    """What goes with a letter now, in order, each file in the very version that leaves."""
    kind = Kind(letter.kind)
    if kind not in CARRIERS:
        return ()
    rows = material.enclosed(letter.case, laid_to(kind, letter.id))
    return tuple(
        Enclosed(one.id, file_name(row.name), one.sha256, one.size, one.kind)
        for row, one in ((row, row.document) for row in rows if row.left_on is None)
    )


def unread(parcel: Parcel) -> tuple[Refusal, ...]:
    """The files whose bytes are not there, or not those that were inspected; nothing when all are whole.

    Asked before anything is held, for reading takes a while. Raises Away where the place can't be reached.
    """
    return tuple(Refusal(GONE, name=one.name) for one in items(parcel) if _bytes(one) is None)


def bytes_of(parcel: Parcel) -> list[bytes] | None:
    """The bytes of a parcel's files, in order; None where those of one are not whole. Raises Away."""
    found = [_bytes(one) for one in items(parcel)]
    whole = [data for data in found if data is not None]
    return whole if len(whole) == len(found) else None


def against_files(parcel: Parcel, by: uuid.UUID | None = None) -> Iterator[Finding]:
    """What speaks against each file of a parcel as it stands now; `by` is who lets it go on, or would."""
    hands, names = by_whom(parcel, by), set[str]()
    for item in items(parcel):
        file = say("the file “{name}”", name=item.name)
        yield from (Finding(f"file-{code}", file, says) for code, says in _of_itself(parcel, item))
        for one in material.against(item.document, *hands):
            where = say("{file}, {where}", file=file, where=one.where) if one.where else file
            yield Finding(f"file-{one.code}", where, one.says)
        if item.name.casefold() in names:
            yield Finding(
                "file-name", file, "Another file goes under the same name. Give one of them another."
            )
        names.add(item.name.casefold())


def by_whom(parcel: Parcel, by: uuid.UUID | None = None) -> tuple[uuid.UUID, ...]:
    """The officers by whom a parcel leaves, as far as known: who asked for approval, and who approves.

    Nobody where it needs no second officer: then it is asked whether two have opened what two must open.
    """
    if not needs_another_officer(parcel):
        return ()
    said = [one.given_by for one in approvals(parcel) if one.verdict == Verdict.APPROVED]
    second = said[-1:] or ([by] if by is not None else [])
    return (parcel.submitted_by or by or parcel.prepared_by, *second)


def _of_itself(parcel: Parcel, item: Item) -> Iterator[tuple[str, str]]:
    """What is wrong with a file whatever was found in it: a code, and a sentence."""
    document = item.document
    if document.case_id != parcel.case_id:
        yield "other-request", "It belongs to another request now. Take it out of what is sent."
    stands = (document.sha256, document.size, document.kind)
    if stands != (item.sha256, item.size, item.kind):
        yield "other-bytes", "It is not what was made ready to leave. Prepare the letter again."
    if document.state in (State.CLEAN, State.BLOCKED) and document.engine != ENGINE:
        yield "old-inspection", OLD
    wrong = mismatch(item.name, Type(document.kind)) if document.kind else None
    if wrong is not None:
        yield "name", wrong.says


def _bytes(item: Item) -> bytes | None:
    """The bytes of a file as they were inspected, or None where they are not there whole."""
    try:
        data = read(item.authority, item.sha256)
    except Damaged:
        return None
    return data if len(data) == item.size else None
