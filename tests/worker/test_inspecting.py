"""Files are inspected without anybody asking: one by one, whatever is in them, and none for ever."""

import io
import zipfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from threading import Event
from typing import Any

import pytest

from foidesk.documents import actions, queries
from foidesk.documents.rules import State, Upload
from foidesk.inspection.child import examine
from foidesk.inspection.report import Report
from foidesk.plumbing.files.here import of_installation
from foidesk.plumbing.files.place import Away
from foidesk.plumbing.scanner.here import EICAR
from foidesk.plumbing.trouble.queries import problems
from foidesk.worker import inspecting, rounds
from foidesk.worker.inspecting import inspect_files, take_files_apart
from foidesk.worker.rounds import turn
from tests.documents.filed import TABLE, added, again
from tests.plumbing.scanner.clamd_like import Clamd, listening
from tests.walk import NOW, office

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(hours=1)
NOTE = Upload("note.txt", "text/plain", b"The anvil was bought in 2019 and weighs ninety kilograms.\n")


def all_of(at: datetime) -> None:
    """Inspect all that is due."""
    while inspect_files(at):
        continue


def packed(**files: bytes) -> bytes:
    """An archive with these files."""
    with zipfile.ZipFile(data := io.BytesIO(), "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


@pytest.fixture
def scanner(settings: Any) -> Iterator[Clamd]:
    """A scanner that must answer before a file is looked at."""
    with listening() as (clamd, where):
        settings.CLAMD, settings.CLAMD_REQUIRED = where, True
        yield clamd


def test_files_are_inspected_found_by_their_words_and_told() -> None:
    ours = office()
    files = added(ours, NOTE, Upload("junk.xlsx", "", b"\x00\x01junk" * 50))
    all_of(NOW)
    assert [again(file).state for file in files] == [State.CLEAN, State.UNREADABLE]
    assert again(files[0]).kind == "text"
    assert [hit.document.id for hit in queries.search(ours.bob, "anvils")] == [files[0].id]
    case = files[0].case
    assert case is not None
    assert queries.progress(case) == queries.Progress(2, 2)
    assert list(queries.faults(ours.row.id)) == []
    assert problems(ours.row.id) == []


def test_an_archive_is_taken_apart_and_each_file_inspected() -> None:
    ours = office()
    data = packed(**{"a/../../note.txt": NOTE.data, "empty": b"", "b/table.csv": TABLE.data})
    archive = added(ours, Upload("all.zip", "", data))[0]
    all_of(NOW)
    assert again(archive).kind == "zip"
    actions.take_apart(again(archive), by=ours.alice, at=NOW)
    take_files_apart(NOW)
    all_of(NOW)
    children = queries.children_of(archive)
    assert [(one.name, one.place, one.state) for one in children] == [
        ("note.txt", "a / note.txt", State.CLEAN),
        ("table.csv", "b / table.csv", State.CLEAN),
    ]
    assert list(queries.to_take_apart(at=LATER)) == []
    assert list(queries.faults(ours.row.id)) == []


def test_a_file_that_kills_its_reader_keeps_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    ours = office()
    bad, good = added(ours, Upload("bad.txt", "", b"bad"), NOTE)

    def dying(path: Any, **asked: Any) -> Report:
        if asked["name"] == "bad.txt":
            raise MemoryError
        return examine(path, **asked)

    monkeypatch.setattr(inspecting, "examine", dying)
    for hours in range(4):
        all_of(NOW + timedelta(hours=hours))
    assert [again(file).state for file in (bad, good)] == [State.UNREADABLE, State.CLEAN]
    (problem,) = problems(ours.row.id)
    assert (problem.route, problem.times) == ("inspect", 3)


def test_malware_is_found_before_anything_reads_it(scanner: Clamd) -> None:
    ours = office()
    bad, good = added(ours, Upload("bad.txt", "", EICAR), NOTE)
    all_of(NOW)
    assert [again(file).state for file in (bad, good)] == [State.INFECTED, State.CLEAN]
    assert again(good).scanned_at is not None
    assert len(scanner.got) == 2


def test_without_an_answer_nothing_is_read_where_one_is_required(scanner: Clamd, settings: Any) -> None:
    ours = office()
    file = added(ours, NOTE)[0]
    scanner.answer = b"stream: busy ERROR\0"
    for minutes in range(5):
        all_of(NOW + timedelta(minutes=2 * minutes))
    held = again(file)
    assert (held.state, held.attempts) == (State.NOT_INSPECTED, 0)
    assert "malware scanner" in str(queries.waits_for(held))
    assert held.case is not None
    assert queries.progress(held.case).held == (queries.waits_for(held),)
    assert "no answer of the malware scanner" in problems(ours.row.id)[0].exception
    settings.CLAMD_REQUIRED = False
    all_of(LATER)
    assert (again(file).state, again(file).scanned_at) == (State.CLEAN, None)


def test_bytes_that_are_gone_are_unreadable_and_told() -> None:
    ours = office()
    file = added(ours, NOTE)[0]
    of_installation().remove(ours.row.id, file.sha256)
    for hours in range(3):
        all_of(NOW + timedelta(hours=hours))
    assert again(file).state == State.UNREADABLE
    assert "missing" in queries.findings_of(again(file)).kept[0].says


def test_a_store_that_is_away_costs_a_file_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    ours = office()
    file = added(ours, NOTE)[0]

    def away(*_: Any) -> bytes:
        raise Away("The store can't be reached.")

    with monkeypatch.context() as patch:
        patch.setattr(inspecting, "read", away)
        for minutes in range(5):
            all_of(NOW + timedelta(minutes=2 * minutes))
    assert (again(file).state, again(file).attempts) == (State.NOT_INSPECTED, 0)
    assert "where files are kept" in str(queries.waits_for(again(file)))
    all_of(LATER)
    assert again(file).state == State.CLEAN


def test_many_files_let_mail_have_its_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    files = added(office(), NOTE, TABLE)
    monkeypatch.setattr(rounds, "SECONDS_IN_A_TURN", 0.001)
    turn([inspect_files], lambda: NOW, Event())
    assert [again(file).state for file in files] == [State.CLEAN, State.NOT_INSPECTED]
    turn([inspect_files], lambda: NOW, Event())
    assert again(files[1]).state == State.CLEAN
