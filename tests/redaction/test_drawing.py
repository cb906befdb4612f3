"""Boxes: where they may be drawn, by whom, under what; moved, taken out, put back exactly as they were."""

from typing import Any

import pytest
from django.db.models import Model

from foidesk.audit.queries import story
from foidesk.documents.actions import keep_version
from foidesk.documents.rules import Upload, Version
from foidesk.law.refusal import Refused
from foidesk.redaction import actions, queries, rules
from foidesk.redaction.engine.marks import MOST
from foidesk.redaction.models import Box
from foidesk.redaction.rules import Origin, Place
from tests.documents.filed import LOCKED, UNHEARD, added, again, settled
from tests.redaction.boxed import UNDER, drawn, paper, proved
from tests.redaction.documents import content, document, saved
from tests.walk import NOW, TODAY, Office, office, stranger

pytestmark = pytest.mark.django_db
HERE = (60.0, 84.0, 300.0, 106.0)


def tried(ours: Office, of: Any, **changes: Any) -> Box:
    details: dict[str, Any] = {"page": 1, "box": HERE, "provision": UNDER, "by": ours.alice, "at": NOW}
    return actions.draw(of, **(details | changes))


def places(rows: list[Box]) -> list[tuple[object, ...]]:
    return [(row.n, row.page, row.left, row.top, row.right, row.bottom, row.provision) for row in rows]


def told(row: Model, verb: str) -> dict[str, str]:
    """The words of the last such event in the chain of a request."""
    events = story(authority=row.authority, chain=row.case_id)  # type: ignore[attr-defined]
    return next(one.words or {} for one in reversed(events) if one.verb == verb)


def test_a_box_is_kept_with_its_provision_and_whoever_drew_it() -> None:
    ours = office()
    of = paper(ours)
    row = tried(ours, of, question=2)
    assert places(queries.boxes(of)) == [(1, 1, *HERE, UNDER)]
    assert (row.question, row.origin, row.drawn_by) == (2, Origin.DRAWN, ours.alice.id)
    assert told(of, "redaction.drawn") == {"name": "anvil.pdf", "provisions": UNDER}
    assert list(queries.faults(ours.row.id)) == []


@pytest.mark.parametrize(
    "drag", [(300.0, 84.0, 60.0, 106.0), (60.0, 106.0, 300.0, 84.0), (300.0, 106.0, 60.0, 84.0)]
)
def test_whoever_draws_from_right_to_left_makes_no_mistake(drag: tuple[float, float, float, float]) -> None:
    ours = office()
    of = paper(ours)
    tried(ours, of, box=drag)
    assert places(queries.boxes(of)) == [(1, 1, *HERE, UNDER)]


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"page": 2}, "is on page 2, and the document has 1"),
        ({"page": 0}, "is on page 0"),
        ({"box": (700, 84, 800, 106)}, "lies off page 1"),
        ({"box": (-90, 84, -10, 106)}, "lies off page 1"),
        ({"box": (60, 84, 60.2, 106)}, "has no size"),
        ({"box": (60, 84, float("nan"), 106)}, "needs four numbers"),
        ({"box": (60, 84, float("inf"), 106)}, "needs four numbers"),
        ({"provision": "FOIA 36"}, "does not say which provision"),
        ({"provision": "FOIA 99(1)"}, "is no exemption"),
        ({"provision": "privacy"}, "is not a citation"),
        ({"question": 7}, "no question 7"),
    ],
)
def test_what_hides_nothing_or_rests_on_nothing_is_refused(changes: dict[str, Any], says: str) -> None:
    ours = office()
    of = paper(ours)
    with pytest.raises(Refused, match=says):
        tried(ours, of, **changes)
    assert queries.boxes(of) == []


def test_files_without_pages_to_draw_on() -> None:
    ours = office()
    data = saved(document(content("x")))
    for upload, findings, kind, says in (
        (Upload("a.docx", "", b"PK"), (), "docx", "has no pages on which boxes"),
        (Upload("b.pdf", "", data), (LOCKED,), "pdf", "could not be examined"),
        (Upload("c.mp3", "", b"ID3"), (UNHEARD,), "audio", "has no pages on which boxes"),
    ):
        with pytest.raises(Refused, match=says):
            tried(ours, settled(added(ours, upload)[0], *findings, kind=kind))
    fresh = added(ours, Upload("d.pdf", "", data))[0]
    with pytest.raises(Refused, match="has not been inspected yet"):
        tried(ours, fresh)
    broken = settled(added(ours, Upload("e.pdf", "", b"%PDF-1.4 nothing"))[0], kind="pdf")
    with pytest.raises(Refused, match="damaged"):
        tried(ours, broken)


def test_a_redacted_copy_is_not_drawn_on_but_what_it_was_made_from() -> None:
    ours = office()
    of = paper(ours)
    drawn(ours, of)
    copy = proved(ours, of)
    with pytest.raises(Refused, match="Something is struck out in it already"):
        tried(ours, settled(again(copy), kind="pdf"))
    assert copy.version == Version.REDACTED


def test_who_may() -> None:
    ours = office()
    of, charlie = paper(ours), stranger()
    with pytest.raises(Refused, match="does not let you handle"):
        tried(ours, of, by=ours.bob)
    with pytest.raises(Refused, match="another office"):
        tried(ours, of, by=charlie)
    with pytest.raises(Refused, match="another office"):
        actions.open_pages(of, by=charlie, at=NOW)
    assert len(actions.open_pages(of, by=ours.bob, at=NOW)) == 1


