"""Whether what is stored of files that are sent, withheld or let pass is what the record tells."""

import uuid
from collections import defaultdict
from collections.abc import Iterator

from foidesk.audit.queries import Entry, Fault, with_verbs
from foidesk.material import rules
from foidesk.material.models import Enclosure, Fate, Opening, Override
from foidesk.material.rules import DEEDS

_OF = ("code", "count", "engine")
_AGREED = frozenset({rules.PASS_AGREED.verb, rules.PASS_ALONE.verb})


def faults(authority: uuid.UUID) -> Iterator[Fault]:
    """Rows that the record does not tell of, or tells of otherwise."""
    told: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in with_verbs(authority=authority, verbs=sorted(deed.verb for deed in DEEDS)):
        for kind in ("fate_row", "enclosure", "override"):
            if kind in entry.facts:
                told[kind, str(entry.facts[kind])].append(entry)
        if entry.verb == rules.OPENED.verb:
            told["opening", f"{entry.facts['document']} {entry.by}"].append(entry)
    yield from _fates(authority, told)
    yield from _enclosures(authority, told)
    yield from _overrides(authority, told)
    for row in Opening.objects.of(authority).order_by("id").iterator():
        if ("opening", f"{row.document_id} {row.opened_by}") not in told:
            yield Fault(f"opening {row.id}", "The record does not tell that this officer opened the file.")


def _fates(authority: uuid.UUID, told: dict[tuple[str, str], list[Entry]]) -> Iterator[Fault]:
    last = {entries[0].facts["document"]: key for (kind, key), entries in told.items() if kind == "fate_row"}
    for row in Fate.objects.of(authority).order_by("id").iterator():
        entry = next(iter(told["fate_row", str(row.id)]), None)
        ended = len(told["fate_row", str(row.id)]) > 1 or last.get(str(row.document_id)) != str(row.id)
        stored = (
            row.fate,
            row.questions,
            rules.provisions_told(row.provisions),
            str(row.document_id),
            row.set_by,
            row.superseded_at is not None,
        )
        said = entry and (
            entry.facts["fate_code"],
            entry.facts["questions"],
            entry.facts["provisions"],
            entry.facts["document"],
            entry.by,
            ended,
        )
        if stored != said:
            yield Fault(f"fate {row.id}", "What becomes of a file is not what the record tells.")


def _enclosures(authority: uuid.UUID, told: dict[tuple[str, str], list[Entry]]) -> Iterator[Fault]:
    """What is laid to letters, and whether what left is byte for byte what was laid to them."""
    rows = Enclosure.objects.of(authority).select_related("document").order_by("id")
    for row in rows.iterator():
        where, entries = f"enclosure {row.id}", told["enclosure", str(row.id)]
        verbs = {entry.verb for entry in entries}
        gone = {str(entry.facts["on"]) for entry in entries if entry.verb == rules.LEFT.verb}
        hashes = {entry.facts["sha256"] for entry in entries if "sha256" in entry.facts}
        out = row.taken_out_at is not None
        left = {str(row.left_on)} if row.left_on is not None else set()
        if rules.ENCLOSED.verb not in verbs or out != (rules.TAKEN_OUT.verb in verbs) or gone != left:
            yield Fault(where, "What goes with a letter is not what the record tells.")
        elif hashes != {row.document.sha256}:
            yield Fault(where, "The file is not the one that was laid to the letter, or that left with it.")


def _overrides(authority: uuid.UUID, told: dict[tuple[str, str], list[Entry]]) -> Iterator[Fault]:
    for row in Override.objects.of(authority).order_by("id").iterator():
        entries = told["override", str(row.id)]
        agreed = [entry.by for entry in entries if entry.verb in _AGREED]
        asked = [entry.by for entry in entries if entry.verb == rules.PASS_ASKED.verb]
        declined = any(entry.verb == rules.PASS_DECLINED.verb for entry in entries)
        stored = ([row.asked_by], [row.agreed_by] if row.agreed_by else [], row.declined_at is not None)
        of = (row.code, row.count, row.engine)
        other = any(tuple(entry.facts[one] for one in _OF) != of for entry in entries)
        if stored != (asked, agreed, declined) or other:
            yield Fault(f"override {row.id}", "Who let a finding pass is not what the record tells.")
