"""Files of a request: kept as they came, read only here, each reading told."""

import uuid

import pytest

from foidesk.audit.queries import Entry, story
from foidesk.audit.rules import day_chain
from foidesk.documents import actions, queries
from foidesk.documents.models import Document
from foidesk.documents.rules import Source, State, Upload, cannot_leave, must_stay
from foidesk.law.refusal import Refused
from foidesk.people.rules import Actor
from tests.walk import NOW, TODAY, Office, logged, office, stranger

pytestmark = pytest.mark.django_db

TABLE = Upload("table.csv", "text/csv", b"year,cost\n2024,5\n")


def kept(ours: Office, *uploads: Upload) -> list[Document]:
    return actions.keep(
        uploads or [TABLE],
        authority=ours.row.id,
        case=None,
        source=Source.REQUEST,
        by=ours.alice.id,
        at=NOW,
        on=TODAY,
    )


def last(authority: uuid.UUID, chain: uuid.UUID) -> Entry:
    return story(authority=authority, chain=chain)[-1]


def test_files_are_kept_in_the_order_they_came() -> None:
    ours = office()
    case = logged(ours.alice)
    actions.add(
        [TABLE, Upload("letter.pdf", "application/pdf", b"%PDF")], case, by=ours.alice, at=NOW, on=TODAY
    )
    found = queries.documents_of(case)
    assert [(d.name, d.claimed_type, d.size, d.state) for d in found] == [
        ("table.csv", "text/csv", 17, "not-inspected"),
        ("letter.pdf", "application/pdf", 4, "not-inspected"),
    ]
    told = last(case.authority, case.id)
    assert (told.verb, told.words) == ("documents.kept", {"names": "table.csv, letter.pdf"})


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\jo\\plan.docx", "plan.docx"),
        ("a\r\nb.txt", "a b.txt"),
        ("\u202egpj.exe", "gpj.exe"),
        ("", "file without a name"),
    ],
)
def test_names_from_outside_are_cleaned(name: str, shown: str) -> None:
    assert kept(office(), Upload(name, "text/plain\r\nX: y", b"words"))[0].name == shown


def test_an_empty_file_is_refused_by_its_name() -> None:
    with pytest.raises(Refused, match=r"“empty\.txt” is empty"):
        kept(office(), TABLE, Upload("empty.txt", "text/plain", b""))
    assert not Document.objects.in_every_office().exists()


def test_joining_ties_files_to_one_request_only() -> None:
    ours = office()
    first, second = logged(ours.alice), logged(ours.alice)
    files = kept(ours)
    actions.join(files, first, by=ours.alice, at=NOW, on=TODAY)
    assert [d.id for d in queries.documents_of(first)] == [d.id for d in files]
    with pytest.raises(Refused, match="belongs to another request"):
        actions.join(files, second, by=ours.alice, at=NOW, on=TODAY)


def test_files_of_one_office_are_never_tied_to_anothers_request() -> None:
    charlie = stranger()
    files = kept(office())
    with pytest.raises(Refused, match="another office"):
        actions.join(files, logged(charlie), by=charlie, at=NOW, on=TODAY)


def test_each_download_is_an_event() -> None:
    ours = office()
    case = logged(ours.alice)
    (document,) = actions.add([TABLE], case, by=ours.alice, at=NOW, on=TODAY)
    assert actions.download(document, by=ours.bob, at=NOW, on=TODAY) == TABLE.data
    told = last(case.authority, case.id)
    assert (told.verb, told.by, told.words) == ("documents.downloaded", ours.bob.id, {"name": "table.csv"})


def test_before_it_is_joined_the_day_tells_of_it() -> None:
    ours = office()
    actions.download(kept(ours)[0], by=ours.alice, at=NOW, on=TODAY)
    assert last(ours.row.id, day_chain(ours.row.id, TODAY)).verb == "documents.downloaded"


def test_nobody_reads_without_a_role_and_only_case_officers_add() -> None:
    ours = office()
    nobody = Actor(uuid.uuid4(), ours.row.id, "Nobody", frozenset())
    with pytest.raises(Refused, match="does not let you read"):
        actions.download(kept(ours)[0], by=nobody, at=NOW, on=TODAY)
    with pytest.raises(Refused, match="does not let you handle"):
        actions.add([TABLE], logged(ours.alice), by=ours.bob, at=NOW, on=TODAY)


def test_another_office_finds_nothing() -> None:
    document = kept(office())[0]
    assert queries.document(stranger().authority, document.id) is None


def test_no_file_leaves_before_it_can_be_inspected() -> None:
    refusal = cannot_leave(State.NOT_INSPECTED)
    assert refusal is not None
    assert "not been inspected" in refusal.says


def test_a_file_laid_to_the_wrong_request_is_moved_and_both_records_tell() -> None:
    ours = office()
    wrong, right = logged(ours.alice), logged(ours.alice)
    file = actions.add([TABLE], wrong, by=ours.alice, at=NOW, on=TODAY)[0]
    actions.move(file, right, reason="Wrong number typed.", by=ours.alice, at=NOW)
    assert (queries.documents_of(wrong), queries.documents_of(right)) == ([], [file])
    away, here = last(wrong.authority, wrong.id), last(right.authority, right.id)
    told = {"name": "table.csv", "reference": right.reference, "reason": "Wrong number typed."}
    assert (away.verb, away.words) == ("documents.moved-away", told)
    assert (here.verb, here.words) == ("documents.moved-here", told | {"reference": wrong.reference})
    assert list(queries.faults(ours.row.id)) == []


def test_what_rests_on_a_message_or_a_search_stays_and_a_reason_is_needed() -> None:
    ours = office()
    case, other, files = logged(ours.alice), logged(ours.alice), kept(ours)
    actions.join(files, case, by=ours.alice, at=NOW, on=TODAY)
    with pytest.raises(Refused, match="take the message out"):
        actions.move(files[0], other, reason="Wrong.", by=ours.alice, at=NOW)
    file = actions.add([TABLE], case, by=ours.alice, at=NOW, on=TODAY)[0]
    with pytest.raises(Refused, match="Say why it is moved"):
        actions.move(file, other, reason=" ", by=ours.alice, at=NOW)
    with pytest.raises(Refused, match="does not let you"):
        actions.move(file, other, reason="Wrong.", by=ours.bob, at=NOW)
    with pytest.raises(Refused, match="another office"):
        actions.move(file, logged(stranger()), reason="Wrong.", by=ours.alice, at=NOW)
    found = must_stay(Source.SEARCH)
    assert found is not None
    assert "receipt of that search" in found.says


def test_a_file_moved_behind_the_desks_back_is_a_fault() -> None:
    ours = office()
    wrong, right = logged(ours.alice), logged(ours.alice)
    file = actions.add([TABLE], wrong, by=ours.alice, at=NOW, on=TODAY)[0]
    Document.objects.of(ours.row.id).filter(id=file.id).update(case=right)
    assert len(list(queries.faults(ours.row.id))) == 2
