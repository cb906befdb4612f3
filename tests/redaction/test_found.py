"""What is found on pages is told with the words around it; a page is taken apart into its words."""

import pytest

from foidesk.redaction import actions, queries
from tests.redaction.boxed import LINES, paper
from tests.walk import NOW, TODAY, office

pytestmark = pytest.mark.django_db


def test_a_find_is_told_with_the_words_around_it() -> None:
    found = queries.found(paper(office()), "THISTLEWICK was")
    (first, second) = found.places
    assert (first.page, first.words, first.find) == (1, "Thistlewick was", 1)
    assert first.before == "The anvil of Wendy"
    assert first.after.startswith("priced by ")
    assert second.find == 1
    assert found.complete


def test_each_word_of_one_page_has_its_place() -> None:
    places = queries.words(paper(office(), LINES, ("Another page.",)), 2).places
    assert [(one.page, one.words) for one in places] == [(2, "Another"), (2, "page.")]
    assert all(one.box[0] < one.box[2] and one.box[1] < one.box[3] for one in places)


def test_whoever_opened_the_pages_today_looked() -> None:
    ours = office()
    of = paper(ours)
    assert not queries.looked(of, by=ours.alice.id, on=TODAY)
    actions.open_pages(of, by=ours.alice, at=NOW)
    assert queries.looked(of, by=ours.alice.id, on=TODAY)
    assert not queries.looked(of, by=ours.bob.id, on=TODAY)
