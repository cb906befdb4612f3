"""Files are found by their words and by their likes, as far as they exist for whoever looks."""

import pytest

from foidesk.audit.queries import story
from foidesk.documents import actions, queries
from foidesk.documents.models import Document, Text
from foidesk.documents.rules import LARGEST_MB, MEGABYTE, Source, Upload
from foidesk.documents.rules.text import LONGEST_KEPT, PIECE, kept
from foidesk.handling import actions as handling
from foidesk.law.refusal import Refused
from foidesk.plumbing.files.actions import LARGEST
from foidesk.plumbing.index import actions as index
from tests.documents.filed import ONE, TABLE, TWO, added, again, settled
from tests.walk import NOW, TODAY, Office, logged, office, officer, stranger

pytestmark = pytest.mark.django_db
WORDS = "The anvil was bought by the office in 2019, for ninety pounds, by Jo Applicant."


def restricted(ours: Office, document: Document) -> None:
    """Restrict the request of a file to Alice and Bob."""
    assert document.case is not None
    named = [ours.alice.id, ours.bob.id]
    handling.restrict(document.case, named, reason="All of it.", by=ours.alice, at=NOW)


def test_the_same_bytes_and_the_same_words_are_told() -> None:
    ours = office()
    first = settled(added(ours)[0], text=WORDS)
    exact = settled(added(ours)[0], text=WORDS)
    worded = settled(added(ours, Upload("b.txt", "", b"b"))[0], text=f"\n{WORDS.upper()}!")
    settled(
        added(ours, Upload("c.txt", "", b"c"))[0], text="Another anvil was bought, in the year before that."
    )
    charlie = stranger()
    actions.add([TABLE], logged(charlie), by=charlie, at=NOW, on=TODAY)
    found = queries.same_as(first, ours.alice)
    assert ([one.id for one in found.exact], [one.id for one in found.text]) == ([exact.id], [worded.id])
    assert found.exact[0].case is not None
    restricted(ours, exact)
    assert queries.same_as(first, ours.paula).exact == ()


def test_words_are_found_only_where_they_may_be_read() -> None:
    ours = office()
    document = settled(added(ours)[0], text=WORDS)
    (hit,) = queries.search(ours.bob, "anvil ninety")
    assert hit.document.id == document.id
    assert "Applicant" not in "".join(piece.text for piece in hit.excerpt)
    assert "Applicant" in "".join(piece.text for piece in queries.search(ours.alice, "anvil")[0].excerpt)
    assert queries.search(stranger(), "anvil") == []
    restricted(ours, document)
    assert queries.search(ours.paula, "anvil") == []
    assert len(queries.search(ours.alice, "anvil")) == 1


def came(ours: Office, *, joined: bool) -> Document:
    """A file that came with a request."""
    files = actions.keep(
        [TABLE], authority=ours.row.id, case=None, source=Source.REQUEST, by=ours.alice.id, at=NOW, on=TODAY
    )
    if joined:
        actions.join(files, logged(ours.alice), by=ours.alice, at=NOW, on=TODAY)
    return settled(again(files[0]), text=WORDS, pages=(ONE,))


@pytest.mark.parametrize("joined", [True, False])
def test_what_came_with_a_request_tells_who_asks(joined: bool) -> None:
    ours = office()
    document = came(ours, joined=joined)
    assert queries.search(ours.bob, "anvil") == []
    assert len(queries.search(ours.alice, "anvil")) == 1
    for read in (
        lambda: actions.read_text(document, by=ours.bob, at=NOW),
        lambda: actions.look_at(document, by=ours.bob, at=NOW),
    ):
        with pytest.raises(Refused, match="who asks"):
            read()
    if joined and document.case:
        handling.unmask(document.case, reason="She rang me.", by=ours.bob, at=NOW)
        assert len(queries.search(ours.bob, "anvil")) == 1


def test_reading_words_and_pages_is_an_event() -> None:
    ours = office()
    document = settled(added(ours)[0], text=WORDS, pages=(ONE, TWO))
    assert actions.read_text(document, by=ours.alice, at=NOW) == WORDS
    assert "[the applicant]" in actions.read_text(document, by=ours.bob, at=NOW)
    assert actions.look_at(document, by=ours.bob, at=NOW) == [1, 2]
    told = story(authority=ours.row.id, chain=document.case_id)[-3:]  # type: ignore[arg-type]
    assert [(one.verb, one.by) for one in told] == [
        ("documents.read", ours.alice.id),
        ("documents.read", ours.bob.id),
        ("documents.looked-at", ours.bob.id),
    ]
    una = officer(ours.row, "Una Unable", by=ours.ada)
    with pytest.raises(Refused, match="does not let you read"):
        actions.read_text(document, by=una, at=NOW)


def test_long_words_are_kept_in_pieces_and_bounded() -> None:
    ours = office()
    document = settled(added(ours)[0], text="".join(f"word{n} " for n in range(20_000)))
    pieces = [queries.piece_of(document, n) for n in range(1, queries.pieces_of(document) + 1)]
    assert all(len(piece) <= PIECE for piece in pieces)
    assert " ".join(pieces).split() == [f"word{n}" for n in range(20_000)]
    assert len(queries.search(ours.alice, "word19999")) == 1
    endless = kept("x" * (LONGEST_KEPT + 5))
    assert (endless.cut, endless.digest, sum(map(len, endless.pieces))) == (True, "", LONGEST_KEPT)
    assert kept("A form.").digest == ""
    assert kept("a\x00b\ud800c").pieces == ("abc",)


def test_letters_that_stand_for_many_are_cut_and_not_refused() -> None:
    ours = office()
    document = settled(added(ours)[0], text="anvil " + "\ufdfa" * PIECE)
    assert [hit.document.id for hit in queries.search(ours.alice, "anvil")] == [document.id]
    assert list(queries.faults(ours.row.id)) == []
    text = Text.objects.of(ours.row.id).first()
    assert text is not None
    index.remove(ours.row.id, queries.KIND, text.id)
    assert [fault.where for fault in queries.faults(ours.row.id)] == ["files"]


def test_what_is_kept_is_what_the_store_takes() -> None:
    assert LARGEST_MB * MEGABYTE == LARGEST
