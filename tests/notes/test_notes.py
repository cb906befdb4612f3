"""Notes are kept, corrected and taken out; nothing is edited, and what is personal stays apart."""

from dataclasses import replace
from datetime import timedelta

import pytest

from foidesk.audit.queries import faults as record_faults
from foidesk.audit.queries import story
from foidesk.cases.models import Case
from foidesk.desk.cases.history import told as sentences
from foidesk.documents.queries import documents_of
from foidesk.documents.rules import Upload
from foidesk.law.refusal import Refused
from foidesk.notes import actions, queries
from foidesk.notes.models import Note, OpenWords, PersonalWords
from foidesk.notes.rules import Kind, NewNote, Words
from foidesk.people.rules import Actor, Role
from tests.notes.test_rules import CALL, LETTER, NOTE
from tests.walk import NOW, TODAY, Office, logged, office, officer, stranger

pytestmark = pytest.mark.django_db

ILL = NewNote(Kind.NOTE, Words("She is in hospital until March."), on=TODAY, personal=True)


@pytest.fixture
def ours() -> Office:
    return office()


@pytest.fixture
def case(ours: Office) -> Case:
    return logged(ours.alice)


def kept(case: Case, new: NewNote, by: Actor) -> Note:
    return actions.note(case, new, by=by, at=NOW, on=TODAY)


def corrected(note: Note, new: NewNote, by: Actor) -> Note:
    return actions.correct(note, new, by=by, at=NOW, on=TODAY)


def shown(case: Case, *, knows: bool = True) -> list[queries.Read]:
    return queries.read(list(queries.notes_of(case, knows=knows)), knows=knows)


def history(case: Case) -> list[str]:
    return [one.says for one in sentences(story(authority=case.authority, chain=case.id))]


def test_a_call_is_kept_with_its_moment_and_told_without_names(ours: Office, case: Case) -> None:
    kept(case, CALL, ours.alice)
    (read,) = shown(case, knows=False)
    assert read.words is not None
    assert queries.as_written(read.note, read.words) == CALL
    assert history(case)[-1] == "kept a call with the applicant"
    assert list(queries.faults(case.authority)) == []


def test_correspondence_brings_its_files(ours: Office, case: Case) -> None:
    uploads = [Upload("contract.pdf", "application/pdf", b"%PDF"), Upload("list.csv", "text/csv", b"a,b")]
    actions.note(case, LETTER, uploads=uploads, by=ours.alice, at=NOW, on=TODAY)
    (read,) = shown(case)
    assert [file.name for file in read.files] == ["contract.pdf", "list.csv"]
    assert list(read.files) == documents_of(case)


def test_the_newest_stands_first_and_one_kind_can_be_asked_for(ours: Office, case: Case) -> None:
    for new in (NOTE, replace(CALL, on=TODAY - timedelta(days=2)), LETTER):
        kept(case, new, ours.alice)
    assert [read.note.kind for read in shown(case)] == ["correspondence", "note", "call"]
    assert [note.kind for note in queries.notes_of(case, kind=Kind.CALL)] == ["call"]


def test_a_correction_stands_in_its_place_and_what_was_said_stays(ours: Office, case: Case) -> None:
    first = kept(case, LETTER, ours.alice)
    second = corrected(first, replace(LETTER, words=Words("They do not hold it.", "Wendy Weld")), ours.alice)
    third = corrected(second, replace(LETTER, words=Words("They hold half.", "Wendy Weld")), ours.alice)
    (read,) = shown(case)
    assert read.note == third
    texts = [one.words.text for one in read.before if one.words]
    assert texts == ["They do not hold it.", "They hold the contract."]
    assert history(case)[-1] == (
        "corrected correspondence with another authority: correspondence with another authority stands in "
        "its place"
    )
    assert list(queries.faults(case.authority)) == []


def test_a_correction_keeps_the_files(ours: Office, case: Case) -> None:
    upload = Upload("contract.pdf", "application/pdf", b"%PDF")
    first = actions.note(case, LETTER, uploads=[upload], by=ours.alice, at=NOW, on=TODAY)
    corrected(first, replace(LETTER, words=Words("Half of it.", "Wendy Weld")), ours.alice)
    (read,) = shown(case)
    assert [file.name for file in read.files] == ["contract.pdf"]
    with pytest.raises(Refused, match="can't be made personal"):
        corrected(read.note, replace(LETTER, personal=True), ours.alice)


def test_two_officers_do_not_correct_the_same_note(ours: Office, case: Case) -> None:
    note = kept(case, NOTE, ours.alice)
    corrected(note, replace(NOTE, words=Words("Look at this year's.")), ours.alice)
    with pytest.raises(Refused, match="has been corrected since"):
        corrected(note, replace(NOTE, words=Words("Look at none.")), ours.alice)


