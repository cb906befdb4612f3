"""Keeping notes, correcting them, taking them out, and saying what came of a promise."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import Deed, Fact
from foidesk.documents.actions import keep
from foidesk.documents.rules import Source, Upload
from foidesk.law.refusal import Refusal
from foidesk.notes import queries, rules
from foidesk.notes.models import Note, NoteFile, OpenWords, PersonalWords
from foidesk.notes.rules import NewNote
from foidesk.people.rules import Actor, Permission, insist, lacks

if TYPE_CHECKING:
    from foidesk.cases.models import Case


@transaction.atomic
def note(
    case: "Case", new: NewNote, *, uploads: Sequence[Upload] = (), by: Actor, at: datetime, on: date
) -> Note:
    """Keep a note, a call or correspondence on a request, with its files."""
    insist(
        lacks(by, Permission.LOG, of=case.authority),
        _may_know(by, personal=new.personal),
        *rules.faults_of(new, at=at, on=on, files=len(uploads)),
    )
    row = _stored(case, new, by=by, at=at)
    documents = keep(
        uploads, authority=case.authority, case=case, source=Source.OFFICER, by=by.id, at=at, on=on
    )
    NoteFile.objects.of(case.authority).bulk_create(
        NoteFile(authority=case.authority, note=row, document=document) for document in documents
    )
    _tell(rules.NOTED, row, _entered(row, new), by=by, at=at, words=_said(row, new))
    return row


@transaction.atomic
def correct(before: Note, new: NewNote, *, by: Actor, at: datetime, on: date) -> Note:
    """Put a new note in the place of one that is wrong, which stays readable and keeps its files.

    Once one of the line is personal, all before it are: what was wrong may be that a note was open.
    Raises Refused where somebody corrected it meanwhile, or it was taken out.
    """
    held = _held(before, by)
    insist(
        _may_know(by, personal=new.personal),
        rules.against_personal(files=_has_files(held)) if new.personal else None,
        *rules.faults_of(new, at=at, on=on),
    )
    told = rules.in_a_sentence(rules.Kind(held.kind), _party(held), personal=held.personal or new.personal)
    row = _stored(held.case, new, by=by, at=at, corrects=held)
    held.replaced = True
    held.save(update_fields=["replaced"])
    if new.personal:
        _close(held)
    _carry_files(held, row)
    facts = _entered(row, new) | {"before": held.id}
    _tell(rules.CORRECTED, row, facts, by=by, at=at, words=_said(row, new) | {"before": told})
    return row


@transaction.atomic
def take_out(note: Note, *, why: str, by: Actor, at: datetime) -> None:
    """Take a note out, with a reason: it stays readable as taken out, and its promise binds nobody."""
    held = _held(note, by)
    insist(rules.reason_faults(why, asks="Say why it is taken out."))
    held.out_at, held.out_by = at, by.id
    held.save(update_fields=["out_at", "out_by"])
    words = queries.words_of(held)
    words.why_out = why.strip()
    words.save(update_fields=["why_out"])
    _tell(rules.TAKEN_OUT, held, {}, by=by, at=at, words=_named(held) | {"why": _open(held, words.why_out)})


@transaction.atomic
def keep_promise(note: Note, *, how: str, by: Actor, at: datetime) -> None:
    """Say what came of a promise: that it was kept, or why it could not be. It is due no more."""
    held = _held(note, by)
    insist(
        None if held.promise_on else Refusal("No day was promised in this note."),
        Refusal("What came of the promise has been recorded already.") if held.kept_at else None,
        rules.reason_faults(how, asks="Say what came of the promise: what was done, and when."),
    )
    held.kept_at, held.kept_by = at, by.id
    held.save(update_fields=["kept_at", "kept_by"])
    words = queries.words_of(held)
    words.how_kept = how.strip()
    words.save(update_fields=["how_kept"])
    _tell(
        rules.PROMISE_KEPT, held, {}, by=by, at=at, words=_named(held) | {"how": _open(held, words.how_kept)}
    )


def _may_know(by: Actor, *, personal: bool) -> Refusal | None:
    return lacks(by, Permission.KNOW_APPLICANT) if personal else None


def _held(note: Note, by: Actor) -> Note:
    """The note as it stands, locked. Raises Refused where this officer may not, or it stands no more."""
    insist(
        lacks(by, Permission.LOG, of=note.authority),
        _may_know(by, personal=note.personal),
    )
    rows = Note.objects.of(note.authority).select_related("case").select_for_update(of=("self",))
    held = rows.get(id=note.id)
    insist(
        _may_know(by, personal=held.personal),
        rules.against_change(replaced=held.replaced, out=held.out_at is not None),
    )
    return held


def _stored(case: "Case", new: NewNote, *, by: Actor, at: datetime, corrects: Note | None = None) -> Note:
    """The rows of a note. What a note needs not is left empty, whatever came with it."""
    exchanged = new.kind is not rules.Kind.NOTE
    row = Note(
        authority=case.authority,
        case=case,
        kind=new.kind,
        personal=new.personal,
        party=(exchanged and new.party) or "",
        way=(exchanged and new.way) or "",
        means=(new.kind is rules.Kind.CORRESPONDENCE and new.means) or "",
        happened_on=new.on,
        happened_at=new.at if new.kind is rules.Kind.CALL else None,
        promise_on=new.promise_on,
        corrects=corrects,
        entered_at=at,
        entered_by=by.id,
    )
    row.thread = corrects.thread if corrects else row.id
    row.save(force_insert=True)
    said, table = new.words.trimmed(), PersonalWords if new.personal else OpenWords
    table(authority=case.authority, note=row, text=said.text, who=said.who, promised=said.promised).save(
        force_insert=True
    )
    return row


def _close(note: Note) -> None:
    """Move the words of a note and of those before it among the personal ones: nothing of them is changed."""
    line = Note.objects.of(note.authority).filter(thread=note.thread, replaced=True, personal=False)
    keys = list(line.values_list("id", flat=True))
    rows = OpenWords.objects.of(note.authority).filter(note__in=keys)
    PersonalWords.objects.of(note.authority).bulk_create(
        PersonalWords(
            authority=one.authority,
            note_id=one.note_id,
            text=one.text,
            who=one.who,
            promised=one.promised,
            how_kept=one.how_kept,
            why_out=one.why_out,
        )
        for one in rows
    )
    rows.delete()
    line.update(personal=True)


def _has_files(note: Note) -> bool:
    return NoteFile.objects.of(note.authority).filter(note=note).exists()


def _carry_files(before: Note, row: Note) -> None:
    """The files of a note belong to what stands in its place too."""
    keys = NoteFile.objects.of(row.authority).filter(note=before).order_by("id")
    NoteFile.objects.of(row.authority).bulk_create(
        NoteFile(authority=row.authority, note=row, document_id=key)
        for key in keys.values_list("document_id", flat=True)
    )


def _party(note: Note) -> rules.Party | None:
    return rules.Party(note.party) if note.party else None


def _named(note: Note) -> dict[str, str]:
    """What the record calls a note: without a name, and without anything of a personal one."""
    return {"what": rules.in_a_sentence(rules.Kind(note.kind), _party(note), personal=note.personal)}


def _open(note: Note, words: str) -> str:
    """A reason as the history tells it: that of a personal note stays with the note."""
    return rules.KEPT_APART if note.personal else words


def _entered(row: Note, new: NewNote) -> dict[str, Fact]:
    """What the record seals of a note: nothing of a personal one but that it is one."""
    return {"personal": new.personal} | ({} if new.personal else {"on": row.happened_on})


def _said(row: Note, new: NewNote) -> dict[str, str]:
    return _named(row) | {"digest": rules.digest(queries.as_written(row, queries.words_of(row)))}


def _tell(
    deed: Deed, row: Note, facts: Mapping[str, Fact], *, by: Actor, at: datetime, words: Mapping[str, str]
) -> None:
    record(
        deed,
        authority=row.authority,
        chain=row.case_id,
        by=by.id,
        at=at,
        facts={"note": row.id, **facts},
        words=words,
    )
