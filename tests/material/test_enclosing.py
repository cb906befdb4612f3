"""A file goes with the answer only in a version that may leave, under a name somebody chose."""

from functools import partial

import pytest

from foidesk.audit.queries import story
from foidesk.cases.rules import Clearance
from foidesk.documents import actions as documents
from foidesk.documents.models import Document
from foidesk.documents.rules import Source, Upload, Version
from foidesk.law.refusal import Refused
from foidesk.material import actions, queries
from foidesk.material.rules import Fate
from foidesk.plumbing.rows import new_key
from tests.documents.filed import SHEET, added, settled
from tests.material.laid import Desk, desk
from tests.walk import NOW, TODAY, stranger

pytestmark = pytest.mark.django_db


def chosen(here: Desk, book: Document, name: str, kind: str) -> Document:
    """A table of cells that Alice chose, as the worker makes it."""
    documents.ask_ranges(book, {"form": kind}, by=here.walk.ours.alice, at=NOW)
    making = documents.claim_making(at=NOW)
    assert making is not None
    made = documents.making_done(making, Upload(name, "", name.encode()), way="ranges", at=NOW)
    assert made is not None
    return settled(made, kind=kind)


def test_a_clean_file_goes_with_the_answer() -> None:
    here = desk()
    document = here.file("Minutes_of_May (cleaned).pdf")
    row = here.enclose(document, 1)
    assert (row.name, row.question, row.questions) == ("Minutes of May.pdf", 1, "1")
    assert queries.enclosed(here.case) == [row]
    thing = queries.things(here.case)[0]
    assert (thing.becomes, thing.questions, thing.open) == (Fate.SEND, (1,), False)
    told = [one.verb for one in story(authority=here.case.authority, chain=here.case.id)]
    assert told[-2:] == ["material.decided", "material.enclosed"]


def test_the_same_again_is_nothing_new() -> None:
    here = desk()
    document = here.file()
    assert here.enclose(document) == here.enclose(document)
    assert len(queries.fates(document)) == 1


def test_another_name_is_given_in_its_place() -> None:
    here = desk()
    document = here.file()
    row = here.enclose(document)
    assert here.enclose(document, name="Minutes of May.pdf").id == row.id
    assert queries.enclosed(here.case)[0].name == "Minutes of May.pdf"
    told = [one.verb for one in story(authority=here.case.authority, chain=here.case.id)]
    assert told[-1] == "material.renamed"
    here.file("other.pdf")
    with pytest.raises(Refused, match="Another file leaves"):
        here.enclose(here.file("two.pdf"), name="minutes of may.PDF")


def test_a_version_that_may_not_leave_does_not_go() -> None:
    here = desk()
    waiting = added(here.walk.ours, Upload("new.pdf", "", b"x"), case=here.case)[0]
    for document, says in (
        (waiting, "has not been inspected"),
        (here.file("b.pdf", SHEET), "Hidden data or details of people were found"),
        (here.file("book.xlsx", kind="xlsx"), "never leaves as it came"),
        (here.file("book.ods", kind="ods"), "never leaves as it came"),
    ):
        with pytest.raises(Refused, match=says):
            here.enclose(document)
    assert queries.enclosed(here.case) == []


def test_chosen_cells_go_and_take_the_place_of_another_version() -> None:
    here = desk()
    book = here.file("book.xlsx", kind="xlsx")
    for name, kind in (("chosen.ods", "ods"), ("chosen.csv", "csv")):
        here.enclose(chosen(here, book, name, kind), 2)
    assert [row.name for row in queries.enclosed(here.case)] == ["chosen.csv"]
    assert len(queries.things(here.case)) == 1


def test_a_cleaned_workbook_does_not_go() -> None:
    here = desk()
    upload = Upload("book (cleaned).xlsx", "", b"clean")
    copy = documents.keep_version(
        here.file("book.xlsx", kind="xlsx"),
        Version.WORKING,
        upload,
        by=here.walk.ours.alice,
        at=NOW,
        on=TODAY,
    )
    with pytest.raises(Refused, match="nor cleaned"):
        here.enclose(settled(copy, kind="xlsx"))


def test_taken_out_it_is_to_be_decided_again() -> None:
    here = desk()
    document = here.file()
    here.enclose(document)
    actions.undecide(document, by=here.walk.ours.alice, at=NOW)
    assert [thing.open for thing in queries.things(here.case)] == [True]
    assert queries.enclosed(here.case) == []


def test_what_came_with_the_request_is_none_of_them() -> None:
    here = desk()
    document = documents.keep(
        [Upload("own.pdf", "", b"x")],
        authority=here.case.authority,
        case=here.case,
        source=Source.REQUEST,
        by=None,
        at=NOW,
        on=TODAY,
    )[0]
    assert queries.things(here.case) == []
    with pytest.raises(Refused, match="came with the request itself"):
        here.enclose(settled(document, kind="pdf"))


def test_what_left_stays_as_it_left() -> None:
    here = desk()
    document = here.file()
    row = here.enclose(document)
    clearance = Clearance(new_key(), here.case.id, "0" * 64, TODAY)
    left = partial(actions.note_left, here.case, carried=[document.id], clearance=clearance, by=None, at=NOW)
    assert left() == [row]
    assert queries.enclosed(here.case)[0].left_on == TODAY
    with pytest.raises(Refused, match="has left"):
        actions.undecide(document, by=here.walk.ours.alice, at=NOW)
    with pytest.raises(Refused, match="has left"):
        here.say(document, Fate.OUT_OF_SCOPE, reason="It is about another year.")
    assert left() == []


def test_only_who_may() -> None:
    here = desk()
    document = here.file()
    for officer, says in ((here.walk.ours.paula, "does not let you"), (stranger(), "another office")):
        with pytest.raises(Refused, match=says):
            actions.enclose(document, by=officer, at=NOW)