def test_taking_out_needs_a_reason_and_leaves_it_readable(ours: Office, case: Case) -> None:
    note = kept(case, CALL, ours.alice)
    with pytest.raises(Refused, match="Say why"):
        actions.take_out(note, why=" ", by=ours.alice, at=NOW)
    actions.take_out(note, why="It was about another request.", by=ours.alice, at=NOW)
    (read,) = shown(case)
    assert read.note.out_at == NOW
    assert read.words is not None
    assert (read.words.text, read.words.why_out) == (CALL.words.text, "It was about another request.")
    assert queries.promises_of(case) == []
    assert history(case)[-1] == "took out a call with the applicant: It was about another request"
    with pytest.raises(Refused, match="taken out already"):
        actions.take_out(note, why="Again.", by=ours.alice, at=NOW)


def test_a_promise_is_due_until_somebody_says_what_came_of_it(ours: Office, case: Case) -> None:
    note, day = kept(case, CALL, ours.alice), CALL.promise_on
    assert day is not None
    assert list(queries.promises(case.authority, until=day - timedelta(days=1))) == []
    assert list(queries.promises(case.authority, until=day)) == [note]
    actions.keep_promise(note, how="Rang her.", by=ours.alice, at=NOW)
    assert list(queries.promises(case.authority)) == []
    assert history(case)[-1] == "recorded what came of a promise in a call with the applicant: Rang her"
    with pytest.raises(Refused, match="recorded already"):
        actions.keep_promise(note, how="Rang again.", by=ours.alice, at=NOW)
    with pytest.raises(Refused, match="No day was promised"):
        actions.keep_promise(kept(case, NOTE, ours.alice), how="x", by=ours.alice, at=NOW)
    assert list(queries.faults(case.authority)) == []


def test_a_promise_that_was_corrected_binds_as_corrected(ours: Office, case: Case) -> None:
    note = kept(case, CALL, ours.alice)
    again = corrected(note, replace(CALL, promise_on=TODAY + timedelta(days=9)), ours.alice)
    assert queries.promises_of(case) == [again]


def test_the_words_of_a_personal_note_lie_apart_and_in_no_sentence(ours: Office, case: Case) -> None:
    note = kept(case, replace(ILL, words=Words(ILL.words.text, promised="to wait")), ours.alice)
    assert not OpenWords.objects.of(case.authority).exists()
    (read,) = shown(case, knows=False)
    assert (read.words, read.files) == (None, ())
    assert shown(case)[0].words is not None
    assert list(queries.notes_of(case, kind=Kind.NOTE)) == []
    assert list(queries.notes_of(case, kind=Kind.NOTE, knows=True)) == [note]
    actions.take_out(note, why="She is well again.", by=ours.alice, at=NOW)
    told = " ".join(f"{one.facts} {one.words}" for one in story(authority=case.authority, chain=case.id))
    assert "hospital" not in told
    assert "well again" not in told
    assert history(case)[-2:] == [
        "kept a personal note",
        "took out a personal note: its words are kept apart",
    ]


def test_marking_a_note_personal_closes_what_was_open_before(ours: Office, case: Case) -> None:
    first = kept(case, replace(ILL, personal=False), ours.alice)
    second = corrected(first, replace(ILL, personal=False, words=Words("In hospital.")), ours.alice)
    corrected(second, ILL, ours.alice)
    assert not OpenWords.objects.of(case.authority).exists()
    (read,) = shown(case, knows=False)
    assert [one.words for one in (read, *read.before)] == [None, None, None]
    (read,) = shown(case)
    assert [one.words.text for one in (read, *read.before) if one.words] == [
        ILL.words.text,
        "In hospital.",
        ILL.words.text,
    ]
    assert list(queries.faults(case.authority)) == []
    assert list(record_faults(authority=case.authority)) == []


def test_who_may(ours: Office, case: Case) -> None:
    note = kept(case, NOTE, ours.alice)
    clerk = officer(ours.row, "Cora Clerk", Role.CORRESPONDENCE, by=ours.ada)
    kept(case, ILL, clerk)
    for who, says in ((ours.bob, "log and acknowledge"), (stranger(), "another office")):
        for deed in (
            lambda who=who: kept(case, NOTE, who),
            lambda who=who: corrected(note, NOTE, who),
            lambda who=who: actions.take_out(note, why="x", by=who, at=NOW),
            lambda who=who: actions.keep_promise(note, how="x", by=who, at=NOW),
        ):
            with pytest.raises(Refused, match=says):
                deed()


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda: OpenWords.objects.in_every_office().update(text="Something else."), "not what the record"),
        (lambda: Note.objects.in_every_office().update(personal=True), "missing, or lie where"),
        (lambda: Note.objects.in_every_office().update(replaced=True), "not what the record"),
        (lambda: OpenWords.objects.in_every_office().delete(), "Its words are missing"),
    ],
)
def test_verification_sees_what_was_changed_behind_the_record(
    ours: Office, case: Case, change: object, says: str
) -> None:
    kept(case, CALL, ours.alice)
    assert callable(change)
    change()
    assert [fault.says for fault in queries.faults(case.authority) if says in fault.says]


def test_verification_sees_a_note_that_is_gone(ours: Office, case: Case) -> None:
    kept(case, ILL, ours.alice)
    PersonalWords.objects.in_every_office().delete()
    Note.objects.in_every_office().delete()
    assert [fault.says for fault in queries.faults(case.authority)] == [
        "The record tells of it, and it is not stored."
    ]
