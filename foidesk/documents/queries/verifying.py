"""Whether what is stored of files is what the record tells."""

import uuid
from collections import defaultdict
from collections.abc import Iterator, Mapping

from django.db.models import Count

from foidesk.audit.queries import Entry, Fault, story, with_verbs
from foidesk.cases.queries import cases_of
from foidesk.documents.models import Document, Found, Listening, Text
from foidesk.documents.queries.searching import KIND
from foidesk.documents.rules import (
    AGAIN_ASKED,
    BROUGHT,
    INFECTED,
    INSPECTED,
    LISTENED,
    MOST_FINDINGS,
    PASSED,
    TOOK,
    State,
)
from foidesk.plumbing.index import queries as index

_FRESH = (State.NOT_INSPECTED, 0)
_SAID = frozenset({INSPECTED.verb, INFECTED.verb})
_HEARD = frozenset({LISTENED.verb, PASSED.verb})
_STALE = BROUGHT | TOOK | {AGAIN_ASKED.verb}
"""The events after which nothing is known of a file, until it is inspected."""


def faults(authority: uuid.UUID) -> Iterator[Fault]:
    """Requests whose files are not those that the record tells of, and files of which it tells otherwise."""
    stored: dict[uuid.UUID, set[str]] = {}
    rows = Document.objects.of(authority).filter(case__isnull=False).values_list("case_id", "id")
    for case, key in rows.iterator():
        stored.setdefault(case, set()).add(str(key))
    for request in cases_of(authority):
        if _told(authority, request.id) != stored.get(request.id, set()):
            yield Fault(f"case {request.reference}", "Its files are not those that the record tells of.")
    yield from _state_faults(authority)
    yield from _index_faults(authority)


def _told(authority: uuid.UUID, case: uuid.UUID) -> set[str]:
    """The files of a request, by the chain of its record alone."""
    files: set[str] = set()
    for entry in story(authority=authority, chain=case):
        if entry.verb in BROUGHT | TOOK:
            named = _named(entry)
            files = files | named if entry.verb in BROUGHT else files - named
    return files


def _state_faults(authority: uuid.UUID) -> Iterator[Fault]:
    """Files whose state, findings or listeners are not what the record tells of them."""
    homes = Document.objects.of(authority).values_list("id", "case_id")
    told, heard = _states_told(authority, {str(key): case for key, case in homes.iterator()})
    listened: dict[str, int] = defaultdict(int)
    for key in Listening.objects.of(authority).values_list("document_id", flat=True):
        listened[str(key)] += 1
    rows = Found.objects.of(authority).values("document_id").annotate(n=Count("id"))
    kept = {row["document_id"]: row["n"] for row in rows}
    files = Document.objects.of(authority).values_list("id", "state", "findings", "engine")
    for key, state, findings, engine in files.iterator():
        where = f"file {key}"
        known, found = told.get(str(key), _FRESH)
        stale = engine == 0 and state == State.NOT_INSPECTED
        if state != known or not (stale or findings == found):
            yield Fault(where, "What is stored of its inspection is not what the record tells.")
        if kept.get(key, 0) != min(findings, MOST_FINDINGS):
            yield Fault(where, "Some of what was found in it is missing, or was put in.")
        if listened[str(key)] != heard[str(key)]:
            yield Fault(where, "Who listened to it is not what the record tells.")


def _index_faults(authority: uuid.UUID) -> Iterator[Fault]:
    """Words of files that a search does not find, or finds though they are gone."""
    texts = set(Text.objects.of(authority).values_list("id", flat=True))
    indexed = index.kept(authority, KIND)
    if texts != set(indexed) or any(indexed.values()):
        yield Fault("files", "What a search of files finds is not what stands in them.")


def _states_told(
    authority: uuid.UUID, homes: Mapping[str, uuid.UUID | None]
) -> tuple[dict[str, tuple[str, int]], dict[str, int]]:
    """The state and number of findings of each file by the record alone, and how often it was listened to.

    `homes`: the request of each file. What counts is the chain of that request, in its own order, for a clock
    may have been set back between two events; for a file without one, the chains of the days, one by one.
    """
    told: dict[str, tuple[str, int]] = {}
    heard: dict[str, int] = defaultdict(int)
    infected: set[str] = set()
    events = with_verbs(authority=authority, verbs=sorted(_STALE | _SAID | _HEARD))
    for entry in events:
        for key in _about(entry):
            heard[key] += entry.verb in _HEARD
            infected |= {key} if entry.verb == INFECTED.verb else set()
            if homes.get(key) == entry.chain:
                told[key] = _after(entry, told.get(key, _FRESH))
    for entry in sorted(events, key=lambda one: one.at.date()):
        for key in _about(entry):
            if homes.get(key) is None:
                told[key] = _after(entry, told.get(key, _FRESH))
    return told | dict.fromkeys(infected, (State.INFECTED.value, 0)), heard


def _after(entry: Entry, before: tuple[str, int]) -> tuple[str, int]:
    """The state and number of findings after an event."""
    if entry.verb in _STALE:
        return State.NOT_INSPECTED, before[1]
    if entry.verb in _SAID:
        return str(entry.facts["known"]), int(entry.facts["findings"])
    return (State.CLEAN if entry.verb == PASSED.verb else before[0]), before[1]


def _about(entry: Entry) -> set[str]:
    return _named(entry) or {str(entry.facts["document"])}


def _named(entry: Entry) -> set[str]:
    return {value for name, value in entry.facts.items() if name.startswith("file_")}
