"""Pages and tables made of a file: asked for once, made by one worker, told, and given up in the end."""

from datetime import timedelta

import pytest

from foidesk.audit.queries import story
from foidesk.documents import actions, queries
from foidesk.documents.models import Document, Making
from foidesk.documents.rules import MAKING_LEASE, MOST_ATTEMPTS, MakingState, Source, State, Upload, Version
from foidesk.language.sentence import say
from foidesk.law.refusal import Refused
from tests.documents.filed import added, again, settled
from tests.walk import NOW, Office, office

pytestmark = pytest.mark.django_db
LETTER = Upload("letter.docx", "", b"PK\x03\x04 a letter")
PDF = Upload("letter (pages).pdf", "application/pdf", b"%PDF-1.7 pages")


def asked(ours: Office, *, kind: str = "docx") -> Making:
    """Pages that were asked for."""
    return actions.ask_pages(settled(added(ours, LETTER)[0], kind=kind), by=ours.alice, at=NOW)


def claimed() -> Making:
    """What a worker took."""
    taken = actions.claim_making(at=NOW)
    assert taken is not None
    return taken


def latest(document: Document) -> Making:
    """The latest making of a file as it stands."""
    return queries.makings_of(document)[0]


def told(document: Document) -> list[str]:
    """The last events of a file's request."""
    assert document.case is not None
    entries = story(authority=document.authority, chain=document.case.id)
    return [entry.verb for entry in entries][-3:]


def test_what_was_made_is_a_working_version_inspected_again() -> None:
    ours = office()
    making = asked(ours)
    copy = actions.making_done(claimed(), PDF, way="libreoffice", at=NOW)
    assert copy is not None
    assert (copy.version, copy.state, copy.made_from_id) == (
        Version.WORKING,
        State.NOT_INSPECTED,
        making.document_id,
    )
    assert (copy.source, copy.kept_by, copy.name) == (Source.OFFICER, ours.alice.id, PDF.name)
    ended = latest(making.document)
    assert (ended.state, ended.made, ended.way) == (MakingState.MADE, copy, "libreoffice")
    assert queries.making_of(copy) == ended
    assert queries.makings_of(copy) == []
    assert told(making.document)[-2:] == ["documents.making-asked", "documents.made"]
    assert list(queries.faults(ours.alice.authority)) == []
    assert actions.claim_making(at=NOW + timedelta(days=1)) is None


def test_it_is_asked_for_once_at_a_time_and_again_after_it_failed() -> None:
    ours = office()
    making = asked(ours)
    document = again(making.document)
    with pytest.raises(Refused, match="being made already"):
        actions.ask_pages(document, by=ours.alice, at=NOW)
    actions.ask_ranges(document, {"sheets": []}, by=ours.alice, at=NOW)
    actions.making_refused(claimed(), say("It is locked."), at=NOW)
    ended = queries.makings_of(document)[-1]
    assert (ended.state, queries.why_not_made(ended), ended.open) == (
        MakingState.FAILED,
        "It is locked.",
        False,
    )
    assert told(document)[-1] == "documents.making-failed"
    assert actions.ask_pages(document, transcript=True, by=ours.alice, at=NOW).choice == {"transcript": True}


@pytest.mark.parametrize(
    ("kind", "says"),
    [
        ("xlsx", "Choose the cells"),
        ("zip", "Take its files out"),
        ("pdf", "has pages already"),
        ("audio", "a recording"),
        ("unknown", "Print it to a PDF"),
        ("", "Print it to a PDF"),
    ],
)
def test_a_file_without_pages_is_refused_with_what_to_do(kind: str, says: str) -> None:
    ours = office()
    with pytest.raises(Refused, match=says):
        asked(ours, kind=kind)
    assert actions.claim_making(at=NOW) is None


def test_nothing_is_made_of_what_was_not_inspected_holds_malware_or_belongs_nowhere() -> None:
    ours = office()
    [fresh] = added(ours, LETTER)
    with pytest.raises(Refused, match="not been looked at"):
        actions.ask_pages(fresh, by=ours.alice, at=NOW)
    sick = settled(fresh, kind="docx")
    actions.infected(sick, "Eicar", at=NOW)
    with pytest.raises(Refused, match="malware"):
        actions.ask_pages(again(sick), by=ours.alice, at=NOW)


def test_malware_found_meanwhile_ends_it() -> None:
    ours = office()
    making = asked(ours)
    actions.infected(again(making.document), "Eicar", at=NOW)
    assert actions.making_done(claimed(), PDF, way="libreoffice", at=NOW) is None
    why = queries.why_not_made(latest(making.document))
    assert why is not None and "malware" in why


@pytest.mark.parametrize("data", [b"", b"x" * 60_000_001], ids=["empty", "too large"])
def test_what_cannot_be_kept_ends_it_with_a_sentence(data: bytes) -> None:
    ours = office()
    making = asked(ours)
    assert actions.making_done(claimed(), Upload("a.pdf", "", data), way="picture", at=NOW) is None
    assert latest(making.document).state == MakingState.FAILED
    assert queries.versions_of(again(making.document)) == [making.document]


def test_one_worker_has_it_and_a_dead_one_is_followed_by_another() -> None:
    ours = office()
    making = asked(ours)
    slow = claimed()
    assert actions.claim_making(at=NOW) is None
    later = NOW + MAKING_LEASE
    quick = actions.claim_making(at=later)
    assert quick is not None and quick.attempts == 2
    assert actions.making_done(slow, PDF, way="libreoffice", at=later) is None
    actions.making_refused(slow, say("Too late."), at=later)
    assert latest(making.document).state == MakingState.UNDER_WAY
    assert actions.making_done(quick, PDF, way="libreoffice", at=later) is not None
    assert actions.making_done(quick, PDF, way="libreoffice", at=later) is None
    assert len(queries.versions_of(again(making.document))) == 2


def test_it_is_given_up_after_so_many_attempts() -> None:
    ours = office()
    making, at = asked(ours), NOW
    for _ in range(MOST_ATTEMPTS):
        at += timedelta(hours=1)
        taken = actions.claim_making(at=at)
        assert taken is not None
        actions.making_failed(taken, at=at)
    why = queries.why_not_made(latest(making.document))
    assert why is not None and "three times" in why
    assert actions.claim_making(at=at + timedelta(days=1)) is None


def test_damaged_bytes_end_it_at_once() -> None:
    ours = office()
    making = asked(ours)
    actions.making_failed(claimed(), at=NOW, damaged=True)
    why = queries.why_not_made(latest(making.document))
    assert why is not None and "missing" in why


def test_another_office_makes_nothing_of_it() -> None:
    ours, theirs = office(), office("Elsewhere")
    document = settled(added(ours, LETTER)[0], kind="docx")
    with pytest.raises(Refused):
        actions.ask_pages(document, by=theirs.alice, at=NOW)
    assert queries.makings_of(document) == []
