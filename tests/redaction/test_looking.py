"""What a process of its own tells of pages: sizes, pictures, words, details of people, within bounds."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from foidesk.documents.models import Document
from foidesk.documents.rules import Upload
from foidesk.law.refusal import Refused
from foidesk.redaction import actions, queries, rules
from foidesk.redaction.looking import child
from foidesk.redaction.queries import Places
from tests.documents.filed import added, settled
from tests.redaction.boxed import LINES, UNDER, paper
from tests.redaction.documents import content, document, saved
from tests.walk import NOW, Office, office

pytestmark = pytest.mark.django_db


def held(ours: Office, data: bytes) -> Document:
    """Any bytes that an inspection took for a PDF."""
    return settled(added(ours, Upload("odd.pdf", "", data))[0], kind="pdf")


def texts(found: Places) -> list[tuple[int, str]]:
    return [(one.page, one.words) for one in found.places]


@pytest.mark.parametrize(
    ("wanted", "whole", "words"),
    [
        ("thistlewick", False, ["Thistlewick"]),
        ("THISTLE", False, ["Thistlewick"]),
        ("thistle", True, []),
        ("Wendy   Thistlewick", True, ["Wendy Thistlewick"]),
        ("Bronte at nine", True, ["Bronte at nine", "Bronte at nine"]),
        ("nine pounds", True, ["nine pounds."]),
        ("an", False, ["anvil"]),
        ("", False, []),
        ("   ", False, []),
        ("harpsichord", False, []),
    ],
)
def test_a_text_is_sought_whatever_its_case_and_across_lines(
    wanted: str, whole: bool, words: list[str]
) -> None:
    found = queries.found(paper(office()), wanted, whole=whole)
    assert texts(found) == [(1, one) for one in words]
    assert found.complete


def test_what_is_found_can_be_struck_out_as_it_is() -> None:
    ours = office()
    of = paper(ours, LINES, ("Mail wendy@weld.example or 07700 900123.",))
    places = queries.found(of, "anvil of wendy").places
    rows = actions.take(of, places, provision=UNDER, origin=rules.Origin.SEARCH, by=ours.alice, at=NOW)
    kinds = {one.kind: one for one in queries.suggested(of).places}
    assert {"email", "telephone"} <= set(kinds)
    assert kinds["email"].page == 2
    more = list(kinds.values())
    rows += actions.take(of, more, provision=UNDER, origin=rules.Origin.PERSONAL_DATA, by=ours.alice, at=NOW)
    assert len(queries.boxes(of)) == len(rows)


def test_a_picture_is_as_large_as_asked_and_never_larger_than_can_be_shown() -> None:
    ours = office()
    assert _size(queries.picture(paper(ours), 1, dpi=72)) == (595, 842)
    wide = held(ours, saved(document(content("x"), size=(14_400, 14_400))))
    assert actions.open_pages(wide, by=ours.alice, at=NOW) == ((14_400.0, 14_400.0),)
    across, down = _size(queries.picture(wide, 1, dpi=300))
    assert across * down <= 8_000_000
    with pytest.raises(Refused, match="damaged"):
        queries.picture(wide, 2)


def test_pages_that_are_turned_or_cropped_are_measured_as_a_reader_sees_them() -> None:
    ours = office()
    turned = held(ours, saved(document(content("x"), size=(300, 200), Rotate=90)))
    assert actions.open_pages(turned, by=ours.alice, at=NOW) == ((200.0, 300.0),)
    cropped = held(ours, saved(document(content("x"), size=(300, 200), CropBox=[50, 50, 150, 100])))
    assert actions.open_pages(cropped, by=ours.alice, at=NOW) == ((100.0, 50.0),)


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"%PDF-1.7\n" + b"\0" * 5_000, b"PK\3\4"])
def test_what_is_no_document_is_refused_in_a_sentence(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "odd.pdf"
    path.write_bytes(data)
    for look in (
        lambda: child.sizes(path, most=9),
        lambda: child.picture(path, 1, dots=96),
        lambda: child.sought(path, "x", whole=False),
    ):
        with pytest.raises(Refused, match=r"[A-Z].*\."):
            look()


def test_too_many_pages_and_too_long_a_look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "long.pdf"
    path.write_bytes(saved(document(*[content("x")] * 5)))
    with pytest.raises(Refused, match="It has 5 pages; boxes are drawn in at most 4"):
        child.sizes(path, most=4)
    monkeypatch.setattr(child, "MOST_HITS", 2)
    found = child.sought(path, "x", whole=False)
    assert (len(found.finds), found.through, found.pages) == (2, 2, 5)
    monkeypatch.setattr(child, "SECONDS", 0.01)
    with pytest.raises(Refused, match="takes longer than it may"):
        child.sizes(path, most=9)


def _size(picture: bytes) -> tuple[int, int]:
    with Image.open(BytesIO(picture)) as image:
        return image.size
