"""Reading notes: whoever reads says whether the words of personal ones may be known."""

import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import QuerySet

from foidesk.audit.queries import Entry, Fault, chains, story
from foidesk.notes import rules
from foidesk.notes.models import Note, NoteFile, OpenWords, PersonalWords
from foidesk.notes.rules import Kind, Means, NewNote, Party, Way, Words

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.documents.models import Document


@dataclass(frozen=True)
class Read:
    """A note, its words (None where the reader may not know them), and `before`, what it corrects."""

    note: Note
    words: "OpenWords | PersonalWords | None"
    files: "tuple[Document, ...]" = ()
    before: "tuple[Read, ...]" = ()


def note(authority: uuid.UUID, key: uuid.UUID) -> Note | None:
    """One note of an authority with its case, or None."""
    return Note.objects.of(authority).select_related("case").filter(id=key).first()


def notes_of(case: "Case", *, kind: Kind | None = None, knows: bool = False) -> QuerySet[Note]:
    """The notes of a request that stand, and those taken out, newest first; those corrected are left out.

    With a kind, personal ones are among them only where the reader `knows` them: their kind would tell.
    """
    rows = Note.objects.of(case.authority).filter(case=case, replaced=False)
    if kind is not None:
        rows = rows.filter(kind=kind) if knows else rows.filter(kind=kind, personal=False)
    return rows.order_by("-happened_on", "-id")


def read(notes: Sequence[Note], *, knows: bool) -> list[Read]:
    """Notes with words, files, and what each stands in the place of; personal words for who `knows`."""
    if not notes:
        return []
    authority = notes[0].authority
    threads = [one.thread for one in notes if one.corrects_id]
    older = list(Note.objects.of(authority).filter(thread__in=threads, replaced=True).order_by("-id"))
    keys = [one.id for one in (*notes, *older)]
    words, files = _words(authority, keys, knows=knows), _files(authority, keys)
    before: dict[uuid.UUID, list[Read]] = defaultdict(list)
    for one in older:
        before[one.thread].append(Read(one, words.get(one.id), files[one.id]))
    return [
        Read(
            one, words.get(one.id), files[one.id], tuple(b for b in before[one.thread] if b.note.id < one.id)
        )
        for one in notes
    ]


def promises(authority: uuid.UUID, *, until: date | None = None) -> QuerySet[Note]:
    """Promises with a day that nothing came of yet, the earliest first; `until` counts that day."""
    rows = Note.objects.of(authority).select_related("case__applicant").filter(promise_on__isnull=False)
    rows = rows.filter(kept_at__isnull=True, out_at__isnull=True, replaced=False)
    if until is not None:
        rows = rows.filter(promise_on__lte=until)
    return rows.order_by("promise_on", "id")


def promises_of(case: "Case") -> list[Note]:
    """The open promises of one request."""
    return list(promises(case.authority).filter(case=case))


def as_written(note: Note, words: "OpenWords | PersonalWords") -> NewNote:
    """What an officer wrote, from what is stored."""
    return NewNote(
        kind=Kind(note.kind),
        words=Words(words.text, words.who, words.promised),
        on=note.happened_on,
        at=note.happened_at,
        party=Party(note.party) if note.party else None,
        way=Way(note.way) if note.way else None,
        means=Means(note.means) if note.means else None,
        promise_on=note.promise_on,
        personal=note.personal,
    )


def words_of(note: Note) -> "OpenWords | PersonalWords":
    """The words of a note, for whoever has been found to be allowed to know them."""
    table = PersonalWords if note.personal else OpenWords
    return table.objects.of(note.authority).get(note=note)


def faults(authority: uuid.UUID) -> Iterator[Fault]:
    """Notes that are stored and not told, told and not stored, or of which the two tell differently."""
    stored = {str(one.id): one for one in Note.objects.of(authority)}
    words = {str(key): one for key, one in _words(authority, None, knows=True).items()}
    told = _Told()
    for chain in chains(authority=authority):
        told.hear(story(authority=authority, chain=chain))
    for key in sorted(stored.keys() | told.digests.keys()):
        where = f"note {key}"
        if key not in told.digests:
            yield Fault(where, "It is stored, and the record does not tell of it.")
        elif key not in stored:
            yield Fault(where, "The record tells of it, and it is not stored.")
        elif key not in words:
            yield Fault(where, "Its words are missing, or lie where words of its kind must not lie.")
        elif not told.agrees(stored[key], words[key]):
            yield Fault(where, "What is stored of it is not what the record tells.")


class _Told:
    """What the record tells of notes, by their keys."""

    def __init__(self) -> None:
        self.digests: dict[str, str | None] = {}
        self.personal: set[str] = set()
        self.past: dict[str, set[str]] = defaultdict(set)

    def hear(self, entries: Iterable[Entry]) -> None:
        """The events of one chain, in their order."""
        line: dict[str, str] = {}
        for entry in entries:
            key = str(entry.facts.get("note", ""))
            if entry.verb in (rules.NOTED.verb, rules.CORRECTED.verb):
                self.digests[key] = (entry.words or {}).get("digest")
                if "before" in entry.facts:
                    line[key] = str(entry.facts["before"])
                    self.past["replaced"].add(line[key])
                if entry.facts["personal"]:
                    self._close(key, line)
            elif entry.verb in (rules.TAKEN_OUT.verb, rules.PROMISE_KEPT.verb):
                self.past[entry.verb].add(key)

    def _close(self, key: str, line: dict[str, str]) -> None:
        """It is personal, and so is all in whose place it stands."""
        self.personal.add(key)
        while key in line:
            key = line[key]
            self.personal.add(key)

    def agrees(self, note: Note, words: "OpenWords | PersonalWords") -> bool:
        """Whether a stored note is what was told; words that were erased from the record are not asked."""
        key = str(note.id)
        told = self.digests[key]
        return (
            (told is None or told == rules.digest(as_written(note, words)))
            and note.personal == (key in self.personal)
            and note.replaced == (key in self.past["replaced"])
            and (note.out_at is not None) == (key in self.past[rules.TAKEN_OUT.verb])
            and (note.kept_at is not None) == (key in self.past[rules.PROMISE_KEPT.verb])
        )


def _words(
    authority: uuid.UUID, keys: Collection[uuid.UUID] | None, *, knows: bool
) -> "dict[uuid.UUID, OpenWords | PersonalWords]":
    """The words of notes by their keys (None: of all), each from the table where they must lie."""
    found: dict[uuid.UUID, OpenWords | PersonalWords] = {}
    for table, personal in ((OpenWords, False), *(((PersonalWords, True),) if knows else ())):
        rows = table.objects.of(authority).filter(note__personal=personal)
        if keys is not None:
            rows = rows.filter(note__in=keys)
        found |= {one.note_id: one for one in rows}
    return found


def _files(authority: uuid.UUID, keys: Collection[uuid.UUID]) -> "dict[uuid.UUID, tuple[Document, ...]]":
    rows = NoteFile.objects.of(authority).filter(note__in=keys).select_related("document").order_by("id")
    found: dict[uuid.UUID, tuple[Document, ...]] = defaultdict(tuple)
    for row in rows:
        found[row.note_id] += (row.document,)
    return found
