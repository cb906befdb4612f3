"""Whether the boxes and copies that are stored are those that the record tells of."""

import uuid
from collections.abc import Iterator

from foidesk.audit.queries import Entry, Fault, with_verbs
from foidesk.documents import queries as documents
from foidesk.documents.rules import REDACTED
from foidesk.redaction import rules
from foidesk.redaction.models import Box, Copying, Reading
from foidesk.redaction.queries.boxes import digest
from foidesk.redaction.queries.copies import struck_by
from foidesk.redaction.rules import Says, State

_SAID = {
    rules.AGREED.verb: Says.AGREED,
    rules.AGREED_ALONE.verb: Says.AGREED,
    rules.SENT_BACK.verb: Says.SENT_BACK,
}


def faults(authority: uuid.UUID) -> Iterator[Fault]:
    """Boxes, copies, proofs and readings that are not what the record tells of them."""
    yield from _box_faults(authority)
    yield from _copying_faults(authority)
    yield from _copy_faults(authority)
    yield from _reading_faults(authority)


def _box_faults(authority: uuid.UUID) -> Iterator[Fault]:
    """Documents whose boxes are not those that stood after the last event that changed them."""
    told: dict[str, dict[uuid.UUID, Entry]] = {}
    for entry in with_verbs(authority=authority, verbs=sorted(rules.CHANGED)):
        told.setdefault(str(entry.facts["document"]), {})[entry.chain] = entry
    drawn_on = Box.objects.of(authority).values_list("document_id", flat=True).distinct()
    for key in sorted({*told, *map(str, drawn_on)}):
        document = documents.document(authority, uuid.UUID(key))
        # A file may have been moved to another request, and back: of their last words the latest stands.
        last = max(told.get(key, {}).values(), key=lambda entry: entry.at, default=None)
        if document is None or last is None or last.facts["after"] != digest(document):
            yield Fault(f"file {key}", "Its boxes are not those that the record tells of.")


def _copying_faults(authority: uuid.UUID) -> Iterator[Fault]:
    """Copies asked for with other boxes, or ended otherwise, than the record tells."""
    ordered: dict[str, str] = {}
    ended: dict[str, tuple[str, str]] = {}
    ends = {row.deed.verb: row.target for row in rules.TRANSITIONS}
    for entry in with_verbs(authority=authority, verbs=sorted({rules.ORDERED.verb, *ends})):
        key = str(entry.facts["copying"])
        if entry.verb in ends:
            ended[key] = (ends[entry.verb], str(entry.facts.get("copy_sha256", "")))
        else:
            ordered[key] = str(entry.facts["boxes"])
    rows = Copying.objects.of(authority).select_related("document", "copy").order_by("id")
    stored = {str(row.id): row for row in rows.iterator()}
    for key in sorted({*ordered, *ended, *stored}):
        row = stored.get(key)
        if row is None or key not in ordered or _differs(row, ordered[key], ended.get(key)):
            yield Fault(f"copy {key}", "What is stored of it is not what the record tells.")


def _differs(row: Copying, boxes: str, end: tuple[str, str] | None) -> bool:
    """Whether a copying has other boxes, or another end, than the record says."""
    burnt = rules.digest(row.document.sha256, struck_by(row))
    sha256 = row.copy.sha256 if row.copy else ""
    stands = (row.state, sha256) if State(row.state) not in rules.OPEN else None
    return not row.boxes == boxes == burnt or stands != end


def _copy_faults(authority: uuid.UUID) -> Iterator[Fault]:
    """Redacted files of which nobody proved anything."""
    proved = Copying.objects.of(authority).filter(state=State.PROVED).values_list("copy_id", flat=True)
    known = {str(key) for key in proved}
    for entry in with_verbs(authority=authority, verbs=[REDACTED.verb]):
        key = str(entry.facts["file_1"])
        if key not in known:
            yield Fault(f"file {key}", "It is a redacted copy, and no proof of it is kept.")


def _reading_faults(authority: uuid.UUID) -> Iterator[Fault]:
    """Words of second readers that the record does not tell, or tells otherwise."""
    told = {
        str(entry.facts["reading"]): (str(entry.facts["copying"]), str(_SAID[entry.verb]), entry.by)
        for entry in with_verbs(authority=authority, verbs=sorted(_SAID))
    }
    rows = Reading.objects.of(authority).values_list("id", "copying_id", "says", "read_by")
    stored = {str(key): (str(of), says, by) for key, of, says, by in rows}
    for key in sorted({*told, *stored}):
        if told.get(key) != stored.get(key):
            yield Fault(f"reading {key}", "What is stored of it is not what the record tells.")
