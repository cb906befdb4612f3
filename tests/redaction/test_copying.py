"""Copies that a worker makes: proved before they exist, kept as versions, tried again, given up."""

from typing import TYPE_CHECKING

import pytest

from foidesk.audit.queries import story
from foidesk.documents import queries as documents
from foidesk.documents.rules import Version
from foidesk.language.sentence import say
from foidesk.law.refusal import Refusal, Refused
from foidesk.people import actions as people
from foidesk.people.rules import Role
from foidesk.plumbing.files.queries import digests, read
from foidesk.redaction import actions, queries
from foidesk.redaction.actions import copying
from foidesk.redaction.engine import child
from foidesk.redaction.engine.child import Redacted
from foidesk.redaction.engine.proof import Leak
from foidesk.redaction.models import Pages
from foidesk.redaction.rules import LEASE, State
from tests.redaction.boxed import LINES, copied, drawn, paper, proved
from tests.walk import NOW, TODAY, office

if TYPE_CHECKING:
    from foidesk.documents.models import Document

pytestmark = pytest.mark.django_db


def versions(of: "Document") -> list[str]:
    return [one.version for one in documents.versions_of(of)]


def said(of: "Document", verb: str) -> dict[str, str]:
    """The words of such an event of its request."""
    events = story(authority=of.authority, chain=of.case_id)  # type: ignore[arg-type]
    return next(one.words or {} for one in events if one.verb == verb)


def test_a_proved_copy_is_a_version_and_holds_nothing_struck() -> None:
    ours = office()
    of = paper(ours)
    drawn(ours, of)
    row = copied(ours, of)
    assert row.state == State.PROVED and row.copy is not None
    copy = documents.document(of.authority, row.copy.id)
    assert copy is not None and (copy.version, copy.made_from_id) == (Version.REDACTED, of.id)
    assert copy.name == "anvil (redacted).pdf"
    data = read(of.authority, copy.sha256)
    assert b"Thistlewick" not in data
    assert (row.pages, row.marks, row.words) == (1, 1, 5)
    assert queries.proof_of(copy) == row


def test_the_key_and_the_proof_of_a_copy() -> None:
    ours = office()
    of = paper(ours, LINES, LINES)
    drawn(ours, of), drawn(ours, of, page=2), drawn(ours, of, 1, page=2, provision="FOIA 43(2)")
    copy = proved(ours, of)
    assert [(one.label, one.count, one.pages) for one in queries.key_of(copy)] == [
        ("s.40(2)", 2, (1, 2)),
        ("s.43(2)", 1, (2,)),
    ]
    assert all(one.says.endswith(".") or len(one.says) > 10 for one in queries.key_of(copy))
    row = queries.proof_of(copy)
    assert row is not None
    boxes, words, still = map(str, queries.proof(row))
    assert boxes == "Boxes burnt in: 3, on 2 of 2 pages."
    assert words.startswith("Words struck out, each counted once: 10. None of them is found")
    assert still.startswith("Still to be read elsewhere in it: 2."), "Emil Bronte, on page 1"
    assert queries.key_of(of) == []


def test_the_same_boxes_make_one_copy_and_others_a_new_one() -> None:
    ours = office()
    of = paper(ours)
    with pytest.raises(Refused, match="No box is drawn in it"):
        actions.order(of, by=ours.alice, at=NOW)
    row = drawn(ours, of)
    first = actions.order(of, by=ours.alice, at=NOW)
    assert actions.order(of, by=ours.alice, at=NOW).id == first.id
    drawn(ours, of, 1)
    second = actions.order(of, by=ours.alice, at=NOW)
    first.refresh_from_db()
    assert (first.state, second.state, second.marks) == (State.FAILED, State.WAITING, 2)
    assert row.n == 1 and list(queries.faults(ours.row.id)) == []


def test_a_copy_that_was_given_up_while_it_was_made_is_not_kept() -> None:
    ours = office()
    of = paper(ours)
    drawn(ours, of)
    actions.order(of, by=ours.alice, at=NOW)
    taken = actions.claim(at=NOW)
    drawn(ours, of, 1)
    again = actions.order(of, by=ours.alice, at=NOW)
    assert taken is not None and taken.id != again.id
    actions.make(taken, now=lambda: NOW)
    assert versions(of) == [Version.ORIGINAL]
    assert list(queries.faults(ours.row.id)) == []