def test_a_move_is_undone_exactly() -> None:
    ours = office()
    of = paper(ours)
    first = tried(ours, of, box=(60.11, 84.0, 300.0, 106.0))
    before = queries.digest(of)
    moved = actions.move(
        first, place=Place(1, (10, 10, 90, 40)), provision="FOIA 43(2)", by=ours.alice, at=NOW
    )
    assert places(queries.boxes(of)) == [(1, 1, 10, 10, 90, 40, "FOIA 43(2)")]
    first.refresh_from_db()
    actions.put_back(first, by=ours.alice, at=NOW)
    assert queries.digest(of) == before
    moved.refresh_from_db()
    assert moved.removed_by == ours.alice.id
    actions.put_back(moved, by=ours.alice, at=NOW)
    assert places(queries.boxes(of)) == [(1, 1, 10, 10, 90, 40, "FOIA 43(2)")]
    assert list(queries.faults(ours.row.id)) == []


def test_what_was_taken_out_is_put_back_and_what_stands_stays() -> None:
    ours = office()
    of = paper(ours)
    row, other = drawn(ours, of), drawn(ours, of, 1)
    actions.remove(row, by=ours.alice, at=NOW)
    assert [one.n for one in queries.boxes(of)] == [2]
    assert [one.id for one in queries.removed(of)] == [row.id]
    actions.put_back(row, by=ours.alice, at=NOW)
    actions.put_back(other, by=ours.alice, at=NOW)
    assert [one.n for one in queries.boxes(of)] == [1, 2]
    assert drawn(ours, of, 2).n == 3


def test_a_box_that_somebody_changed_meanwhile_is_looked_at_again() -> None:
    ours = office()
    of = paper(ours)
    row = drawn(ours, of)
    actions.move(row, place=Place(1, (10, 10, 90, 40)), by=ours.alice, at=NOW)
    with pytest.raises(Refused, match="Somebody moved box 1 or took it out"):
        actions.remove(row, by=ours.alice, at=NOW)
    with pytest.raises(Refused, match="Somebody moved box 1 or took it out"):
        actions.move(row, place=Place(1, (1, 1, 9, 9)), by=ours.alice, at=NOW)
    assert len(queries.boxes(of)) == 1


def test_many_are_drawn_at_once_or_none() -> None:
    ours = office()
    of = paper(ours, ("a",), ("b",))
    chosen = [Place(1, (10, 10, 90, 40)), Place(2, (10, 10, 90, 40)), Place(2, (90, 40, 10, 10))]

    def take(*more: Place) -> list[Box]:
        return actions.take(
            of, [*chosen, *more], provision=UNDER, origin=Origin.SEARCH, by=ours.alice, at=NOW
        )

    with pytest.raises(Refused, match="Box 4 is on page 9"):
        take(Place(9, (10, 10, 90, 40)))
    assert queries.boxes(of) == []
    assert [(row.n, row.page, row.origin) for row in take()] == [(1, 1, "search"), (2, 2, "search")]
    assert [row.n for row in take(Place(1, (10, 50, 90, 80)))] == [3, 1, 2], "no box is drawn twice"
    with pytest.raises(Refused, match="Choose at least one place"):
        actions.take(of, [], provision=UNDER, origin=Origin.SEARCH, by=ours.alice, at=NOW)


def test_ten_thousand_boxes_and_no_more() -> None:
    ours = office()
    of = paper(ours)
    many = [Place(1, (n % 100, n // 100, n % 100 + 1, n // 100 + 1)) for n in range(MOST)]
    actions.take(of, many, provision=UNDER, origin=Origin.SEARCH, by=ours.alice, at=NOW)
    with pytest.raises(Refused, match="more than 10,000 boxes"):
        tried(ours, of, box=(300, 300, 400, 400))
    assert len(queries.boxes(of)) == MOST


def test_looking_is_told_once_a_day() -> None:
    ours = office()
    of = paper(ours)
    for _ in range(3):
        assert actions.open_pages(of, by=ours.bob, at=NOW) == ((595.0, 842.0),)
    actions.open_pages(of, by=ours.alice, at=NOW)
    actions.open_pages(of, by=ours.bob, at=NOW.replace(day=NOW.day + 1))
    events = story(authority=of.authority, chain=of.case_id)  # type: ignore[arg-type]
    seen = [one.by for one in events if one.verb == rules.OPENED.verb]
    assert seen == [ours.bob.id, ours.alice.id, ours.bob.id]


def test_boxes_stay_with_their_version_and_a_newer_one_is_told() -> None:
    ours = office()
    of = paper(ours)
    drawn(ours, of)
    assert queries.newer(of) is None
    data = saved(document(content("The anvil, corrected")))
    newer = cleaned(of, data, ours)
    assert queries.newer(of) == newer
    assert queries.newer(newer) is None
    assert (len(queries.boxes(of)), queries.boxes(newer)) == (1, [])


def cleaned(of: Any, data: bytes, ours: Office) -> Any:
    """A cleaned copy that somebody made meanwhile."""
    upload = Upload("anvil (cleaned).pdf", "", data)
    return keep_version(of, Version.WORKING, upload, by=ours.alice, at=NOW, on=TODAY)
