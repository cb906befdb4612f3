"""Whatever of boxes, copies and readings is changed behind the record's back is told by verify."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from foidesk.documents.actions import move
from foidesk.redaction import actions, queries
from foidesk.redaction.models import Box, Copying, Reading
from foidesk.redaction.rules import PAUSE, Says, State
from tests.documents.filed import settled
from tests.redaction.boxed import UNDER, drawn, paper, proved
from tests.walk import NOW, Office, logged, office

pytestmark = pytest.mark.django_db


def done() -> Office:
    """An office with two boxes, one moved away and back, a proved copy and a second reader's word."""
    ours = office()
    of = paper(ours)
    drawn(ours, of)
    second = drawn(ours, of, 1)
    actions.remove(second, by=ours.alice, at=NOW)
    actions.put_back(second, by=ours.alice, at=NOW)
    row = queries.proof_of(proved(ours, of))
    assert row is not None
    actions.read_over(row, says=Says.AGREED, by=ours.bob, at=NOW + PAUSE)
    return ours


def test_what_was_done_by_the_actions_is_whole() -> None:
    assert list(queries.faults(done().row.id)) == []


def test_a_file_that_was_moved_to_another_request_and_back_is_whole() -> None:
    ours = office()
    home, other = logged(ours.alice), logged(ours.alice, title="Anvils")
    of = paper(ours, case=home)
    drawn(ours, of)
    for hours, case in ((1, other), (2, home)):
        at = NOW + timedelta(hours=hours)
        moved = move(of, case, reason="It belongs there.", by=ours.alice, at=at)
        of = settled(moved, kind="pdf")
        actions.draw(of, page=1, box=(9, 9, 90, 20 + hours), provision=UNDER, by=ours.alice, at=at)
    assert len(queries.boxes(of)) == 3
    assert list(queries.faults(ours.row.id)) == []


@pytest.mark.parametrize(
    ("tampered", "where"),
    [
        (lambda of: Box.objects.of(of).filter(n=1).update(left=1.0), "file"),
        (lambda of: Box.objects.of(of).filter(n=1).update(provision="FOIA 43(2)"), "file"),
        (lambda of: Box.objects.of(of).filter(n=2).delete(), "file"),
        (lambda of: Copying.objects.of(of).update(state=State.WAITING, copy=None), "copy"),
        (lambda of: Copying.objects.of(of).update(copy=None), "copy"),
        (lambda of: Copying.objects.of(of).update(struck=[]), "copy"),
        (lambda of: Copying.objects.of(of).update(boxes="0" * 64), "copy"),
        (lambda of: Reading.objects.of(of).update(says=Says.SENT_BACK), "reading"),
        (lambda of: Reading.objects.of(of).delete(), "reading"),
    ],
)
def test_what_was_changed_behind_its_back_is_told(tampered: Callable[[object], object], where: str) -> None:
    ours = done()
    tampered(ours.row.id)
    found = [one.where.split()[0] for one in queries.faults(ours.row.id)]
    assert where in found
