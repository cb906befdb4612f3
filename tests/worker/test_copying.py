"""Copies are made beside the rounds: one that fails is told and tried again, and the worker can stop."""

import pytest

from foidesk.documents.models import Document
from foidesk.plumbing.files.place import Damaged
from foidesk.plumbing.trouble.queries import problems
from foidesk.redaction import actions, queries
from foidesk.redaction.actions import copying as making
from foidesk.redaction.engine.child import redact
from foidesk.redaction.rules import LEASE, State
from foidesk.worker import copying
from foidesk.worker.copying import Beside, copy_struck, finish
from tests.redaction.boxed import drawn, paper
from tests.walk import NOW, Office, office

pytestmark = pytest.mark.django_db


def ordered(ours: Office) -> Document:
    of = paper(ours)
    drawn(ours, of)
    actions.order(of, by=ours.alice, at=NOW)
    return of


def state(of: Document) -> str:
    row = queries.copying(of)
    assert row is not None
    return row.state


def test_all_that_is_due_is_made_and_one_that_fails_keeps_none(monkeypatch: pytest.MonkeyPatch) -> None:
    ours = office()
    bad, good = ordered(ours), ordered(ours)
    really = redact

    def stumbles(path: object, marks: object, out: object) -> object:
        if not tried:
            tried.append(path)
            raise Damaged("It is gone.")
        return really(path, marks, out)  # type: ignore[arg-type]

    tried: list[object] = []
    monkeypatch.setattr(making, "redact", stumbles)
    Beside().make_all(NOW)
    assert (state(bad), state(good)) == (State.WAITING, State.PROVED)
    assert [row.route for row in problems(ours.row.id)] == ["copy_struck"]
    Beside().make_all(NOW + LEASE)
    assert state(bad) == State.PROVED


class Busy(Beside):
    """One whose thread is at work."""

    def busy(self) -> bool:
        return True

    def start(self, at: object) -> None:
        raise AssertionError("Two at once.")


def test_the_rounds_say_that_it_is_still_made_and_let_go_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    of = ordered(office())
    monkeypatch.setattr(copying, "_BESIDE", Busy(row=actions.claim(at=NOW)))
    assert copy_struck(NOW + LEASE / 2) is False
    assert actions.claim(at=NOW + LEASE) is None
    finish(wait=False, at=NOW + LEASE)
    assert state(of) == State.WAITING
    assert actions.claim(at=NOW + LEASE) is not None


def test_nothing_is_begun_where_nothing_is_due(monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[object] = []
    monkeypatch.setattr(Beside, "start", lambda self, at: begun.append(at))
    monkeypatch.setattr(copying, "_BESIDE", Beside())
    copy_struck(NOW)
    assert begun == []
    ordered(office())
    copy_struck(NOW)
    assert begun == [NOW]
