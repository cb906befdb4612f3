"""Copies that were made of a file, files taken out of one, and how they go where it goes."""

import pytest

from foidesk.audit.queries import story
from foidesk.documents import actions, queries
from foidesk.documents.models import Document
from foidesk.documents.rules import MOST_APART, State, Upload, Version
from foidesk.documents.rules.files import MOST_AT_ONCE
from foidesk.law.refusal import Refused
from foidesk.opening.file import Inside
from foidesk.people.rules import Actor
from tests.documents.filed import SHEET, TABLE, added, again, settled
from tests.walk import NOW, TODAY, Office, logged, office, stranger

pytestmark = pytest.mark.django_db
CLEANED = Upload("table (cleaned).csv", "text/csv", b"cost\n5\n")


def copied(
    document: Document, by: Actor, version: Version = Version.WORKING, upload: Upload = CLEANED
) -> Document:
    return actions.keep_version(document, version, upload, by=by, at=NOW, on=TODAY)


def archive(ours: Office, *inside: Inside) -> Document:
    """An archive that was taken apart."""
    document = settled(added(ours, Upload("all.zip", "", b"PK"))[0], kind="zip")
    actions.take_apart(document, by=ours.alice, at=NOW)
    taken = actions.claim_apart(at=NOW)
    assert taken is not None
    actions.taken_apart(taken, inside, at=NOW)
    return again(document)


def test_a_cleaned_copy_is_a_version_and_is_inspected_anew() -> None:
    ours = office()
    original = settled(added(ours)[0], SHEET)
    copy = copied(original, ours.alice)
    redacted = copied(settled(copy), ours.alice, Version.REDACTED, Upload("r.csv", "", b"cost\n"))
    line = queries.versions_of(redacted)
    assert [(one.id, one.version) for one in line] == [
        (original.id, Version.ORIGINAL),
        (copy.id, Version.WORKING),
        (redacted.id, Version.REDACTED),
    ]
    assert redacted.state == State.NOT_INSPECTED
    assert (again(original).state, again(original).sha256) == (State.BLOCKED, original.sha256)
    told = story(authority=ours.row.id, chain=original.case_id)  # type: ignore[arg-type]
    cleaned = next(one for one in told if one.verb == "documents.cleaned")
    assert cleaned.words == {
        "name": "table.csv",
        "copy": "table (cleaned).csv",
        "names": "table (cleaned).csv",
    }
    assert list(queries.faults(ours.row.id)) == []


def test_what_is_no_copy_is_refused() -> None:
    ours = office()
    blocked, clean = settled(added(ours)[0], SHEET), settled(added(ours)[0])
    for document, version, upload, says in (
        (clean, Version.ORIGINAL, CLEANED, "stays as it came"),
        (clean, Version.WORKING, TABLE, "nothing was taken out"),
        (clean, Version.SENT, CLEANED, "byte for byte"),
        (blocked, Version.SENT, TABLE, "Hidden data or details of people were found"),
        (clean, Version.WORKING, Upload("x", "", b""), "is empty"),
    ):
        with pytest.raises(Refused, match=says):
            copied(document, ours.alice, version, upload)
    with pytest.raises(Refused, match="does not let you handle"):
        copied(clean, ours.bob)
    with pytest.raises(Refused, match="another office"):
        copied(clean, stranger())
    assert copied(clean, ours.alice, Version.SENT, TABLE).sha256 == clean.sha256


def test_files_in_an_archive_stand_beside_it_under_clean_names() -> None:
    ours = office()
    document = archive(
        ours,
        Inside("../../etc/passwd", b"x"),
        Inside("C:\\Users\\jo\\a.csv", b"y"),
        Inside("empty", b""),
        Inside("\u202egpj.exe", b"z"),
    )
    children = queries.children_of(document)
    assert [(one.name, one.place) for one in children] == [
        ("passwd", "etc / passwd"),
        ("a.csv", "C: / Users / jo / a.csv"),
        ("gpj.exe", "gpj.exe"),
    ]
    assert {one.case_id for one in children} == {document.case_id}
    told = story(authority=ours.row.id, chain=document.case_id)[-1]  # type: ignore[arg-type]
    assert (told.verb, told.facts["count"], told.facts["left_out"]) == ("documents.taken-apart", 3, 1)
    assert (queries.depth(children[0]), queries.depth(document)) == (1, 0)
    assert list(queries.faults(ours.row.id)) == []


def test_it_is_taken_apart_once_and_only_what_carries_files() -> None:
    ours = office()
    document = archive(ours)
    assert queries.children_of(document) == []
    with pytest.raises(Refused, match="taken apart already"):
        actions.take_apart(document, by=ours.alice, at=NOW)
    with pytest.raises(Refused, match="Only archives"):
        actions.take_apart(settled(added(ours)[0]), by=ours.alice, at=NOW)
    with pytest.raises(Refused, match="not been looked at"):
        actions.take_apart(added(ours)[0], by=ours.alice, at=NOW)
    assert actions.claim_apart(at=NOW) is None


def test_so_many_files_come_out_of_one() -> None:
    inside = [Inside(f"{n}.txt", b"%d" % n) for n in range(MOST_APART + 5)]
    assert len(queries.children_of(archive(office(), *inside))) == MOST_APART


def test_what_was_made_of_a_file_goes_where_it_goes() -> None:
    ours = office()
    document = archive(ours, Inside("a.csv", b"y"))
    (child,) = queries.children_of(document)
    copy = copied(settled(child), ours.alice)
    to = logged(ours.alice)
    with pytest.raises(Refused, match="goes where that goes"):
        actions.move(child, to, reason="Wrong.", by=ours.alice, at=NOW)
    actions.move(document, to, reason="Wrong.", by=ours.alice, at=NOW)
    assert [one.id for one in queries.documents_of(to)] == [document.id, child.id, copy.id]
    assert list(queries.faults(ours.row.id)) == []


def test_too_many_and_too_large_are_refused_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    ours = office()
    with pytest.raises(Refused, match="in several goes"):
        added(ours, *[TABLE] * (MOST_AT_ONCE + 1))
    monkeypatch.setattr("foidesk.documents.rules.files.LARGEST_MB", 0)
    with pytest.raises(Refused, match=r"“table\.csv” has 0\.0 MB; 0 MB can be kept"):
        added(ours)
    monkeypatch.undo()
    monkeypatch.setattr("foidesk.documents.rules.files.MOST_OF_A_REQUEST", 1)
    case = logged(ours.alice)
    added(ours, case=case)
    with pytest.raises(Refused, match="more than 1 files"):
        added(ours, case=case)