def test_what_is_found_in_a_copy_keeps_it_from_existing(monkeypatch: pytest.MonkeyPatch) -> None:
    ours = office()
    of = paper(ours)
    drawn(ours, of)
    leak = Leak("page 1", say("“{word}” was struck out and is still within the file.", word="Wendy"))
    monkeypatch.setattr(copying, "redact", lambda path, marks, out: Redacted(1, (leak,), 5))
    row = copied(ours, of)
    assert (row.state, row.copy) == (State.NOT_PROVED, None)
    assert [(one.where, str(one.says)) for one in queries.leaks_of(row)] == [(leak.where, str(leak.says))]
    assert versions(of) == [Version.ORIGINAL]
    assert list(queries.faults(ours.row.id)) == []


def test_a_document_of_which_no_copy_can_be_made_says_why() -> None:
    ours = office()
    of = paper(ours)
    drawn(ours, of)
    Pages.objects.of(of.authority).update(sizes=[[595.0, 842.0], [595.0, 842.0]])
    drawn(ours, of, page=2)
    row = copied(ours, of)
    assert row.state == State.FAILED and row.copy is None
    assert "is on page 2, and the document has 1" in str(queries.why(row)[0])
    assert "is on page 2" in said(of, "redaction.failed")["why"]


def test_a_copy_larger_than_can_be_kept_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    ours = office()
    of = paper(ours)
    drawn(ours, of)
    monkeypatch.setattr(copying, "against_size", lambda name, size: Refusal("It is too large."))
    row = copied(ours, of)
    assert (row.state, row.copy) == (State.FAILED, None)
    assert "of fewer pages each" in str(queries.why(row)[0])


def test_whoever_asked_and_may_no_more_gets_no_copy() -> None:
    ours = office()
    of = paper(ours)
    drawn(ours, of)
    actions.order(of, by=ours.alice, at=NOW)
    taken = actions.claim(at=NOW)
    people.set_roles(ours.alice.id, [Role.COMMUNICATIONS], by=ours.ada, at=NOW, on=TODAY)
    assert taken is not None
    actions.make(taken, now=lambda: NOW)
    row = queries.copying(of)
    assert row is not None and row.state == State.FAILED
    assert "does not let you handle" in str(queries.why(row)[0])
    assert versions(of) == [Version.ORIGINAL]


def test_a_worker_that_died_leaves_a_copy_that_is_tried_three_times() -> None:
    ours = office()
    of = paper(ours)
    drawn(ours, of)
    actions.order(of, by=ours.alice, at=NOW)
    moment = NOW
    for attempt in (1, 2, 3):
        taken = actions.claim(at=moment)
        assert taken is not None and taken.attempts == attempt
        assert actions.claim(at=moment + LEASE / 2) is None
        moment += LEASE
    assert taken is not None
    actions.failed(taken, at=moment)
    row = queries.copying(of)
    assert row is not None and (row.state, len(queries.why(row))) == (State.FAILED, 1)
    assert "tried three times" in str(queries.why(row)[0])
    assert actions.claim(at=moment + LEASE) is None
    assert list(queries.faults(ours.row.id)) == []


def test_a_worker_says_that_it_is_still_at_it_and_lets_go_when_it_stops() -> None:
    ours = office()
    of = paper(ours)
    drawn(ours, of)
    actions.order(of, by=ours.alice, at=NOW)
    taken = actions.claim(at=NOW)
    assert taken is not None
    actions.still_at(taken, at=NOW + LEASE / 2)
    assert actions.claim(at=NOW + LEASE) is None
    actions.let_go(taken, at=NOW + LEASE)
    other = actions.claim(at=NOW + LEASE)
    assert other is not None and other.attempts == 2
    actions.make(taken, now=lambda: NOW)
    assert versions(of) == [Version.ORIGINAL], "whoever was taken for dead keeps nothing"
    actions.make(other, now=lambda: NOW)
    assert versions(of) == [Version.ORIGINAL, Version.REDACTED]


def test_power_lost_between_applying_and_proving_leaves_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    ours = office()
    of = paper(ours)
    drawn(ours, of)
    before = set(digests(of.authority))
    actions.order(of, by=ours.alice, at=NOW)
    taken = actions.claim(at=NOW)
    assert taken is not None
    monkeypatch.setattr(child, "SECONDS", 0.001)
    actions.make(taken, now=lambda: NOW)
    assert set(digests(of.authority)) == before
    assert versions(of) == [Version.ORIGINAL]
