"""Pages and tables are made without anybody waiting, and a failure says why where they were asked for."""

from datetime import timedelta
from pathlib import Path

import pytest

from foidesk.documents import actions, queries
from foidesk.documents.rules import MakingState, State, Upload, Version
from foidesk.plumbing.trouble.queries import problems
from foidesk.plumbing.trouble.rules import NO_OFFICE
from foidesk.printing.pages.paper import Printed
from foidesk.worker import making as round_of
from foidesk.worker.inspecting import inspect_files
from foidesk.worker.making import make_files
from tests.documents.filed import added, again, settled
from tests.walk import NOW, office

pytestmark = pytest.mark.django_db
NOTE = Upload("a note.txt", "text/plain", b"The anvil weighs ninety kilograms.\n")
LATER = NOW + timedelta(hours=1)


def test_pages_are_made_inspected_and_found_by_their_words() -> None:
    ours = office()
    note = settled(added(ours, NOTE)[0], kind="text")
    actions.ask_pages(note, by=ours.alice, at=NOW)
    assert make_files(NOW)
    assert not make_files(NOW)
    copy = queries.versions_of(note)[1]
    assert (copy.name, copy.version) == ("a note (transcript).pdf", Version.WORKING)
    while inspect_files(NOW):
        pass
    assert (again(copy).kind, again(copy).state) == ("pdf", State.CLEAN)
    assert copy.id in {hit.document.id for hit in queries.search(ours.alice, "ninety kilograms")}


def test_chosen_cells_become_a_file_under_the_name_that_was_given() -> None:
    ours = office()
    table = settled(added(ours, Upload("t.csv", "", b"year,cost\n2024,5\n2025,6\n"))[0])
    ranges = [{"sheet": "Table", "rows": [1, 2], "columns": [2, 2]}]
    actions.ask_ranges(table, {"ranges": ranges, "form": "csv", "name": "Costs"}, by=ours.alice, at=NOW)
    assert make_files(NOW)
    [making] = queries.makings_of(table)
    assert making.made is not None, queries.why_not_made(making)
    assert (making.made.name, making.way) == ("Costs.csv", "ranges")
    assert b"2024" not in actions.download(making.made, by=ours.alice, at=NOW, on=NOW.date())


def test_what_cannot_be_made_says_why_and_is_not_tried_again() -> None:
    ours = office()
    broken = settled(added(ours, Upload("a.png", "", b"\x89PNG\r\n\x1a\nbroken"))[0], kind="png")
    actions.ask_pages(broken, by=ours.alice, at=NOW)
    assert make_files(NOW)
    [making] = queries.makings_of(broken)
    assert making.state == MakingState.FAILED
    assert "damaged" in str(queries.why_not_made(making))
    assert not make_files(LATER)
    assert problems(ours.row.id) == []


def test_one_that_breaks_the_program_is_tried_again_and_told_to_the_administrator(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ours = office()
    note = settled(added(ours, NOTE)[0], kind="text")
    actions.ask_pages(note, by=ours.alice, at=NOW)

    def fails(path: Path, name: str, *, transcript: bool) -> Printed:
        raise RuntimeError("broken")

    with monkeypatch.context() as broken:
        broken.setattr(round_of, "pages", fails)
        assert make_files(NOW)
    assert queries.makings_of(note)[0].state == MakingState.WAITING
    assert len(problems(NO_OFFICE)) == 1
    assert not make_files(NOW)
    assert make_files(LATER)
    assert queries.makings_of(note)[0].state == MakingState.MADE
